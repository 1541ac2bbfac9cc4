import type { DocumentRow } from './documents.ts';
import type { EdgesResult } from './edges.ts';
import type { IngestResult } from './ingest.ts';
import type { OpenLineageRow } from './openlineage.ts';
import type { OverloadResult } from './overload.ts';
import type { QueryRow } from './queries.ts';
import type { ShapeRow } from './shapes.ts';

/** All that a run has measured. */
export interface Report {
  readonly tier: string;
  /** SHA-256 of the tier's items. */
  readonly checksum: string;
  readonly startedAt: string;
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly memoryGb: number;
    readonly node: string;
  };
  readonly ingest?: IngestResult;
  readonly edges?: EdgesResult;
  readonly documents?: readonly DocumentRow[];
  readonly openLineage?: readonly OpenLineageRow[];
  readonly overload?: OverloadResult;
  readonly shapes?: readonly ShapeRow[];
  readonly queries?: readonly QueryRow[];
}

type Cell = string | number | null;

/** The report as plain text, a table per part. */
export function asText(report: Report): string {
  const { tier, checksum, machine, ingest, edges, documents, openLineage, overload, shapes, queries } =
    report;
  const parts = [
    `Tier ${tier}, SHA-256 of its items ${checksum}`,
    `${machine.cores} x ${machine.cpu}, ${machine.memoryGb} GB, Node ${machine.node}`,
  ];
  if (ingest !== undefined) parts.push(...ingestTables(ingest));
  if (edges !== undefined) parts.push(edgesTable(edges));
  if (documents !== undefined)
    parts.push(
      table(
        'Documents over HTTP, medians of the series',
        ['document', 'bytes', 'items', 'first ms', 'again ms'],
        documents.map(({ name, bytes, items, firstMs, againMs }) => [
          name,
          bytes,
          items,
          ms(firstMs),
          ms(againMs),
        ]),
      ),
    );
  if (openLineage !== undefined)
    parts.push(
      table(
        'OpenLineage events per second (raw: the same rows over Bolt, a transaction per 50 events)',
        ['connections', 'events', 'bytes', 'new', 'again', 'raw new', 'raw again'],
        openLineage.map((row) => [
          row.connections,
          row.events,
          row.bytesPerEvent,
          row.new,
          row.again,
          row.rawNew,
          row.rawAgain,
        ]),
      ),
    );
  if (overload !== undefined) parts.push(...overloadTables(overload));
  if (shapes !== undefined)
    parts.push(
      table(
        'Walks over shapes, with the flows among what was reached (raw: Cypher by hand over Bolt), medians',
        ['shape', 'nodes', 'flows', 'walk ms', 'raw ms'],
        shapes.map(({ name, nodes, flows, walk, raw }) => [name, nodes, flows, ms(walk), ms(raw)]),
      ),
    );
  if (queries !== undefined)
    parts.push(
      table(
        'Operations through HTTP (raw: Cypher by hand over Bolt)',
        [
          'operation',
          'asked',
          'statements',
          'most',
          'db hits',
          'most',
          'p50 ms',
          'p95 ms',
          'raw hits',
          'raw p50',
          'raw p95',
        ],
        queries.map((row) => [
          row.name,
          row.asked,
          row.statements,
          row.statementsMost,
          row.hits,
          row.hitsMost,
          row.p50,
          row.p95,
          row.rawHits,
          row.rawP50,
          row.rawP95,
        ]),
      ),
    );
  return `${parts.join('\n\n')}\n`;
}

function ingestTables({ calls, phases, entities, edges, resend }: IngestResult): string[] {
  return [
    table(
      `Writing the mesh in ${calls} calls: per second, medians of the series`,
      ['what', 'ingest', 'raw', 'ratio'],
      [
        ['entities', entities.ingest, entities.raw, entities.ratio],
        ['edges', edges.ingest, edges.raw, edges.ratio],
        ['unchanged, against first', `${ms(resend.againMs)} ms`, `${ms(resend.firstMs)} ms`, resend.faster],
      ],
    ),
    table(
      'Each phase in milliseconds, a number per series',
      ['phase', 'items', 'nodes', 'edges', 'ingest', 'again', 'raw'],
      phases.map((row) => [
        row.phase,
        row.items,
        row.nodes,
        row.edges,
        ...[row.ingest, row.again, row.raw].map((series) => series.map(ms).join(' ')),
      ]),
    ),
  ];
}

function overloadTables(result: OverloadResult): string[] {
  const { capacity, limit, offered, acknowledged, refused, projected, memory } = result;
  return [
    table(
      `Overload: OpenLineage events sent without waiting for answers; at most ${limit} may wait`,
      ['capacity/s', 'offered/s', 'taken', 'projected', 'refused'],
      [[Math.round(capacity).toString(), Math.round(offered), acknowledged, projected, refused]],
    ),
    table(
      'Overload: milliseconds until the answer',
      ['answer', 'p50', 'p99'],
      [
        ['503, with Retry-After', result.refusalP50, result.refusalP99],
        ['201', result.acknowledgementP50, result.acknowledgementP99],
        ['(a turn of the server)', null, result.eventLoopP99],
      ],
    ),
    table(
      'Overload: most megabytes of the server by how many events wait',
      ['waiting', 'resident', 'heap in use'],
      memory.map((row) => [row.waiting.toString(), Math.round(row.resident), Math.round(row.heap)]),
    ),
  ];
}

function edgesTable({ calls, edges, ingest, again, raw }: EdgesResult): string {
  return table(
    `Column lineage in ${calls} calls: relationships per second (raw: a transaction per call)`,
    ['edges', 'ingest', 'again', 'raw', 'ingest / raw', 'again / ingest'],
    [[edges.toLocaleString('en-US'), ingest, again, raw, ingest / raw, again / ingest]],
  );
}

const ms = (value: number): string => Math.round(value).toString();

function table(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = [head, ...rows.map((row) => row.map(shown))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return [title, ...lines].join('\n');
}

function shown(cell: Cell): string {
  if (cell === null) return '-';
  if (typeof cell === 'string') return cell;
  return Number.isInteger(cell) || Math.abs(cell) >= 100
    ? Math.round(cell).toLocaleString('en-US')
    : cell.toFixed(2);
}
