import type { Urn, UrnKind } from '../core/urn.ts';
import type { Draft } from './draft.ts';
import { equalValues } from './registers.ts';
import type { EntityRecord, RegisterEffect, RegisterValue } from './registers.ts';
import type { Saying } from './saying.ts';
import { hasSpeakers } from './speakers.ts';
import { lastClock, others, standingWord, withoutWord, withWord } from './words.ts';
import type { ReferenceWords, Word } from './words.ts';

/** References between things that stand by themselves: a document that leaves one out takes it back. */
const takenBack: ReadonlySet<string> = new Set([
  'owner',
  'domain',
  'parent',
  'boundedContext',
  'terms',
  'product',
]);

/** Whether it is kept who says a reference of entities of a kind. */
export function hasWords(kind: UrnKind, reference: string): boolean {
  return hasSpeakers(kind) && takenBack.has(reference);
}

/** Whether what is said of a register goes by speaker: a document says it, or one did. */
export function isWorded({ kind, said }: EntityRecord, register: string, saying: Saying): boolean {
  if (said.has(register)) return true;
  // References stand among the registers under `@<name>`; a property may have the same name without it.
  return saying.document !== undefined && register.startsWith('@') && hasWords(kind, register.slice(1));
}

/** The word of the one who speaks now on a register. */
export function ownWord(
  { said }: EntityRecord,
  register: string,
  { document = others }: Saying,
): Word<RegisterValue> | undefined {
  return said.get(register)?.[document];
}

/** Writes a register of which several speakers have words of their own. */
export function sayReference(
  record: EntityRecord,
  register: string,
  value: readonly Urn[],
  { time, document = others }: Saying,
): RegisterEffect {
  const known = wordsOf(record, register);
  const words = withWord(known, document, { clock: time, value });
  if (words !== known && settle(record, register, words)) return 'changed';
  const isEqual = equalValues(record.registers.get(register) ?? [], value);
  return isEqual ? (words === known ? 'same' : 'touched') : 'stale';
}

/** Joins what is said of a register of two entities that turned out to be the same. */
export function joinReference(record: EntityRecord, register: string, other: ReferenceWords): void {
  let words = wordsOf(record, register);
  for (const [speaker, word] of Object.entries(other)) words = withWord(words, speaker, word);
  settle(record, register, words);
}

/** A document names a reference no more; what others say of it stands again. */
export function withdrawReference(
  draft: Draft,
  [entity, register]: readonly [Urn, string],
  document: string,
  saying: Saying,
): void {
  const id = draft.canonical(entity);
  const known = draft.peek(id);
  const said = known?.said.get(register);
  if (known === undefined || said === undefined) return;
  const words = withoutWord(said, document, saying.time);
  if (words === said) return;
  const record = draft.edit(id, known.kind);
  const before = record.registers.get(register) ?? null;
  if (!settle(record, register, words)) return;
  const after = record.registers.get(register) ?? null;
  draft.note({
    entity: id,
    operation: 'UPDATED',
    before: { [register]: before },
    after: { [register]: after },
  });
}

/** The words on a register; what it holds without any is that of all others. */
export function wordsOf(record: EntityRecord, register: string): ReferenceWords {
  const clock = record.clocks.get(register);
  const value = (record.registers.get(register) ?? []) as readonly Urn[];
  return record.said.get(register) ?? (clock === undefined ? {} : { [others]: { clock, value } });
}

/** Keeps words and what follows from them; whether that is another value. */
function settle(record: EntityRecord, register: string, words: ReferenceWords): boolean {
  const { clock, value } = standingWord(words) ?? { clock: lastClock(words), value: [] };
  const before = record.registers.get(register) ?? [];
  record.said = new Map(record.said).set(register, words);
  record.registers.set(register, value);
  record.clocks.set(register, clock);
  return !equalValues(before, value);
}
