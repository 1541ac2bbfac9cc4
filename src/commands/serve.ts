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
    .action(async () => {
      const say = (message: string): void => void process.stderr.write(`${message}\n`);
      const serving = await serve(loadConfig(), say);
      process.stdout.write(`Meshline serves ${serving.url}/graphql, GraphiQL at ${serving.url}/\n`);
      let isStopping = false;
      const stop = async (): Promise<void> => {
        if (isStopping) return;
        isStopping = true;
        say('stopping');
        await serving.stop();
        process.exit(0);
      };
      process.on('SIGINT', () => void stop());
      process.on('SIGTERM', () => void stop());
    });
}
