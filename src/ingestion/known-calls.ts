import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Memory } from '../commit/memory.ts';
import type { ItemReport } from '../commit/patch.ts';
import { DomainError } from '../core/errors.ts';

/** The body of a GraphQL request. */
export interface Operation {
  readonly query?: string;
  readonly operationName?: string | null;
  readonly variables?: { readonly [name: string]: unknown };
}

/** What came of the items of a call that would change nothing. */
export interface ToldItems {
  readonly revision: number;
  readonly items: readonly ItemReport[];
}

/** A request that was read. */
export interface OpenedCall {
  readonly operation: Operation;
  /** It is a call of the bulk mutation that came before: its items, which `operation` is without. */
  readonly told?: ToldItems | undefined;
  /**
   * Notes what the request turned out to be: a call with items of these keys, which came in a variable or as the `items`
   * of one. Absent: it is not worth noting.
   */
  readonly note?: ((keys: readonly string[], variable: string) => void) | undefined;
}

/** The calls of the bulk mutation that came before, byte for byte. */
export interface KnownCalls {
  /**
   * Reads a request, `viewer` in whose name it comes.
   *
   * @param parse turns its text into JSON; what it throws for other texts is thrown.
   */
  open(bytes: Buffer, viewer: string, parse: (text: string) => Promise<unknown>): Promise<OpenedCall>;
}

/** A call, as far as it follows from its bytes: so it is good for ever. */
interface Call {
  readonly keys: readonly string[];
  /** The request without the items. */
  readonly operation: Operation;
}

/** A smaller request is read as fast as it is looked up. */
const leastBytes = 16_384;
/** Keys that are kept. */
const capacity = 100_000;

/**
 * Opens the memory of calls. It spares reading JSON and checking it against the schema, which is most of the work for
 * items that change nothing; whether they still do is asked of the memory of items each time.
 */
export function createKnownCalls(memory: Memory): KnownCalls {
  const calls = new LRUCache<string, Call>({ maxSize: capacity, sizeCalculation: ({ keys }) => keys.length });

  async function recall({ keys, operation }: Call): Promise<OpenedCall | undefined> {
    try {
      const { revision, reports } = await memory.recall(keys);
      const items = keys.flatMap((key) => reports.get(key) ?? []);
      return items.length === keys.length ? { operation, told: { revision, items } } : undefined;
    } catch (error) {
      // The one who carries the call out runs into it again, and can say so.
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }

  return {
    async open(bytes, viewer, parse) {
      const read = async () => (await parse(bytes.toString('utf8'))) as Operation;
      if (bytes.length < leastBytes) return { operation: await read() };
      const digest = createHash('sha256').update(`${viewer}\n`).update(bytes).digest('base64url');
      const call = calls.get(digest);
      const known = call && (await recall(call));
      if (known !== undefined) return known;
      const operation = await read();
      return {
        operation,
        note: (keys, variable) =>
          void calls.set(digest, { keys, operation: withoutItems(operation, variable) }),
      };
    },
  };
}

function withoutItems({ query, operationName, variables }: Operation, name: string): Operation {
  const value = variables?.[name];
  const emptied = Array.isArray(value) ? [] : { ...(value as object), items: [] };
  return {
    ...(query && { query }),
    operationName: operationName ?? null,
    variables: { ...variables, [name]: emptied },
  };
}
