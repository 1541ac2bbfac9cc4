import { level } from './step.ts';
import type { Emit, Level, Step } from './step.ts';

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
  /** Some walk would have reached more beyond the depth. */
  readonly isCut: boolean;
}

/** Gives each step out of an element. */
export type Expand = (element: number, emit: Emit) => void;

/**
 * Walks breadth-first, once per level. The certainty of an element is the best over its paths of the weakest
 * step on the path (bottleneck paths); with three levels that is three searches, each with one visited set and
 * minimal distances, so a depth limit is exact: what lies within `depth` hops is found also when a longer way
 * was seen first. Linear in the steps.
 */
export function walk(sources: readonly number[], expand: Expand, depth: number): Walks {
  const unknown = search(sources, expand, depth, level.UNKNOWN);
  // A search that met no weaker step is the next one, too.
  const possible =
    unknown.weakest >= level.POSSIBLE ? unknown : search(sources, expand, depth, level.POSSIBLE);
  const certain =
    possible.weakest >= level.CERTAIN ? possible : search(sources, expand, depth, level.CERTAIN);
  return {
    byLevel: {
      [level.CERTAIN]: certain.visits,
      [level.POSSIBLE]: possible.visits,
      [level.UNKNOWN]: unknown.visits,
    },
    isCut: [unknown, possible, certain].some(({ isCut }) => isCut),
  };
}

interface Search {
  readonly visits: ReadonlyMap<number, Visit>;
  /** Level of the weakest step that it took or could have taken. */
  readonly weakest: Level;
  readonly isCut: boolean;
}

function search(sources: readonly number[], expand: Expand, depth: number, least: Level): Search {
  const visits = new Map<number, Visit>(sources.map((source) => [source, { distance: 0 }]));
  let weakest: Level = level.CERTAIN;
  const beyond: number[] = [];
  let frontier: number[] = [...new Set(sources)];
  for (let distance = 0; frontier.length > 0; distance += 1) {
    const next: number[] = [];
    // The frontier grows while it is read: a step of no hops stays at the same distance, and may so undercut a
    // step of one hop that was seen before it.
    for (let index = 0; index < frontier.length; index += 1) {
      const from = frontier[index] as number;
      if (visits.get(from)?.distance !== distance) continue;
      expand(from, (step) => {
        if (step.level < least) return;
        if (step.hops === 1 && distance === depth) {
          beyond.push(step.to);
          return;
        }
        if (step.level < weakest) weakest = step.level;
        const known = visits.get(step.to);
        if (known !== undefined && known.distance <= distance + step.hops) return;
        visits.set(step.to, { distance: distance + step.hops, from, step });
        (step.hops === 0 ? frontier : next).push(step.to);
      });
    }
    frontier = next;
  }
  return { visits, weakest, isCut: beyond.some((element) => !visits.has(element)) };
}

/** Expands each element once and remembers its steps. */
export function remembering(expand: Expand): Expand {
  const known = new Map<number, readonly Step[]>();
  return (element, emit) => {
    let steps = known.get(element);
    if (steps === undefined) {
      const found: Step[] = [];
      expand(element, (step) => void found.push(step));
      known.set(element, (steps = found));
    }
    for (const step of steps) emit(step);
  };
}
