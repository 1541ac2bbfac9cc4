import { boundedKey, hashOf } from '../core/hash.ts';
import type { Urn } from '../core/urn.ts';
import type { Draft } from './draft.ts';
import type { SnapshotFact } from './patch.ts';
import { linkKey } from './state.ts';
import type { SliceRecord } from './state.ts';

/** What a speaker covers, each list sorted. */
export interface Coverage {
  readonly entities: readonly Urn[];
  readonly slices: readonly string[];
  /** Keys as `linkKey` makes them. */
  readonly links: readonly string[];
  /** `<URN> @<reference>`. */
  readonly references: readonly string[];
}

/** What a word covers, in the names that it uses or in those that `id` gives. */
export function coverageOf(fact: SnapshotFact, id: (urn: Urn) => Urn = (urn) => urn): Coverage {
  return {
    entities: sorted(fact.entities.map(id)),
    slices: sorted(fact.slices.map(boundedKey)),
    links: sorted(fact.links.map(({ relation, from, to }) => linkKey(relation, id(from), id(to)))),
    references: sorted(fact.references.map(([entity, name]) => `${id(entity)} @${name}`)),
  };
}

/** What the word that stands covers. Names may have turned out to mean the same since it was said. */
export function storedCoverage(draft: Draft, known: SliceRecord | undefined): Coverage {
  const { coveredEntities, coveredSlices, coveredLinks, coveredReferences } = known ?? {};
  const references = (coveredReferences ?? []).map(readReference);
  return {
    entities: sorted((coveredEntities ?? []).map((entity) => draft.canonical(entity))),
    slices: coveredSlices ?? [],
    links: coveredLinks ?? [],
    references: sorted(references.map(([entity, name]) => `${draft.canonical(entity)} ${name}`)),
  };
}

/** A coverage as it is stored, without lists of what most documents have none of. */
export function coveredIn(
  coverage: Coverage,
): Pick<SliceRecord, 'coveredEntities' | 'coveredSlices' | 'coveredLinks' | 'coveredReferences'> {
  const { entities, slices, links, references } = coverage;
  return {
    coveredEntities: entities,
    coveredSlices: slices,
    ...(links.length > 0 ? { coveredLinks: links } : {}),
    ...(references.length > 0 ? { coveredReferences: references } : {}),
  };
}

/** Hash of a word as it was said: it stays when names turn out to mean the same. */
export function coverageHash(fact: SnapshotFact): string {
  return hashOf(coveredIn(coverageOf(fact)));
}

/** What an older word covers and a newer one does not. */
export function uncovered(older: Coverage, newer: Coverage): Coverage {
  const without = (name: keyof Coverage): string[] => {
    const still = new Set(newer[name]);
    return older[name].filter((one) => !still.has(one));
  };
  return {
    entities: without('entities'),
    slices: without('slices'),
    links: without('links'),
    references: without('references'),
  };
}

/** Entity and register of a covered reference. */
export function readReference(text: string): readonly [entity: Urn, register: string] {
  const [entity = '', register = ''] = text.split(' ');
  return [entity, register];
}

function sorted(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}
