import { LRUCache } from 'lru-cache';
import { hashText } from '../core/hash.ts';
import { inThread, shortLength } from '../core/thread.ts';
import { readContract } from './read.ts';
import type { ContractReading } from './read.ts';

/** Characters of the documents whose readings are remembered. */
const rememberedLength = 16_000_000;

/** What a worker is asked. */
export interface ReadingTask {
  readonly text: string;
  readonly strict: boolean;
}

/** Pipelines send the same documents again and again, and what a document says does not change. */
const readings = new LRUCache<string, ContractReading>({ maxSize: rememberedLength });

/**
 * Reads a contract document like `readContract`; a long one in a thread of its own. What was read a short while ago is
 * remembered.
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
  const task: ReadingTask = { text, strict: options.strict ?? false };
  return inThread(new URL('./reading-worker.ts', import.meta.url), task);
}
