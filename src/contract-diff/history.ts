import type { Contract } from '../data-contracts/contract.ts';
import type { ContractChange } from './change.ts';
import { diffContracts } from './diff.ts';
import type { DiffOptions } from './diff.ts';

/** What a candidate changes against one former version. */
export interface VersionDiff {
  readonly version: string;
  readonly changes: readonly ContractChange[];
}

/**
 * What a candidate changes against each former version: what the TRANSITIVE modes of a schema registry ask. A step that
 * each neighbour can read may still leave out readers or data of a version further back.
 *
 * @param formers in any order; the answer has their order
 */
export function diffHistory(
  formers: readonly Contract[],
  candidate: Contract,
  options: DiffOptions = {},
): VersionDiff[] {
  return formers.map((former) => ({
    version: former.version,
    changes: diffContracts(former, candidate, options),
  }));
}
