import { oneOf, readBody, textOf } from './body.ts';
import type { Report } from './body.ts';
import type { CmlDomain } from './model.ts';
import type { Tokens } from './tokens.ts';

const types = ['UNDEFINED', 'CORE_DOMAIN', 'SUPPORTING_DOMAIN', 'GENERIC_SUBDOMAIN'];

/** Reads a domain and its subdomains, behind the word Domain. */
export function readDomain(tokens: Tokens, domains: CmlDomain[], report: Report): void {
  const name = tokens.name('a name of the domain');
  const subdomains: CmlDomain[] = [];
  let vision: string | undefined;
  readBody(tokens, report, () => {
    if (tokens.take('domainVisionStatement')) vision = textOf(tokens);
    else if (tokens.take('Subdomain')) subdomains.push(readSubdomain(tokens, name.name, report));
    else tokens.fail('domainVisionStatement or Subdomain');
  });
  domains.push({ ...name, vision }, ...subdomains);
}

function readSubdomain(tokens: Tokens, parent: string, report: Report): CmlDomain {
  const name = tokens.name('a name of the subdomain');
  let type: string | undefined;
  let vision: string | undefined;
  if (tokens.take('supports')) tokens.names('a use case or user story');
  readBody(tokens, report, () => {
    if (tokens.take('type')) type = oneOf(tokens, types);
    else if (tokens.take('domainVisionStatement')) vision = textOf(tokens);
    // Entities and services of a subdomain are tactical, down to their signs.
    else if (tokens.isNext('{')) tokens.skipBraces();
    else tokens.next();
  });
  return { ...name, parent, type, vision };
}
