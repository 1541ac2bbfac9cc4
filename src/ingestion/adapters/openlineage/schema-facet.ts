import type { PropertyValue, SchemaField } from '../../../commit/patch.ts';
import type { Urn } from '../../../core/urn.ts';
import { memberOf, readList, readObject, readOptionalText } from './findings.ts';
import type { Findings, JsonObject, Path } from './findings.ts';
import type { Facet } from './facets.ts';
import { readField } from './identity.ts';

/** Structs inside structs beyond this depth are refused. */
const maxDepth = 100;

/**
 * The `schema` facet (1-2-0): fields in order, nested ones flattened to dotted paths after the field that
 * holds them. A facet without fields says nothing: producers send it before they know the schema. A path that
 * is listed twice is one field; what was said first stays.
 */
export function readSchema(
  dataset: Urn,
  facet: Facet,
  findings: Findings,
): readonly SchemaField[] | undefined {
  const fields = new Map<string, SchemaField>();
  readFields(facet.content, facet.path, '', 0);
  return fields.size === 0 ? undefined : [...fields.values()];

  function readFields(holder: JsonObject, path: Path, prefix: string, depth: number): void {
    const list = readList(memberOf(holder, 'fields'), [...path, 'fields'], findings);
    if (list.length > 0 && depth >= maxDepth) {
      findings.refuse([...path, 'fields'], `fields are nested more than ${maxDepth} deep`);
      return;
    }
    for (const [index, value] of list.entries()) {
      const at = [...path, 'fields', index];
      const field = readObject(value, at, findings);
      if (field === undefined) continue;
      const name = memberOf(field, 'name');
      const text = typeof name === 'string' && name !== '' ? `${prefix}${name}` : name;
      if (readField(dataset, text, [...at, 'name'], findings) === undefined) continue;
      const fieldPath = (text as string).normalize('NFC');
      if (!fields.has(fieldPath)) fields.set(fieldPath, readOne(field, fieldPath, at));
      readFields(field, at, `${fieldPath}.`, depth + 1);
    }
  }

  function readOne(field: JsonObject, path: string, at: Path): SchemaField {
    const properties: Record<string, PropertyValue> = { ordinal: fields.size };
    for (const name of ['type', 'description'] as const) {
      const text = readOptionalText(memberOf(field, name), [...at, name], findings);
      if (text !== undefined) properties[name] = text;
    }
    return { path, properties };
  }
}
