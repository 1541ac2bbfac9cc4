import { recordOf } from '../../src/commit/load.ts';
import { readLink } from '../../src/commit/link-words.ts';
import type { StoredLink } from '../../src/commit/link-words.ts';
import { unpackRun } from '../../src/commit/run-record.ts';
import type { NodeProperties } from '../../src/commit/rows.ts';
import { sliceRelations } from '../../src/commit/slice-rows.ts';
import type { StoredRow } from '../../src/commit/slice-rows.ts';
import { emptyState, linkKey } from '../../src/commit/state.ts';
import type { NameRecord, SliceRecord } from '../../src/commit/state.ts';
import type { Urn } from '../../src/core/urn.ts';
import { canonicalJson } from '../../src/core/hash.ts';
import { canonicalExport } from './canonical-export.ts';

type Rows = <Row>(cypher: string, params?: object) => Promise<Row[]>;

interface StoredEntity {
  readonly labels: readonly string[];
  readonly properties: NodeProperties;
  readonly outgoing: [string, Urn][];
  readonly incoming: [string, Urn][];
}

/** What the database holds of a mesh as one text, see {@link storedMesh}; and what search finds entities by. */
export async function storedExport(rows: Rows): Promise<string> {
  const found = (await storedEntities(rows)).map(
    // A dataset that has no fields any more is found as one that never had any.
    ({ labels, properties: { id, name, searchText, fieldNames = [] } }) =>
      canonicalJson({ id, labels: [...labels].sort(), name, searchText, fieldNames } as never),
  );
  return [await storedMesh(rows), ...found.sort()].join('\n');
}

function storedEntities(rows: Rows): Promise<StoredEntity[]> {
  return rows<StoredEntity>(
    `MATCH (e:Entity) RETURN labels(e) AS labels, properties(e) AS properties,
       [(e)-[r]->(t:Entity) | [type(r), t.id]] AS outgoing, [(e)<-[r]-(t:Entity) | [type(r), t.id]] AS incoming`,
  );
}

/** The mesh that a database holds as one text, see {@link canonicalExport}. */
export async function storedMesh(rows: Rows): Promise<string> {
  const state = emptyState(0);
  const entities = await storedEntities(rows);
  for (const { properties, outgoing, incoming } of entities) {
    const record = recordOf(properties, outgoing, incoming);
    state.entities.set(record.id, record);
  }
  for (const { id, ...name } of await plain<NameRecord & { id: Urn }>(rows, 'Alias')) {
    state.names.set(id, name);
    state.aliases.set(id, name.target);
  }
  for (const slice of await plain<SliceRecord>(rows, 'Slice')) state.slices.set(slice.id, slice);
  for (const { id, record } of await plain<{ id: string; record: Parameters<typeof unpackRun>[0] }>(
    rows,
    'Run',
  ))
    state.runs.set(id, unpackRun(record));
  const relations = await rows<{ type: string; from: Urn; to: Urn; properties: NodeProperties }>(
    'MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties',
  );
  const assertions: StoredRow[] = [];
  for (const { type, from, to, properties } of relations) {
    const relation = sliceRelations.find((known) => known === type);
    if (relation !== undefined) assertions.push({ relation, from, to, properties, handle: '' });
    const link = type === 'FORMER_LINK' ? String(properties['relation']) : type;
    if (!['CONTEXT_RELATION', 'MAPPED_TO'].includes(link)) continue;
    const { relation: _, ...stored } = properties as StoredLink & { relation?: string };
    state.links.set(linkKey(link, from, to), readLink(type === link, stored));
  }
  return canonicalExport(state, assertions);
}

async function plain<Properties>(rows: Rows, label: string): Promise<Properties[]> {
  const found = await rows<{ properties: Properties }>(
    `MATCH (n) WHERE $label IN labels(n) RETURN properties(n) AS properties`,
    { label },
  );
  return found.map(({ properties }) => properties);
}
