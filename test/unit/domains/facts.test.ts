import { describe, expect, test } from 'vitest';
import { urn } from '../../../src/core/urn.ts';
import { boundedContextFacts, contextRelationFacts, domainFacts } from '../../../src/domains/facts.ts';
import type { ContextRelationSetInput } from '../../../src/generated/schema.ts';

const [billing, grid] = [urn('bounded-context', 'billing'), urn('bounded-context', 'grid')];

describe('a domain', () => {
  test('is what was said of it: absent is left alone, null clears', () => {
    const { id, facts, problems } = domainFacts(
      { slug: 'sales', name: null, type: 'AGGREGATE', owner: null },
      ['input'],
    );
    expect(problems).toEqual([]);
    expect(id).toBe(urn('domain', 'sales'));
    expect(facts).toEqual([
      {
        type: 'entity',
        kind: 'domain',
        id,
        properties: { slug: 'sales', name: null, type: 'AGGREGATE' },
        references: { owner: [] },
      },
    ]);
  });

  test('has all its problems named at once, under the path of the input', () => {
    const { facts, problems } = domainFacts({ slug: '', parent: grid, owner: 'somebody' }, [
      'items',
      7,
      'domain',
    ]);
    expect(facts).toEqual([]);
    expect(problems?.map(({ code, path }) => [code, path])).toEqual([
      ['INVALID', ['items', 7, 'domain', 'slug']],
      ['INVALID', ['items', 7, 'domain', 'parent']],
      ['INVALID', ['items', 7, 'domain', 'owner']],
    ]);
    expect(problems?.[2]?.message).toContain('"somebody"');
  });

  test('is no part of itself', () => {
    const { problems } = domainFacts({ slug: 'a', parent: urn('domain', 'a') }, []);
    expect(problems?.map(({ path }) => path)).toEqual([['parent']]);
  });
});

test('a bounded context can be marked as a big ball of mud', () => {
  const { facts } = boundedContextFacts(
    { slug: 'old', isBigBallOfMud: true, domain: urn('domain', 'a') },
    [],
  );
  expect(facts).toEqual([
    {
      type: 'entity',
      kind: 'bounded-context',
      id: urn('bounded-context', 'old'),
      properties: { slug: 'old', isBigBallOfMud: true },
      references: { domain: [urn('domain', 'a')] },
    },
  ]);
});

describe('a relation of the context map', () => {
  const relate = (parts: Partial<ContextRelationSetInput>) =>
    contextRelationFacts({ upstream: grid, downstream: billing, kind: 'UPSTREAM_DOWNSTREAM', ...parts }, []);

  test('leads from upstream to downstream', () => {
    expect(
      relate({
        downstreamRoles: ['ANTICORRUPTION_LAYER'],
        upstreamRoles: ['PUBLISHED_LANGUAGE', 'OPEN_HOST_SERVICE'],
      }).facts,
    ).toMatchObject([
      {
        from: grid,
        to: billing,
        properties: {
          kind: 'UPSTREAM_DOWNSTREAM',
          upstreamRoles: ['OPEN_HOST_SERVICE', 'PUBLISHED_LANGUAGE'],
          downstreamRoles: ['ANTICORRUPTION_LAYER'],
        },
      },
    ]);
  });

  test.each(['PARTNERSHIP', 'SHARED_KERNEL', 'SEPARATE_WAYS'] as const)(
    'of kind %s is one, whoever is named first',
    (kind) => {
      const [one] = relate({ kind }).facts;
      const [other] = relate({ kind, upstream: billing, downstream: grid }).facts;
      expect(one).toMatchObject({ type: 'link', from: billing, to: grid });
      expect(other).toMatchObject({ type: 'link', from: billing, to: grid });
    },
  );

  test('without a kind is taken away', () => {
    expect(relate({ kind: null }).facts).toMatchObject([{ from: grid, to: billing, properties: null }]);
  });

  test.each<[Partial<ContextRelationSetInput>, string]>([
    [{ downstream: grid }, 'downstream'],
    [{ kind: 'CUSTOMER_SUPPLIER', upstreamRoles: ['OPEN_HOST_SERVICE'] }, 'upstreamRoles'],
    [{ kind: 'CUSTOMER_SUPPLIER', downstreamRoles: ['CONFORMIST'] }, 'downstreamRoles'],
    [{ kind: 'PARTNERSHIP', upstreamRoles: ['PUBLISHED_LANGUAGE'] }, 'upstreamRoles'],
    [{ kind: 'SEPARATE_WAYS', downstreamRoles: ['CONFORMIST'] }, 'downstreamRoles'],
    [{ downstreamRoles: ['CONFORMIST', 'ANTICORRUPTION_LAYER'] }, 'downstreamRoles'],
    [{ upstream: urn('domain', 'grid') }, 'upstream'],
  ])('%j is refused with the reason at %s', (parts, member) => {
    const { facts, problems } = relate(parts);
    expect(facts).toEqual([]);
    expect(problems?.map(({ path }) => path)).toEqual([[member]]);
  });
});
