import type { Contract } from '../data-contracts/contract.ts';
import type { ContractChange } from './change.ts';
import type { Pairs } from './pairs.ts';
import { judge, standard } from './profiles.ts';
import type { Profile } from './profiles.ts';
import type { Finding, Rule } from './rule.ts';
import { bumpOf, severitiesOf } from './rule.ts';
import { rules } from './rules.ts';
import { walkContracts } from './walk.ts';

export interface DiffOptions {
  /** How severe changes are; absent: as the rule table says. */
  readonly profile?: Profile | undefined;
  /** Day to judge notice periods by, as `2026-11-28`; absent: none counts as elapsed. */
  readonly today?: string | undefined;
}

const rulesOn = <On extends keyof Pairs>(on: On): readonly Rule<On>[] =>
  rules.filter((rule) => rule.on === on) as unknown as readonly Rule<On>[];

const byPair = {
  CONTRACT: rulesOn('CONTRACT'),
  OBJECT: rulesOn('OBJECT'),
  ELEMENT: rulesOn('ELEMENT'),
  MEMBERS: rulesOn('MEMBERS'),
  PROPERTY: rulesOn('PROPERTY'),
};

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
  const look =
    <On extends keyof Pairs>(on: On) =>
    (pair: Pairs[On]): void => {
      for (const rule of byPair[on] as unknown as readonly Rule<On>[]) {
        const found = rule.find(pair);
        if (found === undefined) continue;
        for (const finding of Array.isArray(found) ? (found as readonly Finding[]) : [found as Finding])
          changes.push(changeOf(rule, finding, pair));
      }
    };
  walkContracts(
    base,
    candidate,
    {
      CONTRACT: look('CONTRACT'),
      OBJECT: look('OBJECT'),
      ELEMENT: look('ELEMENT'),
      MEMBERS: look('MEMBERS'),
      PROPERTY: look('PROPERTY'),
    },
    today,
  );
  return judge(changes, profile);
}

/** The change that a finding stands for. */
export function changeOf(
  { id, category, outcomes }: Pick<Rule<never>, 'id' | 'category' | 'outcomes'>,
  finding: Finding,
  pair: { readonly path: string; readonly element: ContractChange['element'] },
): ContractChange {
  const { outcome: name, at, before, after, details } = finding;
  const outcome = outcomes[name];
  if (outcome === undefined) throw new Error(`rule ${id} has no outcome ${name}`);
  const severity = severitiesOf(outcome.judged);
  return {
    rule: id,
    outcome: name,
    operation:
      finding.operation ?? (before === undefined ? 'ADDED' : after === undefined ? 'REMOVED' : 'CHANGED'),
    path: at === undefined ? pair.path || '/' : `${pair.path}/${at}`,
    element: finding.element ?? pair.element,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    severity,
    category,
    bump: outcome.bump ?? bumpOf(severity),
    ...(details === undefined ? {} : { details }),
  };
}
