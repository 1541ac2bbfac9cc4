import { createHash } from 'node:crypto';
import { referencesIn } from './description.ts';
import type { Dataset, Description, Job, Producer } from './description.ts';
import { typeOn } from './types.ts';

type Json = { readonly [key: string]: unknown };

/** What a column holds, by name. */
export interface ColumnMeaning {
  readonly description: string;
  readonly classification: string | undefined;
}

const producers: { readonly [producer in Producer]: { uri: string; namespace: string; jobType: Json } } = {
  spark: {
    uri: 'https://github.com/OpenLineage/OpenLineage/tree/1.52.0/integration/spark',
    namespace: 'spark-lakehouse',
    jobType: { processingType: 'BATCH', integration: 'SPARK', jobType: 'SQL_JOB' },
  },
  dbt: {
    uri: 'https://github.com/OpenLineage/OpenLineage/tree/1.52.0/integration/dbt',
    namespace: 'dbt-nordlicht',
    jobType: { processingType: 'BATCH', integration: 'DBT', jobType: 'MODEL' },
  },
  airflow: {
    uri: 'https://github.com/apache/airflow/tree/providers-openlineage/2.8.0',
    namespace: 'airflow-prod',
    jobType: { processingType: 'BATCH', integration: 'AIRFLOW', jobType: 'TASK' },
  },
  connect: {
    uri: 'https://github.com/debezium/debezium/tree/v3.3.0.Final',
    namespace: 'kafka-connect',
    jobType: { processingType: 'STREAMING', integration: 'DEBEZIUM', jobType: 'TASK' },
  },
};

/** Start of the night in which the first job ran; each job begins two minutes after the one before it. */
const firstRun = Date.UTC(2026, 10, 16, 1, 0, 0);

const facet = (producer: Producer, file: string, name: string, content: Json): Json => ({
  _producer: producers[producer].uri,
  _schemaURL: `https://openlineage.io/spec/facets/${file}.json#/$defs/${name}`,
  ...content,
});

/**
 * The OpenLineage 2-0-2 run events of a job's last run: COMPLETE, and START before it for jobs that are not copies;
 * a connector, which never completes, is RUNNING.
 *
 * @param position of the job among all jobs; it decides the time of the run.
 */
export function eventsOf(
  job: Job,
  position: number,
  mesh: Description,
  meanings: ReadonlyMap<string, ColumnMeaning>,
): Json[] {
  const { producer } = job;
  const began = firstRun + position * 120_000;
  const written = new Set(mesh.jobs.map(({ to }) => to));
  const inputs = [...new Set(Object.values(job.from))].map((ref) => {
    const source = datasetAt(mesh, ref);
    const facets = written.has(ref) ? {} : { schema: schemaOf(producer, source, meanings) };
    return { namespace: source.namespace, name: source.name, facets };
  });
  const target = datasetAt(mesh, job.to);
  const facets: { [name: string]: Json } = { schema: schemaOf(producer, target, meanings) };
  if (target.about !== undefined)
    facets['documentation'] = facet(
      producer,
      '1-1-0/DocumentationDatasetFacet',
      'DocumentationDatasetFacet',
      {
        description: target.about,
      },
    );
  if (job.derive !== undefined) facets['columnLineage'] = columnLineage(job, mesh);
  const event = (eventType: string, at: number, outputs: readonly Json[]): Json => ({
    eventType,
    eventTime: new Date(at).toISOString(),
    run: { runId: runIdOf(job), facets: {} },
    job: { namespace: producers[producer].namespace, name: job.name, facets: jobFacets(job, mesh) },
    inputs,
    outputs,
    producer: producers[producer].uri,
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
  });
  const output = { namespace: target.namespace, name: target.name, facets };
  const last = event(producer === 'connect' ? 'RUNNING' : 'COMPLETE', began + 95_000, [output]);
  return job.isCopy && producer !== 'connect' ? [last] : [event('START', began, []), last];
}

/** A stable run id (UUID, version 8: its content is a hash) per job. */
function runIdOf(job: Job): string {
  const hex = createHash('sha256').update(`${job.producer} ${job.name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function datasetAt(mesh: Description, ref: string): Dataset {
  const found = mesh.datasets.get(ref);
  if (found === undefined) throw new Error(`${ref} is not described`);
  return found;
}

function schemaOf(producer: Producer, dataset: Dataset, meanings: ReadonlyMap<string, ColumnMeaning>): Json {
  const fields = dataset.columns.map(({ name, type }) => {
    const description = meanings.get(name)?.description;
    return {
      name,
      type: typeOn(dataset.namespace, type),
      ...(description === undefined ? {} : { description }),
    };
  });
  return facet(producer, '1-2-0/SchemaDatasetFacet', 'SchemaDatasetFacet', { fields });
}

function jobFacets(job: Job, mesh: Description): Json {
  const jobType = facet(
    job.producer,
    '2-0-4/JobTypeJobFacet',
    'JobTypeJobFacet',
    producers[job.producer].jobType,
  );
  if (!job.hasSql) return { jobType };
  return {
    jobType,
    sql: facet(job.producer, '1-1-0/SQLJobFacet', 'SQLJobFacet', { query: sqlOf(job, mesh) }),
  };
}

/** Spark states transformations and what decides on rows (`dataset`); dbt names bare input fields. */
function columnLineage(job: Job, mesh: Description): Json {
  const isSpark = job.producer === 'spark';
  const input = (alias: string, field: string, transformations: readonly Json[]): Json => {
    const { namespace, name } = datasetAt(mesh, job.from[alias] ?? alias);
    return { namespace, name, field, transformations };
  };
  const fields = Object.entries(job.derive ?? {}).map(([column, expression]) => {
    const transformation = {
      type: 'DIRECT',
      subtype: subtypeOf(expression),
      description: '',
      masking: hides(expression),
    };
    const sources = distinct(expression).map((ref) =>
      input(ref.alias, ref.column, isSpark ? [transformation] : []),
    );
    return [column, { inputFields: sources }] as const;
  });
  const deciding = (sql: string | undefined, subtype: string): Json[] =>
    distinct(sql ?? '').map(({ alias, column }) =>
      input(alias, column, [{ type: 'INDIRECT', subtype, description: '', masking: false }]),
    );
  const rows = [
    ...deciding(job.join, 'JOIN'),
    ...deciding(job.where, 'FILTER'),
    ...deciding(job.group, 'GROUP_BY'),
  ];
  return facet(job.producer, '1-2-0/ColumnLineageDatasetFacet', 'ColumnLineageDatasetFacet', {
    fields: Object.fromEntries(fields),
    ...(isSpark ? { dataset: rows } : {}),
  });
}

function distinct(sql: string): { alias: string; column: string }[] {
  return [...new Map(referencesIn(sql).map((ref) => [`${ref.alias}.${ref.column}`, ref])).values()];
}

function subtypeOf(expression: string): string {
  if (/^\w+\.\w+$/.test(expression)) return 'IDENTITY';
  return /\b(?:sum|avg|min|max|count)\(/.test(expression) ? 'AGGREGATION' : 'TRANSFORMATION';
}

const hides = (expression: string): boolean => /\b(?:hash|count)\(/.test(expression);

/** The compiled SQL of the job; each join condition stands with the first table that makes it complete. */
function sqlOf(job: Job, mesh: Description): string {
  const columns = Object.entries(job.derive ?? {}).map(([column, expression]) =>
    expression.endsWith(`.${column}`) ? `  ${expression}` : `  ${expression} as ${column}`,
  );
  const conditions = new Set(job.join?.split(' and ') ?? []);
  const seen = new Set<string>();
  const tables = Object.entries(job.from).map(([alias, ref], at) => {
    seen.add(alias);
    const table = `${datasetAt(mesh, ref).name} as ${alias}`;
    if (at === 0) return `from ${table}`;
    const complete = [...conditions].filter((text) =>
      referencesIn(text).every((used) => seen.has(used.alias)),
    );
    for (const condition of complete) conditions.delete(condition);
    return complete.length === 0 ? `cross join ${table}` : `left join ${table} on ${complete.join(' and ')}`;
  });
  const rest = [job.where && `where ${job.where}`, job.group && `group by ${job.group}`].filter(Boolean);
  return [`select`, columns.join(',\n'), ...tables, ...rest].join('\n');
}
