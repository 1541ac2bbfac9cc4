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
  outside: ({ imports }): Finding[] =>
    imports.map((file) => ({
      path: '',
      kind: 'REFERENCE_OUTSIDE',
      message: `it imports "${file}", which lies outside of the document: types of it cannot be compared`,
    })),
  reads,
  evolves,
};
