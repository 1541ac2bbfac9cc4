/** Keys under which GraphiQL's history plugin keeps operations, request headers and all. */
const HISTORY_KEYS = ['graphiql:queries', 'graphiql:favorites'];

/**
 * The given storage, except that the history is written without request headers: they carry the API key, which
 * lives in the page's memory only.
 */
export function storageWithoutHeaders(storage: Storage): Storage {
  const setItem = (key: string, value: string): void =>
    storage.setItem(key, HISTORY_KEYS.includes(key) ? withoutHeaders(value) : value);
  // A proxy and not a plain object: GraphiQL's "clear storage" enumerates the stored keys with `for in`.
  return new Proxy(storage, {
    get(target, property) {
      if (property === 'setItem') return setItem;
      const value: unknown = Reflect.get(target, property);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function withoutHeaders(history: string): string {
  return JSON.stringify(JSON.parse(history), (key, value: unknown) =>
    key === 'headers' ? undefined : value,
  );
}
