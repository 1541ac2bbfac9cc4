import type { Type } from 'avsc';
import type { Finding, SchemaFormat, Sides } from '../incompatibility.ts';
import { messageOf } from '../limits.ts';
import { readAvro } from './document.ts';
import type { AvroSchema } from './document.ts';
import { explain } from './explain.ts';

/**
 * Avro: one schema reads another when its resolver can be made ("Schema Resolution" of the Avro specification, by avsc).
 * Beyond that, a logical type that became another one is a finding: the same bytes would mean something else.
 */
export const avro: SchemaFormat<AvroSchema> = {
  read: readAvro,
  outside: () => [],
  evolves: () => [],
  reads(reader, writer, sides) {
    const found = explain(reader, writer, sides);
    return found.length > 0 ? found : unresolved(reader.type, writer.type, sides);
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
