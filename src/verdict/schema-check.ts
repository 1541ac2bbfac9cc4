import { compareSchemas } from '../contract-diff/formats/compare-schemas.ts';
import type {
  Compatibility,
  CompatibilityMode,
  SchemaFormatName,
} from '../contract-diff/formats/compare-schemas.ts';
import { schemaFormatOf } from '../contract-diff/formats/detect.ts';
import { DomainError } from '../core/errors.ts';

/** Most former versions in one check. */
const maxHistory = 100;

/** What is to be compared. */
export interface SchemaQuestion {
  /** The version before, or all versions, the oldest first. */
  readonly base: readonly string[];
  readonly candidate: string;
  /** Absent: told by the content of the candidate. */
  readonly format?: SchemaFormatName | undefined;
  readonly mode: CompatibilityMode;
}

/** Whether a candidate may follow, and as what the documents were read. */
export interface SchemaAnswer extends Compatibility {
  readonly format: SchemaFormatName;
  readonly mode: CompatibilityMode;
}

/**
 * Compares schema documents as a schema registry does.
 *
 * @throws DomainError INVALID when there is nothing to compare with, or nobody can tell the format
 */
export function checkSchema({ base, candidate, format, mode }: SchemaQuestion): SchemaAnswer {
  if (base.length === 0 || base.length > maxHistory)
    throw new DomainError('INVALID', `base has 1 to ${maxHistory} documents; received ${base.length}`);
  const known = format ?? schemaFormatOf(candidate);
  if (known === undefined)
    throw new DomainError(
      'INVALID',
      'candidate is neither an Avro schema, nor a JSON Schema, nor a Protobuf file; give its format to hear what is wrong with it',
    );
  return { format: known, mode, ...compareSchemas(known, base, candidate, mode) };
}
