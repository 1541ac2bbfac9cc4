import type { Finding, SchemaFormat } from '../incompatibility.ts';
import { readJsonSchema } from './document.ts';
import type { JsonSchemaDocument } from './document.ts';
import { includes } from './inclusion.ts';
import { isSameJson } from './schema.ts';

/**
 * JSON Schema, drafts 4 to 2020-12: one schema reads another when it takes every value that the other takes. That is proven
 * keyword by keyword; what cannot be proven is a finding. A property that gets required and has a default counts as filled in.
 */
export const jsonSchema: SchemaFormat<JsonSchemaDocument> = {
  read: readJsonSchema,
  outside: ({ outside }): Finding[] =>
    outside.map((reference) => ({
      path: '',
      kind: 'REFERENCE_OUTSIDE',
      message: `the reference ${JSON.stringify(reference)} leads out of the document, or nowhere: what stands there cannot be compared`,
    })),
  evolves: () => [],
  reads(reader, writer, sides) {
    if (isSameJson(reader.root, writer.root)) return [];
    return includes(reader.root, writer.root, '', {
      reader,
      writer,
      sides,
      open: new Map(),
      budget: { steps: 0, depth: 0 },
      includes,
    });
  },
};
