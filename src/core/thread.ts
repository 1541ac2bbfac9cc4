import { parentPort, Worker, workerData } from 'node:worker_threads';

/** Texts up to this many characters are read at once: that takes a few milliseconds. */
export const shortLength = 50_000;

/** Threads that run at the same time; other tasks wait. */
const atOnce = 2;

const waiting: (() => void)[] = [];
let running = 0;

/**
 * What the module of a worker answers to a task, in a thread of its own, so that the server goes on answering meanwhile.
 * Task and answer are plain data.
 *
 * @param worker a module that calls {@link answerTask}
 */
export async function inThread<Task, Answer>(worker: URL, task: Task): Promise<Answer> {
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const thread = new Worker(worker, { workerData: task });
      thread.once('message', (answer: Answer) => {
        resolve(answer);
        void thread.terminate();
      });
      thread.once('error', reject);
      thread.once('exit', (code) => {
        reject(new Error(`the thread of ${worker.pathname} ended with ${code} and without an answer`));
      });
    });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** In a worker: answers the one task that its thread was started for. */
export function answerTask<Task, Answer>(work: (task: Task) => Answer): void {
  // A thread's port has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(work(workerData as Task));
}
