import { ingestAnswer, ingestBody } from './calls.ts';
import type { Client } from './client.ts';
import type { BenchDatabase } from './database.ts';
import { generate, phases } from './generator.ts';
import type { Phase } from './generator.ts';
import type { Tier } from './generator/shape.ts';
import { fingerprint, readMesh } from './mesh-rows.ts';
import { rawBatches, writeRaw } from './raw.ts';
import type { RawBatch } from './raw.ts';
import { median, timed } from './statistics.ts';

/** How long the parts of a mesh take, in milliseconds; one number per series. */
export interface PhaseTimes {
  readonly phase: Phase;
  readonly items: number;
  readonly nodes: number;
  readonly edges: number;
  readonly ingest: number[];
  readonly again: number[];
  readonly raw: number[];
}

/** What the writing of a tier's mesh has shown. Rates are per second, of the medians. */
export interface IngestResult {
  readonly calls: number;
  readonly phases: readonly PhaseTimes[];
  /** Catalogue, datasets and contracts: nodes with their containment. */
  readonly entities: Comparison;
  /** The phase of lineage: all its relationships. */
  readonly edges: Comparison;
  /** The whole mesh, sent for the first time and again, in milliseconds. */
  readonly resend: { readonly firstMs: number; readonly againMs: number; readonly faster: number };
}

/** The mutation beside the same rows written raw. */
export interface Comparison {
  readonly ingest: number;
  readonly raw: number;
  readonly ratio: number;
}

export interface LoadOptions {
  readonly database: BenchDatabase;
  readonly client: Client;
  readonly tier: Tier;
  readonly onProgress: (message: string) => void;
}

export interface IngestOptions extends LoadOptions {
  /** Turns of raw; ingest gets one more. */
  readonly series: number;
}

interface Call {
  readonly phase: Phase;
  readonly items: number;
  readonly body: Buffer;
}

/** Rows of one call and of one raw transaction, nearly. */
const batchSize = 2_500;

/**
 * Writes the mesh through the mutation, sends it again, and writes the same rows raw, each on an emptied database and
 * in turns (A, B, A, …, A). The first turn of each warms up; there the graphs are compared.
 *
 * @throws Error when an item is not taken, a second sending changes something, or the raw graph differs.
 */
export async function measureIngest(options: IngestOptions): Promise<IngestResult> {
  const { database, client, series, onProgress } = options;
  const calls = callsOf(options.tier);
  onProgress(`ingest: warming up with ${calls.length} calls`);
  await database.empty();
  await send(client, calls, 'created');
  await send(client, calls, 'unchanged');
  const mesh = await readMesh(database);
  const batches = rawBatches(mesh, ({ revision }) => (revision ?? 0) - 1);
  if (batches.length !== calls.length)
    throw new Error(`${calls.length} calls made ${batches.length} commits; wanted one each`);
  await database.empty();
  await write(database, calls, batches);
  const [wanted, received] = [fingerprint(mesh), fingerprint(await readMesh(database))];
  if (wanted !== received)
    throw new Error(`the raw graph differs\n  ingest: ${wanted}\n  raw:    ${received}`);
  onProgress(`the graphs are equal: ${wanted}`);

  const times = phases.map((phase): PhaseTimes => ({
    phase,
    ...sizeOf(phase, calls, mesh),
    ingest: [],
    again: [],
    raw: [],
  }));
  const note = (of: 'ingest' | 'again' | 'raw', spent: ReadonlyMap<Phase, number>): void => {
    for (const entry of times) entry[of].push(spent.get(entry.phase) ?? 0);
  };
  for (let turn = 0; turn <= series; turn += 1) {
    onProgress(`ingest: series ${turn + 1} of ${series + 1}`);
    await database.empty();
    note('ingest', await send(client, calls, 'created'));
    note('again', await send(client, calls, 'unchanged'));
    if (turn === series) break;
    onProgress(`raw: series ${turn + 1} of ${series}`);
    await database.empty();
    note('raw', await write(database, calls, batches));
  }
  return resultOf(calls.length, times);
}

/** Empties the database and writes the mesh of a tier once. */
export async function loadMesh(options: LoadOptions): Promise<void> {
  options.onProgress(`writing the mesh of tier ${options.tier.name}`);
  await options.database.empty();
  await send(options.client, callsOf(options.tier), 'created');
}

/** The mesh as request bodies. A call holds items of one phase. */
function callsOf(tier: Tier): Call[] {
  const calls: Call[] = [];
  let [items, size, phase]: [unknown[], number, Phase] = [[], 0, phases[0]];
  const close = (): void => {
    if (items.length === 0) return;
    calls.push({ phase, items: items.length, body: ingestBody(items) });
    [items, size] = [[], 0];
  };
  for (const generated of generate(tier)) {
    if (generated.phase !== phase || size >= batchSize) close();
    phase = generated.phase;
    items.push(generated.item);
    size += generated.size;
  }
  close();
  return calls;
}

async function send(
  client: Client,
  calls: readonly Call[],
  wanted: 'created' | 'unchanged',
): Promise<Map<Phase, number>> {
  const spent = new Map<Phase, number>();
  for (const { phase, items, body } of calls) {
    let answer = '';
    const ms = await timed(async () => void (answer = await client.post('/graphql', body)));
    spent.set(phase, (spent.get(phase) ?? 0) + ms);
    const { counts, userErrors } = ingestAnswer(answer);
    // A contract stands behind a port that is there, so that its item updates.
    const taken =
      wanted === 'created' ? (counts['created'] ?? 0) + (counts['updated'] ?? 0) : counts['unchanged'];
    if (taken !== items || userErrors.length > 0)
      throw new Error(
        `${phase}: wanted ${items} items ${wanted}; received ${JSON.stringify(counts)} ${userErrors[0]?.message ?? ''}`,
      );
  }
  return spent;
}

async function write(
  database: BenchDatabase,
  calls: readonly Call[],
  batches: readonly RawBatch[],
): Promise<Map<Phase, number>> {
  const spent = new Map<Phase, number>();
  for (const [index, { phase }] of calls.entries()) {
    const ms = await timed(() => writeRaw(database, batches[index] ?? []));
    spent.set(phase, (spent.get(phase) ?? 0) + ms);
  }
  return spent;
}

function sizeOf(
  phase: Phase,
  calls: readonly Call[],
  {
    nodes,
    edges,
  }: { nodes: readonly { revision: number | null }[]; edges: readonly { revision: number | null }[] },
): { items: number; nodes: number; edges: number } {
  const isOfPhase = ({ revision }: { revision: number | null }): boolean =>
    calls[(revision ?? 0) - 1]?.phase === phase;
  return {
    items: calls.reduce((sum, call) => sum + (call.phase === phase ? call.items : 0), 0),
    nodes: nodes.filter(isOfPhase).length,
    edges: edges.filter(isOfPhase).length,
  };
}

function resultOf(calls: number, times: readonly PhaseTimes[]): IngestResult {
  const compare = (of: readonly PhaseTimes[], count: (times: PhaseTimes) => number): Comparison => {
    const all = of.reduce((sum, entry) => sum + count(entry), 0);
    const [ingest, raw] = [(all * 1_000) / total(of, 'ingest'), (all * 1_000) / total(of, 'raw')];
    return { ingest, raw, ratio: ingest / raw };
  };
  const [firstMs, againMs] = [total(times, 'ingest'), total(times, 'again')];
  return {
    calls,
    phases: times,
    entities: compare(
      times.filter(({ phase }) => phase !== 'lineage'),
      ({ nodes }) => nodes,
    ),
    edges: compare(
      times.filter(({ phase }) => phase === 'lineage'),
      ({ edges }) => edges,
    ),
    resend: { firstMs, againMs, faster: firstMs / againMs },
  };
}

/** Median over the series of what the phases take together. */
function total(times: readonly PhaseTimes[], of: 'ingest' | 'again' | 'raw'): number {
  const series = times[0]?.[of].length ?? 0;
  return median(
    Array.from({ length: series }, (_, turn) =>
      times.reduce((sum, entry) => sum + (entry[of][turn] ?? 0), 0),
    ),
  );
}
