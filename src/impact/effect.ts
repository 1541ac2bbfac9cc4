import type { Elements } from './elements.ts';
import type { Network } from './network.ts';
import type { Step } from './step.ts';
import type { Expand } from './walk.ts';

/** How exposed an element is: at an open way, at a gate, or only behind gates. Smaller is more exposed. */
const exposure = { OPEN: 0, GATE: 1, SHIELDED: 2 } as const;
const unexposed = 3;

/** What the effect on a reached element follows from. */
export interface Effects {
  /** It stands behind a gate on every way. */
  isShielded(element: number): boolean;
  /** It uses a changed element itself. */
  isDirect(element: number): boolean;
}

/**
 * Finds who uses a changed element itself, and who stands behind a gate on every way: an output port of another
 * product whose own live contract promises what comes, or the first node behind an anticorruption layer.
 *
 * @param reached elements that the walk reached at all; nothing else is looked at
 * @param origins products that the change begins in: their ports that expose it are changed themselves
 */
export function effectsOf(
  network: Network,
  elements: Elements,
  sources: readonly number[],
  reached: ReadonlyMap<number, unknown>,
  origins: ReadonlySet<string>,
  expand: Expand,
): Effects {
  const isOrigin = (node: number): boolean => origins.has(network.nodes[node]?.product ?? '');
  const isGate = (from: number, step: Step): boolean => {
    const [before, after] = [elements.nodeOf(from), elements.nodeOf(step.to)];
    if (before === undefined || after === undefined) return false;
    if (
      network.nodes[after]?.kind === 'OUTPUT_PORT' &&
      !isOrigin(after) &&
      isPromisedAt(network, after, step)
    )
      return true;
    const [upstream, downstream] = [network.nodes[before]?.context, network.nodes[after]?.context];
    return (
      upstream !== undefined && downstream !== undefined && network.layers.has(`${upstream} ${downstream}`)
    );
  };

  // By element, as all that is reached has a number by now. A wide graph has hundreds of thousands.
  const exposures = new Uint8Array(elements.count()).fill(unexposed);
  for (const source of sources) exposures[source] = exposure.OPEN;
  const work = [...sources];
  // An element is looked at again when a more open way to it appears: three times at most.
  for (let element = work.pop(); element !== undefined; element = work.pop()) {
    const own = exposures[element];
    const from = element;
    expand(from, (step) => {
      if (!reached.has(step.to)) return;
      const onward =
        own !== exposure.OPEN ? exposure.SHIELDED : isGate(from, step) ? exposure.GATE : exposure.OPEN;
      const state = step.hops === 0 ? own : onward;
      if (state === undefined || state >= (exposures[step.to] ?? unexposed)) return;
      exposures[step.to] = state;
      work.push(step.to);
    });
  }
  const direct = directUsers(network, elements, sources, reached, isOrigin, expand);
  return {
    isShielded: (element) => exposures[element] === exposure.SHIELDED,
    isDirect: (element) => direct[element] === 1,
  };
}

/** At a port that is only assumed to be fed, any live promise counts: its owner must keep it whatever feeds it. */
function isPromisedAt(network: Network, port: number, step: Step): boolean {
  const node = network.nodes[port];
  return node?.isTrial !== true && (step.isPromised ?? (node?.promises?.length ?? 0) > 0);
}

function directUsers(
  network: Network,
  elements: Elements,
  sources: readonly number[],
  reached: ReadonlyMap<number, unknown>,
  isOrigin: (node: number) => boolean,
  expand: Expand,
): Uint8Array {
  const direct = new Uint8Array(elements.count());
  const changed = [...sources];
  const seen = new Set(sources);
  for (let element = changed.pop(); element !== undefined; element = changed.pop()) {
    const from = element;
    expand(from, (step) => {
      if (!reached.has(step.to)) return;
      direct[step.to] = 1;
      if (elements.at(step.to).type === 'all')
        expand(step.to, ({ to, hops }) => {
          if (hops === 0 && reached.has(to)) direct[to] = 1;
        });
      const node = elements.nodeOf(step.to);
      const isOwnPort = node !== undefined && network.nodes[node]?.kind === 'OUTPUT_PORT' && isOrigin(node);
      const comesFromDataset = network.nodes[elements.nodeOf(from) ?? -1]?.kind === 'DATASET';
      // A port of the origin that exposes the changed element is a changed element itself.
      if (!isOwnPort || !comesFromDataset || seen.has(step.to)) return;
      seen.add(step.to);
      changed.push(step.to);
    });
  }
  return direct;
}
