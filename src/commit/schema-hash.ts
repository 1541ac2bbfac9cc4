import { hashOf } from '../core/hash.ts';
import type { SchemaFact } from './patch.ts';

const hashes = new WeakMap<SchemaFact, string>();

/** Content hash of a schema, computed once: it is asked for when the graph is read, and whenever the fact is planned. */
export function schemaHash(fact: SchemaFact): string {
  let hash = hashes.get(fact);
  if (hash === undefined) hashes.set(fact, (hash = hashOf(fact.fields as never)));
  return hash;
}
