import { isTooFarAhead, parseInstant } from '../../../core/instant.ts';
import { describe, memberOf } from './findings.ts';
import type { Findings, JsonObject, Path } from './findings.ts';

/** The event's time as a canonical instant; refused when it is absent, no instant, or ahead of the clock. */
export function readEventTime(
  event: JsonObject,
  now: Date,
  path: Path,
  findings: Findings,
): string | undefined {
  const at = [...path, 'eventTime'];
  const value = memberOf(event, 'eventTime');
  const instant = typeof value === 'string' ? parseInstant(value.trim()) : undefined;
  if (instant === undefined) {
    findings.refuse(
      at,
      `an instant such as "2024-05-01T10:00:00.123Z" is wanted here; received ${describe(value)}`,
    );
    return undefined;
  }
  if (!isTooFarAhead(instant, now)) return instant;
  findings.refuse(
    at,
    `${describe(value)} is more than five minutes after the server's clock (${now.toISOString()})`,
  );
  return undefined;
}
