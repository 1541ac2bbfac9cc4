import type { ContractChange } from './change.ts';
import type { Pairs } from './pairs.ts';
import { bumpOf, severitiesOf } from './rule.ts';
import type { Finding, Rule } from './rule.ts';
import { rules } from './rules.ts';

const rulesOn = <On extends keyof Pairs>(on: On): readonly Rule<On>[] =>
  rules.filter((rule) => rule.on === on) as unknown as readonly Rule<On>[];

const byPair: { readonly [On in keyof Pairs]: readonly Rule<On>[] } = {
  CONTRACT: rulesOn('CONTRACT'),
  OBJECT: rulesOn('OBJECT'),
  ELEMENT: rulesOn('ELEMENT'),
  MEMBERS: rulesOn('MEMBERS'),
  PROPERTY: rulesOn('PROPERTY'),
  PRODUCT: rulesOn('PRODUCT'),
};

/** Shows a pair to all rules that look at such pairs, and adds the changes that they find. */
export function runRules<On extends keyof Pairs>(on: On, pair: Pairs[On], changes: ContractChange[]): void {
  for (const rule of byPair[on]) {
    const found = rule.find(pair);
    if (found === undefined) continue;
    for (const finding of 'outcome' in found ? [found] : found) changes.push(changeOf(rule, finding, pair));
  }
}

/** The change that a finding stands for. */
function changeOf(
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
