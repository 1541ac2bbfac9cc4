import { justBefore } from '../core/instant.ts';
import { fieldOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import { applyEntity, applyRetire } from './apply-entity.ts';
import { catchUp, isGoverned, isListed, markTouched, schemaText, standingSchema } from './catch-up.ts';
import type { Draft } from './draft.ts';
import type { EntityFact, Outcome, SchemaFact, SchemaField } from './patch.ts';
import { isAlive, writeRegister } from './registers.ts';
import type { EntityRecord } from './registers.ts';
import { isWorthTouching } from './saying.ts';
import type { Saying } from './saying.ts';
import { schemaHash } from './schema-hash.ts';

/**
 * Applies a schema: which fields there are is one register, what is said of each are registers of its own.
 * Fields that it leaves out are retired, those excepted that only others told of. An older schema still says
 * of its fields what nobody said since, and ends what had been said up to then of those that it leaves out: a field has
 * ended with the last schema that left it out, from whatever time on schemas tell of it.
 */
export function applySchema(draft: Draft, fact: SchemaFact, saying: Saying): Outcome {
  const id = draft.canonical(fact.dataset);
  const hash = schemaHash(fact);
  const standing = standingSchema(draft.peek(id));
  if (standing?.hash === hash && (!standing.isTouched || saying.time <= standing.clock)) {
    if (isWorthTouching(standing.clock, saying))
      draft.edit(id, 'dataset').clocks.set('schemaHash', saying.time);
    return 'UNCHANGED';
  }
  const isOlder =
    standing !== undefined &&
    (saying.time < standing.clock || (saying.time === standing.clock && hash < standing.hash));
  const told = fact.fields.map(({ path }) => fieldOf(id, path));
  const outcomes: Outcome[] = [];
  const listed = new Set(told);
  const isTied = standing?.clock === saying.time;
  // What this word leaves out, and what it tells of while the one that stands, or stood, leaves it out.
  const omitted = [...draft.parts(id)].filter(
    (field) => !listed.has(field) && isGoverned(upToDate(draft, field)),
  );
  const unlisted =
    standing === undefined
      ? []
      : told.filter((field) =>
          isOlder ? !isListed(upToDate(draft, field)) : !isGoverned(draft.peek(field)),
        );
  const unheard = new Set(unlisted.filter((field) => draft.peek(field) === undefined));
  const left = (word: string): Saying => ({ ...saying, time: justBefore(word) });
  for (const [ordinal, { path, properties, references }] of fact.fields.entries()) {
    const entity: EntityFact = {
      type: 'entity',
      kind: 'field',
      id: told[ordinal] ?? '',
      properties: { path, ordinal, ...properties },
      references: { dataset: [id], ...references },
    };
    outcomes.push(applyEntity(draft, entity, saying, 'schema'));
  }
  // A field that another word of the same time tells of lives.
  for (const field of omitted) outcomes.push(leaveOut(draft, field, left(saying.time)));
  for (const field of unlisted) {
    const before = left(standing?.clock ?? saying.time);
    if (isOlder) leaveOut(draft, field, before);
    else if (unheard.has(field)) endSilently(draft.edit(field, 'field'), before.time);
    else applyRetire(draft, { type: 'retire', id: field }, before, 'schema');
  }
  const isLiving = (field: Urn): boolean => isAlive(draft.edit(field, 'field'));
  if (isOlder) {
    if (isTied || unlisted.some(isLiving)) markTouched(draft, id);
    return 'STALE';
  }
  // Last, because fields are brought up to the schema before.
  const dataset = draft.edit(id, 'dataset');
  const isTouched =
    isTied ||
    omitted.some(isLiving) ||
    !told.every(isLiving) ||
    told.some((field, index) => isToldByOthers(draft, field, fact.fields[index], saying.time));
  dataset.registers.set('schemaHash', schemaText(hash, isTouched));
  dataset.clocks.set('schemaHash', saying.time);
  if (standing === undefined) return 'CREATED';
  return outcomes.some((outcome) => outcome === 'CREATED' || outcome === 'UPDATED') ? 'UPDATED' : 'UNCHANGED';
}

/** A field is no more in the schema; it lives on only where somebody told of it later. */
function leaveOut(draft: Draft, id: Urn, saying: Saying): Outcome {
  writeRegister(draft.edit(id, 'field'), 'ordinal', null, saying.time);
  return applyRetire(draft, { type: 'retire', id }, saying, 'schema');
}

/** An end of which nothing follows but for what is said later: nothing was said of the field up to then. */
function endSilently(field: EntityRecord, time: string): void {
  if (field.died < time) field.died = time;
}

function upToDate(draft: Draft, id: Urn): EntityRecord | undefined {
  const known = draft.peek(id);
  if (!isGoverned(known)) return known;
  const field = draft.edit(id, 'field');
  catchUp(draft, field);
  return field;
}

/** Whether something besides the schema was said of a field at the very same time: clocks cannot tell the two apart. */
function isToldByOthers(draft: Draft, id: Urn, told: SchemaField | undefined, time: string): boolean {
  const own = new Set(['path', 'ordinal', '@dataset', ...Object.keys(told?.properties ?? {})]);
  for (const name of Object.keys(told?.references ?? {})) own.add(`@${name}`);
  return [...(draft.peek(id)?.clocks ?? [])].some(([name, clock]) => clock === time && !own.has(name));
}
