import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../src/config.ts';
import type { Cleanup } from './cleanup.ts';

export interface ServerOptions {
  /** Where its database is. */
  readonly environment: { readonly [name: string]: string };
  /** Directory for a CPU profile, written when the server stops; absent: none. */
  readonly profileTo?: string | undefined;
}

/** Starts the product as its users do, in a process of its own, and resolves with its URL when it serves. */
export async function startServer(
  cleanup: Cleanup,
  { environment, profileTo }: ServerOptions,
): Promise<string> {
  const profiling = profileTo === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileTo}`];
  const child = spawn(process.execPath, [...profiling, join(projectRoot, 'src/cli.ts'), 'serve'], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      MESHLINE_SEED: 'off',
      PORT: '0',
      // The largest answers on a slow machine; nothing here measures a limit.
      REQUEST_TIMEOUT_MS: '600000',
      TRANSACTION_TIMEOUT_MS: '600000',
      LINEAGE_TIMEOUT_MS: '600000',
      MAX_INGEST_BYTES: String(64 * 1024 * 1024),
      ...environment,
    },
  });
  const ended = once(child, 'exit');
  let complaints = '';
  child.stderr.on(
    'data',
    (chunk: Buffer) => (complaints = `${complaints}${chunk.toString('utf8')}`.slice(-2_000)),
  );
  cleanup.add(
    async () => {
      child.kill('SIGTERM');
      await ended;
    },
    () => void child.kill('SIGKILL'),
  );
  const failed = ended.then(([code]) => {
    throw new Error(`the server ended with ${code} before it served:\n${complaints}`);
  });
  return Promise.race([urlIn(child.stdout), failed]);
}

/** The URL in the server's own words. Its output is read to the end, or it would stall on a full pipe. */
function urlIn(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    createInterface({ input: output }).on('line', (line) => {
      const found = /(http:\/\/\S+)\/graphql/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
}
