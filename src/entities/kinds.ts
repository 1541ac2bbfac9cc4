import { keyParts, parseUrn } from '../core/urn.ts';
import type { Urn, UrnKind } from '../core/urn.ts';

/** Relationship types of containment and ownership; lineage never walks them. */
export const containmentRelations = [
  'PART_OF',
  'PORT_OF',
  'HAS_CONTRACT',
  'RELIES_ON',
  'HAS_VERSION',
  'HAS_FIELD',
  'OWNED_DATASET',
  'OWNED_BY',
  'MEANS',
  'GRANTS',
  'GRANTED_TO',
  'CHECKS',
  'CONSENTS_TO',
  'CONSENTS_FOR',
] as const;
export type ContainmentRelation = (typeof containmentRelations)[number];

/** A reference that entities of a kind can hold to others. */
export interface ReferenceDefinition {
  readonly relation: ContainmentRelation;
  readonly targets: readonly UrnKind[];
  /** The relationship points at the holder: `(target)-[relation]->(holder)`. */
  readonly isIncoming?: true;
}

/** What there is to know about a kind of entity. */
export interface KindDefinition {
  /** Label in the graph and type name in GraphQL. */
  readonly label: string;
  /** Value of the GraphQL enum `EntityKind`. */
  readonly entityKind: string;
  readonly references: { readonly [name: string]: ReferenceDefinition };
  /** Kind whose entities live and end with one of this kind, and their reference to it. */
  readonly parts?: readonly { readonly kind: UrnKind; readonly reference: string }[];
  /** Properties that search looks into besides name and description. */
  readonly searched?: readonly string[];
}

const owner: ReferenceDefinition = { relation: 'OWNED_BY', targets: ['team'] };
const terms: ReferenceDefinition = { relation: 'MEANS', targets: ['term'] };
const inDomain: ReferenceDefinition = { relation: 'PART_OF', targets: ['domain'] };
const inContext: ReferenceDefinition = { relation: 'PART_OF', targets: ['bounded-context'] };
const ofProduct: ReferenceDefinition = { relation: 'PORT_OF', targets: ['data-product'] };

/** The registry of kinds: every part of the product that treats entities alike reads it. */
export const kinds: { readonly [kind in UrnKind]: KindDefinition } = {
  domain: {
    label: 'Domain',
    entityKind: 'DOMAIN',
    references: { parent: inDomain, owner },
    searched: ['slug'],
  },
  'bounded-context': {
    label: 'BoundedContext',
    entityKind: 'BOUNDED_CONTEXT',
    references: { domain: inDomain, owner },
    parts: [{ kind: 'term', reference: 'context' }],
    searched: ['slug', 'vision'],
  },
  team: { label: 'Team', entityKind: 'TEAM', references: {}, searched: ['slug'] },
  term: {
    label: 'Term',
    entityKind: 'TERM',
    references: { context: inContext },
    searched: ['definition', 'synonyms'],
  },
  'data-product': {
    label: 'DataProduct',
    entityKind: 'DATA_PRODUCT',
    references: { domain: inDomain, boundedContext: inContext, owner, terms },
    parts: [
      { kind: 'output-port', reference: 'product' },
      { kind: 'input-port', reference: 'product' },
    ],
    searched: ['key', 'purpose', 'tags'],
  },
  'output-port': {
    label: 'OutputPort',
    entityKind: 'OUTPUT_PORT',
    references: {
      product: ofProduct,
      contract: { relation: 'HAS_CONTRACT', targets: ['data-contract'] },
      terms,
    },
    searched: ['tags'],
  },
  'input-port': {
    label: 'InputPort',
    entityKind: 'INPUT_PORT',
    references: {
      product: ofProduct,
      expectation: { relation: 'HAS_CONTRACT', targets: ['data-contract'] },
      contract: { relation: 'RELIES_ON', targets: ['data-contract'] },
    },
    searched: ['tags'],
  },
  'data-contract': {
    label: 'DataContract',
    entityKind: 'DATA_CONTRACT',
    references: { owner },
    parts: [{ kind: 'contract-version', reference: 'contract' }],
    searched: ['key', 'tags'],
  },
  'contract-version': {
    label: 'ContractVersion',
    entityKind: 'CONTRACT_VERSION',
    references: { contract: { relation: 'HAS_VERSION', targets: ['data-contract'], isIncoming: true } },
  },
  dataset: {
    label: 'Dataset',
    entityKind: 'DATASET',
    references: {
      product: { relation: 'OWNED_DATASET', targets: ['data-product'], isIncoming: true },
      owner,
      terms,
    },
    parts: [
      { kind: 'field', reference: 'dataset' },
      { kind: 'quality-check', reference: 'dataset' },
    ],
    searched: ['namespace', 'tags'],
  },
  field: {
    label: 'Field',
    entityKind: 'FIELD',
    references: { dataset: { relation: 'HAS_FIELD', targets: ['dataset'], isIncoming: true }, terms },
  },
  job: {
    label: 'Job',
    entityKind: 'JOB',
    references: { owner, parent: { relation: 'PART_OF', targets: ['job'] } },
    searched: ['namespace', 'tags'],
  },
  'access-agreement': {
    label: 'AccessAgreement',
    entityKind: 'ACCESS_AGREEMENT',
    references: {
      port: { relation: 'GRANTS', targets: ['output-port'] },
      consumer: { relation: 'GRANTED_TO', targets: ['data-product', 'team'] },
    },
  },
  'contract-consent': {
    label: 'ContractConsent',
    entityKind: 'CONTRACT_CONSENT',
    references: {
      version: { relation: 'CONSENTS_TO', targets: ['contract-version'] },
      consumer: {
        relation: 'CONSENTS_FOR',
        targets: ['input-port', 'data-product', 'team', 'dataset', 'job'],
      },
    },
  },
  'quality-check': {
    label: 'QualityCheck',
    entityKind: 'QUALITY_CHECK',
    references: {
      dataset: { relation: 'CHECKS', targets: ['dataset'] },
      field: { relation: 'CHECKS', targets: ['field'] },
    },
  },
};

/** All kinds in the registry's order. */
export const allKinds = Object.keys(kinds) as UrnKind[];

/** Kinds with a list of their own; consents stand with the versions that they are about. */
export const listedKinds = allKinds.filter((kind) => kind !== 'contract-consent');

const byLabel = new Map(allKinds.map((kind) => [kinds[kind].label, kind]));
const byEntityKind = new Map(allKinds.map((kind) => [kinds[kind].entityKind, kind]));

/** The kind of a node with these labels; undefined for a tombstone. */
export function kindOfLabels(labels: readonly string[]): UrnKind | undefined {
  for (const label of labels) {
    const kind = byLabel.get(label);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** The kind behind a value of the GraphQL enum `EntityKind`. */
export function kindOfEnum(entityKind: string): UrnKind {
  const kind = byEntityKind.get(entityKind);
  if (kind === undefined) throw new RangeError(`not an entity kind: ${entityKind}`);
  return kind;
}

/** Name of a kind where it stands among the members of the API: `data-product` as `dataProduct`. */
export function memberName(kind: UrnKind): string {
  const { label } = kinds[kind];
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** The name that an entity has as long as nobody gave it one: the last part of its key. */
export function defaultName(id: Urn): string {
  const parsed = parseUrn(id);
  if (parsed === undefined) return id;
  const nameAt = (keyParts[parsed.kind] as readonly string[]).indexOf('name');
  return parsed.parts[nameAt === -1 ? parsed.parts.length - 1 : nameAt] ?? id;
}
