import { isObject } from '../../core/json.ts';
import type { AuthoritativeDefinition, CustomProperty } from '../contract.ts';

/** A mapping out of a document; what is read from it is taken as far as it can be understood. */
export type Given = { readonly [name: string]: unknown };

export function isGiven(value: unknown): value is Given {
  return isObject(value);
}

/** A text; numbers and flags are taken as people write them. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const read = Number(value);
  return Number.isFinite(read) ? read : undefined;
}

export function flagOf(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

export function scalarOf(value: unknown): string | number | boolean | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}

/** Members of a list, a single value standing for a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export function textsOf(value: unknown): string[] {
  return listOf(value)
    .map(textOf)
    .filter((item) => item !== undefined);
}

/** Mappings of a list; those of a mapping by name, where people write one, with the name under `named`. */
export function blocksOf(value: unknown, named?: string): Given[] {
  if (isGiven(value) && named !== undefined)
    return Object.entries(value).flatMap(([name, member]) =>
      isGiven(member) ? [{ [named]: name, ...member }] : [],
    );
  return listOf(value).filter(isGiven);
}

/** The object without the members that are undefined. */
export function defined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Value;
}

/** Lists as they are, empty ones left out. */
export function some<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** Custom properties: a list, or a mapping of names to values as many documents have it. */
export function customPropertiesOf(value: unknown): CustomProperty[] {
  if (isGiven(value)) return Object.entries(value).map(([property, member]) => ({ property, value: member }));
  return blocksOf(value).flatMap((block) => {
    const property = textOf(block['property']);
    if (property === undefined) return [];
    return [
      defined({
        id: textOf(block['id']),
        property,
        value: block['value'] ?? null,
        description: textOf(block['description']),
      }),
    ];
  });
}

export function definitionsOf(value: unknown): AuthoritativeDefinition[] {
  return blocksOf(value).flatMap((block) => {
    const url = textOf(block['url']);
    if (url === undefined) return [];
    const type = textOf(block['type']) ?? 'definition';
    return [defined({ id: textOf(block['id']), url, type, description: textOf(block['description']) })];
  });
}
