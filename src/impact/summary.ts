import type { Urn } from '../core/urn.ts';
import type { TeamImpactSource, UnknownSource } from './answers.ts';
import type { Impact } from './impact.ts';
import type { Certainty, Effect, ImpactItem } from './items.ts';

const certainties: readonly Certainty[] = ['CERTAIN', 'POSSIBLE', 'UNKNOWN'];
const effects: readonly Effect[] = ['BREAKS', 'AT_RISK', 'SHIELDED'];

/** How many items have each value, largest first; items without a value are left out. */
export function counts<Value extends string>(
  items: readonly ImpactItem[],
  valueOf: (item: ImpactItem) => Value | undefined,
): [Value, number][] {
  const found = new Map<Value, number>();
  for (const item of items) {
    const value = valueOf(item);
    if (value !== undefined) found.set(value, (found.get(value) ?? 0) + 1);
  }
  return [...found].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** Whom to talk to, the hardest hit first. */
export function teamsHit(items: readonly ImpactItem[]): TeamImpactSource[] {
  const owned = Map.groupBy(
    items.filter(({ team }) => team !== undefined),
    ({ team }) => team as Urn,
  );
  return [...owned]
    .map(([team, hit]) => ({
      team,
      certainty:
        certainties.find((certainty) => hit.some((item) => item.certainty === certainty)) ?? 'UNKNOWN',
      effect: effects.find((effect) => hit.some((item) => item.effect === effect)) ?? 'SHIELDED',
      count: hit.length,
    }))
    .sort((a, b) => rank(a) - rank(b) || b.count - a.count || (a.team < b.team ? -1 : 1));
}

function rank({ certainty, effect }: { certainty: Certainty; effect: Effect }): number {
  return certainties.indexOf(certainty) * effects.length + effects.indexOf(effect);
}

/** Consumers that are entitled to the data and were never seen to use it: what the last hop of their path says. */
export function unknownConsumers(impact: Impact, items: readonly ImpactItem[]): UnknownSource[] {
  return items.flatMap((item): UnknownSource[] => {
    if (item.certainty !== 'UNKNOWN') return [];
    const last = impact.pathTo(item).at(-1);
    if (last?.to !== item.id || (last.reason !== 'NEVER_OBSERVED' && last.reason !== 'ACCESS_AGREEMENT_ONLY'))
      return [];
    return [
      {
        id: item.id,
        reason: last.reason,
        entitledBy: last.entitlement?.agreement ?? last.from,
        team: item.team,
      },
    ];
  });
}
