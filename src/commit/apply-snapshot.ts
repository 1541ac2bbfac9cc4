import { boundedKey, hashOf } from '../core/hash.ts';
import type { Urn } from '../core/urn.ts';
import { applyRetire, isWorthTouching } from './apply-entity.ts';
import type { Saying } from './apply-entity.ts';
import { withdrawLink } from './apply-link.ts';
import { applySlice } from './apply-slice.ts';
import type { Speaker } from './apply-slice.ts';
import type { Draft } from './draft.ts';
import type { Outcome, SnapshotFact } from './patch.ts';
import { emptyContent, linkKey } from './state.ts';

/** The slice that stands for what a speaker covers; it has no rows of its own. */
export function snapshotSlice(speaker: string): string {
  return boundedKey(`snapshot:${speaker}`);
}

interface Coverage {
  readonly entities: readonly Urn[];
  readonly slices: readonly string[];
  /** Keys as `linkKey` makes them. */
  readonly links: readonly string[];
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
    links: keysOf(draft, fact.links),
  };
  const { links, ...rest } = said;
  const hash = hashOf((links.length > 0 ? said : rest) as never);
  const known = draft.slice(id);
  if (known?.hash === hash && !isWorthTouching(known.clock, saying)) return 'UNCHANGED';
  const kept: Coverage = {
    // Names may have turned out to mean the same since.
    entities: (known?.coveredEntities ?? []).map((entity) => draft.canonical(entity)),
    slices: known?.coveredSlices ?? [],
    links: known?.coveredLinks ?? [],
  };
  const isOutdated =
    known !== undefined && (saying.time < known.clock || (saying.time === known.clock && hash < known.hash));
  if (isOutdated) {
    withdraw(draft, fact.speaker, said, kept, { ...saying, time: known.clock }, speaker);
    return 'STALE';
  }
  withdraw(draft, fact.speaker, kept, said, saying, speaker);
  const { source, patch } = speaker;
  const { entities: coveredEntities, slices: coveredSlices } = said;
  const covered = { coveredEntities, coveredSlices, ...(links.length > 0 ? { coveredLinks: links } : {}) };
  draft.slices.set(id, {
    record: { id, hash, clock: saying.time, source, kind: 'IMPORTED', ...covered },
    content: emptyContent,
    patch,
  });
  if (known === undefined) return 'CREATED';
  return known.hash === hash ? 'UNCHANGED' : 'UPDATED';
}

function keysOf(draft: Draft, links: SnapshotFact['links']): string[] {
  const keys = links.map(({ relation, from, to }) =>
    linkKey(relation, draft.canonical(from), draft.canonical(to)),
  );
  return [...new Set(keys)].sort();
}

function withdraw(
  draft: Draft,
  name: string,
  older: Coverage,
  newer: Coverage,
  saying: Saying,
  speaker: Speaker,
): void {
  const [slices, links] = [new Set(newer.slices), new Set(newer.links)];
  const entities = new Set(newer.entities);
  for (const slice of older.slices) {
    const known = slices.has(slice) ? undefined : draft.slice(slice);
    if (known === undefined) continue;
    const { kind, job } = known;
    applySlice(draft, { type: 'slice', slice, kind, job, ...emptyContent }, saying, speaker);
  }
  for (const link of older.links) if (!links.has(link)) withdrawLink(draft, link, name, saying);
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
