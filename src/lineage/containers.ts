import type { Urn } from '../core/urn.ts';
import type { Read } from '../neo4j/graph.ts';
import type { WalkRequest } from './lineage.ts';
import { first } from './load.ts';
import type { Loaded } from './load.ts';
import * as queries from './queries.ts';
import type { Nid } from '../neo4j/node-number.ts';
import { revision } from './closure-queries.ts';

/**
 * Adds what is known of the loaded nodes' surroundings, in one round trip: product, context, domain and team, anticorruption
 * layers between the contexts, what promised datasets are called today, whether datasets are produced, and the SQL of jobs.
 *
 * @returns the mesh revision, which is read last.
 */
export async function loadContainers(
  read: Read,
  loaded: Loaded,
  { sql = false }: Pick<WalkRequest, 'sql'>,
): Promise<number> {
  const [owners, bound, unsure] = [new Set<Urn>(), new Set<Urn>(), [] as Nid[]];
  for (const [nid, { kind, product, promises }] of loaded.nodes) {
    if (product !== undefined) owners.add(product);
    for (const { dataset } of promises ?? []) bound.add(dataset);
    if (kind === 'DATASET' && !loaded.produced.has(nid)) unsure.push(nid);
  }
  const [products, promised] = [[...owners], [...bound]];
  const weak = sql ? jobsWithValuesOnly(loaded) : [];
  const [productRows, boundaryRows, aliasRows, [producedRow], sqlRows, [now]] = await Promise.all([
    products.length === 0 ? [] : read(queries.products, { ids: products }),
    products.length === 0 ? [] : read(queries.boundaries, { ids: products }),
    promised.length === 0 ? [] : read(queries.aliases, { ids: promised }),
    unsure.length === 0 ? [] : read(queries.produced, { nids: Float64Array.from(unsure) }),
    weak.length === 0 ? [] : read(queries.jobSql, { ids: weak }),
    read(revision, {}),
  ]);

  const containers = new Map(
    productRows.map(({ product, contexts, domains, teams }) => [
      product,
      { context: first(contexts), domain: first(domains), team: first(teams) },
    ]),
  );
  const targets = new Map(aliasRows.map(({ id, target }) => [id, target]));
  for (const nid of producedRow?.nids ?? []) loaded.produced.add(nid);
  for (const [nid, node] of loaded.nodes) {
    if (node.kind === 'DATASET') node.isProduced = loaded.produced.has(nid);
    const around = node.product === undefined ? undefined : containers.get(node.product);
    if (around?.context !== undefined) node.context = around.context;
    if (around?.domain !== undefined) node.domain = around.domain;
    if (around?.team !== undefined) node.team ??= around.team;
    if (node.promises !== undefined)
      node.promises = node.promises.map((one) => ({
        ...one,
        dataset: targets.get(one.dataset) ?? one.dataset,
      }));
  }
  const contexts = new Set([...containers.values()].map(({ context }) => context));
  loaded.boundaries.push(...boundaryRows.filter(({ downstream }) => contexts.has(downstream)));
  for (const { job, text, dialect } of sqlRows) loaded.sql.set(job, { text, dialect: dialect ?? undefined });
  return now?.revision ?? 0;
}

function jobsWithValuesOnly({ flows }: Loaded): Urn[] {
  const jobs = flows.map(({ job, resolved, grade }) =>
    resolved && grade !== 'VALUES_AND_INFLUENCE' ? job : undefined,
  );
  return [...new Set(jobs.filter((job) => job !== undefined))];
}
