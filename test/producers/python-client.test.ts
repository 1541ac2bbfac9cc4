import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../support/server.ts';
import type { StartedServer } from '../support/server.ts';
import { columnEdges, datasetEdges, produce, settled } from './graph.ts';
import { environmentOf } from './install.ts';

const key = 'k'.repeat(43);
const script = join(import.meta.dirname, 'python', 'emit.py');

let server: StartedServer;
let locked: StartedServer;
let bin: string;
beforeAll(async () => {
  bin = environmentOf('python');
  server = await startServer({ mesh: 'empty' });
}, 600_000);
afterAll(async () => {
  await server.stop();
});

/** Runs the client once, with a transport of its environment variables. */
const emit = (name: string, url: string, transport: Record<string, string> = {}): Promise<void> => {
  const settings = { TYPE: 'http', URL: url, ...transport };
  const env = Object.fromEntries(
    Object.entries(settings).map(([member, value]) => [`OPENLINEAGE__TRANSPORT__${member}`, value]),
  );
  return produce(join(bin, 'python'), [script, name], { env });
};

test('the transports http, gzip and async_http all arrive, with their columns', async () => {
  await emit('by_http', server.url);
  await emit('by_gzip', server.url, { COMPRESSION: 'gzip' });
  await emit('by_async', server.url, { TYPE: 'async_http' });
  await settled(server);
  expect(await datasetEdges()).toEqual(['orders → by_async', 'orders → by_gzip', 'orders → by_http']);
  expect(await columnEdges()).toEqual([
    'orders.amount → by_async.total DIRECT AGGREGATION',
    'orders.amount → by_gzip.total DIRECT AGGREGATION',
    'orders.amount → by_http.total DIRECT AGGREGATION',
  ]);
}, 120_000);

test('a key is sent as the client sends it; without one nothing arrives', async () => {
  await server.stop();
  const sha256 = createHash('sha256').update(key).digest('hex');
  locked = await startServer({ mesh: 'empty', environment: { MESHLINE_API_KEYS: `pipeline:${sha256}` } });
  try {
    await emit('by_key', locked.url, { AUTH: JSON.stringify({ type: 'api_key', apiKey: key }) });
    await emit('without_key', locked.url).catch(() => undefined);
    for (let tries = 0; tries < 100 && (await datasetEdges()).length === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await datasetEdges()).toEqual(['orders → by_key']);
  } finally {
    await locked.stop();
    server = await startServer({ mesh: 'empty' });
  }
}, 120_000);
