import type { ContractChange } from './change.ts';
import type { DiffOptions } from './diff.ts';
import { judge, standard } from './profiles.ts';
import type { ProductView } from './product-view.ts';
import { runRules } from './run-rules.ts';

/**
 * What is different in the ports of a product descriptor (rows 54 to 57 of the rule table). Contracts that ports refer
 * to are not looked into: after a replaced one, `diffContracts` of the two says the rest.
 */
export function diffPorts(
  base: ProductView,
  candidate: ProductView,
  { profile = standard }: DiffOptions = {},
): ContractChange[] {
  const changes: ContractChange[] = [];
  runRules('PRODUCT', { base, candidate, path: '', element: {} }, changes);
  return judge(changes, profile);
}
