import { DomainError } from '../core/errors.ts';
import type { Urn } from '../core/urn.ts';
import type { Context } from '../graphql/context.ts';
import type { CheckAnswer } from './answers.ts';
import { getCheck, putCheck } from './check-queries.ts';
import type { Verdict } from './model.ts';
import type { CheckRequest } from './subject.ts';

/** How long a check is kept, in milliseconds. */
const keptMs = 90 * 86_400_000;

/** A check as somebody asked for it earlier. */
export interface KeptCheck {
  readonly id: string;
  readonly at: string;
  readonly revision: number;
  readonly request: CheckRequest;
  readonly base: Urn | null;
  readonly verdicts: ReadonlyMap<Urn, Verdict>;
}

/** Keeps a check under its id. */
export async function keepCheck(
  { records }: Context,
  { id, revision, subject, consumers }: CheckAnswer,
  request: CheckRequest,
): Promise<void> {
  const verdicts = consumers.map(({ consumer, verdict }) => [consumer.id, verdict]);
  await records.write(putCheck, {
    id,
    at: new Date().toISOString(),
    revision,
    // What was named by another name then may name something else now.
    request: JSON.stringify({ ...request, candidate: { document: subject.candidate.document } }),
    base: subject.base?.id ?? null,
    verdicts: JSON.stringify(verdicts),
    before: new Date(Date.now() - keptMs).toISOString(),
  });
}

/** Finds a check by its id. @throws DomainError NOT_FOUND */
export async function keptCheck({ graph }: Context, id: string): Promise<KeptCheck> {
  const [row] = await graph.read(getCheck, { id });
  if (row === undefined)
    throw new DomainError(
      'NOT_FOUND',
      `there is no check ${JSON.stringify(id.slice(0, 100))}; checks are kept for 90 days`,
    );
  return {
    ...row,
    request: JSON.parse(row.request) as CheckRequest,
    verdicts: new Map(JSON.parse(row.verdicts) as [Urn, Verdict][]),
  };
}
