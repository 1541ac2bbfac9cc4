import type { Random } from './random.ts';

/** Draws a rank from 0 to `size` - 1; low ranks come up most. */
export type RankDraw = (random: Random) => number;

/** Sum of all weights of one table: below 2^21, see {@link Random.below}, after a draw in two parts. */
const scale = 2 ** 20;

const tables = new Map<number, Float64Array>();

/**
 * A Zipf draw with exponent 5/8: the top 1 % of the ranks come up in about 18 % of the draws, the top 10 % in about
 * 42 %, as out-edges do in real estates. Square roots are exact to the last bit everywhere (IEEE 754), powers are not.
 */
export function zipf(size: number): RankDraw {
  let sums = tables.get(size);
  if (sums === undefined) {
    sums = new Float64Array(size);
    let sum = 0;
    for (let rank = 1; rank <= size; rank += 1) {
      const root = Math.sqrt(rank);
      sum += Math.max(1, Math.floor(scale / (root * Math.sqrt(Math.sqrt(Math.sqrt(rank))))));
      sums[rank - 1] = sum;
    }
    tables.set(size, sums);
  }
  const known = sums;
  const total = known[size - 1] ?? 1;
  return (random) => firstAbove(known, Math.floor((random.below(2 ** 21) * total) / 2 ** 21));
}

function firstAbove(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Draws an index of `weights`, which add up to 100. */
export function weighted(random: Random, weights: readonly number[]): number {
  let rest = random.below(100);
  for (const [index, weight] of weights.entries()) {
    if (rest < weight) return index;
    rest -= weight;
  }
  return weights.length - 1;
}

/** Points of a log-normal distribution with median 8 and 99th percentile 87: [per mille, columns]. */
const columnPoints = [
  [0, 1],
  [20, 1],
  [50, 2],
  [100, 2],
  [250, 4],
  [500, 8],
  [750, 16],
  [900, 30],
  [950, 43],
  [990, 87],
  [999, 190],
  [1000, 305],
] as const;

/** Mean of {@link columnPoints} in tenths of a column. */
const meanTenths = 133;

/** Number of columns of a dataset, log-normal around the tier's mean, 305 at most. */
export function columnCount(random: Random, mean: number): number {
  const at = random.below(1000);
  const index = columnPoints.findIndex(([from]) => from > at);
  const [from, low] = columnPoints[index - 1] ?? columnPoints[0];
  const [to, high] = columnPoints[index] ?? columnPoints[0];
  const count = low + Math.floor(((at - from) * (high - low) * 10) / (to - from)) / 10;
  return Math.min(305, Math.max(1, Math.round((count * mean * 10) / meanTenths)));
}
