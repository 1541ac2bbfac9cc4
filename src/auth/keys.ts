import { createHash } from 'node:crypto';
import type { Viewer } from './viewer.ts';

/** A request shows no key that is known. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated';
  /** Status for HTTP layers that look for it. */
  readonly statusCode = 401;

  constructor() {
    super('a known API key is wanted: Authorization: Bearer <key>');
  }
}

const anonymous: Viewer = { name: 'anonymous', isAuthenticated: false };

/**
 * Who shows an Authorization header. Keys are kept as SHA-256 only: they are long random secrets, so a slow hash
 * would protect nothing, and looking the hash up tells an attacker nothing about the key.
 *
 * @param names by SHA-256 of the key, hexadecimal; empty: everybody may, which only a loopback server allows.
 * @throws Unauthenticated
 */
export function viewerOf(authorization: string | undefined, names: ReadonlyMap<string, string>): Viewer {
  if (names.size === 0) return anonymous;
  const key = /^Bearer +([^\s]+)$/i.exec(authorization ?? '')?.[1];
  const name = key === undefined ? undefined : names.get(createHash('sha256').update(key).digest('hex'));
  if (name === undefined) throw new Unauthenticated();
  return { name, isAuthenticated: true };
}
