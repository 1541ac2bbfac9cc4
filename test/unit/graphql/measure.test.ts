import { parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { measure } from '../../../src/graphql/measure.ts';
import type { Measure } from '../../../src/graphql/measure.ts';
import { createSchema } from '../../../src/graphql/schema.ts';

const schema = createSchema();

function measured(text: string, variables: { readonly [name: string]: unknown } = {}): Measure {
  const document = parse(text);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === 'OperationDefinition',
  );
  if (operation === undefined) throw new TypeError('the document has no operation');
  return measure(schema, document, operation, variables);
}

describe('depth', () => {
  test('is fields inside fields; fragments add none', () => {
    expect(measured('{ meshRevision }').depth).toBe(1);
    expect(measured('{ dataProducts { nodes { name } } }').depth).toBe(3);
    expect(
      measured('{ ... on Query { ...P } } fragment P on Query { dataProducts { nodes { name } } }').depth,
    ).toBe(3);
  });

  test('is that of the deepest part', () => {
    const text = '{ meshRevision dataProducts { totalCount nodes { owner { name } } } }';
    expect(measured(text).depth).toBe(4);
  });
});

describe('aliases, root fields and directives', () => {
  test('aliases are counted wherever they stand, in fragments once per use', () => {
    expect(measured('{ a: meshRevision b: meshRevision dataProducts { c: totalCount } }').aliases).toBe(3);
    const text =
      '{ dataProducts { nodes { ...P } } datasets { nodes { product { ...P } } } } fragment P on DataProduct { n: name }';
    expect(measured(text).aliases).toBe(2);
  });

  test('root fields are counted through fragments', () => {
    expect(
      measured(
        '{ meshRevision ...R ... on Query { domains { totalCount } } } fragment R on Query { teams { totalCount } }',
      ).rootFields,
    ).toBe(3);
  });

  test('directives are counted on fields, inline fragments and spreads', () => {
    const text = `query Q($a: Boolean!) { meshRevision @skip(if: $a) ... @include(if: $a) { x: meshRevision }
      ...R @include(if: $a) } fragment R on Query { y: meshRevision @skip(if: $a) }`;
    expect(measured(text, { a: true }).directives).toBe(4);
  });
});

describe('cost', () => {
  test('a list counts its page as often as it is long', () => {
    expect(measured('{ dataProducts(first: 50) { nodes { name } } }').cost).toBe(1 + 50 * (1 + 1));
    expect(measured('{ dataProducts { nodes { name } } }').cost).toBe(1 + 20 * (1 + 1));
  });

  test('a page size can be a variable, or left to its default', () => {
    const text = 'query Q($first: Int) { dataProducts(first: $first) { nodes { name } } }';
    expect(measured(text, { first: 7 }).cost).toBe(1 + 7 * 2);
    expect(measured(text).cost).toBe(1 + 20 * 2);
  });

  test('a page size of nothing costs the page alone, and a negative one counts as the default', () => {
    expect(measured('{ dataProducts(first: 0) { nodes { name } } }').cost).toBe(1);
    expect(measured('{ dataProducts(first: -5) { nodes { name } } }').cost).toBe(1 + 20 * 2);
  });

  test('a list of ids counts as often as it has ids', () => {
    expect(measured('{ nodes(ids: ["a", "b", "c"]) { id } }').cost).toBe(1 + 3);
    const text = 'query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect(measured(text, { ids: Array.from({ length: 100 }, String) }).cost).toBe(1 + 100);
  });

  test('lists inside lists multiply', () => {
    const text =
      '{ dataProducts(first: 100) { nodes { datasets(first: 100) { nodes { fields(first: 100) { nodes { path } } } } } } }';
    expect(measured(text).cost).toBeGreaterThan(1_000_000);
  });

  test('a plain list counts as five, so nesting them is dear too', () => {
    const nested = (depth: number): string => (depth === 0 ? 'name' : `downstream { ${nested(depth - 1)} }`);
    const cost = (depth: number): number => measured(`{ dataProduct(id: "x") { ${nested(depth)} } }`).cost;
    expect(cost(1)).toBe(1 + 1 + 5);
    expect(cost(6)).toBeGreaterThan(10_000);
  });

  test('a walk has a price of its own', () => {
    const plain = measured('{ meshRevision }').cost;
    expect(measured('{ lineage(of: "x") { nodeCount } }').cost).toBeGreaterThan(plain + 50);
    const impact = '{ impact(change: {retired: {id: "x"}}) { summary { total } } }';
    expect(measured(impact).cost).toBeGreaterThan(plain + 100);
  });
});

describe('a lineage graph', () => {
  test('counts a twentieth of its rows, which the walk has in memory', () => {
    const walk = measured('{ lineage(of: "x") { nodeCount } }').cost;
    expect(measured('{ lineage(of: "x") { nodes { id } } }').cost).toBe(walk + 50);
    expect(measured('{ lineage(of: "x") { nodes(first: 10) { id } } }').cost).toBe(walk + 1);
  });

  test('can be asked for whole, with entities and evidence', () => {
    const text = `{ lineage(of: "x") { nodes { id kind name distance entity { name description tags } }
      edges { from to isResolved evidence { kind source slice since lastSeen job { id name } } evidenceCount } completeness { complete reason } } }`;
    expect(measured(text).cost).toBeLessThan(10_000);
  });
});

describe('introspection', () => {
  test('counts nothing but its aliases', () => {
    expect(measured('{ __schema { types { fields { type { ofType { name } } } } } }')).toEqual({
      depth: 0,
      aliases: 0,
      rootFields: 1,
      directives: 0,
      cost: 0,
    });
    expect(measured('{ a: __typename b: __typename }').aliases).toBe(2);
  });
});

describe('fragments', () => {
  test('a chain of fragments that doubles at each link is measured at once', () => {
    const links = 60;
    const chain = Array.from(
      { length: links },
      (_, index) => `fragment F${index} on DataProduct { ...F${index + 1} ...F${index + 1} }`,
    ).join('\n');
    const start = performance.now();
    const { cost } = measured(
      `{ dataProduct(id: "x") { ...F0 } } ${chain} fragment F${links} on DataProduct { name }`,
    );
    expect(performance.now() - start).toBeLessThan(500);
    expect(cost).toBe(1 + 2 ** links);
  });

  test('a fragment on an interface is measured with the fields of the interface', () => {
    const text = '{ node(id: "x") { ...E } } fragment E on CatalogEntity { name history(first: 100) { at } }';
    expect(measured(text).cost).toBe(1 + 1 + (1 + 100));
  });
});
