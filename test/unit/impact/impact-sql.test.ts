import { describe, expect, test } from 'vitest';
import type { Urn } from '../../../src/core/urn.ts';
import type { ChangeKind } from '../../../src/impact/change.ts';
import { assess } from '../../../src/impact/impact.ts';
import { dataset, field, job, meshOf } from '../../support/mesh-of.ts';

const [v, ua, ub, va] = [dataset('v'), field('u', 'a'), field('u', 'b'), field('v', 'a')];

/** Evidence that shows values only: v.a comes from u.b, by a job that runs this SQL. */
const meshWith = (sql: string) =>
  meshOf({
    derivations: [{ from: ub, to: va, grade: 'VALUES', job: job('j') }],
    sql: { [job('j')]: sql },
  });

/** What becomes of `v` when `u.a` changes: certainty and reasons, or the reasons why it is safe. */
function verdict(sql: string, kind: ChangeKind = 'FIELD_REMOVED', subject: Urn = ua): string {
  const impact = assess(meshWith(sql), [{ kind, subject, sources: [subject] }], {});
  const item = impact.items.find(({ id }) => id === v);
  if (item !== undefined) return [item.certainty, ...impact.reasonsOf(item)].join(' ');
  const excluded = impact.excluded().find(({ id }) => id === v);
  return `SAFE ${excluded?.proof.map(({ reason }) => reason).join(' ')}`;
}

describe('where column evidence shows values only, the SQL of the job', () => {
  test('proves that a column which it does not name is not read', () => {
    expect(verdict('SELECT b FROM u')).toBe('SAFE NOT_NAMED_IN_SQL');
  });

  test('leaves a column in its select lists to the evidence of values', () => {
    expect(verdict('SELECT b, a FROM u')).toBe('SAFE SELECTED_ONLY');
    expect(verdict('SELECT * FROM u')).toBe('SAFE SELECTED_ONLY');
  });

  test('shows a join or filter that the evidence does not, with its line', () => {
    const graph = meshWith('SELECT b\nFROM u\nWHERE a > 1');
    const impact = assess(graph, [{ kind: 'FIELD_REMOVED', subject: ua, sources: [ua] }], {});
    const item = impact.items.find(({ id }) => id === v);
    if (item === undefined) throw new Error('v is not hit');
    expect(item.certainty).toBe('POSSIBLE');
    expect(impact.pathTo(item)).toMatchObject([
      { reason: 'NAMED_IN_SQL', note: "WHERE on line 3 of the job's SQL" },
    ]);
    expect(impact.items.map(({ id }) => id)).toContain(job('j'));
  });

  test('proves nothing where it cannot be read, names another table, or is not there', () => {
    expect(verdict("SELECT b FROM u WHERE x = '")).toBe('POSSIBLE WEAK_EVIDENCE');
    expect(verdict('SELECT b FROM some_view')).toBe('POSSIBLE WEAK_EVIDENCE');
    expect(verdict('')).toBe('POSSIBLE WEAK_EVIDENCE');
  });

  test('is not asked when only values change, nor for a column that the evidence names', () => {
    expect(verdict('SELECT b FROM u WHERE a > 1', 'FIELD_MEANING_CHANGED')).toBe('SAFE VALUES_SUFFICE');
    expect(verdict('SELECT b FROM u', 'FIELD_REMOVED', ub)).toBe('CERTAIN');
  });
});
