import type { CanonicalType, Platform } from './canonical.ts';
import { tables } from './platforms.ts';
import { spellingOf, tokensOf } from './spelling.ts';
import type { Argument, Spelling } from './spelling.ts';

/** A type as its platform spells it; undefined where the platform's table does not know it. */
export function physicalType(spelled: string, platform: Platform): CanonicalType | undefined {
  const all = tokensOf(spelled);
  return all === undefined ? undefined : read(all, platform);
}

function read(argument: Argument, platform: Platform): CanonicalType | undefined {
  const spelling = spellingOf(argument);
  if (spelling === undefined) return undefined;
  const base = named(spelling, platform);
  if (base === undefined) return undefined;
  return withDimensions(base, spelling, platform);
}

function named({ name, args }: Spelling, platform: Platform): CanonicalType | undefined {
  const table = tables[platform];
  const bare = name.replace(/^(pg_catalog|sys|public)\./, '');
  const rule = Object.hasOwn(table, bare) ? table[bare] : undefined;
  return typeof rule === 'function' ? rule(args, (nested) => read(nested, platform)) : rule;
}

/**
 * `int[]` is an array. `varchar[20]` is what documents write for `varchar(20)`: a length, but on DuckDB, where arrays of a
 * fixed size are common.
 */
function withDimensions(
  base: CanonicalType,
  { name, args, dimensions }: Spelling,
  platform: Platform,
): CanonicalType | undefined {
  const [first] = dimensions;
  if (base.kind === 'string' && args === undefined && first != null && platform !== 'duckdb') {
    if (dimensions.length > 1) return undefined;
    const length = [{ kind: 'WORD', text: String(first) } as const];
    return named({ name, args: [length], dimensions: [], isRequired: false }, platform);
  }
  const isSized = platform === 'duckdb';
  return dimensions.reduce<CanonicalType>(
    (of, length) => ({ kind: 'array', of, length: isSized ? (length ?? undefined) : undefined }),
    base,
  );
}
