import { Worker } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import { hashText } from '../core/hash.ts';
import { readContract } from './read.ts';
import type { ContractReading } from './read.ts';

/** Documents up to this many characters are read at once: that takes a few milliseconds. */
const shortLength = 50_000;
/** Characters of the documents whose readings are remembered. */
const rememberedLength = 16_000_000;
/** Long documents that are read at the same time; the others wait. */
const atOnce = 2;

/** What a worker is asked. */
export interface ReadingTask {
  readonly text: string;
  readonly strict: boolean;
}

const waiting: (() => void)[] = [];
let running = 0;

/** Pipelines send the same documents again and again, and what a document says does not change. */
const readings = new LRUCache<string, ContractReading>({ maxSize: rememberedLength });

/**
 * Reads a contract document like `readContract`; a long one in a thread of its own, so that the server goes on
 * answering meanwhile. What was read a short while ago is remembered.
 */
export async function readApart(
  text: string,
  options: { readonly strict?: boolean } = {},
): Promise<ContractReading> {
  const key = `${options.strict === true ? 'strict' : 'open'} ${hashText(text)}`;
  const known = readings.get(key);
  if (known !== undefined) return known;
  const reading = await readAnew(text, options);
  readings.set(key, reading, { size: text.length + 1 });
  return reading;
}

async function readAnew(text: string, options: { readonly strict?: boolean }): Promise<ContractReading> {
  if (text.length <= shortLength) return readContract(text, options);
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  try {
    return await readInWorker({ text, strict: options.strict ?? false });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function readInWorker(task: ReadingTask): Promise<ContractReading> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { workerData: task });
    worker.once('message', (reading: ContractReading) => {
      resolve(reading);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`reading a contract document ended with ${code} and without an answer`));
    });
  });
}
