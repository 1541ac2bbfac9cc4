import type { Fact, PatchItem, SliceFact } from '../../../commit/patch.ts';
import { emptyContent } from '../../../commit/state.ts';
import { normaliseNamespace } from '../../../core/dataset-name.ts';
import { hashText } from '../../../core/hash.ts';
import { fieldOf } from '../../../core/urn.ts';
import type { Urn } from '../../../core/urn.ts';
import { datasetEntity } from '../../../datasets/facts.ts';
import { InputReader } from '../../../entities/input.ts';
import type { Influence } from '../../../lineage/model.ts';
import type { RecordContext } from '../../adapter.ts';
import type { TableKind } from './header.ts';

/** A row by the names of its columns. */
export type Row = { readonly [column: string]: string };

type Told = { readonly [property: string]: string | readonly string[] };
type Path = readonly (string | number)[];

/** Whose word rows are when the sender does not say. */
export const csvSource = 'csv';

/** One row as an item; each stands for itself. */
export function rowItem(table: TableKind, row: Row, path: Path, context: RecordContext): PatchItem {
  switch (table) {
    case 'datasets':
      return datasetItem(row, path, context);
    case 'fields':
      return fieldItem(row, path, context);
    case 'edges':
      return edgeItem(row, path, context);
  }
}

function datasetItem(row: Row, path: Path, context: RecordContext): PatchItem {
  const reader = new InputReader(path);
  const dataset = datasetOf(reader, row, 'namespace', 'dataset', context);
  const input: Told = { ...texts(row, ['type', 'platform', 'description']), ...tagsOf(row) };
  const properties = reader.properties(input, ['type', 'platform', 'description', 'tags']);
  const references = reader.references({
    owner: { ids: row['owner'] || undefined, kinds: ['team'] },
    product: { ids: row['product'] || undefined, kinds: ['data-product'] },
  });
  if (dataset !== undefined)
    reader.facts.push({ ...dataset, properties: { ...dataset.properties, ...properties }, references });
  return reader.item(dataset?.id);
}

function fieldItem(row: Row, path: Path, context: RecordContext): PatchItem {
  const reader = new InputReader(path);
  const dataset = datasetOf(reader, row, 'namespace', 'dataset', context);
  const field = fieldFact(reader, dataset?.id, row, 'field');
  const input: Told = { ...texts(row, ['type', 'description', 'classification']), ...tagsOf(row) };
  const properties = {
    ...reader.properties(input, ['type', 'description', 'classification', 'tags']),
    ...flagOf(reader, row, 'nullable', 'isNullable'),
    ...flagOf(reader, row, 'key', 'isKey'),
  };
  if (dataset === undefined || field === undefined) return reader.item(undefined);
  reader.mention({ ...dataset, isMention: true });
  const { isMention: _, ...told } = field;
  reader.facts.push({ ...told, properties: { ...field.properties, ...properties } });
  return reader.item(field.id);
}

function edgeItem(row: Row, path: Path, context: RecordContext): PatchItem {
  const reader = new InputReader(path);
  const [from, to] = (['from', 'to'] as const).map((end) =>
    datasetOf(reader, row, `${end}_namespace`, `${end}_dataset`, context),
  );
  const influence = influenceOf(reader, row);
  const job = jobOf(reader, row);
  const facts: Fact[] = [];
  const hasFields = (row['from_field'] ?? '') !== '' || (row['to_field'] ?? '') !== '';
  const source = hasFields ? fieldFact(reader, from?.id, row, 'from_field') : undefined;
  const isWhole = hasFields && (row['to_field'] ?? '') === '' && influence === 'INDIRECT';
  const target = hasFields && !isWhole ? fieldFact(reader, to?.id, row, 'to_field') : undefined;
  if (from === undefined || to === undefined || reader.problems.length > 0) return reader.item(undefined);
  for (const one of [from, to]) reader.mention({ ...one, isMention: true });
  for (const one of [source, target, job]) if (one !== undefined) facts.push(one);
  const end = target?.id ?? to.id;
  const name = [from.id, to.id, source?.id, target?.id, influence, job?.id]
    .map((part) => part ?? '')
    .join(' ');
  const slice: SliceFact = {
    type: 'slice',
    slice: `${context.source ?? csvSource}:csv/${hashText(name)}`,
    kind: 'DECLARED',
    job: job?.id,
    ...emptyContent,
    flows: [
      {
        from: from.id,
        to: to.id,
        resolved: hasFields,
        ...(hasFields ? { grade: row['influence'] === undefined ? 'VALUES' : 'VALUES_AND_INFLUENCE' } : {}),
      },
    ],
    derivations: source === undefined ? [] : [{ from: source.id, to: end, influence }],
    ...(job === undefined ? {} : { reads: [from.id], writes: [to.id] }),
  };
  reader.facts.push(...facts, slice);
  return reader.item(undefined);
}

function datasetOf(
  reader: InputReader,
  row: Row,
  namespaceColumn: string,
  nameColumn: string,
  context: RecordContext,
) {
  const namespace = (row[namespaceColumn] ?? '') || context.namespace;
  const name = row[nameColumn] ?? '';
  if (namespace === undefined)
    reader.problem(
      [namespaceColumn],
      `a namespace is wanted in ${namespaceColumn}, or one for the whole table`,
    );
  if (name === '') reader.problem([nameColumn], `a name is wanted in ${nameColumn}; received nothing`);
  return namespace === undefined || name === '' ? undefined : datasetEntity(reader, { namespace, name }, []);
}

function fieldFact(reader: InputReader, dataset: Urn | undefined, row: Row, column: string) {
  const path = row[column] ?? '';
  if (path === '') reader.problem([column], `the path of a field is wanted in ${column}; received nothing`);
  if (dataset === undefined || path === '') return undefined;
  return {
    type: 'entity',
    kind: 'field',
    id: fieldOf(dataset, path),
    properties: { path },
    references: { dataset: [dataset] },
    isMention: true,
  } as const;
}

function jobOf(reader: InputReader, row: Row) {
  const name = row['job'] ?? '';
  if (name === '') return undefined;
  const namespace = normaliseNamespace((row['job_namespace'] ?? '') || csvSource);
  const id = reader.key('job', [namespace, name], ['job']);
  if (id === undefined) return undefined;
  return { type: 'entity', kind: 'job', id, properties: { namespace, name }, isMention: true } as const;
}

function influenceOf(reader: InputReader, row: Row): Influence {
  const word = (row['influence'] ?? '').toUpperCase();
  if (word === '' || word === 'DIRECT') return 'DIRECT';
  if (word !== 'INDIRECT')
    reader.problem(
      ['influence'],
      `DIRECT or INDIRECT is wanted; received ${JSON.stringify(row['influence'])}`,
    );
  return 'INDIRECT';
}

function texts(row: Row, names: readonly string[]): { [name: string]: string } {
  return Object.fromEntries(names.flatMap((name) => (row[name] ? [[name, row[name]]] : [])));
}

/** Tags stand in one column, with `|` between them. */
function tagsOf({ tags }: Row): { tags?: readonly string[] } {
  if (tags === undefined || tags === '') return {};
  return {
    tags: tags
      .split('|')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  };
}

function flagOf(
  reader: InputReader,
  row: Row,
  column: string,
  property: string,
): { [name: string]: boolean } {
  const word = (row[column] ?? '').toLowerCase();
  if (word === '') return {};
  if (/^(true|yes|y|1)$/.test(word)) return { [property]: true };
  if (/^(false|no|n|0)$/.test(word)) return { [property]: false };
  reader.problem([column], `true or false is wanted; received ${JSON.stringify(row[column])}`);
  return {};
}
