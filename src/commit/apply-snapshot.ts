import { boundedKey } from '../core/hash.ts';
import type { Urn } from '../core/urn.ts';
import { applyRetire } from './apply-entity.ts';
import { withdrawLink } from './apply-link.ts';
import { applySlice } from './apply-slice.ts';
import type { Speaker } from './apply-slice.ts';
import { coveredIn, coverageHash, coverageOf, readReference, storedCoverage, uncovered } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import type { Draft } from './draft.ts';
import type { Outcome, SnapshotFact } from './patch.ts';
import { withdrawReference } from './reference-words.ts';
import { isWorthTouching } from './saying.ts';
import type { Saying } from './saying.ts';
import { emptyContent } from './state.ts';

/** The slice that stands for what a speaker covers; it has no rows of its own. */
export function snapshotSlice(speaker: string): string {
  return boundedKey(`snapshot:${speaker}`);
}

/**
 * Applies what a speaker covers, after all that it says. Of two words of one speaker, whichever arrives first, what the
 * older covers and the newer does not is withdrawn at the time of the newer.
 */
export function applySnapshot(draft: Draft, fact: SnapshotFact, saying: Saying, speaker: Speaker): Outcome {
  const id = snapshotSlice(fact.speaker);
  const said = coverageOf(fact, (urn) => draft.canonical(urn));
  const hash = coverageHash(fact);
  const known = draft.slice(id);
  if (known?.hash === hash && !isWorthTouching(known.clock, saying)) return 'UNCHANGED';
  const kept = storedCoverage(draft, known);
  const isOutdated =
    known !== undefined && (saying.time < known.clock || (saying.time === known.clock && hash < known.hash));
  if (isOutdated) {
    withdraw(draft, fact.speaker, uncovered(said, kept), { ...saying, time: known.clock }, speaker);
    return 'STALE';
  }
  withdraw(draft, fact.speaker, uncovered(kept, said), saying, speaker);
  const { source, patch } = speaker;
  draft.slices.set(id, {
    record: { id, hash, clock: saying.time, source, kind: 'IMPORTED', ...coveredIn(said) },
    content: emptyContent,
    patch,
  });
  if (known === undefined) return 'CREATED';
  return known.hash === hash ? 'UNCHANGED' : 'UPDATED';
}

/** Takes back what a speaker says no more; what others say stays. */
function withdraw(draft: Draft, name: string, gone: Coverage, saying: Saying, speaker: Speaker): void {
  for (const slice of gone.slices) {
    const known = draft.slice(slice);
    if (known === undefined) continue;
    const { kind, job } = known;
    applySlice(draft, { type: 'slice', slice, kind, job, ...emptyContent }, saying, speaker);
  }
  for (const link of gone.links) withdrawLink(draft, link, name, saying);
  for (const reference of gone.references) withdrawReference(draft, readReference(reference), name, saying);
  for (const entity of gone.entities) leave(draft, entity, name, saying);
}

/** A speaker speaks of an entity no more; the last one to leave ends it. */
function leave(draft: Draft, entity: Urn, name: string, saying: Saying): void {
  const known = draft.peek(draft.canonical(entity));
  if (known === undefined || !known.speakers.includes(name)) return;
  const speakers = known.speakers.filter((speaker) => speaker !== name);
  draft.edit(known.id, known.kind).speakers = speakers;
  if (speakers.length === 0) applyRetire(draft, { type: 'retire', id: known.id }, saying);
}
