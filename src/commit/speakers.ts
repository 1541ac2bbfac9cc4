import type { UrnKind } from '../core/urn.ts';
import type { EntityRecord } from './registers.ts';

/** The speakers of an entity that too many, or unknown ones, spoke of. */
export const anybody: readonly string[] = ['*'];

/** More than these are not told apart. */
const maxSpeakers = 20;

/** Kinds whose entities a list of their whole says completely: a schema, the ports of a product, a contract's versions. */
const listedKinds: ReadonlySet<UrnKind> = new Set(['field', 'input-port', 'output-port', 'contract-version']);

/** Whether it is kept who speaks of entities of a kind. */
export function hasSpeakers(kind: UrnKind): boolean {
  return !listedKinds.has(kind);
}

/** Whether a speaker is among those of an entity, or need not be. */
export function isHeard({ kind, speakers }: EntityRecord, speaker: string | undefined): boolean {
  return (
    speaker === undefined || !hasSpeakers(kind) || speakers[0] === anybody[0] || speakers.includes(speaker)
  );
}

/** The speakers of an entity with one more. */
export function withSpeaker(speakers: readonly string[], speaker: string): readonly string[] {
  if (speakers[0] === anybody[0] || speakers.length >= maxSpeakers) return anybody;
  return [...speakers, speaker].sort();
}

/** The speakers of two entities that turned out to be the same. */
export function unitedSpeakers(a: readonly string[], b: readonly string[]): readonly string[] {
  const all = [...new Set([...a, ...b])].sort();
  return all.includes(anybody[0] ?? '') || all.length > maxSpeakers ? anybody : all;
}
