/**
 * By name the last revision that changed something. Names share places, which are chosen by hash (FNV-1a, 32 bits): a
 * revision may be later than that of the name, never earlier.
 */
export interface RevisionTable {
  placeOf(name: string): number;
  /** The last revision that was noted at a place; 0: none. */
  at(place: number): number;
  note(name: string, revision: number): void;
}

const places = 1 << 20;

/** Opens an empty table of 4 MB. */
export function createRevisionTable(): RevisionTable {
  const revisions = new Uint32Array(places);
  return {
    placeOf,
    at: (place) => revisions[place] ?? 0,
    note(name, revision) {
      revisions[placeOf(name)] = revision;
    },
  };
}

function placeOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % places;
}
