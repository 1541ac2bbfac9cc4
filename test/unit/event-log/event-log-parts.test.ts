import { describe, expect, test } from 'vitest';
import { createArrivalClock } from '../../../src/event-log/arrival-clock.ts';
import { unpackApart } from '../../../src/core/packed.ts';
import { packBody, withoutSecretsInside } from '../../../src/event-log/body.ts';
import { createKnownEvents } from '../../../src/event-log/known-events.ts';
import { preferredWait } from '../../../src/ingestion/prefer.ts';
import { createRoom } from '../../../src/ingestion/room.ts';

describe('instants of arrival', () => {
  test('grow within a millisecond, and when the clock is set back', () => {
    const times = [1_000, 1_000, 999, 2_000];
    const next = createArrivalClock(() => times.shift() ?? 0);
    expect([next(), next(), next(), next()]).toEqual([
      '1970-01-01T00:00:01.000000000Z',
      '1970-01-01T00:00:01.000000001Z',
      '1970-01-01T00:00:01.000000002Z',
      '1970-01-01T00:00:02.000000000Z',
    ]);
  });
});

describe('a body that is kept', () => {
  test.each(['{"a": 1.0}', '\u{1f33e} "日本"', 'x'.repeat(200_000)])(
    'comes back word for word (%#)',
    async (text) => {
      expect(await unpackApart(await packBody(Buffer.from(text)))).toBe(text);
    },
  );

  test.each([
    ['"postgres://user:pa55@db:5432/x"', '"postgres://db:5432/x"'],
    ['"https:\\/\\/user:pa55@host\\/x"', '"https:\\/\\/host\\/x"'],
    ['"jdbc:oracle:thin:scott/tiger@db"', '"jdbc:oracle:thin:@db"'],
    ['"jdbc:sqlserver://h;user=a;password=b;x=1"', '"jdbc:sqlserver://h;user=***;password=***;x=1"'],
    ['"s3://b/k?X-Amz-Signature=abc&v=2"', '"s3://b/k?X-Amz-Signature=***&v=2"'],
    [
      '"abfss://container@account.dfs.core.windows.net/x"',
      '"abfss://container@account.dfs.core.windows.net/x"',
    ],
    ['"select a from b where c = :d@e"', '"select a from b where c = :d@e"'],
  ])('%s loses its secrets and nothing else', (text, kept) => {
    expect(withoutSecretsInside(text)).toBe(kept);
  });
});

test.each(['x', '://', 'jdbc:oracle:thin:', '?secret', 'a:b://'])(
  'secrets are looked for in linear time in a text full of %s',
  (part) => {
    const text = part.repeat(200_000);
    expect(withoutSecretsInside(text)).toBe(text);
  },
);

describe('known events', () => {
  test('are forgotten after their capacity, but not those that are asked for', () => {
    const known = createKnownEvents(2);
    known.set('asked', 7);
    known.set('left', 8);
    known.set('a', null);
    expect(known.get('asked')).toBe(7);
    known.set('b', 1);
    known.set('c', 2);
    expect([known.get('asked'), known.get('left'), known.get('c')]).toEqual([7, undefined, 2]);
    known.delete('c');
    expect(known.get('c')).toBeUndefined();
  });
});

describe('Prefer: wait', () => {
  test.each([
    ['wait=10', 10],
    ['respond-async, Wait = 3', 3],
    ['wait="2"; x=1', 2],
    ['wait=9999', 20],
    ['wait=soon', undefined],
    ['return=minimal', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s is %s seconds', (header, seconds) => {
    expect(preferredWait(header)).toBe(seconds);
  });
});

describe('room', () => {
  test('lets in what fits, and something larger when nothing else is in', () => {
    const room = createRoom(10);
    expect([room.take(6), room.take(5), room.take(4)]).toEqual([true, false, true]);
    room.give(6);
    room.give(4);
    expect([room.take(50), room.take(1)]).toEqual([true, false]);
  });
});
