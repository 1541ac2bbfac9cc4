import type { Finding, IncompatibilityKind, Sides } from '../incompatibility.ts';
import { maxSteps } from '../limits.ts';
import type { JsonSchemaDocument } from './document.ts';
import type { Schema } from './schema.ts';

/** What one comparison knows: both documents, what it is comparing now, and how far it may still go. */
export interface Context {
  readonly reader: JsonSchemaDocument;
  readonly writer: JsonSchemaDocument;
  readonly sides: Sides;
  /** Pairs that are being compared: one that is met again inside itself holds if the rest does. */
  readonly open: Map<Schema, Set<Schema>>;
  readonly budget: { steps: number; depth: number };
  /** Looks whether the reader takes all that the writer takes; injected, as the rules call each other. */
  readonly includes: Includes;
}

export type Includes = (reader: Schema, writer: Schema, path: string, context: Context) => readonly Finding[];

/** One finding in a list, or none. */
export function finding(path: string, kind: IncompatibilityKind, message: string): Finding[] {
  return [{ path, kind, message }];
}

/** Deepest level of schemas inside one another, references followed. */
export const maxDepth = 200;

/** Where a comparison ends that costs too much. */
export function tooMuch(): Finding[] {
  return finding(
    '',
    'UNDECIDED',
    `the schemas take more than ${maxSteps} steps, or ${maxDepth} levels, to compare`,
  );
}

/** A path one member deeper, as a JSON pointer. */
export function below(path: string, ...names: readonly string[]): string {
  return [path, ...names.map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}

/** A value in messages, not too long. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
