import type { PatchItem } from '../../../commit/patch.ts';
import type { Adapter } from '../../adapter.ts';
import type { Document } from '../../document.ts';
import { openLineageSource, readEventItem } from './event.ts';
import { isObject } from '../../../core/json.ts';

/** OpenLineage events: one, a JSON list of them, or one per line. */
export const openLineageAdapter: Adapter = {
  format: 'openlineage',
  title: 'OpenLineage events (JSON, a list, or one per line)',
  detect({ value, lines }) {
    const [first] = lines?.map((line) => line.value) ?? (Array.isArray(value) ? value : [value]);
    return isEvent(first) ? 'whole' : undefined;
  },
  read(document, { now, source, naming }) {
    const items = eventsOf(document).map(({ value, path, problem }): PatchItem => {
      if (problem !== undefined)
        return { path, facts: [], problems: [{ code: 'INVALID', message: problem, path }] };
      return readEventItem(value, { now, path, naming });
    });
    return { items, source: source ?? openLineageSource };
  },
  records: {
    kinds: ['lines', 'list'],
    source: openLineageSource,
    read: (value, path, { now, naming }) => readEventItem(value, { now, path, naming }),
  },
};

/** Members that OpenLineage wants of every event, and that tell it from other documents with a job or a dataset. */
function isEvent(value: unknown): boolean {
  return (
    isObject(value) &&
    ('run' in value || 'job' in value || 'dataset' in value) &&
    ('eventTime' in value || 'producer' in value || 'schemaURL' in value)
  );
}

interface SentEvent {
  readonly value: unknown;
  readonly path: readonly number[];
  readonly problem?: string | undefined;
}

function eventsOf({ value, lines }: Document): SentEvent[] {
  if (lines !== undefined)
    return lines.map((line, index) => ({ value: line.value, path: [index], problem: line.problem }));
  return Array.isArray(value)
    ? value.map((event: unknown, index) => ({ value: event, path: [index] }))
    : [{ value, path: [] }];
}
