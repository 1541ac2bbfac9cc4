import { canonicalJson } from '../core/hash.ts';
import type { Urn, UrnKind } from '../core/urn.ts';
import type { PropertyValue } from './patch.ts';
import { never } from './saying.ts';
import type { ReferenceWords } from './words.ts';

/** A value or a list of references in a register; null is a value that was cleared. */
export type RegisterValue = PropertyValue | null;

/**
 * Working state of an entity: its properties and references as last-writer-wins registers, and its life.
 * References stand among the registers under `@<name>`, as a sorted list of URNs.
 */
export interface EntityRecord {
  readonly id: Urn;
  readonly kind: UrnKind;
  readonly registers: Map<string, RegisterValue>;
  /** Event time of each register's value; canonical instants, see core/instant. */
  readonly clocks: Map<string, string>;
  /** Latest event time at which it was said to be. */
  seen: string;
  /** Latest event time at which it was said to be no more. It lives while `seen` is later. */
  died: string;
  /** Revisions that changed it, newest last, bounded. */
  readonly revisions: readonly number[];
  /** Who ever spoke of it, sorted; see `speakers.ts`. */
  speakers: readonly string[];
  /** By register, what each document and all others say of a reference; absent: nobody but those others says it. */
  said: ReadonlyMap<string, ReferenceWords>;
  /** Only what a mention needs was read: it can be looked at, and has to be read in full before it is changed. */
  readonly isPartial?: true | undefined;
  /** Dataset: paths of its living fields, sorted. */
  readonly fieldNames?: readonly string[] | undefined;
}

export function isAlive(record: EntityRecord): boolean {
  return record.seen > record.died;
}

export function newRecord(id: Urn, kind: UrnKind): EntityRecord {
  return {
    id,
    kind,
    registers: new Map(),
    clocks: new Map(),
    seen: never,
    died: never,
    revisions: [],
    speakers: [],
    said: new Map(),
  };
}

/** A copy that can be changed without touching the original. */
export function copyRecord(record: EntityRecord): EntityRecord {
  return { ...record, registers: new Map(record.registers), clocks: new Map(record.clocks) };
}

/** What a write did to a register: `touched` means the same value at a later time. */
export type RegisterEffect = 'changed' | 'touched' | 'same' | 'stale';

/**
 * Writes a register. The later event time wins; at the same time the greater canonical JSON, so that the
 * result does not depend on the order of arrival (LWW-register, Shapiro et al. 2011, spec. 9).
 */
export function writeRegister(
  record: EntityRecord,
  name: string,
  value: RegisterValue,
  time: string,
): RegisterEffect {
  const known = record.clocks.get(name);
  const current = record.registers.get(name) ?? null;
  const isEqual = equalValues(current, value);
  if (known === undefined) {
    record.clocks.set(name, time);
    record.registers.set(name, value);
    return isEqual ? 'touched' : 'changed';
  }
  if (time < known) return isEqual ? 'same' : 'stale';
  if (isEqual) {
    if (time === known) return 'same';
    record.clocks.set(name, time);
    return 'touched';
  }
  if (time === known && canonicalJson(value) < canonicalJson(current)) return 'stale';
  record.clocks.set(name, time);
  record.registers.set(name, value);
  return 'changed';
}

/** Lists are equal item by item. */
export function equalValues(a: RegisterValue, b: RegisterValue): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => item === b[i]);
  return a === b;
}

/** Clocks as stored: the most common one of the registers that have a value, and the exceptions as JSON. */
export function encodeClocks(record: EntityRecord): { clock: string; exceptions: string | null } {
  // Most entities were told of once, as a whole.
  if (isOfOneClock(record)) return { clock: record.seen, exceptions: null };
  const counts = new Map<string, number>();
  for (const [name, clock] of record.clocks)
    if (!isAbsent(name, record.registers.get(name))) counts.set(clock, (counts.get(clock) ?? 0) + 1);
  let common = record.seen;
  // Of equally common ones the later, so that it does not hang on the order of the registers.
  for (const [clock, count] of counts) {
    const most = counts.get(common) ?? 0;
    if (count > most || (count === most && clock > common)) common = clock;
  }
  const exceptions = [...record.clocks].filter(
    ([name, clock]) => clock !== common || isAbsent(name, record.registers.get(name)),
  );
  return {
    clock: common,
    exceptions: exceptions.length > 0 ? JSON.stringify(Object.fromEntries(exceptions)) : null,
  };
}

function isOfOneClock({ clocks, registers, seen }: EntityRecord): boolean {
  for (const [name, clock] of clocks) if (clock !== seen || isAbsent(name, registers.get(name))) return false;
  return true;
}

/** Nothing stands in the graph for it: a cleared property, or a reference to nobody. */
function isAbsent(name: string, value: RegisterValue | undefined): boolean {
  return (
    value === null ||
    value === undefined ||
    (name.startsWith('@') && (value as readonly string[]).length === 0)
  );
}

/** The reverse of {@link encodeClocks}: completes registers that were read back by the cleared ones. */
export function decodeClocks(
  registers: Map<string, RegisterValue>,
  clock: string,
  exceptions: string | undefined,
): Map<string, string> {
  const clocks = new Map([...registers.keys()].map((name) => [name, clock]));
  if (exceptions === undefined) return clocks;
  for (const [name, value] of Object.entries(JSON.parse(exceptions) as Record<string, string>)) {
    clocks.set(name, value);
    if (!registers.has(name)) registers.set(name, name.startsWith('@') ? [] : null);
  }
  return clocks;
}
