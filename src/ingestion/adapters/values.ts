import { isObject } from '../../core/json.ts';
import type { JsonObject } from '../../core/json.ts';

/** A member that is a text with something in it, else undefined. */
export function textAt(object: JsonObject | undefined, name: string): string | undefined {
  const value = object?.[name];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A member that is an object, else an empty one. */
export function objectAt(object: JsonObject | undefined, name: string): JsonObject {
  const value = object?.[name];
  return isObject(value) ? value : {};
}

/** A member that is a list, else an empty one. */
export function listAt(object: JsonObject | undefined, name: string): readonly unknown[] {
  const value = object?.[name];
  return Array.isArray(value) ? value : [];
}

/** The texts in a member that is a list, or the text that it is. */
export function textsAt(object: JsonObject | undefined, name: string): readonly string[] {
  const value = object?.[name];
  const list = Array.isArray(value) ? value : [value];
  return list.filter((one): one is string => typeof one === 'string' && one.trim() !== '');
}

/** A key out of a name, as people would write it in a path; undefined when nothing is left of it. */
export function slugOf(name: string): string | undefined {
  const slug = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return slug === '' || slug.length > 200 ? undefined : slug;
}
