import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, isTooFarAhead, parseInstant } from '../../../src/core/instant.ts';

describe('an instant of an event', () => {
  test.each([
    ['2026-03-02T04:00:00Z', '2026-03-02T04:00:00.000000000Z'],
    ['2026-03-02T04:00:00', '2026-03-02T04:00:00.000000000Z'],
    ['2026-03-02 04:00:00.5', '2026-03-02T04:00:00.500000000Z'],
    ['2026-03-02T04:00', '2026-03-02T04:00:00.000000000Z'],
    ['2026-03-02t04:00:00.123456789z', '2026-03-02T04:00:00.123456789Z'],
    ['2026-03-02T04:00:00,25+02:00', '2026-03-02T02:00:00.250000000Z'],
    ['2026-01-01T00:30:00.000001+0100', '2025-12-31T23:30:00.000001000Z'],
    ['2026-12-31T23:30:00-01', '2027-01-01T00:30:00.000000000Z'],
    ['2026-03-02T04:00:00.1+01:00[Europe/Paris]', '2026-03-02T03:00:00.100000000Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000000000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000000000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000000000Z'],
  ])('%s is %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  test.each([
    '',
    'yesterday',
    '2026-03-02',
    '1772424000',
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-03-02T24:00:00Z',
    '2026-03-02T04:60:00Z',
    '2026-03-02T04:00:60Z',
    '2026-03-02T04:00:61Z',
    '2026-03-02T04:00:00.1234567890Z',
    '2026-03-02T04:00:00+19:00',
    '2026-03-02T04:00:00+01:75',
    '0000-06-01T00:00:00Z',
    '9999-12-31T23:59:59-01:00',
    '2026-03-02T04:00:00Z and more',
  ])('%j is none', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test('sorts as text like it sorts in time, and reads back as itself', () => {
    const date = fc.date({
      min: new Date('0001-01-02T00:00:00Z'),
      max: new Date('9999-12-30T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(instantOf(a) < instantOf(b)).toBe(a.getTime() < b.getTime());
        expect(parseInstant(instantOf(a))).toBe(instantOf(a));
        expect(parseInstant(a.toISOString())).toBe(instantOf(a));
      }),
    );
  });

  test('may be five minutes ahead of the clock and no more', () => {
    const now = new Date('2026-03-02T04:00:00.000Z');
    expect(isTooFarAhead('2026-03-02T04:05:00.000000000Z', now)).toBe(false);
    expect(isTooFarAhead('2026-03-02T04:05:00.000000001Z', now)).toBe(true);
    expect(isTooFarAhead('1999-03-02T04:05:00.000000000Z', now)).toBe(false);
  });
});
