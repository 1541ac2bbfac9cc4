/** A type as it is spelled, taken apart: `timestamp(3) with time zone` is words with arguments between them. */
export interface Spelling {
  /** All words outside brackets, in lower case, one blank between them: `timestamp with time zone`. */
  readonly name: string;
  /** What stands in the first brackets, split at its commas; absent: there were none. */
  readonly args?: readonly Argument[] | undefined;
  /** `[]` is null, `[3]` is 3; the innermost first. */
  readonly dimensions: readonly (number | null)[];
  readonly isRequired: boolean;
}

/** One argument, its tokens not yet interpreted: a number, a type, a name with a type. */
export type Argument = readonly Token[];

/** A word or number, a quoted name, a text, or one sign. */
export interface Token {
  readonly kind: 'WORD' | 'NAME' | 'TEXT' | 'SIGN';
  readonly text: string;
}

/** Longer texts, and deeper nesting, are not taken apart. */
export const maxSpellingLength = 100_000;
export const maxSpellingDepth = 64;

const tokens =
  /\s+|(?<text>'(?:[^']|'')*')|"(?<double>[^"]*)"|`(?<back>[^`]*)`|(?<word>[\p{L}\p{N}_$.+-]+)|(?<sign>[()<>[\],:*=])|(?<other>.)/gsuy;

const brackets: { readonly [open: string]: string } = { '(': ')', '<': '>', '[': ']' };

/** Where the description of a column begins that is not of its type any more. */
const afterType =
  /^(not|null|default|comment|collate|primary|unique|identity|encode|references|check|generated|auto_increment|character|charset|options|constraint|zerofill)$/;

/** The tokens of a text; undefined where it has a sign that no type has, is too long, or its brackets do not match. */
export function tokensOf(text: string): Token[] | undefined {
  if (text.length > maxSpellingLength) return undefined;
  const found: Token[] = [];
  const open: string[] = [];
  for (const { groups = {} } of text.matchAll(tokens)) {
    if (groups['other'] !== undefined) return undefined;
    if (groups['text'] !== undefined)
      found.push({ kind: 'TEXT', text: groups['text'].slice(1, -1).replaceAll("''", "'") });
    const name = groups['double'] ?? groups['back'];
    if (name !== undefined) found.push({ kind: 'NAME', text: name });
    if (groups['word'] !== undefined) found.push({ kind: 'WORD', text: groups['word'] });
    const { sign } = groups;
    if (sign === undefined) continue;
    found.push({ kind: 'SIGN', text: sign });
    if (sign in brackets) open.push(brackets[sign] ?? '');
    if ((sign === ')' || sign === '>' || sign === ']') && open.pop() !== sign) return undefined;
    if (open.length > maxSpellingDepth) return undefined;
  }
  return open.length === 0 ? found : undefined;
}

/** Takes apart the tokens of one type; undefined where they are none. */
export function spellingOf(all: readonly Token[]): Spelling | undefined {
  const words: string[] = [];
  const dimensions: (number | null)[] = [];
  let args: Argument[] | undefined;
  let isRequired = false;
  for (let at = 0; at < all.length; at += 1) {
    const token = all[at] as Token;
    if (isSign(token, '(') || isSign(token, '<') || isSign(token, '[')) {
      const end = closing(all, at);
      const inside = all.slice(at + 1, end);
      const [only] = inside;
      if (!isSign(token, '[')) args ??= split(inside);
      else if (words.length > 0) dimensions.push(dimensionOf(inside));
      else if (inside.length === 1 && only?.kind === 'WORD') words.push(only.text.toLowerCase());
      else return undefined;
      at = end;
    } else if (token.kind === 'WORD' || (token.kind === 'NAME' && words.length === 0)) {
      const word = token.text.toLowerCase();
      if (words.length > 0 && endsType(word, all[at + 1])) {
        isRequired = word === 'not';
        break;
      }
      const next = all[at + 1];
      if (words.length === 0 || word !== 'array') words.push(word);
      else if (next === undefined || !isSign(next, '[')) dimensions.push(null);
    } else return undefined;
  }
  if (words.length === 0) return undefined;
  return { name: words.join(' '), args, dimensions, isRequired };
}

/** `character` ends a type only as `character set`: it begins one, and ends `national character`. */
function endsType(word: string, next: Token | undefined): boolean {
  if (!afterType.test(word)) return false;
  return word !== 'character' || next?.text.toLowerCase() === 'set';
}

function dimensionOf(inside: Argument): number | null {
  return inside.length === 1 ? (wholeNumber(inside) ?? null) : null;
}

/** The argument as a whole number, as in `20`, `-2`, or `20 CHAR`. */
export function wholeNumber(argument: Argument | undefined): number | undefined {
  const text = argument?.[0]?.text;
  return text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Whether the argument is this one word or sign. */
export function isWord(argument: Argument | undefined, word: string): boolean {
  return argument?.length === 1 && argument[0]?.text.toLowerCase() === word;
}

function isSign(token: Token, sign: string): boolean {
  return token.kind === 'SIGN' && token.text === sign;
}

function closing(all: readonly Token[], start: number): number {
  let depth = 0;
  for (let at = start; at < all.length; at += 1) {
    const { kind, text } = all[at] as Token;
    if (kind !== 'SIGN') continue;
    if (text in brackets) depth += 1;
    else if (text === ')' || text === '>' || text === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return all.length;
}

function split(inside: readonly Token[]): Argument[] {
  if (inside.length === 0) return [];
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of inside) {
    if (token.kind === 'SIGN' && token.text in brackets) depth += 1;
    if (token.kind === 'SIGN' && /[)>\]]/.test(token.text)) depth -= 1;
    if (depth === 0 && isSign(token, ',')) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}
