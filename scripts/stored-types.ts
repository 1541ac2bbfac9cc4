import { allKinds, kinds, listedKinds } from '../src/entities/kinds.ts';

// Types of schema.graphql with the same record behind all of them; the generator and its test go by these lists.

/** An entity stands behind each. */
export const entityTypes = allKinds.map((kind) => kinds[kind].label);

const listed = listedKinds.map((kind) => kinds[kind].label);

/** A page of entities stands behind each. */
export const connectionTypes = listed.map((name) => `${name}Connection`);

/** `FieldEdge` is a derivation. */
export const edgeTypes = listed.map((name) => (name === 'Field' ? 'FieldConnectionEdge' : `${name}Edge`));

/** The outcome of a write, and the entity, stand behind each. */
export const entityPayloads = [
  ...[
    'Domain',
    'BoundedContext',
    'Team',
    'Term',
    'DataProduct',
    'DataContract',
    'Dataset',
    'Job',
    'AccessAgreement',
    'QualityCheck',
  ].map((name) => `${name}UpsertPayload`),
  'ContextRelationSetPayload',
  'ContractLifePayload',
  'ContractConsentPayload',
  'TermMapPayload',
  'RenamePayload',
  'LineageAssertPayload',
];
