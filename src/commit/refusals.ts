import type { Problem } from '../core/errors.ts';
import type { Urn } from '../core/urn.ts';
import type { Draft } from './draft.ts';
import type { EntityFact, Fact, Patch, PatchItem } from './patch.ts';
import { isAlive } from './registers.ts';

/**
 * The items of a patch that cannot be written, with all their problems, paths from the caller's input.
 *
 * Items may refer to each other in any order, so an item is refused too when all that would bring what it
 * refers to is refused: repeated until nothing more falls.
 */
export function refusals(patch: Patch, draft: Draft): Map<number, readonly Problem[]> {
  const refused = new Map<number, readonly Problem[]>();
  for (const [index, item] of patch.items.entries())
    if (item.problems !== undefined && item.problems.length > 0) refused.set(index, item.problems);
  for (;;) {
    const brought = broughtBy(
      patch.items.filter((_, index) => !refused.has(index)),
      draft,
    );
    let fell = false;
    for (const [index, item] of patch.items.entries()) {
      if (refused.has(index)) continue;
      const problems = [...item.facts.flatMap((fact) => problemsOf(fact, item, draft, brought))];
      if (problems.length === 0) continue;
      refused.set(index, problems);
      fell = true;
    }
    if (!fell) return refused;
  }
}

function broughtBy(items: readonly PatchItem[], draft: Draft): Set<Urn> {
  const brought = new Set<Urn>();
  for (const item of items)
    for (const fact of item.facts) {
      if (fact.type === 'entity' && fact.mustExist !== true) brought.add(draft.canonical(fact.id));
      if (fact.type === 'ports') for (const port of fact.ports) brought.add(draft.canonical(port.id));
      if (fact.type === 'rename') brought.add(fact.alias);
    }
  return brought;
}

function problemsOf(fact: Fact, item: PatchItem, draft: Draft, brought: ReadonlySet<Urn>): Problem[] {
  const isThere = (id: Urn): boolean => {
    const canonical = draft.canonical(id);
    const record = draft.peek(canonical);
    return brought.has(canonical) || brought.has(id) || (record !== undefined && isAlive(record));
  };
  const wasThere = (id: Urn): boolean => isThere(id) || draft.peek(draft.canonical(id)) !== undefined;
  const missing = (id: Urn, ...path: (string | number)[]): Problem => ({
    code: 'NOT_FOUND',
    message: `there is no ${id}`,
    path: [...item.path, ...path],
  });
  switch (fact.type) {
    case 'entity': {
      const dangling = Object.entries(fact.references ?? {}).flatMap(([name, ids]) =>
        ids.filter((id) => !isThere(id)).map((id) => missing(id, ...(fact.path ?? []), name)),
      );
      if (fact.mustExist === true && !isThere(fact.id))
        return [missing(fact.id, ...(fact.path ?? [])), ...dangling];
      return [...dangling, ...needed(fact, item, draft)];
    }
    case 'ports':
      return fact.ports.flatMap((port) => problemsOf(port, item, draft, brought));
    case 'exposure':
      return [];
    case 'retire':
      return wasThere(fact.id) ? [] : [missing(fact.id, 'id')];
    case 'rename':
      return renameProblems(fact, item, draft, wasThere(fact.id) ? [] : [missing(fact.id, 'id')]);
    case 'link':
      if (fact.properties === null) return [];
      return (['from', 'to'] as const)
        .filter((end) => !isThere(fact[end]))
        .map((end) => missing(fact[end], fact.path[end]));
    case 'slice':
      return fact.flows.flatMap((flow, index) =>
        (['from', 'to'] as const)
          .filter((end) => !wasThere(flow[end]))
          .map((end) => missing(flow[end], ...(flow.path ?? ['flows', index, end]))),
      );
    case 'schema':
    case 'run':
      return [];
  }
}

/** References that an entity needs which is not there yet. */
function needed(fact: EntityFact, item: PatchItem, draft: Draft): Problem[] {
  const record = draft.peek(draft.canonical(fact.id));
  if (record !== undefined && isAlive(record)) return [];
  return (fact.needs ?? [])
    .filter((name) => (fact.references?.[name] ?? []).length === 0)
    .map((name) => ({
      code: 'INVALID',
      message: `${fact.id} is new, so it needs a ${name}`,
      path: [...item.path, name],
    }));
}

function renameProblems(
  fact: Extract<Fact, { type: 'rename' }>,
  item: PatchItem,
  draft: Draft,
  found: Problem[],
): Problem[] {
  const holder = draft.canonical(fact.alias);
  const isTaken =
    holder !== draft.canonical(fact.id) && (holder !== fact.alias || draft.peek(fact.alias) !== undefined);
  if (!isTaken) return found;
  const message = `${fact.alias} is taken; a name can be given to one entity only`;
  return [...found, { code: 'CONFLICT', message, path: [...item.path, 'to'] }];
}
