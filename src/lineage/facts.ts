import type { PatchItem, SliceDerivation, SliceFlow } from '../commit/patch.ts';
import { emptyContent } from '../commit/state.ts';
import { normaliseNamespace } from '../core/dataset-name.ts';
import { fieldOf, kindOf, parseUrn } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import { InputReader } from '../entities/input.ts';
import type { InputPath } from '../entities/input.ts';
import type { FlowInput, JobKey, LineageAssertInput, LineageWithdrawInput } from '../generated/schema.ts';

const flowKinds = ['dataset', 'input-port', 'output-port'] as const;

/** A slice of lineage as somebody asserts it; a person's column evidence counts as values and influence. */
export function lineageFacts(input: LineageAssertInput, path: InputPath, source: string): PatchItem {
  const reader = new InputReader(path);
  if (input.slice === '') reader.problem(['slice'], 'the name of the slice is empty');
  if (input.kind === 'INFERRED')
    reader.problem(['kind'], 'INFERRED is what the server concludes; say DECLARED, OBSERVED or IMPORTED');
  const job = input.job == null ? undefined : mentionJob(reader, input.job);
  const flows: SliceFlow[] = [];
  const derivations: SliceDerivation[] = [];
  for (const [index, flow] of input.flows.entries()) {
    const at = ['flows', index];
    const ends = (['from', 'to'] as const).map((end) => reader.isOfKind(flow[end], flowKinds, [...at, end]));
    if (!ends.every(Boolean)) continue;
    for (const end of ['from', 'to'] as const) mentionDataset(reader, flow[end]);
    const isResolved = flow.fields != null;
    flows.push({
      from: flow.from,
      to: flow.to,
      resolved: isResolved,
      ...(isResolved ? { grade: 'VALUES_AND_INFLUENCE' } : {}),
    });
    derivations.push(...derivationsOf(reader, flow, at));
  }
  const ofJob = job === undefined ? {} : readsAndWrites(flows);
  const slice = sliceOf(source, input.slice);
  reader.facts.push({
    type: 'slice',
    slice,
    kind: input.kind ?? 'DECLARED',
    job,
    ...emptyContent,
    flows,
    derivations,
    ...ofJob,
  });
  return reader.item(undefined);
}

/** The full name of a slice: no source can touch what another says. */
export function sliceOf(source: string, name: string): string {
  return `${source}:${name}`;
}

/** A slice that its speaker takes back. */
export function lineageWithdrawalFacts(
  input: LineageWithdrawInput,
  path: InputPath,
  source: string,
): PatchItem {
  const reader = new InputReader(path);
  if (input.slice === '') reader.problem(['slice'], 'the name of the slice is empty');
  reader.facts.push({
    type: 'slice',
    slice: sliceOf(source, input.slice),
    kind: 'DECLARED',
    ...emptyContent,
  });
  return reader.item(undefined);
}

function mentionJob(reader: InputReader, key: JobKey): Urn | undefined {
  const namespace = normaliseNamespace(key.namespace);
  const id = reader.key('job', [namespace, key.name], ['job', 'name']);
  if (id !== undefined)
    reader.mention({
      type: 'entity',
      kind: 'job',
      id,
      properties: { namespace, name: key.name },
      isMention: true,
    });
  return id;
}

/** Datasets come into being by being named; ports have to be there. */
function mentionDataset(reader: InputReader, id: Urn): void {
  const parsed = parseUrn(id);
  if (parsed?.kind !== 'dataset') return;
  const [namespace = '', name = ''] = parsed.parts;
  reader.mention({ type: 'entity', kind: 'dataset', id, properties: { namespace, name }, isMention: true });
}

function derivationsOf(reader: InputReader, flow: FlowInput, at: InputPath): SliceDerivation[] {
  return (flow.fields ?? []).flatMap((field, index): SliceDerivation[] => {
    const path = [...at, 'fields', index];
    const from = mentionField(reader, flow.from, field.from, [...path, 'from']);
    const to =
      field.to == null
        ? wholeTarget(reader, flow.to, path)
        : mentionField(reader, flow.to, field.to, [...path, 'to']);
    if (field.to == null && field.influence === 'DIRECT')
      reader.problem(
        [...path, 'influence'],
        'what reaches a whole dataset is an influence: say INDIRECT, or name the target field',
      );
    if (from === undefined || to === undefined) return [];
    return [
      {
        from,
        to,
        influence: field.influence ?? 'DIRECT',
        ...(field.subtype == null ? {} : { subtype: field.subtype }),
      },
    ];
  });
}

function wholeTarget(reader: InputReader, target: Urn, path: InputPath): Urn | undefined {
  if (kindOf(target) === 'dataset') return target;
  reader.problem([...path, 'to'], `columns lead from dataset to dataset; ${target} is a port`);
  return undefined;
}

function mentionField(
  reader: InputReader,
  dataset: Urn,
  fieldPath: string,
  path: InputPath,
): Urn | undefined {
  if (kindOf(dataset) !== 'dataset') {
    reader.problem(path, `columns lead from dataset to dataset; ${dataset} is a port`);
    return undefined;
  }
  if (fieldPath === '') {
    reader.problem(path, 'the path of a field is empty');
    return undefined;
  }
  const id = fieldOf(dataset, fieldPath);
  reader.mention({
    type: 'entity',
    kind: 'field',
    id,
    properties: { path: fieldPath },
    references: { dataset: [dataset] },
    isMention: true,
  });
  return id;
}

function readsAndWrites(flows: readonly SliceFlow[]): { reads: Urn[]; writes: Urn[] } {
  const datasets = (end: 'from' | 'to'): Urn[] =>
    flows.map((flow) => flow[end]).filter((id) => kindOf(id) === 'dataset');
  return { reads: datasets('from'), writes: datasets('to') };
}
