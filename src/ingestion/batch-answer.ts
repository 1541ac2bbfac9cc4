/** Why an event of a batch is not in. */
export interface FailedEvent {
  /** Index in the batch. */
  readonly index: number;
  readonly reason: string;
  /** The same event may be taken later. */
  readonly retriable: boolean;
}

/** The answer to a batch, as OpenLineage's HTTP description has it. */
export interface BatchAnswer {
  readonly status: 'success' | 'partial_success';
  readonly summary: {
    readonly received: number;
    readonly successful: number;
    readonly failed: number;
    readonly retriable: number;
    readonly non_retriable: number;
  };
  readonly failed_events: readonly FailedEvent[];
}

/** Counts what became of a batch. */
export function batchAnswer(received: number, failures: readonly FailedEvent[]): BatchAnswer {
  const failed = failures.length;
  const retriable = failures.filter((one) => one.retriable).length;
  return {
    status: failed === 0 ? 'success' : 'partial_success',
    summary: {
      received,
      successful: received - failed,
      failed,
      retriable,
      non_retriable: failed - retriable,
    },
    failed_events: [...failures].sort((a, b) => a.index - b.index),
  };
}
