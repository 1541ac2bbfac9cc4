import type { PatchItem, SliceFact } from '../../../commit/patch.ts';
import { emptyContent } from '../../../commit/state.ts';
import { parseInstant } from '../../../core/instant.ts';
import type { Adapter, Finding } from '../../adapter.ts';
import { isObject } from '../../../core/json.ts';
import { objectAt, textAt, textsAt } from '../values.ts';
import type { JsonObject } from '../../../core/json.ts';
import { exposureEntity } from './exposure.ts';
import { artifactOf, datasetNameOf, isPlaced, projectFindings, readProject } from './project.ts';
import type { DbtNode, DbtProject } from './project.ts';
import { mentionOf, ownerOf, relationItem, upstreamOf } from './relation.ts';
import { testItem } from './test.ts';

/** Artifacts that say nothing without their manifest. */
const parts: ReadonlySet<string> = new Set(['catalog', 'run-results', 'sources']);

/**
 * dbt: a manifest (versions 1 to 12), with catalog and run results where they come along. Models, sources, seeds and
 * snapshots are datasets named as dbt's OpenLineage integration names them, exposures consumers, tests checks.
 */
export const dbtAdapter: Adapter = {
  format: 'dbt',
  title: 'a dbt manifest (with catalog and run results)',
  detect({ value }) {
    const kind = artifactOf(value)?.kind;
    if (kind === 'manifest') return 'whole';
    return kind !== undefined && parts.has(kind) ? 'part' : undefined;
  },
  read({ value }, context) {
    const manifest = value as JsonObject;
    if (!isObject(manifest['nodes']))
      return { items: [], problems: [{ path: ['nodes'], message: 'a manifest has nodes; received none' }] };
    const project = readProject(
      manifest,
      context.parts().map((part) => part.value),
      context.namespace,
      context.naming,
    );
    const source = context.source ?? `dbt:${project.name}`;
    const findings: Finding[] = [...projectFindings(project, manifest, artifactOf(value)?.version ?? 0)];
    if (context.namespace === undefined && !isPlaced(project.adapter))
      findings.unshift({
        path: ['metadata', 'adapter_type'],
        message: `the artifacts do not say where the ${project.adapter ?? 'warehouse'} is; its datasets are in ${project.namespace} until a namespace is given, such as postgres://host:5432`,
      });
    const items = inOrder(project).flatMap((node) => nodeItem(node, project, source, findings));
    const eventTime = parseInstant(textAt(objectAt(manifest, 'metadata'), 'generated_at') ?? '');
    return { items, findings, source, eventTime, covers: project.name };
  },
};

/** Nodes after those that they depend on, so that each is told of before it is named. */
function inOrder({ nodes }: DbtProject): readonly DbtNode[] {
  const ordered = new Set<DbtNode>();
  const entered = new Set<string>();
  for (const start of nodes.keys()) {
    const waiting = [start];
    while (waiting.length > 0) {
      const node = nodes.get(waiting.at(-1) ?? '');
      const missing =
        node === undefined || entered.has(node.id) ? [] : node.dependsOn.filter((id) => !entered.has(id));
      if (node !== undefined) entered.add(node.id);
      if (missing.length > 0) waiting.push(...missing);
      else {
        waiting.pop();
        if (node !== undefined) ordered.add(node);
      }
    }
  }
  return [...ordered];
}

function nodeItem(node: DbtNode, project: DbtProject, source: string, findings: Finding[]): PatchItem[] {
  try {
    if (node.type === 'test') return [testItem(node, project) ?? []].flat();
    if (node.type === 'exposure') return [exposureItem(node, project, source)];
    const name = datasetNameOf(node);
    if (name === undefined) return [];
    const read = relationItem(node, name, project, source);
    findings.push(...read.findings);
    return [read.item];
  } catch (error) {
    // A name that cannot be one, such as an empty or an endless one.
    if (!(error instanceof RangeError)) throw error;
    const { path } = node;
    return [{ path, facts: [], problems: [{ code: 'INVALID', message: error.message, path }] }];
  }
}

function exposureItem(node: DbtNode, project: DbtProject, source: string): PatchItem {
  const { content } = node;
  const owner = ownerOf(node, project);
  const exposure = exposureEntity({
    uniqueId: node.id,
    label: textAt(content, 'label'),
    type: textAt(content, 'type'),
    url: textAt(content, 'url'),
    description: textAt(content, 'description'),
    tags: textsAt(content, 'tags'),
    owner,
  });
  const upstream = upstreamOf(node, project);
  const slice: SliceFact = {
    type: 'slice',
    slice: `${source}:${node.id}`,
    kind: 'DECLARED',
    ...emptyContent,
    flows: [...upstream.keys()].map((from) => ({ from, to: exposure.id, resolved: false })),
  };
  const mentioned = [...upstream].map(([id, parent]) => mentionOf(id, parent, project));
  const facts = [...(owner === undefined ? [] : [owner]), exposure, ...mentioned, slice];
  return { path: node.path, id: exposure.id, facts };
}
