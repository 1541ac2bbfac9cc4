import type { Contract, ContractServer } from '../data-contracts/contract.ts';
import type { Serving } from './pairs.ts';

const production = new Set(['prod', 'production', 'prd', 'live']);
const other =
  /^(?:dev|develop|development|test|testing|tst|qa|uat|int|integration|stage|staging|sandbox|preprod|demo|ci)\b/i;
const positionalFormats = new Set(['csv', 'tsv', 'psv', 'dsv', 'delimited', 'fixedwidth', 'fixed-width']);
const encodedFormats = new Set(['avro', 'protobuf', 'proto', 'thrift']);

/** Whether consumers rely on a server: any but those of environments that are said to be for development and test. */
export function isRelevant({ environment }: ContractServer): boolean {
  return environment === undefined || !other.test(environment.trim());
}

/** How a contract's data is served. */
export function servingOf({ servers }: Contract): Serving {
  const server =
    servers.find(({ environment }) => production.has((environment ?? '').trim().toLowerCase())) ?? servers[0];
  const format = String(server?.properties['format'] ?? '').toLowerCase();
  return {
    server,
    isPositional: positionalFormats.has(format),
    isEncoded: encodedFormats.has(format),
  };
}
