import { randomOf } from './random.ts';
import { phrase } from './words.ts';

const columns = 10;
const producer = 'https://example.com/bench/1.0';
const facetOf = (name: string, version: string) => ({
  _producer: producer,
  _schemaURL: `https://openlineage.io/spec/facets/${version}/${name}.json#/$defs/${name}`,
});

/**
 * An OpenLineage event of about 4.6 kB: a job of its own reads one table of ten columns and writes another, both with
 * their schema, each output column from one or two input columns, one filter over all of them.
 */
export function lineageEvent(round: number, index: number): string {
  const random = randomOf(31, round, index);
  const number = `r${round}e${index}`;
  const names = (prefix: string): string[] =>
    Array.from({ length: columns }, (_, column) => `${prefix}${column}_${phrase(random, 1)}`);
  const [read, written] = [names('in'), names('out')];
  const table = (kind: string): string => `sales.${phrase(random, 1)}_${kind}_${number}`;
  const [source, target] = [table('raw'), table('clean')];
  const namespace = 'postgres://warehouse:5432';
  const schema = (fields: readonly string[]) => ({
    ...facetOf('SchemaDatasetFacet', '1-1-1'),
    fields: fields.map((name) => ({ name, type: 'varchar' })),
  });
  const inputField = (field: string | undefined, type: string, subtype: string) => ({
    namespace,
    name: source,
    field,
    transformations: [{ type, subtype, description: '', masking: false }],
  });
  return JSON.stringify({
    eventType: 'COMPLETE',
    eventTime: new Date(Date.UTC(2025, 0, 1, 0, 0, index)).toISOString(),
    producer,
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: { runId: runIdOf(round, index), facets: {} },
    job: { namespace: 'airflow', name: `bench.load_${number}`, facets: {} },
    inputs: [{ namespace, name: source, facets: { schema: schema(read) } }],
    outputs: [
      {
        namespace,
        name: target,
        facets: {
          schema: schema(written),
          columnLineage: {
            ...facetOf('ColumnLineageDatasetFacet', '1-2-0'),
            fields: Object.fromEntries(
              written.map((name, column) => [
                name,
                {
                  inputFields: [
                    inputField(read[column], 'DIRECT', column % 2 === 0 ? 'IDENTITY' : 'TRANSFORMATION'),
                  ],
                },
              ]),
            ),
            dataset: [inputField(read[0], 'INDIRECT', 'FILTER'), inputField(read[1], 'INDIRECT', 'JOIN')],
          },
        },
      },
    ],
  });
}

/** Number of the event that something came with, read from the name of a job or dataset. */
export function eventOf(text: string): number {
  return Number(/_r\d+e(\d+)/.exec(text)?.[1]);
}

function runIdOf(round: number, index: number): string {
  const random = randomOf(37, round, index);
  const hex = Array.from({ length: 32 }, () => random.below(16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
