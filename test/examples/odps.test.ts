import { describe, expect, it } from 'vitest';
import { createMeshModel, readProducts, send, sendAgain, shortly } from '../support/read-products.ts';
import { textOf } from './folder.ts';

/** What the public documents hold, counted in the files themselves. */
const documents = [
  {
    file: 'odps/examples/customer-data-product.odps.yaml',
    counts: {
      inputs: 4,
      outputs: 4,
      contracts: 8,
      teams: 1,
      domains: 1,
      // One output port names two contracts; to each of the other three all four inputs are taken to flow.
      declared: 2,
      inferred: 12,
    },
  },
  {
    file: 'odps/examples/simple-data-product.odps.yaml',
    counts: { inputs: 1, outputs: 1, contracts: 2, teams: 0, domains: 0, declared: 0, inferred: 1 },
  },
];

describe('the public documents of Bitol ODPS', () => {
  it.each(documents)('$file is counted as it is, and unchanged when it is sent again', ({ file, counts }) => {
    const { items, problems, findings, formats } = readProducts({ [file]: textOf(file) });
    expect({ problems, findings, formats }).toEqual({ problems: [], findings: [], formats: ['odps'] });
    const mesh = createMeshModel();
    send(mesh, items);
    const { ids, edges } = shortly(mesh);
    const count = (kind: string): number => ids.filter((id) => id.startsWith(`${kind}:`)).length;
    expect({
      inputs: count('input-port'),
      outputs: count('output-port'),
      contracts: count('data-contract'),
      teams: count('team'),
      domains: count('domain'),
      declared: edges.filter((edge) => edge.endsWith(' DECLARED')).length,
      inferred: edges.filter((edge) => edge.endsWith(' INFERRED/PRODUCT')).length,
    }).toEqual(counts);
    expect(new Set(sendAgain(mesh, items))).toEqual(new Set(['UNCHANGED']));
  });
});
