import { normaliseDatasetName } from '../../../core/dataset-name.ts';
import type { Finding } from '../../adapter.ts';
import { defaultNaming, knownNamespace } from '../openlineage/naming.ts';
import type { Naming } from '../openlineage/naming.ts';
import { isObject } from '../../../core/json.ts';
import { listAt, objectAt, textAt } from '../values.ts';
import type { JsonObject } from '../../../core/json.ts';

/** A node of a manifest: a model, source, seed, snapshot, test, exposure, metric … */
export interface DbtNode {
  /** `model.shop.orders`. */
  readonly id: string;
  /** `model`, `source` … */
  readonly type: string;
  /** Where it stands in the manifest. */
  readonly path: readonly string[];
  readonly content: JsonObject;
  readonly dependsOn: readonly string[];
}

/** A manifest with what came along, by node. */
export interface DbtProject {
  readonly name: string;
  /** Warehouse: `snowflake`, `duckdb` … */
  readonly adapter: string | undefined;
  /** Namespace of its datasets. */
  readonly namespace: string;
  readonly nodes: ReadonlyMap<string, DbtNode>;
  readonly groups: JsonObject;
  /** Columns of the catalog by node id, in order. */
  readonly columns: ReadonlyMap<string, readonly JsonObject[]>;
  /** Type of the relation in the catalog, by node id. */
  readonly relationTypes: ReadonlyMap<string, string>;
  /** The last result of each node that was run. */
  readonly results: ReadonlyMap<string, JsonObject>;
}

/** Node types that are tables or views of the warehouse. */
const relationTypes: ReadonlySet<string> = new Set(['model', 'source', 'seed', 'snapshot']);

const manifestParts = ['nodes', 'sources', 'exposures', 'metrics', 'semantic_models', 'saved_queries'];

/** The kind of a dbt artifact and its version, by the URL of its schema. */
export function artifactOf(value: unknown): { readonly kind: string; readonly version: number } | undefined {
  const url = isObject(value) ? textAt(objectAt(value, 'metadata'), 'dbt_schema_version') : undefined;
  const match = url === undefined ? null : /\/dbt\/([a-z-]+)\/v(\d+)\.json$/.exec(url);
  return match === null ? undefined : { kind: match[1] ?? '', version: Number(match[2]) };
}

/** Puts a manifest and its parts together. `namespace` is what the sender says of the warehouse. */
export function readProject(
  manifest: JsonObject,
  parts: readonly unknown[],
  namespace: string | undefined,
  naming: Naming = defaultNaming,
): DbtProject {
  const nodes = new Map<string, DbtNode>();
  for (const part of manifestParts)
    for (const [id, content] of Object.entries(objectAt(manifest, part))) {
      if (!isObject(content)) continue;
      const type = textAt(content, 'resource_type') ?? id.split('.')[0] ?? '';
      const dependsOn = listAt(objectAt(content, 'depends_on'), 'nodes').map(String);
      nodes.set(id, { id, type, path: [part, id], content, dependsOn });
    }
  const metadata = objectAt(manifest, 'metadata');
  const name =
    textAt(metadata, 'project_name') ?? commonPackage(nodes) ?? textAt(metadata, 'project_id') ?? 'dbt';
  const adapter = textAt(metadata, 'adapter_type');
  const columns = new Map<string, readonly JsonObject[]>();
  const types = new Map<string, string>();
  const results = new Map<string, JsonObject>();
  for (const part of parts) {
    if (!isObject(part)) continue;
    if (artifactOf(part)?.kind === 'catalog') readCatalog(part, columns, types);
    if (artifactOf(part)?.kind === 'run-results') readResults(part, results);
  }
  return {
    name,
    adapter,
    namespace: knownNamespace(namespace ?? defaultNamespace(adapter, name), naming),
    nodes,
    groups: objectAt(manifest, 'groups'),
    columns,
    relationTypes: types,
    results,
  };
}

/** BigQuery is one place; where another warehouse is stands in a profile that no artifact holds. */
export function isPlaced(adapter: string | undefined): boolean {
  return adapter === 'bigquery';
}

function defaultNamespace(adapter: string | undefined, project: string): string {
  return isPlaced(adapter) ? 'bigquery' : `${adapter ?? 'dbt'}://${project}`;
}

/** Old manifests do not name their project; most of their nodes are of it. */
function commonPackage(nodes: ReadonlyMap<string, DbtNode>): string | undefined {
  const counts = new Map<string, number>();
  for (const { content } of nodes.values()) {
    const name = textAt(content, 'package_name');
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}

function readCatalog(
  catalog: JsonObject,
  columns: Map<string, readonly JsonObject[]>,
  types: Map<string, string>,
): void {
  for (const part of ['nodes', 'sources'])
    for (const [id, table] of Object.entries(objectAt(catalog, part))) {
      if (!isObject(table)) continue;
      const list = Object.values(objectAt(table, 'columns')).filter(isObject);
      columns.set(
        id,
        list.sort((a, b) => Number(a['index'] ?? 0) - Number(b['index'] ?? 0)),
      );
      const type = textAt(objectAt(table, 'metadata'), 'type');
      if (type !== undefined) types.set(id, type);
    }
}

/** Results of several files: the one that ran last counts. */
function readResults(file: JsonObject, results: Map<string, JsonObject>): void {
  const at = textAt(objectAt(file, 'metadata'), 'generated_at') ?? '';
  const run = textAt(objectAt(file, 'metadata'), 'invocation_id');
  for (const result of listAt(file, 'results').filter(isObject)) {
    const id = textAt(result, 'unique_id');
    if (id === undefined) continue;
    const told = { ...result, at: executedAt(result) ?? at, run };
    const known = results.get(id);
    if (known === undefined || String(known['at']) < told.at) results.set(id, told);
  }
}

function executedAt(result: JsonObject): string | undefined {
  const timing = listAt(result, 'timing').filter(isObject);
  return textAt(
    timing.find(({ name }) => name === 'execute'),
    'completed_at',
  );
}

/**
 * Name of a node's dataset, as dbt's OpenLineage integration forms it: database, schema and alias, of a source its
 * name; what is not set is left out. Undefined for what is no relation of the warehouse.
 */
export function datasetNameOf({ id, type, content }: DbtNode): string | undefined {
  if (!relationTypes.has(type) || isEphemeral(content)) return undefined;
  const name = textAt(content, 'name') ?? id.split('.').at(-1);
  const table = type === 'source' ? name : (textAt(content, 'alias') ?? name);
  const parts = [textAt(content, 'database'), textAt(content, 'schema'), table];
  return normaliseDatasetName(parts.filter((part) => part !== undefined).join('.'));
}

function isEphemeral(content: JsonObject): boolean {
  return textAt(objectAt(content, 'config'), 'materialized') === 'ephemeral';
}

/** The relations that a node takes its data from: what is between them, such as an ephemeral model, is looked through. */
export function relationsBehind(node: DbtNode, { nodes }: DbtProject): readonly DbtNode[] {
  const found = new Map<string, DbtNode>();
  const seen = new Set<string>();
  const waiting = [...node.dependsOn];
  while (waiting.length > 0) {
    const id = waiting.pop() ?? '';
    const next = seen.has(id) ? undefined : nodes.get(id);
    seen.add(id);
    if (next === undefined) continue;
    if (datasetNameOf(next) === undefined) waiting.push(...next.dependsOn);
    else found.set(next.id, next);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What does not fit together in the artifacts. */
export function projectFindings(
  { nodes }: DbtProject,
  manifest: JsonObject,
  version: number,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (version > 12)
    findings.push({
      path: ['metadata', 'dbt_schema_version'],
      message: `manifests up to version 12 are known; received version ${version}, which is read as those are`,
    });
  const parents = objectAt(manifest, 'parent_map');
  for (const { id, path, dependsOn } of nodes.values()) {
    const missing = dependsOn.filter((parent) => !nodes.has(parent) && !isInside(parent));
    if (missing.length > 0)
      findings.push({
        path: [...path, 'depends_on', 'nodes'],
        message: `the manifest has no ${missing.join(', ')}, which ${id} depends on; that is left out`,
      });
    if (!Object.hasOwn(parents, id)) continue;
    const told = new Set(listAt(parents, id).map(String));
    const differing = [...told].filter((parent) => !dependsOn.includes(parent) && nodes.has(parent));
    if (differing.length > 0)
      findings.push({
        path: ['parent_map', id],
        message: `parent_map names ${differing.join(', ')}, which depends_on of ${id} does not; depends_on counts`,
      });
  }
  return findings;
}

/** Parents that a manifest may name without holding them among its nodes. */
function isInside(parent: string): boolean {
  return /^(macro|function|unit_test|group)\./.test(parent);
}
