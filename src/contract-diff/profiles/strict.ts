import type { ContractChange, Severity } from '../change.ts';
import { bumpOf } from '../rule.ts';
import type { Profile } from './profile.ts';

/** Rules on types and closed sets of values. */
const strictRules = new Set([
  'type-widened',
  'type-changed',
  'type-stated',
  'decimal-changed',
  'length-changed',
  'element-type-stated',
  'enum-value-added',
  'enum-constraint-changed',
]);

const raised = (severity: Severity): Severity => (severity === 'WARNING' ? 'BREAKING' : severity);

/** Warnings on types and enums break: for typed consumers (generated code, strict decoders, sized columns). */
export const strict: Profile = {
  name: 'strict',
  judge: (change: ContractChange) => {
    if (!strictRules.has(change.rule)) return change;
    const { OUT, HIST, IN } = change.severity;
    const severity = { OUT: raised(OUT), HIST: raised(HIST), IN: raised(IN) };
    return { ...change, severity, bump: bumpOf(severity) };
  },
};
