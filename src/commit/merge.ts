import { justBefore } from '../core/instant.ts';
import { kindOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type { Speaker } from './apply-slice.ts';
import { catchUp, isGoverned, isListed, schemaText, standingSchema } from './catch-up.ts';
import type { Draft } from './draft.ts';
import { identityOf } from './identity.ts';
import { mergeSlices } from './merge-slices.ts';
import { joinReference, wordsOf } from './reference-words.ts';
import { isAlive, writeRegister } from './registers.ts';
import type { EntityRecord, RegisterValue } from './registers.ts';
import { never } from './saying.ts';
import { unitedSpeakers } from './speakers.ts';
import type { ReferenceWords } from './words.ts';

/**
 * Makes one entity of two that turned out to be the same: what was said of `from` is as if it had been said of `to`.
 * Registers and lives are joined; of two schemas the later one stands, as ever. What is stored at `from` moves.
 */
export function mergeInto(draft: Draft, from: Urn, to: Urn, speaker: Speaker): void {
  const record = draft.peek(from);
  const parts = [...draft.allParts(from)];
  if (record !== undefined) {
    const schemas = [from, to].map((id) => schemaOf(draft, id));
    const dataset = mergeRecord(draft, record, to);
    for (const part of parts) movePart(draft, part, to);
    stand(draft, dataset, schemas);
    for (const part of new Set([...draft.allParts(to), ...parts.map((id) => partOf(id, to))]))
      endWith(draft, part, dataset);
    draft.note({ entity: to, operation: 'RENAMED', before: {}, after: { alias: from } });
  }
  for (const id of [from, ...parts]) draft.moveAway(id);
  mergeSlices(draft, from, to, speaker);
}

/** The URN that a part of a merged dataset has from now on: the dataset's key comes first in it. */
function partOf(part: Urn, whole: Urn): Urn {
  const [urn, mesh, kind, , , ...rest] = part.split(':');
  return [urn, mesh, kind, ...whole.split(':').slice(3), ...rest].join(':');
}

function movePart(draft: Draft, part: Urn, whole: Urn): void {
  const record = draft.peek(part);
  if (record === undefined) return;
  const merged = mergeRecord(draft, record, partOf(part, whole));
  if (isAlive(merged)) draft.addPart(whole, merged.id);
}

/** Joins the registers and the life of one entity with those of another: the later word wins, of each. */
function mergeRecord(draft: Draft, record: EntityRecord, to: Urn): EntityRecord {
  const known = draft.edit(to, record.kind);
  const own = identityOf(record.id);
  for (const [name, value] of record.registers) {
    if (name === 'schemaHash' || own[name] === value) continue;
    if (record.said.has(name) || known.said.has(name))
      joinReference(known, name, wordsInCanonical(draft, wordsOf(record, name)));
    else writeRegister(known, name, inCanonical(draft, name, value), record.clocks.get(name) ?? never);
  }
  const merged: EntityRecord = {
    ...known,
    seen: later(known.seen, record.seen),
    died: later(known.died, record.died),
    speakers: unitedSpeakers(known.speakers, record.speakers),
    revisions: [...new Set([...known.revisions, ...record.revisions])].sort((a, b) => a - b),
  };
  draft.entities.set(to, merged);
  if (merged.died !== never) draft.end(to, merged.died);
  return merged;
}

function inCanonical(draft: Draft, name: string, value: RegisterValue): RegisterValue {
  if (!name.startsWith('@') || !Array.isArray(value)) return value;
  return [...new Set((value as readonly Urn[]).map((id) => draft.canonical(id)))].sort();
}

function wordsInCanonical(draft: Draft, words: ReferenceWords): ReferenceWords {
  const entries = Object.entries(words).map(([speaker, { clock, value }]) => {
    const ids = value === null ? null : [...new Set(value.map((id) => draft.canonical(id)))].sort();
    return [speaker, { clock, value: ids }] as const;
  });
  return Object.fromEntries(entries);
}

interface KnownSchema {
  readonly hash: string;
  readonly clock: string;
  /** Dotted paths of the fields that it lists. */
  readonly paths: ReadonlySet<string>;
}

/** The schema that stands for a dataset before it is merged; its fields are brought up to it. */
function schemaOf(draft: Draft, dataset: Urn): KnownSchema | undefined {
  const standing = standingSchema(draft.peek(dataset));
  const fields = [...draft.allParts(dataset)].flatMap((id) => {
    const known = kindOf(id) === 'field' ? draft.peek(id) : undefined;
    if (known === undefined) return [];
    const field = draft.edit(id, 'field');
    catchUp(draft, field);
    return [field];
  });
  if (standing === undefined) return undefined;
  const paths = new Set(fields.filter(isListed).map((field) => String(field.registers.get('path'))));
  return { ...standing, paths };
}

/**
 * The later of two schemas stands, and each ends the fields that it leaves out, as it would have done had both been
 * said of one dataset. The same schema is news from now on.
 */
function stand(draft: Draft, dataset: EntityRecord, schemas: readonly (KnownSchema | undefined)[]): void {
  const said = schemas
    .filter((schema) => schema !== undefined)
    .sort((a, b) => (a.clock === b.clock ? (a.hash < b.hash ? 1 : -1) : a.clock < b.clock ? 1 : -1));
  const [standing] = said;
  if (standing === undefined) return;
  dataset.registers.set('schemaHash', schemaText(standing.hash, true));
  dataset.clocks.set('schemaHash', standing.clock);
  if (said.length === 1) return;
  for (const id of draft.allParts(dataset.id)) {
    const field = kindOf(id) === 'field' ? draft.peek(id) : undefined;
    if (field === undefined || !isGoverned(field)) continue;
    const record = draft.edit(id, 'field');
    for (const { clock, paths } of said)
      if (!paths.has(String(field.registers.get('path'))))
        leaveOut(draft, dataset, record, justBefore(clock));
  }
}

function leaveOut(draft: Draft, dataset: EntityRecord, field: EntityRecord, time: string): void {
  writeRegister(field, 'ordinal', null, time);
  field.died = later(field.died, time);
  draft.end(field.id, field.died);
  if (!isAlive(field)) draft.dropPart(dataset.id, field.id);
}

/** The end of a whole is the end of its parts. */
function endWith(draft: Draft, part: Urn, whole: EntityRecord): void {
  const known = draft.peek(part);
  if (known === undefined || whole.died <= known.died) return;
  const record = draft.edit(part, known.kind);
  record.died = whole.died;
  draft.end(part, record.died);
  if (!isAlive(record)) draft.dropPart(whole.id, part);
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
