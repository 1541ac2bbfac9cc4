import { justBefore } from '../core/instant.ts';
import { datasetOfField } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type { Draft } from './draft.ts';
import { isAlive } from './registers.ts';
import type { EntityRecord } from './registers.ts';

/** In front of a schema's hash: somebody else has touched its fields since, so that the same schema is news. */
const touched = '!';

/** The schema of a dataset that stands. */
export interface StandingSchema {
  readonly hash: string;
  readonly clock: string;
  readonly isTouched: boolean;
}

export function standingSchema(dataset: EntityRecord | undefined): StandingSchema | undefined {
  const text = dataset?.registers.get('schemaHash');
  const clock = dataset?.clocks.get('schemaHash');
  if (typeof text !== 'string' || clock === undefined) return undefined;
  return { hash: text.replace(touched, ''), clock, isTouched: text.startsWith(touched) };
}

/** The schema that stands, as a register of its dataset. */
export function schemaText(hash: string, isTouched: boolean): string {
  return isTouched ? `${touched}${hash}` : hash;
}

/** Whether a field stands in the schema of its dataset, living or retired since. */
export function isListed(field: EntityRecord | undefined): boolean {
  return typeof field?.registers.get('ordinal') === 'number';
}

/** When the schema of its dataset last told of a living field; undefined when it does not. */
export function schemaClock(draft: Draft, field: EntityRecord): string | undefined {
  if (field.kind !== 'field' || !isListed(field) || !isAlive(field)) return undefined;
  return standingSchema(draft.peek(datasetOfField(field.id)))?.clock;
}

/** Whether a schema ever listed a field: from then on its schemas decide whether it is there. */
export function isGoverned(field: EntityRecord | undefined): boolean {
  return field?.clocks.has('ordinal') === true;
}

/**
 * Brings a field up to what the schema of its dataset said while the field was not looked at: the same schema
 * again only moves the clock of the dataset, and a schema that leaves a field out reads the living ones only.
 */
export function catchUp(draft: Draft, field: EntityRecord): void {
  if (field.kind !== 'field' || !isGoverned(field)) return;
  const said = field.clocks.get('ordinal') ?? '';
  const clock = standingSchema(draft.peek(datasetOfField(field.id)))?.clock;
  if (clock === undefined || clock <= said) return;
  if (isListed(field) && isAlive(field)) {
    for (const [name, known] of field.clocks) if (known === said) field.clocks.set(name, clock);
    if (field.seen < clock) field.seen = clock;
    return;
  }
  const leftOut = justBefore(clock);
  if (isListed(field)) {
    field.registers.set('ordinal', null);
    field.clocks.set('ordinal', leftOut);
  }
  if (field.died >= leftOut) return;
  field.died = leftOut;
  draft.end(field.id, leftOut);
}

/** Notes that a field of a schema was touched by something else. */
export function noteTouch(draft: Draft, field: EntityRecord): void {
  if (field.kind === 'field' && isGoverned(field)) markTouched(draft, datasetOfField(field.id));
}

/** From now on the same schema is news to a dataset. */
export function markTouched(draft: Draft, id: Urn): void {
  const standing = standingSchema(draft.peek(id));
  if (standing === undefined || standing.isTouched) return;
  draft.edit(id, 'dataset').registers.set('schemaHash', schemaText(standing.hash, true));
}
