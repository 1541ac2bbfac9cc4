import { hashOf } from '../core/hash.ts';
import { fieldOf, kindOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import { kinds } from '../entities/kinds.ts';
import type { Draft } from './draft.ts';
import type { EntityFact, LinkFact, Outcome, RenameFact, RetireFact, SchemaFact } from './patch.ts';
import { equalValues, isAlive, never, writeRegister } from './registers.ts';
import type { EntityRecord, RegisterValue } from './registers.ts';
import { linkKey } from './state.ts';

/** When something was said to be true. */
export interface Saying {
  /** Canonical instant. */
  readonly time: string;
  /** The speaker named it. What only arrived now may be coalesced, see {@link isWorthTouching}. */
  readonly isExplicit: boolean;
}

/** A later word that says the same moves the clock at once when it names its time, else once an hour. */
function isWorthTouching(known: string, saying: Saying): boolean {
  return saying.isExplicit || known === never || Date.parse(saying.time) - Date.parse(known) > 3_600_000;
}

/** Applies an entity: each property and reference is a register of its own. */
export function applyEntity(draft: Draft, fact: EntityFact, saying: Saying): Outcome {
  const id = draft.canonical(fact.id);
  const known = draft.peek(id);
  if (fact.isMention === true && known !== undefined && (isAlive(known) || known.died >= saying.time))
    return 'UNCHANGED';
  const before = known !== undefined && isAlive(known);
  const writes = registersOf(draft, fact);
  if (before && isSettled(known, writes, saying)) return 'UNCHANGED';
  const record = draft.edit(id, fact.kind);
  const change: { before: Record<string, RegisterValue>; after: Record<string, RegisterValue> } = {
    before: {},
    after: {},
  };
  let isStale = false;
  for (const [name, value] of writes) {
    const old = record.registers.get(name) ?? null;
    const effect = writeRegister(record, name, value, fact.isMention === true ? never : saying.time);
    if (effect === 'stale') isStale = true;
    if (effect !== 'changed') continue;
    change.before[name] = old;
    change.after[name] = value;
  }
  if (saying.time > record.seen) record.seen = saying.time;
  if (!isAlive(record)) return 'STALE';
  const hasChanged = Object.keys(change.after).length > 0;
  if (!before) {
    noteBirth(draft, record, known === undefined ? 'CREATED' : 'REVIVED');
    return known === undefined ? 'CREATED' : 'UPDATED';
  }
  if (!hasChanged) return isStale ? 'STALE' : 'UNCHANGED';
  draft.note({ entity: id, operation: 'UPDATED', ...change });
  return 'UPDATED';
}

function registersOf(draft: Draft, fact: EntityFact): [string, RegisterValue][] {
  const writes: [string, RegisterValue][] = Object.entries(fact.properties);
  for (const [name, ids] of Object.entries(fact.references ?? {}))
    writes.push([`@${name}`, [...new Set(ids.map((target) => draft.canonical(target)))].sort()]);
  return writes;
}

/** Nothing would change but clocks, and those not by enough to be written. */
function isSettled(
  record: EntityRecord,
  writes: readonly [string, RegisterValue][],
  saying: Saying,
): boolean {
  const isLate = (known: string): boolean => known >= saying.time || !isWorthTouching(known, saying);
  if (!isLate(record.seen)) return false;
  return writes.every(([name, value]) => {
    const known = record.clocks.get(name);
    if (!equalValues(record.registers.get(name) ?? null, value)) return false;
    return known === undefined ? value === null && !saying.isExplicit : isLate(known);
  });
}

function noteBirth(draft: Draft, record: EntityRecord, operation: 'CREATED' | 'REVIVED'): void {
  draft.note({ entity: record.id, operation, before: null, after: Object.fromEntries(record.registers) });
  for (const whole of wholesOf(record)) draft.parts(whole).add(record.id);
}

/** The entities that this one is a part of: its dataset, product, contract or context. */
function* wholesOf(record: EntityRecord): Iterable<Urn> {
  for (const [name, value] of record.registers) {
    if (!name.startsWith('@') || !Array.isArray(value)) continue;
    for (const target of value as readonly string[]) {
      const kind = kindOf(target);
      if (
        kind !== undefined &&
        kinds[kind].parts?.some((part) => part.kind === record.kind && `@${part.reference}` === name)
      )
        yield target;
    }
  }
}

/** Applies a schema: the whole of it is one register; fields that it leaves out are retired. */
export function applySchema(draft: Draft, fact: SchemaFact, saying: Saying): Outcome {
  const id = draft.canonical(fact.dataset);
  const hash = hashOf(fact.fields as never);
  const dataset = draft.edit(id, 'dataset');
  const known = dataset.clocks.get('schemaHash');
  if (dataset.registers.get('schemaHash') === hash && known !== undefined) {
    if (saying.time > known && isWorthTouching(known, saying)) dataset.clocks.set('schemaHash', saying.time);
    return 'UNCHANGED';
  }
  if (writeRegister(dataset, 'schemaHash', hash, saying.time) === 'stale') return 'STALE';
  const listed = new Set<Urn>();
  let outcome: Outcome = known === undefined ? 'CREATED' : 'UPDATED';
  for (const [ordinal, field] of fact.fields.entries()) {
    const fieldId = fieldOf(id, field.path);
    listed.add(fieldId);
    const properties = { path: field.path, ordinal, ...field.properties };
    const references = { dataset: [id], ...field.references };
    applyEntity(draft, { type: 'entity', kind: 'field', id: fieldId, properties, references }, saying);
  }
  for (const part of [...draft.parts(id)]) {
    const record = draft.peek(part);
    if (listed.has(part) || record === undefined || typeof record.registers.get('ordinal') !== 'number')
      continue;
    applyRetire(draft, { type: 'retire', id: part }, saying);
    outcome = 'UPDATED';
  }
  return outcome;
}

/** Applies an end. What the entity contains ends with it. */
export function applyRetire(draft: Draft, fact: RetireFact, saying: Saying): Outcome {
  const id = draft.canonical(fact.id);
  const known = draft.peek(id);
  const kind = kindOf(id);
  if (known === undefined || kind === undefined) return 'UNCHANGED';
  const before = isAlive(known);
  if (known.died >= saying.time) return before ? 'STALE' : 'UNCHANGED';
  const record = draft.edit(id, kind);
  record.died = saying.time;
  draft.ended.set(id, saying.time);
  for (const part of [...draft.parts(id)]) applyRetire(draft, { type: 'retire', id: part }, saying);
  if (isAlive(record)) return 'STALE';
  if (!before) return 'UNCHANGED';
  for (const whole of wholesOf(record)) draft.parts(whole).delete(id);
  draft.note({ entity: id, operation: 'RETIRED', before: Object.fromEntries(record.registers), after: null });
  return 'UPDATED';
}

/** Applies another name: the alias answers with the entity from now on. */
export function applyRename(draft: Draft, fact: RenameFact, saying: Saying): Outcome {
  const id = draft.canonical(fact.id);
  const kind = kindOf(id);
  if (kind === undefined || draft.canonical(fact.alias) === id) return 'UNCHANGED';
  draft.aliases.set(fact.alias, id);
  const outcome = applyEntity(draft, { type: 'entity', kind, id, properties: fact.properties }, saying);
  draft.note({ entity: id, operation: 'RENAMED', before: {}, after: { alias: fact.alias } });
  return outcome === 'STALE' ? 'STALE' : 'UPDATED';
}

/** Applies a relation of the context map or between terms: one register per pair. */
export function applyLink(draft: Draft, fact: LinkFact, saying: Saying): Outcome {
  const [from, to] = [draft.canonical(fact.from), draft.canonical(fact.to)];
  const key = linkKey(fact.relation, from, to);
  const known = draft.link(key);
  const isEqual = hashOf((known?.properties ?? null) as never) === hashOf(fact.properties);
  if (known === undefined && fact.properties === null) return 'UNCHANGED';
  if (known !== undefined && saying.time < known.clock) return isEqual ? 'UNCHANGED' : 'STALE';
  if (isEqual && !(known !== undefined && isWorthTouching(known.clock, saying))) return 'UNCHANGED';
  if (!isEqual && known !== undefined && saying.time === known.clock) {
    const [a, b] = [hashOf(fact.properties), hashOf(known.properties as never)];
    if (a < b) return 'STALE';
  }
  draft.links.set(key, { properties: fact.properties, clock: saying.time });
  if (isEqual) return 'UNCHANGED';
  draft.note({
    entity: from,
    operation: 'RELATION_SET',
    before:
      known?.properties == null
        ? null
        : { [fact.relation]: to, ...(known.properties as Record<string, RegisterValue>) },
    after: fact.properties === null ? null : { [fact.relation]: to, ...fact.properties },
  });
  return known?.properties == null ? 'CREATED' : 'UPDATED';
}
