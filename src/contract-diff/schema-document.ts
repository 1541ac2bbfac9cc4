import type { CustomProperty } from '../data-contracts/contract.ts';
import { compareSchemas, schemaFormats } from './formats/compare-schemas.ts';
import type { Compatibility, SchemaFormatName } from './formats/compare-schemas.ts';
import { schemaFormatOf } from './formats/detect.ts';

/** The custom property of an object or property that holds the schema with which its messages are written. */
const documentProperty = 'schemaDocument';

interface SchemaDocument {
  readonly text: string;
  readonly format: SchemaFormatName | undefined;
}

/** The document in a custom property: a text, or `{format, text}`. */
function documentIn(custom: CustomProperty | undefined): SchemaDocument | undefined {
  const value = custom?.value;
  if (typeof value === 'string') return { text: value, format: schemaFormatOf(value) };
  if (typeof value !== 'object' || value === null) return undefined;
  const { text, format } = value as { readonly text?: unknown; readonly format?: unknown };
  if (typeof text !== 'string') return undefined;
  return { text, format: schemaFormats.find((known) => known === format) ?? schemaFormatOf(text) };
}

/** How two documents read each other's data; a direction is absent when that cannot be asked. */
export interface DocumentComparison {
  /** The candidate reads data of the base. */
  readonly backward: Compatibility;
  /** The base reads data of the candidate. */
  readonly forward: Compatibility;
}

/** Compares the documents of two custom properties; undefined when one of them holds none, or another format. */
export function compareDocuments(
  before: CustomProperty | undefined,
  after: CustomProperty | undefined,
): DocumentComparison | undefined {
  const [base, candidate] = [documentIn(before), documentIn(after)];
  const format = candidate?.format;
  if (base === undefined || candidate === undefined || format === undefined || base.format !== format)
    return undefined;
  return {
    backward: compareSchemas(format, base.text, candidate.text, 'BACKWARD'),
    forward: compareSchemas(format, base.text, candidate.text, 'FORWARD'),
  };
}

/** Whether a custom property changes from one schema document to another that it can be compared with. */
export function isDocumentChange({
  property,
  before,
  after,
}: {
  readonly property: string;
  readonly before?: CustomProperty | undefined;
  readonly after?: CustomProperty | undefined;
}): boolean {
  if (property !== documentProperty) return false;
  const format = documentIn(after)?.format;
  return format !== undefined && documentIn(before)?.format === format;
}
