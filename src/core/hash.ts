import { createHash } from 'node:crypto';

/** Plain JSON data. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * One text per value: object keys sorted by code unit, undefined members left out, no white space
 * (the ordering rule of RFC 8785, JSON Canonicalization Scheme).
 */
export function canonicalJson(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const members = Object.entries(value as Record<string, Json | undefined>)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
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
