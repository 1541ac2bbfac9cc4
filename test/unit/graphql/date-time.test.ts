import { Kind } from 'graphql';
import { describe, expect, test } from 'vitest';
import { DateTime } from '../../../src/graphql/date-time.ts';

describe('DateTime', () => {
  test('reads any offset and keeps nanoseconds', () => {
    expect(Date.parse(DateTime.parseValue('2026-11-21T09:00:00+01:00'))).toBe(Date.UTC(2026, 10, 21, 8));
    expect(DateTime.parseValue('2026-11-21T08:00:00.123456789Z')).toContain('.123456789');
  });

  test('the same instant reads as the same text, however it is written', () => {
    expect(DateTime.parseValue('2026-11-21T09:00:00.500+01:00')).toBe(
      DateTime.parseValue('2026-11-21T08:00:00.5Z'),
    );
  });

  test.each([['yesterday'], ['2026-13-01T00:00:00Z'], ['2026-11-21'], [1_700_000_000_000], [null], [{}]])(
    'refuses %j and says what was received',
    (value) => {
      expect(() => DateTime.parseValue(value)).toThrow(`received ${JSON.stringify(value)}`);
    },
  );

  test('reads a literal of the document, and only a string', () => {
    const text = '2026-11-21T08:00:00Z';
    expect(DateTime.parseLiteral({ kind: Kind.STRING, value: text }, {})).toBe(DateTime.parseValue(text));
    expect(() => DateTime.parseLiteral({ kind: Kind.INT, value: '5' }, {})).toThrow('an instant such as');
  });
});
