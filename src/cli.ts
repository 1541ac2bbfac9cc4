#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { addCheck } from './commands/check.ts';
import { addDiff } from './commands/diff.ts';
import { addExport } from './commands/export.ts';
import { addImpact } from './commands/impact.ts';
import { addIngest } from './commands/ingest/ingest.ts';
import { addDatabaseCommands } from './commands/database.ts';
import { addReplay } from './commands/replay.ts';
import { addServe } from './commands/serve.ts';
import { exitCodeOf, messageOf } from './commands/exit.ts';
import { projectRoot } from './config.ts';

const environmentFile = join(projectRoot, '.env');
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);

const program = new Command('meshline')
  .description('If I change this, who breaks, for sure or maybe, and what is the proof?')
  .version('0.1.0')
  .showHelpAfterError('(meshline --help says more)')
  .exitOverride((error) => {
    // Help and version are fine; whatever else commander refuses is bad input.
    process.exit(error.exitCode === 0 ? 0 : 2);
  });

addServe(program);
addDatabaseCommands(program);
addIngest(program);
addExport(program);
addImpact(program);
addReplay(program);
addCheck(program);
addDiff(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
