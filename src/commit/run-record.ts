import { pack, unpack } from '../core/packed.ts';
import type { Packed } from '../core/packed.ts';
import type { RunRecord } from './plan-run.ts';

/** A run's record as the graph keeps it. */
export function packRun(record: RunRecord): Packed {
  return pack(JSON.stringify(record));
}

/** The record that {@link packRun} packed; graphs of earlier versions hold its JSON. */
export function unpackRun(stored: Packed | string): RunRecord {
  return JSON.parse(unpack(stored)) as RunRecord;
}
