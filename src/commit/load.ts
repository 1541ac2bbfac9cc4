import { datasetOfField, kindOf } from '../core/urn.ts';
import type { Urn, UrnKind } from '../core/urn.ts';
import { kinds } from '../entities/kinds.ts';
import type { Query } from '../neo4j/query.ts';
import type { ArrivedPatch } from './patch.ts';
import { endsOfRun } from './apply-slice.ts';
import { readLink } from './link-words.ts';
import type { StoredLink } from './link-words.ts';
import { plan } from './plan.ts';
import type { Plan } from './plan.ts';
import * as queries from './queries.ts';
import type { Nid } from '../neo4j/node-number.ts';
import type { MentionedFields, NameRow } from './queries.ts';
import { decodeClocks } from './registers.ts';
import type { EntityRecord, RegisterValue } from './registers.ts';
import { unpackRun } from './run-record.ts';
import type { NodeProperties } from './rows.ts';
import { never } from './saying.ts';
import type { SliceRelation, StoredRow } from './slice-rows.ts';
import { sliceRelations } from './slice-rows.ts';
import { anybody } from './speakers.ts';
import { canonicalUrn, emptyState, linkKey, noPlaces } from './state.ts';
import type { MeshState, Places, SliceRecord } from './state.ts';
import { lookups, namedIn, wantedReceipts, withWholes } from './wanted.ts';

/** Runs a statement in the commit's transaction. Statements sent without waiting for each other share a round trip. */
export type Run = <Params extends object, Row>(query: Query<Params, Row>, params: Params) => Promise<Row[]>;

/**
 * Reads all that a group of patches looks at, under the lock, and plans it. What the patches name and what follows
 * from it is read in a few rounds whatever the size of the group; where the plan looks further, that is read too and
 * the group is planned anew.
 */
export async function planGroup(
  run: Run,
  patches: readonly ArrivedPatch[],
  revision: number,
  hasAliases: boolean,
): Promise<PlannedGroup> {
  const state: LookedState = {
    ...emptyState(revision),
    looked: noPlaces(),
    hasAliases,
    numbers: new Map(),
  };
  if (hasAliases) await loadAliases(run, state, namedIn(patches));
  const next = lookups(patches, state);
  await Promise.all([
    fill(run, state, next() ?? noPlaces()),
    ifAny(wantedReceipts(patches), async (keys) => {
      for (const { key, hash, report } of await run(queries.receipts, { keys }))
        state.receipts.set(key, { hash, report: JSON.parse(report) as never });
    }),
  ]);
  for (let wanted = next(); wanted !== undefined; wanted = next()) await fill(run, state, wanted);
  for (;;) {
    const planned = plan(patches, state);
    const { missed } = planned.draft;
    if (Object.values(missed).every((places: Set<string>) => places.size === 0))
      return { ...planned, numbers: state.numbers };
    await fill(run, state, missed);
  }
}

/** A plan, and the numbers of the nodes that were read for it. */
export interface PlannedGroup extends Plan {
  readonly numbers: ReadonlyMap<Urn, Nid>;
}

type LookedState = MeshState & {
  readonly looked: Places;
  readonly hasAliases: boolean;
  readonly numbers: Map<Urn, Nid>;
};

/** A part's alias is kept under the name of its whole, so that there are two steps. */
async function loadAliases(run: Run, state: LookedState, ids: Iterable<Urn>): Promise<void> {
  const named = withWholes(ids);
  await loadAliasesOf(run, state, named);
  if (state.aliases.size > 0) {
    const led = [...named].map((id) => canonicalUrn(id, state.aliases));
    await loadAliasesOf(run, state, new Set(led.filter((id) => !named.has(id))));
  }
}

async function loadAliasesOf(run: Run, state: LookedState, ids: ReadonlySet<Urn>): Promise<void> {
  await ifAny(ids, async (list) => {
    for (const row of await run(queries.aliases, { ids: list })) keepName(state, row);
  });
}

function keepName(state: LookedState, { id, target, isSaid, ceased }: NameRow): void {
  state.aliases.set(id, target);
  const said = isSaid === true ? { isSaid } : {};
  state.names.set(id, { target, ...said, ceased: ceased ?? undefined });
}

async function loadNames(run: Run, state: LookedState, ids: readonly Urn[]): Promise<void> {
  for (const id of ids) state.looked.names.add(id);
  await ifAny(ids, async (targets) => {
    for (const row of await run(queries.namesOf, { ids: targets })) {
      keepName(state, row);
      state.namesOf.set(row.target, [...(state.namesOf.get(row.target) ?? []), row.id]);
    }
  });
}

async function loadAllParts(run: Run, state: LookedState, ids: readonly Urn[]): Promise<void> {
  for (const id of ids) state.looked.allParts.add(id);
  await ifAny(ids, async (datasets) => {
    const found = await run(queries.allParts, { ids: datasets });
    for (const { id, parts } of found) state.allParts.set(id, parts);
    await loadEntities(
      run,
      state,
      found.flatMap(({ parts }) => parts),
    );
  });
}

async function loadTouching(run: Run, state: LookedState, ids: readonly Urn[]): Promise<void> {
  for (const id of ids) state.looked.touching.add(id);
  await ifAny(ids, async (datasets) => {
    for (const { id, slices } of await run(queries.touching, { ids: datasets }))
      state.touching.set(id, slices);
    const all = [...new Set(ids.flatMap((id) => state.touching.get(id) ?? []))];
    await loadSlices(
      run,
      state,
      all.filter((id) => !state.looked.slices.has(id)),
    );
  });
}

async function loadSlices(run: Run, state: LookedState, ids: readonly string[]): Promise<void> {
  for (const id of ids) state.looked.slices.add(id);
  await ifAny(ids, async (missing) => {
    const found = (await run(queries.slices, { ids: missing })) as { properties: unknown }[];
    const records = found.map(({ properties }) => properties as SliceRecord);
    for (const record of records) state.slices.set(record.id, record);
    // Entities that a snapshot covers may have other names since.
    if (state.hasAliases)
      await loadAliases(
        run,
        state,
        records.flatMap(({ coveredEntities = [] }) => coveredEntities),
      );
  });
}

async function loadRuns(run: Run, state: LookedState, ids: readonly string[]): Promise<void> {
  for (const id of ids) state.looked.runs.add(id);
  await ifAny(ids, async (missing) => {
    const found = await run(queries.runs, { ids: missing });
    const records = found.map(({ id, record }) => [id, unpackRun(record)] as const);
    for (const [id, record] of records) state.runs.set(id, record);
    // A run keeps the names that its events used; they may lead elsewhere since.
    if (state.hasAliases)
      await loadAliases(
        run,
        state,
        records.flatMap(([, record]) => [...endsOfRun(record), ...(record.dropped ?? [])]),
      );
  });
}

async function fill(run: Run, state: LookedState, wanted: Places): Promise<void> {
  const unread = <Key extends keyof Places>(place: Key): string[] =>
    [...wanted[place]].filter((key) => !state.looked[place].has(key));
  const links = unread('links');
  for (const key of links) state.looked.links.add(key);
  await Promise.all([
    loadEntities(run, state, wanted.entities),
    loadMentions(run, state, wanted.mentions),
    loadParts(run, state, unread('parts')),
    loadHolders(run, state, unread('holders')),
    loadSlices(run, state, unread('slices')),
    loadNames(run, state, unread('names')),
    loadAllParts(run, state, unread('allParts')),
    loadTouching(run, state, unread('touching')),
    loadRuns(run, state, unread('runs')),
    ifAny(links, async (keys) => {
      const rows = keys.map((key) => {
        const [relation = '', from = '', to = ''] = key.split(' ');
        return { relation, from, to };
      });
      for (const { relation, from, to, type, properties } of await run(queries.links, { rows })) {
        const { relation: _, ...stored } = properties as StoredLink & { relation?: string };
        state.links.set(linkKey(relation, from, to), readLink(type === relation, stored));
      }
    }),
  ]);
}

async function ifAny<Item>(items: Iterable<Item>, load: (items: Item[]) => Promise<void>): Promise<void> {
  const list = [...items];
  if (list.length > 0) await load(list);
}

async function loadEntities(run: Run, state: LookedState, ids: Iterable<Urn>): Promise<void> {
  const unread = [...new Set(ids)].filter((id) => !state.looked.entities.has(id));
  for (const id of unread) state.looked.entities.add(id);
  await ifAny(unread, async (missing) => {
    for (const row of await run(queries.entities, { ids: missing })) {
      const record = recordOf(row.properties, row.outgoing, row.incoming);
      state.entities.set(record.id, record);
      state.numbers.set(record.id, row.nid);
    }
  });
}

async function loadMentions(run: Run, state: LookedState, ids: ReadonlySet<Urn>): Promise<void> {
  const { entities, mentions } = state.looked;
  const unread = [...ids].filter((id) => !entities.has(id) && !mentions.has(id));
  for (const id of unread) mentions.add(id);
  await ifAny(unread, async (missing) => {
    for (const { fields, ...told } of await run(queries.mentions, { ids: missing }))
      for (const [nid, id, path, ordinal] of fields) {
        // What was read in full meanwhile stays.
        if (!entities.has(id)) state.entities.set(id, mentionedField({ ...told, id, path, ordinal }));
        state.numbers.set(id, nid);
      }
    for (const id of missing) if (!state.entities.has(id)) entities.add(id);
  });
}

async function loadParts(run: Run, state: LookedState, ids: readonly Urn[]): Promise<void> {
  for (const id of ids) state.looked.parts.add(id);
  await ifAny(ids, async (missing) => {
    const found = await run(queries.parts, { ids: missing });
    for (const { id, parts } of found) state.parts.set(id, parts);
    await loadEntities(
      run,
      state,
      found.flatMap(({ parts }) => parts),
    );
  });
}

async function loadHolders(run: Run, state: LookedState, ids: readonly Urn[]): Promise<void> {
  for (const id of ids) state.looked.holders.add(id);
  await ifAny(ids, async (contracts) => {
    const found = await run(queries.holders, { ids: contracts });
    for (const { id, ports } of found) state.holders.set(id, ports);
    await loadEntities(
      run,
      state,
      found.flatMap(({ ports }) => ports),
    );
  });
}

/** An entity as it was read: registers, references and clocks. */
export function recordOf(
  properties: NodeProperties,
  outgoing: [string, Urn][],
  incoming: [string, Urn][],
): EntityRecord {
  const id = properties['id'] as Urn;
  const kind = kindOf(id) as UrnKind;
  const registers = new Map<string, RegisterValue>();
  for (const [name, value] of Object.entries(properties))
    if (!name.startsWith('_') && !derived.has(name)) registers.set(name, value as RegisterValue);
  if (properties['_isUnnamed'] === true) registers.delete('name');
  for (const [name, definition] of Object.entries(kinds[kind].references)) {
    const pairs = definition.isIncoming === true ? incoming : outgoing;
    const ids = pairs
      .filter(
        ([type, target]) =>
          type === definition.relation && definition.targets.includes(kindOf(target) as UrnKind),
      )
      .map(([, target]) => target);
    if (ids.length > 0) registers.set(`@${name}`, ids.sort());
  }
  const clocks = decodeClocks(
    registers,
    properties['_clock'] as string,
    properties['_clocks'] as string | undefined,
  );
  return {
    id,
    kind,
    registers,
    clocks,
    seen: (properties['_seen'] as string | undefined) ?? never,
    died: (properties['_died'] as string | undefined) ?? never,
    revisions: (properties['_revisions'] as number[] | undefined) ?? [],
    speakers: (properties['_speakers'] as string[] | undefined) ?? anybody,
    said: new Map(Object.entries(JSON.parse((properties['_said'] as string | undefined) ?? '{}') as object)),
    fieldNames: properties['fieldNames'] as string[] | undefined,
  };
}

/** A field as far as a mention looks at it. */
export interface MentionedField extends Omit<MentionedFields, 'fields'> {
  readonly id: Urn;
  readonly path: string;
  readonly ordinal: number | null;
}

/** As a record. That the field lies in its dataset goes without reading: it came in with it. */
export function mentionedField(row: MentionedField): EntityRecord {
  const { id, path, ordinal, clock, clocks } = row;
  const registers = new Map<string, RegisterValue>([
    ['path', path],
    ['@dataset', [datasetOfField(id)]],
  ]);
  if (ordinal !== null) registers.set('ordinal', ordinal);
  return {
    id,
    kind: 'field',
    registers,
    clocks: decodeClocks(registers, clock, clocks ?? undefined),
    seen: row.seen ?? never,
    died: row.died ?? never,
    revisions: [],
    speakers: anybody,
    said: new Map(),
    isPartial: true,
  };
}

/** Properties that are not registers: they follow from those. */
const derived = new Set(['id', 'searchText', 'fieldNames']);

/** Reads the rows of slices whose new word differs from what the graph holds. */
export async function loadRows(run: Run, ids: readonly string[]): Promise<Map<string, StoredRow[]>> {
  const stored = new Map<string, StoredRow[]>();
  if (ids.length === 0) return stored;
  const read = async (relation: SliceRelation): Promise<void> => {
    for (const { slice, ...row } of await run(queries.storedRows[relation], { ids })) {
      const list = stored.get(slice);
      if (list === undefined) stored.set(slice, [{ relation, ...row }]);
      else list.push({ relation, ...row });
    }
  };
  await Promise.all(sliceRelations.map(read));
  return stored;
}
