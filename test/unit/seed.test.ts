import { readFileSync } from 'node:fs';
import { buildSchema, coerceInputValue } from 'graphql';
import type { GraphQLInputObjectType } from 'graphql';
import semver from 'semver';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseUrn, urn } from '../../src/core/urn.ts';
import type { Urn } from '../../src/core/urn.ts';
import { contracts, events, items, story } from '../../seed/documents.ts';
import type { Json } from '../../seed/documents.ts';
import { staleDocuments } from '../../seed/generate.ts';

const of = (key: string): Json[] =>
  items.flatMap(({ content }) => (content[key] === undefined ? [] : [content[key] as Json]));
const datasetUrn = ({ namespace, name }: Json): Urn => urn('dataset', namespace, name);

/** Datasets that a product's output ports expose, by port. */
function exposedBy({ key, outputPorts }: Json): Map<Urn, Urn[]> {
  const ports = outputPorts as Json[];
  const entry = (port: Json): [Urn, Urn[]] => {
    const datasets = (port['datasets'] ?? []) as Json[];
    return [urn('output-port', key, port['name'], port['version']), datasets.map(datasetUrn)];
  };
  return new Map(ports.map(entry));
}

const observed = new Set(
  events.flatMap((event) => [...event['inputs'], ...event['outputs']].map(datasetUrn)),
);
const jobs = new Set(events.map((event) => urn('job', event['job'].namespace, event['job'].name)));

/** URNs that items give to what they describe; a repeated one is a mistake. */
const described: Urn[] = [
  ...of('team').map(({ slug }) => urn('team', slug)),
  ...of('domain').map(({ slug }) => urn('domain', slug)),
  ...of('boundedContext').map(({ slug }) => urn('bounded-context', slug)),
  ...of('term').map(({ context, slug }) => urn('term', context, slug)),
  ...of('dataProduct').flatMap((product) => [
    urn('data-product', product['key']),
    ...(product['outputPorts'] as Json[]).map(({ name, version }) =>
      urn('output-port', product['key'], name, version),
    ),
    ...((product['inputPorts'] ?? []) as Json[]).map(({ name, version }) =>
      urn('input-port', product['key'], name, version),
    ),
  ]),
  ...[...contracts.values()].map(({ id, version }) => urn('contract-version', id, version)),
  ...of('dataset').map(datasetUrn),
  ...of('job').map(({ namespace, name }) => urn('job', namespace, name)),
  ...of('accessAgreement').map(({ key }) => urn('access-agreement', key)),
];
const known = new Set<Urn>([...described, ...observed, ...jobs]);

/** Type by column of every dataset of which an event shows the schema. */
const columns = new Map<Urn, Map<string, string>>(
  events
    .flatMap(({ inputs, outputs }) => [...inputs, ...outputs] as Json[])
    .filter(({ facets }) => facets.schema !== undefined)
    .map((dataset) => {
      const fields = dataset['facets'].schema.fields as Json[];
      return [datasetUrn(dataset), new Map(fields.map(({ name, type }) => [name, type]))];
    }),
);

function urnsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('urn:mesh:') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(urnsIn) : [];
}

/** Where the schema objects of a contract live, by the naming rules of OpenLineage. */
function identities(contract: Json): Urn[] {
  const { type, host, port, database, schema, account, catalog, location } = contract['servers'][0] as Json;
  return (contract['schema'] as Json[]).map(({ physicalName }) => {
    if (type === 'postgres')
      return urn('dataset', `postgres://${host}:${port}`, `${database}.${schema}.${physicalName}`);
    if (type === 'snowflake')
      return urn('dataset', `snowflake://${account}`, `${database}.${schema}.${physicalName}`);
    if (type === 'databricks')
      return urn('dataset', `unitycatalog://${host}`, `${catalog}.${schema}.${physicalName}`);
    if (type === 'kafka') return urn('dataset', `kafka://${host}`, physicalName);
    if (type === 's3') return urn('dataset', location, physicalName);
    throw new Error(`no naming rule for servers of type ${type}`);
  });
}

describe('the catalogue of the sample mesh', () => {
  const graphql = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
  const itemType = graphql.getType('IngestItem') as GraphQLInputObjectType;

  test('has items of one known kind that fit the inputs of the API', () => {
    const problems: string[] = [];
    for (const { where, content } of items)
      coerceInputValue(content, itemType, (path, _value, error) => {
        problems.push(`${where} ${path.join('.')}: ${error.message}`);
      });
    expect(problems).toEqual([]);
  });

  test('describes nothing twice', () => {
    const repeated = described.filter((id, index) => described.indexOf(id) !== index);
    expect(repeated).toEqual([]);
  });

  test('refers only to what the seed describes or observes', () => {
    const references = items.flatMap(({ where, content }) => urnsIn(content).map((id) => ({ where, id })));
    expect(references.length).toBeGreaterThan(400);
    expect(references.filter(({ id }) => !known.has(id) || parseUrn(id) === undefined)).toEqual([]);
  });

  test('names datasets and contracts that exist', () => {
    const keys = new Set([...contracts.values()].map(({ id }) => id as string));
    const missing = of('dataProduct').flatMap((product) => [
      ...((product['datasets'] ?? []) as Json[]).map(datasetUrn).filter((id) => !known.has(id)),
      ...(product['outputPorts'] as Json[]).flatMap(({ contract }) =>
        contract && !keys.has(contract) ? [contract] : [],
      ),
    ]);
    expect(missing).toEqual([]);
  });

  test('has products that own what their ports expose', () => {
    const foreign = of('dataProduct').flatMap((product) => {
      const own = new Set(((product['datasets'] ?? []) as Json[]).map(datasetUrn));
      return [...exposedBy(product).values()].flat().filter((id) => !own.has(id));
    });
    expect(foreign).toEqual([]);
  });

  test('has a context map of every relation and role, and one big ball of mud', () => {
    const relations = of('contextRelation');
    const roles = relations.flatMap((relation) => [
      ...(relation['upstreamRoles'] ?? []),
      ...(relation['downstreamRoles'] ?? []),
    ]);
    const kinds = [
      'CUSTOMER_SUPPLIER',
      'PARTNERSHIP',
      'SEPARATE_WAYS',
      'SHARED_KERNEL',
      'UPSTREAM_DOWNSTREAM',
    ];
    expect([...new Set(relations.map(({ kind }) => kind))].sort()).toEqual(kinds);
    expect([...new Set(roles)].sort()).toEqual([
      'ANTICORRUPTION_LAYER',
      'CONFORMIST',
      'OPEN_HOST_SERVICE',
      'PUBLISHED_LANGUAGE',
    ]);
    expect(
      of('boundedContext')
        .filter(({ isBigBallOfMud }) => isBigBallOfMud)
        .map(({ slug }) => slug),
    ).toEqual(['legacy-erp']);
    for (const relation of relations.filter(({ kind }) => kind !== 'UPSTREAM_DOWNSTREAM'))
      expect(relation).not.toHaveProperty('upstreamRoles');
  });

  test('is as large as its README says', () => {
    const ports = of('dataProduct').flatMap(({ outputPorts }) => outputPorts as Json[]);
    expect({
      domains: of('domain').length,
      contexts: of('boundedContext').length,
      teams: of('team').length,
      terms: of('term').length,
      mappings: of('termMapping').length,
      products: of('dataProduct').length,
      outputPorts: ports.length,
      portsWithContract: ports.filter(({ contract }) => contract !== undefined).length,
      inputPorts: of('dataProduct').flatMap(({ inputPorts }) => inputPorts ?? []).length,
      contracts: new Set([...contracts.values()].map(({ id }) => id)).size,
      contractVersions: contracts.size,
      agreements: of('accessAgreement').length,
    }).toEqual(counts);
    expect(new Set(of('dataProduct').map(({ archetype }) => archetype)).size).toBe(3);
  });
});

const counts = {
  domains: 15,
  contexts: 16,
  teams: 15,
  terms: 48,
  mappings: 20,
  products: 38,
  outputPorts: 41,
  portsWithContract: 29,
  inputPorts: 46,
  contracts: 29,
  contractVersions: 33,
  agreements: 10,
};

describe('the contracts of the sample mesh', () => {
  test('describe datasets that runs have written, under the name that follows from server and physical name', () => {
    const unseen = [...contracts].flatMap(([path, contract]) =>
      identities(contract)
        .filter((id) => !observed.has(id))
        .map((id) => `${path}: ${id}`),
    );
    expect(unseen).toEqual([]);
  });

  test('are bound to a port that exposes what they describe', () => {
    const exposed = new Map(of('dataProduct').flatMap((product) => [...exposedBy(product)]));
    for (const { document, port } of of('dataContract'))
      expect(exposed.get(port)).toEqual(expect.arrayContaining(identities(parse(document) as Json)));
    expect(of('dataContract')).toHaveLength(contracts.size);
  });

  test('have one active version at most, and deprecated ones of an older major that say when they end', () => {
    for (const contract of contracts.values()) {
      expect(semver.valid(contract['version'])).not.toBeNull();
      if (contract['status'] !== 'deprecated') continue;
      const active = [...contracts.values()].filter(
        ({ id, status }) => id === contract['id'] && status === 'active',
      );
      expect(active).toHaveLength(1);
      expect(semver.major(active[0]?.['version'])).toBeGreaterThan(semver.major(contract['version']));
      expect(contract['slaProperties']).toContainEqual(expect.objectContaining({ property: 'endOfSupport' }));
    }
  });

  test('promise columns that runs have shown, in the same type', () => {
    for (const contract of contracts.values())
      (contract['schema'] as Json[]).forEach((object, index) => {
        const shown = columns.get(identities(contract)[index] ?? '');
        for (const { name, physicalType } of object['properties'] as Json[])
          expect(shown?.get(name)).toBe(physicalType);
      });
  });
});

describe('the events of the sample mesh', () => {
  test('have the parts that OpenLineage requires', () => {
    for (const event of events) {
      expect(event['run'].runId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(event['eventTime']).toMatch(/^2026-11-\d\dT[\d:.]+Z$/);
      expect(event['schemaURL']).toContain('/2-0-2/OpenLineage.json');
      expect(event['producer']).toMatch(/^https:/);
      expect(['START', 'RUNNING', 'COMPLETE']).toContain(event['eventType']);
    }
  });

  test('show several hundred datasets, jobs and column edges', () => {
    const lineages = events.flatMap(({ outputs }) =>
      (outputs as Json[]).flatMap(({ facets }) => facets.columnLineage ?? []),
    );
    const edges = lineages.flatMap(({ fields }) =>
      Object.values(fields as Json).flatMap(({ inputFields }) => inputFields as Json[]),
    );
    expect({
      datasets: observed.size,
      jobs: jobs.size,
      columnEdges: edges.length,
      events: events.length,
    }).toEqual({
      datasets: 233,
      jobs: 177,
      columnEdges: 830,
      events: 246,
    });
  });

  test('name only columns that the schemas of the datasets have', () => {
    const all = events.flatMap(({ outputs }) => outputs as Json[]);
    const used = all.flatMap(({ facets }) => {
      const { fields = {}, dataset = [] } = (facets.columnLineage ?? {}) as Json;
      return [
        ...Object.values(fields as Json).flatMap(({ inputFields }) => inputFields as Json[]),
        ...(dataset as Json[]),
      ];
    });
    expect(used.filter((source) => !columns.get(datasetUrn(source))?.has(source['field']))).toEqual([]);
  });
});

describe('the story of the sample mesh', () => {
  const answers = story['answers'] as Json[];

  test('asks about a column that the live contract of its port promises', () => {
    const live: Json = contracts.get('contracts/meter-readings-2.1.0.odcs.yaml') ?? {};
    const field = parseUrn(story['question'].field);
    expect(live['status']).toBe('active');
    expect(field?.parts.slice(0, 2)).toEqual(parseUrn(identities(live)[0] ?? '')?.parts);
    expect((live['schema'][0].properties as Json[]).map(({ name }) => name)).toContain(field?.parts[2]);
  });

  test('has all certainties and effects, about entities of the mesh that are named once', () => {
    expect(answers.filter(({ id }) => !known.has(id))).toEqual([]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
    expect(new Set(answers.map(({ certainty }) => certainty)).size).toBe(4);
    const effects = new Set(answers.flatMap(({ effect }) => effect ?? []));
    expect([...effects].sort()).toEqual(['AT_RISK', 'BREAKS', 'SHIELDED']);
  });
});

test('the generated documents of the sample mesh are current', () => {
  expect(staleDocuments()).toEqual([]);
});
