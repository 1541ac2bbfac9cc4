import type { Severity } from '../contract-diff/change.ts';
import { placesOf } from '../gate/places.ts';
import type { CheckMode, GateResult, ReportedConsumer, Verdict } from '../gate/report.ts';
import { request } from './client.ts';
import type { ServerOptions } from './client.ts';
import type { Document } from './documents.ts';

const checkFields = `id revision contractId base { version } candidateVersion requiredBump suggestedVersion versionFindings
  changes { rule message path severity { out } }
  documentFindings { severity message line }
  consumers(first: 100) {
    totalCount
    nodes {
      id name product { name } verdict knowledge fields reasons pin until pinned { version }
      team { name channels { address } } hits { change { message } } path { hops { from to } }
    }
  }
  indirect(first: 100) { nodes { name product { name } effect team { name } } }
  plan { waves { consumers { name ... on InputPort { product { name } } } } teams { name } retireFrom }
  completeness { complete reason }`;

const checkOperation = `query Check($document: String!, $mode: CheckMode!, $profile: String!) {
  contractCheck(candidate: { document: $document }, mode: $mode, profile: $profile) { ${checkFields} }
}`;

const recheckOperation = `query Recheck($id: ID!) {
  contractRecheck(id: $id) {
    checkedAt revisionBefore isCurrent
    moves { name before after }
    check { id revision verdict }
  }
}`;

/** A check as the server answers it. */
interface Answer {
  readonly id: string;
  readonly revision: number;
  readonly contractId: string;
  readonly base: { readonly version: string } | null;
  readonly candidateVersion: string;
  readonly requiredBump: string | null;
  readonly suggestedVersion: string | null;
  readonly versionFindings: readonly string[];
  readonly changes: readonly {
    readonly rule: string;
    readonly message: string;
    readonly path: string;
    readonly severity: { readonly out: Severity };
  }[];
  readonly documentFindings: readonly {
    readonly severity: string;
    readonly message: string;
    readonly line: number | null;
  }[];
  readonly consumers: { readonly totalCount: number; readonly nodes: readonly AnsweredConsumer[] };
  readonly indirect: {
    readonly nodes: readonly (Named & {
      readonly effect: string;
      readonly team: { readonly name: string } | null;
    })[];
  };
  readonly plan: {
    readonly waves: readonly { readonly consumers: readonly Named[] }[];
    readonly teams: readonly { readonly name: string }[];
    readonly retireFrom: string | null;
  };
  readonly completeness: { readonly complete: boolean; readonly reason: string | null };
}

/** An entity with the product that it belongs to. */
interface Named {
  readonly name: string;
  readonly product?: { readonly name: string } | null;
}

/** People know products by name; their ports have names that say little alone. */
function nameOf({ name, product }: Named): string {
  return product == null || product.name === name ? name : `${product.name} · ${name}`;
}

interface AnsweredConsumer extends Named {
  readonly id: string;
  readonly verdict: Verdict;
  readonly knowledge: string;
  readonly fields: readonly string[];
  readonly reasons: readonly string[];
  readonly pin: string | null;
  readonly until: string | null;
  readonly pinned: { readonly version: string } | null;
  readonly team: { readonly name: string; readonly channels: readonly { readonly address: string }[] } | null;
  readonly hits: readonly { readonly change: { readonly message: string } }[];
  readonly path: { readonly hops: readonly { readonly from: string; readonly to: string }[] };
}

/**
 * Asks a server whom a document breaks. Nothing is written there but a record of the check.
 *
 * @throws ServerUnavailable, BadInput as {@link request}
 */
export async function checkAtServer(
  server: ServerOptions,
  { file, text }: Document,
  mode: CheckMode,
  profile: string,
): Promise<GateResult> {
  const variables = { document: text, mode, profile };
  const { contractCheck } = await request<{ contractCheck: Answer }>(server, checkOperation, variables);
  return resultOf(contractCheck, file, text);
}

function resultOf(answer: Answer, file: string, text: string): GateResult {
  const places = placesOf(text);
  const { completeness, consumers, plan } = answer;
  return {
    file,
    contract: decodeURIComponent(answer.contractId.split(':').at(-1) ?? ''),
    baseVersion: answer.base?.version,
    candidateVersion: answer.candidateVersion,
    changes: answer.changes.map(({ rule, message, path, severity }) => ({
      rule,
      message,
      path,
      severity: severity.out,
      line: places(path),
    })),
    requiredBump: answer.requiredBump ?? undefined,
    suggestedVersion: answer.suggestedVersion ?? undefined,
    versionFindings: answer.versionFindings,
    documentFindings: answer.documentFindings.map(({ line, ...finding }) => ({
      ...finding,
      line: line ?? undefined,
    })),
    consumers: {
      checkId: answer.id,
      revision: answer.revision,
      incomplete: completeness.complete ? undefined : (completeness.reason ?? 'a limit was reached'),
      total: consumers.totalCount,
      list: consumers.nodes.map(consumerOf),
      indirect: answer.indirect.nodes.map((one) => ({
        name: nameOf(one),
        effect: one.effect,
        team: one.team?.name,
      })),
      plan: {
        waves: plan.waves.map((wave) => wave.consumers.map(nameOf)),
        teams: plan.teams.map(({ name }) => name),
        retireFrom: plan.retireFrom ?? undefined,
      },
    },
  };
}

function consumerOf(consumer: AnsweredConsumer): ReportedConsumer {
  const { hops } = consumer.path;
  return {
    id: consumer.id,
    name: nameOf(consumer),
    verdict: consumer.verdict,
    team: consumer.team?.name,
    channel: consumer.team?.channels[0]?.address,
    knowledge: consumer.knowledge,
    fields: consumer.fields,
    reasons: consumer.reasons,
    hits: consumer.hits.map(({ change }) => change.message),
    pin: consumer.pin ?? undefined,
    pinnedVersion: consumer.pinned?.version,
    until: consumer.until ?? undefined,
    path: hops.length === 0 ? [] : [hops[0]?.from ?? '', ...hops.map(({ to }) => to)],
  };
}

/** A recheck as the server answers it. */
interface Recheck {
  readonly checkedAt: string;
  readonly revisionBefore: number;
  readonly isCurrent: boolean;
  readonly moves: readonly {
    readonly name: string;
    readonly before: Verdict | null;
    readonly after: Verdict | null;
  }[];
  readonly check: { readonly id: string; readonly revision: number; readonly verdict: Verdict | null };
}

/**
 * Asks an earlier check again and prints what moved.
 *
 * @returns whether somebody breaks now
 */
export async function recheckAtServer(server: ServerOptions, id: string): Promise<boolean> {
  const { contractRecheck } = await request<{ contractRecheck: Recheck }>(server, recheckOperation, { id });
  const { checkedAt, revisionBefore, isCurrent, moves, check } = contractRecheck;
  const lines = [`Checked at ${checkedAt}, revision ${revisionBefore}; now revision ${check.revision}`];
  if (isCurrent) lines.push('The mesh did not change since');
  else if (moves.length === 0) lines.push('No verdict moved');
  for (const { name, before, after } of moves)
    lines.push(`  ${name}: ${before ?? 'no consumer'} → ${after ?? 'no consumer'}`);
  lines.push(`The worst verdict is ${check.verdict ?? 'none: nobody relies on it'}; check ${check.id}`);
  process.stdout.write(`${lines.join('\n')}\n`);
  return check.verdict === 'BREAKS';
}
