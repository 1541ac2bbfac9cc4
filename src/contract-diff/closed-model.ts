import type { MembersPair } from './pairs.ts';

/**
 * Whether one more member may trouble readers: the format is read by position, or the element says of itself, with a
 * custom property `additionalProperties: false`, that its members are all there are.
 */
export function isClosed({ base, context }: MembersPair): boolean {
  return (
    context.base.isPositional ||
    base.customProperties.some(
      ({ property, value }) => property === 'additionalProperties' && (value === false || value === 'false'),
    )
  );
}
