import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { parseInstant } from '../core/instant.ts';

function parse(value: unknown): string {
  const instant = typeof value === 'string' ? parseInstant(value) : undefined;
  if (instant === undefined)
    throw new GraphQLError(
      `a DateTime is an instant such as 2026-11-21T08:00:00Z; received ${JSON.stringify(value)}`,
    );
  return instant;
}

/** Instants keep their nanoseconds: which of two words is the newer one can hang on them, and a Date would cut them off. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'Instant as in RFC 3339, in UTC.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: String,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
