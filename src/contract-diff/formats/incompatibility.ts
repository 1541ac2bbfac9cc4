/** What can be wrong between two schema documents. */
export const incompatibilityKinds = [
  // Of all formats: a document that cannot be read, says too much elsewhere, or cannot be decided.
  'UNREADABLE',
  'REFERENCE_OUTSIDE',
  'UNDECIDED',
  // Of several formats.
  'NAME_CHANGED',
  'TYPE_CHANGED',
  'TYPE_NARROWED',
  'REQUIRED_ADDED',
  'ENUM_VALUE_MISSING',
  'ALTERNATIVE_MISSING',
  // Avro.
  'FIELD_WITHOUT_DEFAULT',
  'SIZE_CHANGED',
  'LOGICAL_TYPE_CHANGED',
  // JSON Schema.
  'PROPERTY_ADDED_TO_OPEN_CONTENT',
  'PROPERTY_OUTSIDE_CLOSED_CONTENT',
  'CONTENT_CLOSED',
  'ITEMS_CLOSED',
  'BOUND_TIGHTENED',
  'PATTERN_CHANGED',
  'FORMAT_CHANGED',
  // Protobuf.
  'MESSAGE_REMOVED',
  'FIELD_NOT_RESERVED',
  'NUMBER_REUSED',
  'CARDINALITY_CHANGED',
  'ONEOF_FIELD_REMOVED',
  'ONEOF_GROUPED',
  'ENUM_REMOVED',
  'ENUM_VALUE_NOT_RESERVED',
  'ENUM_NUMBER_REUSED',
  'RESERVED_REUSED',
  'RESERVED_DROPPED',
] as const;
export type IncompatibilityKind = (typeof incompatibilityKinds)[number];

/** One reason why data of one schema is not read with another. */
export interface Finding {
  /** Avro: `order.lines[].price`. JSON Schema: a pointer such as `/properties/price`. Protobuf: `Order.price`. */
  readonly path: string;
  readonly kind: IncompatibilityKind;
  /** A sentence that says which side does what. */
  readonly message: string;
}

/** How the two sides are called in messages. */
export interface Sides {
  readonly reader: string;
  readonly writer: string;
}

/** One format: how its documents are read, and when one of them reads the data of the other. */
export interface SchemaFormat<T> {
  /** The schema, or what is wrong with the text. */
  read(text: string): T | Finding;
  /** What the document leaves to other documents: nobody here can say what stands in them. */
  outside(schema: T): readonly Finding[];
  /** Why `reader` does not read all that is written with `writer`. */
  reads(reader: T, writer: T, sides: Sides): readonly Finding[];
  /** What must not happen from one version to the next, whoever reads. */
  evolves(base: T, candidate: T): readonly Finding[];
}

/** Whether reading a text gave a finding. */
export function isFinding(value: unknown): value is Finding {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    'message' in value &&
    'path' in value &&
    isKind(value.kind)
  );
}

function isKind(kind: unknown): boolean {
  return incompatibilityKinds.some((known) => known === kind);
}
