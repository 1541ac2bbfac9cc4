import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../src/data-contracts/contract.ts';
import { odcsDocument, odcsText } from '../../src/data-contracts/notations/write-odcs.ts';
import { readContract } from '../../src/data-contracts/read.ts';
import { filesIn, textOf } from './folder.ts';

const ajv = new Ajv2019({ strict: false });
addFormats.default(ajv);
const published = ajv.compile(JSON.parse(textOf('odcs/schema/odcs-json-schema-v3.1.0.json')) as object);

/** Servers with placeholders in their addresses, which the published schema takes for no URI. */
const withPlaceholders = /\{\w+\}/;

/** What a document says, in whatever notation and version. */
function said(contract: Contract | undefined): Partial<Contract> {
  const { notation: _, apiVersion: __, ...rest } = contract as Contract;
  return rest;
}

const all = ['odcs/examples', 'dcs/examples', 'datacontract-cli'].flatMap((folder) =>
  filesIn(folder, '.yaml'),
);

describe('the export of a public example as ODCS 3.1', () => {
  it.each(all)('of %s passes the published schema', (path) => {
    const { contract } = readContract(textOf(path));
    const document = odcsDocument(contract as Contract);
    const isValid = published(JSON.parse(JSON.stringify(document)));
    const problems = (published.errors ?? []).filter(({ keyword }) => keyword !== 'if');
    expect(isValid || withPlaceholders.test(textOf(path)) ? [] : problems).toEqual([]);
  });

  it.each(all)('of %s reads back to the same contract', (path) => {
    const { contract } = readContract(textOf(path));
    for (const format of ['YAML', 'JSON'] as const)
      expect(said(readContract(odcsText(contract as Contract, format)).contract)).toEqual(said(contract));
  });
});
