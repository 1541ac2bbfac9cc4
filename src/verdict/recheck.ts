import type { Urn } from '../core/urn.ts';
import type { Context } from '../graphql/context.ts';
import type { RecheckAnswer, VerdictMoveSource } from './answers.ts';
import { checkContract } from './check.ts';
import { keptCheck } from './check-records.ts';
import type { Verdict } from './model.ts';

/**
 * Asks an earlier check again, and says what moved since.
 *
 * @throws DomainError NOT_FOUND for an id that is not kept; as {@link checkContract}
 */
export async function recheckContract(context: Context, id: string): Promise<RecheckAnswer> {
  const kept = await keptCheck(context, id);
  const check = await checkContract(context, kept.request);
  const now = new Map(check.consumers.map(({ consumer, verdict }) => [consumer.id, verdict]));
  return {
    id,
    checkedAt: kept.at,
    revisionBefore: kept.revision,
    baseBefore: kept.base,
    check,
    moves: movesBetween(kept.verdicts, now),
  };
}

/** Consumers whose verdict differs, those that came and went among them, by id. */
export function movesBetween(
  before: ReadonlyMap<Urn, Verdict>,
  after: ReadonlyMap<Urn, Verdict>,
): VerdictMoveSource[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids
    .map((id) => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null }))
    .filter((move) => move.before !== move.after);
}
