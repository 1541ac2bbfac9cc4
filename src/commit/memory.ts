import { LRUCache } from 'lru-cache';
import { boundedKey } from '../core/hash.ts';
import { fieldOf, parentOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type { Records } from '../neo4j/records.ts';
import type { Announcement, Feed } from './feed.ts';
import type { Fact, ItemReport, PatchItem } from './patch.ts';
import * as queries from './queries.ts';
import { createRevisionTable } from './revision-table.ts';
import { urnsOf } from './wanted.ts';

/** An item that was written, with what came of it. */
export interface Said {
  /** Of the item as it was given, with on whose word and of which time; absent: it is not to be remembered. */
  readonly key: string | undefined;
  readonly item: PatchItem;
  readonly report: ItemReport;
}

/** What is known of items without reading them. */
export interface Recalled {
  /** Mesh revision of which it is known. */
  readonly revision: number;
  /** Reports of the items that would change nothing, by key. */
  readonly reports: ReadonlyMap<string, ItemReport>;
  /** Whether other items tell of nothing that the recalled ones name: then it does not matter which are written. */
  isApartFrom(items: readonly PatchItem[]): boolean;
}

/** What this process has seen of items: those that would change nothing now need not be read, planned and written. */
export interface Memory {
  /** @throws DomainError UNAVAILABLE when the database does not answer. */
  recall(keys: readonly string[]): Promise<Recalled>;
  /** Remembers the items of one patch. */
  remember(said: readonly Said[], revision: number): void;
}

/** What a memory is made of. */
export interface MemoryOptions {
  readonly feed: Feed;
  readonly records: Records;
  /** The present time in milliseconds. */
  readonly now?: () => number;
}

interface Entry {
  readonly id: ItemReport['id'];
  readonly revision: number;
  /** When it was said, in milliseconds. */
  readonly at: number;
  /** Places in the table of what the item names: entities and slices. */
  readonly places: Uint32Array;
}

/** Items that are kept; one that names many things counts for several. */
const capacity = 100_000;
const namesPerItem = 16;
/** A word that comes again moves clocks once an hour; until then nothing would be written. */
const lifetimeMs = 1_800_000;

/**
 * Opens the memory of a process. An item is known to change nothing as long as nothing changed of what it names: commits
 * of this process tell so by the feed, and one revision between two of those that is not its own makes it forget
 * everything. Nothing is recalled where entities have other names: what changes is told by the name that stands.
 */
export function createMemory({ feed, records, now = Date.now }: MemoryOptions): Memory {
  const entries = new LRUCache<string, Entry>({
    maxSize: capacity,
    sizeCalculation: ({ places }) => 1 + Math.floor(places.length / namesPerItem),
  });
  const table = createRevisionTable();
  let last = 0;
  /** Of earlier revisions not all is known. */
  let since = 0;

  feed.subscribe(({ revision, changed }: Announcement) => {
    if (revision !== last && revision !== last + 1) {
      entries.clear();
      since = revision;
    }
    last = revision;
    for (const id of changed) for (const name of changedNames(id)) table.note(name, revision);
  });

  const isKnown = ({ at, revision, places }: Entry): boolean =>
    now() - at < lifetimeMs && places.every((place) => table.at(place) <= revision);

  return {
    async recall(keys) {
      const reports = new Map<string, ItemReport>();
      const places = new Set<number>();
      const recalled: Recalled = {
        revision: last,
        reports,
        isApartFrom: (items) =>
          items.every(({ facts }) =>
            facts.every((fact) => told(fact, none).every((name) => !places.has(table.placeOf(name)))),
          ),
      };
      if (!keys.some((key) => entries.has(key))) return recalled;
      const [mesh] = await records.write(queries.position, {});
      if (mesh === undefined || mesh.hasAliases || mesh.revision !== last) return recalled;
      for (const key of keys) {
        const entry = entries.get(key);
        if (entry === undefined || !isKnown(entry)) continue;
        reports.set(key, { outcome: 'UNCHANGED', id: entry.id });
        for (const place of entry.places) places.add(place);
      }
      return { ...recalled, revision: last };
    },
    remember(said, revision) {
      if (revision < since) return;
      const writers = writersOf(said.map(({ item }) => item));
      for (const { key, item, report } of said) {
        if (key === undefined || (report.outcome !== 'CREATED' && report.outcome !== 'UNCHANGED')) continue;
        const names = [...new Set(item.facts.flatMap(named))];
        const isAlone = names.every((name) => (writers.get(name) ?? item) === item);
        if (!isAlone) continue;
        const places = Uint32Array.from(names, (name) => table.placeOf(name));
        entries.set(key, { id: report.id, revision, at: now(), places });
      }
    },
  };
}

/** By name the item that tells of it; `several` where more than one does. */
function writersOf(items: readonly PatchItem[]): Map<string, PatchItem | typeof several> {
  const writers = new Map<string, PatchItem | typeof several>();
  const listed = new Set(items.flatMap(({ facts }) => facts.flatMap(listedIn)));
  for (const item of items)
    for (const name of item.facts.flatMap((fact) => told(fact, listed)))
      writers.set(name, (writers.get(name) ?? item) === item ? item : several);
  return writers;
}

const several = Symbol('several items');
const none: ReadonlySet<Urn> = new Set();

/** What a change of an entity or slice is a change of: itself, and the parts of its whole. */
function changedNames(id: string): string[] {
  const whole = parentOf(id);
  return whole === undefined ? [id] : [id, partsOf(whole)];
}

const partsOf = (whole: Urn): string => `${whole} parts`;

/** Entities and slices that a fact names, and of those whose parts it lists the parts. */
function named(fact: Fact): string[] {
  const names = [...urnsOf(fact)];
  switch (fact.type) {
    case 'slice':
      return [...names, boundedKey(fact.slice)];
    case 'schema':
      return [...names, partsOf(fact.dataset)];
    case 'ports':
      return [...names, partsOf(fact.product)];
    case 'exposure':
    case 'life':
      return [...names, partsOf(fact.contract)];
    default:
      return names;
  }
}

/** Parts that a fact says a whole has, and no others. */
function listedIn(fact: Fact): Urn[] {
  if (fact.type === 'schema') return fact.fields.map(({ path }) => fieldOf(fact.dataset, path));
  return fact.type === 'ports' ? fact.ports.map(({ id }) => id) : [];
}

/**
 * Entities and slices that a fact tells of. Who mentions a part that is not there tells of the parts of the whole; `listed`
 * are parts that surely are there.
 */
function told(fact: Fact, listed: ReadonlySet<Urn>): string[] {
  switch (fact.type) {
    case 'entity': {
      if (fact.isMention !== true) return [fact.id];
      const whole = listed.has(fact.id) ? undefined : parentOf(fact.id);
      return whole === undefined ? [] : [partsOf(whole)];
    }
    case 'schema':
      return [fact.dataset];
    case 'slice':
      return [boundedKey(fact.slice)];
    case 'ports':
      return [fact.product, ...fact.ports.map(({ id }) => id)];
    default:
      return named(fact);
  }
}
