import type { VersionLife } from '../data-contracts/life.ts';
import type { Urn } from '../core/urn.ts';
import type { ContractStatus } from '../generated/schema.ts';
import { applyEntity } from './apply-entity.ts';
import type { Draft } from './draft.ts';
import type { LifeFact, Outcome, PropertyValue } from './patch.ts';
import { isAlive } from './registers.ts';
import type { EntityRecord } from './registers.ts';
import type { Saying } from './saying.ts';

/** Where the living versions of a contract are in their lives. */
export function livesOf(draft: Draft, contract: Urn): VersionLife[] {
  return [...draft.parts(contract)].flatMap((id) => {
    const record = draft.peek(id);
    return record === undefined || !isAlive(record) ? [] : [lifeOf(record)];
  });
}

function lifeOf({ id, registers }: EntityRecord): VersionLife {
  const text = (name: string): string | undefined => {
    const value = registers.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    id,
    version: text('version') ?? '',
    status: (text('status') ?? 'DRAFT') as ContractStatus,
    until: text('until'),
    contentHash: text('contentHash'),
  };
}

/** Whether a document says of its version what it said before: no news, whatever became of the version since. */
export function isSaidAgain(record: EntityRecord | undefined, { declared, to }: LifeFact): boolean {
  return (
    declared !== undefined &&
    record !== undefined &&
    isAlive(record) &&
    record.registers.get('declaredStatus') === to
  );
}

/** Applies a step that the rules allow; the version whose place it takes steps aside. */
export function applyLife(draft: Draft, fact: LifeFact, saying: Saying): Outcome {
  const id = draft.canonical(fact.version);
  const record = draft.peek(id);
  const again = isSaidAgain(record, fact);
  const isThere = record?.registers.get('status') === fact.to;
  const outcomes: Outcome[] = [];
  for (const replaced of isThere ? [] : (fact.replaces?.versions ?? [])) {
    const before = draft.canonical(replaced);
    if (draft.peek(before)?.registers.get('status') !== 'LIVE') continue;
    const until = fact.replaces?.until;
    const status: ContractStatus = until === undefined ? 'RETIRED' : 'DEPRECATED';
    outcomes.push(step(draft, before, { status, until: until ?? saying.time }, saying));
  }
  const properties: Record<string, PropertyValue | null> = {};
  if (!isThere && !again) {
    properties['status'] = fact.to;
    if (fact.to === 'LIVE') properties['liveSince'] = saying.time;
  }
  if (fact.until !== undefined && !again) properties['until'] = fact.until;
  if (fact.declared !== undefined) properties['declaredStatus'] = fact.to;
  outcomes.push(step(draft, id, properties, saying));
  return outcomes.find((outcome) => outcome === 'UPDATED') ?? outcomes.at(-1) ?? 'UNCHANGED';
}

function step(
  draft: Draft,
  id: Urn,
  properties: Readonly<Record<string, PropertyValue | null>>,
  saying: Saying,
): Outcome {
  return applyEntity(draft, { type: 'entity', kind: 'contract-version', id, properties }, saying);
}
