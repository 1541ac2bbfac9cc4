import { describe, expect, test } from 'vitest';
import {
  createMeshModel,
  fixture,
  readProducts,
  send,
  sendAgain,
  shortly,
} from '../../support/read-products.ts';

const loyalty = fixture('opendataproducts/loyalty.yaml');
const read = (text: string, more: { readonly [path: string]: string } = {}) =>
  readProducts({ 'product.yaml': text, ...more });
const withContract = (contract: string): string =>
  `schema: https://opendataproducts.org/v4.0/schema/odps.yaml\nversion: 4.0\nproduct:\n  details: { en: { name: P, productID: p, status: draft } }\n  contract: ${contract}\n`;

function meshAfter(text: string, more: { readonly [path: string]: string } = {}) {
  const mesh = createMeshModel();
  send(mesh, read(text, more).items);
  return mesh;
}

describe('a product of opendataproducts.org', () => {
  test('is told by its content, not by the acronym that it shares', () => {
    expect(read(loyalty)).toMatchObject({ formats: ['opendataproducts'], problems: [], findings: [] });
    expect(read('apiVersion: v1.0.0\nkind: DataProduct\nid: p\nstatus: active\n').formats).toEqual(['odps']);
    expect(read('schema: x\nproduct: a shoe\n').formats).toEqual([undefined]);
  });

  test('is in the mesh with its contract, its ways of access and its holder', () => {
    const { ids, entity, edges } = shortly(meshAfter(loyalty));
    expect(ids).toEqual([
      'contract-version:loyalty-contract:1.0.0',
      'data-contract:loyalty-contract',
      'data-product:loyalty',
      'dataset:mesh:loyalty/api/members',
      'dataset:mesh:loyalty/dump/members',
      'domain:marketing',
      'field:mesh:loyalty/api/members:id',
      'field:mesh:loyalty/dump/members:id',
      'output-port:loyalty:api:1',
      'output-port:loyalty:dump:1',
      'team:shop-oy',
    ]);
    expect(entity('data-product:loyalty')).toMatchObject({
      name: 'Loyalty',
      purpose: 'Know your regulars',
      status: 'ACTIVE',
      version: '1.2.0',
      tags: ['members', 'visibility:organisation', 'type:dataset'],
      links:
        '[{"title":"Data contract","url":"https://contracts.example.org/loyalty"},{"title":"Documentation","url":"https://docs.example.org/loyalty"}]',
      '@domain': ['urn:mesh:domain:marketing'],
      '@owner': ['urn:mesh:team:shop-oy'],
    });
    expect(entity('output-port:loyalty:api:1')).toMatchObject({
      type: 'API',
      description: 'Members API',
      server: '{"type":"API","location":"https://api.example.org/members"}',
    });
    expect(entity('team:shop-oy')).toMatchObject({
      channels:
        '[{"type":"EMAIL","address":"help@example.org"},{"type":"EMAIL","address":"data@example.org"}]',
    });
    expect(edges).toHaveLength(2);
  });

  test('sent again is unchanged, and sent without its contract lets go of it', () => {
    const mesh = meshAfter(loyalty);
    expect(new Set(sendAgain(mesh, read(loyalty).items))).toEqual(new Set(['UNCHANGED']));
    send(mesh, read(loyalty.replace(/ {2}contract:[^]*?(?= {2}dataAccess)/, '')).items);
    expect(shortly(mesh).ids.filter((id) => id.includes('contract'))).toEqual([]);
  });

  test('of which the contract is elsewhere keeps its name and address, and fetches nothing', () => {
    const { items, findings } = read(
      withContract('{ id: c, type: ODCS, contractURL: "https://x.example.org/c" }'),
    );
    expect(findings).toEqual([]);
    const mesh = createMeshModel();
    send(mesh, items);
    expect(shortly(mesh).ids).toEqual(['data-contract:c', 'data-product:p', 'output-port:p:default:1']);
    expect(shortly(mesh).entity('data-product:p')).toMatchObject({
      links: '[{"title":"Data contract","url":"https://x.example.org/c"}]',
    });
  });

  test('of which the contract is a file beside it reads that, in either notation', () => {
    const contract =
      'dataContractSpecification: 1.2.1\nid: beside\ninfo: { title: Beside, version: 2.0.0 }\n';
    const text = withContract('{ $ref: contracts/c.yaml }');
    expect(shortly(meshAfter(text, { 'contracts/c.yaml': contract })).ids).toEqual([
      'contract-version:beside:2.0.0',
      'data-contract:beside',
      'data-product:p',
      'output-port:p:default:1',
    ]);
    expect(read(text).findings).toEqual([
      'product.yaml:5:21 product.contract.$ref: there is no document contracts/c.yaml among what was sent',
    ]);
  });

  test('with a contract that is none is in all the same; without an id it is refused', () => {
    const { items, problems } = read(withContract('{ spec: { apiVersion: v9, kind: DataContract } }'));
    expect(problems).toEqual([expect.stringMatching(/^product.contract.spec: .*wanted one of v3/)]);
    expect(items.map((item) => item.id).filter((id) => id !== undefined)).toEqual([
      'urn:mesh:data-product:p',
    ]);
    expect(read(loyalty.replaceAll('productID: loyalty', 'x: y')).problems).toEqual([
      'product.details.en.productID: a product has a productID; received none',
    ]);
  });
});
