import type { Client } from './client.ts';
import type { BenchDatabase } from './database.ts';
import { dbtManifest } from './generator/manifest.ts';
import { median, timed } from './statistics.ts';

/** How long a document takes from the request to the answer, in milliseconds: medians. */
export interface DocumentRow {
  readonly name: string;
  readonly bytes: number;
  /** Items that the document came to. */
  readonly items: number;
  readonly firstMs: number;
  readonly againMs: number;
}

export interface DocumentOptions {
  readonly database: BenchDatabase;
  readonly client: Client;
  readonly series: number;
  readonly onProgress: (message: string) => void;
}

interface Answer {
  readonly counts: { readonly [outcome: string]: number };
}

/**
 * Sends a dbt manifest of 700 nodes into an empty graph and sends it again, some times over; the first time warms up.
 *
 * @throws Error when not everything is taken, or the second sending changes something.
 */
export async function measureDocuments(options: DocumentOptions): Promise<DocumentRow[]> {
  const { database, client, series, onProgress } = options;
  const manifest = dbtManifest();
  const path = '/api/v1/ingest/dbt?namespace=postgres%3A%2F%2Fwarehouse%3A5432';
  const times: { readonly first: number; readonly again: number; readonly items: number }[] = [];
  for (let turn = 0; turn <= series; turn += 1) {
    onProgress(`documents: a dbt manifest, turn ${turn + 1} of ${series + 1}`);
    await database.empty();
    let [created, repeated] = ['', ''];
    const first = await timed(async () => void (created = await client.post(path, manifest)));
    const again = await timed(async () => void (repeated = await client.post(path, manifest)));
    const items = (JSON.parse(created) as Answer).counts;
    const { counts } = JSON.parse(repeated) as Answer;
    const total = Object.values(items).reduce((sum, count) => sum + count, 0);
    if ((items['rejected'] ?? 0) > 0) throw new Error(`refused: ${created.slice(0, 500)}`);
    if (counts['unchanged'] !== total)
      throw new Error(`wanted ${total} items unchanged; received ${JSON.stringify(counts)}`);
    if (turn > 0) times.push({ first, again, items: total });
  }
  return [
    {
      name: 'dbt manifest of 700 nodes',
      bytes: Buffer.byteLength(manifest),
      items: times[0]?.items ?? 0,
      firstMs: median(times.map(({ first }) => first)),
      againMs: median(times.map(({ again }) => again)),
    },
  ];
}
