import { readFileSync } from 'node:fs';
import { readOpenLineageEvent } from '../../../src/ingestion/adapters/openlineage/event.ts';
import type { Fact, PatchItem } from '../../../src/commit/patch.ts';
import type { Problem } from '../../../src/core/errors.ts';

export const now = new Date('2026-03-02T05:00:00Z');

/** One of our own events in test/fixtures/openlineage. */
export function fixture(name: string): Record<string, unknown> {
  const file = new URL(`../../fixtures/openlineage/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

/** The item of an event that must be without problems. */
export function itemOf(event: unknown): PatchItem {
  const read = readOpenLineageEvent(event, { now });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems, undefined, 1));
  return read.item;
}

/** The facts of one type in an event that must be without problems. */
export function factsOf<Type extends Fact['type']>(
  event: unknown,
  type: Type,
): Extract<Fact, { type: Type }>[] {
  return itemOf(event).facts.filter((fact): fact is Extract<Fact, { type: Type }> => fact.type === type);
}

/** Paths of the problems of an event, as text. */
export function pathsOf(event: unknown): string[] {
  return problemsOf(event).map(({ path }) => path.join('.'));
}

export function problemsOf(event: unknown): readonly Problem[] {
  const read = readOpenLineageEvent(event, { now });
  return 'problems' in read ? read.problems : [];
}

/** A small run event with these members besides. */
export function runEvent(members: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    eventType: 'COMPLETE',
    eventTime: '2026-03-02T04:00:00Z',
    run: { runId: 'r1' },
    job: { namespace: 'nightly', name: 'settle' },
    ...members,
  };
}

/** A run event with one output that has these facets. */
export function outputWith(facets: unknown): Record<string, unknown> {
  return runEvent({ outputs: [{ namespace: 'db', name: 'settlement', facets }] });
}
