import { justBefore } from '../core/instant.ts';
import { datasetOfField, kindOf, parentOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import { kinds } from '../entities/kinds.ts';
import { catchUp, noteTouch, schemaClock } from './catch-up.ts';
import type { Draft } from './draft.ts';
import { identityOf } from './identity.ts';
import type { EntityFact, Outcome, RenameFact, RetireFact } from './patch.ts';
import { equalValues, isAlive, writeRegister } from './registers.ts';
import type { EntityRecord, RegisterValue } from './registers.ts';
import { isWorded, ownWord, sayReference } from './reference-words.ts';
import { isWorthTouching, never } from './saying.ts';
import type { Saying } from './saying.ts';
import { isHeard, withSpeaker } from './speakers.ts';

/** Who tells of a field: the schema of its dataset, or anybody else. */
export type Teller = 'schema' | 'other';

/** Applies an entity: each property and reference is a register of its own. */
export function applyEntity(
  draft: Draft,
  fact: EntityFact,
  saying: Saying,
  teller: Teller = 'other',
): Outcome {
  const id = draft.canonical(fact.id);
  const known = draft.peek(id);
  const end = endOfWhole(draft, id);
  const before = known !== undefined && isAlive(known);
  const writes = registersOf(draft, fact);
  if (before && isHeard(known, saying.speaker)) {
    const isMention = fact.isMention === true;
    if (isMention ? isMentioned(draft, known, writes, saying) : isSettled(known, writes, saying))
      return 'UNCHANGED';
  }
  const record = draft.edit(id, fact.kind);
  if (saying.speaker !== undefined && !isHeard(record, saying.speaker))
    record.speakers = withSpeaker(record.speakers, saying.speaker);
  catchUp(draft, record);
  if (end > record.died) {
    record.died = end;
    // What was asserted of it before may have been said again meanwhile, without a look at its rows.
    if (known !== undefined) draft.end(id, end);
  }
  const change: { before: Record<string, RegisterValue>; after: Record<string, RegisterValue> } = {
    before: {},
    after: {},
  };
  let isStale = false;
  for (const [name, value] of writes) {
    const old = record.registers.get(name) ?? null;
    const effect =
      fact.isMention !== true && isWorded(record, name, saying)
        ? sayReference(record, name, value as readonly Urn[], saying)
        : writeRegister(record, name, value, fact.isMention === true ? never : saying.time);
    if (effect === 'stale') isStale = fact.isMention !== true;
    if (effect !== 'changed') continue;
    change.before[name] = old;
    change.after[name] = value;
    if (name === '@contract' && fact.kind === 'output-port')
      for (const contract of (old ?? []) as readonly Urn[]) draft.released.add(contract);
  }
  if (fact.isMention !== true && teller === 'other') noteTouch(draft, record);
  const isNew = record.seen === never;
  if (saying.time > record.seen) record.seen = saying.time;
  if (!isAlive(record)) return 'STALE';
  if (!before) {
    if (teller === 'other') noteTouch(draft, record);
    noteBirth(draft, record, isNew ? 'CREATED' : 'REVIVED');
    return isNew ? 'CREATED' : 'UPDATED';
  }
  if (Object.keys(change.after).length === 0) return isStale ? 'STALE' : 'UNCHANGED';
  draft.note({ entity: id, operation: 'UPDATED', ...change });
  return 'UPDATED';
}

function registersOf(draft: Draft, fact: EntityFact): [string, RegisterValue][] {
  const writes: [string, RegisterValue][] = Object.entries(fact.properties).filter(
    ([name]) => !isNameOfAlias(draft, fact.id, name),
  );
  for (const [name, ids] of Object.entries(fact.references ?? {}))
    writes.push([`@${name}`, [...new Set(ids.map((target) => draft.canonical(target)))].sort()]);
  return writes;
}

/** An entity does not take the name of each alias under which a source knows it. */
function isNameOfAlias(draft: Draft, id: Urn, property: string): boolean {
  return (
    draft.hasNames &&
    draft.canonical(id) !== id &&
    draft.name(id)?.isSaid === true &&
    property in identityOf(id)
  );
}

/** Nothing would change but clocks, and those not by enough to be written. */
function isSettled(
  record: EntityRecord,
  writes: readonly [string, RegisterValue][],
  saying: Saying,
): boolean {
  if (isWorthTouching(record.seen, saying)) return false;
  return writes.every(([name, value]) => {
    const known = record.clocks.get(name);
    if (!equalValues(record.registers.get(name) ?? null, value)) return false;
    if (isWorded(record, name, saying)) {
      const own = ownWord(record, name, saying);
      return own !== undefined && equalValues(own.value, value) && !isWorthTouching(own.clock, saying);
    }
    return known === undefined ? value === null && !saying.isExplicit : !isWorthTouching(known, saying);
  });
}

/** A mention completes registers that nobody wrote, and shows that the entity was there. */
function isMentioned(
  draft: Draft,
  record: EntityRecord,
  writes: readonly [string, RegisterValue][],
  saying: Saying,
): boolean {
  const told = schemaClock(draft, record);
  const isSeen = (told !== undefined && told >= saying.time) || !isWorthTouching(record.seen, saying);
  return (
    isSeen &&
    writes.every(([name, value]) => {
      const known = record.clocks.get(name);
      return known !== undefined && (known > never || equalValues(record.registers.get(name) ?? null, value));
    })
  );
}

function noteBirth(draft: Draft, record: EntityRecord, operation: 'CREATED' | 'REVIVED'): void {
  draft.note({ entity: record.id, operation, before: null, after: Object.fromEntries(record.registers) });
  const whole = wholeOf(record.id);
  if (whole !== undefined) draft.addPart(whole, record.id);
  if (operation === 'REVIVED') release(draft, record);
}

/** What flows between the ports of a contract follows from which of them live. */
function release(draft: Draft, { kind, registers }: EntityRecord): void {
  if (kind !== 'output-port' && kind !== 'input-port') return;
  for (const contract of (registers.get('@contract') ?? []) as readonly Urn[]) draft.released.add(contract);
}

/** The entity that this one is a part of: its dataset, product, contract or context. */
function wholeOf(id: Urn): Urn | undefined {
  return kindOf(id) === 'field' ? datasetOfField(id) : parentOf(id);
}

/**
 * When the whole that an entity is a part of last ended, or last left it out of its ports: an end reaches
 * what is said of parts later, of times before it.
 */
export function endOfWhole(draft: Draft, id: Urn): string {
  const wholeId = wholeOf(id);
  const whole = wholeId === undefined ? undefined : draft.peek(wholeId);
  if (whole === undefined) return never;
  const list = `${kindOf(id) ?? ''}s`;
  const listed = whole.registers.get(list);
  if (!Array.isArray(listed) || listed.includes(id)) return whole.died;
  const leftOut = justBefore(whole.clocks.get(list) ?? whole.seen);
  return leftOut > whole.died ? leftOut : whole.died;
}

/** Applies an end. What the entity contains ends with it. */
export function applyRetire(
  draft: Draft,
  fact: RetireFact,
  saying: Saying,
  teller: Teller = 'other',
): Outcome {
  const id = draft.canonical(fact.id);
  const known = draft.peek(id);
  const kind = kindOf(id);
  if (kind === undefined) return 'UNCHANGED';
  const before = known !== undefined && isAlive(known);
  if (known !== undefined && known.died >= saying.time) return before ? 'STALE' : 'UNCHANGED';
  const record = draft.edit(id, kind);
  catchUp(draft, record);
  if (teller === 'other') noteTouch(draft, record);
  const whole = wholeOf(id);
  if (whole !== undefined) draft.peek(whole);
  if (record.died < saying.time) record.died = saying.time;
  else if (!before || isAlive(record)) return 'UNCHANGED';
  draft.end(id, record.died);
  if (kinds[kind].parts !== undefined)
    for (const part of [...draft.parts(id)]) applyRetire(draft, { type: 'retire', id: part }, saying);
  if (isAlive(record)) return 'STALE';
  if (!before) return 'UNCHANGED';
  if (whole !== undefined) draft.dropPart(whole, id);
  release(draft, record);
  draft.note({ entity: id, operation: 'RETIRED', before: Object.fromEntries(record.registers), after: null });
  return 'UPDATED';
}

/** Applies another name: the alias answers with the entity from now on. */
export function applyRename(draft: Draft, fact: RenameFact, saying: Saying): Outcome {
  const id = draft.canonical(fact.id);
  const kind = kindOf(id);
  if (kind === undefined) return 'UNCHANGED';
  const isKnown = draft.canonical(fact.alias) === id;
  if (!isKnown) draft.setAlias(fact.alias, id);
  const outcome = applyEntity(draft, { type: 'entity', kind, id, properties: fact.properties }, saying);
  if (isKnown) return outcome;
  draft.note({ entity: id, operation: 'RENAMED', before: {}, after: { alias: fact.alias } });
  return outcome === 'STALE' ? 'STALE' : 'UPDATED';
}
