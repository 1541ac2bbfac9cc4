import semver from 'semver';
import type { SliceFlow } from '../../../commit/patch.ts';
import { dayOf } from '../../../core/instant.ts';
import { urn } from '../../../core/urn.ts';
import { blocksOf, isGiven, textOf, textsOf } from '../../../data-contracts/notations/take.ts';
import type { Given } from '../../../data-contracts/notations/take.ts';
import type {
  Certainty,
  DatasetKey,
  LinkInput,
  ManagementPortInput,
  TeamUpsertInput,
} from '../../../generated/schema.ts';
import type { DescribedInput, DescribedOutput, DescribedProduct } from '../products/items.ts';
import { archetypeOf, channelOf, portTypeOf, statusOf, teamRoleOf } from '../products/words.ts';
import { slugOf } from '../values.ts';

/** Takes all that is understood of an ODPS document; `key` is its id. */
export function readOdps(document: Given, key: string, now: Date): DescribedProduct {
  const { description } = document;
  const about = isGiven(description) ? description : { purpose: description };
  const custom = customOf(document);
  const outputs = portsIn(document, 'outputPorts').map(([block, path]) => outputOf(block, path));
  const told = portsIn(document, 'inputPorts').map(([block, path]) => inputOf(block, path));
  const contracts = inputContracts(document);
  const inputs = [...pinned(told, contracts), ...implied(told, contracts)];
  const status = statusOf(textOf(document['status']));
  const type = textOf(document['type']);
  const name = textOf(document['name']);
  const tenant = textOf(document['tenant']);
  const team = teamOf(document, name ?? key, now);
  return {
    keyPath: ['id'],
    product: {
      key,
      name,
      purpose: textOf(about['purpose']),
      description: descriptionOf(about),
      version: textOf(document['version']),
      status: document['deprecated'] === true && status !== 'RETIRED' ? 'DEPRECATED' : status,
      archetype: archetypeOf(type),
      certainty: certaintyOf(custom.get('certainty')),
      tags: [
        ...textsOf(document['tags']),
        ...(tenant === undefined ? [] : [`tenant:${tenant}`]),
        ...(type === undefined || archetypeOf(type) !== undefined ? [] : [`type:${type}`]),
      ],
      links: linksOf([document, about]),
      managementPorts: managementPortsOf(document),
    },
    domain: textOf(document['domain']),
    boundedContext: textOf(custom.get('boundedContext')),
    team: team === undefined ? undefined : { input: team, path: ['team'] },
    inputs,
    outputs,
    flows: flowsInside(key, inputs, outputs, contracts),
  };
}

type Path = readonly (string | number)[];

/** A contract that an output port is made of. */
interface InputContract {
  readonly id: string;
  readonly version: string | undefined;
  /** Index of the output port among those that were read. */
  readonly output: number;
  readonly path: Path;
}

function portsIn(document: Given, member: string): [block: Given, path: Path][] {
  const list: readonly unknown[] = Array.isArray(document[member]) ? (document[member] as unknown[]) : [];
  return list.flatMap((block, index): [Given, Path][] =>
    isGiven(block) && textOf(block['name']) !== undefined ? [[block, [member, index]]] : [],
  );
}

function outputOf(block: Given, path: Path): DescribedOutput {
  const type = textOf(block['type']);
  const datasets = datasetsOf(customOf(block).get('openLineage'));
  return {
    path,
    ...portOf(block),
    type: portTypeOf(type),
    // Absent, another document may tell which contract stands behind the port.
    contract: textOf(block['contractId']),
    ...(datasets === undefined ? {} : { datasets }),
    // Where the contracts behind it are named, the flows from them are told one by one.
    fedBy: Array.isArray(block['inputContracts']) ? [] : null,
    tags: [
      ...textsOf(block['tags']),
      ...(type === undefined || portTypeOf(type) !== undefined ? [] : [`type:${type}`]),
    ],
  };
}

function inputOf(block: Given, path: Path): DescribedInput {
  const custom = customOf(block);
  const uses = custom.get('uses');
  const pin = textOf(custom.get('pin'));
  return {
    path,
    ...portOf(block),
    contract: textOf(block['contractId']) ?? null,
    uses: Array.isArray(uses) ? textsOf(uses) : undefined,
    pin,
    tags: textsOf(block['tags']),
  };
}

function portOf(block: Given) {
  return {
    name: textOf(block['name']) ?? '',
    version: textOf(block['version']) ?? '1',
    description: textOf(block['description']),
    status: block['deprecated'] === true ? ('DEPRECATED' as const) : undefined,
  };
}

function inputContracts(document: Given): InputContract[] {
  return portsIn(document, 'outputPorts').flatMap(([block, path], output) =>
    blocksOf(block['inputContracts']).flatMap((contract, index): InputContract[] => {
      const id = textOf(contract['id']);
      const version = textOf(contract['version']);
      return id === undefined ? [] : [{ id, version, output, path: [...path, 'inputContracts', index] }];
    }),
  );
}

/** Input ports with the version of their contract that the output ports name, where they name one. */
function pinned(inputs: readonly DescribedInput[], contracts: readonly InputContract[]): DescribedInput[] {
  return inputs.map((input) => {
    const versions = contracts.flatMap(({ id, version }) => (id === input.contract ? [version] : []));
    return input.pin === undefined ? { ...input, pin: pinOf(versions) ?? null } : input;
  });
}

function pinOf(versions: readonly (string | undefined)[]): string | undefined {
  const [version, ...others] = new Set(versions);
  return others.length === 0 && version !== undefined && semver.validRange(version) !== null
    ? version
    : undefined;
}

/** Who makes data of a contract takes that data in, also where no input port says so. */
function implied(inputs: readonly DescribedInput[], contracts: readonly InputContract[]): DescribedInput[] {
  const ports = new Map<string, DescribedInput>();
  for (const { id, version = '1', path } of contracts) {
    if (inputs.some(({ contract }) => contract === id)) continue;
    const description = 'Named by inputContracts of an output port, and by no input port.';
    const port = { path, name: id, version, description, contract: id, pin: pinOf([version]) ?? null };
    ports.set(JSON.stringify([id, version]), port);
  }
  return [...ports.values()];
}

function flowsInside(
  key: string,
  inputs: readonly DescribedInput[],
  outputs: readonly DescribedOutput[],
  contracts: readonly InputContract[],
): SliceFlow[] {
  const flows = new Map<string, SliceFlow>();
  for (const { id, version, output, path } of contracts) {
    const { name = '', version: at = '' } = outputs[output] ?? {};
    const sources = inputs.filter(({ contract }) => contract === id);
    // Of several versions of a port on one contract, that of the same version is meant.
    const exact = sources.filter((input) => input.version === version);
    for (const source of exact.length > 0 ? exact : sources) {
      if ([key, name, at, source.name, source.version].includes('')) continue;
      const from = urn('input-port', key, source.name, source.version);
      const to = urn('output-port', key, name, at);
      flows.set(`${from} ${to}`, { from, to, resolved: false, path });
    }
  }
  return [...flows.values()];
}

function customOf(block: Given): ReadonlyMap<string, unknown> {
  return new Map(
    blocksOf(block['customProperties'], 'property').map((one) => [
      textOf(one['property']) ?? '',
      one['value'],
    ]),
  );
}

/** Datasets in the naming of OpenLineage: `{namespace, name}`, or a list of these. */
function datasetsOf(value: unknown): DatasetKey[] | undefined {
  const keys = blocksOf(value).flatMap((block): DatasetKey[] => {
    const [namespace, name] = [textOf(block['namespace']), textOf(block['name'])];
    return namespace === undefined || name === undefined ? [] : [{ namespace, name }];
  });
  return keys.length === 0 ? undefined : keys;
}

function certaintyOf(value: unknown): Certainty | undefined {
  return (['RAW', 'CURATED', 'AUTHORITATIVE'] as const).find((word) => word === textOf(value)?.toUpperCase());
}

function descriptionOf(about: Given): string | undefined {
  const usage = textOf(about['usage']);
  const limitations = textOf(about['limitations']);
  const parts = [usage, limitations === undefined ? undefined : `Limitations: ${limitations}`];
  const given = parts.filter((part) => part !== undefined);
  return given.length === 0 ? undefined : given.join('\n\n');
}

function linksOf(blocks: readonly Given[]): LinkInput[] {
  const links = new Map<string, LinkInput>();
  for (const definition of blocks.flatMap((block) => blocksOf(block['authoritativeDefinitions']))) {
    const url = textOf(definition['url']) ?? '';
    const title = textOf(definition['description']) ?? textOf(definition['type']) ?? url;
    if (/^https?:\/\//i.test(url) && URL.canParse(url)) links.set(url, { title, url });
  }
  return [...links.values()];
}

function managementPortsOf(document: Given): ManagementPortInput[] {
  return portsIn(document, 'managementPorts').map(([block]) => ({
    name: textOf(block['name']) ?? '',
    content: textOf(block['content']) ?? 'other',
    type: textOf(block['type']),
    description: textOf(block['description']),
    address: textOf(block['url']) ?? textOf(block['channel']),
  }));
}

/** Up to 0.9 a team is a list of people; such a one, and one that only has channels, is called after the product. */
function teamOf(document: Given, product: string, now: Date): TeamUpsertInput | undefined {
  const team = isGiven(document['team']) ? document['team'] : {};
  const members = isGiven(document['team']) ? document['team']['members'] : document['team'];
  const channels = blocksOf(document['support']).flatMap((support) => {
    const address = textOf(support['url']) ?? textOf(support['channel']);
    return address === undefined ? [] : [channelOf(address, textOf(support['tool']))];
  });
  if (members === undefined && channels.length === 0 && textOf(team['name']) === undefined) return undefined;
  const name = textOf(team['name']) ?? `Team of ${product}`;
  const slug = slugOf(name);
  if (slug === undefined) return undefined;
  return {
    slug,
    name,
    description: textOf(team['description']),
    ...(members === undefined ? {} : { members: membersOf(members, now) }),
    ...(channels.length === 0 ? {} : { channels }),
    ...(team['tags'] === undefined ? {} : { tags: textsOf(team['tags']) }),
  };
}

/** Those who did not leave before today. */
function membersOf(value: unknown, now: Date) {
  const today = dayOf(now);
  return blocksOf(value).flatMap((block) => {
    const username = textOf(block['username']);
    const left = textOf(block['dateOut']);
    if (username === undefined || (left !== undefined && left < today)) return [];
    return [{ username, name: textOf(block['name']), role: teamRoleOf(textOf(block['role'])) }];
  });
}
