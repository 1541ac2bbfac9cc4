import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { urn } from '../src/core/urn.ts';
import { contractDocument } from './generator/contract.ts';
import type { ContractText } from './generator/contract.ts';
import { readDescription } from './generator/description.ts';
import { eventsOf } from './generator/openlineage.ts';
import type { ColumnMeaning } from './generator/openlineage.ts';

/*
 * Writes the generated documents of the sample mesh from the compact description in `flows/`:
 * OpenLineage events (`events/*.ndjson`), ODCS contracts (`contracts/*.odcs.yaml`) and the catalogue file that
 * links contracts to ports. With `--check` nothing is written; exit code 1 says that documents are not current.
 */

const root = new URL('./', import.meta.url);
const flows = new URL('flows/', root);
const yamlStyle = { lineWidth: 0, singleQuote: true } as const;
const contractItems = 'catalog/70-contracts.yaml';

/** The generated documents: text by path relative to this folder. The same description gives the same text. */
export function generatedDocuments(): ReadonlyMap<string, string> {
  const mesh = readDescription(flows);
  const meanings = readMeanings();
  const documents = new Map<string, string>();

  const lines = new Map<string, string[]>();
  mesh.jobs.forEach((job, position) => {
    const events = eventsOf(job, position, mesh, meanings).map((event) => `${JSON.stringify(event)}\n`);
    lines.set(job.file, [...(lines.get(job.file) ?? []), ...events]);
  });
  for (const [file, events] of lines) documents.set(`events/${file}.ndjson`, events.join(''));

  const contracts = readYaml('contracts.yaml') as {
    readonly contracts: { readonly [key: string]: ContractText };
  };
  const items = Object.entries(contracts.contracts).flatMap(([key, contract]) =>
    Object.keys(contract.versions).map((version) => {
      const path = `contracts/${key}-${version}.odcs.yaml`;
      documents.set(
        path,
        stringify(contractDocument(key, contract, version, mesh.datasets, meanings), yamlStyle),
      );
      const [product = '', port = ''] = contract.port.split('/');
      return {
        dataContract: {
          documentFile: `../${path}`,
          port: urn('output-port', product, port, '1'),
          owner: urn('team', contract.team),
        },
      };
    }),
  );
  const heading = '# Written by generate.ts from flows/contracts.yaml.\n';
  documents.set(contractItems, heading + stringify({ meshline: 1, items }, yamlStyle));
  return documents;
}

/** Paths of generated documents on disk that differ from what the description says: changed, missing or left over. */
export function staleDocuments(): string[] {
  const wanted = generatedDocuments();
  const different = [...wanted]
    .filter(([path, text]) => readOrUndefined(path) !== text)
    .map(([path]) => path);
  return [...different, ...existing().filter((path) => !wanted.has(path))].sort();
}

function existing(): string[] {
  const listed = ['events', 'contracts'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root)).map((name) => `${folder}/${name}`),
  );
  return [...listed, contractItems];
}

function readOrUndefined(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, root), 'utf8');
  } catch {
    return undefined;
  }
}

function readYaml(name: string): unknown {
  return parse(readFileSync(new URL(name, flows), 'utf8'));
}

/** `name: description [classification]` per column. */
function readMeanings(): ReadonlyMap<string, ColumnMeaning> {
  const { columns } = readYaml('columns.yaml') as { readonly columns: { readonly [name: string]: string } };
  return new Map(
    Object.entries(columns).map(([name, text]) => {
      const [, description = text, classification] = /^(.*?)(?: \[(\w+)\])?$/.exec(text) ?? [];
      return [name, { description, classification }];
    }),
  );
}

function main(): void {
  const stale = staleDocuments();
  if (process.argv.includes('--check')) {
    for (const path of stale) console.error(`not current: seed/${path}`);
    process.exitCode = stale.length === 0 ? 0 : 1;
    return;
  }
  const wanted = generatedDocuments();
  for (const folder of ['events', 'contracts']) mkdirSync(new URL(`${folder}/`, root), { recursive: true });
  for (const path of stale) {
    const text = wanted.get(path);
    if (text === undefined) rmSync(new URL(path, root));
    else writeFileSync(new URL(path, root), text);
  }
  console.log(`${wanted.size} documents, ${stale.length} written`);
}

if (import.meta.main) main();
