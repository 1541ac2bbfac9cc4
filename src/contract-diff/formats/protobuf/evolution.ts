import type { Finding } from '../incompatibility.ts';
import { isReserved } from './model.ts';
import type { ProtobufEnum, ProtobufMessage, ProtobufSchema, Reservations } from './model.ts';

/** What was removed without a reservation, so that somebody may use its number again, and reservations that were broken. */
export function evolves(base: ProtobufSchema, candidate: ProtobufSchema): Finding[] {
  const found: Finding[] = [];
  for (const [name, message] of base.messages) {
    const next = candidate.messages.get(name);
    if (next !== undefined) found.push(...messageEvolves(name, message, next));
    else
      found.push({
        path: name,
        kind: 'MESSAGE_REMOVED',
        message: `message ${name} was removed: data of it has no reader`,
      });
  }
  for (const [name, one] of base.enums) {
    const next = candidate.enums.get(name);
    if (next !== undefined) found.push(...enumEvolves(name, one, next));
    else found.push({ path: name, kind: 'ENUM_REMOVED', message: `enum ${name} was removed` });
  }
  return found;
}

function messageEvolves(name: string, base: ProtobufMessage, candidate: ProtobufMessage): Finding[] {
  const found: Finding[] = [];
  for (const [number, field] of base.fields)
    if (!candidate.fields.has(number) && !isReserved(candidate.reserved, number))
      found.push({
        path: `${name}.${field.name}`,
        kind: 'FIELD_NOT_RESERVED',
        message: `field "${field.name}" = ${number} was removed without \`reserved ${number}\`: the number may be used again for something else`,
      });
  for (const [number, field] of candidate.fields)
    found.push(...reuse(`${name}.${field.name}`, base.reserved, number, [field.name]));
  const names = [...candidate.fields.values()].map((field) => field.name);
  return [...found, ...dropped(name, base.reserved, candidate.reserved, [...candidate.fields.keys()], names)];
}

function enumEvolves(name: string, base: ProtobufEnum, candidate: ProtobufEnum): Finding[] {
  const found: Finding[] = [];
  for (const [number, [value = '']] of base.numbers)
    if (!candidate.numbers.has(number) && !isReserved(candidate.reserved, number))
      found.push({
        path: `${name}.${value}`,
        kind: 'ENUM_VALUE_NOT_RESERVED',
        message: `value ${value} = ${number} was removed without \`reserved ${number}\`: the number may be used again for something else`,
      });
  for (const [number, values] of candidate.numbers)
    found.push(...reuse(`${name}.${values[0] ?? ''}`, base.reserved, number, values));
  const names = [...candidate.numbers.values()].flat();
  return [
    ...found,
    ...dropped(name, base.reserved, candidate.reserved, [...candidate.numbers.keys()], names),
  ];
}

function reuse(path: string, reserved: Reservations, number: number, names: readonly string[]): Finding[] {
  const name = names.find((each) => reserved.names.includes(each));
  const what = isReserved(reserved, number)
    ? `number ${number}`
    : name === undefined
      ? undefined
      : `the name "${name}"`;
  if (what === undefined) return [];
  return [{ path, kind: 'RESERVED_REUSED', message: `${what} was reserved and is used again` }];
}

/** Reservations that are gone; those that were used again are told by {@link reuse}. */
function dropped(
  path: string,
  base: Reservations,
  candidate: Reservations,
  usedNumbers: readonly number[],
  usedNames: readonly string[],
): Finding[] {
  const kept = [...candidate.ranges, ...usedNumbers.map((number) => [number, number] as const)];
  const keptNames = new Set([...candidate.names, ...usedNames]);
  const ranges = base.ranges
    .filter(([from, to]) => !isCovered(from, to, kept))
    .map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
  const names = base.names.filter((name) => !keptNames.has(name)).map((name) => `"${name}"`);
  return [...ranges, ...names].map((what) => ({
    path,
    kind: 'RESERVED_DROPPED',
    message: `the reservation of ${what} was dropped: it may be used again for something else`,
  }));
}

/** Whether every number from one to the other lies in one of the ranges. */
function isCovered(from: number, to: number, ranges: readonly (readonly [number, number])[]): boolean {
  let next = from;
  for (const [start, end] of ranges.toSorted(([one], [other]) => one - other))
    if (start <= next && end >= next) next = end + 1;
  return next > to;
}
