import { oneOf, readBody } from './body.ts';
import type { Report } from './body.ts';
import type { CmlMap, CmlRelation } from './model.ts';
import { readRelation } from './relation.ts';
import type { Name, Tokens } from './tokens.ts';

/** Reads a context map, behind the word ContextMap, which stands `at`. */
export function readMap(tokens: Tokens, at: number, report: Report): CmlMap {
  const name = tokens.isNext('{') ? undefined : tokens.name('a name of the map or {').name;
  const contained: Name[] = [];
  const relations: CmlRelation[] = [];
  let type: string | undefined;
  let state: string | undefined;
  if (!tokens.isNext('{')) tokens.fail('{');
  readBody(tokens, report, () => {
    if (tokens.take('type')) type = oneOf(tokens, ['UNDEFINED', 'SYSTEM_LANDSCAPE', 'ORGANIZATIONAL']);
    else if (tokens.take('state')) state = oneOf(tokens, ['UNDEFINED', 'AS_IS', 'TO_BE']);
    else if (tokens.take('contains')) contained.push(...tokens.names('a bounded context'));
    else relations.push(readRelation(tokens));
  });
  return { at, name, type, state, contained, relations };
}
