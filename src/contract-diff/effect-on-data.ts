import type { ContractChange } from './change.ts';

/** What happens to a field, in the words of an impact's change; without a field, to the object as a whole. */
export const dataEffects = [
  'FIELD_REMOVED',
  'FIELD_RENAMED',
  'FIELD_RETYPED',
  'FIELD_MADE_NULLABLE',
  'FIELD_MEANING_CHANGED',
  'RETIRED',
  'REPLACED',
] as const;
export type DataEffectKind = (typeof dataEffects)[number];

/** A part of the data that a change harms. */
export interface DataEffect {
  readonly kind: DataEffectKind;
  /** The schema object, by its name in the base. */
  readonly object: string;
  /** Dotted physical path of the field; absent: the object as a whole (each of its fields). */
  readonly property?: string | undefined;
}

/** What each rule's changes do to the field that they are about, by rule. CONTRACT: to whoever uses anything of it. */
const byRule: { readonly [rule: string]: DataEffectKind | 'OBJECT' | 'CONTRACT' } = {
  'object-removed': 'RETIRED',
  'object-added': 'CONTRACT',
  'property-removed': 'FIELD_REMOVED',
  'property-added': 'OBJECT',
  'required-property-added': 'OBJECT',
  renamed: 'FIELD_RENAMED',
  'name-changed': 'FIELD_MEANING_CHANGED',
  'physical-name-changed': 'FIELD_RENAMED',
  'object-type-changed': 'REPLACED',
  'property-order-changed': 'OBJECT',
  'type-widened': 'FIELD_RETYPED',
  'type-narrowed': 'FIELD_RETYPED',
  'type-changed': 'FIELD_RETYPED',
  'type-respelled': 'FIELD_RETYPED',
  'type-stated': 'FIELD_RETYPED',
  'decimal-changed': 'FIELD_RETYPED',
  'length-changed': 'FIELD_RETYPED',
  'temporal-type-changed': 'FIELD_RETYPED',
  'element-type-stated': 'FIELD_RETYPED',
  'map-key-type-changed': 'FIELD_RETYPED',
  'required-removed': 'FIELD_MADE_NULLABLE',
  'required-added': 'FIELD_MEANING_CHANGED',
  'default-changed': 'FIELD_MEANING_CHANGED',
  'primary-key-changed': 'OBJECT',
  'unique-changed': 'FIELD_MEANING_CHANGED',
  'granularity-changed': 'OBJECT',
  'partitioning-changed': 'OBJECT',
  'enum-value-added': 'FIELD_MEANING_CHANGED',
  'enum-value-removed': 'FIELD_MEANING_CHANGED',
  'enum-constraint-changed': 'FIELD_MEANING_CHANGED',
  'bound-loosened': 'FIELD_MEANING_CHANGED',
  'bound-tightened': 'FIELD_MEANING_CHANGED',
  'pattern-changed': 'FIELD_MEANING_CHANGED',
  'format-changed': 'FIELD_RETYPED',
  'classification-changed': 'FIELD_MEANING_CHANGED',
  'personal-data-changed': 'FIELD_MEANING_CHANGED',
  'masking-changed': 'FIELD_RETYPED',
  'critical-changed': 'FIELD_MEANING_CHANGED',
  described: 'FIELD_MEANING_CHANGED',
  'custom-property-changed': 'FIELD_MEANING_CHANGED',
  'schema-document-changed': 'OBJECT',
  'contract-described': 'CONTRACT',
  'definition-changed': 'FIELD_MEANING_CHANGED',
  'semantic-type-changed': 'FIELD_MEANING_CHANGED',
  'transformation-changed': 'FIELD_MEANING_CHANGED',
  'measure-changed': 'FIELD_MEANING_CHANGED',
  'relationship-changed': 'FIELD_MEANING_CHANGED',
  'quality-relaxed': 'FIELD_MEANING_CHANGED',
  'quality-tightened': 'FIELD_MEANING_CHANGED',
  'service-level-relaxed': 'CONTRACT',
  'service-level-tightened': 'CONTRACT',
  'retention-changed': 'CONTRACT',
  'end-of-life-changed': 'CONTRACT',
  'notice-period-changed': 'CONTRACT',
  'server-removed': 'CONTRACT',
  'server-changed': 'CONTRACT',
  'server-added': 'CONTRACT',
  'role-changed': 'CONTRACT',
  'limitations-changed': 'CONTRACT',
  'price-changed': 'CONTRACT',
  'usage-changed': 'CONTRACT',
  'status-changed': 'CONTRACT',
  'element-deprecated': 'FIELD_MEANING_CHANGED',
  'contract-id-changed': 'CONTRACT',
  'stable-id-changed': 'FIELD_MEANING_CHANGED',
  'version-changed': 'CONTRACT',
  'port-removed': 'CONTRACT',
  'port-type-changed': 'CONTRACT',
  'port-contract-replaced': 'CONTRACT',
  'port-added': 'CONTRACT',
  'input-ports-changed': 'CONTRACT',
};

/**
 * Which part of the data a change harms, so that the walk for its consumers can begin there.
 *
 * @returns undefined for a change that harms no present consumer (neither BREAKING nor WARNING in the direction OUT)
 * @throws Error for a change of an unknown rule
 */
export function effectOnData(change: ContractChange): DataEffect | 'CONTRACT' | undefined {
  const kind = byRule[change.rule];
  if (kind === undefined) throw new Error(`there is no rule ${change.rule}`);
  if (change.severity.OUT !== 'BREAKING' && change.severity.OUT !== 'WARNING') return undefined;
  const { object, property } = change.element;
  if (kind === 'CONTRACT' || object === undefined) return 'CONTRACT';
  if (property === undefined || kind === 'OBJECT')
    return { kind: wholeKinds[kind] ?? 'FIELD_MEANING_CHANGED', object };
  return { kind, object, property };
}

/** What becomes of the whole where an object is what changes. */
const wholeKinds: { readonly [kind: string]: DataEffectKind } = {
  RETIRED: 'RETIRED',
  REPLACED: 'REPLACED',
  FIELD_RENAMED: 'REPLACED',
};
