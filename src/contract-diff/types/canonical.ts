/**
 * A type as plain data, whatever platform it is spelled on. A parameter that is absent means *any*: `{ kind: 'string' }`
 * is a text of any length, `{ kind: 'integer' }` a whole number of any width.
 */
export type CanonicalType =
  | { readonly kind: PlainKind }
  | IntegerType
  | DecimalType
  | FloatType
  | DecimalFloatType
  | StringType
  | BinaryType
  | BitsType
  | TimeType
  | TimestampType
  | IntervalType
  | SpatialType
  | EnumType
  | ArrayType
  | MapType
  | StructType
  | VectorType
  | UnknownType;

/**
 * Types without parameters. `number` is any number, whole, decimal or floating. `json` is JSON kept as text, `jsonb` JSON
 * kept parsed; `variant` is a value that brings its own type.
 */
export const plainKinds = [
  'boolean',
  'number',
  'date',
  'year',
  'uuid',
  'json',
  'jsonb',
  'variant',
  'xml',
  'money',
  'inet',
  'null',
] as const;
export type PlainKind = (typeof plainKinds)[number];

/** A whole number of `bits` bits; without `isSigned`, from zero. Without `bits`: of any width, and signed. */
export interface IntegerType {
  readonly kind: 'integer';
  readonly bits?: number | undefined;
  readonly isSigned: boolean;
}

/** `precision` digits, `scale` of them behind the point. Without both: each value has its own. */
export interface DecimalType {
  readonly kind: 'decimal';
  readonly precision?: number | undefined;
  readonly scale?: number | undefined;
}

/** IEEE 754 binary floating point. */
export interface FloatType {
  readonly kind: 'float';
  readonly bits: 16 | 32 | 64 | 128;
}

/** Decimal floating point with `digits` significant digits. */
export interface DecimalFloatType {
  readonly kind: 'decfloat';
  readonly digits: number;
}

/**
 * Text. `isFixed`: padded to `length`. `unit` says what `length` counts. `isCodePage`: only the characters of one code
 * page (SQL Server's `varchar`).
 */
export interface StringType {
  readonly kind: 'string';
  readonly isFixed: boolean;
  readonly length?: number | undefined;
  readonly unit: 'CHARACTER' | 'BYTE';
  readonly isCodePage: boolean;
}

/** Bytes. `isFixed`: exactly `length` of them. */
export interface BinaryType {
  readonly kind: 'binary';
  readonly isFixed: boolean;
  readonly length?: number | undefined;
}

/** A string of bits, as Postgres and MySQL know it. */
export interface BitsType {
  readonly kind: 'bits';
  readonly isFixed: boolean;
  readonly length?: number | undefined;
}

/** A time of day; `precision` counts digits of a second. */
export interface TimeType {
  readonly kind: 'time';
  readonly precision?: number | undefined;
  readonly hasOffset?: boolean | undefined;
}

/**
 * `zone`: NONE is what a clock on the wall shows, INSTANT a point in time that is shown in the zone of who reads,
 * OFFSET a point in time that keeps the offset it was written with.
 */
export interface TimestampType {
  readonly kind: 'timestamp';
  readonly precision?: number | undefined;
  readonly zone?: 'NONE' | 'INSTANT' | 'OFFSET' | undefined;
}

/** `fields` as in `year to month`; absent: all. */
export interface IntervalType {
  readonly kind: 'interval';
  readonly fields?: string | undefined;
}

/** `detail` is the shape and reference system, such as `point,4326`. */
export interface SpatialType {
  readonly kind: 'geography' | 'geometry';
  readonly detail?: string | undefined;
}

/** One of `values`, or with `isSet` any number of them. */
export interface EnumType {
  readonly kind: 'enum';
  readonly values: readonly string[];
  readonly isSet: boolean;
}

/** `length`: exactly so many. */
export interface ArrayType {
  readonly kind: 'array';
  readonly of?: CanonicalType | undefined;
  readonly length?: number | undefined;
}

export interface MapType {
  readonly kind: 'map';
  readonly key?: CanonicalType | undefined;
  readonly value?: CanonicalType | undefined;
}

/** Members in their order; absent: any. `isUnion`: one of them at a time. */
export interface StructType {
  readonly kind: 'struct';
  readonly members?: readonly StructMember[] | undefined;
  readonly isUnion: boolean;
}

/** A member without a name is known by its place. */
export interface StructMember {
  readonly name: string;
  readonly type: CanonicalType;
  readonly isRequired: boolean;
}

/** An embedding. */
export interface VectorType {
  readonly kind: 'vector';
  readonly of?: CanonicalType | undefined;
  readonly dimension?: number | undefined;
}

/** What no table knows: its text in lower case, every run of white space one blank. */
export interface UnknownType {
  readonly kind: 'unknown';
  readonly text: string;
}

/** The platforms whose spellings are known; `generic` is ANSI SQL with the words of Avro, Parquet, Protobuf and JSON. */
export const platforms = [
  'snowflake',
  'bigquery',
  'databricks',
  'hive',
  'postgres',
  'mysql',
  'sqlserver',
  'redshift',
  'oracle',
  'trino',
  'duckdb',
  'generic',
] as const;
export type Platform = (typeof platforms)[number];
