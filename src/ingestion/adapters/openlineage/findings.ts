import type { Problem } from '../../../core/errors.ts';
import { isObject } from '../../../core/json.ts';
import type { JsonObject } from '../../../core/json.ts';

export type { JsonObject };

/** Where something stands in an event: member names and list indexes. */
export type Path = readonly (string | number)[];

/** Problems beyond this many are counted and no longer listed. */
const listedProblems = 100;

/** What is wrong with an event, collected while it is read. */
export interface Findings {
  refuse(path: Path, message: string): void;
  problems(): readonly Problem[];
}

export function createFindings(): Findings {
  const listed: Problem[] = [];
  let unlisted = 0;
  return {
    refuse: (path, message) => {
      if (listed.length < listedProblems) listed.push({ code: 'INVALID', message, path });
      else unlisted += 1;
    },
    problems: () =>
      unlisted === 0
        ? listed
        : [...listed, { code: 'INVALID', message: `${unlisted} more problems`, path: [] }],
  };
}

/** A member of an object; null counts as absent, since some producers write it for what they do not know. */
export function memberOf(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? (object[name] ?? undefined) : undefined;
}

/** An object; anything else is refused. */
export function readObject(value: unknown, path: Path, findings: Findings): JsonObject | undefined {
  if (isObject(value)) return value;
  findings.refuse(path, `an object is wanted here; received ${describe(value)}`);
  return undefined;
}

/** A list, empty when absent; anything else is refused. */
export function readList(value: unknown, path: Path, findings: Findings): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  findings.refuse(path, `a list is wanted here; received ${describe(value)}`);
  return [];
}

/** A text with something in it; anything else, and its absence, is refused. */
export function readText(value: unknown, path: Path, findings: Findings): string | undefined {
  if (typeof value === 'string' && value.trim() !== '') return value;
  findings.refuse(path, `a text that is not empty is wanted here; received ${describe(value)}`);
  return undefined;
}

/** A text or nothing; anything else is refused. */
export function readOptionalText(value: unknown, path: Path, findings: Findings): string | undefined {
  if (value === undefined || typeof value === 'string') return value === '' ? undefined : value;
  findings.refuse(path, `a text is wanted here; received ${describe(value)}`);
  return undefined;
}

/** A text with something in it, or undefined for anything else: for what is told in passing and never refused. */
export function textIn(object: JsonObject, name: string): string | undefined {
  const value = memberOf(object, name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The objects of a list, whatever else stands in it; none when it is no list. */
export function objectsIn(object: JsonObject, name: string): JsonObject[] {
  const value = memberOf(object, name);
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A value in a message: short, whatever was sent. */
export function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'an object';
  const text = JSON.stringify(value) ?? typeof value;
  return text.length <= 80 ? text : `${text.slice(0, 77)}...`;
}
