import type { Problem } from '../core/errors.ts';
import { canonicalJson, hashText } from '../core/hash.ts';
import { kindOf, parentOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import { applyEntity, applyRename, applyRetire } from './apply-entity.ts';
import { applyLife } from './apply-life.ts';
import { applyLink } from './apply-link.ts';
import { applyExposure, applyPortFlows, applyPorts } from './apply-ports.ts';
import { applySchema } from './apply-schema.ts';
import { applyRun, applySlice } from './apply-slice.ts';
import type { Speaker } from './apply-slice.ts';
import { applySnapshot } from './apply-snapshot.ts';
import { Draft } from './draft.ts';
import type { Change } from './draft.ts';
import { applyNames } from './names.ts';
import type { ArrivedPatch, CommitReport, Fact, ItemReport, Outcome, Patch, RetireFact } from './patch.ts';
import { refusals } from './refusals.ts';
import { isRepeated, sayingOf, soleSlice, toldHash } from './repeats.ts';
import type { Saying } from './saying.ts';
import { receiptKey } from './state.ts';
import type { MeshState, Receipt } from './state.ts';

/** What one patch comes to: its report, and the changes that go into its commit record. */
export interface PlannedPatch {
  readonly patch: ArrivedPatch;
  readonly report: Omit<CommitReport, 'revision' | 'asserted' | 'withdrawn'>;
  readonly changes: readonly Change[];
  /** Entities at which assertions may have ended. */
  readonly endings: ReadonlySet<Urn>;
  /** It changes what people see, be it only that assertions ended: it has a revision of its own. */
  readonly isChanging: boolean;
  /** The first report, when its idempotency key was used before. */
  readonly repeated?: CommitReport | undefined;
  /** Key and content hash to keep with the report. */
  readonly receipt?: { readonly key: string; readonly hash: string } | undefined;
}

/** What a group of patches comes to. */
export interface Plan {
  readonly draft: Draft;
  readonly patches: readonly PlannedPatch[];
}

/**
 * Decides what a group of patches changes. Pure: the same patches and state give the same plan. Patches see
 * what the ones before them did; a refused item or patch leaves no trace.
 */
export function plan(patches: readonly ArrivedPatch[], state: MeshState): Plan {
  const draft = new Draft(state);
  const receipts = new Map<string, Receipt>(state.receipts);
  const planned: PlannedPatch[] = [];
  for (const [index, patch] of patches.entries()) {
    const receipt = receiptOf(patch);
    const earlier = receipt === undefined ? undefined : receipts.get(receipt.key);
    if (earlier !== undefined) {
      planned.push(answerAgain(patch, earlier, receipt?.hash ?? ''));
      continue;
    }
    const one = patch.dryRun === true ? planOne(patch, draft.fork(), index) : planOne(patch, draft, index);
    planned.push({ ...one, receipt: patch.dryRun === true ? undefined : receipt });
    if (receipt !== undefined && patch.dryRun !== true)
      receipts.set(receipt.key, {
        hash: receipt.hash,
        report: { ...one.report, revision: state.revision, asserted: 0, withdrawn: 0 },
      });
  }
  return { draft, patches: planned };
}

function receiptOf(patch: Patch): { key: string; hash: string } | undefined {
  const key = receiptKey(patch);
  if (key === undefined) return undefined;
  const { items, source, atomic, eventTime } = patch;
  const hash = hashText(canonicalJson({ items, source, atomic, eventTime } as never));
  return { key, hash };
}

function answerAgain(patch: ArrivedPatch, earlier: Receipt, hash: string): PlannedPatch {
  if (earlier.hash === hash) return { ...unchanging(patch, earlier.report), repeated: earlier.report };
  const problem: Problem = {
    code: 'IDEMPOTENCY_CONFLICT',
    message: `the idempotency key ${JSON.stringify(patch.idempotencyKey)} was used for another input; use a new key`,
    path: ['idempotencyKey'],
  };
  return unchanging(patch, refuseAll(patch, [problem]));
}

function unchanging(patch: ArrivedPatch, report: PlannedPatch['report']): PlannedPatch {
  return { patch, report, changes: [], endings: new Set(), isChanging: false };
}

function refuseAll(patch: Patch, problems: readonly Problem[]): PlannedPatch['report'] {
  const items = patch.items.map((item): ItemReport => ({ outcome: 'REJECTED', id: item.id }));
  return { items, problems, dryRun: patch.dryRun === true };
}

function planOne(patch: ArrivedPatch, draft: Draft, index: number): PlannedPatch {
  const refused = refusals(patch, draft);
  const problems = [...refused.values()].flat();
  if (problems.length > 0 && patch.atomic === 'ALL') return unchanging(patch, refuseAll(patch, problems));
  draft.changes = new Map();
  draft.endings = new Set();
  const outcomes = patch.items.map((): Outcome[] => []);
  const ofNames = patch.items.map((): Outcome[] => []);
  for (const phase of phases)
    for (const [itemIndex, item] of patch.items.entries()) {
      if (refused.has(itemIndex)) continue;
      const saying = sayingOf(patch, item, itemIndex);
      if (phase === 'said' && isRepeated(draft, item, saying)) continue;
      const told = soleSlice(item) === undefined ? undefined : toldHash(item, saying.speaker);
      const speaker = { source: item.source ?? patch.source, patch: index, told };
      for (const fact of item.facts) {
        if (phaseOf(fact) !== phase) continue;
        const outcome = apply(draft, fact, saying, speaker);
        if (fact.type === 'names') ofNames[itemIndex]?.push(outcome);
        // What is only mentioned is not what the item is about.
        else if (fact.type !== 'entity' || fact.isMention !== true) outcomes[itemIndex]?.push(outcome);
      }
      applyStirred(draft, saying, speaker);
    }
  const items = patch.items.map((item, itemIndex): ItemReport => {
    if (refused.has(itemIndex)) return { outcome: 'REJECTED', id: item.id };
    const id = item.id === undefined ? undefined : draft.canonical(item.id);
    return { outcome: summarise([...(outcomes[itemIndex] ?? []), ...(ofNames[itemIndex] ?? [])]), id };
  });
  const changes = [...draft.changes.values()];
  const dryRun = patch.dryRun === true;
  const { endings } = draft;
  const isChanging = !dryRun && changes.length + endings.size > 0;
  return { patch, changes, endings, isChanging, report: { items, problems, dryRun } };
}

/**
 * Which names mean the same comes first, so that all that is said finds one entity. What a snapshot withdraws follows
 * from all items, in whatever order those stand; what ports expose follows from both.
 */
const phases = ['names', 'said', 'snapshot', 'exposure'] as const;

function phaseOf({ type }: Fact): (typeof phases)[number] {
  return type === 'names' || type === 'snapshot' || type === 'exposure' ? type : 'said';
}

function apply(draft: Draft, fact: Fact, saying: Saying, speaker: Speaker): Outcome {
  switch (fact.type) {
    case 'entity':
      return applyEntity(draft, fact, saying);
    case 'schema':
      return applySchema(draft, fact, saying);
    case 'ports':
      return applyPorts(draft, fact, saying, speaker);
    case 'exposure':
      return applyExposure(draft, fact, saying, speaker);
    case 'life':
      return applyLife(draft, fact, saying);
    case 'retire':
      return applyEnd(draft, fact, saying, speaker);
    case 'rename':
      return applyRename(draft, fact, saying);
    case 'names':
      return applyNames(draft, fact, saying, speaker);
    case 'link':
      return applyLink(draft, fact, saying);
    case 'slice':
      return applySlice(draft, fact, saying, speaker);
    case 'run':
      return applyRun(draft, fact, saying, speaker);
    case 'snapshot':
      return applySnapshot(draft, fact, saying, speaker);
  }
}

/** What follows from parts that came or went, and from contracts that ports gave up. */
function applyStirred(draft: Draft, saying: Saying, speaker: Speaker): void {
  for (const whole of draft.stirred)
    if (kindOf(whole) === 'data-product') applyPortFlows(draft, whole, saying, speaker);
  draft.stirred.clear();
  for (const contract of draft.released)
    applyExposure(draft, { type: 'exposure', contract }, saying, speaker);
  draft.released.clear();
}

/** An end, and what ports expose without the entity. */
function applyEnd(draft: Draft, fact: RetireFact, saying: Saying, speaker: Speaker): Outcome {
  const outcome = applyRetire(draft, fact, saying);
  const id = draft.canonical(fact.id);
  const contract =
    kindOf(id) === 'contract-version' ? parentOf(id) : kindOf(id) === 'data-contract' ? id : undefined;
  if (contract !== undefined) applyExposure(draft, { type: 'exposure', contract }, saying, speaker);
  return outcome;
}

/** An item's outcome: that of its first fact when it is new, else the strongest of all. */
function summarise(outcomes: readonly Outcome[]): Outcome {
  const [first] = outcomes;
  if (first === 'CREATED') return 'CREATED';
  if (outcomes.some((outcome) => outcome === 'CREATED' || outcome === 'UPDATED'))
    return outcomes.length === 1 ? (first ?? 'UPDATED') : 'UPDATED';
  return outcomes.includes('STALE') ? 'STALE' : 'UNCHANGED';
}
