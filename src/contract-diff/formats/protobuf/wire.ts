import type { Finding, IncompatibilityKind, Sides } from '../incompatibility.ts';
import { spell } from './model.ts';
import type { FieldType, ProtobufEnum, ProtobufField, ProtobufMessage, ProtobufSchema } from './model.ts';

/** Scalars that are the same on the wire; an enum goes with the first ("Updating a message type"). */
const groups: readonly (readonly string[])[] = [
  ['int32', 'uint32', 'int64', 'uint64', 'bool', 'enum'],
  ['sint32', 'sint64'],
  ['string', 'bytes'],
  ['fixed32', 'sfixed32'],
  ['fixed64', 'sfixed64'],
];

/** Why data written with one schema is not what the other reads: fields by their numbers, enums by their values. */
export function reads(reader: ProtobufSchema, writer: ProtobufSchema, sides: Sides): Finding[] {
  const found: Finding[] = [];
  for (const [name, message] of reader.messages) {
    const written = writer.messages.get(name);
    if (written !== undefined) found.push(...readMessage(name, message, written, sides));
  }
  for (const [name, one] of reader.enums) {
    const written = writer.enums.get(name);
    if (written !== undefined) found.push(...readEnum(name, one, written, sides));
  }
  return found;
}

function readMessage(
  name: string,
  reader: ProtobufMessage,
  writer: ProtobufMessage,
  sides: Sides,
): Finding[] {
  const found: Finding[] = [];
  for (const [number, field] of reader.fields) {
    const written = writer.fields.get(number);
    const path = `${name}.${field.name}`;
    if (written !== undefined) found.push(...readField(path, field, written, sides));
    else if (field.label === 'REQUIRED')
      found.push({
        path,
        kind: 'REQUIRED_ADDED',
        message: `${sides.reader} requires the field "${field.name}" = ${number}, which ${sides.writer} does not write`,
      });
  }
  return [...found, ...readOneofs(name, reader, writer, sides)];
}

function readField(path: string, reader: ProtobufField, writer: ProtobufField, sides: Sides): Finding[] {
  const both = `${sides.writer} writes ${describe(writer)}, ${sides.reader} reads ${describe(reader)}`;
  const isSameType = spell(reader.type) === spell(writer.type);
  if (!isSameType && reader.name !== writer.name)
    return [
      { path, kind: 'NUMBER_REUSED', message: `number ${reader.number} means something else: ${both}` },
    ];
  if (!isCompatible(reader.type, writer.type)) return [{ path, kind: 'TYPE_CHANGED', message: both }];
  if (reader.label === 'REQUIRED' && writer.label === 'SINGULAR')
    return [{ path, kind: 'REQUIRED_ADDED', message: `${both}: it may be missing` }];
  const [one, other] = [reader.label === 'REPEATED', writer.label === 'REPEATED'];
  const isRead = one === other || (one && isLengthDelimited(reader.type));
  return isRead ? [] : [{ path, kind: 'CARDINALITY_CHANGED', message: both }];
}

/** A repeated text or message takes a single one; numbers may be packed, and a single one takes only the last of many. */
function isLengthDelimited(type: FieldType): boolean {
  return type.kind === 'MESSAGE' || (type.kind === 'SCALAR' && /^(string|bytes)$/.test(type.name));
}

function isCompatible(reader: FieldType, writer: FieldType): boolean {
  if (reader.kind === 'MAP' && writer.kind === 'MAP')
    return reader.key === writer.key && isCompatible(reader.value, writer.value);
  if (reader.kind === writer.kind && spell(reader) === spell(writer)) return true;
  if (reader.kind === 'ENUM' && writer.kind === 'ENUM') return false;
  const [one, other] = [wireName(reader), wireName(writer)];
  return groups.some((group) => group.includes(one) && group.includes(other));
}

function wireName(type: FieldType): string {
  if (type.kind === 'ENUM') return 'enum';
  return type.kind === 'SCALAR' ? type.name : '';
}

function describe({ type, label, name }: ProtobufField): string {
  return `${label === 'SINGULAR' ? '' : `${label.toLowerCase()} `}${spell(type)} ${name}`;
}

/** A oneof keeps the last of its members that the data has, and is empty when it has one that the reader does not know. */
function readOneofs(name: string, reader: ProtobufMessage, writer: ProtobufMessage, sides: Sides): Finding[] {
  const found: Finding[] = [];
  for (const [oneof, members] of oneofsOf(reader)) {
    const written = members.flatMap(({ number }) => writer.fields.get(number) ?? []);
    const groups = new Set(written.map((field) => field.oneof ?? field.number));
    if (groups.size > 1)
      found.push({
        path: `${name}.${oneof}`,
        kind: 'ONEOF_GROUPED',
        message: `${sides.writer} may write several of ${written.map((field) => field.name).join(', ')}, of which ${sides.reader} keeps one only`,
      });
  }
  for (const [oneof, members] of oneofsOf(writer))
    for (const { name: member, number } of members)
      if (!reader.fields.has(number))
        found.push({
          path: `${name}.${oneof}`,
          kind: 'ONEOF_FIELD_REMOVED',
          message: `${sides.writer} may choose "${member}" = ${number}, which ${sides.reader} does not have: it finds nothing chosen`,
        });
  return found;
}

function oneofsOf({ fields }: ProtobufMessage): Map<string, ProtobufField[]> {
  const members = [...fields.values()].filter((field) => field.oneof !== undefined);
  return Map.groupBy(members, (field) => field.oneof ?? '');
}

function readEnum(name: string, reader: ProtobufEnum, writer: ProtobufEnum, sides: Sides): Finding[] {
  const found: Finding[] = [];
  const add = (value: string, kind: IncompatibilityKind, message: string) =>
    found.push({ path: `${name}.${value}`, kind, message });
  for (const [number, written] of writer.numbers) {
    const known = reader.numbers.get(number);
    const [value = ''] = written;
    if (known === undefined && reader.isClosed)
      add(
        value,
        'ENUM_VALUE_MISSING',
        `${sides.writer} may write ${value} = ${number}, which ${sides.reader} does not have, and loses`,
      );
    if (known !== undefined && !known.some((word) => written.includes(word)))
      add(
        value,
        'ENUM_NUMBER_REUSED',
        `number ${number} means ${value} where ${sides.writer} writes, and ${known.join(', ')} where ${sides.reader} reads`,
      );
  }
  return found;
}
