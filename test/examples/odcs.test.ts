import { describe, expect, it } from 'vitest';
import { dataContractFacts } from '../../src/data-contracts/facts.ts';
import { readContract } from '../../src/data-contracts/read.ts';
import { filesIn, textOf } from './folder.ts';

const files = filesIn('odcs/examples', '.yaml');

describe('the public ODCS examples', () => {
  it('are there', () => expect(files.length).toBeGreaterThanOrEqual(16));

  /** What is to be said of them: an older `apiVersion` than its members, and a key that refers to no object. */
  const noticed: { readonly [path: string]: readonly string[] } = {
    'odcs/examples/data-types/all-data-types.odcs.yaml': ['INFO apiVersion'],
    'odcs/examples/quality/column-completeness.odcs.yaml': ['INFO apiVersion'],
    'odcs/examples/stakeholders/basic-four-dpo.odcs.yaml': ['INFO apiVersion'],
    'odcs/examples/all/full-example.odcs.yaml': ['WARNING schema.1.properties.3.relationships.0.to'],
  };

  it.each(files)('%s is read without a false finding, strictly too', (path) => {
    const { contract, findings } = readContract(textOf(path), { strict: true });
    expect(findings.map(({ severity, path: at }) => `${severity} ${at.join('.')}`)).toEqual(
      noticed[path] ?? [],
    );
    expect(contract).toBeDefined();
  });

  it.each(files)('%s becomes facts without a problem', (path) => {
    expect(dataContractFacts({ document: textOf(path), status: 'LIVE' }, []).problems).toEqual([]);
  });
});

describe('the public examples of the Data Contract Specification', () => {
  it.each(filesIn('dcs/examples', '.yaml'))('%s is read with all of its models and fields', (path) => {
    const { contract, findings } = readContract(textOf(path));
    expect(findings.filter(({ severity }) => severity !== 'INFO')).toEqual([]);
    const names = contract?.objects.map(({ name }) => name);
    for (const [, model] of textOf(path).matchAll(/^ {2}(\w+):\n(?: {4}.*\n)*? {4}fields:/gm))
      expect(names).toContain(model);
  });

  it('keep the lineage of their fields', () => {
    const { contract } = readContract(textOf('dcs/examples/orders-latest/datacontract.yaml'));
    const fields = contract?.objects.flatMap(({ properties }) => properties);
    expect(fields?.flatMap(({ inputFields }) => inputFields)).toEqual([
      { namespace: 'com.example.service.checkout', dataset: 'checkout_db.orders', field: 'email_address' },
    ]);
  });
});

describe('the contracts that tests of an older contract tool compare', () => {
  it.each(filesIn('datacontract-cli', '.yaml'))('%s is read', (path) => {
    expect(readContract(textOf(path)).contract).toBeDefined();
  });
});
