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
  if (branches !== undefined) return `a union of ${branches.map(describe).join(', ')}`;
  if ('itemsType' in type) return `array of ${describe(type.itemsType as Type)}`;
  return 'valuesType' in type ? `map of ${describe(type.valuesType as Type)}` : type.typeName;
}
