import { parsePath } from '../contract-diff/path.ts';
import { readDocument } from '../data-contracts/document.ts';
import type { DocumentText } from '../data-contracts/document.ts';

/** Lines of a document by the paths of changes. */
export type Places = (path: string) => number | undefined;

/**
 * Finds the line that a change is about: the longest beginning of its path that the document has. What was removed is
 * not there, so its change stands where it would be.
 */
export function placesOf(text: string): Places {
  const document = readDocument(text);
  if ('breaks' in document) return () => undefined;
  return (path) => lineOf(document, path);
}

function lineOf(document: DocumentText, path: string): number | undefined {
  let value = document.value;
  const found: (string | number)[] = [];
  for (const { member, selector } of path === '/' ? [] : parsePath(path)) {
    const next = memberOf(value, member);
    if (next === undefined) break;
    found.push(next.key);
    value = next.value;
    if (selector === undefined) continue;
    const item = selected(value, selector);
    if (item === undefined) break;
    found.push(item.key);
    value = item.value;
  }
  return document.locate(found).line;
}

interface Found {
  readonly key: string | number;
  readonly value: unknown;
}

/** Contracts of the Data Contract Specification call objects models and properties fields. */
const otherNames: { readonly [member: string]: string } = { schema: 'models', properties: 'fields' };

function memberOf(value: unknown, member: string): Found | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const key = [member, otherNames[member] ?? member].find((name) => Object.hasOwn(value, name));
  return key === undefined ? undefined : { key, value: (value as Record<string, unknown>)[key] };
}

/** The item of a list, or the member of a mapping, that a selector such as `[name=orders]` means. */
function selected(value: unknown, selector: string): Found | undefined {
  const [, key = '', quoted = ''] = /^\[([^=\]]+)=(.*?)\](?:\[|$)/.exec(selector) ?? [];
  const wanted = quoted.startsWith('"') ? (JSON.parse(quoted) as string) : quoted;
  if (Array.isArray(value)) {
    const index = value.findIndex(
      (item: unknown) => String((item as Record<string, unknown> | null)?.[key]) === wanted,
    );
    return index === -1 ? undefined : { key: index, value: value[index] };
  }
  return memberOf(value, wanted);
}
