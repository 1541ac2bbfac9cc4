import { level } from './steps.ts';
import type { Level, Step } from './steps.ts';

/** How an element was first reached by a walk. */
export interface Visit {
  /** Flow hops from the nearest source. */
  readonly distance: number;
  /** Element before it, and the step from there; absent at a source. */
  readonly from?: number | undefined;
  readonly step?: Step | undefined;
}

/** Three walks, one per certainty: each over the steps that are at least as sure. */
export interface Walks {
  readonly byLevel: { readonly [certainty in Level]: ReadonlyMap<number, Visit> };
}

export type Expand = (element: number, emit: (step: Step) => void) => void;

/**
 * Walks breadth-first, once per level. The certainty of an element is the best over its paths of the weakest
 * step on the path (bottleneck paths); with three levels that is three searches, each with one visited set and
 * minimal distances, so a depth limit is exact: what lies within `depth` hops is found also when a longer way
 * was seen first. Linear in the steps.
 */
export function walk(sources: readonly number[], expand: Expand, depth: number): Walks {
  const search = (least: Level): Map<number, Visit> => {
    const visits = new Map<number, Visit>(sources.map((source) => [source, { distance: 0 }]));
    let frontier: number[] = [...new Set(sources)];
    for (let distance = 0; frontier.length > 0; distance += 1) {
      const next: number[] = [];
      // The frontier grows while it is read: a step of no hops stays at the same distance, and may so undercut a
      // step of one hop that was seen before it.
      for (let index = 0; index < frontier.length; index += 1) {
        const from = frontier[index] as number;
        if (visits.get(from)?.distance !== distance) continue;
        expand(from, (step) => {
          if (step.level < least || (step.hops === 1 && distance === depth)) return;
          const known = visits.get(step.to);
          if (known !== undefined && known.distance <= distance + step.hops) return;
          visits.set(step.to, { distance: distance + step.hops, from, step });
          (step.hops === 0 ? frontier : next).push(step.to);
        });
      }
      frontier = next;
    }
    return visits;
  };
  return {
    byLevel: {
      [level.CERTAIN]: search(level.CERTAIN),
      [level.POSSIBLE]: search(level.POSSIBLE),
      [level.UNKNOWN]: search(level.UNKNOWN),
    },
  };
}

/** The best certainty of an element, with its visit; undefined when nothing leads to it. */
export function verdictOf(
  { byLevel }: Walks,
  element: number,
): { readonly level: Level; readonly visit: Visit } | undefined {
  for (const certainty of [level.CERTAIN, level.POSSIBLE, level.UNKNOWN]) {
    const visit = byLevel[certainty].get(element);
    if (visit !== undefined) return { level: certainty, visit };
  }
  return undefined;
}
