import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { InputPath } from '../entities/input.ts';

/** Something that a document does not say as the standard wants it. */
export interface Finding {
  /** Where in the document, as keys and indexes. */
  readonly path: InputPath;
  /** One-based; undefined where the place has no text of its own. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly message: string;
}

const text = z.string().min(1);

const property: z.ZodType<OdcsProperty> = z.lazy(() =>
  z.looseObject({
    name: text,
    physicalName: z.string().nullish(),
    description: z.string().nullish(),
    logicalType: z.string().nullish(),
    physicalType: z.string().nullish(),
    required: z.boolean().nullish(),
    primaryKey: z.boolean().nullish(),
    classification: z.string().nullish(),
    properties: z.array(property).nullish(),
    items: z.looseObject({ properties: z.array(property).nullish() }).nullish(),
  }),
);

/** A property of a schema object (ODCS 3.1, "Schema"). */
export interface OdcsProperty {
  name: string;
  physicalName?: string | null | undefined;
  description?: string | null | undefined;
  logicalType?: string | null | undefined;
  physicalType?: string | null | undefined;
  required?: boolean | null | undefined;
  primaryKey?: boolean | null | undefined;
  classification?: string | null | undefined;
  properties?: OdcsProperty[] | null | undefined;
  items?: { properties?: OdcsProperty[] | null | undefined } | null | undefined;
}

const server = z.looseObject({ type: text, environment: z.string().nullish() });

const document = z.looseObject({
  kind: z.literal('DataContract'),
  apiVersion: z.string().regex(/^v?3\.\d+\.\d+$/, 'an ODCS version 3.x such as v3.1.0'),
  id: text,
  version: z.union([text, z.number().transform(String)]),
  status: text,
  name: z.string().nullish(),
  description: z.union([z.string(), z.looseObject({ purpose: z.string().nullish() })]).nullish(),
  tags: z.array(z.string()).nullish(),
  servers: z.array(server).nullish(),
  schema: z
    .array(
      z.looseObject({
        name: text,
        physicalName: z.string().nullish(),
        description: z.string().nullish(),
        properties: z.array(property).nullish(),
      }),
    )
    .nullish(),
});

/** The parts of an ODCS 3.x document that the graph is made of. */
export type OdcsDocument = z.infer<typeof document>;
export type OdcsServer = z.infer<typeof server>;

/**
 * Reads an ODCS 3.x document, YAML or JSON, and finds all that is wrong with it at once.
 *
 * @returns the document, or findings with line and column; never both.
 */
export function readOdcs(
  source: string,
): { readonly document: OdcsDocument } | { readonly findings: readonly Finding[] } {
  const lines = new LineCounter();
  // Aliases are limited, so that a small document cannot unfold into a large one.
  const yaml = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (yaml.errors.length > 0)
    return {
      findings: yaml.errors.map((error) => ({
        path: [],
        ...at(error.pos[0]),
        message: error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '',
      })),
    };
  let value: unknown;
  try {
    value = yaml.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return { findings: [{ path: [], message: (error as Error).message }] };
  }
  if (value === null || typeof value !== 'object')
    return {
      findings: [
        { path: [], message: 'the document is an ODCS contract in YAML or JSON; received no mapping' },
      ],
    };
  const result = document.safeParse(value);
  if (result.success) return { document: result.data };
  const findings = result.error.issues.map((issue): Finding => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    const node = yaml.getIn(path, true) as { range?: [number, number, number] } | undefined;
    const place = node?.range === undefined ? {} : at(node.range[0]);
    return { path, ...place, message: `${path.join('.') || 'document'}: ${issue.message}` };
  });
  return { findings };
}
