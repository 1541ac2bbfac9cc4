import { describe, expect, it } from 'vitest';
import { createMeshModel, readProducts, send, sendAgain, shortly } from '../support/read-products.ts';
import { filesIn, textOf } from './folder.ts';

/** All files of the product that can be read as data; what only is at a URL stays there. */
const files = filesIn('dpds/tripexecution', '').filter((name) => /\.(json|yaml)$/.test(name));
const texts = Object.fromEntries(files.map((name) => [name, textOf(name)]));

describe('the public descriptor of DPDS', () => {
  it('is counted as it is, over its files', () => {
    const { items, findings, problems } = readProducts(texts, {}, true);
    // One interface is described in Swagger 2, which is told and keeps nothing else out.
    expect(problems).toEqual(['openapi: OpenAPI 3 is wanted; received "2.0"']);
    // One port is a descriptor of its own; the table of the datastore API is at a URL.
    expect(findings).toEqual([
      expect.stringMatching(/trip-events-oport.json:1:1 .*: wanted a port; received a descriptor/),
      expect.stringMatching(/trip-status-oport-api.json:\d+:\d+ .*is a URL, and nothing is ever fetched/),
    ]);
    const mesh = createMeshModel();
    const sound = items.filter((item) => (item.problems ?? []).length === 0);
    send(mesh, sound);
    const { ids, edges } = shortly(mesh);
    const count = (kind: string): number => ids.filter((id) => id.startsWith(`${kind}:`)).length;
    expect({
      files: files.length,
      products: count('data-product'),
      inputs: count('input-port'),
      outputs: count('output-port'),
      contracts: count('contract-version'),
      datasets: count('dataset'),
      teams: count('team'),
      inferred: edges.filter((edge) => edge.endsWith(' INFERRED/PRODUCT')).length,
    }).toEqual({
      files: 15,
      products: 1,
      inputs: 1,
      outputs: 2,
      contracts: 2,
      datasets: 1,
      teams: 1,
      inferred: 2,
    });
    expect(new Set(sendAgain(mesh, sound))).toEqual(new Set(['UNCHANGED']));
  });
});
