import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { JSONResolver } from 'graphql-scalars';
import { resolvers as access } from '../access/resolvers.ts';
import { resolvers as consents } from '../consents/resolvers.ts';
import { resolvers as dataContracts } from '../data-contracts/resolvers.ts';
import { resolvers as dataProducts } from '../data-products/resolvers.ts';
import { resolvers as datasets } from '../datasets/resolvers.ts';
import { resolvers as domains } from '../domains/resolvers.ts';
import { resolvers as entities } from '../entities/resolvers.ts';
import type { Resolvers } from '../generated/schema.ts';
import { resolvers as eventLog } from '../event-log/resolvers.ts';
import { resolvers as glossary } from '../glossary/resolvers.ts';
import { resolvers as impact } from '../impact/resolvers.ts';
import { resolvers as ingestion } from '../ingestion/resolvers.ts';
import { resolvers as jobs } from '../jobs/resolvers.ts';
import { resolvers as lineage } from '../lineage/resolvers.ts';
import { resolvers as overview } from '../overview/resolvers.ts';
import { resolvers as quality } from '../quality/resolvers.ts';
import { resolvers as search } from '../search/resolvers.ts';
import { resolvers as teams } from '../teams/resolvers.ts';
import { resolvers as verdict } from '../verdict/resolvers.ts';
import { DateTime } from './date-time.ts';
import { payloadResolvers } from './payload.ts';

const scalars: Resolvers = { DateTime, JSON: JSONResolver };

/** Every module's resolvers; the sections of schema.graphql follow the same order. */
const modules = [
  scalars,
  entities,
  domains,
  teams,
  glossary,
  dataProducts,
  access,
  dataContracts,
  datasets,
  quality,
  jobs,
  lineage,
  impact,
  verdict,
  consents,
  search,
  overview,
  ingestion,
  eventLog,
  payloadResolvers,
];

/** The text of the public API. */
export const typeDefs = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');

/** The executable API. A resolver for something that the text does not have is an error. */
export function createSchema(): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs,
    resolvers: modules as never,
    resolverValidationOptions: {
      requireResolversToMatchSchema: 'error',
      requireResolversForResolveType: 'error',
    },
  });
}
