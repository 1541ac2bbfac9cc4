import { urn } from '../../src/core/urn.ts';

/** Where the tables of the items live. */
export const namespace = 'postgres://warehouse:5432';
const job = (index: number) => ({ namespace: 'airflow', name: `job_${index}` });
/** An OpenLineage event of one job of the items. */
export const event = (index: number) => ({
  eventType: 'COMPLETE',
  eventTime: '2026-11-20T06:00:00Z',
  producer: 'https://example.org/producer',
  schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
  run: { runId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` },
  job: job(index),
  inputs: [{ namespace, name: `mart.table_${index}` }],
  outputs: [{ namespace, name: `mart.table_${index + 1}` }],
});

/** Items of every kind in no useful order; the ends of references come after what refers to them. */
export function mixedItems(count: number): object[] {
  return Array.from({ length: count }, (_, index): object => {
    const number = Math.floor(index / 10);
    const owner = urn('team', `team-${number % 50}`);
    switch (index % 10) {
      case 0:
        return {
          dataProduct: {
            key: `product-${number}`,
            owner,
            domain: urn('domain', `domain-${number % 20}`),
            outputPorts: [{ name: 'out', datasets: [{ namespace, name: `mart.table_${number}` }] }],
          },
        };
      case 1:
      case 2:
      case 3:
        return {
          dataset: {
            namespace,
            name: `mart.wide_${index}`,
            owner,
            fields: [
              { path: 'id', type: 'int' },
              { path: 'value', type: 'text' },
            ],
          },
        };
      case 4:
        return { job: { ...job(number), owner } };
      case 5:
        return { openLineage: event(number) };
      case 6:
        return {
          lineage: {
            slice: `slice-${number}`,
            flows: [
              {
                from: urn('dataset', namespace, `mart.wide_${index - 5}`),
                to: urn('dataset', namespace, `mart.table_${number}`),
                fields: [{ from: 'id', to: 'id' }],
              },
            ],
          },
        };
      case 7:
        return { term: { context: `context-${number % 20}`, slug: `term-${number}`, definition: 'a word' } };
      case 8:
        return {
          accessAgreement: {
            key: `agreement-${number}`,
            port: urn('output-port', `product-${number}`, 'out', '1'),
            consumer: owner,
          },
        };
      default:
        return number < 50
          ? { team: { slug: `team-${number}` } }
          : number < 70
            ? { domain: { slug: `domain-${number - 50}` } }
            : number < 90
              ? {
                  boundedContext: {
                    slug: `context-${number - 70}`,
                    domain: urn('domain', `domain-${number - 70}`),
                  },
                }
              : { dataset: { namespace, name: `mart.more_${number}`, description: 'one more' } };
    }
  });
}
