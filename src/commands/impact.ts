import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { kindOf } from '../core/urn.ts';
import { request, withServer } from './client.ts';
import type { ServerOptions } from './client.ts';
import { BadInput, exitCodes } from './exit.ts';

const operation = `query Impact($change: ChangeInput!, $depth: Int) {
  impact(change: $change, depth: $depth) {
    summary { total byCertainty { certainty count } byEffect { effect count } }
    items(first: 100) {
      nodes { id kind certainty effect distance reasons team { name } path { hops { from to certainty } } }
      totalCount
    }
    unknowns { id reason entitledBy team { name } }
    excluded(first: 20) { nodes { id kind proof { reason from to reads } } totalCount }
    completeness { complete reason revision }
  }
}`;

interface Answer {
  readonly impact: {
    readonly summary: { readonly total: number };
    readonly items: { readonly nodes: readonly Item[]; readonly totalCount: number };
    readonly unknowns: readonly {
      readonly id: string;
      readonly reason: string;
      readonly entitledBy: string;
    }[];
    readonly excluded: { readonly nodes: readonly Excluded[]; readonly totalCount: number };
    readonly completeness: {
      readonly complete: boolean;
      readonly reason: string | null;
      readonly revision: number;
    };
  };
}

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly certainty: string;
  readonly effect: string;
  readonly reasons: readonly string[];
  readonly team: { readonly name: string } | null;
  readonly path: { readonly hops: readonly { readonly from: string; readonly to: string }[] };
}

interface Excluded {
  readonly id: string;
  readonly kind: string;
  readonly proof: readonly { readonly reason: string; readonly reads: readonly string[] }[];
}

/** Changes of a field by the word of the option; entities other than fields are retired. */
const fieldChanges: { readonly [word: string]: string } = {
  removed: 'fieldRemoved',
  renamed: 'fieldRenamed',
  retyped: 'fieldRetyped',
  nullable: 'fieldMadeNullable',
  meaning: 'fieldMeaningChanged',
};

export function addImpact(program: Command): void {
  withServer(
    program
      .command('impact')
      .description('who breaks if this goes or changes; exit code 1 when somebody does or may')
      .argument('<urn>', 'a field, dataset, port, contract version or data product')
      .option(
        '--change <kind>',
        `what happens to a field: ${Object.keys(fieldChanges).join(', ')}`,
        'removed',
      )
      .option('--depth <hops>', 'flow hops', wholeNumber)
      .option('--format <format>', 'text or json', 'text'),
  ).action(showImpact);
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('wanted a whole number');
  return Number(text);
}

type Options = ServerOptions & { readonly change: string; readonly depth?: number; readonly format: string };

async function showImpact(urn: string, options: Options): Promise<void> {
  const kind = kindOf(urn);
  if (kind === undefined)
    throw new BadInput(`wanted a URN such as urn:mesh:field:…; received ${JSON.stringify(urn)}`);
  const member = fieldChanges[options.change];
  if (member === undefined)
    throw new BadInput(
      `--change is one of ${Object.keys(fieldChanges).join(', ')}; received ${options.change}`,
    );
  if (options.format !== 'text' && options.format !== 'json')
    throw new BadInput(`--format is text or json; received ${options.format}`);
  const change = kind === 'field' ? { [member]: { field: urn } } : { retired: { id: urn } };
  const { impact } = await request<Answer>(options, operation, { change, depth: options.depth });
  process.stdout.write(options.format === 'json' ? `${JSON.stringify(impact, null, 2)}\n` : textOf(impact));
  if (impact.summary.total > 0 || !impact.completeness.complete) process.exitCode = exitCodes.found;
}

function textOf({ items, unknowns, excluded, completeness }: Answer['impact']): string {
  const lines: string[] = [];
  for (const certainty of ['CERTAIN', 'POSSIBLE', 'UNKNOWN']) {
    const found = items.nodes.filter((item) => item.certainty === certainty);
    if (found.length > 0) lines.push(`${certainty} (${found.length})`, ...found.map(itemText), '');
  }
  if (items.totalCount > items.nodes.length)
    lines.push(`and ${items.totalCount - items.nodes.length} more`, '');
  if (unknowns.length > 0)
    lines.push(
      `nobody knows what they use (${unknowns.length})`,
      ...unknowns.map(({ id, reason, entitledBy }) => `  ${id}  ${reason}, entitled by ${entitledBy}`),
      '',
    );
  if (excluded.totalCount > 0)
    lines.push(
      `SAFE (${excluded.totalCount})`,
      ...excluded.nodes.map(
        ({ id, proof }) => `  ${id}  ${[...new Set(proof.map(({ reason }) => reason))].join(', ')}`,
      ),
      '',
    );
  const state = completeness.complete ? 'complete' : `not complete: ${completeness.reason ?? ''}`;
  lines.push(
    `${items.totalCount === 0 ? 'nobody is hit' : `${items.totalCount} entities are hit`}; the answer is ${state}, at revision ${completeness.revision}`,
  );
  return `${lines.join('\n')}\n`;
}

function itemText({ id, effect, reasons, team, path }: Item): string {
  const why = reasons.length > 0 ? `  ${reasons.join(', ')}` : '';
  const owner = team === null ? '' : `  [${team.name}]`;
  const way = path.hops.map(({ from }) => from).slice(1);
  return `  ${effect.padEnd(8)}  ${id}${owner}${why}${way.length > 0 ? `\n            by ${way.join(' -> ')}` : ''}`;
}
