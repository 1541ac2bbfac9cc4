import { fieldOf, urn } from '../src/core/urn.ts';
import type { Urn } from '../src/core/urn.ts';
import type { IngestItem } from '../src/generated/schema.ts';
import { ingestBody, unchangedOf } from './calls.ts';
import type { Client } from './client.ts';
import type { BenchDatabase } from './database.ts';
import { randomOf } from './generator/random.ts';
import { mergeOf, writeRaw } from './raw.ts';
import type { RawBatch } from './raw.ts';
import { timed } from './statistics.ts';

/** Column lineage in bulk: relationships per second, and how many times faster the second sending is. */
export interface EdgesResult {
  readonly edges: number;
  readonly calls: number;
  readonly ingest: number;
  readonly again: number;
  readonly raw: number;
}

export interface EdgesOptions {
  readonly database: BenchDatabase;
  readonly client: Client;
  /** Relationships, nearly. */
  readonly edges: number;
  readonly onProgress: (message: string) => void;
}

const columns = 100;
const sources = 5;
const perPair = 200;
const perDataset = sources * perPair;
const datasetsPerCall = 5;

interface Derivation {
  readonly from: string;
  readonly to: string;
}

/** What a dataset is made from: for each source, which of its columns reach which of the dataset's. */
interface Lineage {
  readonly target: number;
  readonly flows: readonly { readonly source: number; readonly fields: readonly Derivation[] }[];
}

const idOf = (dataset: number): Urn => urn('dataset', 'postgres://warehouse:5432', `wide.table_${dataset}`);
const column = (index: number): string => `measured_value_${index}`;

function lineageOf(target: number, datasets: number): Lineage {
  const random = randomOf(43, target);
  const flows = Array.from({ length: sources }, (_, index) => {
    const pairs = new Set<number>();
    while (pairs.size < perPair) pairs.add(random.below(columns * columns));
    return {
      source: (target + 1 + index * 7) % datasets,
      fields: [...pairs].map((pair) => ({
        from: column(pair % columns),
        to: column(Math.floor(pair / columns)),
      })),
    };
  });
  return { target, flows };
}

/**
 * Writes datasets of 100 columns, then their column lineage through the mutation, the same again, and after taking it
 * all away the same relationships raw: one call and one transaction per 5,000.
 *
 * @throws Error when an item is refused, or the second sending changes something.
 */
export async function measureEdges(options: EdgesOptions): Promise<EdgesResult> {
  const { database, client, onProgress } = options;
  const datasets = Math.max(sources * 7 + 1, Math.round(options.edges / perDataset));
  const groups = Array.from({ length: Math.ceil(datasets / datasetsPerCall) }, (_, group) =>
    Array.from(
      { length: Math.min(datasetsPerCall, datasets - group * datasetsPerCall) },
      (__, index) => group * datasetsPerCall + index,
    ),
  );
  const send = (body: Buffer) => client.post('/graphql', body);

  onProgress(`edges: ${datasets} datasets of ${columns} columns`);
  await database.empty();
  for (const group of groups) unchangedOf(await send(ingestBody(group.map(datasetItem))));

  const sendAll = async (wanted: number): Promise<number> => {
    let ms = 0;
    for (const group of groups) {
      const body = ingestBody(group.map((target) => lineageItem(lineageOf(target, datasets))));
      let answer = '';
      ms += await timed(async () => void (answer = await send(body)));
      const unchanged = unchangedOf(answer);
      if (unchanged !== wanted * group.length)
        throw new Error(`wanted ${wanted * group.length} items unchanged; received ${unchanged}`);
    }
    return ms;
  };
  const edges = datasets * (perDataset + sources);
  onProgress(`edges: ${edges} through ingest`);
  const ingestMs = await sendAll(0);
  onProgress('edges: the same again');
  const againMs = await sendAll(1);

  onProgress('edges: the same rows raw');
  await database.rows(
    'MATCH ()-[r:DERIVES|FLOWS_TO]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS',
  );
  let rawMs = 0;
  for (const group of groups) {
    const batch = rawBatch(group.map((target) => lineageOf(target, datasets)));
    rawMs += await timed(() => writeRaw(database, batch));
  }
  const rate = (ms: number): number => (edges * 1_000) / ms;
  return { edges, calls: groups.length, ingest: rate(ingestMs), again: rate(againMs), raw: rate(rawMs) };
}

function datasetItem(dataset: number): IngestItem {
  const fields = Array.from({ length: columns }, (_, index) => ({ path: column(index), type: 'double' }));
  return { dataset: { namespace: 'postgres://warehouse:5432', name: `wide.table_${dataset}`, fields } };
}

function lineageItem({ target, flows }: Lineage): IngestItem {
  return {
    lineage: {
      slice: `load_${target}`,
      kind: 'OBSERVED',
      flows: flows.map(({ source, fields }) => ({
        from: idOf(source),
        to: idOf(target),
        fields: [...fields],
      })),
    },
  };
}

/** The relationships that the mutation makes of it, as a careful person would write them. */
function rawBatch(lineages: readonly Lineage[]): RawBatch {
  const derivations: object[] = [];
  const datasetFlows: object[] = [];
  for (const { target, flows } of lineages) {
    const spoken = { slice: `bench:load_${target}`, source: 'bench', kind: 'OBSERVED' };
    for (const { source, fields } of flows) {
      const set = { ...spoken, resolved: true, grade: 'VALUES_AND_INFLUENCE' };
      datasetFlows.push({ from: idOf(source), to: idOf(target), set });
      for (const { from, to } of fields)
        derivations.push({
          from: fieldOf(idOf(source), from),
          to: fieldOf(idOf(target), to),
          set: { ...spoken, influence: 'DIRECT' },
        });
    }
  }
  return [
    { text: `${mergeOf('FLOWS_TO')} SET r = row.set`, rows: datasetFlows },
    { text: `${mergeOf('DERIVES')} SET r = row.set`, rows: derivations },
  ];
}
