import avsc from 'avsc';
import type { Schema, Type } from 'avsc';
import type { Finding } from '../incompatibility.ts';
import { messageOf, readJson, unreadable } from '../limits.ts';

/** A parsed schema, with the logical types that it says of its primitive and fixed types. */
export interface AvroSchema {
  readonly type: Type;
  readonly logicalTypes: WeakMap<Type, LogicalAttributes>;
}

/** `decimal` with precision and scale, `timestamp-millis`, … */
export interface LogicalAttributes {
  readonly logicalType: string;
  readonly precision?: number | undefined;
  readonly scale?: number | undefined;
}

/** Reads a schema: JSON, or the bare name of a primitive type. Names of types that it does not define are an error. */
export function readAvro(text: string): AvroSchema | Finding {
  const bare = text.trim();
  const read = /^(boolean|int|long|float|double|bytes|string)$/.test(bare) ? { json: bare } : readJson(text);
  if (!('json' in read)) return read;
  const logicalTypes = new WeakMap<Type, LogicalAttributes>();
  try {
    const type = avsc.Type.forSchema(read.json as Schema, {
      registry: Object.create(null) as { [name: string]: Type },
      typeHook: (schema, options) => {
        const attributes = attributesOf(schema);
        if (attributes === undefined) return undefined;
        const plain = { ...(schema as object), logicalType: undefined } as unknown as Schema;
        const made = avsc.Type.forSchema(plain, options);
        logicalTypes.set(made, attributes);
        return made;
      },
    });
    if (!avsc.Type.isType(type)) return unreadable('it is no Avro schema');
    return { type, logicalTypes };
  } catch (error) {
    return unreadable(`it is no Avro schema: ${messageOf(error)}`);
  }
}

function attributesOf(schema: unknown): LogicalAttributes | undefined {
  if (typeof schema !== 'object' || schema === null || !('logicalType' in schema)) return undefined;
  const { logicalType, precision, scale } = schema as { [name: string]: unknown };
  if (typeof logicalType !== 'string') return undefined;
  if (logicalType !== 'decimal') return { logicalType };
  return {
    logicalType,
    precision: typeof precision === 'number' ? precision : undefined,
    scale: typeof scale === 'number' ? scale : 0,
  };
}
