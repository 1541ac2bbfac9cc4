import type { Type } from 'avsc';

/** The branches of a union; undefined for other types. */
export function branchesOf(type: Type): readonly Type[] | undefined {
  return type.typeName.startsWith('union') && 'types' in type ? (type.types as readonly Type[]) : undefined;
}

/** Whether a reader goes by the writer's name, or has it as an alias; types without names do. */
export function isSameName(reader: Type, writer: Type): boolean {
  if (writer.name === undefined || reader.name === undefined) return true;
  return reader.name === writer.name || (reader.aliases ?? []).includes(writer.name);
}

/** A type in a few words: `long`, `enum shop.Status`, `array of string`. */
export function describe(type: Type): string {
  if (type.name !== undefined) return `${type.typeName} ${type.name}`;
  const branches = branchesOf(type);
  if (branches !== undefined) return `a union of ${describeAll(branches)}`;
  if ('itemsType' in type) return `array of ${describe(type.itemsType as Type)}`;
  return 'valuesType' in type ? `map of ${describe(type.valuesType as Type)}` : type.typeName;
}

/** Types in a few words, ten at most. */
export function describeAll(types: readonly Type[]): string {
  const shown = types.slice(0, 10).map(describe);
  return [...shown, ...(types.length > 10 ? [`${types.length - 10} more`] : [])].join(', ');
}

const promotions = new Map<string, boolean>();

/** Whether one primitive type reads another: a type without a name, members or branches is told by its kind. */
export function promotes(reader: Type, writer: Type): boolean {
  if (reader.name !== undefined || writer.name !== undefined) return false;
  const key = `${writer.typeName} ${reader.typeName}`;
  const known = promotions.get(key) ?? resolves(reader, writer);
  promotions.set(key, known);
  return known;
}

function resolves(reader: Type, writer: Type): boolean {
  try {
    reader.createResolver(writer);
    return true;
  } catch {
    return false;
  }
}
