import type { Place } from '../../document.ts';

/** A piece of a CML text. `end` stands behind the last one. */
export interface Token {
  readonly kind: 'word' | 'string' | 'sign' | 'end';
  /** As written; of a string what it says. */
  readonly text: string;
  /** Offset of its first character. */
  readonly at: number;
}

/** A text cannot be read on from here. */
export class Misread extends Error {
  override readonly name = 'Misread';
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

/** A name that is used, and where. */
export interface Name {
  readonly name: string;
  readonly at: number;
}

// `Shared-Kernel` is one word, `A->B` three pieces.
const word = /\^?[A-Za-z_]\w*(?:-[A-Za-z]\w*)*/y;
const arrow = /<->|->|<-/y;

/** The pieces of a CML text one after the other, without blanks and comments. Linear, whatever the text is. */
export class Tokens {
  /** Braces that are open. */
  depth = 0;
  private readonly text: string;
  private position = 0;
  private ahead: Token | undefined;
  private lineStarts: number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The next piece, which stays the next. */
  peek(): Token {
    this.ahead ??= this.read();
    return this.ahead;
  }

  next(): Token {
    const token = this.peek();
    this.ahead = undefined;
    if (token.kind === 'sign' && token.text === '{') this.depth += 1;
    if (token.kind === 'sign' && token.text === '}') this.depth -= 1;
    return token;
  }

  /** Whether the next piece is this word or sign. */
  isNext(text: string): boolean {
    const token = this.peek();
    return token.text === text && (token.kind === 'word' || token.kind === 'sign');
  }

  /** Goes on when the next piece is this word or sign. */
  take(text: string): boolean {
    const isIt = this.isNext(text);
    if (isIt) this.next();
    return isIt;
  }

  /** @throws Misread when the next piece is another one */
  expect(text: string): void {
    if (!this.take(text)) this.fail(text);
  }

  /** @throws Misread when the next piece is no name */
  name(wanted = 'a name'): Name {
    const { kind, text, at } = this.peek();
    if (kind !== 'word') this.fail(wanted);
    this.next();
    return { name: text.replace(/^\^/, ''), at };
  }

  /** Names with commas between them. */
  names(wanted: string): Name[] {
    const found = [this.name(wanted)];
    while (this.take(',')) found.push(this.name(wanted));
    return found;
  }

  /** @throws Misread when the next piece is no string */
  string(): string {
    if (this.peek().kind !== 'string') this.fail('a text in quotes');
    return this.next().text;
  }

  /** Skips what stands in braces, with the braces, when they come next. */
  skipBraces(): void {
    const { depth } = this;
    if (!this.take('{')) return;
    while (this.depth > depth && this.peek().kind !== 'end') this.next();
  }

  /** @throws Misread that says what was wanted and what is there */
  fail(wanted: string): never {
    const { kind, text, at } = this.peek();
    const received = kind === 'end' ? 'the end of the document' : JSON.stringify(text.slice(0, 60));
    throw new Misread(at, `${wanted} is wanted; received ${received}`);
  }

  /** Line and column of an offset. */
  place(at: number): Place {
    this.lineStarts ??= lineStartsOf(this.text);
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.lineStarts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.lineStarts[low] ?? 0) + 1 };
  }

  private read(): Token {
    this.skipBlanks();
    const at = this.position;
    const first = this.text[at];
    if (first === undefined) return { kind: 'end', text: '', at };
    if (first === '"' || first === "'") return { kind: 'string', text: this.readString(first), at };
    const name = this.match(word);
    const text = name ?? this.match(arrow) ?? first;
    this.position += text.length;
    return { kind: name === undefined ? 'sign' : 'word', text, at };
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    return pattern.exec(this.text)?.[0];
  }

  private readString(quote: string): string {
    const start = this.position + 1;
    let end = start;
    while (end < this.text.length && this.text[end] !== quote) end += this.text[end] === '\\' ? 2 : 1;
    this.position = Math.min(end + 1, this.text.length);
    if (end >= this.text.length) throw new Misread(start - 1, 'the text that begins here has no end');
    return this.text.slice(start, end).replaceAll(/\\(.)/gs, (_, char: string) => escapes[char] ?? char);
  }

  private skipBlanks(): void {
    for (;;) {
      while (isBlank(this.text.charCodeAt(this.position))) this.position += 1;
      const start = this.position;
      if (this.text.startsWith('//', start)) {
        const end = this.text.indexOf('\n', start);
        this.position = end === -1 ? this.text.length : end;
      } else if (this.text.startsWith('/*', start)) {
        const end = this.text.indexOf('*/', start + 2);
        this.position = end === -1 ? this.text.length : end + 2;
        if (end === -1) throw new Misread(start, 'the comment that begins here has no end');
      } else return;
    }
  }
}

const escapes: { readonly [char: string]: string } = { n: '\n', r: '\r', t: '\t' };

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
