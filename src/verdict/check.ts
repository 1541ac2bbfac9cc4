import { checkVersion, requiredBump, suggestedVersion, versionMessageOf } from '../contract-diff/version.ts';
import { hashOf } from '../core/hash.ts';
import { instantOf } from '../core/instant.ts';
import type { Urn } from '../core/urn.ts';
import type { Context } from '../graphql/context.ts';
import { meshRevision } from '../entities/queries.ts';
import type { FlowGraph } from '../lineage/model.ts';
import type { CheckAnswer, SettledConsumer } from './answers.ts';
import type { VerdictAnswer } from './model.ts';
import { migrationPlan } from './plan.ts';
import type { MigrationPlan } from './plan.ts';
import { keepCheck } from './check-records.ts';
import { checkSubject, verdictInput, walkStarts } from './subject.ts';
import type { CheckRequest, CheckSubject } from './subject.ts';
import { verdictOf } from './verdict.ts';

/**
 * Whom a candidate of a contract breaks, before it is published. Nothing of the mesh is changed; the answer is kept as a
 * technical record, so that its id can be asked again what moved since.
 *
 * @throws DomainError as {@link checkSubject}; UNAVAILABLE
 */
export async function checkContract(context: Context, request: CheckRequest): Promise<CheckAnswer> {
  const answer = await assessCandidate(context, request);
  await keepCheck(context, answer, request);
  return answer;
}

/** {@link checkContract} without a record. */
export async function assessCandidate(context: Context, request: CheckRequest): Promise<CheckAnswer> {
  const subject = await checkSubject(context, request);
  const { candidate, base, mode, profile, changes } = subject;
  const starts = walkStarts(subject);
  const graph = starts.length === 0 ? undefined : await walk(context, starts);
  const input = graph === undefined ? undefined : await verdictInput(context, subject, graph);
  const revision =
    graph?.completeness.revision ?? (await context.graph.read(meshRevision, {}))[0]?.revision ?? 0;
  const judged: VerdictAnswer =
    input === undefined
      ? {
          consumers: [],
          indirect: [],
          completeness: { complete: true, revision, visitedNodes: 0, visitedEdges: 0 },
        }
      : verdictOf(input);
  const consumers = await settle(context, judged);
  const own = {
    contract: candidate.id,
    candidate: { version: candidate.contract.version, hash: candidate.contentHash },
    base: base?.id ?? null,
    mode,
    profile: profile.name,
  };
  return {
    id: hashOf({ ...own, revision }),
    revision,
    subject,
    requiredBump: requiredBump(changes),
    suggestedVersion: base === undefined ? undefined : suggestedVersion(base.version, changes),
    versionFindings:
      base === undefined
        ? []
        : checkVersion(base.version, candidate.contract.version, changes).map(versionMessageOf),
    consumers,
    indirect: judged.indirect,
    plan: graph === undefined ? noPlan : planOf(subject, consumers, judged, graph),
    completeness: judged.completeness,
  };
}

function walk(context: Context, from: readonly Urn[]): Promise<FlowGraph> {
  return context.lineage.walk({
    from,
    direction: 'DOWNSTREAM',
    fields: true,
    surroundings: true,
    sql: true,
    signal: context.signal,
  });
}

const noPlan: MigrationPlan = { waves: [], teams: [], isExact: true, unowned: [], waitsFor: [] };

/** The walk knows the teams of products; what belongs to none answers to its own owner. */
async function settle({ entities }: Context, { consumers }: VerdictAnswer): Promise<SettledConsumer[]> {
  return Promise.all(
    consumers.map(async (each) => {
      const { id, product, team } = each.consumer;
      if (team !== undefined) return { ...each, team };
      const owners = await Promise.all(
        [id, ...(product === undefined ? [] : [product])].map((owned) =>
          entities.related('owner').load(owned),
        ),
      );
      return { ...each, team: owners.flat()[0]?.id };
    }),
  );
}

function planOf(
  { base }: CheckSubject,
  consumers: readonly SettledConsumer[],
  { indirect }: VerdictAnswer,
  graph: FlowGraph,
): MigrationPlan {
  if (base === undefined) return noPlan;
  const productOf = (id: Urn): Urn | undefined => graph.nodes.get(id)?.product;
  const dependencies = graph.flows.flatMap(({ from, to }): [Urn, Urn][] => {
    const [provider, consumer] = [productOf(from), productOf(to)];
    return provider === undefined || consumer === undefined ? [] : [[provider, consumer]];
  });
  const teams = new Map(
    consumers.map(({ consumer, team }) => {
      const others = consumer.nodes.flatMap((id) => graph.nodes.get(id)?.team ?? []);
      return [consumer.id, [...new Set([...(team === undefined ? [] : [team]), ...others])]];
    }),
  );
  return migrationPlan({
    consumers,
    indirect,
    base,
    dependencies,
    teamsOf: (id) => teams.get(id) ?? [],
    now: instantOf(new Date()),
  });
}
