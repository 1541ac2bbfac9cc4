import { boundedKey, hashOf } from '../core/hash.ts';
import type { Urn } from '../core/urn.ts';
import { applyRetire, isWorthTouching } from './apply-entity.ts';
import type { Saying } from './apply-entity.ts';
import { applySlice } from './apply-slice.ts';
import type { Speaker } from './apply-slice.ts';
import type { Draft } from './draft.ts';
import type { Outcome, SnapshotFact } from './patch.ts';
import { emptyContent } from './state.ts';

/** The slice that stands for what a speaker covers; it has no rows of its own. */
export function snapshotSlice(speaker: string): string {
  return boundedKey(`snapshot:${speaker}`);
}

interface Coverage {
  readonly entities: readonly Urn[];
  readonly slices: readonly string[];
}

/**
 * Applies what a speaker covers, after all that it says. Of two words of one speaker, whichever arrives first, what the
 * older covers and the newer does not is withdrawn at the time of the newer.
 */
export function applySnapshot(draft: Draft, fact: SnapshotFact, saying: Saying, speaker: Speaker): Outcome {
  const id = snapshotSlice(fact.speaker);
  const said: Coverage = {
    entities: [...new Set(fact.entities.map((entity) => draft.canonical(entity)))].sort(),
    slices: [...new Set(fact.slices.map(boundedKey))].sort(),
  };
  const hash = hashOf(said as never);
  const known = draft.slice(id);
  if (known?.hash === hash && !isWorthTouching(known.clock, saying)) return 'UNCHANGED';
  const kept: Coverage = { entities: known?.coveredEntities ?? [], slices: known?.coveredSlices ?? [] };
  const isOutdated =
    known !== undefined && (saying.time < known.clock || (saying.time === known.clock && hash < known.hash));
  if (isOutdated) {
    withdraw(draft, fact.speaker, said, kept, { ...saying, time: known.clock }, speaker);
    return 'STALE';
  }
  withdraw(draft, fact.speaker, kept, said, saying, speaker);
  const { source, patch } = speaker;
  const { entities: coveredEntities, slices: coveredSlices } = said;
  draft.slices.set(id, {
    record: { id, hash, clock: saying.time, source, kind: 'IMPORTED', coveredEntities, coveredSlices },
    content: emptyContent,
    patch,
  });
  if (known === undefined) return 'CREATED';
  return known.hash === hash ? 'UNCHANGED' : 'UPDATED';
}

function withdraw(
  draft: Draft,
  name: string,
  older: Coverage,
  newer: Coverage,
  saying: Saying,
  speaker: Speaker,
): void {
  const [slices, entities] = [new Set(newer.slices), new Set(newer.entities)];
  for (const slice of older.slices) {
    const known = slices.has(slice) ? undefined : draft.slice(slice);
    if (known === undefined) continue;
    const { kind, job } = known;
    applySlice(draft, { type: 'slice', slice, kind, job, ...emptyContent }, saying, speaker);
  }
  for (const entity of older.entities) if (!entities.has(entity)) leave(draft, entity, name, saying);
}

/** A speaker speaks of an entity no more; the last one to leave ends it. */
function leave(draft: Draft, entity: Urn, name: string, saying: Saying): void {
  const known = draft.peek(draft.canonical(entity));
  if (known === undefined || !known.speakers.includes(name)) return;
  const speakers = known.speakers.filter((speaker) => speaker !== name);
  draft.edit(known.id, known.kind).speakers = speakers;
  if (speakers.length === 0) applyRetire(draft, { type: 'retire', id: known.id }, saying);
}
