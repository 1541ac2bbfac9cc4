import { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Driver } from 'neo4j-driver';
import { pino } from 'pino';
import { inject } from 'vitest';
import { createCommitter } from '../../src/commit/committer.ts';
import type { Fact } from '../../src/commit/patch.ts';
import { createEntityLoaders } from '../../src/entities/loaders.ts';
import type { Context } from '../../src/graphql/context.ts';
import { formatError } from '../../src/graphql/errors.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { createGraph } from '../../src/neo4j/graph.ts';
import { migrate } from '../../src/neo4j/migrate.ts';
import { openDriver, wipe } from './graph.ts';

/** What an operation gave. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly GraphQLFormattedError[];
}

/** A mesh of a test: it is written as the product writes and asked in GraphQL. */
export interface TestMesh {
  readonly driver: Driver;
  /** Commits facts on the word of `source`; throws when any is refused. */
  write(facts: readonly Fact[], source?: string): Promise<void>;
  ask(query: string, variables?: { readonly [name: string]: unknown }): Promise<Answer>;
  /** Names of the statements that were sent since the last call, sorted. */
  sent(): string[];
  close(): Promise<void>;
}

/** An empty, migrated mesh in the run's database. */
export async function openMesh(): Promise<TestMesh> {
  const driver = openDriver();
  const { database } = inject('neo4j');
  await wipe(driver);
  await migrate(driver, { database, directory: 'migrations' });
  const names: string[] = [];
  const log = pino({ level: 'silent' });
  const server = new ApolloServer<Pick<Context, 'graph' | 'entities'>>({
    schema: createSchema(),
    formatError: (formatted, error) => formatError(formatted, error, log),
  });
  await server.start();
  const committer = createCommitter({ driver, database });
  const graph = createGraph({
    driver,
    database,
    transactionTimeoutMs: 20_000,
    onQuery: (name) => names.push(name),
  });
  return {
    driver,
    async write(facts, source = 'test') {
      const items = facts.map((fact, index) => ({ path: [index], facts: [fact] }));
      const { problems } = await committer.commit({ actor: 'test', source, atomic: 'ALL', items });
      if (problems.length > 0) throw new Error(JSON.stringify(problems));
    },
    async ask(query, variables = {}) {
      const contextValue = { graph, entities: createEntityLoaders(graph) };
      const { body } = await server.executeOperation({ query, variables }, { contextValue });
      if (body.kind !== 'single') throw new TypeError('an operation gives one result');
      return { data: body.singleResult.data, errors: body.singleResult.errors ?? [] };
    },
    sent: () => names.splice(0).sort(),
    async close() {
      await server.stop();
      await committer.stop();
      await wipe(driver);
      await driver.close();
    },
  };
}
