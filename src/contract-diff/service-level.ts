import type { ServiceLevel } from '../data-contracts/contract.ts';
import { matchLists } from './match.ts';
import { byServiceLevel } from './namings.ts';
import { amountOf } from './quantity.ts';
import { isSame } from './same.ts';

/** Service levels that say until when something is served, in lower case. */
export const endsOfLife: ReadonlySet<string> = new Set(['endofsupport', 'endoflife']);
const availableFrom = 'generalavailability';

/** Which rule a service level belongs to. */
export type LevelSort = 'END' | 'START' | 'RETENTION' | 'OTHER';

/** How a service level differs. MORE: a larger amount, or a later day. SAME: only words about it. */
export interface LevelChange {
  readonly sort: LevelSort;
  readonly at: string;
  readonly before?: ServiceLevel | undefined;
  readonly after?: ServiceLevel | undefined;
  readonly kind: 'ADDED' | 'REMOVED' | 'MORE' | 'LESS' | 'SAME' | 'UNDECIDED';
}

type WithLevels = { readonly serviceLevels: readonly ServiceLevel[] };

/** Service levels of one or more sorts that differ. */
export function levelChanges(
  base: WithLevels,
  candidate: WithLevels,
  ...sorts: readonly LevelSort[]
): LevelChange[] {
  if (base.serviceLevels.length === 0 && candidate.serviceLevels.length === 0) return [];
  const { added, removed, persisted } = matchLists(
    base.serviceLevels,
    candidate.serviceLevels,
    byServiceLevel,
  );
  const changes: LevelChange[] = [
    ...removed.map(({ element, selector }) => ({
      sort: sortOf(element),
      at: `slaProperties${selector}`,
      before: element,
      kind: 'REMOVED' as const,
    })),
    ...added.map(({ element, selector }) => ({
      sort: sortOf(element),
      at: `slaProperties${selector}`,
      after: element,
      kind: 'ADDED' as const,
    })),
    ...persisted
      .filter(({ base, candidate }) => !isSame(base.element, candidate.element))
      .map(({ base: { element: before, selector }, candidate: { element: after } }) => ({
        sort: sortOf(before),
        at: `slaProperties${selector}`,
        before,
        after,
        kind: compare(before, after),
      })),
  ];
  return changes.filter(({ sort }) => sorts.includes(sort));
}

/** What a larger or smaller amount means for who relies on the level. */
export function promiseOf({ kind, before }: LevelChange): 'MORE' | 'LESS' | 'UNDECIDED' {
  if (before === undefined || (kind !== 'MORE' && kind !== 'LESS')) return 'UNDECIDED';
  const better = betterOf(before);
  return better === undefined ? 'UNDECIDED' : better === kind ? 'MORE' : 'LESS';
}

/** Whether more or less of it is the better promise; undefined for levels that nobody knows. */
function betterOf({ property, value, unit }: ServiceLevel): 'MORE' | 'LESS' | undefined {
  const name = property.toLowerCase().replaceAll(/[^a-z]/g, '');
  // A frequency that is counted in time is an interval: "every 4 hours".
  if (name === 'frequency') return amountOf(value, unit)?.of === 'TIME' ? 'LESS' : 'MORE';
  if (
    /latency|freshness|delay|^timeto|meantime|error|failure|downtime|responsetime|recovery|^r[tp]o$/.test(
      name,
    )
  )
    return 'LESS';
  return /availability|uptime|throughput|completeness|accuracy|coverage|success/.test(name)
    ? 'MORE'
    : undefined;
}

/** A service level in short: `latency 4 h`. */
export function levelName(level: unknown): string {
  const { property, value, unit, element } = level as ServiceLevel;
  const amount = [value, unit].filter((part) => part !== undefined && part !== null).join(' ');
  return `${property}${amount === '' ? '' : ` ${amount}`}${element === undefined ? '' : ` of ${element}`}`;
}

function sortOf({ property }: ServiceLevel): LevelSort {
  const name = property.toLowerCase();
  if (endsOfLife.has(name)) return 'END';
  return name === availableFrom ? 'START' : name === 'retention' ? 'RETENTION' : 'OTHER';
}

function compare(before: ServiceLevel, after: ServiceLevel): LevelChange['kind'] {
  const isSameSubject = (['property', 'element', 'driver', 'valueExt'] as const).every(
    (member) => before[member] === after[member],
  );
  const [from, to] =
    sortOf(before) === 'END' || sortOf(before) === 'START'
      ? [dayOf(before.value), dayOf(after.value)]
      : [amountOf(before.value, before.unit), amountOf(after.value, after.unit)];
  if (before.value === after.value && before.unit === after.unit) return isSameSubject ? 'SAME' : 'UNDECIDED';
  if (!isSameSubject || from === undefined || to === undefined || from.of !== to.of) return 'UNDECIDED';
  return from.amount === to.amount ? 'SAME' : from.amount < to.amount ? 'MORE' : 'LESS';
}

function dayOf(value: ServiceLevel['value']) {
  const amount = Date.parse(String(value));
  return Number.isNaN(amount) ? undefined : { amount, of: 'DAY' };
}
