import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { dataContractFacts } from '../../src/data-contracts/facts.ts';
import { readOdcs } from '../../src/data-contracts/odcs.ts';
import { filesIn, textOf } from './folder.ts';

const files = filesIn('odcs/examples', '.yaml');
const ajv = new Ajv2019({ strict: false, allErrors: true });
addFormats.default(ajv);
const published = ajv.compile(JSON.parse(textOf('odcs/schema/odcs-json-schema-v3.1.0.json')) as object);

/** Members that Meshline needs; the published schema wants them as well. */
const needed = ['id', 'version', 'status', 'kind', 'apiVersion'];

describe('the public ODCS examples', () => {
  it('are there', () => expect(files.length).toBeGreaterThanOrEqual(16));

  it.each(files)('%s is decided as the published schema decides', (path) => {
    const isValid = published(parse(textOf(path)));
    expect('document' in readOdcs(textOf(path))).toBe(isValid);
  });

  it.each(files)('%s becomes facts without a problem', (path) => {
    expect(dataContractFacts({ document: textOf(path), status: 'LIVE' }, []).problems).toEqual([]);
  });

  it.each(needed)('are refused by both without %s', (member) => {
    for (const path of files) {
      const { [member]: _, ...rest } = parse(textOf(path)) as Record<string, unknown>;
      expect(published(rest)).toBe(false);
      expect(readOdcs(JSON.stringify(rest))).toHaveProperty('findings');
    }
  });
});
