import type { EntityFact, Fact, PropertyValue } from '../../../commit/patch.ts';
import { withoutCredentials } from '../../../core/dataset-name.ts';
import type { Urn } from '../../../core/urn.ts';
import { documentationOf } from './dataset-facts.ts';
import { describedBy } from './described.ts';
import { checkFacets, facetOf } from './facets.ts';
import type { Facet } from './facets.ts';
import { isObject } from '../../../core/json.ts';
import { memberOf, readObject, readOptionalText, textIn } from './findings.ts';
import type { Findings, JsonObject, Path } from './findings.ts';
import { readJobIdentity } from './identity.ts';
import type { Identity } from './identity.ts';
import { jobReaders } from './job-readers.ts';
import { readJobLineage } from './lineage-facet.ts';
import type { ExplicitLineage } from './lineage-facet.ts';
import { owningTeam } from './people.ts';
import { toldOf } from './properties.ts';
import type { Reading } from './reading.ts';
import type { ToldRun } from './run-facets.ts';

/** The job of an event as it is told. */
export interface ToldJob {
  readonly identity: Identity;
  readonly entity: EntityFact;
  /** The team that owns it, where one is named. */
  readonly owner?: EntityFact | undefined;
  /** Each event of a run says all of it: what the event before said stands no more (`emissionPattern`). */
  readonly isSnapshot: boolean;
  /** The name before it was folded, where that is another one. */
  readonly originalName?: string | undefined;
  /** Its `lineage` facet. */
  readonly lineage?: Facet | undefined;
}

const handled: ReadonlySet<string> = new Set(['documentation', 'lineage']);

/** The job of an event with its facets. */
export function readJob(event: JsonObject, path: Path, reading: Reading): ToldJob | undefined {
  const { findings } = reading;
  const at = [...path, 'job'];
  const job = readObject(memberOf(event, 'job'), at, findings);
  if (job === undefined) return undefined;
  checkFacets(job, at, findings);
  const identity = readJobIdentity(job, at, reading);
  const text = (facetName: string, member: string): string | undefined => {
    const facet = facetOf(job, facetName, at, findings);
    if (facet === undefined) return undefined;
    return readOptionalText(memberOf(facet.content, member), [...facet.path, member], findings);
  };
  const location = text('sourceCodeLocation', 'url');
  const told: { readonly [name: string]: PropertyValue | undefined } = {
    type: jobType(job, at, findings),
    sql: text('sql', 'query'),
    sourceCodeLocation: location === undefined ? undefined : withoutCredentials(location),
  };
  const properties = {
    ...describedBy(job, jobReaders, handled, reading.at),
    ...documentationOf(job, at, findings),
    ...toldOf(told),
  };
  if (identity === undefined) return undefined;
  const ownership = facetOf(job, 'ownership', at, findings);
  const owner = ownership && owningTeam(ownership.content);
  const references = owner === undefined ? {} : { references: { owner: [owner.id] } };
  const original = textIn(job, 'name')?.normalize('NFC');
  return {
    identity,
    entity: { ...jobEntity(identity, properties), ...references, path: at },
    owner,
    isSnapshot: isSnapshot(job, at, findings),
    originalName: original === identity.name ? undefined : original,
    lineage: facetOf(job, 'lineage', at, findings),
  };
}

/** Reads the `lineage` facet of a job; false where it has none. */
export function readLineageOf(job: ToldJob, explicit: ExplicitLineage, reading: Reading): boolean {
  if (job.lineage === undefined) return false;
  readJobLineage(job.lineage, job.identity, explicit, reading);
  return true;
}

/** The job of an event, those that stand around it, and its team. The job comes first. */
export function jobFacts(job: ToldJob, run: ToldRun | undefined, explicit: ExplicitLineage): Fact[] {
  const { identity, entity, owner } = job;
  const parent = run?.parent?.id === identity.id ? undefined : run?.parent;
  const upstream = [...(explicit.jobs.get(identity.id)?.upstream.keys() ?? [])].sort();
  const properties = {
    ...entity.properties,
    ...toldOf({ root: run?.root?.id, upstreamJobs: upstream.length === 0 ? undefined : upstream }),
    ...(run?.hasDependencies === true ? { dependencies: dependenciesText(run) } : {}),
  };
  const references = {
    ...entity.references,
    ...(parent === undefined ? {} : { parent: [parent.id] }),
  };
  const around = [parent, run?.root].filter((one) => one !== undefined && one.id !== identity.id);
  return [
    { ...entity, properties, ...(Object.keys(references).length === 0 ? {} : { references }) },
    ...(owner === undefined ? [] : [owner]),
    ...mentionsOf(around as Identity[]),
    ...jobsNamed(explicit, identity.id),
  ];
}

/** What `lineage` facets say of jobs other than the event's own. */
export function jobsNamed({ jobs }: ExplicitLineage, own?: Urn): EntityFact[] {
  const others = [...jobs.values()].filter(({ job }) => job.id !== own);
  const feeders = [...jobs.values()].flatMap(({ upstream }) => [...upstream.values()]);
  const fed = others.flatMap(({ job, upstream }): EntityFact[] =>
    upstream.size === 0 ? [] : [jobEntity(job, { upstreamJobs: [...upstream.keys()].sort() })],
  );
  const mentioned = [...others.map(({ job }) => job), ...feeders].filter(
    ({ id }) => id !== own && !fed.some((fact) => fact.id === id),
  );
  return [...fed, ...mentionsOf(mentioned)];
}

function mentionsOf(jobs: readonly Identity[]): EntityFact[] {
  return [...new Map(jobs.map((job) => [job.id, job])).values()].map((job) => ({
    ...jobEntity(job),
    isMention: true,
  }));
}

function dependenciesText({ upstream, downstream }: ToldRun): string {
  const rows = (list: ToldRun['upstream']): object[] =>
    list.map(({ job: { id, namespace, name }, ...rules }) => ({ id, namespace, name, ...rules }));
  return JSON.stringify({ upstream: rows(upstream), downstream: rows(downstream) });
}

/** A job by its identity. */
function jobEntity({ id, namespace, name }: Identity, told: EntityFact['properties'] = {}): EntityFact {
  return { type: 'entity', kind: 'job', id, properties: { namespace, name, ...told } };
}

/** `processingType integration jobType` of the jobType facet: `BATCH SPARK SQL_JOB`. */
function jobType(job: JsonObject, path: Path, findings: Findings): string | undefined {
  const facet = facetOf(job, 'jobType', path, findings);
  if (facet === undefined) return undefined;
  const words = ['processingType', 'integration', 'jobType'].map((name) =>
    readOptionalText(memberOf(facet.content, name), [...facet.path, name], findings),
  );
  return words.filter((word) => word !== undefined).join(' ') || undefined;
}

/** `emissionPattern.eventContentMode` of the jobType facet 2-0-4; what is not said means that events accumulate. */
function isSnapshot(job: JsonObject, path: Path, findings: Findings): boolean {
  const pattern = memberOf(facetOf(job, 'jobType', path, findings)?.content ?? {}, 'emissionPattern');
  return isObject(pattern) && textIn(pattern, 'eventContentMode')?.toUpperCase() === 'COMPLETE_SNAPSHOT';
}
