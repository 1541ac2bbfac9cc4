import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import type { Patch } from '../../../src/commit/patch.ts';
import { createProjector } from '../../../src/event-log/projector.ts';
import type { WaitingEvent } from '../../../src/event-log/model.ts';

const patches: number[] = [];
const projectors: ReturnType<typeof createProjector>[] = [];
afterEach(async () => {
  await Promise.all(projectors.splice(0).map((projector) => projector.stop(1_000)));
  patches.length = 0;
});

/** A projector whose commits take no time, so that nothing gathers meanwhile. */
function started() {
  const projector = createProjector({
    source: 'openlineage',
    load: async () => new Map(),
    commit: async ({ items, dryRun = false }: Patch) => {
      patches.push(items.length);
      const reports = items.map(() => ({ outcome: 'CREATED' as const }));
      return { revision: patches.length, items: reports, problems: [], asserted: 0, withdrawn: 0, dryRun };
    },
    settled: async () => undefined,
    onError: (error) => {
      throw error;
    },
  });
  projectors.push(projector);
  return projector;
}

const event = (key: string): WaitingEvent => ({
  key,
  sender: 'tests',
  bytes: 1,
  item: { path: [], facts: [] },
});

async function turns(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await turn();
}

test('events that come one after another go into one patch, the first by itself at once', async () => {
  const projector = started();
  for (const key of 'abcdef') {
    projector.add([event(key)]);
    await turns(5);
  }
  expect(patches).toEqual([1]);
  await projector.stop(1_000);
  expect(patches).toEqual([1, 5]);
});

test('so many events are enough', async () => {
  const projector = started();
  projector.add([event('first')]);
  await turns(5);
  projector.add(Array.from({ length: 100 }, (_, index) => event(`e${index}`)));
  await turns(20);
  expect(patches).toEqual([1, 100]);
});

test('an event does not wait for others when somebody waits for it', async () => {
  const projector = started();
  projector.add([event('first')]);
  await turns(5);
  projector.add([event('second')]);
  projector.hurry();
  await turns(20);
  expect(patches).toEqual([1, 1]);
});
