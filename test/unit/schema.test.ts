import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { GraphQLNamedType, GraphQLObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { allKinds, kinds } from '../../src/entities/kinds.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { storedFields } from '../support/stored-fields.ts';

const schema = createSchema();
const builtIn = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);
const types: readonly GraphQLNamedType[] = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !builtIn.has(type.name),
);
const objects = types.filter(isObjectType);

function objectNamed(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new TypeError(`the schema has no object type ${name}`);
  return type;
}

/** Everything in the schema that can be described, by its place. */
function* described(): Iterable<[place: string, description: string | null | undefined]> {
  for (const type of types) {
    yield [type.name, type.description];
    if (isEnumType(type))
      for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        yield [`${type.name}.${field.name}`, field.description];
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description];
      for (const argument of field.args)
        yield [`${type.name}.${field.name}(${argument.name})`, argument.description];
    }
  }
}

describe('the words of the schema', () => {
  test('everything is described by a sentence that ends', () => {
    const all = [...described()];
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter(([, description]) => !/\S ?[.:…?][`)"]*$/.test(description ?? ''))).toEqual([]);
  });

  test('types are written in PascalCase, fields and arguments in camelCase, enum values in UPPER_SNAKE', () => {
    const wrong: string[] = [];
    const check = (place: string, name: string, pattern: RegExp): void => {
      if (!pattern.test(name)) wrong.push(place);
    };
    for (const type of types) {
      check(type.name, type.name, type.name === 'JSON' ? /^JSON$/ : /^[A-Z][A-Za-z0-9]*$/);
      if (isEnumType(type))
        for (const { name } of type.getValues()) check(`${type.name}.${name}`, name, /^[A-Z][A-Z0-9_]*$/);
      else if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
        for (const field of Object.values(type.getFields())) {
          check(`${type.name}.${field.name}`, field.name, /^[a-z][A-Za-z0-9]*$/);
          if ('args' in field)
            for (const { name } of field.args)
              check(`${type.name}.${field.name}(${name})`, name, /^[a-z][A-Za-z0-9]*$/);
        }
    }
    expect(wrong).toEqual([]);
  });

  test('no list has null members but nodes, where null says that nothing is there', () => {
    const nullable = [...objects].flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => {
          const list = isNonNullType(field.type) ? field.type.ofType : field.type;
          return isListType(list) && !isNonNullType(list.ofType);
        })
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(nullable).toEqual(['Query.nodes']);
  });
});

describe('entities', () => {
  test('each kind is a type with the common fields, a look-up by id and a value of EntityKind', () => {
    const query = objectNamed('Query').getFields();
    for (const kind of allKinds) {
      const type = objectNamed(kinds[kind].label);
      expect(
        type.getInterfaces().map(({ name }) => name),
        type.name,
      ).toEqual(['Node', 'CatalogEntity']);
      const name = `${type.name[0]?.toLowerCase()}${type.name.slice(1)}`;
      expect(String(query[name]?.type), name).toBe(type.name);
    }
    const entityKind = schema.getType('EntityKind');
    expect(isEnumType(entityKind) && entityKind.getValues().map(({ name }) => name)).toEqual(
      allKinds.map((kind) => kinds[kind].entityKind),
    );
  });
});

describe('connections', () => {
  /** Types that a page of something stands behind: SearchResult is one by its shape. */
  const connections = objects.filter(({ name }) => name.endsWith('Connection') || name === 'SearchResult');

  test.each(connections.map((type) => [type.name, type] as const))(
    '%s has edges, nodes, pageInfo and totalCount',
    (_, type) => {
      const { edges, nodes, pageInfo, totalCount } = type.getFields();
      const node = getNamedType(nodes?.type);
      const edge = getNamedType(edges?.type);
      expect(String(nodes?.type)).toBe(`[${String(node)}!]!`);
      expect(String(edges?.type)).toBe(`[${String(edge)}!]!`);
      expect(String(pageInfo?.type)).toBe('PageInfo!');
      expect(String(totalCount?.type)).toBe('Int!');
      if (!isObjectType(edge)) throw new TypeError(`${type.name} has no edges`);
      expect(String(edge.getFields()['cursor']?.type)).toBe('String!');
      expect(String(edge.getFields()['node']?.type)).toBe(`${String(node)}!`);
    },
  );

  test('each field that gives a connection takes first, 20 by itself, and after', () => {
    const fields = objects.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => connections.some((connection) => connection === getNamedType(field.type)))
        .map((field) => [`${type.name}.${field.name}`, field] as const),
    );
    expect(fields.length).toBeGreaterThan(20);
    for (const [place, { args, type }] of fields) {
      const first = args.find(({ name }) => name === 'first');
      const after = args.find(({ name }) => name === 'after');
      expect([
        place,
        String(first?.type),
        first?.defaultValue,
        String(after?.type),
        isNonNullType(type),
      ]).toEqual([place, 'Int', 20, 'String', true]);
    }
  });
});

describe('mutations', () => {
  const mutations = Object.values(objectNamed('Mutation').getFields());

  test('each takes one input and answers with a payload that has revision and userErrors', () => {
    for (const { name, args, type } of mutations) {
      expect(
        args.map((argument) => argument.name),
        name,
      ).toEqual(['input']);
      expect(String(args[0]?.type), name).toMatch(/Input!$/);
      expect(String(type), name).toMatch(/Payload!$/);
      const payload = objectNamed(getNamedType(type).name).getFields();
      expect([name, String(payload['revision']?.type), String(payload['userErrors']?.type)]).toEqual([
        name,
        'Int!',
        '[UserError!]!',
      ]);
    }
  });

  test('each payload but that of a bulk says what became of the input, and its subject may be null', () => {
    for (const { name, type } of mutations) {
      const {
        revision: _,
        userErrors: __,
        outcome,
        asserted: ___,
        withdrawn: ____,
        findings: _____,
        check: ______,
        policy: _______,
        missing: ________,
        warnings: _________,
        ...subjects
      } = objectNamed(getNamedType(type).name).getFields();
      if (/^ingest$|Ingest$/.test(name)) continue;
      expect(String(outcome?.type), name).toBe('ItemOutcome!');
      expect(Object.keys(subjects).length, name).toBeGreaterThan(0);
      expect(
        Object.values(subjects).filter((field) => isNonNullType(field.type)),
        name,
      ).toEqual([]);
    }
  });

  test('each is named by its object first', () => {
    for (const { name } of mutations)
      expect(name).toMatch(
        /^[a-z][A-Za-z]+(Upsert|Set|Map|Assert|Withdraw|Retire|RetireVersion|Rename|Ingest|Publish|Deprecate|Approve|Waive|Replay)$|^ingest$/,
      );
  });
});

describe('inputs', () => {
  test('alternatives are @oneOf inputs, all members of which are optional', () => {
    const oneOf = types.filter(isInputObjectType).filter(({ isOneOf }) => isOneOf);
    expect(oneOf.map(({ name }) => name).sort()).toEqual(['ChangeInput', 'ContractSource', 'IngestItem']);
    for (const type of oneOf)
      for (const field of Object.values(type.getFields()))
        expect(isNonNullType(field.type), field.name).toBe(false);
  });

  test('filters are optional in all their fields', () => {
    const filters = types.filter(isInputObjectType).filter(({ name }) => name.endsWith('Filter'));
    expect(filters.length).toBeGreaterThan(8);
    for (const filter of filters)
      for (const field of Object.values(filter.getFields()))
        expect(isNonNullType(field.type), `${filter.name}.${field.name}`).toBe(false);
  });
});

describe('resolvers', () => {
  test('each root field has one', () => {
    for (const root of ['Query', 'Mutation'])
      for (const field of Object.values(objectNamed(root).getFields()))
        expect(field.resolve, `${root}.${field.name}`).toBeTypeOf('function');
  });

  test('each field of a type with a record behind it is stored in the record or has one', () => {
    const missing = Object.entries(storedFields).flatMap(([type, stored]) =>
      Object.values(objectNamed(type).getFields())
        .filter(({ name, resolve }) => resolve === undefined && !stored.includes(name))
        .map(({ name }) => `${type}.${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('each type that the generated types map to a record is among those looked at', () => {
    const plain = objects.filter(
      ({ name }) => !(name in storedFields) && !['Query', 'Mutation'].includes(name),
    );
    const resolved = plain.filter((type) =>
      Object.values(type.getFields()).some(({ resolve }) => resolve !== undefined),
    );
    expect(resolved.map(({ name }) => name)).toEqual([]);
  });
});
