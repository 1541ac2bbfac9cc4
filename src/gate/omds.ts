import { diffContracts } from '../contract-diff/diff.ts';
import { omdsDocument } from '../contract-diff/omds.ts';
import { parseProfile, standard } from '../contract-diff/profiles.ts';
import { contractIn } from './offline.ts';
import type { Comparison } from './offline.ts';

/** The difference of two texts as a metadata difference document (Bitol OMDS, RFC 0039), in JSON. */
export function omdsOf({ file, base, candidate, profile }: Comparison & { readonly base: string }): string {
  const [before, after] = [contractIn(base, `the base of ${file}`), contractIn(candidate, file)];
  const judging = parseProfile(profile);
  const changes = diffContracts(before.contract, after.contract, { profile: judging });
  const document = omdsDocument(
    before.contract,
    after.contract,
    changes,
    // The draft judges by tables of its own unless somebody asks for others.
    judging.name === standard.name ? {} : { profile: judging },
  );
  return `${JSON.stringify(document, null, 2)}\n`;
}
