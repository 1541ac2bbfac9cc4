import type { Outcome, PatchItem } from '../commit/patch.ts';
import type { Problem } from '../core/errors.ts';

/** What has become of a raw event so far. */
export const eventStates = ['WAITING', 'PROJECTED', 'REJECTED'] as const;
/** `WAITING`: durable, not yet in the graph. `REJECTED`: it never got there, see {@link RejectionStage}. */
export type EventState = (typeof eventStates)[number];

/** Where an event was refused: at the endpoint, before it was taken; or by the plan, after it was acknowledged. */
export type RejectionStage = 'ENDPOINT' | 'PLAN';

/** An event that can be read, as it arrives. */
export interface Arrival {
  /** Content hash of the body as sent. */
  readonly key: string;
  /** UTF-8. */
  readonly body: Buffer;
  /** Who sent it. */
  readonly sender: string;
  /** On whose word; absent: OpenLineage's. */
  readonly source?: string | undefined;
  /** What it says. */
  readonly item: PatchItem;
}

/** An event that was refused before it was taken. */
export interface RefusedEvent {
  readonly key: string;
  readonly body: Buffer;
  readonly sender: string;
  /** On whose word; absent: OpenLineage's. */
  readonly source?: string | undefined;
  readonly problems: readonly Problem[];
}

/** What came of an event in the graph. */
export interface Settlement {
  readonly outcome: Outcome;
  /** Mesh revision at which it is visible. */
  readonly revision: number;
  /** Why it was rejected; empty otherwise. */
  readonly problems: readonly Problem[];
}

/** An event that waits to be projected. */
export interface WaitingEvent {
  readonly key: string;
  readonly sender: string;
  readonly bytes: number;
  /** What it says; absent: to be read from the log, since too much waits to be kept in memory. */
  readonly item?: PatchItem | undefined;
}

/** An event, and what came of it. */
export type Settling = readonly [event: WaitingEvent, settlement: Settlement];

/** An event that comes with a commit of its own. */
export type Kept = Omit<Arrival, 'item'>;

/** The answer to an arrival: it is durable. */
export interface Acknowledgement {
  /** False: the same event was known already. */
  readonly isNew: boolean;
  /** What came of it, when that is known already. */
  readonly settlement?: Settlement | undefined;
}

/** A raw event as it is kept, without its body. */
export interface RawEvent {
  readonly key: string;
  /** Canonical instant at which it arrived. */
  readonly receivedAt: string;
  readonly sender: string;
  /** Bytes of the body as sent, inflated. */
  readonly bytes: number;
  readonly state: EventState;
  readonly outcome?: Outcome | undefined;
  readonly revision?: number | undefined;
  readonly stage?: RejectionStage | undefined;
  readonly problems: readonly Problem[];
  /** How often it was refused. */
  readonly times: number;
}

/** Counts of an event log since it was opened, and what waits now. */
export interface EventCounts {
  readonly accepted: number;
  readonly repeated: number;
  readonly projected: number;
  readonly rejectedAtEndpoint: number;
  readonly rejectedByPlan: number;
  /** Requests that were refused because too much waited. */
  readonly overloaded: number;
  /** Refusals that could not be kept. */
  readonly unrecorded: number;
  readonly waitingEvents: number;
  readonly waitingBytes: number;
}

/** What may wait, and what is kept. */
export interface EventLogLimits {
  /** Events and bytes of bodies that may wait to be projected. */
  readonly waitingEvents: number;
  readonly waitingBytes: number;
  /** Days that events are kept; 0: for ever. */
  readonly days: number;
  /** Rejected events that are kept. */
  readonly rejected: number;
}
