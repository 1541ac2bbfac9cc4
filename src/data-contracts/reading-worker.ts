import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingTask } from './read-apart.ts';
import { readContract } from './read.ts';

// The thread of one long document: it is told the document, answers with what was read, and ends.
const { text, strict } = workerData as ReadingTask;
// A thread's port has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(readContract(text, { strict }));
