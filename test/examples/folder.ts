import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of public documents: MESHLINE_EXAMPLES, else `../shared/examples`. */
export const examples = resolve(process.env['MESHLINE_EXAMPLES'] ?? '../shared/examples');

if (!existsSync(examples))
  throw new Error(
    `there is no folder ${examples}: set MESHLINE_EXAMPLES to one with the public documents of the standards`,
  );

/** Files below a folder of the examples, by ending, as paths from the examples' root. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(examples, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(join(examples, path), 'utf8');
}
