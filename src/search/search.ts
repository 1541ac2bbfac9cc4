import { pageOfRows } from '../core/page.ts';
import type { Page } from '../core/page.ts';
import { kindOfLabels, kinds } from '../entities/kinds.ts';
import { nodeOfRow } from '../entities/loaders.ts';
import type { EntityNode } from '../entities/model.ts';
import type { RelatedRow } from '../entities/queries.ts';
import type { EntityKind, Suggestion } from '../generated/schema.ts';
import type { Graph } from '../neo4j/graph.ts';
import { countFacets } from './facets.ts';
import { anyToken, everyToken, nameBeginning } from './lucene.ts';
import type { SearchAnswer, SearchCounts, SearchHitRecord, SearchScope } from './model.ts';
import * as queries from './queries.ts';
import { cursorOfPlace, placeOfCursor, scoreOf } from './rank.ts';
import type { HitPlace } from './rank.ts';
import { readText } from './tokens.ts';
import type { SearchText } from './tokens.ts';

/** What is searched for. */
export interface SearchOptions {
  readonly graph: Graph;
  /** As it was typed; empty: everything, by name. */
  readonly text: string;
  readonly scope: SearchScope;
  readonly first: number;
  readonly after: string | null | undefined;
  /** Told of each entity of the page, so that nobody has to read it again. */
  readonly onEntity?: ((node: EntityNode) => void) | undefined;
}

interface Placed {
  readonly hit: SearchHitRecord;
  readonly place: HitPlace;
}

/**
 * Finds entities by words. A text without any word (signs only) finds nothing.
 *
 * @throws DomainError INVALID when the text is too long or the cursor is not from this search.
 */
export function search(options: SearchOptions): SearchAnswer {
  const { graph, scope, first, after } = options;
  const text = readText(options.text);
  const position = placeOfCursor(after, !text.isEmpty);
  const hasWords = text.tokens.length > 0;

  const readCounts = async (): Promise<SearchCounts> => {
    if (text.isEmpty) return countFacets(await graph.read(queries.groupsOfAll, { scope }));
    return countFacets(
      hasWords ? await graph.read(queries.groupsOfText, { ...textParams(text), scope }) : [],
    );
  };
  const counts = once(readCounts);

  const readPage = async (): Promise<Page<SearchHitRecord>> => {
    const rows = text.isEmpty
      ? await namedHits(options, text, position)
      : hasWords
        ? await rankedHits(options, text, position)
        : [];
    const at = position === undefined ? undefined : { value: '', id: position.id };
    const total = async () => (await counts()).total;
    const page = pageOfRows(rows, first, at, ({ place }) => ({ value: '', id: place.id }), total);
    return {
      ...page,
      items: page.items.map(({ hit }) => hit),
      cursors: page.items.map(({ place }) => cursorOfPlace(place)),
    };
  };
  return { counts, page: once(readPage) };
}

/** The surroundings of the entities have to be read only for these parts of a scope. */
function looksAround({ domains, contexts, teams, certainties, statuses }: SearchScope): boolean {
  return [domains, contexts, teams, certainties, statuses].some((part) => part !== null);
}

function textParams(text: SearchText): queries.TextParams {
  return { every: everyToken(text), any: anyToken(text), name: text.name, urn: text.urn ?? '' };
}

async function rankedHits(
  { graph, scope, first, onEntity }: SearchOptions,
  text: SearchText,
  position: HitPlace | undefined,
): Promise<Placed[]> {
  const rows = await graph.read(looksAround(scope) ? queries.hitsWithin : queries.hits, {
    ...textParams(text),
    scope,
    at: position ?? {},
    limit: first + 1,
  });
  return rows.map((row) => {
    tell(onEntity, row);
    const { key: id, rank, score } = row;
    return { hit: { id, score: scoreOf(rank, score), text }, place: { rank, score, id } };
  });
}

async function namedHits(
  { graph, scope, first, onEntity }: SearchOptions,
  text: SearchText,
  position: HitPlace | undefined,
): Promise<Placed[]> {
  const rows = await graph.read(looksAround(scope) ? queries.allWithin : queries.all, {
    scope,
    at: position ?? {},
    limit: first + 1,
  });
  return rows.map((row) => {
    tell(onEntity, row);
    return {
      hit: { id: row.key, score: 0, text },
      place: { name: String(row.properties['name'] ?? ''), id: row.key },
    };
  });
}

function tell(onEntity: SearchOptions['onEntity'], row: RelatedRow): void {
  onEntity?.(nodeOfRow(row));
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

/** Names that begin with what is being typed, short ones first, then names in which a later word does. */
export async function suggest(
  graph: Graph,
  beginning: string,
  labels: readonly string[] | null,
  limit: number,
): Promise<Suggestion[]> {
  const text = readText(beginning);
  if (text.words.length === 0 || limit === 0) return [];
  const rows = await graph.read(queries.suggestions, {
    beginning: nameBeginning(text),
    name: text.name,
    scope: { labels },
    limit,
  });
  return rows.map(({ id, name, label }) => {
    const kind = kindOfLabels([label]);
    if (kind === undefined) throw new TypeError(`search found ${id}, which is of no kind`);
    return { id, name, kind: kinds[kind].entityKind as EntityKind };
  });
}
