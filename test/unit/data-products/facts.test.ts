import { describe, expect, test } from 'vitest';
import { urn } from '../../../src/core/urn.ts';
import { dataProductFacts } from '../../../src/data-products/facts.ts';
import type { DataProductUpsertInput } from '../../../src/generated/schema.ts';

const product = urn('data-product', 'meters');
const daily = urn('output-port', 'meters', 'daily', '1');
const raw = urn('input-port', 'meters', 'raw', '2');

const read = (parts: Partial<DataProductUpsertInput>) =>
  dataProductFacts({ key: 'meters', ...parts }, ['input']);

describe('a data product', () => {
  test('without a word about ports leaves them alone', () => {
    expect(
      read({ name: 'Meters', domain: urn('domain', 'grid'), links: [{ title: 'Wiki', url: 'https://wiki' }] })
        .facts,
    ).toEqual([
      {
        type: 'entity',
        kind: 'data-product',
        id: product,
        properties: { key: 'meters', name: 'Meters', links: '[{"title":"Wiki","url":"https://wiki"}]' },
        references: { domain: [urn('domain', 'grid')] },
      },
    ]);
  });

  test('with a list of ports has these and no others', () => {
    const { facts } = read({
      outputPorts: [],
      inputPorts: [{ name: 'raw', version: '2', pin: '^1', uses: ['id'] }],
    });
    expect(facts.filter(({ type }) => type === 'ports')).toMatchObject([
      { product, kind: 'output-port', ports: [] },
      {
        product,
        kind: 'input-port',
        ports: [{ id: raw, properties: { pin: '^1', uses: ['id'] }, references: { product: [product] } }],
      },
    ]);
  });

  test('names the contracts that its input ports rely on, and takes them back', () => {
    const { facts } = read({
      inputPorts: [
        { name: 'raw', version: '2', contract: 'readings' },
        { name: 'raw', version: '3', contract: null },
      ],
    });
    const contract = urn('data-contract', 'readings');
    expect(facts.find(({ type }) => type === 'ports')).toMatchObject({
      ports: [
        { id: raw, references: { contract: [contract] } },
        { references: { product: [product], contract: [] } },
      ],
    });
    expect(facts).toContainEqual({ type: 'exposure', contract });
    expect(facts).toContainEqual(
      expect.objectContaining({ slice: `contract:${urn('input-port', 'meters', 'raw', '3')}`, flows: [] }),
    );
  });

  test('keeps the addresses of management ports without credentials', () => {
    const { facts } = read({
      managementPorts: [{ name: 'health', content: 'observability', address: 'https://u:p@host/health' }],
    });
    expect(facts[0]).toMatchObject({
      properties: {
        managementPorts: '[{"name":"health","content":"observability","address":"https://host/health"}]',
      },
    });
  });

  test('exposes datasets through its output ports and owns them', () => {
    const { facts } = read({
      outputPorts: [
        { name: 'daily', contract: 'readings', datasets: [{ namespace: 'db', name: 'readings' }] },
      ],
    });
    const dataset = urn('dataset', 'db', 'readings');
    expect(facts).toContainEqual(
      expect.objectContaining({ id: dataset, references: { product: [product] } }),
    );
    expect(facts).toContainEqual(
      expect.objectContaining({
        slice: `port:${daily}`,
        kind: 'DECLARED',
        flows: [{ from: dataset, to: daily, resolved: false }],
      }),
    );
    expect(facts.at(-1)).toEqual({ type: 'exposure', contract: urn('data-contract', 'readings') });
  });

  test('consumes a port, or none when the provider is null', () => {
    const provider = urn('output-port', 'tariffs', 'daily', '1');
    const flowsOf = (input: string | null) =>
      read({ inputPorts: [{ name: 'raw', version: '2', provider: input }] }).facts.filter(
        ({ type }) => type === 'slice',
      );
    expect(flowsOf(provider)).toMatchObject([{ slice: `port:${raw}`, flows: [{ from: provider, to: raw }] }]);
    expect(flowsOf(null)).toMatchObject([{ slice: `port:${raw}`, flows: [] }]);
  });

  test('keeps no credentials of a server', () => {
    const { facts } = read({
      outputPorts: [
        { name: 'daily', server: { type: 'postgres', location: 'postgres://me:secret@db/shop' } },
      ],
    });
    expect(JSON.stringify(facts)).toContain('postgres://db/shop');
    expect(JSON.stringify(facts)).not.toContain('secret');
  });

  test('has all its problems named at once', () => {
    const { facts, problems } = read({
      links: [{ title: 'Bad', url: 'javascript:alert(1)' }],
      outputPorts: [{ name: 'a' }, { name: 'a', terms: [product] }],
      inputPorts: [{ name: 'b', pin: 'newest', provider: product }],
    });
    expect(facts).toEqual([]);
    expect(problems?.map(({ path }) => path)).toEqual([
      ['input', 'links', 0, 'url'],
      ['input', 'outputPorts', 1, 'name'],
      ['input', 'outputPorts', 1, 'terms'],
      ['input', 'inputPorts', 0, 'pin'],
      ['input', 'inputPorts', 0, 'provider'],
    ]);
  });
});
