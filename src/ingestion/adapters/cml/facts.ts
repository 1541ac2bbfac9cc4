import type { EntityFact, Fact, PatchItem } from '../../../commit/patch.ts';
import { urn } from '../../../core/urn.ts';
import type { Urn, UrnKind } from '../../../core/urn.ts';
import { boundedContextFacts, contextRelationFacts, domainFacts } from '../../../domains/facts.ts';
import type { SubdomainType } from '../../../generated/schema.ts';
import { termFacts } from '../../../glossary/facts.ts';
import { teamFacts } from '../../../teams/facts.ts';
import type { CmlAggregate, CmlContext, CmlDomain, CmlRelation } from './model.ts';
import { isTeam, slugOf } from './names.ts';
import type { Known } from './names.ts';

type Path = PatchItem['path'];

const subdomainTypes: { readonly [type: string]: SubdomainType } = {
  CORE_DOMAIN: 'CORE',
  SUPPORTING_DOMAIN: 'SUPPORTING',
  GENERIC_SUBDOMAIN: 'GENERIC',
};

/** A domain or subdomain: both are domains of the mesh, one a part of the other. */
export function domainItem({ name, parent, type, vision }: CmlDomain, path: Path): PatchItem {
  const input = {
    slug: slugOf(name),
    name,
    description: vision,
    subdomainType: type === undefined ? undefined : subdomainTypes[type],
    parent: parent === undefined ? undefined : urn('domain', slugOf(parent)),
  };
  return withMentions(domainFacts(input, path), parent === undefined ? [] : [mention('domain', parent)]);
}

/** A bounded context in the domain that it implements. */
export function contextItem(context: CmlContext, known: Known, path: Path): PatchItem {
  const { name, vision, type } = context;
  const domain = domainOf(context, known);
  const input = {
    slug: slugOf(name),
    name,
    vision,
    description: describe(context),
    domain: domain === undefined ? undefined : urn('domain', slugOf(domain)),
    tags: type === undefined ? undefined : [`type:${type}`],
  };
  return withMentions(
    boundedContextFacts(input, path),
    domain === undefined ? [] : [mention('domain', domain)],
  );
}

/** A team; it answers for the contexts that it realizes and that no team before it does. */
export function teamItem(context: CmlContext, taken: ReadonlyMap<string, string>, path: Path): PatchItem {
  const { name, vision } = context;
  const said = [vision, describe(context)].filter((part) => part !== undefined);
  const description = said.length === 0 ? undefined : said.join('\n');
  const item = teamFacts({ slug: slugOf(name), name, description }, path);
  const owned = context.realized
    .filter((realized) => taken.get(realized.name) === name)
    .map((realized): EntityFact => ({
      ...mention('bounded-context', realized.name),
      isMention: false,
      references: { owner: [urn('team', slugOf(name))] },
    }));
  return { ...item, facts: [...item.facts, ...owned] };
}

/** An aggregate as a word of its context's language. */
export function aggregateItem(context: CmlContext, aggregate: CmlAggregate, path: Path): PatchItem {
  const { name, definition, owner } = aggregate;
  const tags = ['aggregate', ...(owner === undefined ? [] : [`owner:${slugOf(owner.name)}`])];
  const item = termFacts({ context: slugOf(context.name), slug: slugOf(name), name, definition, tags }, path);
  return withMentions(item, [mention('bounded-context', context.name)]);
}

/** A relation of the context map. */
export function relationItem(relation: CmlRelation, path: Path): PatchItem {
  const { upstream, downstream, kind, upstreamRoles, downstreamRoles } = relation;
  const ends = [upstream.name, downstream.name];
  const [from, to] = ends.map((name) => urn('bounded-context', slugOf(name))) as [Urn, Urn];
  const description = describeRelation(relation);
  const item = contextRelationFacts(
    { upstream: from, downstream: to, kind, upstreamRoles, downstreamRoles, description },
    path,
  );
  return withMentions(
    item,
    ends.map((name) => mention('bounded-context', name)),
  );
}

/** Teams by the context that they are the first to realize. */
export function realizers(contexts: Iterable<CmlContext>): ReadonlyMap<string, string> {
  const taken = new Map<string, string>();
  for (const context of contexts)
    if (isTeam(context))
      for (const { name } of context.realized) if (!taken.has(name)) taken.set(name, context.name);
  return taken;
}

/** The domain that a context implements; of several parts of one domain that domain, else the first. */
export function domainOf({ implemented }: CmlContext, { domains }: Known): string | undefined {
  const [first, ...rest] = implemented.map(({ name }) => name);
  if (first === undefined || rest.length === 0) return first;
  const whole = domains.get(first)?.parent ?? first;
  const isOne = rest.every((name) => name === whole || domains.get(name)?.parent === whole);
  return isOne ? whole : first;
}

function describe({ responsibilities, technology, refined }: CmlContext): string | undefined {
  const said = [
    responsibilities.length === 0 ? undefined : `Answers for ${responsibilities.join(', ')}.`,
    technology === undefined ? undefined : `Built with ${technology}.`,
    refined === undefined ? undefined : `Refines ${refined.name}.`,
  ].filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join('\n');
}

function describeRelation({ name, technology, exposed, rights }: CmlRelation): string | undefined {
  const said = [
    name === undefined ? undefined : `${name}.`,
    exposed.length === 0 ? undefined : `Exposes ${exposed.map((one) => one.name).join(', ')}.`,
    technology === undefined ? undefined : `Implemented with ${technology}.`,
    rights === undefined ? undefined : `Downstream rights: ${rights}.`,
  ].filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join(' ');
}

/** An entity that is named here and told of elsewhere. */
function mention(kind: UrnKind & ('domain' | 'bounded-context'), name: string): EntityFact {
  const slug = slugOf(name);
  return { type: 'entity', kind, id: urn(kind, slug), properties: { slug, name }, isMention: true };
}

function withMentions(item: PatchItem, mentions: readonly Fact[]): PatchItem {
  return item.facts.length === 0 ? item : { ...item, facts: [...mentions, ...item.facts] };
}
