import type { SchemaFormatName } from '../contract-diff/formats/compare-schemas.ts';
import type { SchemaAnswer } from '../verdict/schema-check.ts';
import { BadInput } from './exit.ts';

/** How people call the formats. */
const titles: { readonly [format in SchemaFormatName]: string } = {
  AVRO: 'Avro',
  JSON_SCHEMA: 'JSON Schema',
  PROTOBUF: 'Protobuf',
};

/**
 * What is said of two schema documents, as text or JSON.
 *
 * @throws BadInput for another format of the answer
 */
export function schemaReport(
  answer: SchemaAnswer,
  { base, candidate, format }: { readonly base: string; readonly candidate: string; readonly format: string },
): string {
  if (format === 'json') return `${JSON.stringify({ base, candidate, ...answer }, null, 2)}\n`;
  if (format !== 'text')
    throw new BadInput(`--format ${format} is for contracts; for schemas there are text and json`);
  const verdict = answer.isCompatible ? 'may follow' : 'may not follow';
  const head = `${candidate} ${verdict} ${base} (${titles[answer.format]}, ${answer.mode})`;
  const lines = answer.incompatibilities.map(
    ({ kind, path, message }) => `  ${kind} ${path === '' ? '' : `${path}: `}${message}`,
  );
  return `${[head, ...lines].join('\n')}\n`;
}
