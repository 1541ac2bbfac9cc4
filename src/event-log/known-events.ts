/** A bounded memory of the events that were taken, so that a repeated one is answered without the database. */
export interface KnownEvents {
  /** The revision at which an event is visible, null while that is not known; undefined: not remembered. */
  get(key: string): number | null | undefined;
  set(key: string, revision: number | null): void;
  delete(key: string): void;
}

/**
 * Remembers between `capacity` and twice as many events: two generations, of which the older one is dropped when
 * the younger one is full. What is asked for again moves into the younger one.
 */
export function createKnownEvents(capacity: number): KnownEvents {
  let young = new Map<string, number | null>();
  let old = new Map<string, number | null>();
  const set = (key: string, revision: number | null): void => {
    if (young.size >= capacity && !young.has(key)) [old, young] = [young, new Map()];
    young.set(key, revision);
  };
  return {
    set,
    get(key) {
      const found = young.get(key);
      if (found !== undefined) return found;
      const older = old.get(key);
      if (older !== undefined) set(key, older);
      return older;
    },
    delete(key) {
      young.delete(key);
      old.delete(key);
    },
  };
}
