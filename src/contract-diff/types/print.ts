import type { BinaryType, CanonicalType, IntegerType, StringType } from './canonical.ts';

const integers: { readonly [bits: number]: string } = {
  8: 'tinyint',
  16: 'smallint',
  32: 'int',
  64: 'bigint',
};
const floats = { 16: 'float16', 32: 'float', 64: 'double', 128: 'float128' } as const;
const zones = {
  NONE: '',
  INSTANT: ' with local time zone',
  OFFSET: ' with time zone',
} as const;

/** A type in words like those of ANSI SQL, for messages: `decimal(10, 2)`, `array<struct<a: int, b: string>>`. */
export function printType(type: CanonicalType): string {
  switch (type.kind) {
    case 'integer':
      return integerName(type);
    case 'decimal':
      return `decimal${list([type.precision, type.scale])}`;
    case 'float':
      return floats[type.bits];
    case 'decfloat':
      return `decfloat(${type.digits})`;
    case 'string':
      return stringName(type);
    case 'binary':
      return sized(type, 'binary', 'varbinary');
    case 'bits':
      return sized(type, 'bit', 'bit varying');
    case 'time':
      return `time${list([type.precision])}${type.hasOffset === true ? ' with time zone' : ''}`;
    case 'timestamp':
      return `timestamp${list([type.precision])}${type.zone === undefined ? '' : zones[type.zone]}`;
    case 'interval':
      return type.fields === undefined ? 'interval' : `interval ${type.fields}`;
    case 'geography':
    case 'geometry':
      return `${type.kind}${list([type.detail])}`;
    case 'enum':
      return `${type.isSet ? 'set' : 'enum'}(${type.values.map((value) => `'${value}'`).join(', ')})`;
    case 'array':
      return `array${type.of === undefined ? '' : `<${printType(type.of)}>`}${list([type.length])}`;
    case 'map':
      return type.key === undefined || type.value === undefined
        ? 'map'
        : `map<${printType(type.key)}, ${printType(type.value)}>`;
    case 'struct':
      return `${type.isUnion ? 'union' : 'struct'}${type.members === undefined ? '' : `<${type.members.map(memberName).join(', ')}>`}`;
    case 'vector':
      return `vector${list([type.of === undefined ? undefined : printType(type.of), type.dimension])}`;
    case 'unknown':
      return type.text === '' ? 'no type' : type.text;
    default:
      return type.kind;
  }
}

/** Parameters that are there, in brackets. */
function list(parameters: readonly (string | number | undefined)[]): string {
  const given = parameters.filter((parameter) => parameter !== undefined);
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

function integerName({ bits, isSigned }: IntegerType): string {
  if (bits === undefined) return 'integer';
  return `${isSigned ? '' : 'unsigned '}${integers[bits] ?? `int${bits}`}`;
}

function stringName({ isFixed, length, unit, isCodePage }: StringType): string {
  const suffix = isCodePage ? ' of one code page' : '';
  if (length === undefined) return `string${suffix}`;
  return `${isFixed ? 'char' : 'varchar'}(${length}${unit === 'BYTE' ? ' bytes' : ''})${suffix}`;
}

function sized(
  { isFixed, length }: Pick<BinaryType, 'isFixed' | 'length'>,
  fixed: string,
  varying: string,
): string {
  if (length === undefined) return fixed === 'binary' ? fixed : varying;
  return `${isFixed ? fixed : varying}(${length})`;
}

function memberName({
  name,
  type,
  isRequired,
}: {
  name: string;
  type: CanonicalType;
  isRequired: boolean;
}): string {
  return `${name === '' ? '' : `${name}: `}${printType(type)}${isRequired ? ' not null' : ''}`;
}
