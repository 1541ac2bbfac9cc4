import type { AnyRule } from './rule.ts';
import { boundLoosened } from './rules/bound-loosened.ts';
import { boundTightened } from './rules/bound-tightened.ts';
import { classificationChanged } from './rules/classification-changed.ts';
import { contractDescribed } from './rules/contract-described.ts';
import { contractIdChanged } from './rules/contract-id-changed.ts';
import { criticalChanged } from './rules/critical-changed.ts';
import { customPropertyChanged } from './rules/custom-property-changed.ts';
import { decimalChanged } from './rules/decimal-changed.ts';
import { defaultChanged } from './rules/default-changed.ts';
import { definitionChanged } from './rules/definition-changed.ts';
import { described } from './rules/described.ts';
import { elementDeprecated } from './rules/element-deprecated.ts';
import { elementTypeStated } from './rules/element-type-stated.ts';
import { endOfLifeChanged } from './rules/end-of-life-changed.ts';
import { enumConstraintChanged } from './rules/enum-constraint-changed.ts';
import { enumValueAdded } from './rules/enum-value-added.ts';
import { enumValueRemoved } from './rules/enum-value-removed.ts';
import { formatChanged } from './rules/format-changed.ts';
import { granularityChanged } from './rules/granularity-changed.ts';
import { lengthChanged } from './rules/length-changed.ts';
import { inputPortsChanged } from './rules/input-ports-changed.ts';
import { limitationsChanged } from './rules/limitations-changed.ts';
import { mapKeyTypeChanged } from './rules/map-key-type-changed.ts';
import { maskingChanged } from './rules/masking-changed.ts';
import { measureChanged } from './rules/measure-changed.ts';
import { nameChanged } from './rules/name-changed.ts';
import { noticePeriodChanged } from './rules/notice-period-changed.ts';
import { objectAdded } from './rules/object-added.ts';
import { objectRemoved } from './rules/object-removed.ts';
import { objectTypeChanged } from './rules/object-type-changed.ts';
import { partitioningChanged } from './rules/partitioning-changed.ts';
import { patternChanged } from './rules/pattern-changed.ts';
import { personalDataChanged } from './rules/personal-data-changed.ts';
import { physicalNameChanged } from './rules/physical-name-changed.ts';
import { portAdded } from './rules/port-added.ts';
import { portContractReplaced } from './rules/port-contract-replaced.ts';
import { portRemoved } from './rules/port-removed.ts';
import { portTypeChanged } from './rules/port-type-changed.ts';
import { priceChanged } from './rules/price-changed.ts';
import { primaryKeyChanged } from './rules/primary-key-changed.ts';
import { propertyAdded } from './rules/property-added.ts';
import { propertyOrderChanged } from './rules/property-order-changed.ts';
import { propertyRemoved } from './rules/property-removed.ts';
import { qualityRelaxed } from './rules/quality-relaxed.ts';
import { qualityTightened } from './rules/quality-tightened.ts';
import { relationshipChanged } from './rules/relationship-changed.ts';
import { renamed } from './rules/renamed.ts';
import { requiredAdded } from './rules/required-added.ts';
import { requiredPropertyAdded } from './rules/required-property-added.ts';
import { requiredRemoved } from './rules/required-removed.ts';
import { retentionChanged } from './rules/retention-changed.ts';
import { roleChanged } from './rules/role-changed.ts';
import { schemaDocumentChanged } from './rules/schema-document-changed.ts';
import { semanticTypeChanged } from './rules/semantic-type-changed.ts';
import { serverAdded } from './rules/server-added.ts';
import { serverChanged } from './rules/server-changed.ts';
import { serverRemoved } from './rules/server-removed.ts';
import { serviceLevelRelaxed } from './rules/service-level-relaxed.ts';
import { serviceLevelTightened } from './rules/service-level-tightened.ts';
import { stableIdChanged } from './rules/stable-id-changed.ts';
import { statusChanged } from './rules/status-changed.ts';
import { temporalTypeChanged } from './rules/temporal-type-changed.ts';
import { transformationChanged } from './rules/transformation-changed.ts';
import { typeChanged } from './rules/type-changed.ts';
import { typeNarrowed } from './rules/type-narrowed.ts';
import { typeRespelled } from './rules/type-respelled.ts';
import { typeStated } from './rules/type-stated.ts';
import { typeWidened } from './rules/type-widened.ts';
import { uniqueChanged } from './rules/unique-changed.ts';
import { usageChanged } from './rules/usage-changed.ts';
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
  typeWidened,
  typeNarrowed,
  typeChanged,
  typeRespelled,
  typeStated,
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
  boundLoosened,
  boundTightened,
  patternChanged,
  formatChanged,
  decimalChanged,
  lengthChanged,
  temporalTypeChanged,
  elementTypeStated,
  mapKeyTypeChanged,
  classificationChanged,
  personalDataChanged,
  maskingChanged,
  criticalChanged,
  described,
  customPropertyChanged,
  schemaDocumentChanged,
  contractDescribed,
  definitionChanged,
  semanticTypeChanged,
  transformationChanged,
  measureChanged,
  relationshipChanged,
  qualityRelaxed,
  qualityTightened,
  serviceLevelRelaxed,
  serviceLevelTightened,
  retentionChanged,
  endOfLifeChanged,
  noticePeriodChanged,
  serverRemoved,
  serverChanged,
  serverAdded,
  roleChanged,
  limitationsChanged,
  priceChanged,
  usageChanged,
  statusChanged,
  elementDeprecated,
  contractIdChanged,
  stableIdChanged,
  portRemoved,
  portTypeChanged,
  portContractReplaced,
  portAdded,
  inputPortsChanged,
  versionChanged,
];
