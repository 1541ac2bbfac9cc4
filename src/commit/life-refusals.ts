import type { Problem } from '../core/errors.ts';
import type { Urn } from '../core/urn.ts';
import { documentProblem, moveProblem } from '../data-contracts/life.ts';
import type { Move, VersionLife } from '../data-contracts/life.ts';
import { policyOver } from './policy-over.ts';
import { isSaidAgain, livesOf } from './apply-life.ts';
import type { Draft } from './draft.ts';
import type { ArrivedPatch, LifeFact } from './patch.ts';
import { equalValues } from './registers.ts';
import { never } from './saying.ts';

/** A step with the item that wants it. */
export interface WantedStep {
  readonly index: number;
  readonly path: readonly (string | number)[];
  readonly fact: LifeFact;
  readonly time: string;
}

/** The steps that a patch wants contract versions to take. */
export function stepsIn(patch: ArrivedPatch): WantedStep[] {
  return [...patch.items.entries()].flatMap(([index, { facts, path, eventTime }]) =>
    facts
      .filter((fact) => fact.type === 'life')
      .map((fact) => ({ index, path, fact, time: eventTime ?? patch.eventTime ?? patch.arrivedAt })),
  );
}

/**
 * Problems of the steps that a patch wants contract versions to take, by item. Steps that end something come first,
 * whatever their order in the patch, so that one item can take the place that another leaves.
 *
 * @param refused items that count for nothing
 */
export function lifeRefusals(
  steps: readonly WantedStep[],
  draft: Draft,
  refused: ReadonlyMap<number, unknown>,
): Map<number, Problem[]> {
  const problems = new Map<number, Problem[]>();
  const wanted = steps.filter(({ index }) => !refused.has(index));
  for (const [contract, ofContract] of Map.groupBy(wanted, ({ fact }) => draft.canonical(fact.contract))) {
    const before = livesOf(draft, contract);
    const lives = new Map(before.map((life) => [life.id, life]));
    for (const step of ofContract.toSorted((a, b) => rank(a) - rank(b))) {
      const message = problemOf(draft, contract, { lives, before }, step);
      if (message === undefined) continue;
      const problem: Problem = { code: 'CONFLICT', message, path: [...step.path, ...step.fact.path] };
      problems.set(step.index, [...(problems.get(step.index) ?? []), problem]);
    }
  }
  return problems;
}

function rank({ fact: { to } }: WantedStep): number {
  return to === 'DEPRECATED' || to === 'RETIRED' ? 0 : 1;
}

/** What is wrong with one step; when nothing is, `lives` has taken it. */
function problemOf(
  draft: Draft,
  contract: Urn,
  { lives, before }: { readonly lives: Map<Urn, VersionLife>; readonly before: readonly VersionLife[] },
  { fact, time }: WantedStep,
): string | undefined {
  const id = draft.canonical(fact.version);
  const record = draft.peek(id);
  const present = lives.get(id);
  const { declared, number, to, until, replaces, expectedRevision } = fact;
  if (expectedRevision !== undefined) {
    const message = changedSince(draft, [contract, ...lives.keys()], expectedRevision);
    if (message !== undefined) return message;
  }
  // An older word changes nothing, so it breaks no rule.
  if ((record?.clocks.get('status') ?? never) > time) return undefined;
  const changed =
    declared === undefined ||
    present === undefined ||
    record?.registers.get('documentHash') === declared.documentHash
      ? undefined
      : documentProblem(present, declared.contentHash);
  if (changed !== undefined) return changed;
  if (isSaidAgain(record, fact)) return undefined;
  const move = { id, version: number, to, until: until ?? undefined };
  const aside = new Set((replaces?.versions ?? []).map((replaced) => draft.canonical(replaced)));
  const others = [...lives.values()].map((life) =>
    aside.has(life.id) && life.status === 'LIVE' ? { ...life, status: 'RETIRED' as const } : life,
  );
  const message = moveProblem(others, move, time);
  if (message !== undefined) return message;
  const bypass = declared === undefined ? undefined : policyProblem(draft, contract, before, move);
  if (bypass !== undefined) return bypass;
  for (const life of others) lives.set(life.id, life);
  lives.set(id, {
    id,
    version: number,
    status: to,
    until: move.until,
    contentHash: declared?.contentHash ?? present?.contentHash,
  });
  return undefined;
}

/**
 * A document that makes a version live asks nobody: where the domain wants consumers to be asked, it is not the way. A
 * contract that comes with all of its versions has no consumers yet.
 */
function policyProblem(
  draft: Draft,
  contract: Urn,
  lives: readonly VersionLife[],
  { id, version, to }: Move,
): string | undefined {
  const isRelied = lives.some(
    (life) => life.id !== id && (life.status === 'LIVE' || life.status === 'DEPRECATED'),
  );
  const isThere = lives.some((life) => life.id === id && life.status === to);
  if (to !== 'LIVE' || isThere || !isRelied) return undefined;
  const policy = policyOver(draft, contract);
  if (policy === 'WARN') return undefined;
  return `the policy of its domain is ${policy}, so version ${version} goes live by dataContractPublish; send its document as a draft`;
}

/** Somebody else wrote in between: by a commit, or by a patch that goes into the same one. */
function changedSince(draft: Draft, ids: readonly Urn[], revision: number): string | undefined {
  for (const id of ids) {
    const [loaded, now] = [draft.state.entities.get(id), draft.entities.get(id)];
    const last = loaded?.revisions.at(-1) ?? 0;
    if (last > revision)
      return `${id} changed at revision ${last}, after the expected revision ${revision}; look at it again`;
    const isTouched =
      now !== undefined &&
      [...now.registers].some(([name, value]) => !equalValues(value, loaded?.registers.get(name) ?? null));
    if (isTouched)
      return `${id} changes at the same moment, after the expected revision ${revision}; look at it again`;
  }
  return undefined;
}
