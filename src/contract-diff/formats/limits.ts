import type { Finding } from './incompatibility.ts';

/** Greatest size of a schema document, in UTF-16 code units, and greatest depth of its brackets. */
export const maxSchemaLength = 1_048_576;
export const maxSchemaDepth = 100;

/** Most steps that one comparison takes; beyond, it is undecided. */
export const maxSteps = 100_000;

/** A document that cannot be read. */
export function unreadable(message: string): Finding {
  return { path: '', kind: 'UNREADABLE', message };
}

/** Quoted texts and comments, in which brackets do not count, and brackets. */
const pieces = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/[^\n]*|\/\*(?:.*?\*\/|.*)|[{}[\]()<>]/gs;

/** Refuses what is too long or nested too deep, before any parser sees it. */
export function overLimit(text: string): Finding | undefined {
  if (text.length > maxSchemaLength)
    return unreadable(`a schema has at most ${maxSchemaLength} characters; received ${text.length}`);
  let depth = 0;
  for (const [sign] of text.matchAll(pieces)) {
    if (sign.length > 1) continue;
    depth += '{[(<'.includes(sign) ? 1 : -1;
    if (depth > maxSchemaDepth)
      return unreadable(`a schema is nested at most ${maxSchemaDepth} deep; this one is deeper`);
  }
  return undefined;
}

/** A text as JSON, or why it is none. */
export function readJson(text: string): { readonly json: unknown } | Finding {
  const refusal = overLimit(text);
  if (refusal !== undefined) return refusal;
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    return unreadable(`it is no JSON: ${messageOf(error)}`);
  }
}

/** What an error says, in one line of bearable length. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, ' ').slice(0, 300);
}
