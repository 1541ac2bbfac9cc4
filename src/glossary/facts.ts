import type { PatchItem } from '../commit/patch.ts';
import { parseUrn, urn } from '../core/urn.ts';
import { InputReader } from '../entities/input.ts';
import type { InputPath } from '../entities/input.ts';
import type { TermMapInput, TermUpsertInput } from '../generated/schema.ts';

/** A term of a context's language as somebody says it should be. */
export function termFacts(input: TermUpsertInput, path: InputPath): PatchItem {
  const reader = new InputReader(path);
  const context = reader.key('bounded-context', [input.context], ['context']);
  const id = reader.key('term', [input.context, input.slug], ['slug']);
  const properties = reader.properties(input, ['slug', 'name', 'definition', 'synonyms', 'tags']);
  if (id !== undefined && context !== undefined)
    reader.facts.push({
      type: 'entity',
      kind: 'term',
      id,
      properties,
      references: { context: [urn('bounded-context', input.context)] },
    });
  return reader.item(id);
}

/** A mapping between two terms, mostly of two contexts; inside one, a word has one meaning. */
export function termMappingFacts(input: TermMapInput, path: InputPath): PatchItem {
  const reader = new InputReader(path);
  const areTerms = (['from', 'to'] as const)
    .map((end) => reader.isOfKind(input[end], ['term'], [end]))
    .every(Boolean);
  if (!areTerms) return reader.item(undefined);
  if (input.from === input.to) reader.problem(['to'], 'a term has no mapping to itself');
  else if (input.kind === 'POLYSEME_OF' && parseUrn(input.from)?.parts[0] === parseUrn(input.to)?.parts[0])
    reader.problem(['to'], 'the two terms are of one bounded context, inside which a word has one meaning');
  const { kind, description } = input;
  const properties = kind == null ? null : { kind, ...(description == null ? {} : { description }) };
  reader.facts.push({
    type: 'link',
    relation: 'MAPPED_TO',
    from: input.from,
    to: input.to,
    properties,
    path: { from: 'from', to: 'to' },
  });
  return reader.item(input.from);
}
