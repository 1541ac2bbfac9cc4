import type { Urn } from '../core/urn.ts';
import { byVersion, isPinnedTo, pinnedVersion } from '../data-contracts/speaking.ts';
import type { Consumer, ServedVersion, VerdictInput } from './model.ts';
import { boundDatasets } from './touch.ts';
import type { Touch } from './touch.ts';

/** What a consumer relies on, and whether the candidate concerns it. */
export interface Pinning {
  /** The version that it relies on now; undefined: nothing that is promised satisfies its pin. */
  readonly pinned: ServedVersion | undefined;
  /** It relies on a version that stays as it is. */
  readonly isElsewhere: boolean;
}

/**
 * Decides which version a consumer relies on once the candidate is there. Side by side, only who pins a range that lets
 * the candidate in goes along with it: without a pin one stays with what one has.
 */
export function pinningOf({ pin }: Consumer, { base, versions, candidate, mode }: VerdictInput): Pinning {
  const pinned = pinnedVersion(pin, versions);
  if (pinned === undefined) return { pinned, isElsewhere: false };
  if (pinned.id !== base.id) return { pinned, isElsewhere: true };
  if (mode === 'REPLACE') return { pinned, isElsewhere: false };
  const follows =
    pin !== undefined && isPinnedTo(pin, candidate.version) && byVersion(candidate.version, base.version) < 0;
  return { pinned, isElsewhere: !follows };
}

/**
 * Whether a change leaves a consumer alone: it relies on another version, whose data is not the data that changes, and
 * nobody saw it read that.
 */
export function isSpared(consumer: Consumer, { pinned, isElsewhere }: Pinning, { changed }: Touch): boolean {
  if (!isElsewhere || pinned === undefined) return false;
  const own = boundDatasets(pinned);
  return changed.every((dataset) => !own.has(dataset) && !consumer.datasets.has(dataset));
}

/** Input ports that a change leaves alone. */
export function sparedBy(touch: Touch, pinnings: ReadonlyMap<Consumer, Pinning>): Set<Urn> {
  const spared = [...pinnings].filter(([consumer, pinning]) => isSpared(consumer, pinning, touch));
  return new Set(spared.map(([{ id }]) => id));
}
