import { randomOf } from './random.ts';
import { phrase, word } from './words.ts';

/** Nodes of a manifest by kind; together what a project of some size has. */
const counts = { source: 60, model: 480, test: 160 } as const;
const columnsPerModel = 9;
const project = 'bench';

/**
 * A dbt manifest (schema version 12) of 700 nodes: sources, models that select from one to three of what was there before
 * them, and tests on columns. The same at every call.
 */
export function dbtManifest(): string {
  const random = randomOf(41);
  const relation = (type: string, name: string, extra: object) => ({
    unique_id: `${type}.${project}.${name}`,
    resource_type: type,
    name,
    alias: name,
    database: 'warehouse',
    schema: project,
    package_name: project,
    description: phrase(random, 6),
    tags: [word(random)],
    meta: {},
    ...extra,
  });
  const columns = () =>
    Object.fromEntries(
      Array.from({ length: columnsPerModel }, (_, index) => {
        const name = `${phrase(random, 1)}_${index}`;
        return [name, { name, description: phrase(random, 4), data_type: 'varchar', meta: {}, tags: [] }];
      }),
    );
  const sources = Array.from({ length: counts.source }, (_, index) =>
    relation('source', `raw_${index}`, {
      source_name: project,
      identifier: `raw_${index}`,
      config: {},
      columns: columns(),
    }),
  );
  const models: ReturnType<typeof relation>[] = [];
  for (let index = 0; index < counts.model; index += 1) {
    const before = [...sources, ...models];
    const nodes = Array.from(
      { length: 1 + random.below(3) },
      () => before[random.below(before.length)]?.unique_id,
    );
    models.push(
      relation('model', `${word(random)}_${index}`, {
        config: { materialized: 'table' },
        columns: columns(),
        depends_on: { macros: [], nodes: [...new Set(nodes)] },
      }),
    );
  }
  const tests = Array.from({ length: counts.test }, (_, index) => {
    const { unique_id: model, ...rest } = models[index] as (typeof models)[number] & { columns: object };
    const [column = ''] = Object.keys(rest.columns);
    return relation('test', `not_null_${index}`, {
      config: { materialized: 'test', severity: 'ERROR' },
      columns: {},
      depends_on: { macros: [], nodes: [model] },
      column_name: column,
      attached_node: model,
      test_metadata: { name: 'not_null', kwargs: { column_name: column } },
    });
  });
  const byId = (nodes: readonly { unique_id: string }[]) =>
    Object.fromEntries(nodes.map((node) => [node.unique_id, node]));
  return JSON.stringify({
    metadata: {
      dbt_schema_version: 'https://schemas.getdbt.com/dbt/manifest/v12.json',
      dbt_version: '1.10.0',
      generated_at: '2025-01-01T06:00:00.000000Z',
      project_name: project,
      adapter_type: 'postgres',
    },
    nodes: byId([...models, ...tests]),
    sources: byId(sources),
    exposures: {},
    groups: {},
    disabled: {},
  });
}
