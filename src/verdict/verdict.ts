import type { Urn } from '../core/urn.ts';
import type { Change } from '../impact/change.ts';
import { assess } from '../impact/impact.ts';
import type { Impact } from '../impact/impact.ts';
import type { Certainty, ImpactItem } from '../impact/items.ts';
import type { Excluded } from '../impact/exclusions.ts';
import { networkOf } from '../impact/network.ts';
import { consumersOf } from './consumers.ts';
import { exposedBase } from './exposed-base.ts';
import { indirectConsumers } from './indirect.ts';
import { verdicts } from './model.ts';
import type {
  Consumer,
  ConsumerVerdict,
  Hit,
  Verdict,
  VerdictAnswer,
  VerdictInput,
  VerdictReason,
} from './model.ts';
import { isSpared, pinningOf, sparedBy } from './pinning.ts';
import type { Pinning } from './pinning.ts';
import { spreadOf, touchesOf } from './touch.ts';
import type { Touch } from './touch.ts';

/** A touch with its place among the changes that were spread; undefined: no data changes. */
interface Spreading {
  readonly touch: Touch;
  readonly index: number | undefined;
}

/** How a touch hits a consumer. */
interface Blow {
  readonly hit: Hit;
  readonly reason?: VerdictReason | undefined;
  readonly item?: ImpactItem | undefined;
}

/**
 * Says what a candidate of a contract means for each consumer. Pure. A consumer that nobody knows anything of is UNKNOWN,
 * never SAFE; SAFE and UNAFFECTED are said with what proves them.
 */
export function verdictOf(input: VerdictInput): VerdictAnswer {
  const { ports } = input;
  const { graph, touches, network, consumers, pinnings, changes } = lookAt(input);
  const spread = changes.filter((change) => change !== undefined);
  const impact = assess(graph, spread);
  const spreadings = touches.map((touch, place): Spreading => {
    const change = changes[place];
    return { touch, index: change === undefined ? undefined : spread.indexOf(change) };
  });
  // All at once tells the same of who is hit by none, and of who stands behind; in a few walks instead of many.
  const together = assess(graph, merged(spread));
  const excluded = new Map((spread.length === 0 ? [] : together.excluded()).map((each) => [each.id, each]));
  const judged = consumers.map((consumer) => {
    const pinning = pinnings.get(consumer) as Pinning;
    return judge(consumer, pinning, spreadings, impact, excluded, input);
  });
  return {
    consumers: judged.sort(
      (a, b) =>
        verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || (a.consumer.id < b.consumer.id ? -1 : 1),
    ),
    indirect: indirectConsumers(together, network, consumers, ports),
    completeness: graph.completeness,
  };
}

/** What a candidate does to data, as changes that spread over the mesh; whoever relies on another version is spared. */
export function changesToData(input: VerdictInput): Change[] {
  return merged(lookAt(input).changes.filter((change) => change !== undefined));
}

/** Changes of one kind that spare the same ports as one change. */
function merged(changes: readonly Change[]): Change[] {
  const keyOf = ({ kind, spared }: Change): string => [kind, ...[...(spared ?? [])].sort()].join(' ');
  return [...Map.groupBy(changes, keyOf).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ ...first, sources: [...new Set(group.flatMap(({ sources }) => [...sources]))] }];
  });
}

/** Consumers with what they rely on, and the changes, each in its place among the touches; undefined: no data changes. */
function lookAt(input: VerdictInput) {
  const graph = exposedBase(input);
  const touches = touchesOf(input);
  const network = networkOf(
    graph,
    {},
    touches.flatMap(({ fields }) => [...fields]),
  );
  const consumers = consumersOf(network, input.ports);
  const pinnings = new Map(consumers.map((consumer) => [consumer, pinningOf(consumer, input)]));
  const isFollowed = [...pinnings.values()].some(({ isElsewhere }) => !isElsewhere);
  const changes = touches.map((touch) =>
    touch.changed.length > 0 || isFollowed ? spreadOf(touch, sparedBy(touch, pinnings)) : undefined,
  );
  return { graph, touches, network, consumers, pinnings, changes };
}

function judge(
  consumer: Consumer,
  pinning: Pinning,
  spreadings: readonly Spreading[],
  impact: Impact,
  excluded: ReadonlyMap<Urn, Excluded>,
  { expectations, graph: { completeness } }: VerdictInput,
): ConsumerVerdict {
  const open = spreadings.filter(({ touch }) => !isSpared(consumer, pinning, touch));
  const blows = open.flatMap((spreading) => blowOf(consumer, spreading, impact) ?? []);
  if (!pinning.isElsewhere)
    for (const change of expectations.get(consumer.id) ?? [])
      blows.push({ hit: { change, direction: 'IN', certainty: 'CERTAIN' }, reason: 'EXPECTATION_UNMET' });
  const worst = blows.toSorted((a, b) => rankOf(a) - rankOf(b))[0];
  const { pinned, isElsewhere } = pinning;
  const shared = { consumer, hits: blows.map(({ hit }) => hit), pinned };
  if (worst === undefined) {
    if (isElsewhere)
      return { ...shared, verdict: 'UNAFFECTED', certainty: 'CERTAIN', reasons: [], path: [], proof: [] };
    const proof = consumer.nodes.flatMap((id) => [...(excluded.get(id)?.proof ?? [])]);
    const reasons: VerdictReason[] = spreadings.length === 0 ? ['COMPATIBLE'] : [];
    if (pinned === undefined) reasons.push('PIN_UNSATISFIED');
    if (!completeness.complete && spreadings.length > 0)
      return {
        ...shared,
        verdict: 'UNKNOWN',
        certainty: 'UNKNOWN',
        reasons: [...reasons, 'INCOMPLETE'],
        path: [],
        proof: [],
      };
    return { ...shared, verdict: 'SAFE', certainty: 'CERTAIN', reasons, path: [], proof };
  }
  const reasons = new Set<VerdictReason>();
  for (const { hit, item, reason } of blows) {
    if (verdictOfHit(hit) !== verdictOfHit(worst.hit)) continue;
    for (const each of item === undefined ? [] : impact.reasonsOf(item))
      // Changes of a contract take no port away.
      if (each !== 'OTHER_INPUT_PORT') reasons.add(each);
    if (reason !== undefined) reasons.add(reason);
  }
  if (isElsewhere) reasons.add('PIN_CONTRADICTED');
  if (pinned === undefined) reasons.add('PIN_UNSATISFIED');
  return {
    ...shared,
    verdict: verdictOfHit(worst.hit),
    certainty: worst.hit.certainty,
    reasons: [...reasons],
    path: worst.item === undefined ? [] : impact.pathTo(worst.item),
    proof: [],
  };
}

/** What a hit amounts to: what only warns may break, and so may what breaks for those who may be hit. */
function verdictOfHit({ change, direction, certainty }: Hit): Verdict {
  if (certainty === 'UNKNOWN') return 'UNKNOWN';
  return certainty === 'CERTAIN' && change.severity[direction] === 'BREAKING' ? 'BREAKS' : 'POSSIBLE';
}

const certainties: readonly Certainty[] = ['CERTAIN', 'POSSIBLE', 'UNKNOWN'];

function rankOf({ hit }: Blow): number {
  return verdicts.indexOf(verdictOfHit(hit)) * 3 + certainties.indexOf(hit.certainty);
}

function blowOf(consumer: Consumer, { touch, index }: Spreading, impact: Impact): Blow | undefined {
  const { change, scope } = touch;
  const hitWith = (certainty: Certainty): Hit => ({ change, direction: 'OUT', certainty });
  if (scope === 'CONTRACT') return { hit: hitWith(certaintyOfTerms(touch)), reason: 'RELIES_ON_CONTRACT' };
  const item = itemOf(consumer, index, impact);
  if (scope === 'FIELD') return item === undefined ? undefined : { hit: hitWith(item.certainty), item };
  const certainty = readsObject(consumer, touch);
  if (certainty === undefined) return undefined;
  return { hit: hitWith(certainty), reason: certainty === 'UNKNOWN' ? undefined : 'READS_OBJECT', item };
}

/** The surest way on which a change comes to a consumer. */
function itemOf({ nodes }: Consumer, index: number | undefined, impact: Impact): ImpactItem | undefined {
  if (index === undefined) return undefined;
  const items = impact.itemsOf(index);
  return nodes
    .flatMap((id) => items.get(id) ?? [])
    .sort(
      (a, b) =>
        certainties.indexOf(a.certainty) - certainties.indexOf(b.certainty) || a.distance - b.distance,
    )[0];
}

/** Rules about where the data is, or which contract it is: whoever relies on the contract is hit. */
const addressRules = new Set(['server-changed', 'server-removed', 'contract-id-changed']);

/** Of terms that are no address, nobody sees who relies on them. */
function certaintyOfTerms({ change: { rule } }: Touch): Certainty {
  return addressRules.has(rule) ? 'CERTAIN' : 'POSSIBLE';
}

/** Whether a consumer reads a schema object at all. */
function readsObject({ knowledge, datasets, fields }: Consumer, touch: Touch): Certainty | undefined {
  if (touch.datasets.length === 0) return undefined;
  if (knowledge === 'UNKNOWN') return 'UNKNOWN';
  if (knowledge === 'DECLARED')
    return fields.some((path) => touch.paths.some((other) => isSamePlace(path, other)))
      ? 'CERTAIN'
      : undefined;
  if (touch.datasets.some((dataset) => datasets.has(dataset))) return 'CERTAIN';
  return datasets.size === 0 ? 'POSSIBLE' : undefined;
}

function isSamePlace(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}
