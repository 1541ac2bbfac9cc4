import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { Option } from 'commander';
import { kindOf, urn } from '../core/urn.ts';
import { request, withServer } from './client.ts';
import type { ServerOptions } from './client.ts';
import { BadInput } from './exit.ts';

/** What `--format` stands for in the API. */
const formats: { readonly [word: string]: string } = {
  yaml: 'ODCS_YAML',
  json: 'ODCS_JSON',
  original: 'ORIGINAL',
};

const ofVersion = `query Export($id: ID!, $format: ContractFormat!) {
  contractVersion(id: $id) { export(format: $format) }
}`;
const ofContract = `query Export($id: ID!, $format: ContractFormat!) {
  dataContract(id: $id) { liveVersion { export(format: $format) } versions { version status } }
}`;

interface Exported {
  readonly export: string | null;
}

interface Answer {
  readonly contractVersion?: Exported | null;
  readonly dataContract?: {
    readonly liveVersion: Exported | null;
    readonly versions: readonly { readonly version: string; readonly status: string }[];
  } | null;
}

interface ExportOptions extends ServerOptions {
  readonly contractVersion?: string;
  readonly format: string;
  readonly out?: string;
}

/** `meshline export`: a contract version as a document. */
export function addExport(program: Command): void {
  withServer(
    program
      .command('export')
      .description('write a contract version as an ODCS 3.1 document, or its document as it came')
      .argument('<contract>', 'id of the contract, or URN of it or of one of its versions')
      .option('--contract-version <version>', 'which version; without it, the one that is in force')
      .addOption(
        new Option('--format <format>', 'yaml and json are ODCS 3.1 from the graph')
          .choices(Object.keys(formats))
          .default('yaml'),
      )
      .option('--out <file>', 'where to write it; without it, standard output'),
  ).action(async (contract: string, options: ExportOptions) => {
    const document = await documentOf(contract, options);
    if (options.out === undefined) process.stdout.write(document);
    else await writeFile(options.out, document);
  });
}

async function documentOf(contract: string, options: ExportOptions): Promise<string> {
  const { contractVersion: version } = options;
  const id = idOf(contract, version);
  const isVersion = kindOf(id) === 'contract-version';
  const variables = { id, format: formats[options.format] };
  const answer = await request<Answer>(options, isVersion ? ofVersion : ofContract, variables);
  const found = isVersion ? answer.contractVersion : answer.dataContract?.liveVersion;
  if (found?.export != null) return found.export;
  const versions = answer.dataContract?.versions ?? [];
  if (versions.length === 0) throw new BadInput(`there is no ${isVersion ? 'version' : 'contract'} ${id}`);
  const known = versions.map((known) => `${known.version} (${known.status})`).join(', ');
  throw new BadInput(`no version of ${id} is in force; name one with --contract-version: ${known}`);
}

function idOf(contract: string, version: string | undefined): string {
  const kind = kindOf(contract);
  if (kind === 'contract-version') return contract;
  if (kind !== undefined && kind !== 'data-contract')
    throw new BadInput(`wanted a contract; received ${contract}`);
  if (version === undefined) return kind === undefined ? urn('data-contract', contract) : contract;
  const key =
    kind === undefined ? contract : decodeURIComponent(contract.slice('urn:mesh:data-contract:'.length));
  return urn('contract-version', key, version);
}
