import { beforeAll, describe, expect, test } from 'vitest';
import { urn } from '../../src/core/urn.ts';
import { upserts } from '../support/upserts.ts';
import { withServer } from '../support/server.ts';
import { table, writeBasis, writerOf } from '../support/writer.ts';

const server = withServer({ mesh: 'empty' });
const writer = writerOf(() => server);
const { write, read } = writer;
beforeAll(async () => {
  await writeBasis(writer);
}, 60_000);

describe('upserts', () => {
  test('each creates what it says, and said again it changes nothing', async () => {
    for (const [name, input, selection, written] of upserts) {
      const first = await write(name, input, selection);
      expect(first, name).toMatchObject({ outcome: 'CREATED', userErrors: [], ...written });
      const again = await write(name, input, selection);
      expect(again, name).toMatchObject({ outcome: 'UNCHANGED', userErrors: [], ...written });
      expect(again.revision, name).toBe(first.revision);
    }
  });

  test('an absent field is left alone, null clears, another value changes', async () => {
    await write('domainUpsert', { slug: 'parts', name: 'Parts', description: 'spare parts', tags: ['a'] });
    const changed = await write(
      'domainUpsert',
      { slug: 'parts', name: 'Spare parts', tags: null },
      'domain { name description tags }',
    );
    expect(changed).toMatchObject({
      outcome: 'UPDATED',
      domain: { name: 'Spare parts', description: 'spare parts', tags: [] },
    });
    const cleared = await write(
      'domainUpsert',
      { slug: 'parts', description: null },
      'domain { name description }',
    );
    expect(cleared).toMatchObject({ outcome: 'UPDATED', domain: { name: 'Spare parts', description: null } });
  });

  test('a product keeps the ports that are said and retires the others', async () => {
    await write('dataProductUpsert', { key: 'ports', outputPorts: [{ name: 'a' }, { name: 'b' }] });
    const { dataProduct } = await write(
      'dataProductUpsert',
      { key: 'ports', outputPorts: [{ name: 'b' }, { name: 'b', version: '2' }] },
      'dataProduct { outputPorts { id } }',
    );
    expect(dataProduct.outputPorts).toEqual([
      { id: urn('output-port', 'ports', 'b', '1') },
      { id: urn('output-port', 'ports', 'b', '2') },
    ]);
    const gone = await read(`{ outputPort(id: "${urn('output-port', 'ports', 'a', '1')}") { isRetired } }`);
    expect(gone.outputPort).toEqual({ isRetired: true });
  });

  test('a dataset keeps the fields that are said, in their order', async () => {
    await write('datasetUpsert', { ...table('wide'), fields: [{ path: 'a' }, { path: 'b' }, { path: 'c' }] });
    const { dataset } = await write(
      'datasetUpsert',
      { ...table('wide'), fields: [{ path: 'c' }, { path: 'a' }] },
      'dataset { fields { nodes { path } } }',
    );
    expect(dataset.fields.nodes).toEqual([{ path: 'c' }, { path: 'a' }]);
  });
});
