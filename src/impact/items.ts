import type { Urn } from '../core/urn.ts';
import type { FlowNode } from '../lineage/model.ts';
import { isBreaking } from './change.ts';
import type { Network } from './network.ts';
import type { Spread } from './spread.ts';
import { level } from './step.ts';
import type { Level } from './step.ts';

/** Kinds of entity that an impact speaks of, in the order in which equal ones are listed. */
export const impactKinds = [
  'DATA_PRODUCT',
  'DATA_CONTRACT',
  'OUTPUT_PORT',
  'INPUT_PORT',
  'DATASET',
  'FIELD',
  'JOB',
  'TEAM',
] as const;
export type ImpactKind = (typeof impactKinds)[number];

export type Certainty = 'CERTAIN' | 'POSSIBLE' | 'UNKNOWN';
export type Effect = 'BREAKS' | 'AT_RISK' | 'SHIELDED';

/** What an entity belongs to. */
export interface Belonging {
  readonly product?: Urn | undefined;
  readonly context?: Urn | undefined;
  readonly domain?: Urn | undefined;
  readonly team?: Urn | undefined;
}

/** An entity that is hit. */
export interface ImpactItem extends Belonging {
  readonly id: Urn;
  readonly kind: ImpactKind;
  readonly certainty: Certainty;
  readonly effect: Effect;
  /** Flow hops of the proving path. */
  readonly distance: number;
  /** Indexes of the changes that hit it. */
  readonly changes: readonly number[];
  /** Where the proof ends: which spread, and which of its elements. */
  readonly proof: { readonly change: number; readonly element: number; readonly level: Level };
}

/** The word for a level. */
export const certaintyOf: { readonly [certainty in Level]: Certainty } = {
  3: 'CERTAIN',
  2: 'POSSIBLE',
  1: 'UNKNOWN',
};
const effectRank: { readonly [effect in Effect]: number } = { BREAKS: 2, AT_RISK: 1, SHIELDED: 0 };

/** CERTAIN first, then the nearest; the id closes the order. */
export function byCertainty(a: ImpactItem, b: ImpactItem): number {
  return b.proof.level - a.proof.level || a.distance - b.distance || (a.id < b.id ? -1 : 1);
}

/** Items by the ids of their entities. */
export function byId(items: readonly ImpactItem[]): Map<Urn, ImpactItem> {
  return new Map(items.map((item) => [item.id, item]));
}

/** What a spread says of the entities that one of its elements shows. */
type Finding = Pick<ImpactItem, 'certainty' | 'effect' | 'distance' | 'changes' | 'proof'>;

/** What spreads show, each entity once; in no order. */
export function itemsOf(network: Network, spreads: Iterable<[number, Spread]>): ImpactItem[] {
  const { fields, nodes, terminals, terminalNumber } = network;
  // By the number of the entity, since hundreds of thousands of names take their time: fields, nodes, then all others.
  const items = new Map<number, ImpactItem>();
  const [firstNode, firstOther] = [fields.length, fields.length + nodes.length];
  const containers = new Map<Urn, number>();
  const otherNumber = (id: Urn): number => {
    let number = terminalNumber.get(id) ?? containers.get(id);
    if (number === undefined) containers.set(id, (number = terminals.length + containers.size));
    return firstOther + number;
  };
  const put = (number: number, id: Urn, kind: ImpactKind, holder: Belonging, finding: Finding): void => {
    const known = items.get(number);
    if (known === undefined) items.set(number, itemOf(id, kind, holder, finding));
    else if (addsTo(known, finding)) items.set(number, merge(known, itemOf(id, kind, holder, finding)));
  };
  const putNode = (number: number, node: FlowNode, finding: Finding): void => {
    const { id, kind, product, contract } = node;
    put(firstNode + number, id, kind, node, finding);
    if (kind === 'OUTPUT_PORT' && contract !== undefined)
      put(otherNumber(contract), contract, 'DATA_CONTRACT', node, finding);
    if (product !== undefined) put(otherNumber(product), product, 'DATA_PRODUCT', node, finding);
  };

  for (const [index, spread] of spreads)
    findingsOf(spread, index, (number, finding) => {
      const element = spread.elements.at(number);
      if (element.type === 'terminal') {
        const id = terminals[element.terminal] ?? '';
        put(firstOther + element.terminal, id, terminalKind(id), ownerOfTerminal(id), finding);
        return;
      }
      const place = spread.elements.nodeOf(number) ?? -1;
      const node = nodes[place];
      if (node === undefined) return;
      if (element.type === 'field') put(element.field, fields[element.field] ?? '', 'FIELD', node, finding);
      putNode(place, node, finding);
    });
  return [...items.values()];
}

/** Elements that a spread reached, each with its best level, but those that the change is made to. */
function findingsOf(spread: Spread, index: number, tell: (element: number, finding: Finding) => void): void {
  const { change, elements, sources, sourceNodes, walks, effects } = spread;
  const sourceElements = new Set(sources);
  const isSourceWhole = (node: number): boolean => sourceElements.has(elements.whole(node));
  const isBreakingChange = isBreaking(change);
  const seen = new Set<number>();
  const changes = [index];
  for (const certainty of [level.CERTAIN, level.POSSIBLE, level.UNKNOWN])
    for (const [element, { distance }] of walks.byLevel[certainty]) {
      if (seen.has(element)) continue;
      seen.add(element);
      const node = elements.nodeOf(element);
      if (sourceElements.has(element) || (node !== undefined && sourceNodes.has(node) && isSourceWhole(node)))
        continue;
      const isOpen = !effects.isShielded(element);
      const isBroken = isBreakingChange && isOpen && effects.isDirect(element);
      const effect: Effect = isBroken ? 'BREAKS' : isOpen ? 'AT_RISK' : 'SHIELDED';
      const proof = { change: index, element, level: certainty };
      tell(element, { certainty: certaintyOf[certainty], effect, distance, changes, proof });
    }
}

function itemOf(
  id: Urn,
  kind: ImpactKind,
  { product, context, domain, team }: Belonging,
  { certainty, effect, distance, changes, proof }: Finding,
): ImpactItem {
  return { id, kind, product, context, domain, team, certainty, effect, distance, changes, proof };
}

/** Whether a finding makes more of an item: surer, nearer, worse, or by another change. */
function addsTo(known: ImpactItem, finding: Finding): boolean {
  return (
    isSurer(finding, known) ||
    effectRank[finding.effect] > effectRank[known.effect] ||
    finding.changes.some((change) => !known.changes.includes(change))
  );
}

function isSurer(a: Finding, b: Finding): boolean {
  return a.proof.level > b.proof.level || (a.proof.level === b.proof.level && a.distance < b.distance);
}

/** The stronger certainty brings its distance and proof; the stronger effect stays, and nothing is counted twice. */
function merge(known: ImpactItem, item: ImpactItem): ImpactItem {
  const effect = effectRank[item.effect] > effectRank[known.effect] ? item.effect : known.effect;
  const isNew = item.changes.some((change) => !known.changes.includes(change));
  const changes = isNew ? [...known.changes, ...item.changes].sort((a, b) => a - b) : known.changes;
  return { ...(isSurer(item, known) ? item : known), effect, changes };
}

function terminalKind(id: Urn): ImpactKind {
  if (id.startsWith('urn:mesh:job:')) return 'JOB';
  return id.startsWith('urn:mesh:team:') ? 'TEAM' : 'DATA_PRODUCT';
}

function ownerOfTerminal(id: Urn): Belonging {
  if (id.startsWith('urn:mesh:team:')) return { team: id };
  return id.startsWith('urn:mesh:data-product:') ? { product: id } : {};
}
