import { createHash } from 'node:crypto';
import { urn } from '../src/core/urn.ts';
import type { Urn } from '../src/core/urn.ts';
import type { IngestItem } from '../src/generated/schema.ts';
import { weighted } from './generator/draws.ts';
import { randomOf } from './generator/random.ts';
import { shapeOf } from './generator/shape.ts';
import type { Shape, Tier } from './generator/shape.ts';
import { phrase, word } from './generator/words.ts';

/** What the items of a phase are about; a phase needs the ones before it. */
export const phases = ['catalog', 'datasets', 'contracts', 'lineage'] as const;
export type Phase = (typeof phases)[number];

/** One item of the mutation `ingest`, as the generator says it. */
export interface GeneratedItem {
  readonly phase: Phase;
  readonly item: IngestItem;
  /** Entities and relationships that it brings, nearly: what a batch is measured by. */
  readonly size: number;
}

const streams = { team: 11, domain: 12, product: 13, dataset: 14, column: 15, flow: 16 } as const;
const namespace = (domain: number): string => `postgres://warehouse-${domain}:5432`;
const types = ['varchar', 'bigint', 'numeric(18,2)', 'timestamp', 'boolean', 'date', 'uuid', 'double'];

/** The mesh of a tier as ingest items, one by one: the same ones on every machine (reference/performance.md names the shape). */
export function* generate(tier: Tier): Generator<GeneratedItem> {
  const shape = shapeOf(tier);
  for (let domain = 0; domain < tier.domains; domain += 1) yield* teamAndDomain(domain);
  for (let product = 0; product < tier.products; product += 1) yield productItem(shape, product);
  for (let dataset = 0; dataset < tier.datasets; dataset += 1) yield datasetItem(shape, dataset);
  for (let product = 0; product < tier.products; product += 1) yield* contractItems(shape, product);
  for (let dataset = 0; dataset < tier.datasets; dataset += 1) yield* lineageItems(shape, dataset);
}

/** SHA-256 over the items of a tier, a line of JSON each; lower-case hexadecimal. */
export function checksum(tier: Tier): string {
  const hash = createHash('sha256');
  for (const { item } of generate(tier)) hash.update(`${JSON.stringify(item)}\n`);
  return hash.digest('hex');
}

const teamUrn = (domain: number): Urn => urn('team', `team-${domain}`);
const domainUrn = (domain: number): Urn => urn('domain', `domain-${domain}`);
const datasetUrn = (shape: Shape, dataset: number): Urn =>
  urn('dataset', namespace(shape.domainOf(dataset)), shape.nameOf(dataset));
const portUrn = (product: number, port: number): Urn =>
  urn('output-port', `product-${product}`, `out${port}`, '1');

function* teamAndDomain(domain: number): Generator<GeneratedItem> {
  const random = randomOf(streams.domain, domain);
  const slug = `team-${domain}`;
  yield {
    phase: 'catalog',
    size: 1,
    item: { team: { slug, name: `${phrase(random, 2)} team`, description: phrase(random, 8) } },
  };
  yield {
    phase: 'catalog',
    size: 2,
    item: {
      domain: {
        slug: `domain-${domain}`,
        name: phrase(random, 2),
        description: phrase(random, 12),
        type: (['SOURCE_ALIGNED', 'AGGREGATE', 'CONSUMER_ALIGNED'] as const)[random.below(3)] ?? 'AGGREGATE',
        owner: teamUrn(domain),
      },
    },
  };
}

/** Output ports of a product: 1 to 3, as far as it has datasets to expose. */
function portCount(shape: Shape, product: number): number {
  const wanted = 1 + weighted(randomOf(streams.product, product, 1), [55, 30, 15]);
  return Math.min(wanted, shape.datasetsOf(product).length);
}

/** Ports expose the datasets of the last layers. */
function exposedBy(shape: Shape, product: number, port: number): number {
  return shape.datasetsOf(product).at(-1 - port) ?? product;
}

function hasContract(product: number, port: number): boolean {
  return randomOf(streams.product, product, 2, port).chance(70);
}

function productItem(shape: Shape, product: number): GeneratedItem {
  const { tier } = shape;
  const random = randomOf(streams.product, product);
  const domain = shape.domainOf(product);
  const outputs = portCount(shape, product);
  const inputs = product < tier.domains ? 0 : 1 + weighted(random, [55, 30, 15]);
  const dataset = (index: number) => ({
    namespace: namespace(domain),
    name: shape.nameOf(index),
  });
  const provider = (): Urn => {
    const other = random.chance(60)
      ? domain + tier.domains * random.below((product - domain) / tier.domains)
      : random.below(product);
    return portUrn(other, random.below(portCount(shape, other)));
  };
  const item: IngestItem = {
    dataProduct: {
      key: `product-${product}`,
      name: phrase(random, 2),
      description: phrase(random, 12),
      archetype:
        (['SOURCE_ALIGNED', 'AGGREGATE', 'CONSUMER_ALIGNED'] as const)[random.below(3)] ?? 'AGGREGATE',
      status: random.chance(2) ? 'DEPRECATED' : 'ACTIVE',
      certainty: (['RAW', 'CURATED', 'AUTHORITATIVE'] as const)[random.below(3)] ?? 'RAW',
      domain: domainUrn(domain),
      owner: teamUrn(domain),
      tags: [word(random)],
      outputPorts: Array.from({ length: outputs }, (_, port) => ({
        name: `out${port}`,
        version: '1',
        type: 'TABLE' as const,
        description: phrase(random, 6),
        ...(hasContract(product, port) ? {} : { datasets: [dataset(exposedBy(shape, product, port))] }),
      })),
      inputPorts: Array.from({ length: inputs }, (_, port) => ({
        name: `in${port}`,
        version: '1',
        provider: provider(),
      })),
    },
  };
  return { phase: 'catalog', item, size: 3 + 3 * outputs + 3 * inputs + outputs * inputs };
}

function datasetItem(shape: Shape, dataset: number): GeneratedItem {
  const random = randomOf(streams.dataset, dataset);
  const domain = shape.domainOf(dataset);
  const columns = shape.columnsOf(dataset);
  const item: IngestItem = {
    dataset: {
      namespace: namespace(domain),
      name: shape.nameOf(dataset),
      description: phrase(random, 8),
      type: random.chance(80) ? 'TABLE' : 'VIEW',
      product: urn('data-product', `product-${shape.productOf(dataset)}`),
      owner: teamUrn(domain),
      fields: columns.map((path) => ({
        path,
        type: types[random.below(types.length)] ?? 'varchar',
        isNullable: random.chance(50),
        ...(random.chance(20) ? { description: phrase(random, 4) } : {}),
      })),
    },
  };
  return { phase: 'datasets', item, size: 3 + 2 * columns.length };
}

function* contractItems(shape: Shape, product: number): Generator<GeneratedItem> {
  for (let port = 0; port < portCount(shape, product); port += 1) {
    if (!hasContract(product, port)) continue;
    const dataset = exposedBy(shape, product, port);
    const promised = shape.columnsOf(dataset).slice(0, 8);
    const document = JSON.stringify({
      kind: 'DataContract',
      apiVersion: 'v3.1.0',
      id: `contract-${product}-${port}`,
      version: '1.0.0',
      status: 'active',
      schema: [{ name: 'rows', properties: promised.map((name) => ({ name, logicalType: 'string' })) }],
    });
    const key = { namespace: namespace(shape.domainOf(product)), name: shape.nameOf(dataset) };
    yield {
      phase: 'contracts',
      size: 6 + promised.length,
      item: {
        dataContract: {
          document,
          port: portUrn(product, port),
          owner: teamUrn(shape.domainOf(product)),
          bindings: [{ object: 'rows', dataset: key }],
        },
      },
    };
  }
}

function* lineageItems(shape: Shape, dataset: number): Generator<GeneratedItem> {
  const sources = shape.sourcesOf(dataset);
  if (sources.length > 0) yield sliceItem(shape, `load_${dataset}`, sources, dataset);
  const feedback = shape.feedbackOf(dataset);
  if (feedback !== undefined) yield sliceItem(shape, `feedback_${dataset}`, [dataset], feedback);
}

/** What one job does for one dataset: a flow from each source, columns for 85 % of them. */
function sliceItem(shape: Shape, slice: string, sources: readonly number[], target: number): GeneratedItem {
  const random = randomOf(streams.flow, target, sources[0] ?? 0);
  const to = datasetUrn(shape, target);
  const columns = shape.columnsOf(target);
  let derivations = 0;
  const flows = sources.map((source, index) => {
    const from = datasetUrn(shape, source);
    if (random.chance(15)) return { from, to };
    const known = shape.columnsOf(source);
    const pick = (): string => known[random.below(known.length)] ?? '';
    const own = columns.filter((_, column) => column % sources.length === index);
    const fields = own.flatMap((column) => {
      const origins = new Set(Array.from({ length: 1 + weighted(random, [36, 32, 32]) }, pick));
      return [...origins].map((origin, at) =>
        at === 0
          ? { from: origin, to: column, influence: 'DIRECT' as const, subtype: 'TRANSFORMATION' }
          : { from: origin, to: column, influence: 'INDIRECT' as const, subtype: 'CONDITIONAL' },
      );
    });
    const whole = random.chance(30)
      ? [{ from: pick(), influence: 'INDIRECT' as const, subtype: 'FILTER' }]
      : [];
    derivations += fields.length + whole.length;
    return { from, to, fields: [...fields, ...whole] };
  });
  const job = { namespace: 'airflow', name: `${word(random)}.${slice}` };
  const item: IngestItem = { lineage: { slice, job, kind: 'OBSERVED', flows } };
  return { phase: 'lineage', item, size: 2 + 2 * sources.length + derivations };
}
