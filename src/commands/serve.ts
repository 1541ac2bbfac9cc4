import type { Command } from 'commander';
import { loadConfig } from '../config.ts';
import { serve } from '../serve.ts';

export function addServe(program: Command): void {
  program
    .command('serve')
    .description(
      'open the database (a local one unless NEO4J_URI is set), migrate, seed an empty graph, and serve',
    )
    .addHelpText(
      'after',
      '\nConfiguration is environment variables, or .env in the project; see .env.example.',
    )
    .action(serveUntilStopped);
}

const say = (message: string): void => void process.stderr.write(`${message}\n`);

async function serveUntilStopped(): Promise<void> {
  const stopped = stopSignal();
  const serving = await serve(loadConfig(), say);
  process.stdout.write(`Meshline serves ${serving.url}/graphql, GraphiQL at ${serving.url}/\n`);
  await stopped;
  await serving.stop();
  process.exit(0);
}

/**
 * Resolves at the first SIGINT or SIGTERM; the second one ends the process at once. A signal during the start is heard
 * when the start is done: the local database must not be left behind half begun.
 */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let isStopping = false;
    const stop = (): void => {
      if (isStopping) process.exit(130);
      isStopping = true;
      say('stopping; once more ends it at once');
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
