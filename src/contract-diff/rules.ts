import type { AnyRule } from './rule.ts';
import { contractIdChanged } from './rules/contract-id-changed.ts';
import { defaultChanged } from './rules/default-changed.ts';
import { described } from './rules/described.ts';
import { elementDeprecated } from './rules/element-deprecated.ts';
import { enumConstraintChanged } from './rules/enum-constraint-changed.ts';
import { enumValueAdded } from './rules/enum-value-added.ts';
import { enumValueRemoved } from './rules/enum-value-removed.ts';
import { granularityChanged } from './rules/granularity-changed.ts';
import { nameChanged } from './rules/name-changed.ts';
import { objectAdded } from './rules/object-added.ts';
import { objectRemoved } from './rules/object-removed.ts';
import { objectTypeChanged } from './rules/object-type-changed.ts';
import { partitioningChanged } from './rules/partitioning-changed.ts';
import { physicalNameChanged } from './rules/physical-name-changed.ts';
import { primaryKeyChanged } from './rules/primary-key-changed.ts';
import { propertyAdded } from './rules/property-added.ts';
import { propertyOrderChanged } from './rules/property-order-changed.ts';
import { propertyRemoved } from './rules/property-removed.ts';
import { renamed } from './rules/renamed.ts';
import { requiredAdded } from './rules/required-added.ts';
import { requiredPropertyAdded } from './rules/required-property-added.ts';
import { requiredRemoved } from './rules/required-removed.ts';
import { stableIdChanged } from './rules/stable-id-changed.ts';
import { statusChanged } from './rules/status-changed.ts';
import { uniqueChanged } from './rules/unique-changed.ts';
import { versionChanged } from './rules/version-changed.ts';

/** Every rule of the contract diff, in the order of the rule table. A new rule is a file of its own and a line here. */
export const rules: readonly AnyRule[] = [
  objectRemoved,
  objectAdded,
  propertyRemoved,
  propertyAdded,
  requiredPropertyAdded,
  renamed,
  nameChanged,
  physicalNameChanged,
  objectTypeChanged,
  propertyOrderChanged,
  requiredRemoved,
  requiredAdded,
  defaultChanged,
  primaryKeyChanged,
  uniqueChanged,
  granularityChanged,
  partitioningChanged,
  enumValueAdded,
  enumValueRemoved,
  enumConstraintChanged,
  described,
  statusChanged,
  elementDeprecated,
  contractIdChanged,
  stableIdChanged,
  versionChanged,
];
