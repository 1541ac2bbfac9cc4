import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../core/errors.ts';
import { normaliseDatasetName, normaliseNamespace } from '../core/dataset-name.ts';
import { urn } from '../core/urn.ts';
import { nodeOfRow } from '../entities/loaders.ts';
import type { EntityNode } from '../entities/model.ts';
import { findRun, runsOfJob } from '../jobs/runs.ts';
import { search } from '../search/search.ts';
import { columnGraph, lineageGraph } from './lineage.ts';
import type { Walking } from './lineage.ts';
import { nodeIdOf } from './node-id.ts';
import * as queries from './queries.ts';
import { datasetShape, identityOf, jobShape, runShape } from './shapes.ts';

/** What the endpoint is made of. */
export interface MarquezEndpointOptions {
  /** What one request reads with; throws when nobody may. */
  readonly readingFor: (request: FastifyRequest, reply: FastifyReply) => Walking;
}

interface Route {
  readonly Params: { readonly namespace: string; readonly name: string; readonly id: string };
  readonly Querystring: { readonly [name: string]: string | undefined };
}

type Handle = (request: FastifyRequest<Route>, walking: Walking) => Promise<object>;

const anyScope = {
  domains: null,
  contexts: null,
  teams: null,
  platforms: null,
  certainties: null,
  statuses: null,
  tags: null,
};

/** Kinds of entity that Marquez knows. */
type Listed = 'dataset' | 'job';

/**
 * The reading side of Marquez' HTTP API, for tools that read it: namespaces, datasets, jobs, runs, lineage, column
 * lineage, search. Shapes are Marquez'; answers are directed and complete, see `docs/marquez.md` for what differs.
 * Nothing is written here: lineage comes in at `POST /api/v1/lineage`.
 */
export const marquezEndpoint: FastifyPluginAsync<MarquezEndpointOptions> = async (server, { readingFor }) => {
  server.setErrorHandler((error, request, reply) => {
    if (!(error instanceof DomainError)) throw error;
    const status = statusOf(error, request);
    if (status === 401) void reply.header('www-authenticate', 'Bearer');
    if (status === 503) void reply.header('retry-after', '1');
    return reply.code(status).send({ code: status, message: error.message });
  });

  const get = (path: string, handle: Handle): void => {
    server.get<Route>(`/api/v1${path}`, (request, reply) => handle(request, readingFor(request, reply)));
  };

  get('/namespaces', async ({ query }, walking) => {
    const all = await namespacesOf(walking);
    const [limit, offset] = pageOf(query);
    return { namespaces: all.slice(offset, offset + limit) };
  });
  get('/namespaces/:namespace', async ({ params }, walking) => {
    const found = (await namespacesOf(walking)).find(({ name }) => name === params.namespace);
    if (found === undefined) throw notFound('Namespace', params.namespace);
    return found;
  });

  for (const [kind, member, shape] of [
    ['dataset', 'datasets', datasetShape],
    ['job', 'jobs', jobShape],
  ] as const) {
    const page = async (namespace: string | null, query: Route['Querystring'], walking: Walking) => {
      const [limit, skip] = pageOf(query);
      const [rows, [counted]] = await Promise.all([
        walking.graph.read(queries.pages[kind], { namespace, skip, limit }),
        walking.graph.read(queries.counts[kind], { namespace }),
      ]);
      const shapes = await Promise.all(rows.map((row) => shape(nodeOfRow(row), walking)));
      return { [member]: shapes, totalCount: counted?.count ?? 0 };
    };
    get(`/namespaces/:namespace/${member}`, ({ params, query }, walking) =>
      page(params.namespace, query, walking),
    );
    get(`/namespaces/:namespace/${member}/:name`, async ({ params }, walking) =>
      shape(await entityOf(kind, params, walking), walking),
    );
    if (kind === 'job') get('/jobs', ({ query }, walking) => page(null, query, walking));
  }

  get('/namespaces/:namespace/jobs/:name/runs', async ({ params, query }, walking) => {
    const job = await entityOf('job', params, walking);
    const [limit, offset] = pageOf(query);
    const page = await runsOfJob(walking, job.id, limit + offset, null);
    const runs = page.items.slice(offset);
    return {
      runs: await Promise.all(runs.map((run) => runShape(run, walking))),
      totalCount: await page.totalCount(),
    };
  });
  get('/jobs/runs/:id', async ({ params }, walking) => {
    const run = await findRun(walking.graph, params.id);
    if (run === undefined) throw notFound('Run', params.id);
    return runShape(run, walking);
  });

  get('/lineage', ({ query }, walking) =>
    lineageGraph(wanted(query, 'nodeId'), count(query, 'depth', 20, 1_000), walking),
  );
  get('/column-lineage', ({ query }, walking) =>
    columnGraph(
      wanted(query, 'nodeId'),
      count(query, 'depth', 20, 1_000),
      query['withDownstream'] === 'true',
      walking,
    ),
  );
  get('/search', ({ query }, walking) => found(query, walking));
};

/** Unknown callers have sent no key, known ones may not: Marquez has no word for either. */
function statusOf({ code }: DomainError, { headers }: FastifyRequest): number {
  if (code === 'NOT_FOUND') return 404;
  if (code === 'FORBIDDEN') return headers.authorization === undefined ? 401 : 403;
  return code === 'UNAVAILABLE' || code === 'NOT_CAUGHT_UP' ? 503 : 400;
}

const notFound = (what: string, name: string): DomainError =>
  new DomainError('NOT_FOUND', `${what} '${name}' not found.`);

async function namespacesOf({ graph, entities }: Walking) {
  const rows = await graph.read(queries.namespaces, {});
  return Promise.all(
    rows.map(async ({ name, first, last }) => ({
      name,
      createdAt: (await entities.commitTimes.load(first)) ?? null,
      updatedAt: (await entities.commitTimes.load(last)) ?? null,
      ownerName: null,
      description: null,
      isHidden: false,
    })),
  );
}

async function entityOf(kind: Listed, { namespace, name }: Route['Params'], { entities }: Walking) {
  const missing = notFound(kind === 'job' ? 'Job' : 'Dataset', name);
  let node: EntityNode | undefined;
  try {
    const key = kind === 'job' ? name.trim() : normaliseDatasetName(name);
    node = await entities.byId.load(urn(kind, normaliseNamespace(namespace), key));
  } catch (error) {
    if (error instanceof RangeError) throw missing;
    throw error;
  }
  if (node === undefined || node.isRetired) throw missing;
  return node;
}

async function found(query: Route['Querystring'], { graph, entities }: Walking): Promise<object> {
  const filter = query['filter']?.toUpperCase();
  const labels = filter === 'DATASET' ? ['Dataset'] : filter === 'JOB' ? ['Job'] : ['Dataset', 'Job'];
  const nodes = new Map<string, EntityNode>();
  const { page, counts } = search({
    graph,
    text: wanted(query, 'q'),
    scope: { ...anyScope, labels },
    first: count(query, 'limit', 10, 100),
    after: null,
    onEntity: (node) => nodes.set(node.id, node),
  });
  const [{ items }, { total }] = await Promise.all([page(), counts()]);
  const results = items.map(async ({ id }) => {
    const node = nodes.get(id) ?? (await entities.byId.load(id));
    const { namespace, name } = identityOf(id);
    const revision = node?.properties['_revision'] as number | undefined;
    const updatedAt = revision === undefined ? null : ((await entities.commitTimes.load(revision)) ?? null);
    return {
      type: node?.kind === 'job' ? 'JOB' : 'DATASET',
      name,
      updatedAt,
      namespace,
      nodeId: nodeIdOf(id),
    };
  });
  return { totalCount: total, results: await Promise.all(results) };
}

function wanted(query: Route['Querystring'], name: string): string {
  const text = query[name];
  if (text !== undefined && text !== '') return text;
  throw new DomainError('INVALID', `the query parameter ${name} is wanted`);
}

/** A number of a query string. @throws DomainError INVALID when it is none between 0 and `most` */
function count(query: Route['Querystring'], name: string, fallback: number, most: number): number {
  const text = query[name];
  if (text === undefined || text === '') return fallback;
  const number = Number(text);
  if (/^\d{1,9}$/.test(text) && number <= most) return number;
  throw new DomainError(
    'INVALID',
    `${name} is a whole number from 0 to ${most}; received ${JSON.stringify(text)}`,
  );
}

const pageOf = (query: Route['Querystring']): [limit: number, offset: number] => [
  count(query, 'limit', 100, 1_000),
  count(query, 'offset', 0, 1_000_000),
];
