import { textsOf } from '../../../data-contracts/notations/take.ts';
import type { Given } from '../../../data-contracts/notations/take.ts';
import { bareName } from './ids.ts';

/** An application of a product: names of what it takes data from and gives data to. */
interface Application {
  readonly consumes: readonly string[];
  readonly provides: readonly string[];
}

/**
 * Which input ports feed which output port, by `consumesFrom` and `providesTo` of the applications, through whatever
 * lies between. An output port is left out when the way back from it ends anywhere but at an input port: then nothing
 * is known.
 */
export function feedsOf(
  applications: readonly Given[],
  inputs: readonly string[],
  outputs: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const apps = applications.map((block): Application => ({
    consumes: textsOf(block['consumesFrom']).map(bareName),
    provides: textsOf(block['providesTo']).map(bareName),
  }));
  const isTold = apps.every(({ consumes, provides }) => consumes.length > 0 && provides.length > 0);
  if (!isTold) return new Map();
  const feeds = new Map<string, readonly string[]>();
  for (const output of outputs) {
    const sources = new Set<string>();
    const seen = new Set([output]);
    let isOpen = false;
    for (const name of seen) {
      const makers = apps.filter(({ provides }) => provides.includes(name));
      if (makers.length === 0) isOpen = true;
      for (const source of makers.flatMap(({ consumes }) => consumes))
        if (inputs.includes(source)) sources.add(source);
        else seen.add(source);
    }
    if (!isOpen) feeds.set(output, [...sources]);
  }
  return feeds;
}
