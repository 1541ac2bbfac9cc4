import type { Contract } from '../data-contracts/contract.ts';
import type { ContractChange } from './change.ts';
import { judge, standard } from './profiles.ts';
import type { Profile } from './profiles.ts';
import { runRules } from './run-rules.ts';
import { walkContracts } from './walk.ts';

export interface DiffOptions {
  /** How severe changes are; absent: as the rule table says. */
  readonly profile?: Profile | undefined;
  /** Day to judge notice periods by, as `2026-11-28`; absent: none counts as elapsed. */
  readonly today?: string | undefined;
}

/**
 * What is different in the candidate, and how severe each difference is. A contract against itself gives nothing;
 * the other way round, what was added is removed. Changes come in the order of the base, from the whole to the parts.
 */
export function diffContracts(
  base: Contract,
  candidate: Contract,
  { profile = standard, today }: DiffOptions = {},
): ContractChange[] {
  const changes: ContractChange[] = [];
  walkContracts(
    base,
    candidate,
    {
      CONTRACT: (pair) => runRules('CONTRACT', pair, changes),
      OBJECT: (pair) => runRules('OBJECT', pair, changes),
      ELEMENT: (pair) => runRules('ELEMENT', pair, changes),
      MEMBERS: (pair) => runRules('MEMBERS', pair, changes),
      PROPERTY: (pair) => runRules('PROPERTY', pair, changes),
    },
    today,
  );
  return judge(changes, profile);
}
