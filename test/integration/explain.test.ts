import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Driver, Plan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closures } from '../../src/lineage/closure-queries.ts';
import type { Query } from '../../src/neo4j/query.ts';
import { openDriver } from '../support/graph.ts';
import { startServer } from '../support/server.ts';
import type { StartedServer } from '../support/server.ts';

type Statement = Query<never, unknown>;

/** Statements that are to read every node of a kind, each with its reason. */
const listings: readonly (readonly [name: RegExp, reason: string])[] = [
  [/^entities\.list\./, 'a page of a kind: its filters and its order choose among all of them'],
  [/^domains\.allContexts$/, 'the context map shows every context'],
  [/^entities\.listCount\./, 'counts a kind under its filters'],
  [/^search\.(all|allWithin|groupsOfAll)$/, 'an empty text finds everything'],
  [/^marquez\.(namespaces|page\.|count\.)/, 'lists what a namespace holds, in order of names'],
  [/^overview\.gap/, 'gaps are looked for among all entities of a kind'],
  [/^overview\.(\w+Coverage|productsBy\w+|contractVersionsByStatus|lastLineage)$/, 'counts a kind'],
  [/^dataContracts\.(serviceLevels|qualityRules|promises)$/, 'lists what contracts promise, under filters'],
  [/^overview\.assertionsByKind$/, 'counts all assertions'],
];

/** What no statement needs: with an identity, a slice or a node number there is always a better way in. */
const scans =
  /^(AllNodesScan|NodeByLabelScan|(Partitioned)?NodeIndexScan|UnionNodeByLabelsScan|IntersectionNodeByLabelsScan|(Directed|Undirected)(All|Union)?Relationship\w*Scan)$/;

const root = resolve(import.meta.dirname, '../..');
const modules = await Array.fromAsync(glob('src/**/{queries,*-queries}.ts', { cwd: root }));
const statements = (
  await Promise.all(modules.sort().map(async (file) => statementsIn(await import(resolve(root, file)))))
).flat();

/**
 * Statements that keep the plan which they got first, and that may have been in an empty graph; of those that are made once
 * per kind or type the first.
 */
const steadyStatements = [
  ...Map.groupBy(
    statements.filter(({ text }) => text.includes('replan=skip')),
    ({ name }) => name.split('.', 2).join('.'),
  ).values(),
].flatMap(([first]) => first ?? []);
const firstPlans = new Map<string, string[]>();

let driver: Driver;
let server: StartedServer;
beforeAll(async () => {
  driver = openDriver();
  server = await startServer({ mesh: 'empty' });
  for (const { name, text } of steadyStatements)
    firstPlans.set(name, await explain(text.replace('replan=skip', 'replan=force')));
  await server.stop();
  // With the sample mesh in it the planner has counts to go by, as in a graph that is used; it takes them of indexes too.
  server = await startServer({ mesh: 'sample' });
  await driver.executeQuery('CALL db.prepareForReplanning(60)', {}, { database: 'neo4j' });
}, 120_000);
afterAll(async () => {
  await driver.close();
  await server.stop();
});

/** Finds at most one node per row: two of these side by side are a look-up of a pair, not a product. */
const seeks = /^(NodeUniqueIndexSeek|NodeByIdSeek|NodeByElementIdSeek|Argument)(\(Locking\))?$/;

const plans = new Map<string, Promise<string[]>>();

/** Operator names of a statement's plan, root first. */
function operatorsOf({ text }: Pick<Statement, 'text'>): Promise<string[]> {
  let plan = plans.get(text);
  if (plan === undefined) plans.set(text, (plan = explain(text)));
  return plan;
}

async function explain(text: string): Promise<string[]> {
  const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, {}, { database: 'neo4j' });
  return summary.plan === false ? [] : namesIn(summary.plan);
}

function namesIn(plan: Plan): string[] {
  const name = plan.operatorType.replace(/@.*$/, '');
  const below = plan.children.flatMap(namesIn);
  return name === 'CartesianProduct' && below.every((one) => seeks.test(one) || one === 'PairSeek')
    ? ['PairSeek', ...below]
    : [name, ...below];
}

describe('plans of the product’s statements', () => {
  it('finds the statements, each with a name of its own', () => {
    const names = statements.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(listings.filter(([listing]) => !names.some((name) => listing.test(name)))).toEqual([]);
  });

  it('are all in modules of statements, where these tests look', async () => {
    const others = await Array.fromAsync(glob('src/**/*.ts', { cwd: root }));
    const hidden = others.filter((file) => {
      if (modules.includes(file) || file === 'src/neo4j/query.ts') return false;
      return /from '.*neo4j\/query\.ts'/.test(
        readFileSync(resolve(root, file), 'utf8').replaceAll(/^import type .*$/gm, ''),
      );
    });
    expect(hidden).toEqual([]);
  });

  it('enters by an index or a node number, and joins nothing crosswise', async () => {
    const found: string[] = [];
    // Planning takes a core for a while: a few at a time.
    for (let from = 0; from < statements.length; from += 4)
      await Promise.all(statements.slice(from, from + 4).map(operatorsOf));
    for (const statement of statements) {
      const operators = await operatorsOf(statement);
      if (operators.includes('CartesianProduct')) found.push(`${statement.name}: CartesianProduct`);
      if (listings.some(([listing]) => listing.test(statement.name))) continue;
      for (const operator of operators)
        if (scans.test(operator)) found.push(`${statement.name}: ${operator}`);
    }
    expect(found).toEqual([]);
  }, 300_000);

  it('enters in the same way in an empty graph, where the plan stays', () => {
    expect(firstPlans.size).toBeGreaterThan(30);
    const found = [...firstPlans].flatMap(([name, operators]) =>
      operators
        .filter((operator) => scans.test(operator) || operator === 'CartesianProduct')
        .map((operator) => `${name}: ${operator}`),
    );
    expect(found).toEqual([]);
  });

  it('walks closures of more than one hop by pruned breadth-first search', async () => {
    const found: string[] = [];
    for (const statement of closures.values()) {
      const plan = (await operatorsOf(statement)).join(' ');
      const isOneHop = /\*1\.\.1\]/.test(statement.text);
      if (!isOneHop && !plan.includes('VarLengthExpand(Pruning,BFS'))
        found.push(`${statement.name}: ${plan}`);
      if (!isOneHop && /VarLengthExpand\((All|Into|Pruning)\)|Repeat/.test(plan))
        found.push(`${statement.name}: ${plan}`);
      if (!plan.includes('NodeUniqueIndexSeek')) found.push(`${statement.name}: ${plan}`);
    }
    expect(found).toEqual([]);
  }, 120_000);

  it('would notice a scan', async () => {
    expect(await operatorsOf({ text: 'MATCH (n) RETURN n' })).toContainEqual(expect.stringMatching(scans));
    expect(await operatorsOf({ text: 'MATCH (n:Dataset) RETURN n' })).toContainEqual(
      expect.stringMatching(scans),
    );
    expect(await operatorsOf({ text: 'MATCH ()-[r:READS]->() RETURN r' })).toContainEqual(
      expect.stringMatching(scans),
    );
  });
});

/** A module's statements: exported one by one, or inside of exported records and maps. */
function statementsIn(exported: unknown): Statement[] {
  if (isStatement(exported)) return [exported];
  if (exported instanceof Map) return [...exported.values()].flatMap(statementsIn);
  if (exported === null || typeof exported !== 'object') return [];
  return Object.values(exported).flatMap(statementsIn);
}

function isStatement(value: unknown): value is Statement {
  return value !== null && typeof value === 'object' && 'name' in value && 'text' in value;
}
