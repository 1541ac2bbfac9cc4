import { createHash } from 'node:crypto';

/** Plain JSON data. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * One text per value: object keys sorted by code unit, undefined members left out, no white space
 * (the ordering rule of RFC 8785, JSON Canonicalization Scheme).
 */
export function canonicalJson(value: Json | undefined): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  if (Array.isArray(value)) {
    let items = '';
    for (const item of value as readonly Json[]) items += `${items === '' ? '' : ','}${canonicalJson(item)}`;
    return `[${items}]`;
  }
  let members = '';
  for (const key of inOrder(Object.keys(value))) {
    const member = (value as Record<string, Json | undefined>)[key];
    if (member !== undefined)
      members += `${members === '' ? '' : ','}${quoted(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

/** Most texts need no escapes, and seeing that is much cheaper than writing them. */
function quoted(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}

const plain = /^[ !#-[\]-~]*$/;

/** Keys by code unit; those of small objects mostly are in order already. */
function inOrder(keys: string[]): string[] {
  for (let index = 1; index < keys.length; index += 1)
    if ((keys[index - 1] ?? '') > (keys[index] ?? '')) return keys.sort();
  return keys;
}

/** Content hash of a text: the first 128 bits of its SHA-256, base64url, 22 characters. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** Content hash of a value: {@link hashText} of its {@link canonicalJson}. */
export function hashOf(value: Json | undefined): string {
  return hashText(canonicalJson(value));
}

/** A key that fits an index: texts over 2,000 characters keep their beginning and end in their hash. */
export function boundedKey(text: string): string {
  return text.length <= 2_000 ? text : `${text.slice(0, 1_900)}~${hashText(text)}`;
}
