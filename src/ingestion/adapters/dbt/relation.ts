import type { EntityFact, Fact, PatchItem, SliceFact } from '../../../commit/patch.ts';
import { emptyContent } from '../../../commit/state.ts';
import { platformOf } from '../../../core/dataset-name.ts';
import { urn } from '../../../core/urn.ts';
import type { Urn } from '../../../core/urn.ts';
import type { Finding } from '../../adapter.ts';
import { owningTeam } from '../openlineage/people.ts';
import { objectAt, textAt, textsAt } from '../values.ts';
import { columnFacts, columnLineage, columnsOf } from './columns.ts';
import { datasetNameOf, relationsBehind } from './project.ts';
import type { DbtNode, DbtProject } from './project.ts';

/** Namespace of dbt's jobs, as its OpenLineage integration has it unless told otherwise. */
const jobNamespace = 'dbt';

/** What a node comes to. */
export interface ReadNode {
  readonly item: PatchItem;
  readonly findings: readonly Finding[];
}

/** A table or view of the warehouse: dataset, columns, the job that builds it, and what it is built from. */
export function relationItem(node: DbtNode, name: string, project: DbtProject, source: string): ReadNode {
  const { namespace } = project;
  const dataset = urn('dataset', namespace, name);
  const owner = ownerOf(node, project);
  const { list, isComplete } = columnsOf(node, project);
  const facts: Fact[] = [
    ...(owner === undefined ? [] : [owner]),
    datasetEntity(node, dataset, name, project, owner),
    ...columnFacts(dataset, list, isComplete),
  ];
  const built = node.type === 'model' || node.type === 'snapshot';
  if (!built) return { item: { path: node.path, id: dataset, facts }, findings: [] };
  const job = jobEntity(node, project, owner);
  const upstream = upstreamOf(node, project);
  const lineage = columnLineage(node, dataset, list, upstream, project);
  const derivations = lineage?.derivations ?? [];
  const isResolved = lineage !== undefined && lineage.findings.length === 0;
  const slice: SliceFact = {
    type: 'slice',
    slice: `${source}:${node.id}`,
    kind: 'DECLARED',
    job: job.id,
    ...emptyContent,
    flows: [...upstream.keys()].map((from) => ({
      from,
      to: dataset,
      resolved: isResolved,
      ...(isResolved ? { grade: 'VALUES' } : {}),
    })),
    derivations,
    reads: [...upstream.keys()],
    writes: [dataset],
  };
  const mentioned = [...upstream].map(([id, parent]) => mentionOf(id, parent, project));
  facts.push(job, ...mentioned, ...(lineage?.sources ?? []), slice);
  return { item: { path: node.path, id: dataset, facts }, findings: lineage?.findings ?? [] };
}

/** The datasets that a node is built from, each with its node. */
export function upstreamOf(node: DbtNode, project: DbtProject): ReadonlyMap<Urn, DbtNode> {
  return new Map(
    relationsBehind(node, project).map((parent) => [
      urn('dataset', project.namespace, datasetNameOf(parent) ?? parent.id),
      parent,
    ]),
  );
}

/** A dataset that has to be there for an edge. */
export function mentionOf(id: Urn, node: DbtNode, { namespace }: DbtProject): EntityFact {
  const name = datasetNameOf(node) ?? node.id;
  return { type: 'entity', kind: 'dataset', id, properties: { namespace, name }, isMention: true };
}

function datasetEntity(
  node: DbtNode,
  id: Urn,
  name: string,
  project: DbtProject,
  owner: EntityFact | undefined,
): EntityFact {
  const { namespace } = project;
  const platform = platformOf(namespace) ?? project.adapter;
  const description = textAt(node.content, 'description');
  const owners = ownersOf(node, project);
  return {
    type: 'entity',
    kind: 'dataset',
    id,
    properties: {
      namespace,
      name,
      type: typeOf(node, project),
      ...(platform === undefined ? {} : { platform }),
      ...(description === undefined ? {} : { description }),
      ...(owners.length === 0 ? {} : { owners: JSON.stringify(owners.map((one) => ({ name: one }))) }),
      tags: tagsOf(node),
    },
    ...(owner === undefined ? {} : { references: { owner: [owner.id] } }),
  };
}

/** What it is in the warehouse: as the catalog says, else as it is materialised. */
function typeOf({ id, type, content }: DbtNode, { relationTypes }: DbtProject): string {
  const known = relationTypes.get(id)?.toUpperCase();
  if (known !== undefined) return known === 'BASE TABLE' ? 'TABLE' : known.replaceAll(' ', '_');
  const materialized = textAt(objectAt(content, 'config'), 'materialized');
  if (type !== 'model' || materialized === undefined) return 'TABLE';
  return ['incremental', 'table'].includes(materialized) ? 'TABLE' : materialized.toUpperCase();
}

/** A node's own tags, and as tags what consumers look for: access, group, version, an enforced contract, its end. */
function tagsOf({ content }: DbtNode): readonly string[] {
  const config = objectAt(content, 'config');
  const access = textAt(content, 'access') ?? textAt(config, 'access');
  const group = textAt(content, 'group') ?? textAt(config, 'group');
  const { version } = content;
  const deprecation = textAt(content, 'deprecation_date');
  const isEnforced = objectAt(content, 'contract')['enforced'] === true;
  return [
    ...new Set([
      ...textsAt(content, 'tags'),
      ...textsAt(config, 'tags'),
      ...(access === undefined ? [] : [`access:${access}`]),
      ...(group === undefined ? [] : [`group:${group}`]),
      ...(typeof version === 'string' || typeof version === 'number' ? [`version:${version}`] : []),
      ...(isEnforced ? ['contract:enforced'] : []),
      ...(deprecation === undefined ? [] : [`deprecated:${deprecation.slice(0, 10)}`]),
    ]),
  ];
}

/** Whom a node names: its own `meta.owner`, else the owner of its group, else the group. */
function ownersOf({ content }: DbtNode, { name, groups }: DbtProject): readonly string[] {
  const config = objectAt(content, 'config');
  for (const meta of [objectAt(content, 'meta'), objectAt(config, 'meta')]) {
    const owners = textsAt(meta, 'owner');
    if (owners.length > 0) return owners;
  }
  const group = textAt(content, 'group') ?? textAt(config, 'group');
  if (group === undefined) return [];
  const owner = objectAt(
    objectAt(groups, `group.${textAt(content, 'package_name') ?? name}.${group}`),
    'owner',
  );
  return [textAt(owner, 'name') ?? textAt(owner, 'email') ?? group];
}

/** The team that answers for a node; people are named and own nothing. */
export function ownerOf(node: DbtNode, project: DbtProject): EntityFact | undefined {
  const owner = objectAt(node.content, 'owner');
  const named = [textAt(owner, 'name'), textAt(owner, 'email')].filter((name) => name !== undefined);
  const names = node.type === 'exposure' ? named : ownersOf(node, project);
  return owningTeam({ owners: names.map((name) => ({ name })) });
}

/** The job that builds a relation, under the name that dbt's OpenLineage integration gives it. */
function jobEntity(node: DbtNode, project: DbtProject, owner: EntityFact | undefined): EntityFact {
  const { content, id, type } = node;
  const where = [textAt(content, 'database'), textAt(content, 'schema')].filter((part) => part !== undefined);
  const own = `${id.slice(id.indexOf('.') + 1)}${type === 'snapshot' ? '.snapshot' : ''}`;
  const name = [...where, own].join('.');
  const sql = textAt(content, 'compiled_code') ?? textAt(content, 'compiled_sql');
  const isSql = sql !== undefined && sql.length <= 32_768 && textAt(content, 'language') !== 'python';
  return {
    type: 'entity',
    kind: 'job',
    id: urn('job', jobNamespace, name),
    properties: {
      namespace: jobNamespace,
      name,
      type: type.toUpperCase(),
      ...(isSql ? { sql, ...(project.adapter === undefined ? {} : { sqlDialect: project.adapter }) } : {}),
    },
    ...(owner === undefined ? {} : { references: { owner: [owner.id] } }),
  };
}
