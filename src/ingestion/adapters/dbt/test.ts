import type { PatchItem } from '../../../commit/patch.ts';
import type { CheckOutcome, QualityCheckUpsertInput } from '../../../generated/schema.ts';
import { qualityCheckFacts } from '../../../quality/facts.ts';
import { objectAt, textAt, textsAt } from '../values.ts';
import type { JsonObject } from '../../../core/json.ts';
import { datasetNameOf } from './project.ts';
import type { DbtNode, DbtProject } from './project.ts';

/** Words of dbt for what became of a test; `success` is that of a compilation, in which no test runs. */
const outcomes: { readonly [status: string]: CheckOutcome } = {
  pass: 'PASSED',
  warn: 'WARNED',
  fail: 'FAILED',
  error: 'ERRORED',
  'runtime error': 'ERRORED',
  skipped: 'SKIPPED',
};

/** A data test with its last result; undefined when it looks at no relation. */
export function testItem(node: DbtNode, project: DbtProject): PatchItem | undefined {
  const tested = testedNode(node, project);
  const dataset = tested === undefined ? undefined : datasetNameOf(tested);
  if (dataset === undefined) return undefined;
  const { content } = node;
  const config = objectAt(content, 'config');
  const metadata = objectAt(content, 'test_metadata');
  const column = textAt(content, 'column_name') ?? textAt(objectAt(metadata, 'kwargs'), 'column_name');
  const input: QualityCheckUpsertInput = {
    dataset: { namespace: project.namespace, name: dataset },
    name: textAt(content, 'name') ?? node.id,
    engine: 'dbt',
    assertion: textAt(metadata, 'name') ?? 'singular',
    severity: textAt(config, 'severity')?.toUpperCase().startsWith('WARN') === true ? 'WARNING' : 'ERROR',
    description: textAt(content, 'description'),
    ...(column === undefined || tested === undefined ? {} : { field: columnIn(tested, column, project) }),
    tags: [...new Set([...textsAt(content, 'tags'), ...textsAt(config, 'tags')])],
    ...resultOf(project.results.get(node.id)),
  };
  return qualityCheckFacts(input, node.path);
}

/** A column as the catalog writes it. */
function columnIn({ id }: DbtNode, column: string, { columns }: DbtProject): string {
  const known = columns.get(id)?.map((one) => textAt(one, 'name') ?? '');
  const bare = column.replace(/^(["`])(.*)\1$/, '$2');
  return known?.find((name) => name.toLowerCase() === bare.toLowerCase()) ?? bare;
}

/** The relation that a test is about: the one it is attached to, the one its model argument names, else the last. */
function testedNode(node: DbtNode, { nodes }: DbtProject): DbtNode | undefined {
  const attached = textAt(node.content, 'attached_node');
  const parents = node.dependsOn
    .flatMap((id) => nodes.get(id) ?? [])
    .filter((one) => datasetNameOf(one) !== undefined);
  if (attached !== undefined) return nodes.get(attached);
  const model = textAt(objectAt(objectAt(node.content, 'test_metadata'), 'kwargs'), 'model');
  const names = [...(model ?? '').matchAll(/['"]([^'"]+)['"]/g)].map(([, name]) => name);
  return parents.find(({ content }) => names.includes(textAt(content, 'name'))) ?? parents.at(-1);
}

function resultOf(result: JsonObject | undefined): Pick<QualityCheckUpsertInput, 'result'> {
  const outcome = outcomes[textAt(result, 'status') ?? ''];
  const at = textAt(result, 'at');
  if (result === undefined || outcome === undefined || at === undefined) return {};
  const { failures } = result;
  return {
    result: {
      at,
      outcome,
      ...(typeof failures === 'number' ? { failures, observed: `${failures} rows` } : {}),
      message: textAt(result, 'message'),
      runId: textAt(result, 'run'),
    },
  };
}
