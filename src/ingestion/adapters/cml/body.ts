import type { CmlProblem } from './model.ts';
import { Misread } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** Tells of a problem; reading goes on. */
export type Report = (problem: CmlProblem) => void;

/**
 * Reads the statements of a body in braces, when there is one, up to its end. What cannot be read is told, and the
 * rest of its line and what it has in braces are skipped.
 *
 * @param read takes one statement; throws Misread for what is none
 */
export function readBody(tokens: Tokens, report: Report, read: () => void): void {
  if (!tokens.take('{')) return;
  const { depth } = tokens;
  while (!tokens.take('}')) {
    if (tokens.peek().kind === 'end') tokens.fail('}');
    const { at } = tokens.peek();
    try {
      read();
    } catch (error) {
      if (!(error instanceof Misread)) throw error;
      skipLine(tokens, depth, Math.max(at, error.at));
      if (tokens.peek().kind === 'end') throw error;
      report(error);
    }
  }
}

/** Goes behind the line of an offset, out of the braces that were opened since. */
function skipLine(tokens: Tokens, depth: number, at: number): void {
  const { line } = tokens.place(at);
  for (;;) {
    const next = tokens.peek();
    if (next.kind === 'end' || (tokens.depth === depth && tokens.isNext('}'))) return;
    if (tokens.depth === depth && tokens.place(next.at).line > line) return;
    tokens.next();
  }
}

/** A value behind a name and, if it is there, `=`: one of these words. */
export function oneOf(tokens: Tokens, words: readonly string[]): string | undefined {
  tokens.take('=');
  if (!words.includes(tokens.peek().text)) tokens.fail(`one of ${words.join(', ')}`);
  const { text } = tokens.next();
  return text === 'UNDEFINED' ? undefined : text;
}

/** A text behind a name and, if it is there, `=`. */
export function textOf(tokens: Tokens): string {
  tokens.take('=');
  return tokens.string();
}

/** Texts with commas between them. */
export function textsOf(tokens: Tokens): string[] {
  const texts = [textOf(tokens)];
  while (tokens.take(',')) texts.push(tokens.string());
  return texts;
}
