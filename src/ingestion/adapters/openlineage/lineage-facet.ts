import type { Urn } from '../../../core/urn.ts';
import type { ColumnLineage } from './column-lineage.ts';
import type { Facet } from './facets.ts';
import { describe, memberOf, readList, readObject } from './findings.ts';
import type { JsonObject, Path } from './findings.ts';
import { readDatasetIdentity, readField, readJobIdentity } from './identity.ts';
import type { Identity } from './identity.ts';
import type { Reading } from './reading.ts';
import { collectDerivations, readTransformations } from './transformations.ts';

/** What a `lineage` facet says of one job. */
export interface JobEnds {
  readonly job: Identity;
  readonly reads: Map<Urn, Identity>;
  readonly writes: Map<Urn, Identity>;
  /** Jobs that feed it, no dataset being named between. */
  readonly upstream: Map<Urn, Identity>;
}

/** Explicit lineage as `lineage` facets (1-0-0) tell it. */
export interface ExplicitLineage {
  /** By dataset: all that feeds it. */
  readonly targets: Map<Urn, { readonly dataset: Identity; readonly lineage: ColumnLineage }>;
  /** By job, that of the event included. */
  readonly jobs: Map<Urn, JobEnds>;
}

/** What the reader of a `lineage` facet adds to. */
interface LineageReading extends Reading {
  readonly explicit: ExplicitLineage;
  /** The event's own job, which an end without a name means; undefined in a dataset event. */
  readonly own: Identity | undefined;
}

export function noLineage(): ExplicitLineage {
  return { targets: new Map(), jobs: new Map() };
}

/** The `lineage` facet of a job: entries for target datasets and jobs. */
export function readJobLineage(
  facet: Facet,
  own: Identity,
  explicit: ExplicitLineage,
  reading: Reading,
): void {
  const to = { ...reading, explicit, own };
  const path = [...facet.path, 'entries'];
  for (const [index, value] of readList(
    memberOf(facet.content, 'entries'),
    path,
    reading.findings,
  ).entries()) {
    const at = [...path, index];
    const entry = readObject(value, at, reading.findings);
    const target = entry && readEnd(entry, at, to);
    if (entry === undefined || target === undefined) continue;
    if (target.type === 'DATASET') readTarget(target.identity, entry, at, to);
    else readJobTarget(target.identity, entry, at, to);
  }
}

/** The `lineage` facet of a dataset: what feeds it. */
export function readDatasetLineage(
  facet: Facet,
  dataset: Identity,
  own: Identity | undefined,
  explicit: ExplicitLineage,
  reading: Reading,
): void {
  readTarget(dataset, facet.content, facet.path, { ...reading, explicit, own });
}

function readTarget(dataset: Identity, entry: JsonObject, path: Path, to: LineageReading): void {
  const derivations = collectDerivations((id) => id === dataset.id);
  const sources = new Map<Urn, Identity>();
  const [whole, coarse] = [new Set<Urn>(), new Set<Urn>()];
  let isMoved = false;
  const read = (value: unknown, at: Path, target: Urn): void => {
    const source = readObject(value, at, to.findings);
    const end = source && readEnd(source, at, to);
    if (source === undefined || end === undefined) return;
    if (end.type === 'JOB') {
      isMoved ||= end.identity.id !== to.own?.id;
      endsOf(end.identity, to).writes.set(dataset.id, dataset);
      return;
    }
    sources.set(end.identity.id, end.identity);
    const fieldName = memberOf(source, 'field');
    const transformations = readTransformations(source, at, to.findings);
    if (fieldName === undefined) {
      (target === dataset.id ? whole : coarse).add(end.identity.id);
      return;
    }
    const field = readField(end.identity.id, fieldName, [...at, 'field'], to.findings);
    if (field !== undefined) derivations.add(field, target, transformations);
    whole.delete(end.identity.id);
  };
  for (const [index, value] of readList(
    memberOf(entry, 'inputs'),
    [...path, 'inputs'],
    to.findings,
  ).entries())
    read(value, [...path, 'inputs', index], dataset.id);
  const fields = memberOf(entry, 'fields');
  const fieldsPath = [...path, 'fields'];
  for (const [name, value] of Object.entries(
    fields === undefined ? {} : (readObject(fields, fieldsPath, to.findings) ?? {}),
  )) {
    const at = [...fieldsPath, name];
    const column = readObject(value, at, to.findings);
    const target = readField(dataset.id, name, at, to.findings);
    if (column === undefined || target === undefined) continue;
    const list = readList(memberOf(column, 'inputs'), [...at, 'inputs'], to.findings);
    for (const [index, input] of list.entries()) read(input, [...at, 'inputs', index], target);
  }
  // Another job moves it, and nothing is said of where that takes it from.
  if (isMoved && sources.size === 0) return;
  const all = derivations.all();
  const explicit = {
    sources: [...sources.keys()].sort(),
    coarse: [...new Set([...whole, ...coarse])].sort(),
  };
  const grade = all.length === 0 ? 'VALUES' : derivations.grade();
  const lineage = { evidence: { grade, derivations: all, explicit }, sources } as const;
  to.explicit.targets.set(dataset.id, { dataset, lineage });
}

function readJobTarget(job: Identity, entry: JsonObject, path: Path, to: LineageReading): void {
  const ends = endsOf(job, to);
  const at = [...path, 'inputs'];
  for (const [index, value] of readList(memberOf(entry, 'inputs'), at, to.findings).entries()) {
    const source = readObject(value, [...at, index], to.findings);
    const end = source && readEnd(source, [...at, index], to);
    if (end === undefined) continue;
    if (end.type === 'DATASET') ends.reads.set(end.identity.id, end.identity);
    else if (end.identity.id !== job.id) ends.upstream.set(end.identity.id, end.identity);
  }
}

function endsOf(job: Identity, { explicit: { jobs } }: LineageReading): JobEnds {
  const known = jobs.get(job.id);
  if (known !== undefined) return known;
  const ends: JobEnds = { job, reads: new Map(), writes: new Map(), upstream: new Map() };
  jobs.set(job.id, ends);
  return ends;
}

interface End {
  readonly type: 'DATASET' | 'JOB';
  readonly identity: Identity;
}

/** A source or target: a dataset, a job, or the event's own job where none is named. */
function readEnd(content: JsonObject, path: Path, to: LineageReading): End | undefined {
  const type = memberOf(content, 'type');
  if (type !== 'DATASET' && type !== 'JOB') {
    to.findings.refuse([...path, 'type'], `DATASET or JOB is wanted here; received ${describe(type)}`);
    return undefined;
  }
  if (type === 'DATASET') {
    const identity = readDatasetIdentity(content, path, to);
    return identity && { type, identity };
  }
  const isOwn = memberOf(content, 'namespace') === undefined && memberOf(content, 'name') === undefined;
  if (isOwn && to.own === undefined)
    to.findings.refuse(path, 'a job is wanted here by namespace and name: this event has none of its own');
  const identity = isOwn ? to.own : readJobIdentity(content, path, to);
  return identity && { type, identity };
}
