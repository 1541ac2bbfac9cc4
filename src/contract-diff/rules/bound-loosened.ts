import { boundChanges } from '../bounds.ts';
import type { BoundChange } from '../bounds.ts';
import type { PropertyPair } from '../pairs.ts';
import { rule } from '../rule.ts';
import { canonicalType } from '../types/declared.ts';
import { platformOf } from '../types/platforms.ts';
import { boundName, happened, opening } from '../words.ts';

/** Row 24. */
export const boundLoosened = rule({
  id: 'bound-loosened',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    loosened: {
      row: 24,
      when: 'a bound on range, length or number of items is loosened or removed',
      judged: 'W - I',
      say: (change) => `${opening(change)}: ${boundName(change)} ${happened(change)}, which lets in more`,
    },
    beyondType: {
      row: 24,
      when: 'a bound is loosened beyond what the old physical type holds',
      judged: 'B - I',
      say: (change) =>
        `${opening(change)}: ${boundName(change)} ${happened(change)}, which is more than the old type holds`,
    },
  },
  find: (pair) =>
    boundChanges(pair.base.options, pair.candidate.options)
      .filter(({ kind }) => kind === 'LOOSENED')
      .map((change) => ({
        outcome: isBeyondType(change, pair) ? 'beyondType' : 'loosened',
        at: `logicalTypeOptions/${change.bound}`,
        before: change.before,
        after: change.after,
      })),
});

function isBeyondType({ bound, after }: BoundChange, { base, context }: PropertyPair): boolean {
  if (typeof after !== 'number') return false;
  const { logicalType, physicalType, options } = base;
  const type = canonicalType({
    logicalType,
    physicalType,
    options,
    platform: platformOf(context.base.server?.type),
  });
  if (bound === 'maxLength')
    return (
      (type.kind === 'string' || type.kind === 'binary') && type.length !== undefined && after > type.length
    );
  if (type.kind !== 'integer' || type.bits === undefined) return false;
  const [least, most] = type.isSigned
    ? [-(2 ** (type.bits - 1)), 2 ** (type.bits - 1) - 1]
    : [0, 2 ** type.bits - 1];
  return bound === 'maximum' ? after > most : bound === 'minimum' && after < least;
}
