import { DomainError } from '../core/errors.ts';
import type { ChangeInput } from '../generated/schema.ts';

/** Most changes that one question asks about. */
const maxChanges = 100;

/** Sets inside sets: more than tools that put sets together come to. */
const maxLevels = 10;

/**
 * The changes of a set, sets inside it taken apart, in order.
 *
 * @throws DomainError INVALID for no change at all, too many, or sets that lie too deep inside each other
 */
export function singleChanges(input: ChangeInput): ChangeInput[] {
  const found: ChangeInput[] = [];
  collect(input, 0, found);
  if (found.length === 0 || found.length > maxChanges)
    throw new DomainError('INVALID', `a change set has 1 to ${maxChanges} changes; received ${found.length}`);
  return found;
}

function collect(input: ChangeInput, level: number, found: ChangeInput[]): void {
  if (input.all == null) {
    found.push(input);
    return;
  }
  if (level === maxLevels)
    throw new DomainError(
      'INVALID',
      `change sets lie at most ${maxLevels} deep inside each other; received more`,
    );
  for (const part of input.all) collect(part, level + 1, found);
}
