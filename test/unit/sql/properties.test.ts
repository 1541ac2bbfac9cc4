import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSql } from '../../../src/sql/reading.ts';
import { sqlUseOf } from '../../../src/sql/use.ts';
import { columns, generatedSql } from '../../support/generated-sql.ts';

test('a column that is read is named, and one that has a say in the rows is outside of select lists', () => {
  const seen = { NOT_NAMED: 0, SELECTED: 0, OUTSIDE_SELECT: 0, UNKNOWN: 0 };
  fc.assert(
    fc.property(generatedSql, ({ sql, dialect, read, influencing }) => {
      const reading = readSql(sql, dialect);
      for (const column of columns) {
        const { use } = sqlUseOf(reading, 't', column);
        seen[use] += 1;
        if (influencing.has(column)) expect(use, `${column} in ${sql}`).toBe('OUTSIDE_SELECT');
        else if (read.has(column)) expect(use, `${column} in ${sql}`).not.toBe('NOT_NAMED');
        else expect(use, `${column} in ${sql}`).not.toBe('SELECTED');
      }
    }),
    { numRuns: 3_000 },
  );
  // It proves something: most of what is not read, and of what only gives values, is told apart.
  expect(seen.UNKNOWN).toBe(0);
  expect(seen.NOT_NAMED).toBeGreaterThan(2_000);
  expect(seen.SELECTED).toBeGreaterThan(400);
});

test('any text at all is read or refused, and never breaks the reader', () => {
  const pieces = fc.constantFrom(
    'SELECT', 'FROM', 't', 'alpha', ',', '(', ')', '*', 'WHERE', 'UNION', 'ALL', 'AS', "'", '"', '/*', '*/', '--', '\n',
    ';', 'WITH', 'GROUP BY', '1', 'EXCEPT', '$$', '\\', '[', ']', '.', 'OVER', 'INSERT INTO', '{{', '`',
  ); // prettier-ignore
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), generatedSql, (soup, { dialect }) => {
      expect(typeof readSql(soup.join(' '), dialect).isReadable).toBe('boolean');
    }),
    { numRuns: 2_000 },
  );
});

test('a reading goes no further than its text: it is linear in the number of its words', () => {
  const wide = `SELECT ${Array.from({ length: 20_000 }, (_, i) => `c${i} AS d${i}`).join(', ')} FROM t WHERE d7 > 1`;
  const reading = readSql(wide, 'postgres');
  expect(sqlUseOf(reading, 't', 'c7')).toMatchObject({ use: 'OUTSIDE_SELECT' });
  expect(sqlUseOf(reading, 't', 'c8')).toEqual({ use: 'SELECTED' });
  expect(sqlUseOf(reading, 't', 'c20001')).toEqual({ use: 'NOT_NAMED' });
});
