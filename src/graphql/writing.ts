import type { CommitReport, Patch, PatchItem } from '../commit/patch.ts';
import type { Viewer } from '../auth/viewer.ts';
import { DomainError } from '../core/errors.ts';
import { instantOf, isTooFarAhead, parseInstant } from '../core/instant.ts';
import type { WriteOptions } from './context.ts';

/** On whose word a viewer speaks, when nothing else is said. */
export function sourceOf(viewer: Viewer): string {
  return `person:${viewer.name}`;
}

/**
 * Writes items for a viewer.
 *
 * @throws DomainError INVALID for an event time that is no instant or lies ahead; UNAVAILABLE from the committer.
 */
export function writeFor(commit: (patch: Patch) => Promise<CommitReport>, viewer: Viewer, now: () => number) {
  return (items: readonly PatchItem[], options: WriteOptions = {}): Promise<CommitReport> => {
    const { atomic = 'ALL', dryRun, idempotencyKey, source = sourceOf(viewer) } = options;
    const eventTime = options.eventTime === undefined ? undefined : eventTimeOf(options.eventTime, now());
    return commit({ actor: viewer.name, source, atomic, dryRun, idempotencyKey, eventTime, items });
  };
}

function eventTimeOf(text: string, now: number): string {
  const instant = parseInstant(text);
  if (instant === undefined)
    throw new DomainError('INVALID', `eventTime is an ISO 8601 instant; received ${JSON.stringify(text)}`);
  if (isTooFarAhead(instant, new Date(now)))
    throw new DomainError(
      'INVALID',
      `eventTime lies ahead: ${text} is later than ${instantOf(new Date(now))}`,
    );
  return instant;
}
