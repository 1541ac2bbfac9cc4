import { boundedKey, canonicalJson } from '../core/hash.ts';
import type { Urn } from '../core/urn.ts';
import { applyEntity } from './apply-entity.ts';
import type { Draft } from './draft.ts';
import type { Outcome, RunFact, SliceContent, SliceFact } from './patch.ts';
import { canonicalEvidence, canonicalRecord, mergeRun, slicesOfRun, winsOver } from './plan-run.ts';
import type { RunRecord } from './plan-run.ts';
import { isAlive } from './registers.ts';
import { isWorthTouching } from './saying.ts';
import type { Saying } from './saying.ts';
import { canonicalContent, contentHash } from './slice-content.ts';
import { canonicalSlice } from './slice-names.ts';
import { hiddenRows, isCompared } from './slice-rows.ts';
import { runKey } from './state.ts';
import type { SliceRecord } from './state.ts';

/** Who speaks: part of every assertion. */
export interface Speaker {
  readonly source: string;
  /** Index of the patch in its group. */
  readonly patch: number;
  /** Hash of the item that speaks, where it says nothing but a slice. */
  readonly told?: string | undefined;
}

function isEmpty(content: SliceContent): boolean {
  return (
    content.flows.length + content.derivations.length + content.reads.length + content.writes.length === 0
  );
}

/** Applies a slice: the whole of it is one register; its rows are compared later, and only when the hash differs. */
export function applySlice(draft: Draft, fact: SliceFact, saying: Saying, speaker: Speaker): Outcome {
  const id = boundedKey(
    draft.hasNames ? canonicalSlice(fact.slice, (urn) => draft.canonical(urn)) : fact.slice,
  );
  const said = canonicalContent(undefined, fact);
  const content = draft.hasNames ? canonicalContent(draft, fact) : said;
  const job = fact.job === undefined ? undefined : draft.canonical(fact.job);
  // The hash is that of the word as it was said: it stays when names turn out to mean the same.
  const hash = contentHash(fact.kind, fact.job, said);
  const known = draft.slice(id);
  const { source, told } = speaker;
  const record = { id, hash, clock: saying.time, source, kind: fact.kind, job, told };
  if (known?.hash === hash) return repeatSlice(draft, record, content, speaker, known, saying);
  if (known !== undefined && saying.time < known.clock) return 'STALE';
  if (known !== undefined && saying.time === known.clock && hash < known.hash) return 'STALE';
  return putSlice(draft, record, content, speaker, known);
}

/** Puts a slice that follows from registers: those decide between old and new words, so what follows is always current. */
export function deriveSlice(draft: Draft, fact: SliceFact, saying: Saying, speaker: Speaker): Outcome {
  const known = draft.slice(fact.slice);
  const content = canonicalContent(draft, fact);
  const hash = contentHash(fact.kind, undefined, content);
  if (known === undefined && isEmpty(content)) return 'UNCHANGED';
  // No end of an earlier time can close it, as long as what it follows from lives.
  const ends = content.flows.flatMap(({ from, to }) => [draft.peek(from), draft.peek(to)]);
  const clock = [
    known?.clock ?? saying.time,
    ...ends.map((end) => (end !== undefined && isAlive(end) ? end.seen : saying.time)),
  ].reduce((latest, time) => (time > latest ? time : latest), saying.time);
  const record = { id: fact.slice, hash, clock, source: speaker.source, kind: fact.kind };
  if (known?.hash === hash) return repeatSlice(draft, record, content, speaker, known, saying);
  return putSlice(draft, record, content, speaker, known);
}

/** The same word again: the clock moves, and rows come back whose ends had ended before it. */
function repeatSlice(
  draft: Draft,
  record: SliceRecord,
  content: SliceContent,
  speaker: Speaker,
  known: SliceRecord,
  saying: Saying,
): Outcome {
  const isReviving =
    known.isPartial === true && hiddenRows(draft, record, content) < hiddenRows(draft, known, content);
  const isLater = isWorthTouching(known.clock, { ...saying, time: record.clock });
  if (record.clock < known.clock || (!isReviving && !isLater)) return 'UNCHANGED';
  return putSlice(draft, record, content, speaker, known, isReviving);
}

function putSlice(
  draft: Draft,
  record: SliceRecord,
  content: SliceContent,
  speaker: Speaker,
  known: SliceRecord | undefined,
  isReviving = false,
): Outcome {
  // What a compared slice hides depends on its ends, so this reads them.
  const isPartial = isCompared(record, known) ? hiddenRows(draft, record, content) > 0 : undefined;
  draft.slices.set(record.id, { record: { ...record, isPartial }, content, patch: speaker.patch });
  // An empty first word is kept too: what was said before it may still arrive.
  if ((known?.hash === record.hash && !isReviving) || (known === undefined && isEmpty(content)))
    return 'UNCHANGED';
  draft.note({
    entity: record.id,
    operation: 'LINEAGE_REPLACED',
    before: known === undefined ? null : { hash: known.hash },
    after: { hash: record.hash, flows: content.flows.length, derivations: content.derivations.length },
  });
  return known === undefined ? 'CREATED' : 'UPDATED';
}

/** Applies what one event says of a run: the run accumulates, and its slices follow where its word counts. */
export function applyRun(draft: Draft, fact: RunFact, saying: Saying, speaker: Speaker): Outcome {
  const job = draft.canonical(fact.job);
  const key = runKey(fact.runId, job);
  const id = (urn: Urn): Urn => draft.canonical(urn);
  const stored = draft.run(key);
  const known = stored === undefined || !draft.hasNames ? stored : canonicalRecord(stored, id);
  const run = mergeRun(known, canonicalRun(fact, id), saying.time);
  if (known !== undefined && canonicalJson(known as never) === canonicalJson(run as never))
    return 'UNCHANGED';
  draft.runs.set(key, run);
  for (const end of endsOfRun(run)) mentionEnd(draft, end, { ...saying, time: run.clock });
  let outcome: Outcome = known === undefined ? 'CREATED' : 'UPDATED';
  if (!noteLastRun(draft, run)) outcome = 'STALE';
  for (const slice of slicesOfRun(run)) {
    const became = applyRunSlice(draft, slice, run, speaker);
    if (became === 'CREATED' || became === 'UPDATED') outcome = known === undefined ? 'CREATED' : 'UPDATED';
  }
  return outcome;
}

/** A run in the URNs that the graph knows its job and datasets by. */
export function canonicalRun(fact: RunFact, id: (urn: Urn) => Urn): RunFact {
  const outputs = fact.outputs.map(({ dataset, columns }) => ({
    dataset: id(dataset),
    columns: columns && canonicalEvidence(columns, id),
  }));
  return { ...fact, job: id(fact.job), inputs: fact.inputs.map(id), outputs };
}

/** All that a run names: job, datasets and fields. */
export function* endsOfRun({ job, inputs, outputs }: RunRecord): Iterable<Urn> {
  yield job;
  yield* inputs;
  for (const [output, columns] of Object.entries(outputs)) {
    yield output;
    yield* columns?.explicit?.sources ?? [];
    for (const { from, to } of columns?.derivations ?? []) {
      yield from;
      yield to;
    }
  }
}

/** What an earlier event of a run named was there when the run spoke last, too. */
function mentionEnd(draft: Draft, end: Urn, saying: Saying): void {
  const known = draft.peek(draft.canonical(end));
  if (known === undefined) return;
  const { id, kind } = known;
  applyEntity(draft, { type: 'entity', kind, id, properties: {}, isMention: true }, saying);
}

export function applyRunSlice(draft: Draft, fact: SliceFact, run: RunRecord, speaker: Speaker): Outcome {
  const id = boundedKey(fact.slice);
  const content = canonicalContent(draft, fact);
  const known = draft.slice(id);
  const isOwnWord = known?.runId === run.runId;
  if (known?.runId !== undefined && !isOwnWord) {
    const spoken = { rank: known.rank ?? 0, clock: known.clock, runId: known.runId };
    if (!winsOver(run, spoken)) return 'STALE';
  }
  const hash = contentHash(fact.kind, fact.job, content);
  const { clock, runId, rank } = run;
  if (known?.hash === hash && isOwnWord && known.clock === clock && known.rank === rank) return 'UNCHANGED';
  const record = { id, hash, clock, source: speaker.source, kind: fact.kind, job: fact.job, runId, rank };
  const isReviving =
    known?.isPartial === true && hiddenRows(draft, record, content) < hiddenRows(draft, known, content);
  return putSlice(draft, record, content, speaker, known, isReviving);
}

/** The job shows its latest run; a run's own later state always replaces its earlier one. */
function noteLastRun(draft: Draft, run: RunRecord): boolean {
  const job = draft.edit(run.job, 'job');
  const clock = job.clocks.get('lastRun') ?? '';
  const known = job.registers.get('lastRun');
  const last = typeof known === 'string' ? (JSON.parse(known) as { runId: string }) : undefined;
  const isLater = run.clock > clock || (run.clock === clock && run.runId >= (last?.runId ?? ''));
  if (!isLater) return false;
  const details = Object.entries(run.details ?? {}).map(([name, [, text]]) => [name, text]);
  const told = Object.fromEntries(details) as Record<string, string>;
  const value = JSON.stringify({ ...told, runId: run.runId, state: run.state, at: run.clock });
  if (known === value) return true;
  job.registers.set('lastRun', value);
  job.clocks.set('lastRun', run.clock);
  draft.note({
    entity: run.job,
    operation: 'UPDATED',
    before: { lastRun: known ?? null },
    after: { lastRun: value },
  });
  return true;
}
