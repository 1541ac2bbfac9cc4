import type { CmlContext, CmlMap, CmlProblem, CmlRelation } from './model.ts';
import { isTeam, slugOf } from './names.ts';
import type { Known } from './names.ts';
import type { Name } from './tokens.ts';

/**
 * What contradicts itself in a document, after the semantic validation of Context Mapper 6.12. What a relation may be
 * at all (customer-supplier with an open host service …) stands with the context map itself, in `domains/context-map.ts`.
 */

/** Names that a context uses and that mean nothing, or the wrong thing. */
export function contextProblems(context: CmlContext, { domains, contexts }: Known): CmlProblem[] {
  const problems = context.implemented.flatMap(({ name, at }) =>
    domains.has(name) ? [] : [{ at, message: `there is no domain or subdomain ${name}` }],
  );
  const [first] = context.realized;
  if (first !== undefined && !isTeam(context))
    problems.push({
      at: first.at,
      message: `only a context of type TEAM realizes others; ${context.name} is none`,
    });
  const used = [...context.realized, ...(context.refined === undefined ? [] : [context.refined])];
  for (const { name, at } of used) {
    const found = contexts.get(name);
    if (found === undefined) problems.push({ at, message: `there is no bounded context ${name}` });
    else if (isTeam(found) && context.realized.some((one) => one.at === at))
      problems.push({ at, message: `${name} is a team, and a team does not realize another` });
  }
  for (const { owner } of context.aggregates) {
    if (owner === undefined) continue;
    const found = contexts.get(owner.name);
    if (found === undefined || !isTeam(found))
      problems.push({
        at: owner.at,
        message: `the owner of an aggregate is a bounded context of type TEAM; ${owner.name} is ${found === undefined ? 'not declared' : 'none'}`,
      });
  }
  return problems;
}

/** What is wrong with the contexts that a map contains. */
export function containedProblems({ contained, type }: CmlMap, { contexts }: Known): CmlProblem[] {
  return contained.flatMap(({ name, at }) => {
    const found = contexts.get(name);
    if (found === undefined) return [{ at, message: `there is no bounded context ${name}` }];
    if (type === 'SYSTEM_LANDSCAPE' && isTeam(found))
      return [{ at, message: `${name} is a team, and a map of type SYSTEM_LANDSCAPE contains none` }];
    return [];
  });
}

/** What is wrong with a relation of a map, beyond its kind and roles. */
export function relationProblems(relation: CmlRelation, map: CmlMap, { contexts }: Known): CmlProblem[] {
  const problems: CmlProblem[] = [];
  const onMap = new Set(map.contained.map(({ name }) => name));
  for (const { name, at } of [relation.upstream, relation.downstream])
    if (!contexts.has(name)) problems.push({ at, message: `there is no bounded context ${name}` });
    else if (!onMap.has(name))
      problems.push({
        at,
        message: `${name} has a relation and is not on the map: contains ${name} is wanted`,
      });
  const upstream = contexts.get(relation.upstream.name);
  if (upstream === undefined) return problems;
  for (const { name, at } of relation.exposed)
    if (!upstream.aggregates.some((aggregate) => aggregate.name === name))
      problems.push({
        at,
        message: `the aggregate ${name} is exposed, and ${upstream.name} upstream has none of that name`,
      });
  return problems;
}

/** What is allowed and yet doubtful in a relation. */
export function relationDoubts({ kind, downstreamRoles, at }: CmlRelation): CmlProblem[] {
  if (kind !== 'CUSTOMER_SUPPLIER' || !downstreamRoles.includes('ANTICORRUPTION_LAYER')) return [];
  const message =
    'a customer has a say in the plans of its supplier, so an anticorruption layer towards it is doubtful; it is taken as it is';
  return [{ at, message }];
}

/** Names that are declared once more, or differ from another in their spelling only. */
export function repeated(declared: readonly Name[], what: string): CmlProblem[] {
  const seen = new Map<string, string>();
  return declared.flatMap(({ name, at }) => {
    const before = seen.get(slugOf(name));
    if (before === undefined) seen.set(slugOf(name), name);
    return before === undefined
      ? []
      : [{ at, message: `${name}: there is another ${what} ${before} before` }];
  });
}
