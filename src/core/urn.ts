/**
 * Identity of everything in the mesh: `urn:mesh:<kind>:<part>:<part>…` (URN syntax of RFC 8141).
 *
 * A URN holds only what cannot change. It is built from the kind's key parts, each percent-encoded outside
 * RFC 8141's `pchar / "/"` (and `:` always, because it separates parts).
 */

/** The kinds of entity, with the names of their key parts in URN order. */
export const keyParts = {
  domain: ['slug'],
  'bounded-context': ['slug'],
  team: ['slug'],
  term: ['context', 'slug'],
  'data-product': ['id'],
  'output-port': ['product', 'name', 'version'],
  'input-port': ['product', 'name', 'version'],
  'data-contract': ['id'],
  'contract-version': ['contract', 'version'],
  dataset: ['namespace', 'name'],
  field: ['namespace', 'name', 'path'],
  job: ['namespace', 'name'],
  'access-agreement': ['id'],
  'contract-consent': ['contract', 'version', 'type', 'consumer'],
  'quality-check': ['namespace', 'dataset', 'name'],
} as const;

/** Kind as it stands in a URN. */
export type UrnKind = keyof typeof keyParts;

/** A URN as text. */
export type Urn = string;

/** A URN taken apart: `parts` are decoded and in the order of {@link keyParts}. */
export interface ParsedUrn {
  readonly kind: UrnKind;
  readonly parts: readonly string[];
}

const prefix = 'urn:mesh:';

/** Longest URN accepted, in characters; longer ones would not fit an index key. */
export const maxUrnLength = 4_000;

const allSafe = /^[A-Za-z0-9\-._~!$&'()*+,;=@/]+$/;
const unsafe = /[^A-Za-z0-9\-._~!$&'()*+,;=@/]/gu;

function encodePart(part: string): string {
  return allSafe.test(part) ? part : part.replace(unsafe, encodeChar);
}

function encodeChar(char: string): string {
  let out = '';
  for (const byte of Buffer.from(char, 'utf8')) out += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  return out;
}

/**
 * Builds the URN of a kind from its key parts.
 *
 * @throws RangeError when the number of parts is wrong, a part is empty, holds a control character or a lone
 *   surrogate, or the URN gets longer than {@link maxUrnLength}.
 */
export function urn(kind: UrnKind, ...parts: readonly string[]): Urn {
  const names = keyParts[kind];
  if (parts.length !== names.length)
    throw new RangeError(`a ${kind} has the key parts ${names.join(', ')}; received ${parts.length} parts`);
  const encoded = parts.map((part, index) => {
    if (part === '') throw new RangeError(`the ${names[index]} of a ${kind} is empty`);
    if (allSafe.test(part)) return part;
    // eslint-disable-next-line no-control-regex
    if (/[\u0000-\u001f\u007f]/.test(part) || !part.isWellFormed())
      throw new RangeError(
        `the ${names[index]} of a ${kind} has a control character: ${JSON.stringify(part)}`,
      );
    return encodePart(part.normalize('NFC'));
  });
  const result = `${prefix}${kind}:${encoded.join(':')}`;
  if (result.length > maxUrnLength)
    throw new RangeError(`the URN of a ${kind} is longer than ${maxUrnLength} characters`);
  return result;
}

/**
 * Takes a URN apart.
 *
 * @returns the kind and decoded parts, or undefined when the text is not a mesh URN in canonical form.
 */
export function parseUrn(text: string): ParsedUrn | undefined {
  if (!text.startsWith(prefix) || text.length > maxUrnLength) return undefined;
  const [kind, ...encoded] = text.slice(prefix.length).split(':');
  if (kind === undefined || !Object.hasOwn(keyParts, kind)) return undefined;
  if (encoded.length !== keyParts[kind as UrnKind].length) return undefined;
  try {
    // Parts that need no encoding stand for themselves; others have to be built again and compared.
    if (encoded.every((part) => allSafe.test(part))) return { kind: kind as UrnKind, parts: encoded };
    const parts = encoded.map(decodeURIComponent);
    return urn(kind as UrnKind, ...parts) === text ? { kind: kind as UrnKind, parts } : undefined;
  } catch {
    return undefined;
  }
}

/** The kind of a URN, or undefined when the text is none. Cheaper than {@link parseUrn}. */
export function kindOf(text: string): UrnKind | undefined {
  if (!text.startsWith(prefix)) return undefined;
  const kind = text.slice(prefix.length, text.indexOf(':', prefix.length));
  return Object.hasOwn(keyParts, kind) ? (kind as UrnKind) : undefined;
}

/** The dataset that a field belongs to. */
export function datasetOfField(field: Urn): Urn {
  const rest = field.slice(`${prefix}field:`.length);
  return `${prefix}dataset:${rest.slice(0, rest.lastIndexOf(':'))}`;
}

/** The path of a field inside its dataset, dotted, as the field's URN says. */
export function pathOfField(field: Urn): string {
  const path = field.slice(field.lastIndexOf(':') + 1);
  return path.includes('%') ? decodeURIComponent(path) : path;
}

/** All of a URN but its last part: what the URNs of a dataset’s fields have in common. */
export function beginningOf(id: Urn): string {
  return id.slice(0, id.lastIndexOf(':') + 1);
}

/** The URN of a field at a dotted path of a dataset. */
export function fieldOf(dataset: Urn, path: string): Urn {
  return `${prefix}field:${dataset.slice(`${prefix}dataset:`.length)}:${encodePart(path.normalize('NFC'))}`;
}

/** What the key of a part begins with: the kind of its whole, and how many parts the key of that has. */
const wholes: { readonly [kind in UrnKind]?: readonly [kind: UrnKind, parts: number] } = {
  field: ['dataset', 2],
  'quality-check': ['dataset', 2],
  'input-port': ['data-product', 1],
  'output-port': ['data-product', 1],
  'contract-version': ['data-contract', 1],
  term: ['bounded-context', 1],
};

/** The URN of the entity whose key this entity's key begins with (a port's product, a field's dataset), if any. */
export function parentOf(id: Urn): Urn | undefined {
  const kind = kindOf(id);
  const whole = kind === undefined ? undefined : wholes[kind];
  if (kind === undefined || whole === undefined) return undefined;
  const [ofKind, count] = whole;
  const parts = id.slice(prefix.length + kind.length + 1).split(':', count);
  return `${prefix}${ofKind}:${parts.join(':')}`;
}
