import { readFile, writeFile } from 'node:fs/promises';
import { rules } from '../src/contract-diff/rules.ts';

/** The page whose table is written by `node scripts/rule-table.ts`; a unit test sees to it that this was done. */
export const page = new URL('../docs/contract-diff.md', import.meta.url);

const [begin, end] = ['<!-- rules -->', '<!-- end of rules -->'];

/** All outcomes of all rules as a table in Markdown, in the order of their rows. */
export function ruleTable(): string {
  const lines = rules
    .flatMap(({ id, category, outcomes }) =>
      Object.entries(outcomes).map(([outcome, { row, when, judged }]) => ({
        row,
        cells: [row, when, ...judged.split(' '), category, `\`${id}\` / \`${outcome}\``],
      })),
    )
    .sort((a, b) => a.row - b.row)
    .map(({ cells }) => `| ${cells.join(' | ')} |`);
  return [
    '| row | when | OUT | HIST | IN | category | rule / outcome |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/** A page with another table between its marks. */
export function withTable(text: string, table: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page.pathname} needs a line ${begin} and a line ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
}

if (import.meta.main) await writeFile(page, withTable(await readFile(page, 'utf8'), ruleTable()));
