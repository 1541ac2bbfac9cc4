import { DomainError } from '../core/errors.ts';
import type { Lineage } from './lineage.ts';

/** Walks that wait for a principal's turn before more are refused. */
const maxWaiting = 50;

/** Lets each principal walk a few at a time, so that one caller's hubs do not starve the others. */
export function createTurns(parallel: number): (principal: string, lineage: Lineage) => Lineage {
  const running = new Map<string, number>();
  const waiting = new Map<string, (() => void)[]>();

  async function inTurn<Answer>(principal: string, walk: () => Promise<Answer>): Promise<Answer> {
    if ((running.get(principal) ?? 0) >= parallel) {
      const queue = waiting.get(principal) ?? [];
      if (queue.length >= maxWaiting)
        throw new DomainError('UNAVAILABLE', `${maxWaiting} walks wait already; try again`);
      waiting.set(principal, queue);
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running.set(principal, (running.get(principal) ?? 0) + 1);
    try {
      return await walk();
    } finally {
      const next = waiting.get(principal)?.shift();
      // A waiting walk takes over the place; the count only falls when nobody waits.
      if (next !== undefined) next();
      else running.set(principal, (running.get(principal) ?? 1) - 1);
    }
  }

  return (principal, lineage) => ({
    walk: (request) => inTurn(principal, () => lineage.walk(request)),
    paths: (request) => inTurn(principal, () => lineage.paths(request)),
  });
}
