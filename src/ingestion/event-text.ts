import type { PatchItem } from '../commit/patch.ts';
import { readOpenLineageEvent } from './adapters/openlineage/event.ts';
import { defaultNaming } from './adapters/openlineage/naming.ts';
import type { Naming } from './adapters/openlineage/naming.ts';

/** What the text of a kept event says; what cannot be read gives an item with problems. */
export function readEventText(text: string, naming: Naming = defaultNaming): PatchItem {
  const refused = { path: [], facts: [] };
  try {
    const read = readOpenLineageEvent(JSON.parse(text), { now: new Date(), naming });
    return 'item' in read ? read.item : { ...refused, problems: read.problems };
  } catch (error) {
    const message = `the event cannot be read: ${(error as Error).message}`;
    return { ...refused, problems: [{ code: 'INVALID', message, path: [] }] };
  }
}
