import type { ContractChange } from './change.ts';
import type { Outcome } from './rule.ts';
import { rules } from './rules.ts';

const byId = new Map<string, { readonly outcomes: { readonly [name: string]: Outcome } }>(
  rules.map((rule) => [rule.id, rule]),
);

/**
 * What a change means, in one sentence for people. It follows from the change's data alone, so a change that was stored
 * tells the same later.
 *
 * @throws Error for a change of a rule or outcome that there is not
 */
export function messageOf(change: ContractChange): string {
  return outcomeOf(change).say(change);
}

/** Row of the rule table that the change comes from. */
export function rowOf(change: ContractChange): number {
  return outcomeOf(change).row;
}

function outcomeOf(change: ContractChange): Outcome {
  const outcome = byId.get(change.rule)?.outcomes[change.outcome];
  if (outcome === undefined)
    throw new Error(`there is no rule ${change.rule} with an outcome ${change.outcome}`);
  return outcome;
}
