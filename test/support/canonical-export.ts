import { endOfWhole } from '../../src/commit/apply-entity.ts';
import { catchUp } from '../../src/commit/catch-up.ts';
import { Draft } from '../../src/commit/draft.ts';
import { identityOf } from '../../src/commit/identity.ts';
import { canonicalRecord } from '../../src/commit/plan-run.ts';
import { copyRecord, isAlive } from '../../src/commit/registers.ts';
import type { EntityRecord } from '../../src/commit/registers.ts';
import type { StoredRow } from '../../src/commit/slice-rows.ts';
import { canonicalUrn } from '../../src/commit/state.ts';
import type { MeshState } from '../../src/commit/state.ts';
import { canonicalJson } from '../../src/core/hash.ts';
import type { Urn } from '../../src/core/urn.ts';

/**
 * What may differ between two graphs that were told the same in another order: when something was written, and what the
 * committer notes to spare itself work. Besides: the commits and the raw events, and the assertions that are no more
 * (`FLOWED_TO`, `DERIVED`), since of a word that came too late to stand there is no past.
 */
const technical: ReadonlySet<string> = new Set([
  // Revisions.
  'since',
  'revision',
  // Hash of the item that said a slice, as it came; whether rows of it may come back; what follows from its id.
  'told',
  'isPartial',
  'output',
]);

/**
 * A mesh as one text, a line for each thing that is known, living or not: entities with registers, clocks, life and
 * speakers, names, slices and their assertions, runs, relations. The same text means the same graph, now and after
 * whatever is said next.
 */
export function canonicalExport(state: MeshState, rows: readonly StoredRow[]): string {
  const draft = new Draft({ ...state, looked: undefined });
  const id = (urn: Urn): Urn => canonicalUrn(urn, state.aliases);
  const things: object[] = [
    ...[...state.entities.values()].map((record) => entityIn(draft, record)),
    ...[...state.names].map(([name, known]) => ({ name, ...known })),
    // What follows from a run was hashed with the names that were known then; the rows tell.
    ...[...state.slices.values()].map(({ hash, ...slice }) =>
      slice.runId === undefined ? { ...slice, hash } : slice,
    ),
    ...[...state.runs.values()].map((run) => ({ run: canonicalRecord(run, id) })),
    ...[...state.links].map(([link, record]) => ({ link, ...record })),
    ...rows.map(({ relation, from, to, properties }) => ({ relation, from, to, ...properties })),
  ];
  return things.map(lineOf).sort().join('\n');
}

/** An entity as the committer takes it: what became of its whole meanwhile reaches it when it is looked at. */
function entityIn(draft: Draft, stored: EntityRecord): object {
  const record = copyRecord(stored);
  catchUp(draft, record);
  const end = endOfWhole(draft, record.id);
  if (end > record.died) record.died = end;
  const { id, registers, clocks, seen, died, speakers, said } = record;
  // When a field was left out of a schema is told by its end.
  if (registers.get('ordinal') === null) clocks.delete('ordinal');
  // What follows from the URN of a dataset is as old as the name, whoever said it last.
  for (const [name, value] of Object.entries(identityOf(id)))
    if (registers.get(name) === value) clocks.delete(name);
  const values = [...registers].map(([name, value]): [string, unknown] =>
    name === 'schemaHash' ? [name, String(value).replace('!', '')] : [name, value],
  );
  return {
    id,
    isAlive: isAlive(record),
    registers: Object.fromEntries(values),
    clocks: Object.fromEntries(clocks),
    seen,
    died,
    speakers,
    said: Object.fromEntries(said),
  };
}

function lineOf(thing: object): string {
  return canonicalJson(
    JSON.parse(
      JSON.stringify(thing, (key, value: unknown) =>
        technical.has(key) || value === null ? undefined : value,
      ),
    ) as never,
  );
}
