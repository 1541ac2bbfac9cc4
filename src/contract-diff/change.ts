/** The three questions that a change is judged by. */
export const directions = ['OUT', 'HIST', 'IN'] as const;
/**
 * OUT: do present consumers survive what the provider changes? HIST: can the new schema read old data? IN: a consumer
 * changed what it expects; does the provider still satisfy it?
 */
export type Direction = (typeof directions)[number];

/** BREAKING asks for a major version, WARNING for a minor one; INFO for a minor or a patch; NONE has no effect. */
export const severities = ['NONE', 'INFO', 'WARNING', 'BREAKING'] as const;
export type Severity = (typeof severities)[number];

export const categories = [
  'SCHEMA',
  'SEMANTICS',
  'GOVERNANCE',
  'QUALITY',
  'SLA',
  'ACCESS',
  'TERMS',
  'IDENTITY',
] as const;
export type Category = (typeof categories)[number];

export const operations = ['ADDED', 'REMOVED', 'CHANGED', 'RENAMED'] as const;
export type Operation = (typeof operations)[number];

/** The part of a contract that a change is about, as the base names it (an added one: as the candidate does). */
export interface ChangedElement {
  /** Name of the schema object; absent: the contract as a whole. */
  readonly object?: string | undefined;
  /** Dotted path of the property inside the object, in physical names, as fields of datasets are named; array items add nothing. */
  readonly property?: string | undefined;
}

/** One difference between two contracts, as plain data: message, and all that is shown of it, follow from these members. */
export interface ContractChange {
  /** Id of the rule, such as `property-removed`. */
  readonly rule: string;
  /** Which of the rule's outcomes it is, such as `afterNotice`. */
  readonly outcome: string;
  readonly operation: Operation;
  /** Where, with named selectors: `/schema[name=orders]/properties[name=amount]/required`. */
  readonly path: string;
  readonly element: ChangedElement;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly severity: { readonly [direction in Direction]: Severity };
  readonly category: Category;
  /** Version part that the change asks for in the provider's direction. */
  readonly bump: 'MAJOR' | 'MINOR' | 'PATCH';
  /** Further values that the message needs. */
  readonly details?: { readonly [name: string]: unknown } | undefined;
}
