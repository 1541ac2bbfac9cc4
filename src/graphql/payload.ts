import type { CommitReport, ItemReport, PatchItem } from '../commit/patch.ts';
import type { EntityNode } from '../entities/model.ts';
import type { Resolvers, UserError } from '../generated/schema.ts';
import type { Problem } from '../core/errors.ts';
import type { Context } from './context.ts';

/** Behind every mutation payload: what the commit reported of the one item. */
export interface WritePayload {
  readonly item: PatchItem;
  readonly report: CommitReport;
  readonly outcome: ItemReport['outcome'];
  /** URN of what was written; null when it was refused. */
  readonly id: string | null;
  readonly revision: number;
  readonly userErrors: readonly UserError[];
}

/** Writes one item and shapes the report as a mutation's payload. Paths in errors are those of the input. */
export async function payload(context: Context, item: PatchItem): Promise<WritePayload> {
  const report = await context.write([item], { atomic: 'ALL' });
  const [first] = report.items;
  const outcome = first?.outcome ?? 'REJECTED';
  return {
    item,
    report,
    outcome,
    id: outcome === 'REJECTED' ? null : (first?.id ?? null),
    revision: report.revision,
    userErrors: report.problems.map(userError),
  };
}

/** A problem as clients read it. */
export function userError({ code, message, path }: Problem): UserError {
  return { code, message, path: path.map(String) };
}

/** Payloads whose entity is the one that was written, by the name of their member. */
const written: { readonly [type: string]: string } = {
  DomainUpsertPayload: 'domain',
  BoundedContextUpsertPayload: 'boundedContext',
  TeamUpsertPayload: 'team',
  TermUpsertPayload: 'term',
  DataProductUpsertPayload: 'dataProduct',
  DatasetUpsertPayload: 'dataset',
  JobUpsertPayload: 'job',
  AccessAgreementUpsertPayload: 'accessAgreement',
  ContractConsentPayload: 'contractConsent',
  QualityCheckUpsertPayload: 'qualityCheck',
};

const entityWritten = async (
  { id }: WritePayload,
  _: unknown,
  { entities }: Context,
): Promise<EntityNode | null> => (id === null ? null : ((await entities.byId.load(id)) ?? null));

export const payloadResolvers: Resolvers = Object.fromEntries(
  Object.entries(written).map(([type, member]) => [type, { [member]: entityWritten }]),
);
