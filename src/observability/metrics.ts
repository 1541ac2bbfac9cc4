import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from '@prometheus-io/client';
import type { EventCounts } from '../event-log/model.ts';

/** What the server counts. Recorded in two places only: at the graph (by query name) and at Apollo (by operation). */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
  /** A statement was answered. */
  query(name: string, ms: number, rows: number): void;
  /** An operation was answered. */
  operation(name: string, ms: number, hasErrors: boolean): void;
}

/** Buckets in seconds, from a fast look-up to the request's time limit. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Operations told apart by name; clients choose the names, so their number is bounded. */
const maxOperationNames = 200;

/** What is read when somebody asks for the metrics. */
export interface Gauged {
  /** Facts that wait to be written. */
  readonly backlog: () => number;
  readonly events: () => EventCounts;
}

export function createMetrics({ backlog, events }: Gauged): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const queries = new Histogram({
    name: 'meshline_query_duration_seconds',
    help: 'Time from sending a Cypher statement to its last row.',
    labelNames: ['query'] as const,
    buckets,
    registers,
  });
  const rows = new Counter({
    name: 'meshline_query_rows_total',
    help: 'Rows that Cypher statements answered.',
    labelNames: ['query'] as const,
    registers,
  });
  const operations = new Histogram({
    name: 'meshline_operation_duration_seconds',
    help: 'Time of a GraphQL operation.',
    labelNames: ['operation', 'outcome'] as const,
    buckets,
    registers,
  });
  new Gauge({
    name: 'meshline_commit_backlog_facts',
    help: 'Facts that wait to be written.',
    registers,
    collect() {
      this.set(backlog());
    },
  });
  countEvents(registers, events);
  const known = new Set<string>();
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    query(name, ms, count) {
      queries.observe({ query: name }, ms / 1_000);
      rows.inc({ query: name }, count);
    },
    operation(name, ms, hasErrors) {
      if (known.size < maxOperationNames) known.add(name);
      const operation = known.has(name) ? name : 'other';
      operations.observe({ operation, outcome: hasErrors ? 'error' : 'ok' }, ms / 1_000);
    },
  };
}

/** What became of lineage events since the start, and what waits now. */
function countEvents(registers: Registry[], events: () => EventCounts): void {
  const results = {
    accepted: 'accepted',
    repeated: 'repeated',
    projected: 'projected',
    rejected_at_endpoint: 'rejectedAtEndpoint',
    rejected_by_plan: 'rejectedByPlan',
    overloaded: 'overloaded',
    unrecorded: 'unrecorded',
  } as const;
  new Counter({
    name: 'meshline_events_total',
    help: 'Lineage events by what became of them; overloaded are requests refused with 503, unrecorded are refusals not kept.',
    labelNames: ['result'] as const,
    registers,
    collect() {
      this.reset();
      const counts = events();
      for (const [result, member] of Object.entries(results)) this.inc({ result }, counts[member]);
    },
  });
  for (const [unit, member] of [
    ['events', 'waitingEvents'],
    ['bytes', 'waitingBytes'],
  ] as const)
    new Gauge({
      name: `meshline_waiting_${unit}`,
      help: `Lineage ${unit === 'events' ? 'events' : 'bytes'} that are durable and wait to be projected.`,
      registers,
      collect() {
        this.set(events()[member]);
      },
    });
}
