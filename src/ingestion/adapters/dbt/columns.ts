import type { EntityFact, Fact, SchemaField, SliceDerivation } from '../../../commit/patch.ts';
import { fieldOf } from '../../../core/urn.ts';
import type { Urn } from '../../../core/urn.ts';
import type { Finding } from '../../adapter.ts';
import { isObject } from '../../../core/json.ts';
import { listAt, objectAt, textAt, textsAt } from '../values.ts';
import type { JsonObject } from '../../../core/json.ts';
import { datasetNameOf } from './project.ts';
import type { DbtNode, DbtProject } from './project.ts';

/** A column as manifest and catalog tell it together. */
export interface DbtColumn {
  /** As the warehouse writes it, where the catalog tells. */
  readonly name: string;
  readonly type: string | undefined;
  readonly told: JsonObject;
}

/** The columns of a node, and whether these are all: the catalog's, those of an enforced contract; else what is documented. */
export function columnsOf(
  { id, content }: DbtNode,
  { columns }: DbtProject,
): { readonly list: readonly DbtColumn[]; readonly isComplete: boolean } {
  const documented = Object.entries(objectAt(content, 'columns')).filter(
    (entry): entry is [string, JsonObject] => isObject(entry[1]),
  );
  const catalog = columns.get(id);
  if (catalog !== undefined && catalog.length > 0) {
    const byName = new Map(documented.map(([name, column]) => [name.toLowerCase(), column]));
    const list = catalog.flatMap((column): DbtColumn[] => {
      const name = textAt(column, 'name');
      if (name === undefined) return [];
      return [{ name, type: textAt(column, 'type'), told: byName.get(name.toLowerCase()) ?? {} }];
    });
    return { list, isComplete: true };
  }
  const isEnforced = objectAt(content, 'contract')['enforced'] === true;
  const list = documented.map(([key, column]): DbtColumn => ({
    name: textAt(column, 'name') ?? key,
    type: textAt(column, 'data_type'),
    told: column,
  }));
  return { list, isComplete: isEnforced && list.length > 0 };
}

/** Columns as a schema when they are all, else each as a field by itself: what is not documented may be there. */
export function columnFacts(dataset: Urn, columns: readonly DbtColumn[], isComplete: boolean): Fact[] {
  if (isComplete) {
    const fields = columns.map(({ name, ...column }): SchemaField => ({
      path: name,
      properties: propertiesOf(column),
    }));
    return [{ type: 'schema', dataset, fields }];
  }
  return columns.map(({ name, ...column }): EntityFact => ({
    type: 'entity',
    kind: 'field',
    id: fieldOf(dataset, name),
    properties: { path: name, ...propertiesOf(column) },
    references: { dataset: [dataset] },
  }));
}

function propertiesOf({ type, told }: Omit<DbtColumn, 'name'>): SchemaField['properties'] {
  const description = textAt(told, 'description');
  const tags = [...new Set([...textsAt(told, 'tags'), ...textsAt(objectAt(told, 'config'), 'tags')])];
  const isRequired = listAt(told, 'constraints').some((one) => isObject(one) && one['type'] === 'not_null');
  return {
    ...(type === undefined ? {} : { type }),
    ...(description === undefined ? {} : { description }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(isRequired ? { isNullable: false } : {}),
  };
}

/** The column lineage that a model's own metadata carries. */
export interface ColumnLineage {
  readonly derivations: readonly SliceDerivation[];
  /** Sources that are fields and have to be there. */
  readonly sources: readonly EntityFact[];
  readonly findings: readonly Finding[];
}

/**
 * Column lineage in `meta.meshline.from` of the columns: a list of `<node>.<column>`, where the node is named as in
 * `ref` (`orders`) or `source` (`shop.raw_orders`); an empty list says that nothing is read. It counts when every
 * column of the model has it: half of an answer would look whole.
 *
 * @returns undefined when no column has it
 */
export function columnLineage(
  node: DbtNode,
  dataset: Urn,
  columns: readonly DbtColumn[],
  upstream: ReadonlyMap<Urn, DbtNode>,
  project: DbtProject,
): ColumnLineage | undefined {
  const told = columns.map(({ name, told: column }) => ({ name, from: fromOf(column) }));
  if (told.every(({ from }) => from === undefined)) return undefined;
  const path = [...node.path, 'columns'];
  const silent = told.filter(({ from }) => from === undefined).map(({ name }) => name);
  if (silent.length > 0) {
    const message = `meta.meshline.from is wanted for each column of ${node.id} or for none; ${silent.join(', ')} have none, so its lineage stays that of whole datasets`;
    return { derivations: [], sources: [], findings: [{ path, message }] };
  }
  const derivations: SliceDerivation[] = [];
  const sources = new Map<Urn, EntityFact>();
  const findings: Finding[] = [];
  for (const { name, from = [] } of told)
    for (const reference of from) {
      const source = resolveColumn(reference, upstream, project);
      if (source === undefined) {
        const message = `${reference} is no column of what ${node.id} depends on; wanted <model or source.table>.<column>`;
        findings.push({ path: [...path, name], message });
        continue;
      }
      sources.set(source.id, source);
      derivations.push({ from: source.id, to: fieldOf(dataset, name), influence: 'DIRECT' });
    }
  return findings.length > 0
    ? { derivations: [], sources: [], findings }
    : { derivations, sources: [...sources.values()], findings };
}

function fromOf(column: JsonObject): readonly string[] | undefined {
  for (const meta of [objectAt(column, 'meta'), objectAt(objectAt(column, 'config'), 'meta')]) {
    const meshline = objectAt(meta, 'meshline');
    if ('from' in meshline) return textsAt(meshline, 'from');
  }
  return undefined;
}

/** The field that a reference means, in the case in which the catalog writes it. */
function resolveColumn(
  reference: string,
  upstream: ReadonlyMap<Urn, DbtNode>,
  project: DbtProject,
): EntityFact | undefined {
  for (const [dataset, node] of upstream)
    for (const name of namesOf(node)) {
      if (!reference.startsWith(`${name}.`) || reference.length === name.length + 1) continue;
      const column = reference.slice(name.length + 1);
      const known = columnsOf(node, project).list.find(
        (one) => one.name.toLowerCase() === column.toLowerCase(),
      );
      const path = known?.name ?? column;
      return {
        type: 'entity',
        kind: 'field',
        id: fieldOf(dataset, path),
        properties: { path },
        references: { dataset: [dataset] },
        isMention: true,
      };
    }
  return undefined;
}

/** How a node is written in `ref`, in `source`, and in full; the longest first. */
function namesOf(node: DbtNode): string[] {
  const name = textAt(node.content, 'name') ?? '';
  const source = textAt(node.content, 'source_name');
  const names = [node.id, datasetNameOf(node) ?? '', source === undefined ? '' : `${source}.${name}`, name];
  return names.filter((one) => one !== '').sort((a, b) => b.length - a.length);
}
