/** A stream of pseudo-random whole numbers. */
export interface Random {
  /** A number from 0 to `bound` - 1; `bound` is at most 2^21 for an even spread. */
  below(bound: number): number;
  /** True in `percent` of 100 cases. */
  chance(percent: number): boolean;
}

/**
 * Opens the stream that belongs to these numbers: splitmix32 (Steele, Lea, Flood 2014, with Wellons' 32-bit constants).
 * Only 32-bit integer arithmetic, so that every machine draws the same numbers.
 */
export function randomOf(...seeds: readonly number[]): Random {
  let state = 0;
  for (const seed of seeds) state = mix(state ^ mix(seed + 0x9e3779b9));
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state);
  };
  const below = (bound: number): number => Math.floor((next() * bound) / 2 ** 32);
  return { below, chance: (percent) => below(100) < percent };
}

function mix(value: number): number {
  let z = value | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}
