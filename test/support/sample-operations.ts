import { readdirSync, readFileSync } from 'node:fs';

/** A sample operation of the GraphiQL page. */
export interface SampleOperation {
  /** File name without extension. */
  readonly file: string;
  /** The GraphQL document. */
  readonly document: string;
  /** Its variables; none without a JSON file beside it. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const folder = new URL('../../web/operations/', import.meta.url);

/** The sample operations of the GraphiQL page in the order of its tabs. */
export function readSampleOperations(): SampleOperation[] {
  const files = readdirSync(folder).sort();
  return files
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => {
      const name = file.replace(/\.graphql$/, '');
      const variables = files.includes(`${name}.json`) ? JSON.parse(read(`${name}.json`)) : {};
      return { file: name, document: read(file), variables };
    });
}

function read(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}
