import { describe, expect, test } from 'vitest';
import { diffContracts } from '../../../src/contract-diff/diff.ts';
import { omdsDocument } from '../../../src/contract-diff/omds.ts';
import { parseProfile } from '../../../src/contract-diff/profiles.ts';
import { propertyOf } from '../../support/contracts.ts';
import { orders } from './cases/case.ts';

describe('a metadata difference document', () => {
  const base = { ...orders(propertyOf('code', { id: 'c' }), propertyOf('old')), version: '0.1.0' };
  const candidate = {
    ...orders(propertyOf('zip', { id: 'c', description: 'postal' })),
    version: '0.2.0',
    usage: 'reports',
  };

  test('has the shape of the draft', () => {
    const old = propertyOf('old');
    expect(omdsDocument(base, candidate, diffContracts(base, candidate))).toEqual({
      apiVersion: 'v1.0.0',
      kind: 'MetadataDifference',
      sourceKind: 'DataContract',
      source1: { id: 'orders', version: '0.1.0' },
      source2: { id: 'orders', version: '0.2.0' },
      scope: 'all',
      impact: { major: 2, minor: 1, patch: 2 },
      suggestedVersion: '1.0.0',
      diffs: [
        {
          type: 'ADD',
          section: 'description',
          field: 'usage',
          path: '/description/usage',
          value2: 'reports',
          message: 'What the data may be used for was set to "reports"',
          impactLevel: 'PATCH',
        },
        {
          type: 'CHANGE',
          section: 'version',
          field: 'version',
          path: '/version',
          value1: '0.1.0',
          value2: '0.2.0',
          message: 'The version changed from "0.1.0" to "0.2.0"',
          impactLevel: 'MINOR',
        },
        {
          type: 'REMOVE',
          section: 'schema',
          field: 'properties',
          path: '/schema[name=orders]/properties[name=old]',
          value1: old,
          message: 'Property orders.old was removed: whoever reads it breaks',
          impactLevel: 'MAJOR',
        },
        {
          type: 'CHANGE',
          section: 'schema',
          field: 'name',
          path: '/schema[name=orders]/properties[name=code]/name',
          value1: { name: 'code' },
          value2: { name: 'zip' },
          message: 'Property code was renamed to zip: whoever names it breaks',
          impactLevel: 'MAJOR',
        },
        {
          type: 'ADD',
          section: 'schema',
          field: 'description',
          path: '/schema[name=orders]/properties[name=code]/description',
          value2: 'postal',
          message: 'Property orders.code: its description was set to "postal"',
          impactLevel: 'PATCH',
        },
      ],
    });
  });

  test('says what a stricter profile said, when asked', () => {
    const profile = parseProfile('strict');
    const changes = diffContracts(base, candidate, { profile });
    const { impact } = omdsDocument({ id: 'a', version: '1.0.0' }, { id: 'a', version: '1.1.0' }, changes, {
      profile,
    });
    expect(impact).toEqual({ major: 2, minor: 1, patch: 2 });
  });

  test('suggests no version where the base has none, and none where nothing changed', () => {
    const latest = { ...base, version: 'latest' };
    expect(omdsDocument(latest, candidate, diffContracts(latest, candidate))).not.toHaveProperty(
      'suggestedVersion',
    );
    expect(omdsDocument(base, base, [])).toMatchObject({
      impact: { major: 0, minor: 0, patch: 0 },
      diffs: [],
    });
  });
});
