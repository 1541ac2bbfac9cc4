import { columnCount, weighted, zipf } from './draws.ts';
import { randomOf } from './random.ts';
import { phrase, word } from './words.ts';

/** Sizes of a tier. Edges follow from the shape: about 1.2 flows per dataset and 1.2 derivations per field. */
export interface Tier {
  readonly name: 'XS' | 'S' | 'M';
  readonly domains: number;
  readonly products: number;
  readonly datasets: number;
  /** Mean number of columns. */
  readonly columns: number;
}

/** The tiers by name. */
export const tiers: { readonly [Name in Tier['name']]: Tier } = {
  XS: { name: 'XS', domains: 5, products: 50, datasets: 500, columns: 9 },
  S: { name: 'S', domains: 50, products: 1_000, datasets: 10_000, columns: 14 },
  M: { name: 'M', domains: 200, products: 10_000, datasets: 100_000, columns: 10 },
};

/** Which stream of numbers a draw belongs to. */
const streams = { dataset: 1, columns: 2, flows: 3, cycle: 4 } as const;
const seed = 20_250_101;

/** Share of the datasets per layer, in percent: sources are many, what people look at is few. */
const layerShares = [24, 17, 13, 10, 8, 7, 6, 5, 3, 3, 2, 1, 1];

/** Percent of datasets that nothing may be made from; with those that no draw finds, 35 to 40 have no consumer. */
const barren = 4;

/** How the datasets of a tier hang together; everything follows from a dataset's index, nothing is kept. */
export interface Shape {
  readonly tier: Tier;
  /** Also that of a product. */
  domainOf(dataset: number): number;
  productOf(dataset: number): number;
  /** The datasets of a product, first layers first. */
  datasetsOf(product: number): number[];
  nameOf(dataset: number): string;
  /** Names of the columns, each once. */
  columnsOf(dataset: number): readonly string[];
  /** The datasets that a dataset is made from, each once; none in the first layer. */
  sourcesOf(dataset: number): number[];
  /** The dataset that takes this one's data back in, which makes a cycle; for about one in 200. */
  feedbackOf(dataset: number): number | undefined;
}

export function shapeOf(tier: Tier): Shape {
  const { domains, products, datasets } = tier;
  const ends = layerEnds(datasets);
  const layerOf = (dataset: number): number => ends.findIndex((end) => dataset < end);
  const domainOf = (dataset: number): number => dataset % domains;

  function sourceOf(dataset: number, random: ReturnType<typeof randomOf>): number {
    const layer = layerOf(dataset);
    const from = layer > 1 && random.chance(20) ? random.below(layer - 1) : layer - 1;
    const [start, end] = [ends[from - 1] ?? 0, ends[from] ?? 0];
    const first = start + ((((domainOf(dataset) - start) % domains) + domains) % domains);
    const ofDomain = Math.floor((end - 1 - first) / domains) + 1;
    const isInside = ofDomain > 0 && random.chance(60);
    let source = isInside ? first + domains * zipf(ofDomain)(random) : start + zipf(end - start)(random);
    while (isBarren(source) && source + domains < end) source += domains;
    return source;
  }

  return {
    tier,
    domainOf,
    productOf: (dataset) => dataset % products,
    datasetsOf(product) {
      const found: number[] = [];
      for (let dataset = product; dataset < datasets; dataset += products) found.push(dataset);
      return found;
    },
    nameOf(dataset) {
      const random = randomOf(seed, streams.dataset, dataset);
      return `${word(random)}.${phrase(random, 2, '_')}_${dataset.toString(36)}`;
    },
    columnsOf(dataset) {
      const random = randomOf(seed, streams.columns, dataset);
      const count = columnCount(random, tier.columns);
      const names = new Set<string>();
      for (let column = 0; column < count; column += 1) {
        const name = phrase(random, 1 + random.below(2), '_');
        names.add(names.has(name) ? `${name}_${column}` : name);
      }
      return [...names];
    },
    sourcesOf(dataset) {
      if (layerOf(dataset) === 0) return [];
      const random = randomOf(seed, streams.flows, dataset);
      const count = 1 + weighted(random, [62, 24, 9, 3, 1, 1]);
      return [...new Set(Array.from({ length: count }, () => sourceOf(dataset, random)))];
    },
    feedbackOf(dataset) {
      if (layerOf(dataset) < 2 || randomOf(seed, streams.cycle, dataset).below(200) > 0) return undefined;
      return this.sourcesOf(dataset)[0];
    },
  };
}

function isBarren(dataset: number): boolean {
  return randomOf(seed, streams.dataset, dataset, 1).chance(barren);
}

function layerEnds(datasets: number): number[] {
  let sum = 0;
  return layerShares.map((share) => {
    sum += share;
    return Math.floor((datasets * sum) / 100);
  });
}
