import type { EventLog } from '../../src/event-log/event-log.ts';
import type { Arrival, EventCounts, RefusedEvent, Settlement } from '../../src/event-log/model.ts';

/** A log that keeps its events in memory: what the endpoint hands over is looked at there. */
export interface MemoryEventLog extends EventLog {
  readonly arrivals: Arrival[];
  readonly refusals: RefusedEvent[];
}

export interface MemoryOptions {
  /** What becomes of each event; absent: that is never known. */
  readonly settle?: ((arrival: Arrival) => Settlement | undefined) | undefined;
  /** Thrown instead of taking an event. */
  readonly failing?: ((arrival: Arrival) => Error | undefined) | undefined;
  readonly isFull?: boolean | undefined;
}

export function memoryEventLog({ settle, failing, isFull = false }: MemoryOptions = {}): MemoryEventLog {
  const arrivals: Arrival[] = [];
  const refusals: RefusedEvent[] = [];
  return {
    arrivals,
    refusals,
    recall: (key) => (arrivals.some((one) => one.key === key) ? { isNew: false } : undefined),
    append(arrival) {
      const error = failing?.(arrival);
      if (error !== undefined) return Promise.reject(error);
      arrivals.push(arrival);
      return Promise.resolve({ isNew: true });
    },
    keep: async () => [],
    settle: async () => undefined,
    leave: () => undefined,
    refuse: (event) => void refusals.push(event),
    settlementOf: async (key) => {
      const arrival = arrivals.find((one) => one.key === key);
      return arrival === undefined ? undefined : settle?.(arrival);
    },
    requeue: async () => 0,
    requeueAll: async () => 0,
    refusesMore: () => isFull,
    counts: {} as EventCounts,
    start: () => undefined,
    stop: async () => undefined,
  };
}
