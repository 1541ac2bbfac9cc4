import type { PatchItem } from '../commit/patch.ts';
import { parseUrn } from '../core/urn.ts';
import { InputReader } from '../entities/input.ts';
import type { InputPath } from '../entities/input.ts';
import type { ContractVersionApproveInput, ContractVersionWaiveInput } from '../generated/schema.ts';

/** Who consents to what content of a version. */
export interface ConsentOrigin {
  /** The authenticated principal. */
  readonly givenBy: string;
  /** Content hash of the version as it is now; null: it is not there. */
  readonly contentHash: string | null;
}

const consumerKinds = ['input-port', 'data-product', 'team', 'dataset', 'job'] as const;

/** A consumer approves that a version is published although it breaks it. */
export function approvalFacts(
  input: ContractVersionApproveInput,
  path: InputPath,
  origin: ConsentOrigin,
): PatchItem {
  return consentItem('APPROVAL', input, path, origin);
}

/** The domain waives the approval of a consumer until an instant. */
export function waiverFacts(
  input: ContractVersionWaiveInput,
  path: InputPath,
  origin: ConsentOrigin,
): PatchItem {
  return consentItem('WAIVER', input, path, origin);
}

function consentItem(
  type: 'APPROVAL' | 'WAIVER',
  input: ContractVersionApproveInput,
  path: InputPath,
  { givenBy, contentHash }: ConsentOrigin,
): PatchItem {
  const reader = new InputReader(path);
  const areKnown = [
    reader.isOfKind(input.version, ['contract-version'], ['version']),
    reader.isOfKind(input.consumer, consumerKinds, ['consumer']),
  ].every(Boolean);
  if (!areKnown) return reader.item(undefined);
  const [contract = '', version = ''] = parseUrn(input.version)?.parts ?? [];
  const id = reader.key(
    'contract-consent',
    [contract, version, type.toLowerCase(), input.consumer],
    ['consumer'],
  );
  const properties = {
    ...reader.properties(input, ['note']),
    ...reader.instant('until', input.until),
    type,
    givenBy,
    name: `${type === 'APPROVAL' ? 'Approval' : 'Waiver'} of ${contract} ${version}`,
    ...(contentHash === null ? {} : { contentHash }),
  };
  const references = reader.references({
    version: { ids: input.version, kinds: ['contract-version'] },
    consumer: { ids: input.consumer, kinds: consumerKinds },
  });
  if (id !== undefined)
    reader.facts.push({
      type: 'entity',
      kind: 'contract-consent',
      id,
      properties,
      references,
      needs: ['version', 'consumer'],
    });
  return reader.item(id);
}
