import type { Finding, SchemaFormat } from '../incompatibility.ts';
import { readProtobuf } from './document.ts';
import { evolves } from './evolution.ts';
import type { ProtobufSchema } from './model.ts';
import { reads } from './wire.ts';

/**
 * Protobuf: what `protoc` promises of the wire format ("Updating a message type"), and what schema registries and buf ask
 * beyond it: nothing removed without a reservation. Names of packages, and services, do not matter.
 */
export const protobuf: SchemaFormat<ProtobufSchema> = {
  read: readProtobuf,
  outside({ imports, undefinedTypes }): Finding[] {
    const files = imports.map((file) => `it imports "${file}"`);
    const types = undefinedTypes.map((type) => `it does not define the type "${type}"`);
    return (files.length > 0 ? files : types).map((what) => ({
      path: '',
      kind: 'REFERENCE_OUTSIDE',
      message: `${what}: what lies outside of the document cannot be compared`,
    }));
  },
  reads,
  evolves,
};
