import type { Urn } from '../core/urn.ts';
import type { ConsumerVerdict, IndirectConsumer, ServedVersion } from './model.ts';

/** What has to be done before the old version can go. */
export interface MigrationPlan {
  /** Who moves when: the first wave depends on nobody else who has to move. */
  readonly waves: readonly (readonly Urn[])[];
  /** The smallest set of teams that answers for everybody who has to move. */
  readonly teams: readonly Urn[];
  /** Whether that set was proven to be smallest, or found by taking the team that answers for most first. */
  readonly isExact: boolean;
  /** Who has to move, and nobody answers for. */
  readonly unowned: readonly Urn[];
  /** The earliest day on which the old version can go as far as promises and agreements say; undefined: at once. */
  readonly retireFrom?: string | undefined;
  /** Who has to move before, whatever the day; empty: nobody waits. */
  readonly waitsFor: readonly Urn[];
}

export interface PlanInput {
  readonly consumers: readonly ConsumerVerdict[];
  readonly indirect: readonly IndirectConsumer[];
  readonly base: ServedVersion;
  /** `provider consumer` products between which data flows, as far as the walk saw. */
  readonly dependencies: readonly (readonly [Urn, Urn])[];
  /** Teams that can speak for a consumer, any of them. */
  readonly teamsOf: (consumer: Urn) => readonly Urn[];
  /** Canonical instant. */
  readonly now: string;
}

/** Candidates up to which the smallest set of teams is searched for exactly. */
const exactLimit = 18;

/** Plans how consumers leave the base: who moves when, whom to talk to, and when the old version can go. */
export function migrationPlan(input: PlanInput): MigrationPlan {
  const moving = input.consumers.filter(
    ({ verdict }) => verdict === 'BREAKS' || verdict === 'POSSIBLE' || verdict === 'UNKNOWN',
  );
  const ids = moving.map(({ consumer }) => consumer.id);
  const owned = ids.filter((id) => input.teamsOf(id).length > 0);
  const { teams, isExact } = smallestCover(owned.map((id) => input.teamsOf(id)));
  const { retireFrom, waitsFor } = retirement(moving, input);
  const behind = input.indirect.filter(({ effect }) => effect === 'AT_RISK');
  const movers = [
    ...moving.map(({ consumer }) => ({ id: consumer.id, product: consumer.product ?? consumer.id })),
    ...behind.map(({ id, product = id }) => ({ id, product })),
  ];
  return {
    waves: wavesOf(movers, input.dependencies),
    teams,
    isExact,
    unowned: ids.filter((id) => input.teamsOf(id).length === 0),
    retireFrom,
    waitsFor,
  };
}

/**
 * The old version can go when its promised end is over, and every agreement of those who would break; who would break and
 * has no agreement that ends has to move first.
 */
function retirement(
  moving: readonly ConsumerVerdict[],
  { consumers, base, now }: PlanInput,
): Pick<MigrationPlan, 'retireFrom' | 'waitsFor'> {
  const stays = consumers.filter(({ verdict, pinned }) => verdict === 'UNAFFECTED' && pinned?.id === base.id);
  const promised = moving.length + stays.length > 0 && base.until !== undefined ? [base.until] : [];
  const ends = moving.flatMap(({ consumer }) => consumer.agreement?.until ?? []);
  const waitsFor = [...moving, ...stays]
    .filter(({ consumer }) => consumer.agreement?.until === undefined)
    .map(({ consumer }) => consumer.id)
    .sort();
  const latest = [...promised, ...ends]
    .filter((end) => end > now)
    .sort()
    .at(-1);
  return { retireFrom: latest, waitsFor };
}

/**
 * Layers of the dependencies among products that have to move (Kahn's algorithm on the condensation): a product comes
 * after those that it takes data from; products in a cycle come together.
 */
export function wavesOf(
  movers: readonly { readonly id: Urn; readonly product: Urn }[],
  dependencies: readonly (readonly [Urn, Urn])[],
): Urn[][] {
  const products = new Set(movers.map(({ product }) => product));
  const providers = new Map<Urn, Set<Urn>>([...products].map((product) => [product, new Set()]));
  for (const [provider, consumer] of dependencies)
    if (provider !== consumer && products.has(provider)) providers.get(consumer)?.add(provider);
  const reaches = new Map([...products].map((product) => [product, reachable(product, providers)]));
  const waveOf = new Map<Urn, number>();
  const wave = (product: Urn): number => {
    const known = waveOf.get(product);
    if (known !== undefined) return known;
    const own = reaches.get(product) ?? new Set();
    // Who reaches back is in the same cycle.
    const isSame = (other: Urn): boolean =>
      other === product || (reaches.get(other)?.has(product) === true && own.has(other));
    const before = [...own].filter((other) => !isSame(other)).map(wave);
    const found = before.length === 0 ? 0 : Math.max(...before) + 1;
    waveOf.set(product, found);
    return found;
  };
  const waves: Urn[][] = [];
  for (const { id, product } of movers) (waves[wave(product)] ??= []).push(id);
  return waves.filter((each) => each !== undefined).map((each) => [...new Set(each)].sort());
}

function reachable(from: Urn, next: ReadonlyMap<Urn, ReadonlySet<Urn>>): Set<Urn> {
  const seen = new Set<Urn>();
  const work = [...(next.get(from) ?? [])];
  for (let at = work.pop(); at !== undefined; at = work.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    work.push(...(next.get(at) ?? []));
  }
  return seen;
}

/**
 * The smallest set that has a member in each of the choices (minimum hitting set): searched for by size while there are
 * few candidates, else greedily (Chvátal 1979).
 */
export function smallestCover(choices: readonly (readonly Urn[])[]): { teams: Urn[]; isExact: boolean } {
  // Who alone can speak for somebody is in every such set.
  const forced = new Set(choices.filter((choice) => choice.length === 1).map(([only]) => only as Urn));
  const open = choices.filter((choice) => !choice.some((team) => forced.has(team)));
  const candidates = [...new Set(open.flat())].sort();
  const isExact = candidates.length <= exactLimit;
  const chosen = isExact ? exact(open, candidates) : greedy(open);
  return { teams: [...forced, ...chosen].sort(), isExact };
}

function exact(choices: readonly (readonly Urn[])[], candidates: readonly Urn[]): Urn[] {
  const masks = choices.map((choice) =>
    choice.reduce((mask, team) => mask | (1 << candidates.indexOf(team)), 0),
  );
  let best = (1 << candidates.length) - 1;
  for (let set = 0; set < 1 << candidates.length; set += 1)
    if (size(set) < size(best) && masks.every((mask) => (mask & set) !== 0)) best = set;
  return candidates.filter((_, index) => (best & (1 << index)) !== 0);
}

function size(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function greedy(choices: readonly (readonly Urn[])[]): Urn[] {
  const chosen: Urn[] = [];
  let open = [...choices];
  while (open.length > 0) {
    const counts = new Map<Urn, number>();
    for (const team of open.flat()) counts.set(team, (counts.get(team) ?? 0) + 1);
    const [next] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const team = next?.[0] ?? '';
    chosen.push(team);
    open = open.filter((choice) => !choice.includes(team));
  }
  return chosen;
}
