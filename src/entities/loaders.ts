import DataLoader from 'dataloader';
import { pageOfRows, positionOf } from '../core/page.ts';
import type { Urn } from '../core/urn.ts';
import { parentOf, kindOf } from '../core/urn.ts';
import { changesOfEntities } from '../commit/change-list.ts';
import { canonicalUrn } from '../commit/state.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Query } from '../neo4j/query.ts';
import { kindOfLabels } from './kinds.ts';
import type { EntityNode, EntityPage, LoggedChange } from './model.ts';
import * as queries from './queries.ts';
import type { PagedRelation, RelatedRow, RelationName } from './queries.ts';

/** Batches and caches reads inside one operation: one round trip per level and relation, never one per node. */
export interface EntityLoaders {
  /** The entity with an id or alias. */
  readonly byId: DataLoader<Urn, EntityNode | undefined>;
  related(name: RelationName): DataLoader<Urn, readonly EntityNode[]>;
  /** A page below an entity; keys are `{id, first, after}`. */
  page(
    relation: PagedRelation,
    id: Urn,
    first: number,
    after: string | null | undefined,
  ): Promise<EntityPage>;
  readonly aliases: DataLoader<Urn, readonly Urn[]>;
  readonly documents: DataLoader<Urn, string | null>;
  readonly history: (id: Urn, first: number) => Promise<readonly LoggedChange[]>;
  /** Lets go of what was read before a write, so that what is read now is what was written. */
  forget(): void;
  readonly commitTimes: DataLoader<number, string | undefined>;
  readonly sliceClocks: DataLoader<string, string | undefined>;
  /** A loader for a module's own statement, made once per operation; rows are grouped by their key. */
  of<Key extends string | number, Row extends { key: Key }>(
    q: Query<{ ids: readonly Key[] }, Row>,
  ): DataLoader<Key, readonly Row[]>;
}

export function nodeOfRow({ labels, properties }: Omit<RelatedRow, 'key'>): EntityNode {
  const id = properties['id'] as Urn;
  const kind = kindOfLabels(labels) ?? kindOf(id);
  if (kind === undefined) throw new TypeError(`an entity has an id that is no URN of the mesh: ${id}`);
  return { id, kind, isRetired: labels.includes('Tombstone'), properties };
}

export function createEntityLoaders(graph: Graph): EntityLoaders {
  const cached = new Map<string, unknown>();
  const once = <Value>(key: string, make: () => Value): Value => {
    if (!cached.has(key)) cached.set(key, make());
    return cached.get(key) as Value;
  };

  const many = <Key, Row extends { key: Key }, Value>(
    q: Query<{ ids: readonly Key[] }, Row>,
    shape: (rows: readonly Row[]) => Value,
  ): DataLoader<Key, Value> =>
    new DataLoader(async (ids) => {
      const rows = Map.groupBy(await graph.read(q, { ids }), ({ key }) => key);
      return ids.map((id) => shape(rows.get(id) ?? []));
    });

  const byId = new DataLoader<Urn, EntityNode | undefined>(async (ids) => {
    const found = new Map(
      (await graph.read(queries.entitiesByIds, { ids })).map((row) => [row.key, nodeOfRow(row)]),
    );
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length === 0) return ids.map((id) => found.get(id));
    const asked = missing.flatMap((id) => [id, parentOf(id) ?? id]);
    const aliases = new Map(
      (await graph.read(queries.aliasTargets, { ids: asked })).map(({ alias, target }) => [alias, target]),
    );
    if (aliases.size > 0) {
      const targets = missing.map((id) => canonicalUrn(id, aliases));
      const rows = new Map(
        (await graph.read(queries.entitiesByIds, { ids: targets })).map((row) => [row.key, nodeOfRow(row)]),
      );
      for (const [index, id] of missing.entries()) {
        const node = rows.get(targets[index] as Urn);
        if (node !== undefined) found.set(id, node);
      }
    }
    return ids.map((id) => found.get(id));
  });

  const pages = (
    relation: PagedRelation,
    first: number,
    after: string | null | undefined,
  ): DataLoader<Urn, EntityPage> =>
    once(`page ${relation} ${first} ${after ?? ''}`, () => {
      const position = positionOf(after);
      const counts = once(`count ${relation}`, () =>
        many(queries.relatedCount[relation], ([row]) => row?.count ?? 0),
      );
      return new DataLoader<Urn, EntityPage>(async (ids) => {
        const params = { ids, value: position?.value ?? null, id: position?.id ?? null, limit: first + 1 };
        const rows = Map.groupBy(await graph.read(queries.relatedPage[relation], params), ({ key }) => key);
        return ids.map((id) => {
          const page = pageOfRows(
            rows.get(id) ?? [],
            first,
            position,
            (row) => ({ value: row.position, id: row.properties['id'] as Urn }),
            () => counts.load(id),
          );
          return { ...page, items: page.items.map(nodeOfRow) };
        });
      });
    });

  return {
    byId,
    related: (name) =>
      once(`related ${name}`, () => many(queries.related[name], (rows) => rows.map(nodeOfRow))),
    page: (relation, id, first, after) => pages(relation, first, after).load(id),
    aliases: many(queries.aliasesOf, (rows) => rows.map(({ alias }) => alias)),
    documents: many(queries.documents, ([row]) => row?.document ?? null),
    history: (id, first) =>
      once(
        `history ${first}`,
        () =>
          new DataLoader<Urn, readonly LoggedChange[]>(async (ids) => {
            const found = new Map(ids.map((id): [Urn, LoggedChange[]] => [id, []]));
            for (const { keys, changes, ...commit } of await graph.read(queries.history, {
              ids,
              limit: first,
            }))
              for (const [entity, change] of changesOfEntities(changes, new Set(keys)))
                found.get(entity)?.push(loggedChange(commit, entity, change));
            return ids.map((id) => found.get(id) ?? []);
          }),
      ).load(id),
    forget() {
      byId.clearAll();
      cached.clear();
    },
    commitTimes: new DataLoader(async (revisions) => {
      const rows = await graph.read(queries.commitTimes, { revisions });
      const times = new Map(rows.map(({ key, at }) => [key, at]));
      return revisions.map((revision) => times.get(revision));
    }),
    sliceClocks: many(queries.sliceClocks, ([row]) => row?.clock),
    of: (q) => once(`of ${q.name}`, () => many(q, (rows) => rows)),
  };
}

/** A change out of its commit and its stored text. */
export function loggedChange(
  commit: { revision: number; at: string; actor: string; source: string },
  entity: string,
  change: string,
): LoggedChange {
  const { revision, at, actor, source } = commit;
  const { operation, before, after } = JSON.parse(change) as Pick<
    LoggedChange,
    'operation' | 'before' | 'after'
  >;
  return { revision, at, actor, source, entity, operation, before, after };
}
