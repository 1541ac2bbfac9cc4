import type { Draft } from '../../src/commit/draft.ts';
import { readLink, standingLink, storedLink } from '../../src/commit/link-words.ts';
import type { LinkRecord } from '../../src/commit/link-words.ts';
import { mentionedField, recordOf } from '../../src/commit/load.ts';
import type { MentionedField } from '../../src/commit/load.ts';
import type { Patch } from '../../src/commit/patch.ts';
import { plan } from '../../src/commit/plan.ts';
import type { Plan } from '../../src/commit/plan.ts';
import { encodeClocks, isAlive } from '../../src/commit/registers.ts';
import type { EntityRecord, RegisterValue } from '../../src/commit/registers.ts';
import { entityRows } from '../../src/commit/rows.ts';
import { sliceRows } from '../../src/commit/slice-rows.ts';
import type { StoredRow } from '../../src/commit/slice-rows.ts';
import { emptyState } from '../../src/commit/state.ts';
import type { MeshState, Places, SliceRecord } from '../../src/commit/state.ts';
import { canonicalJson } from '../../src/core/hash.ts';
import { datasetOfField, kindOf } from '../../src/core/urn.ts';
import type { Urn } from '../../src/core/urn.ts';
import { canonicalExport } from './canonical-export.ts';
import { outputOfSlice } from '../../src/commit/slice-names.ts';
import { relabelled } from '../../src/commit/write-merges.ts';
import { kinds } from '../../src/entities/kinds.ts';

/** What people see of a mesh: what lives, without clocks and tombstones. */
export interface LiveGraph {
  readonly entities: { readonly [id: Urn]: { readonly [register: string]: RegisterValue } };
  readonly rows: readonly string[];
  readonly links: readonly string[];
}

/** A mesh in memory that patches are committed to as to a database: rows are written, and records read back from them. */
export interface MeshModel {
  /** All that is stored. */
  readonly state: MeshState;
  /** Plans a group of patches and keeps what it comes to. */
  commit(...patches: readonly Patch[]): Plan;
  live(): LiveGraph;
  /** All of it as one text, see `canonical-export.ts`. */
  export(): string;
}

type Properties = Record<string, unknown>;

export function createMeshModel(): MeshModel {
  let state = emptyState(0);
  let arrivals = 0;
  const nodes = new Map<Urn, Properties>();
  const references = new Map<string, [type: string, from: Urn, to: Urn]>();
  let rows: StoredRow[] = [];

  function keepEntities(draft: Draft): void {
    const { created, fields, updated, linked, unlinked } = entityRows(draft, new Map());
    for (const list of created.values())
      for (const row of list) nodes.set(row['id'] as Urn, present({ ...row }));
    for (const { dataset, shared, fields: own } of fields)
      for (const row of own) {
        const id = row['id'] as Urn;
        nodes.set(id, present({ ...shared, ...row }));
        references.set(`HAS_FIELD ${dataset} ${id}`, ['HAS_FIELD', dataset, id]);
      }
    for (const { id, set } of updated) nodes.set(id, present({ ...nodes.get(id), ...set }));
    for (const [type, list] of unlinked)
      for (const { from, to } of list) references.delete(`${type} ${from} ${to}`);
    for (const [type, list] of linked)
      for (const { from, to } of list) references.set(`${type} ${from} ${to}`, [type, from, to]);
    for (const id of draft.entities.keys()) {
      const pairs = [...references.values()];
      const record = recordOf(
        nodes.get(id) ?? {},
        pairs.flatMap(([type, from, to]) => (from === id ? [[type, to] as [string, Urn]] : [])),
        pairs.flatMap(([type, from, to]) => (to === id ? [[type, from] as [string, Urn]] : [])),
      );
      state.entities.set(id, record);
    }
  }

  /** What is stored of entities that became one moves, as it does in the database. */
  function keepMerges(draft: Draft): void {
    const { dropped, records } = draft.relabelling;
    const away = draft.moved;
    const end = (id: Urn): Urn => (away.has(id) ? draft.canonical(id) : id);
    const newIds = new Map(relabelled(draft).map(({ from, to }) => [from, to]));
    const moved = rows
      .filter(({ properties }) => !dropped.has(String(properties['slice'])))
      .map(({ relation, from, to, properties }) => {
        const slice = String(properties['slice']);
        return storedRow(relation, end(from), end(to), { ...properties, slice: newIds.get(slice) ?? slice });
      });
    rows = [...new Map(moved.map((row) => [row.handle, row])).values()];
    for (const [id, record] of records) {
      if (record === null) state.slices.delete(id);
      else if (!draft.slices.has(id)) state.slices.set(id, record);
    }
    for (const id of away) {
      state.entities.delete(id);
      nodes.delete(id);
      for (const [key, [, from, to]] of references) if (from === id || to === id) references.delete(key);
    }
  }

  function keepNames(draft: Draft): void {
    for (const [id, target] of draft.aliases) {
      state.aliases.set(id, target);
      state.names.set(id, { target });
    }
    for (const [id, name] of draft.names) {
      if (name === null) {
        state.aliases.delete(id);
        state.names.delete(id);
      } else {
        state.aliases.set(id, name.target);
        state.names.set(id, name);
      }
    }
  }

  function keepSlices(draft: Draft): void {
    const stored = Map.groupBy(rows, (row) => String(row.properties['slice']));
    const written = sliceRows(draft, stored, () => 0);
    for (const node of written.nodes)
      state.slices.set(String(node['id']), present({ ...node }) as unknown as SliceRecord);
    const withdrawn = new Set([...written.withdrawn.values()].flat());
    rows = rows.filter(({ handle }) => !withdrawn.has(handle));
    for (const [relation, list] of written.asserted)
      for (const { set, rows: alike } of list)
        for (const { from, to } of alike) rows.push(storedRow(relation, from, to, set));
    for (const [id, time] of draft.ended) closeAt(draft.canonical(id), time);
  }

  function closeAt(id: Urn, time: string): void {
    rows = rows.filter(({ from, to, properties }) => {
      const slice = state.slices.get(String(properties['slice']));
      const isClosed = slice !== undefined && slice.clock <= time && [from, to, slice.job].includes(id);
      if (isClosed) state.slices.set(slice.id, { ...slice, isPartial: true });
      return !isClosed;
    });
  }

  return {
    get state() {
      return state;
    },
    commit(...patches) {
      const arrived = patches.map((patch) => ({ ...patch, arrivedAt: instant(10_000 + (arrivals += 1)) }));
      const planned = plan(arrived, state);
      const { draft } = planned;
      state = {
        ...state,
        entities: new Map(state.entities),
        slices: new Map(state.slices),
        aliases: new Map(state.aliases),
        names: new Map(state.names),
      };
      keepEntities(draft);
      keepMerges(draft);
      keepNames(draft);
      keepSlices(draft);
      const receipts = new Map(state.receipts);
      for (const { receipt, report } of planned.patches)
        if (receipt !== undefined)
          receipts.set(receipt.key, {
            hash: receipt.hash,
            report: { ...report, revision: state.revision, asserted: 0, withdrawn: 0 },
          });
      state = {
        ...state,
        revision: state.revision + planned.patches.filter(({ isChanging }) => isChanging).length,
        runs: new Map([...state.runs, ...draft.runs]),
        links: new Map([
          ...state.links,
          ...[...draft.links].map(([key, link]) => [key, stored(link)] as const),
        ]),
        receipts,
        ...wholes(state),
        touching: touching(rows, state.slices.keys()),
      };
      return planned;
    },
    export: () => canonicalExport(state, rows),
    live() {
      const isLiving = (id: Urn | undefined): boolean => {
        const record = id === undefined ? undefined : state.entities.get(id);
        return record !== undefined && isAlive(record);
      };
      const living = [...state.entities.values()].filter(isAlive).sort((a, b) => (a.id < b.id ? -1 : 1));
      return {
        entities: Object.fromEntries(living.map(({ id, registers }) => [id, visible(registers)])),
        rows: rows
          .map(({ relation, from, to, properties: { since: _, ...properties } }) =>
            JSON.stringify([relation, from, to, Object.entries(properties).sort()]),
          )
          .sort(),
        links: [...state.links]
          .flatMap(([key, link]) => {
            const said = key.split(' ').slice(1).every(isLiving) ? standingLink(link) : null;
            return said === null ? [] : [`${key} ${canonicalJson(said)}`];
          })
          .sort(),
      };
    },
  };
}

/** A relation as it is read back. */
function stored(link: LinkRecord): LinkRecord {
  return readLink(standingLink(link) !== null, storedLink(link));
}

function storedRow(
  relation: StoredRow['relation'],
  from: Urn,
  to: Urn,
  properties: StoredRow['properties'],
): StoredRow {
  const handle = JSON.stringify([relation, from, to, Object.entries(properties).sort()]);
  return { relation, from, to, properties, handle };
}

/** By dataset, the slices with rows at it or its fields, and those about it. */
function touching(rows: readonly StoredRow[], ids: Iterable<string>): Map<Urn, string[]> {
  const slices = new Map<Urn, Set<string>>();
  for (const { from, to, properties } of rows)
    for (const end of [from, to]) {
      const dataset = kindOf(end) === 'field' ? datasetOfField(end) : end;
      slices.set(dataset, (slices.get(dataset) ?? new Set()).add(String(properties['slice'])));
    }
  for (const id of ids) {
    const output = outputOfSlice(id);
    if (output !== undefined) slices.set(output, (slices.get(output) ?? new Set()).add(id));
  }
  return new Map([...slices].map(([id, names]) => [id, [...names]]));
}

function present(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** A schema's hash can carry the mark that a field was touched since; that is bookkeeping. */
function visible(registers: ReadonlyMap<string, RegisterValue>): { [register: string]: RegisterValue } {
  const isThere = ([name, value]: [string, RegisterValue]): boolean =>
    value !== null && !(name.startsWith('@') && Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    [...registers]
      .filter(isThere)
      .map(([name, value]): [string, RegisterValue] =>
        name === 'schemaHash' ? [name, String(value).replace('!', '')] : [name, value],
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function wholes({
  entities,
  names,
}: MeshState): Pick<MeshState, 'parts' | 'holders' | 'allParts' | 'namesOf'> {
  const [parts, holders] = [new Map<Urn, Urn[]>(), new Map<Urn, Urn[]>()];
  const [allParts, namesOf] = [new Map<Urn, Urn[]>(), new Map<Urn, Urn[]>()];
  const push = (map: Map<Urn, Urn[]>, key: Urn, id: Urn): unknown =>
    map.set(key, [...(map.get(key) ?? []), id]);
  for (const record of [...entities.values()].filter(isAlive)) {
    for (const { parts: kindsOfParts = [] } of Object.values(kinds))
      for (const { kind, reference } of kindsOfParts)
        if (kind === record.kind)
          for (const whole of targets(record.registers.get(`@${reference}`))) push(parts, whole, record.id);
    if (record.kind === 'output-port' || record.kind === 'input-port')
      for (const contract of targets(record.registers.get('@contract'))) push(holders, contract, record.id);
  }
  for (const { id, kind } of entities.values()) if (kind === 'field') push(allParts, datasetOfField(id), id);
  for (const [id, { target }] of names) push(namesOf, target, id);
  return { parts, holders, allParts, namesOf };
}

function targets(value: RegisterValue | undefined): readonly Urn[] {
  return Array.isArray(value) ? (value as readonly Urn[]) : [];
}

/** Reads places of a full state into one that was looked at in part, as the committer reads them from the database. */
export function look(full: MeshState, state: MeshState & { readonly looked: Places }, wanted: Places): void {
  const { looked } = state;
  const copy = (place: Exclude<keyof Places, 'entities' | 'mentions' | 'names'>): void => {
    const [from, to] = [full[place] as Map<string, unknown>, state[place] as Map<string, unknown>];
    for (const key of wanted[place]) {
      if (from.has(key)) to.set(key, from.get(key));
      looked[place].add(key);
    }
  };
  for (const dataset of wanted.touching)
    for (const slice of full.touching.get(dataset) ?? []) wanted.slices.add(slice);
  for (const place of ['slices', 'runs', 'links', 'parts', 'holders', 'allParts', 'touching'] as const)
    copy(place);
  for (const id of wanted.names) {
    looked.names.add(id);
    const names = full.namesOf.get(id);
    if (names !== undefined) state.namesOf.set(id, names);
  }
  const held = [full.parts, full.allParts, full.holders].flatMap((of, index) =>
    [...([wanted.parts, wanted.allParts, wanted.holders][index] ?? [])].flatMap(
      (whole) => of.get(whole) ?? [],
    ),
  );
  for (const id of [...wanted.entities, ...held]) {
    looked.entities.add(id);
    const record = full.entities.get(id);
    if (record !== undefined) state.entities.set(id, record);
  }
  for (const id of wanted.mentions) {
    if (looked.entities.has(id)) continue;
    const record = full.entities.get(id);
    if (record === undefined) looked.entities.add(id);
    else state.entities.set(id, mentionedField(mentionOf(record)));
  }
}

/** A field as the database gives it to those who only mention it. */
function mentionOf(record: EntityRecord): MentionedField {
  const { clock, exceptions } = encodeClocks(record);
  const { id, registers, seen, died } = record;
  const ordinal = (registers.get('ordinal') as number | null | undefined) ?? null;
  return { id, path: String(registers.get('path')), ordinal, clock, clocks: exceptions, seen, died };
}

/** An instant, in seconds after the beginning of 2026. */
export function instant(seconds: number): string {
  return new Date(Date.UTC(2026, 0, 1) + seconds * 1_000).toISOString().replace('Z', '000000Z');
}
