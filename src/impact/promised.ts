import { isPinnedTo } from '../data-contracts/speaking.ts';
import type { Elements } from './elements.ts';
import type { Network } from './network.ts';
import type { Pair } from './pairs.ts';

/** What the promises at a port say of what comes there. */
export interface Promises {
  /** A field is among paths when it is one of them, lies inside one or holds one. Other elements may be any field. */
  isAmong(load: number, paths: readonly string[]): boolean;
  /**
   * Whether a consumer's pin keeps an element of a dataset from it: versions that the pin lets in promise something, but
   * not this, and another version does.
   *
   * @param pair from an output port to an input port
   */
  isPinnedPast(pair: Pair, load: number): boolean;
}

export function promisesAt({ nodes, pathOf }: Network, elements: Elements): Promises {
  const isAmong: Promises['isAmong'] = (load, paths) => {
    const element = elements.at(load);
    if (element.type !== 'field') return paths.length > 0;
    const own = pathOf[element.field] ?? '';
    return paths.some((path) => path === own || path.startsWith(`${own}.`) || own.startsWith(`${path}.`));
  };
  return {
    isAmong,
    isPinnedPast({ from, to }, load) {
      const pin = nodes[to]?.pin;
      const home = nodes[elements.nodeOf(load) ?? -1]?.id;
      if (pin === undefined) return false;
      const said = (nodes[from]?.promises ?? []).flatMap(({ version, ...promise }) =>
        version === undefined ? [] : [{ ...promise, version }],
      );
      const naming = said.filter(
        ({ dataset, paths }) => dataset === home && (paths.length === 0 || isAmong(load, paths)),
      );
      const isIn = ({ version }: { readonly version: string }): boolean => isPinnedTo(pin, version);
      return naming.length > 0 && !naming.some(isIn) && said.some(isIn);
    },
  };
}
