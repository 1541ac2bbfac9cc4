import type { ContractChange, Severity } from '../change.ts';
import { severities } from '../change.ts';
import type { ContractProperty } from '../../data-contracts/contract.ts';
import { bumpOf } from '../rule.ts';
import type { Profile } from './profile.ts';

/** Compatibility modes of schema registries (Confluent's names). */
export const registryModes = [
  'BACKWARD',
  'FORWARD',
  'FULL',
  'BACKWARD_TRANSITIVE',
  'FORWARD_TRANSITIVE',
  'FULL_TRANSITIVE',
] as const;
export type RegistryMode = (typeof registryModes)[number];

/** What readers with another schema make of a change. */
interface Compatibility {
  /** The new schema reads old data. */
  readonly backward: boolean;
  /** The old schema reads new data. */
  readonly forward: boolean;
}

const compatible: Compatibility = { backward: true, forward: true };
const neither: Compatibility = { backward: false, forward: false };
const backwardOnly: Compatibility = { backward: true, forward: false };
const forwardOnly: Compatibility = { backward: false, forward: true };

/**
 * What a registry asks: BACKWARD whether the new schema reads old data, FORWARD whether the old one reads new data, FULL
 * both. It looks at schemas alone and matches members by name; keys, meaning, service and access are none of its business.
 * TRANSITIVE asks the same of each former version: see `diffHistory`.
 */
export function registry(mode: RegistryMode): Profile {
  const asksBackward = !mode.startsWith('FORWARD');
  const asksForward = !mode.startsWith('BACKWARD');
  return {
    name: `registry:${mode}`,
    judge: (change) => {
      const { backward, forward } = compatibilityOf(change);
      const isBroken = (asksBackward && !backward) || (asksForward && !forward);
      const OUT: Severity = isBroken ? 'BREAKING' : lesser(change.severity.OUT, 'INFO');
      const severity = { ...change.severity, OUT };
      return { ...change, severity, bump: isBroken ? 'MAJOR' : lowered(change, severity) };
    },
  };
}

function lowered(change: ContractChange, severity: ContractChange['severity']): ContractChange['bump'] {
  return change.bump === 'MAJOR' ? 'MINOR' : change.operation === 'ADDED' ? change.bump : bumpOf(severity);
}

const lesser = (a: Severity, b: Severity): Severity =>
  severities.indexOf(a) < severities.indexOf(b) ? a : b;

/** By rule, where it does not follow from the rule table: HIST is the backward question, and OUT the forward one. */
const byRule: {
  readonly [rule: string]: Compatibility | ((change: ContractChange) => Compatibility);
} = {
  // Removed with a default, old readers fill it in; an optional one counts as nullable with the default null.
  'property-removed': ({ before }) => (hasDefault(before) ? compatible : backwardOnly),
  'property-added': compatible,
  'required-property-added': ({ after }) => (hasDefault(after) ? compatible : forwardOnly),
  renamed: ({ outcome }) => (outcome === 'renamedWithAlias' ? backwardOnly : neither),
  'name-changed': neither,
  'physical-name-changed': compatible,
  'object-type-changed': compatible,
  'property-order-changed': compatible,
  'object-added': compatible,
  'type-widened': backwardOnly,
  'type-stated': ({ outcome }) => (outcome === 'stated' ? forwardOnly : backwardOnly),
  'decimal-changed': ({ outcome }) => (outcome === 'precisionUp' ? backwardOnly : neither),
  'length-changed': ({ outcome }) =>
    outcome === 'longer' ? backwardOnly : outcome === 'shorter' ? forwardOnly : neither,
  'enum-value-added': backwardOnly,
  'enum-constraint-changed': ({ outcome }) => (outcome === 'added' ? forwardOnly : backwardOnly),
  'bound-loosened': backwardOnly,
  'bound-tightened': ({ outcome }) => (outcome === 'tightened' ? forwardOnly : neither),
  'pattern-changed': ({ outcome }) =>
    outcome === 'removed' ? backwardOnly : outcome === 'added' ? forwardOnly : neither,
  // A format is a remark to a registry.
  'format-changed': compatible,
  'unique-changed': compatible,
  'primary-key-changed': compatible,
  'partitioning-changed': compatible,
  'relationship-changed': compatible,
};

function compatibilityOf(change: ContractChange): Compatibility {
  const known = byRule[change.rule];
  if (known !== undefined) return typeof known === 'function' ? known(change) : known;
  if (change.category !== 'SCHEMA') return compatible;
  return { backward: change.severity.HIST !== 'BREAKING', forward: change.severity.OUT !== 'BREAKING' };
}

function hasDefault(property: unknown): boolean {
  const { isRequired, defaultValue } = property as ContractProperty;
  return !isRequired || defaultValue !== undefined;
}
