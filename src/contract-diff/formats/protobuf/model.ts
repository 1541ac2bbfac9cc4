/** A `.proto` file as far as compatibility asks; full names without the package. */
export interface ProtobufSchema {
  readonly messages: ReadonlyMap<string, ProtobufMessage>;
  readonly enums: ReadonlyMap<string, ProtobufEnum>;
  /** Files that it imports, without those of Protobuf itself. */
  readonly imports: readonly string[];
  /** Types of fields that it does not define, without those of Protobuf itself. */
  readonly undefinedTypes: readonly string[];
}

export interface ProtobufMessage {
  readonly fields: ReadonlyMap<number, ProtobufField>;
  readonly reserved: Reservations;
}

export interface ProtobufField {
  readonly name: string;
  readonly number: number;
  readonly type: FieldType;
  readonly label: 'SINGULAR' | 'REQUIRED' | 'REPEATED';
  /** The oneof that it belongs to; the hidden one of an `optional` field does not count. */
  readonly oneof?: string | undefined;
}

export type FieldType =
  | { readonly kind: 'SCALAR'; readonly name: string }
  | { readonly kind: 'ENUM' | 'MESSAGE' | 'GROUP' | 'OUTSIDE'; readonly name: string }
  | { readonly kind: 'MAP'; readonly key: string; readonly value: FieldType };

export interface ProtobufEnum {
  readonly numbers: ReadonlyMap<number, readonly string[]>;
  /** Values that it does not know are lost, not kept (proto2). */
  readonly isClosed: boolean;
  readonly reserved: Reservations;
}

export interface Reservations {
  readonly ranges: readonly (readonly [from: number, to: number])[];
  readonly names: readonly string[];
}

/** Whether nobody may use the number again. */
export function isReserved({ ranges }: Reservations, number: number): boolean {
  return ranges.some(([from, to]) => from <= number && number <= to);
}

/** A type as it is spelled. */
export function spell(type: FieldType): string {
  return type.kind === 'MAP' ? `map<${type.key}, ${spell(type.value)}>` : type.name;
}
