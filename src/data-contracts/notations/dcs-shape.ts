import { any, count, either, flag, integer, listOf, mapping, number, oneOf, scalar, text } from './shape.ts';
import { operatorNames } from './odcs-shape.ts';
import type { BlockShape, Member, Shape } from './shape.ts';

/** Versions of the Data Contract Specification; they differ in what they add, and are read alike. */
export const dcsVersions = ['1'] as const;

/** The specification lets every block have further members. */
function block(
  name: string,
  members: { readonly [name: string]: Member },
  needs: readonly string[] = [],
): BlockShape {
  return { kind: 'block', name, members, needs, isOpen: true };
}

/** A block whose further members are read whatever they are called, as those of servers. */
function free(
  name: string,
  members: { readonly [name: string]: Member },
  needs: readonly string[] = [],
): BlockShape {
  return { ...block(name, members, needs), values: any };
}

/** A mapping of names to blocks. */
function named(name: string, of: Shape): Shape {
  return { kind: 'block', name, members: {}, values: of };
}

const types =
  'number decimal numeric int integer long bigint float double string text varchar boolean timestamp timestamp_tz ' +
  'timestamp_ntz date time array map object record struct bytes variant json null';

const inputField = block('input field', { namespace: text, name: text, field: text }, [
  'namespace',
  'name',
  'field',
]);
const quality = listOf(
  block('quality rule', {
    type: oneOf('text', 'sql', 'custom', 'library'),
    description: text,
    query: text,
    engine: text,
    implementation: either(text, mapping, listOf(any)),
    ...Object.fromEntries(operatorNames.map((operator) => [operator, any])),
    mustBeBetween: listOf(number, { atLeast: 2, atMost: 2 }),
    mustNotBeBetween: listOf(number, { atLeast: 2, atMost: 2 }),
  }),
);

const field = { kind: 'block', name: 'field', members: {}, isOpen: true } as BlockShape;
const fieldMembers: BlockShape['members'] = {
  $ref: text,
  type: oneOf(...types.split(' ')),
  title: text,
  description: text,
  required: flag,
  unique: flag,
  primary: flag,
  primaryKey: flag,
  references: text,
  enum: listOf(scalar),
  format: text,
  pattern: text,
  minLength: count,
  maxLength: count,
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  precision: integer,
  scale: integer,
  pii: flag,
  classification: text,
  tags: listOf(text),
  links: mapping,
  name: text,
  domain: text,
  example: any,
  default: any,
  examples: listOf(any),
  fields: named('fields', field),
  items: field,
  keys: field,
  values: field,
  quality,
  lineage: block('lineage', {
    inputFields: listOf(inputField),
    transformationDescription: text,
    transformationType: text,
  }),
  config: mapping,
};
Object.assign(field, { members: fieldMembers });

const model = block('model', {
  type: text,
  title: text,
  description: text,
  fields: named('fields', field),
  primaryKey: listOf(text),
  quality,
  tags: listOf(text),
  examples: listOf(any),
  config: mapping,
});

const level = free('service level', { description: text });

/** The Data Contract Specification 1.x, and 0.9.3 which has the same blocks. */
export const dcsShape: BlockShape = block(
  'the contract',
  {
    dataContractSpecification: text,
    id: text,
    info: block(
      'info',
      {
        title: text,
        version: text,
        status: text,
        description: text,
        owner: text,
        links: mapping,
        contact: block('contact', { name: text, url: text, email: text }),
      },
      ['title', 'version'],
    ),
    servers: named('servers', free('server', { type: text, environment: text, description: text }, ['type'])),
    terms: block('terms', {
      usage: text,
      limitations: text,
      billing: text,
      noticePeriod: text,
      policies: listOf(block('policy', { name: text, description: text, url: text })),
    }),
    models: named('models', model),
    definitions: named('definitions', field),
    servicelevels: block('service levels', {
      availability: level,
      retention: level,
      latency: level,
      freshness: level,
      frequency: level,
      support: level,
      backup: level,
    }),
    links: mapping,
    quality: any,
    examples: any,
    tags: listOf(text),
  },
  ['dataContractSpecification', 'id', 'info'],
);
