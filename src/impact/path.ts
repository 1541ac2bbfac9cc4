import type { Urn } from '../core/urn.ts';
import type { Derivation, Entitlement, Flow } from '../lineage/model.ts';
import type { Spread } from './spread.ts';
import type { Level, StepReason } from './step.ts';
import type { Visit } from './walk.ts';

/** One hop of a proof, between the entities that show its ends. */
export interface ImpactHop {
  readonly from: Urn;
  readonly to: Urn;
  readonly level: Level;
  readonly reason?: StepReason | undefined;
  readonly note?: string | undefined;
  readonly evidence: readonly (Flow | Derivation)[];
  /** The agreement, where nothing but one joins the ends. */
  readonly entitlement?: Entitlement | undefined;
}

/** Where a proof ends. */
export interface Proof {
  readonly element: number;
  readonly level: Level;
}

/** The way from a source to an element, in flow direction. From a dataset to its own fields is no hop. */
export function pathTo({ elements, walks }: Spread, { element, level }: Proof): ImpactHop[] {
  const hops: ImpactHop[] = [];
  for (const { visit, at } of backwards(walks.byLevel[level], element)) {
    const { step, from } = visit;
    if (step === undefined || from === undefined || step.hops === 0) continue;
    const { reason, note, evidence, entitlement } = step;
    hops.push({
      from: elements.entityOf(from),
      to: elements.entityOf(at),
      level: step.level,
      reason,
      note,
      evidence,
      entitlement,
    });
  }
  return hops.reverse();
}

/** Why the element is not CERTAIN: reasons of the steps on the way, each once, in flow direction. */
export function reasonsTo({ walks }: Spread, { element, level }: Proof): StepReason[] {
  const reasons: StepReason[] = [];
  for (const { visit } of backwards(walks.byLevel[level], element))
    if (visit.step?.reason !== undefined) reasons.push(visit.step.reason);
  return [...new Set(reasons.reverse())];
}

function* backwards(
  visits: ReadonlyMap<number, Visit>,
  element: number,
): Iterable<{ at: number; visit: Visit }> {
  for (let at: number | undefined = element; at !== undefined;) {
    const visit: Visit | undefined = visits.get(at);
    if (visit === undefined) return;
    yield { at, visit };
    at = visit.from;
  }
}
