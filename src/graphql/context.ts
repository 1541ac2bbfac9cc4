import type { Memory } from '../commit/memory.ts';
import type { CommitReport, PatchItem } from '../commit/patch.ts';
import type { EventLog } from '../event-log/event-log.ts';
import type { EntityLoaders } from '../entities/loaders.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { OpenedCall } from '../ingestion/known-calls.ts';
import type { KnownDocuments } from '../ingestion/known-documents.ts';
import type { Naming } from '../ingestion/adapters/openlineage/naming.ts';
import type { Lineage } from '../lineage/lineage.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Records } from '../neo4j/records.ts';

/** What a resolver can reach. One per operation. */
export interface Context {
  readonly viewer: Viewer;
  /** Names the request in logs and in masked errors. */
  readonly requestId: string;
  /** Under which names OpenLineage events know datasets and jobs. */
  readonly naming: Naming;
  readonly graph: Graph;
  readonly lineage: Lineage;
  readonly entities: EntityLoaders;
  /** Keeps technical records beside the graph; everything else is written through `write`. */
  readonly records: Records;
  /** Writes items for the viewer; see `writing.ts`. */
  readonly write: (items: readonly PatchItem[], options?: WriteOptions) => Promise<CommitReport>;
  /** What is known of items that were written before. */
  readonly memory: Memory;
  readonly knownDocuments: KnownDocuments;
  /** The request, where it has a body. */
  readonly call: OpenedCall | undefined;
  /** Projects lineage events anew. */
  readonly events: Pick<EventLog, 'requeue' | 'requeueAll'>;
  /** Aborted when the request's time is over or the client has gone. */
  readonly signal: AbortSignal;
}

/** How a write is to be done. */
export interface WriteOptions {
  readonly atomic?: 'ALL' | 'EACH' | undefined;
  readonly dryRun?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly eventTime?: string | undefined;
  readonly source?: string | undefined;
}
