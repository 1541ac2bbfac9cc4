import type { Problem } from '../core/errors.ts';
import type { Urn } from '../core/urn.ts';
import type { Draft } from './draft.ts';
import { lifeRefusals, stepsIn } from './life-refusals.ts';
import type { ArrivedPatch, EntityFact, Fact, PatchItem } from './patch.ts';
import { isAlive } from './registers.ts';
import { isRepeated, sayingOf } from './repeats.ts';
import { urnsOf } from './wanted.ts';

/**
 * The items of a patch that cannot be written, with all their problems, paths from the caller's input.
 *
 * Items may refer to each other in any order, so an item is refused too when all that would bring what it
 * refers to is refused: what names something that is no longer brought is looked at again, until nothing falls.
 */
export function refusals(patch: ArrivedPatch, draft: Draft): Map<number, readonly Problem[]> {
  const refused = new Map<number, readonly Problem[]>();
  const bringers = new Map<Urn, number>();
  const brought = (id: Urn): boolean => (bringers.get(id) ?? 0) > 0;
  for (const { facts } of patch.items)
    for (const id of broughtBy(facts, draft)) bringers.set(id, (bringers.get(id) ?? 0) + 1);
  let fallen: number[] = [];
  const look = (index: number): void => {
    const item = patch.items[index];
    if (item === undefined || refused.has(index)) return;
    // All that it names was there when it was said first.
    if (isRepeated(draft, item, sayingOf(patch, item, index))) return;
    const own = item.problems ?? [];
    const problems =
      own.length > 0 ? own : item.facts.flatMap((fact) => problemsOf(fact, item, draft, brought));
    if (problems.length === 0) return;
    refused.set(index, problems);
    fallen.push(index);
  };
  const steps = stepsIn(patch);
  for (const index of patch.items.keys()) look(index);
  lookAtLives();
  if (fallen.length === 0) return refused;
  const namers = namersOf(patch.items, draft);
  while (fallen.length > 0) {
    const lost = new Set<Urn>();
    for (const index of fallen)
      for (const id of broughtBy(patch.items[index]?.facts ?? [], draft)) {
        bringers.set(id, (bringers.get(id) ?? 0) - 1);
        if (!brought(id)) lost.add(id);
      }
    fallen = [];
    for (const id of lost) for (const index of namers.get(id) ?? []) look(index);
    lookAtLives();
  }
  // In the order of the items, whatever the order in which they fell.
  return new Map([...refused].sort(([a], [b]) => a - b));

  /** Steps of versions are looked at together: what one makes place for, another may take. */
  function lookAtLives(): void {
    for (const [index, problems] of lifeRefusals(steps, draft, refused)) {
      refused.set(index, problems);
      fallen.push(index);
    }
  }
}

function broughtBy(facts: readonly Fact[], draft: Draft): Set<Urn> {
  const brought = new Set<Urn>();
  for (const fact of facts) {
    if (fact.type === 'entity' && fact.mustExist !== true) brought.add(draft.canonical(fact.id));
    if (fact.type === 'ports') for (const port of fact.ports) brought.add(draft.canonical(port.id));
    if (fact.type === 'rename') brought.add(fact.alias);
  }
  return brought;
}

/** By URN, the items that name it, under whatever name. */
function namersOf(items: readonly PatchItem[], draft: Draft): Map<Urn, number[]> {
  const namers = new Map<Urn, number[]>();
  for (const [index, { facts }] of items.entries())
    for (const id of new Set(facts.flatMap((fact) => [...urnsOf(fact)])))
      for (const name of new Set([id, draft.canonical(id)])) {
        const known = namers.get(name);
        if (known === undefined) namers.set(name, [index]);
        else known.push(index);
      }
  return namers;
}

function problemsOf(fact: Fact, item: PatchItem, draft: Draft, brought: (id: Urn) => boolean): Problem[] {
  const isThere = (id: Urn): boolean => {
    const canonical = draft.canonical(id);
    const record = draft.peek(canonical);
    return brought(canonical) || brought(id) || (record !== undefined && isAlive(record));
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
    case 'life':
      return isThere(fact.version) ? [] : [missing(fact.version, ...fact.path)];
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
    case 'names':
    case 'snapshot':
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
