import { avro } from './avro/avro.ts';
import { isFinding } from './incompatibility.ts';
import type { Finding, IncompatibilityKind, SchemaFormat } from './incompatibility.ts';
import { jsonSchema } from './json-schema/json-schema.ts';
import { protobuf } from './protobuf/protobuf.ts';

export const schemaFormats = ['AVRO', 'JSON_SCHEMA', 'PROTOBUF'] as const;
export type SchemaFormatName = (typeof schemaFormats)[number];

/**
 * Modes of schema registries. BACKWARD: the candidate reads data of the last version. FORWARD: the last version reads data
 * of the candidate. FULL: both. TRANSITIVE: with every version, not the last one only.
 */
export const compatibilityModes = [
  'NONE',
  'BACKWARD',
  'BACKWARD_TRANSITIVE',
  'FORWARD',
  'FORWARD_TRANSITIVE',
  'FULL',
  'FULL_TRANSITIVE',
] as const;
export type CompatibilityMode = (typeof compatibilityModes)[number];

/** One reason against a candidate. */
export interface Incompatibility {
  readonly path: string;
  readonly kind: IncompatibilityKind;
  readonly message: string;
  /** Who does not read whom; absent: it stands against the candidate, or a version, whoever reads. */
  readonly direction?: 'BACKWARD' | 'FORWARD' | undefined;
  /** Index in the history of the version it was found against; absent: the candidate itself. */
  readonly version?: number | undefined;
}

export interface Compatibility {
  readonly isCompatible: boolean;
  readonly incompatibilities: readonly Incompatibility[];
}

/**
 * Whether a candidate may follow the versions before it. What cannot be read or decided is not compatible, and says so.
 * Pure, and bounded in size, depth and steps; nothing outside the documents is looked up.
 *
 * @param history the version before, or all versions, the oldest first
 */
export function compareSchemas(
  format: SchemaFormatName,
  history: string | readonly string[],
  candidate: string,
  mode: CompatibilityMode,
): Compatibility {
  const all = typeof history === 'string' ? [history] : history;
  const incompatibilities = mode === 'NONE' ? [] : judgedBy(format)(all, candidate, mode);
  return { isCompatible: incompatibilities.length === 0, incompatibilities };
}

type Judge = (
  history: readonly string[],
  candidate: string,
  mode: CompatibilityMode,
) => readonly Incompatibility[];

function judgedBy(format: SchemaFormatName): Judge {
  switch (format) {
    case 'AVRO':
      return judge(avro);
    case 'JSON_SCHEMA':
      return judge(jsonSchema);
    case 'PROTOBUF':
      return judge(protobuf);
  }
}

function judge<T>(format: SchemaFormat<T>): Judge {
  return (history, candidate, mode) => {
    const next = format.read(candidate);
    if (isFinding(next)) return [{ ...next, message: `the candidate cannot be read: ${next.message}` }];
    const first = mode.endsWith('_TRANSITIVE') ? 0 : Math.max(0, history.length - 1);
    const found: Incompatibility[] = [...format.outside(next)];
    for (let version = first; version < history.length; version += 1) {
      const base = format.read(history[version] ?? '');
      const name =
        version === history.length - 1 ? 'the version before' : `version ${version + 1} of ${history.length}`;
      if (isFinding(base))
        found.push({ ...base, message: `${name} cannot be read: ${base.message}`, version });
      else found.push(...between(format, base, next, mode, name).map((each) => ({ ...each, version })));
    }
    return found;
  };
}

function between<T>(
  format: SchemaFormat<T>,
  base: T,
  candidate: T,
  mode: CompatibilityMode,
  name: string,
): Incompatibility[] {
  const found: Incompatibility[] = [...format.outside(base), ...format.evolves(base, candidate)];
  const inDirection = (direction: 'BACKWARD' | 'FORWARD', findings: readonly Finding[]) =>
    found.push(...findings.map((finding) => ({ ...finding, direction })));
  if (!mode.startsWith('FORWARD'))
    inDirection('BACKWARD', format.reads(candidate, base, { reader: 'the candidate', writer: name }));
  if (!mode.startsWith('BACKWARD'))
    inDirection('FORWARD', format.reads(base, candidate, { reader: name, writer: 'the candidate' }));
  return found;
}
