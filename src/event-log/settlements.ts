import type { AppendedAnswer } from './appender.ts';
import { problemsOf } from './lists.ts';
import type { Acknowledgement, Settlement } from './model.ts';
import type { EventRow, SettledRow } from './queries.ts';

/** The answer to an event that was appended. */
export function acknowledged({ isNew, outcome, revision }: AppendedAnswer): Acknowledgement {
  const isSettled = !isNew && outcome !== null && revision !== null;
  return isSettled ? { isNew, settlement: { outcome: 'UNCHANGED', revision, problems: [] } } : { isNew };
}

/** What came of an event, as it is noted. */
export function settledRow(hash: string, { outcome, revision, problems }: Settlement): SettledRow {
  if (outcome !== 'REJECTED') return { hash, set: { state: 'PROJECTED', outcome, revision } };
  const refused = { stage: 'PLAN', problems: JSON.stringify(problems), times: 1 } as const;
  return { hash, set: { state: 'REJECTED', outcome, revision, ...refused } };
}

/** What came of an event that is no longer waiting. */
export function settlementOfRow(row: EventRow): Settlement {
  return {
    outcome: row.outcome ?? 'REJECTED',
    revision: row.revision ?? 0,
    problems: problemsOf(row),
  };
}
