import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import type { App, AppOptions } from '../../src/app.ts';
import { loadConfig } from '../../src/config.ts';
import { openDriver } from './graph.ts';

/** Another server beside the one of the file. */
export interface OpenApp {
  readonly app: App;
  readonly url: string;
  close(): Promise<void>;
}

/** Another app on the run's database, without seeding or wiping it. */
export async function openApp(
  environment: Record<string, string>,
  driver = openDriver(),
  options: Pick<AppOptions, 'drainMs'> = {},
): Promise<OpenApp> {
  const app = await createApp({
    config: loadConfig({ LOG_LEVEL: 'silent', PORT: '0', ...environment }),
    database: { driver, database: 'neo4j' },
    log: pino({ level: 'silent' }),
    ...options,
  });
  const url = await app.server.listen({ host: '127.0.0.1', port: 0 });
  return {
    app,
    url,
    async close() {
      await app.close();
      await driver.close();
    },
  };
}
