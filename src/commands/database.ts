import type { Command } from 'commander';
import { pino } from 'pino';
import { createApp, migrationsDirectory, seedDirectory } from '../app.ts';
import { loadConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { seed } from '../ingestion/seed.ts';
import { migrate, MigrationError, validate } from '../neo4j/migrate.ts';
import { openDatabase } from '../neo4j/open.ts';
import type { OpenDatabase } from '../neo4j/open.ts';

const say = (message: string): void => void process.stderr.write(`${message}\n`);

/** Opens the configured database for one command, also beside a server that runs on it. */
async function withDatabase(work: (database: OpenDatabase, config: Config) => Promise<void>): Promise<void> {
  const config = loadConfig();
  const { neo4j, home } = config;
  const database = await openDatabase({
    neo4j,
    home,
    owner: 'a meshline command',
    share: true,
    onProgress: say,
  });
  try {
    await work(database, config);
  } finally {
    await database.close();
  }
}

/** `migrate` and `seed`: commands that work on the database itself. */
export function addDatabaseCommands(program: Command): void {
  program
    .command('migrate')
    .description('bring constraints, indexes and bookkeeping of the database up to date')
    .option('--validate', 'change nothing: say whether the database is up to date')
    .action(({ validate: isDry }: { validate?: boolean }) =>
      withDatabase(async ({ driver, database }) => {
        const options = { database, directory: migrationsDirectory, onProgress: say };
        if (isDry === true) {
          const { state, problems } = await validate(driver, options);
          process.stdout.write(`${[state, ...problems].join('\n')}\n`);
          if (state !== 'VALID') process.exitCode = 1;
          return;
        }
        const { applied, version } = await migrate(driver, options);
        process.stdout.write(
          `${applied.length === 0 ? 'nothing to do' : `applied ${applied.join(', ')}`}; the database is at ${version}\n`,
        );
      }),
    );

  program
    .command('seed')
    .description('load a sample mesh')
    .argument('[directory]', 'holds catalog/ and events/', seedDirectory)
    .action((directory: string) =>
      withDatabase(async (database, config) => {
        const { state } = await validate(database.driver, {
          database: database.database,
          directory: migrationsDirectory,
        });
        if (state !== 'VALID')
          throw new MigrationError(`the database is not up to date (${state}); run meshline migrate first`);
        const app = await createApp({ config, database, log: pino({ level: config.logLevel }) });
        const { committer, schema } = app;
        const count = await seed({ committer, schema, directory, onProgress: say });
        await app.close();
        process.stdout.write(`${count} items were read; what was known already was left as it is\n`);
      }),
    );
}
