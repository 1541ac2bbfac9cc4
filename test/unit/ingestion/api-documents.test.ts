import { describe, expect, test } from 'vitest';
import type { EntityFact, Fact, SchemaFact, SliceFact } from '../../../src/commit/patch.ts';
import { plan } from '../../../src/commit/plan.ts';
import { urn } from '../../../src/core/urn.ts';
import { createDocument } from '../../../src/ingestion/document.ts';
import { readDocuments } from '../../../src/ingestion/reading.ts';
import { patchOf } from '../../support/mesh-histories.ts';
import { createMeshModel } from '../../support/mesh-model.ts';

function read(document: object, namespace?: string) {
  const { items, sections } = readDocuments([createDocument('api.json', JSON.stringify(document))], {
    now: new Date('2026-11-20T00:00:00Z'),
    namespace,
    item: () => {
      throw new Error('there are no items of the bulk');
    },
  });
  const facts = items.flatMap((item) => item.facts);
  const fields = (dataset: string): string[] | undefined =>
    facts
      .find((fact): fact is SchemaFact => fact.type === 'schema' && fact.dataset === dataset)
      ?.fields.map(
        ({ path, properties: { type, isNullable } }) =>
          `${path} ${String(type)}${isNullable === true ? '?' : ''}`,
      );
  return {
    items,
    format: sections[0]?.adapter?.format,
    facts,
    fields,
    findings: sections.flatMap((section) =>
      section.findings.map(({ path, message }) => `${path.join('/')}: ${message}`),
    ),
    problems: items.flatMap(({ problems = [] }) =>
      problems.map(({ path, message }) => `${path.join('/')}: ${message}`),
    ),
    datasets: entities(facts, 'dataset'),
  };
}

function entities(facts: readonly Fact[], kind: string): EntityFact[] {
  return facts.filter((fact): fact is EntityFact => fact.type === 'entity' && fact.kind === kind);
}

function slice(facts: readonly Fact[], name: string): SliceFact | undefined {
  return facts.find((fact): fact is SliceFact => fact.type === 'slice' && fact.slice === name);
}

const events = {
  asyncapi: '3.0.0',
  info: { title: 'Meter Readings', version: '1', 'x-meshline': { product: 'readings', port: 'stream' } },
  servers: {
    main: { host: 'Broker.example.org', protocol: 'kafka-secure' },
  },
  channels: {
    readings: {
      address: 'meter.readings.v1',
      title: 'All readings',
      tags: [{ name: 'meters' }],
      messages: {
        read: { $ref: '#/components/messages/read' },
        failed: { payload: { $ref: '#/components/schemas/failed' } },
      },
    },
    commands: {
      address: 'meter.commands',
      bindings: { kafka: { topic: 'commands.v2' } },
      messages: {
        command: {
          payload: {
            schemaFormat: 'application/vnd.apache.avro;version=1.9.0',
            schema: {
              type: 'record',
              name: 'Command',
              fields: [
                { name: 'meter', type: 'string', doc: 'Which one.' },
                { name: 'at', type: ['null', { type: 'long', logicalType: 'timestamp-millis' }] },
                {
                  name: 'steps',
                  type: {
                    type: 'array',
                    items: {
                      type: 'record',
                      name: 'Step',
                      fields: [
                        { name: 'no', type: 'int' },
                        { name: 'then', type: ['null', 'Step'] },
                      ],
                    },
                  },
                },
              ],
            },
          },
        },
      },
    },
    replies: { address: null },
  },
  operations: {
    publish: { action: 'send', channel: { $ref: '#/channels/readings' } },
    obey: { action: 'receive', channel: { $ref: '#/channels/commands' } },
  },
  components: {
    messages: { read: { payload: { $ref: '#/components/schemas/read' } } },
    schemas: {
      read: {
        allOf: [
          { type: 'object', required: ['meter'], properties: { meter: { type: 'string', format: 'uuid' } } },
          {
            type: 'object',
            required: ['value'],
            properties: {
              value: {
                type: 'object',
                required: ['kwh'],
                properties: {
                  kwh: { type: 'number', format: 'double' },
                  parent: { $ref: '#/components/schemas/read' },
                },
              },
            },
          },
        ],
      },
      failed: {
        type: 'object',
        required: ['meter'],
        properties: { meter: { type: 'string' }, why: { type: ['string', 'null'] } },
      },
    },
  },
};

describe('an AsyncAPI document', () => {
  const { format, facts, fields, findings, problems, datasets } = read(events);
  const readings = urn('dataset', 'kafka://broker.example.org:9092', 'meter.readings.v1');
  const commands = urn('dataset', 'kafka://broker.example.org:9092', 'commands.v2');

  test('gives topics under the names of OpenLineage', () => {
    expect([format, problems]).toEqual(['asyncapi', []]);
    expect(datasets.map(({ id }) => id)).toEqual([readings, commands]);
    expect(datasets[0]).toMatchObject({
      properties: { type: 'TOPIC', platform: 'kafka', description: 'All readings', tags: ['meters'] },
      references: { product: ['urn:mesh:data-product:readings'] },
    });
    expect(findings).toEqual([expect.stringMatching(/^channels\/replies\/address: .* no address/)]);
  });

  test('gives fields of all messages of a channel, in JSON Schema and Avro', () => {
    expect(fields(readings)).toEqual([
      'meter uuid',
      'value object?',
      'value.kwh double?',
      'value.parent object?',
      'why string?',
    ]);
    expect(fields(commands)).toEqual([
      'meter string',
      'at timestamp-millis?',
      'steps array<record>',
      'steps.no int',
      'steps.then Step?',
    ]);
  });

  test('gives the application as a job, and the port what it exposes', () => {
    expect(slice(facts, 'asyncapi:meter-readings:application')).toMatchObject({
      job: 'urn:mesh:job:asyncapi:meter-readings',
      reads: [commands],
      writes: [readings],
    });
    expect(slice(facts, 'asyncapi:meter-readings:port')?.flows.map(({ from, to }) => [from, to])).toEqual(
      [readings, commands].map((from) => [from, 'urn:mesh:output-port:readings:stream:1']),
    );
  });

  test('is unchanged when it is sent again', () => {
    const { items } = read({ ...events, info: { title: 'Meter Readings' } });
    const mesh = createMeshModel();
    expect(mesh.commit(patchOf(items)).patches[0]?.report.problems).toEqual([]);
    const arrivedAt = '2027-01-01T00:00:00.000000000Z';
    const [again] = plan([{ ...patchOf(items), arrivedAt }], mesh.state).patches;
    expect(new Set(again?.report.items.map(({ outcome }) => outcome))).toEqual(new Set(['UNCHANGED']));
  });

  test('says what it cannot tell', () => {
    const { findings, datasets, fields } = read({
      asyncapi: '3.1.0',
      info: { title: 'Loose ends' },
      channels: {
        a: {
          address: 'a',
          messages: {
            x: { payload: { $ref: 'other.yaml#/x' } },
            y: { payload: { schemaFormat: 'application/vnd.google.protobuf', schema: 'message Y {}' } },
          },
        },
        b: { $ref: '#/channels/b' },
      },
    });
    expect(datasets.map(({ id }) => id)).toEqual(['urn:mesh:dataset:asyncapi%3A//loose-ends:a']);
    expect(fields(datasets[0]?.id ?? '')).toBeUndefined();
    expect(findings).toEqual([
      expect.stringMatching(/^channels\/a: no server says where/),
      expect.stringMatching(/^channels\/a\/messages\/x: the message has no payload that can be read/),
      expect.stringMatching(
        /^channels\/a\/messages\/y: payloads of application\/vnd.google.protobuf are not read/,
      ),
      expect.stringMatching(/^channels\/b: the channel b cannot be read/),
      expect.stringMatching(/^: other.yaml#\/x lies outside/),
    ]);
    expect(read({ asyncapi: '2.6.0' }).problems).toEqual([
      expect.stringMatching(/AsyncAPI 3 is wanted; received "2.6.0"/),
    ]);
  });
});

const service = {
  openapi: '3.1.0',
  info: {
    title: 'Orders',
    version: '1',
    'x-meshline': { product: 'orders', port: 'rest', portVersion: '2' },
  },
  servers: [
    { url: '/relative' },
    { url: 'https://{where}.example.org/v1/', variables: { where: { default: 'api' } } },
  ],
  paths: {
    '/orders': {
      get: {
        summary: 'All orders',
        tags: ['sales'],
        responses: {
          200: {
            content: {
              'application/json; charset=utf-8': {
                schema: { type: 'array', items: { $ref: '#/components/schemas/Order' } },
              },
            },
          },
          404: {},
        },
      },
      post: { responses: { 201: {} } },
    },
    '/orders/{id}': {
      get: { deprecated: true, responses: { '2XX': { $ref: '#/components/responses/order' } } },
    },
    '/picture': { get: { responses: { 200: { content: { 'image/png': {} } } } } },
    '/import': { post: { responses: { 202: {} } } },
  },
  components: {
    responses: {
      order: {
        content: {
          'application/hal+json': {
            schema: {
              oneOf: [
                { $ref: '#/components/schemas/Order' },
                { type: 'object', required: ['gone'], properties: { gone: { type: 'boolean' } } },
              ],
            },
          },
        },
      },
    },
    schemas: {
      Order: {
        type: 'object',
        required: ['id', 'lines'],
        properties: {
          id: { type: 'integer', format: 'int64', description: 'Its number.' },
          lines: {
            type: 'array',
            items: {
              type: 'object',
              required: ['sku'],
              properties: { sku: { type: 'string', deprecated: true } },
            },
          },
          'ship/to': { type: 'string', nullable: true },
        },
      },
    },
  },
};

describe('an OpenAPI document', () => {
  const { format, facts, fields, findings, problems, datasets } = read(service);
  const dataset = (name: string): string => urn('dataset', 'https://api.example.org/v1', name);

  test('gives paths that answer with JSON, and says which do not', () => {
    expect([format, problems]).toEqual(['openapi', []]);
    expect(datasets.map(({ id }) => id)).toEqual([dataset('/orders'), dataset('/orders/{id}')]);
    expect(datasets[0]?.properties).toMatchObject({
      type: 'API',
      description: 'All orders',
      tags: ['sales'],
    });
    expect(datasets[1]?.properties['tags']).toEqual(['deprecated']);
    expect(findings).toEqual([
      expect.stringMatching(/^paths\/\/picture\/get\/responses: no successful answer is JSON/),
    ]);
  });

  test('gives the fields of answers', () => {
    expect(fields(dataset('/orders'))).toEqual([
      'id bigint',
      'lines array<object>',
      'lines.sku string',
      'ship/to string?',
    ]);
    expect(fields(dataset('/orders/{id}'))).toEqual([
      'id bigint?',
      'lines array<object>?',
      'lines.sku string?',
      'ship/to string?',
      'gone boolean?',
    ]);
  });

  test('is of a port, and of the place that the sender names', () => {
    expect(slice(facts, 'openapi:orders:port')?.flows.map(({ to }) => to)).toEqual([
      'urn:mesh:output-port:orders:rest:2',
      'urn:mesh:output-port:orders:rest:2',
    ]);
    expect(read(service, 'https://other.example.org').datasets[0]?.id).toBe(
      urn('dataset', 'https://other.example.org', '/orders'),
    );
    expect(read({ swagger: '2.0' }).problems).toEqual([
      expect.stringMatching(/OpenAPI 3 is wanted; received "2.0"/),
    ]);
  });

  test('whose schemas multiply is read to a bound', () => {
    const wide = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`p${index}`, { $ref: '#/components/schemas/Node' }]),
    );
    const many = {
      oneOf: Array.from({ length: 12 }, (_, index) => ({ $ref: `#/components/schemas/N${index}` })),
    };
    const schemas = {
      Node: { type: 'object', properties: wide, allOf: [many] },
      ...Object.fromEntries(
        Array.from({ length: 12 }, (_, index) => [`N${index}`, { ...many, properties: wide }]),
      ),
      Loop: { $ref: '#/components/schemas/Loop' },
    };
    const content = (name: string) => ({
      get: {
        responses: {
          200: { content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } },
        },
      },
    });
    const { problems, facts } = read({
      ...service,
      paths: { '/node': content('Node'), '/loop': content('Loop') },
      components: { schemas },
    });
    expect(problems).toEqual([]);
    expect(facts.flatMap((fact) => (fact.type === 'schema' ? fact.fields : [])).length).toBeLessThanOrEqual(
      2_000,
    );
  });
});
