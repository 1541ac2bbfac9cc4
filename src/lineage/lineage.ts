import type { Urn } from '../core/urn.ts';
import type { AssertionKind, Completeness, Derivation, Flow, FlowGraph } from './model.ts';

export const directions = ['DOWNSTREAM', 'UPSTREAM', 'BOTH'] as const;
/** Where the data goes to, where it comes from, or the union of both closures (not a walk that turns round). */
export type Direction = (typeof directions)[number];

/** How one walk or path search may be limited. */
export interface Limits {
  /** Milliseconds; what was found until then is the answer, with reason TIME_LIMIT. Absent: the implementation's own. */
  readonly timeoutMs?: number | undefined;
  /** Stops it; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What is walked, from where and how far. */
export interface WalkRequest extends Limits {
  /** Datasets, input and output ports. That they exist is the caller's to check: an unknown one reaches nothing. */
  readonly from: readonly Urn[];
  readonly direction: Direction;
  /** Flow hops at most, a whole number ≥ 0; absent: all the way. */
  readonly depth?: number | undefined;
  /** Also load what is known about columns: field paths, derivations and the jobs that read. */
  readonly fields: boolean;
  /** Path filter: walk over, and answer, assertions of these kinds only. */
  readonly kinds?: readonly AssertionKind[] | undefined;
  /** Nodes to answer at most, starts included, a whole number ≥ 1; the nearest are kept. */
  readonly maxNodes?: number | undefined;
  /**
   * Also load what the verdict on consumers looks at beside the walk: datasets that reached output ports expose, nodes of
   * reached input ports' products that such datasets feed, and what else carries data where ports are among the starts.
   * They have the distance Infinity, no walk passes through them, and they do not count as visited.
   */
  readonly surroundings?: boolean | undefined;
  /** Also load the SQL of jobs whose column evidence shows values only. */
  readonly sql?: boolean | undefined;
}

/** Which ways are wanted, between which entities. */
export interface PathRequest extends Limits {
  /** A dataset, port or field. */
  readonly from: Urn;
  /** A dataset, port or field. */
  readonly to: Urn;
  /** Paths wanted at most, a whole number ≥ 1. */
  readonly first: number;
}

/** One hop of a path with everything that asserts it, at least one assertion. */
export interface Hop {
  readonly from: Urn;
  readonly to: Urn;
  readonly flows: readonly Flow[];
  readonly derivations: readonly Derivation[];
}

/** A way in flow direction that meets no entity twice. */
export interface Path {
  readonly hops: readonly Hop[];
}

/** Paths, shortest first; equally long ones by the URNs that they meet, in order. */
export interface Paths {
  readonly paths: readonly Path[];
  /** `complete`: there are no more paths, or as many as asked for. */
  readonly completeness: Completeness;
}

/**
 * Walks the flow graph. Every implementation passes the same conformance suite.
 *
 * Answers are exact for the revision that they name. Walks are breadth-first with one visited set: each node once, at
 * its minimal distance, whatever cycles and diamonds there are. A limit never makes an answer empty: the nodes kept are
 * the first by (distance, id), the starts among them, with all live assertions among the kept; then `complete` is false
 * and `reason` names the limit: NODE_LIMIT or TIME_LIMIT, else DEPTH_LIMIT if there is more beyond the depth.
 * `visitedNodes` counts the flow nodes of the answer, `visitedEdges` its flows and derivations.
 */
export interface Lineage {
  /**
   * What the starts reach, with all live assertions among it. A start that is no entity is a node with its URN as name.
   *
   * @throws RangeError for a start that is no dataset or port, or a limit out of range; DomainError UNAVAILABLE when
   *   the graph cannot be read; the signal's reason.
   */
  walk(request: WalkRequest): Promise<FlowGraph>;
  /**
   * Ways from one entity to another. Between datasets and ports along flows; where an end is a field, along
   * derivations, through ports at dataset grain (see `src/lineage/paths.ts`). None from an entity to itself.
   *
   * @throws as {@link Lineage.walk}; RangeError for an end that is no dataset, port or field.
   */
  paths(request: PathRequest): Promise<Paths>;
}
