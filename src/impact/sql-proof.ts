import { parseUrn, pathOfField } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type { Flow, FlowGraph, FlowNode } from '../lineage/model.ts';
import { dialectOf } from '../sql/dialect.ts';
import { readSql } from '../sql/reading.ts';
import type { SqlReading } from '../sql/reading.ts';
import { sqlUseOf } from '../sql/use.ts';
import type { SqlUse } from '../sql/use.ts';

/** What the SQL of the job behind a flow proves about a field of the dataset that the job reads. */
export type SqlProof = (flow: Flow, dataset: FlowNode, field: Urn) => SqlUse;

/** Reads the SQL of each job once, when it is first asked for; in its own dialect, else in that of the dataset's platform. */
export function sqlProofOf({ sql }: Pick<FlowGraph, 'sql'>): SqlProof {
  const readings = new Map<string, SqlReading>();
  return ({ job = '' }, { id, platform }, field) => {
    const found = sql?.get(job);
    if (found === undefined) return { use: 'UNKNOWN', reason: 'its SQL is not known' };
    const dialect = dialectOf(found.dialect ?? platform);
    const key = `${dialect} ${job}`;
    let reading = readings.get(key);
    if (reading === undefined) readings.set(key, (reading = readSql(found.text, dialect)));
    return sqlUseOf(reading, parseUrn(id)?.parts[1] ?? '', pathOfField(field));
  };
}
