import { hash } from 'node:crypto';
import { pack, packApart } from '../core/packed.ts';
import type { Packed } from '../core/packed.ts';

/** From this size on a body is compressed off the event loop. */
const largeBody = 64 * 1024;

const secretNames =
  'user(?:name)?|uid|pass(?:word|wd|phrase)?|pwd|sig|signature|auth|[\\w-]{0,40}(?:secret|token|credential|password|private[-_]?key|api[-_]?key|access[-_]?key|account[-_]?key)[\\w-]{0,40}|x-(?:amz|goog)-[\\w-]{1,40}|awsaccesskeyid';

/**
 * Places of a text that hold a secret, and what stays of each. Each begins with something fixed and has a greatest length, so
 * that the time is linear in the text whatever that holds.
 */
const secrets: readonly (readonly [place: RegExp, kept: string])[] = [
  [/(:(?:\\?\/){2})[^\s"'/@\\:]{0,200}:[^\s"'/@\\]{0,500}@/g, '$1'],
  [/(jdbc:oracle:\w{1,20}:)[^\s"'@]{1,200}@/gi, '$1@'],
  [new RegExp(`([?&;](?:${secretNames})=)[^\\s"'&;\\\\]+`, 'gi'), '$1***'],
];

/**
 * A body as it is kept: word for word, but for users, passwords and secret parameters inside locations. Those are
 * no part of what an event says: a name that is read from it is the same with and without them.
 */
export function withoutSecretsInside(text: string): string {
  return secrets.reduce((kept, [place, replacement]) => kept.replace(place, replacement), text);
}

/**
 * Content hash of a body as sent: the first 128 bits of its SHA-256, base64url. The same body on another's word is another
 * event.
 *
 * @param source absent: OpenLineage's own word
 */
export function keyOf(body: Buffer, source?: string): string {
  const content = source === undefined ? body : Buffer.concat([Buffer.from(`${source}\0`), body]);
  return hash('sha256', content, 'base64url').slice(0, 22);
}

/** Packs a UTF-8 body for the database, without secrets. */
export async function packBody(body: Buffer): Promise<Packed> {
  const text = body.toString('utf8');
  const open = withoutSecretsInside(text);
  const kept = open === text ? body : Buffer.from(open);
  return kept.length < largeBody ? pack(kept) : packApart(kept);
}
