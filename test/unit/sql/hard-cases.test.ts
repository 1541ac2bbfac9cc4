import { describe, expect, test } from 'vitest';
import { dialectOf } from '../../../src/sql/dialect.ts';
import type { DialectName } from '../../../src/sql/dialect.ts';
import { readSql } from '../../../src/sql/reading.ts';
import { sqlUseOf } from '../../../src/sql/use.ts';

/** How each text uses the column `a` of `t`: not named, selected, outside of select lists (with clause and line), or unknown. */
const cases: readonly (readonly [dialect: DialectName, sql: string, use: string])[] = [
  // Plain clauses.
  ['postgres', 'SELECT b FROM t', 'NOT_NAMED'],
  ['postgres', 'SELECT a FROM t', 'SELECTED'],
  ['postgres', 'SELECT T.A FROM T', 'SELECTED'],
  ['postgres', 'SELECT b FROM t WHERE a > 1', 'WHERE 1'],
  ['postgres', 'SELECT b\nFROM t\nJOIN u ON u.x = t.a', 'ON 3'],
  ['postgres', 'SELECT b FROM t JOIN u USING (a)', 'USING 1'],
  ['postgres', 'SELECT b, count(*) FROM t GROUP BY a', 'GROUP 1'],
  ['postgres', 'SELECT b FROM t GROUP BY b HAVING max(a) > 1', 'HAVING 1'],
  ['postgres', 'SELECT b FROM t ORDER BY a LIMIT 1', 'ORDER 1'],
  ['snowflake', 'SELECT b FROM t QUALIFY row_number() OVER (PARTITION BY a ORDER BY b) = 1', 'PARTITION 1'],
  ['postgres', 'SELECT sum(b) OVER (ORDER BY a) FROM t', 'ORDER 1'],
  ['postgres', 'SELECT sum(b) FILTER (WHERE a) FROM t', 'WHERE 1'],
  ['postgres', 'SELECT sum(b) OVER w FROM t WINDOW w AS (PARTITION BY a)', 'PARTITION 1'],
  ['postgres', 'SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY a) FROM t', 'ORDER 1'],
  ['postgres', 'SELECT array_agg(b ORDER BY a) FROM t', 'ORDER 1'],
  ['spark', 'SELECT b FROM t DISTRIBUTE BY a', 'DISTRIBUTE 1'],
  ['postgres', 'SELECT CASE WHEN a > 1 THEN b END AS c FROM t', 'SELECTED'],
  ['postgres', 'SELECT b FROM t WHERE b IS DISTINCT FROM a', 'WHERE 1'],
  ['postgres', 'SELECT b IS DISTINCT FROM a AS c FROM t', 'SELECTED'],
  ['postgres', 'SELECT extract(year FROM a) AS y FROM t', 'SELECTED'],
  // Comparing rows.
  ['postgres', 'SELECT DISTINCT a FROM t', 'DISTINCT 1'],
  ['postgres', 'SELECT count(DISTINCT a) FROM t', 'SELECTED'],
  ['postgres', 'SELECT a FROM t UNION SELECT x FROM u', 'UNION 1'],
  ['postgres', 'SELECT a FROM t UNION ALL SELECT x FROM u', 'SELECTED'],
  ['snowflake', 'SELECT a FROM t MINUS SELECT x FROM u', 'MINUS 1'],
  ['postgres', 'SELECT * FROM t EXCEPT SELECT * FROM u', 'EXCEPT 1'],
  ['postgres', 'SELECT * FROM t INTERSECT ALL SELECT * FROM u', 'INTERSECT 1'],
  // Positions.
  ['postgres', 'SELECT a, sum(b) FROM t GROUP BY 1', 'GROUP 1'],
  ['postgres', 'SELECT b, sum(a) FROM t GROUP BY 1', 'SELECTED'],
  ['postgres', 'SELECT b, sum(a) FROM t GROUP BY 1 ORDER BY 2', 'ORDER 1'],
  ['snowflake', 'SELECT a, sum(b) FROM t GROUP BY ALL', 'GROUP 1'],
  ['postgres', 'SELECT a, b, sum(c) FROM t GROUP BY ROLLUP (1, 2)', 'GROUP 1'],
  ['postgres', 'SELECT a, b, sum(c) FROM t GROUP BY (1, 2)', 'GROUP 1'],
  ['bigquery', 'SELECT [a, b] AS c, d FROM t ORDER BY 1', 'ORDER 1'],
  // Aliases.
  ['postgres', 'WITH x AS (SELECT a AS c FROM t) SELECT d FROM x WHERE c > 1', 'WHERE 1'],
  ['postgres', 'WITH x AS (SELECT a AS c FROM t) SELECT c FROM x', 'SELECTED'],
  ['postgres', 'WITH x (c, d) AS (SELECT a, b FROM t) SELECT d FROM x WHERE c > 1', 'WHERE 1'],
  ['postgres', 'SELECT d FROM (SELECT a, b FROM t) AS x (c, d) WHERE c > 1', 'WHERE 1'],
  ['snowflake', 'SELECT a * 2 AS c, b FROM t WHERE c > 1', 'WHERE 1'],
  ['postgres', 'WITH x AS (SELECT a AS c FROM t), y AS (SELECT c AS d FROM x) SELECT 1 FROM y ORDER BY d', 'ORDER 1'],
  ['postgres', 'SELECT z FROM (SELECT x AS z FROM u UNION ALL SELECT a FROM t) q WHERE z = 1', 'WHERE 1'],
  ['postgres', 'SELECT 1 FROM (SELECT x AS z, y FROM u UNION ALL SELECT b, a FROM t) q WHERE z = 1', 'SELECTED'],
  ['postgres', 'SELECT 1 FROM ((SELECT x AS z FROM u) UNION ALL (SELECT a FROM t)) q WHERE z = 1', 'WHERE 1'],
  ['tsql', "SELECT total = a, b FROM t ORDER BY total", 'ORDER 1'],
  ['mysql', "SELECT a 'c' FROM t ORDER BY c", 'ORDER 1'],
  ['postgres', 'SELECT b AS a FROM t', 'NOT_NAMED'],
  ['postgres', 'SELECT cast(b AS a) AS c FROM t', 'NOT_NAMED'],
  ['postgres', 'CREATE TEMP TABLE x AS SELECT a AS c FROM t; INSERT INTO out SELECT d FROM x WHERE c = 1', 'WHERE 1'],
  ['postgres', 'INSERT INTO out (a, c) SELECT b, c FROM t', 'NOT_NAMED'],
  ['postgres', 'INSERT INTO x (c) SELECT a FROM t; INSERT INTO out SELECT 1 FROM x WHERE c = 1', 'WHERE 1'],
  ['trino', 'SELECT 1 FROM (SELECT max(a) FROM t) WHERE _col0 > 1', 'WHERE 1'],
  ['spark', 'SELECT 1 FROM (SELECT max(a) FROM t) WHERE `max(a)` > 1', 'WHERE 1'],
  ['bigquery', 'SELECT STRUCT<x INT64, y INT64>(a, b) AS s FROM t WHERE s.x = 1', 'WHERE 1'],
  // Subqueries.
  ['postgres', 'SELECT b FROM t WHERE b IN (SELECT a FROM t)', 'WHERE 1'],
  ['postgres', 'SELECT (SELECT max(a) FROM t) AS m', 'SELECTED'],
  ['postgres', 'SELECT (SELECT max(a) FROM t) AS m FROM u WHERE m > 1', 'WHERE 1'],
  ['postgres', 'SELECT (SELECT 1 FROM t WHERE t.a = u.x) FROM u', 'WHERE 1'],
  ['postgres', 'SELECT b FROM u WHERE EXISTS (SELECT * FROM t)', 'WHERE 1'],
  ['postgres', 'SELECT b FROM u WHERE x IN (SELECT c FROM (SELECT a AS c FROM t) q)', 'WHERE 1'],
  // Stars.
  ['postgres', 'SELECT * FROM t', 'SELECTED'],
  ['postgres', 'SELECT t.* FROM t', 'SELECTED'],
  ['postgres', 'SELECT count(*) FROM t', 'NOT_NAMED'],
  ['postgres', 'SELECT b * c FROM t', 'NOT_NAMED'],
  ['tsql', 'SELECT TOP 10 * FROM t', 'SELECTED'],
  ['bigquery', 'SELECT * EXCEPT (a) FROM t', 'EXCEPT 1'],
  ['snowflake', 'SELECT * EXCLUDE a FROM t', 'EXCLUDE 1'],
  ['bigquery', 'SELECT * EXCEPT (b) FROM t', 'SELECTED'],
  ['postgres', 'SELECT DISTINCT * FROM t', 'DISTINCT 1'],
  ['spark', 'SELECT b FROM t ORDER BY hash(*)', 'ORDER 1'],
  ['duckdb', 'FROM t', 'FROM 1'],
  ['duckdb', 'SELECT b FROM (FROM t WHERE c)', 'WHERE 1'],
  ['duckdb', "SELECT COLUMNS('a.*') FROM t", 'UNKNOWN'],
  ['postgres', 'SELECT to_json(x) FROM t x', 'whole row 1'],
  ['bigquery', 'SELECT t FROM t', 'whole row 1'],
  ['postgres', 'SELECT a(x) FROM t x', 'FROM 1'],
  ['postgres', 'SELECT x.b FROM t NATURAL JOIN u x', 'UNKNOWN'],
  ['snowflake', 'SELECT $1 FROM t', 'UNKNOWN'],
  // Quoting, case, comments and strings.
  ['postgres', 'SELECT "a" FROM t', 'SELECTED'],
  ['mysql', 'SELECT b FROM t WHERE `A` = 1', 'WHERE 1'],
  ['tsql', 'SELECT b FROM [t] WHERE [a] = 1', 'WHERE 1'],
  ['postgres', "SELECT b FROM t WHERE c = 'a'", 'NOT_NAMED'],
  ['bigquery', 'SELECT b FROM t WHERE c = "a"', 'NOT_NAMED'],
  ['mysql', 'SELECT b FROM t WHERE c = "a"', 'WHERE 1'],
  ['postgres', 'SELECT b FROM t -- WHERE a\n', 'NOT_NAMED'],
  ['postgres', 'SELECT b FROM t /* a /* a */ a */', 'NOT_NAMED'],
  ['mysql', 'SELECT b FROM t /* x /* */ WHERE a', 'WHERE 1'],
  ['mysql', 'SELECT b FROM t WHERE 5--a', 'WHERE 1'],
  ['mysql', 'SELECT b#a\nFROM t', 'NOT_NAMED'],
  ['postgres', 'SELECT b#a FROM t', 'SELECTED'],
  ['snowflake', 'SELECT b FROM t // WHERE a', 'NOT_NAMED'],
  ['mysql', "SELECT b FROM t WHERE c = '\\' AND a = ''", 'UNKNOWN'],
  ['postgres', "SELECT b FROM t WHERE c = '\\' AND a = ''", 'WHERE 1'],
  ['postgres', "SELECT b FROM t WHERE c = E'\\' AND a = \\''", 'NOT_NAMED'],
  ['snowflake', "SELECT b FROM t WHERE c = 'it\\'s' AND a = 1", 'WHERE 1'],
  ['postgres', "SELECT b FROM t WHERE c = $x$ ' $x$ AND a = 1", 'WHERE 1'],
  ['bigquery', "SELECT b FROM t WHERE c = '''it's''' AND a = 1", 'WHERE 1'],
  ['oracle', "SELECT b FROM t WHERE c = q'[it's]' AND a = 1", 'WHERE 1'],
  ['oracle', 'SELECT b FROM t, u WHERE u.x = a(+)', 'WHERE 1'],
  ['oracle', 'SELECT a# FROM t', 'NOT_NAMED'],
  ['mysql', 'SELECT b FROM t /*! WHERE a */', 'UNKNOWN'],
  ['postgres', "SELECT b FROM t WHERE c = 'a", 'UNKNOWN'],
  ['postgres', 'SELECT U&"\\0061" FROM t', 'UNKNOWN'],
  ['generic', 'SELECT b FROM t WHERE c = "a"', 'WHERE 1'],
  ['generic', "SELECT b FROM t WHERE c = '\\'", 'UNKNOWN'],
  // What is no reading by clauses.
  ['postgres', 'CALL refresh()', 'UNKNOWN'],
  ['snowflake', "EXECUTE IMMEDIATE 'select 1 from t'", 'UNKNOWN'],
  ['snowflake', 'SELECT b FROM t PIVOT (max(c) FOR d IN (1, 2))', 'UNKNOWN'],
  ['snowflake', "SELECT b FROM IDENTIFIER('t')", 'UNKNOWN'],
  ['postgres', 'SELECT b FROM {{ ref("t") }}', 'UNKNOWN'],
  ['tsql', 'SET NOCOUNT ON SELECT b FROM t', 'UNKNOWN'],
  ['postgres', 'SET search_path TO x; SELECT b FROM t', 'NOT_NAMED'],
  ['bigquery', 'FROM t |> WHERE a = 1', 'UNKNOWN'],
  ['postgres', `SELECT ${'('.repeat(300)}a${')'.repeat(300)} FROM t`, 'UNKNOWN'],
  ['postgres', 'SELECT b FROM v', 'UNKNOWN'],
  // Statements that write.
  ['snowflake', 'MERGE INTO o USING (SELECT b, a FROM t) s ON s.b = o.b WHEN MATCHED THEN UPDATE SET c = s.c', 'USING 1'],
  ['snowflake', 'MERGE INTO o USING t s ON s.b = o.b WHEN MATCHED AND s.a THEN DELETE', 'ON 1'],
  ['postgres', 'UPDATE o SET c = t.a FROM t WHERE t.b = o.b', 'SET 1'],
  ['postgres', 'DELETE FROM o USING t WHERE t.b = o.b', 'NOT_NAMED'],
  ['spark', 'SELECT i.p FROM t LATERAL VIEW explode(a) x AS i', 'LATERAL 1'],
  ['bigquery', 'SELECT u FROM t, UNNEST(t.a) AS u', 'FROM 1'],
]; // prettier-ignore

describe('how SQL uses a column', () => {
  test.each(cases)('%s: %s → %s', (dialect, sql, wanted) => {
    const found = sqlUseOf(readSql(sql, dialect), 'db.public.t', 'a');
    const said = found.use === 'OUTSIDE_SELECT' ? `${found.place.clause} ${found.place.line}` : found.use;
    expect(said, JSON.stringify(found)).toBe(wanted);
  });

  test('what reads a column reads all that lies inside of it', () => {
    const reading = readSql('SELECT b FROM t WHERE address.zip = 1', 'spark');
    expect(sqlUseOf(reading, 't', 'address.city')).toMatchObject({ use: 'OUTSIDE_SELECT' });
    expect(sqlUseOf(reading, 't', 'city.address')).toEqual({ use: 'NOT_NAMED' });
  });

  test('a text that is too long, or written to hurt, is answered at once', () => {
    expect(readSql('x'.repeat(1_000_001), 'generic').isReadable).toBe(false);
    expect(readSql(`SELECT ${'a, '.repeat(100_000)} a FROM t`, 'generic').isReadable).toBe(true);
    expect(readSql('/*'.repeat(200_000), 'postgres').isReadable).toBe(false);
  });

  test('platforms and facets name dialects by their own words', () => {
    expect(['PostgreSQL', 'databricks', 'mssql', 'snowflake', 'cobol', undefined].map(dialectOf)).toEqual([
      'postgres',
      'spark',
      'tsql',
      'snowflake',
      'generic',
      'generic',
    ]);
  });
});
