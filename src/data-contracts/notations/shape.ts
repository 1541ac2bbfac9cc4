/**
 * A small language for the shape of documents. Shapes are data: one table says for all versions of a notation what a
 * member may be, since when and until when, and the same table words the findings.
 */
export type Shape = TextShape | NumberShape | PlainShape | ListShape | BlockShape | EitherShape;

interface TextShape {
  readonly kind: 'text';
  /** The only texts allowed. */
  readonly words?: readonly string[];
  readonly pattern?: RegExp;
  /** What {@link pattern} wants, in words. */
  readonly wanted?: string;
}

interface NumberShape {
  readonly kind: 'number';
  readonly isWhole?: boolean;
  readonly atLeast?: number;
  readonly above?: number;
}

interface PlainShape {
  /** `scalar`: text, number, flag or null. */
  readonly kind: 'flag' | 'any' | 'scalar';
}

interface ListShape {
  readonly kind: 'list';
  readonly of: Shape;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly isSet?: boolean;
}

interface EitherShape {
  readonly kind: 'either';
  readonly of: readonly Shape[];
}

/** A mapping. What it is called in messages, its members, and what is wanted of them together. */
export interface BlockShape extends Members {
  readonly kind: 'block';
  readonly name: string;
  /** Members that the table does not name are allowed: always, or in a span of versions. */
  readonly isOpen?: boolean | Span;
  readonly cases?: readonly Case[];
  /** Values of any name. */
  readonly values?: Member;
}

interface Members {
  readonly members: { readonly [name: string]: Member };
  readonly needs?: readonly Need[];
  /** One of these members, and no other of them. */
  readonly exactlyOne?: readonly string[];
  /** Members that are texts together, or lists together. */
  readonly alike?: readonly string[];
}

/** Further members where one of the conditions holds. */
interface Case extends Members {
  readonly when: readonly Condition[];
}

interface Condition extends Span {
  readonly member: string;
  /** The values that fulfil it; absent: any text. */
  readonly is?: readonly string[];
  /** Also where the member is missing. */
  readonly orAbsent?: boolean;
}

/** Versions from `since` on, before `until`; in the order of the notation's list of versions. */
export interface Span {
  readonly since?: string;
  readonly until?: string;
}

/** A shape in all versions, or a shape in each of several spans of them. */
export type Member = Shape | readonly Dated[];
export interface Dated extends Span {
  readonly shape: Shape;
}
export type Need = string | (Span & { readonly member: string });

export const text: Shape = { kind: 'text' };
export const number: Shape = { kind: 'number' };
export const integer: Shape = { kind: 'number', isWhole: true };
export const count: Shape = { kind: 'number', isWhole: true, atLeast: 0 };
export const flag: Shape = { kind: 'flag' };
export const any: Shape = { kind: 'any' };
export const scalar: Shape = { kind: 'scalar' };
/** Any mapping. */
export const mapping: Shape = { kind: 'block', name: 'mapping', members: {}, isOpen: true };

export function oneOf(...words: readonly string[]): Shape {
  return { kind: 'text', words };
}

export function like(pattern: RegExp, wanted: string): Shape {
  return { kind: 'text', pattern, wanted };
}

export function listOf(of: Shape, limits: Omit<ListShape, 'kind' | 'of'> = {}): Shape {
  return { kind: 'list', of, ...limits };
}

export function either(...of: readonly Shape[]): Shape {
  return { kind: 'either', of };
}

export function since(version: string, shape: Shape): readonly Dated[] {
  return [{ since: version, shape }];
}

/** One shape before a version, another from it on. */
export function changed(version: string, before: Shape, after: Shape): readonly Dated[] {
  return [
    { until: version, shape: before },
    { since: version, shape: after },
  ];
}

/** A URI (RFC 3986): scheme, and no character that has to be encoded. */
export const uri: Shape = like(
  /^[a-z][a-z0-9+.-]*:(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})+$/i,
  'a URI such as https://example.org/data',
);
/** A day (RFC 3339). */
export const day: Shape = like(
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  'a day such as 2026-01-31',
);
/** An instant (RFC 3339). */
export const moment: Shape = like(
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[T ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/i,
  'an instant such as 2026-01-31T08:00:00Z',
);
