import type { Urn } from '../core/urn.ts';
import type { Network } from './network.ts';

/**
 * Where a change can have come: a field, some field of a node (unknown which), all fields of a dataset (an
 * influence on it as a whole), a node as a whole, a terminal (a job, a consumer by agreement), or a port that
 * carries one of these from where it came from.
 */
export type Element =
  | { readonly type: 'field'; readonly field: number }
  | { readonly type: 'some' | 'all' | 'whole'; readonly node: number }
  | { readonly type: 'terminal'; readonly terminal: number }
  | { readonly type: 'carried'; readonly port: number; readonly load: number };

/** Numbers elements, so that a walk keeps them in arrays: first the fixed ones, then what ports carry as it appears. */
export interface Elements {
  field(field: number): number;
  some(node: number): number;
  all(node: number): number;
  whole(node: number): number;
  terminal(terminal: number): number;
  carried(port: number, load: number): number;
  at(number: number): Element;
  /** How many have a number so far. */
  count(): number;
  /** URN of the entity that shows the element: a field, dataset, port, job or consumer. */
  entityOf(number: number): Urn;
  /** Flow node where the element is; undefined for a terminal. */
  nodeOf(number: number): number | undefined;
}

export function numberElements(network: Network): Elements {
  const fields = network.fields.length;
  const nodes = network.nodes.length;
  const terminals = fields + 3 * nodes;
  const fixed = terminals + network.terminals.length;
  const carriedNumber = new Map<number, number>();
  const carriedElements: { readonly type: 'carried'; readonly port: number; readonly load: number }[] = [];

  const at = (number: number): Element => {
    if (number < fields) return { type: 'field', field: number };
    if (number < fields + nodes) return { type: 'some', node: number - fields };
    if (number < fields + 2 * nodes) return { type: 'all', node: number - fields - nodes };
    if (number < terminals) return { type: 'whole', node: number - fields - 2 * nodes };
    if (number < fixed) return { type: 'terminal', terminal: number - terminals };
    const carried = carriedElements[number - fixed];
    if (carried === undefined) throw new RangeError(`no element has the number ${number}`);
    return carried;
  };
  const nodeOf = (number: number): number | undefined => {
    const element = at(number);
    if (element.type === 'terminal') return undefined;
    if (element.type === 'field') return network.nodeOfField[element.field];
    return element.type === 'carried' ? element.port : element.node;
  };
  return {
    field: (field) => field,
    some: (node) => fields + node,
    all: (node) => fields + nodes + node,
    whole: (node) => fields + 2 * nodes + node,
    terminal: (terminal) => terminals + terminal,
    carried(port, load) {
      const key = port * fixed + load;
      let number = carriedNumber.get(key);
      if (number === undefined) {
        number = fixed + carriedElements.push({ type: 'carried', port, load }) - 1;
        carriedNumber.set(key, number);
      }
      return number;
    },
    at,
    count: () => fixed + carriedElements.length,
    nodeOf,
    entityOf(number) {
      const element = at(number);
      if (element.type === 'field') return network.fields[element.field] ?? '';
      if (element.type === 'terminal') return network.terminals[element.terminal] ?? '';
      return network.nodes[nodeOf(number) ?? -1]?.id ?? '';
    },
  };
}
