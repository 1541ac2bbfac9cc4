/** What has to be let go of in the end, whatever happens; the last one first. */
export interface Cleanup {
  /** Notes how to let go of something. `atOnce` is for an end that cannot wait: synchronous, and must not throw. */
  add(letGo: () => Promise<void>, atOnce?: () => void): void;
  /** Lets go of everything, once; the first error is thrown after all have had their turn. */
  run(): Promise<void>;
  /** It has begun: what fails from now on fails because of it. */
  readonly isRunning: boolean;
}

/** Opens the list, and runs it at SIGINT, SIGTERM and SIGHUP as well; a second signal ends the process at once. */
export function createCleanup(): Cleanup {
  const entries: { letGo: () => Promise<void>; atOnce: () => void }[] = [];
  let running: Promise<void> | undefined;

  async function runAll(): Promise<void> {
    const errors: unknown[] = [];
    for (let entry = entries.at(-1); entry !== undefined; entry = entries.at(-1)) {
      await entry.letGo().catch((error: unknown) => errors.push(error));
      entries.pop();
    }
    if (errors.length > 0) throw errors[0];
  }
  const run = (): Promise<void> => (running ??= runAll());

  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(130);
    isStopping = true;
    process.stderr.write('stopping; once more ends it at once\n');
    void run().finally(() => process.exit(130));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('exit', () => {
    for (const { atOnce } of entries) atOnce();
  });
  return {
    add: (letGo, atOnce = () => undefined) => void entries.push({ letGo, atOnce }),
    run,
    get isRunning() {
      return running !== undefined;
    },
  };
}
