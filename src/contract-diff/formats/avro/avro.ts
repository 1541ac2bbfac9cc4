import type { Type } from 'avsc';
import type { Finding, SchemaFormat, Sides } from '../incompatibility.ts';
import { messageOf } from '../limits.ts';
import { readAvro } from './document.ts';
import type { AvroSchema } from './document.ts';
import { explain } from './explain.ts';

/** Branches of unions that the resolver may try: each one that fails costs it an error with both types in words. */
const maxTries = 50_000;

/**
 * Avro: one schema reads another when its resolver can be made ("Schema Resolution" of the Avro specification, by avsc).
 * Beyond that, a logical type that became another one is a finding: the same bytes would mean something else.
 */
export const avro: SchemaFormat<AvroSchema> = {
  read: readAvro,
  outside: () => [],
  evolves: () => [],
  reads(reader, writer, sides) {
    const { found, tries } = explain(reader, writer, sides);
    if (found.length > 0) return found;
    if (tries <= maxTries) return unresolved(reader.type, writer.type, sides);
    const message = `the unions have too many branches to compare: ${tries} tries, at most ${maxTries}`;
    return [{ path: '', kind: 'UNDECIDED', message }];
  },
};

/** The word of the resolver itself, where the walk found nothing. */
function unresolved(reader: Type, writer: Type, sides: Sides): Finding[] {
  try {
    reader.createResolver(writer);
    return [];
  } catch (error) {
    const message = `${sides.reader} does not read data of ${sides.writer}: ${messageOf(error)}`;
    return [{ path: '', kind: 'TYPE_CHANGED', message }];
  }
}
