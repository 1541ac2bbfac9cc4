import type { Urn } from '../core/urn.ts';
import type { Network } from './network.ts';
import type { Pair } from './pairs.ts';

/** How consumers are seen to take what output ports offer. */
export interface Consumption {
  /**
   * Pairs by which the product of an input port takes data from an output port: out of the datasets that the
   * output port exposes, out of it, or out of the input port. None: nobody has looked.
   */
  observed(output: number, input: number): readonly Pair[];
  /**
   * Pairs by which the product of an input port takes data through it: from all that feeds it, into what is no input
   * port itself. Observed only.
   */
  takenThrough(input: number): readonly Pair[];
  /**
   * Other input ports of the product of `input` that carry what leaves a dataset or output port: straight, or through an
   * output port that exposes it; over pairs of which `isKept` says so.
   */
  otherInputs(from: number, input: number, isKept: (pair: Pair) => boolean): readonly number[];
  /** Whether a product or team has an input port on an output port, or is seen to take from it. */
  isConsumer(output: number, consumer: Urn): boolean;
}

/**
 * Looks for observed consumption, once for each output port. Column evidence for a port is none, since a port
 * has no fields of its own: pairs into ports count only where they are coarse.
 */
export function consumptionOf({ nodes, pairsFrom, pairsInto }: Network): Consumption {
  const isSeen = (pair: Pair): boolean =>
    pair.isObserved && (nodes[pair.to]?.kind === 'DATASET' || pair.coarse.length > 0);
  const offers = (output: number): number[] => [
    ...(pairsInto[output] ?? []).map(({ from }) => from).filter((from) => nodes[from]?.kind === 'DATASET'),
    output,
  ];
  const byOutput = new Map<number, ReadonlyMap<Urn | undefined, readonly Pair[]>>();
  const byProduct = (output: number): ReadonlyMap<Urn | undefined, readonly Pair[]> => {
    const known = byOutput.get(output);
    if (known !== undefined) return known;
    const pairs = offers(output)
      .flatMap((from) => [...(pairsFrom[from] ?? [])])
      .filter((pair) => pair.to !== output && isSeen(pair));
    const found = Map.groupBy(pairs, ({ to }) => nodes[to]?.product);
    byOutput.set(output, found);
    return found;
  };
  const observed = (output: number, input: number): readonly Pair[] => {
    const product = nodes[input]?.product;
    if (product === undefined) return [];
    const behind = (pairsFrom[input] ?? []).filter(
      (pair) => pair.to !== output && nodes[pair.to]?.product === product && isSeen(pair),
    );
    return [...(byProduct(output).get(product) ?? []), ...behind];
  };
  const subscribers = new Map<number, ReadonlySet<Urn | undefined>>();
  return {
    observed,
    takenThrough(input) {
      const product = nodes[input]?.product;
      if (product === undefined) return [];
      const taken = (pairsInto[input] ?? []).flatMap(({ from }): readonly Pair[] => {
        if (nodes[from]?.kind === 'OUTPUT_PORT') return observed(from, input);
        // A dataset that feeds the port with no output port between them.
        if (nodes[from]?.kind !== 'DATASET') return [];
        return (pairsFrom[from] ?? []).filter((pair) => nodes[pair.to]?.product === product && isSeen(pair));
      });
      return taken.filter(({ to }) => nodes[to]?.kind !== 'INPUT_PORT');
    },
    otherInputs(from, input, isKept) {
      const product = nodes[input]?.product;
      const kept = (node: number): readonly Pair[] => (pairsFrom[node] ?? []).filter(isKept);
      const ports = kept(from).filter(
        ({ to }) => nodes[to]?.kind === 'OUTPUT_PORT' && nodes[from]?.kind === 'DATASET',
      );
      return [from, ...ports.map(({ to }) => to)]
        .flatMap((each) => kept(each).map(({ to }) => to))
        .filter((to) => to !== input && nodes[to]?.kind === 'INPUT_PORT' && nodes[to]?.product === product);
    },
    isConsumer(output, consumer) {
      let products = subscribers.get(output);
      if (products === undefined) {
        const inputs = (pairsFrom[output] ?? []).filter(({ to }) => nodes[to]?.kind === 'INPUT_PORT');
        products = new Set(inputs.map(({ to }) => nodes[to]?.product));
        subscribers.set(output, products);
      }
      return products.has(consumer) || byProduct(output).has(consumer);
    },
  };
}
