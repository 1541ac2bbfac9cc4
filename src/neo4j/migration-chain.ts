import { compareVersions } from './migration-file.ts';
import type { MigrationFile } from './migration-file.ts';

/** One element of the chain in the graph; `checksum` is that of the latest run of a repeatable migration. */
export interface AppliedMigration {
  readonly version: string;
  readonly source: string;
  readonly repeatable: boolean;
  readonly checksum: string | null;
}

/**
 * How a database stands to the files:
 *
 * - `VALID`: every file is applied and unchanged
 * - `PENDING`: files, or changed repeatable files, wait to be applied
 * - `CHECKSUM_MISMATCH`: an applied file was changed
 * - `OUT_OF_ORDER`: a file that is not applied sorts before one that is
 * - `UNKNOWN_MIGRATION`: the database has a migration that is not among the files (it was migrated by a newer version)
 */
export type ChainState = 'VALID' | 'PENDING' | 'CHECKSUM_MISMATCH' | 'OUT_OF_ORDER' | 'UNKNOWN_MIGRATION';

/** A file to run: for the first time, or `repeated` because a repeatable file changed. */
export interface PendingMigration {
  readonly file: MigrationFile;
  readonly repeated: boolean;
}

/** The verdict on a chain: the gravest state, every problem as one line, and what there is to run, in order. */
export interface ChainComparison {
  readonly state: ChainState;
  readonly problems: readonly string[];
  readonly pending: readonly PendingMigration[];
}

/**
 * Compares what is applied with the files, both in version order: the applied chain must be a prefix of the files
 * with equal checksums, except that a repeatable file may change.
 */
export function compareChain(
  applied: readonly AppliedMigration[],
  files: readonly MigrationFile[],
): ChainComparison {
  const fileOf = new Map(files.map((file) => [file.version, file]));
  const appliedOf = new Map(applied.map((migration) => [migration.version, migration]));
  const last = applied.at(-1);

  const unknown = applied.filter(({ version }) => !fileOf.has(version));
  const early = files.filter(
    ({ version }) =>
      last !== undefined && !appliedOf.has(version) && compareVersions(version, last.version) < 0,
  );
  const changed = files.filter((file) => {
    const before = appliedOf.get(file.version);
    if (before === undefined) return false;
    return before.repeatable !== file.repeatable || (!file.repeatable && before.checksum !== file.checksum);
  });
  const pending = files
    .map((file) => ({ file, repeated: appliedOf.has(file.version) }))
    .filter(
      ({ file, repeated }) =>
        !repeated || (file.repeatable && appliedOf.get(file.version)?.checksum !== file.checksum),
    );

  const problems = [
    ...unknown.map(({ source }) => `${source} is applied to the database but not among the files`),
    ...early.map(({ source }) => `${source} is not applied but sorts before ${last?.source}, which is`),
    ...changed.map((file) => describeChange(file, appliedOf.get(file.version))),
  ];
  if (unknown.length > 0) return { state: 'UNKNOWN_MIGRATION', problems, pending };
  if (early.length > 0) return { state: 'OUT_OF_ORDER', problems, pending };
  if (changed.length > 0) return { state: 'CHECKSUM_MISMATCH', problems, pending };
  if (pending.length === 0) return { state: 'VALID', problems, pending };
  return { state: 'PENDING', problems: pending.map(describePending), pending };
}

function describeChange(file: MigrationFile, before: AppliedMigration | undefined): string {
  if (before?.repeatable !== file.repeatable) {
    return `${file.source} was applied as ${before?.source}: a migration cannot become ${file.repeatable ? 'repeatable' : 'unrepeatable'}`;
  }
  return `${file.source} was changed after it was applied: checksum ${file.checksum}, applied ${before.checksum}`;
}

function describePending({ file, repeated }: PendingMigration): string {
  return repeated ? `${file.source} changed and waits to be repeated` : `${file.source} is not applied`;
}
