import { describe, expect, test } from 'vitest';
import {
  createMeshModel,
  fixture,
  readProducts,
  send,
  sendAgain,
  shortly,
} from '../../support/read-products.ts';

const billing = fixture('odps/billing.odps.yaml');
const read = (text: string, strict = false) => readProducts({ 'product.yaml': text }, { strict });
const minimal = 'apiVersion: v1.0.0\nkind: DataProduct\nid: p\nstatus: active\n';

/** The mesh after documents, each sent by itself. */
function meshAfter(...texts: readonly string[]) {
  const mesh = createMeshModel();
  for (const text of texts) send(mesh, read(text).items);
  return mesh;
}

describe('a product of Bitol ODPS', () => {
  test('is told by its kind, and read without a finding', () => {
    expect(read(billing)).toMatchObject({ formats: ['odps'], problems: [], findings: [] });
    expect(read('kind: DataContract\napiVersion: v3.1.0\n').formats).toEqual(['odcs']);
  });

  test('is in the mesh with its team, its ports by name and version, and what it names', () => {
    const { ids, entity } = shortly(meshAfter(billing));
    expect(ids).toEqual([
      'bounded-context:invoicing',
      'data-contract:customers',
      'data-contract:invoices',
      'data-contract:invoices-2',
      'data-contract:meter-readings',
      'data-contract:meter-readings-2',
      'data-contract:tariffs',
      'data-product:billing',
      'dataset:postgres%3A//warehouse%3A5432:billing.public.invoices',
      'domain:customer-care',
      'input-port:billing:customers:4.0.0',
      'input-port:billing:readings:1.0.0',
      'input-port:billing:readings:2.0.0',
      'input-port:billing:tariffs:1.0.0',
      'output-port:billing:invoices:1.0.0',
      'output-port:billing:invoices:2.0.0',
      'output-port:billing:totals:1.0.0',
      'team:billing-crew',
    ]);
    expect(entity('data-product:billing')).toMatchObject({
      name: 'Billing',
      purpose: 'What customers owe.',
      description: 'Ask for invoices by customer.\n\nLimitations: Complete from 2024 on.',
      version: '2.1.0',
      status: 'ACTIVE',
      certainty: 'CURATED',
      tags: ['invoices', 'tenant:north'],
      links: '[{"title":"businessDefinition","url":"https://wiki.example.org/billing"}]',
      managementPorts:
        '[{"name":"health","content":"observability","type":"rest","address":"https://health.example.org/billing"}]',
      '@domain': ['urn:mesh:domain:customer-care'],
      '@boundedContext': ['urn:mesh:bounded-context:invoicing'],
      '@owner': ['urn:mesh:team:billing-crew'],
    });
    expect(entity('input-port:billing:readings:1.0.0')).toMatchObject({
      uses: ['meter_id', 'kwh'],
      '@contract': ['urn:mesh:data-contract:meter-readings'],
    });
    expect(entity('output-port:billing:totals:1.0.0')).toMatchObject({ tags: ['type:cube'] });
    expect(entity('team:billing-crew')).toMatchObject({
      description: 'Builds and runs billing.',
      // Who left is no member any more.
      members: '[{"username":"ada","name":"Ada","role":"DATA_OWNER"}]',
      channels:
        '[{"type":"CHAT","address":"https://example.slack.com/billing"},{"type":"EMAIL","address":"billing@example.org"}]',
    });
  });

  test('has the flows that its input contracts tell of; without them each input is taken to feed a port', () => {
    const mesh = meshAfter(billing);
    expect(shortly(mesh).edges).toEqual([
      'dataset:postgres%3A//warehouse%3A5432:billing.public.invoices → output-port:billing:invoices:1.0.0 DECLARED',
      'input-port:billing:customers:4.0.0 → output-port:billing:invoices:1.0.0 DECLARED',
      'input-port:billing:customers:4.0.0 → output-port:billing:totals:1.0.0 INFERRED/PRODUCT',
      'input-port:billing:readings:1.0.0 → output-port:billing:totals:1.0.0 INFERRED/PRODUCT',
      'input-port:billing:readings:2.0.0 → output-port:billing:invoices:1.0.0 DECLARED',
      'input-port:billing:readings:2.0.0 → output-port:billing:totals:1.0.0 INFERRED/PRODUCT',
      'input-port:billing:tariffs:1.0.0 → output-port:billing:invoices:1.0.0 DECLARED',
      'input-port:billing:tariffs:1.0.0 → output-port:billing:totals:1.0.0 INFERRED/PRODUCT',
    ]);
    // The version of a contract that an output is made of is what its input port is pinned to.
    expect(shortly(mesh).entity('input-port:billing:readings:2.0.0')).toMatchObject({ pin: '2.3.0' });
    expect(shortly(mesh).entity('input-port:billing:customers:4.0.0')).toMatchObject({ pin: '4.0.0' });
  });

  test.each(['before', 'after'])('is fed by the port behind a contract that is sent %s', (when) => {
    const provider = `${minimal.replace('id: p', 'id: meters')}outputPorts: [{ name: daily, version: 3.0.0, contractId: meter-readings-2 }]\n`;
    const mesh = when === 'before' ? meshAfter(provider, billing) : meshAfter(billing, provider);
    expect(shortly(mesh).edges).toContain(
      'output-port:meters:daily:3.0.0 → input-port:billing:readings:2.0.0 DECLARED',
    );
  });

  test('sent again is unchanged', () => {
    const { items } = read(billing);
    const mesh = meshAfter(billing);
    expect(sendAgain(mesh, items)).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
  });

  test('replaces what its last document said, and nothing that others say', () => {
    const next = `${minimal.replace('id: p', 'id: billing')}outputPorts: [{ name: invoices, version: 1.0.0 }]\n`;
    const other = `${minimal.replace('id: p', 'id: other')}inputPorts: [{ name: t, version: '1', contractId: tariffs }]\n`;
    const { ids, edges, entity } = shortly(meshAfter(billing, other, next));
    expect(ids).toEqual([
      'data-contract:tariffs',
      'data-product:billing',
      'data-product:other',
      'input-port:other:t:1',
      'output-port:billing:invoices:1.0.0',
    ]);
    expect(edges).toEqual([]);
    expect(entity('output-port:billing:invoices:1.0.0')?.['fedBy'] ?? null).toBeNull();
  });

  test('of which a port relies on another contract now has the flows of that', () => {
    const doc = (contract: string): string =>
      `${minimal}inputPorts: [{ name: in, version: '1'${contract} }]\n`;
    const provider = `${minimal.replace('id: p', 'id: q')}outputPorts: [{ name: out, version: '1', contractId: c }]\n`;
    const edge = 'output-port:q:out:1 → input-port:p:in:1 DECLARED';
    expect(shortly(meshAfter(provider, doc(''), doc(', contractId: c'))).edges).toEqual([edge]);
    expect(shortly(meshAfter(provider, doc(', contractId: c'), doc(''))).edges).toEqual([]);
    const back = meshAfter(provider, doc(', contractId: c'), doc(''), doc(', contractId: c'));
    expect(shortly(back).edges).toEqual([edge]);
  });

  test('of version 0.9 has a team of people, and of 1.1 a type', () => {
    const old = minimal.replace('1.0.0', '0.9.0');
    const people = read(`${old}name: Old\nteam: [{ username: ada }]\n`);
    expect(people.findings).toEqual([]);
    const mesh = meshAfter(`${old}name: Old\nteam: [{ username: ada }]\n`);
    expect(shortly(mesh).entity('team:team-of-old')).toMatchObject({ name: 'Team of Old' });
    const typed = `${minimal}type: consumerAligned\n`;
    expect(read(typed).findings).toEqual([
      'product.yaml:5:7 type: type: the product has no member type before version 1.1.0',
    ]);
    const newer = typed.replace('1.0.0', '1.1.0');
    expect(read(newer).findings).toEqual([]);
    expect(shortly(meshAfter(newer)).entity('data-product:p')).toMatchObject({
      archetype: 'CONSUMER_ALIGNED',
    });
  });

  test('that is not as its standard wants it is read as far as it can be, and told of with places', () => {
    const text = `${minimal.replace('active', 'shiny')}descripton: x\ninputPorts:\n  - version: 1.0.0\n  - name: in\n    version: 1\noutputPorts:\n  - name: out\n    inputContracts: [{ id: c }]\nteam: { name: 7 }\n`;
    const { findings, problems, items } = read(text);
    expect(problems).toEqual([]);
    expect(findings.sort()).toEqual([
      expect.stringMatching(/^product.yaml:11:\d+ outputPorts.0.version: outputPorts.0.version is missing$/),
      expect.stringMatching(/^product.yaml:12:\d+ outputPorts.0.inputContracts.0.version: .* is missing$/),
      'product.yaml:13:15 team.name: team.name: wanted text; received 7',
      expect.stringMatching(
        /^product.yaml:4:9 status: status: wanted one of proposed, draft, .*; received "shiny"/,
      ),
      expect.stringMatching(
        /^product.yaml:5:13 descripton: descripton: the product has no member descripton/,
      ),
      expect.stringMatching(/^product.yaml:7:5 inputPorts.0.name: inputPorts.0.name is missing$/),
      'product.yaml:9:14 inputPorts.1.version: inputPorts.1.version: wanted text; received 1',
    ]);
    const mesh = createMeshModel();
    send(mesh, items);
    expect(shortly(mesh).ids).toEqual([
      'data-contract:c',
      'data-product:p',
      'input-port:p:c:1',
      'input-port:p:in:1',
      'output-port:p:out:1',
      'team:7',
    ]);
    expect(read(text, true).problems).toHaveLength(7);
  });

  test('with one port twice, without an id, or with a pin that is none is refused with the place', () => {
    const twice = `${minimal}outputPorts:\n  - {}\n  - { name: a, version: '1' }\n  - { name: a, version: '1' }\n`;
    expect(read(twice).problems).toEqual(['outputPorts.2.name: the output port a 1 is there twice']);
    expect(read('apiVersion: v1.0.0\nkind: DataProduct\nstatus: draft\n').problems).toEqual([
      'id: a product has an id; received none',
    ]);
    const pin = `${minimal}inputPorts: [{ name: a, version: '1', customProperties: [{ property: pin, value: soon }] }]\n`;
    expect(read(pin).problems).toEqual([expect.stringMatching(/^inputPorts.0.pin: pin is a semver range/)]);
  });
});
