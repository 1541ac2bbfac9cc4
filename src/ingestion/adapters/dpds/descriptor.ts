import type { SliceFlow } from '../../../commit/patch.ts';
import { urn } from '../../../core/urn.ts';
import type { Urn } from '../../../core/urn.ts';
import { check } from '../../../data-contracts/notations/check.ts';
import type { BlockShape } from '../../../data-contracts/notations/shape.ts';
import { blocksOf, isGiven, textOf, textsOf } from '../../../data-contracts/notations/take.ts';
import type { Given } from '../../../data-contracts/notations/take.ts';
import type { ManagementPortInput } from '../../../generated/schema.ts';
import type { Adapter } from '../../adapter.ts';
import { contractItem } from '../products/contract.ts';
import type { PortPromise } from '../products/contract.ts';
import { productItems } from '../products/items.ts';
import type { DescribedInput, DescribedOutput, DescribedProduct } from '../products/items.ts';
import { channelOf, portTypeOf } from '../products/words.ts';
import { isObject } from '../../../core/json.ts';
import { slugOf } from '../values.ts';
import { outputPortOf, productOf } from './ids.ts';
import { feedsOf } from './inside.ts';
import { promiseOf } from './promise.ts';
import { References } from './references.ts';
import type { Placed } from './references.ts';
import { descriptorShape, dpdsVersions, interfaceShape, portShape } from './shape.ts';

/**
 * Open Data Mesh's Data Product Descriptor Specification: one product, told by `dataProductDescriptor`, with the
 * documents that it refers to.
 */
export const dpdsAdapter: Adapter = {
  format: 'dpds',
  title: 'a data product descriptor of DPDS (dataProductDescriptor: 1.0.0)',
  detect: ({ value }) => (isObject(value) && 'dataProductDescriptor' in value ? 'whole' : undefined),
  read(document, context) {
    const references = new References(document, context.resolve);
    const root: Placed = { document, path: [], block: document.value as Given };
    shapeFindings(root, descriptorShape, references);
    const info = references.member(root, 'info')?.block ?? {};
    const name = textOf(info['fullyQualifiedName']);
    const product = productOf(name ?? '');
    if (product === undefined) {
      const message = `wanted urn:dpds:<mesh>:dataproducts:<product>:<major>; received ${name === undefined ? 'none' : JSON.stringify(name)}`;
      return { items: [], problems: [{ path: ['info', 'fullyQualifiedName'], message }] };
    }
    const source = `dpds:${product.key}`;
    const { described, promises } = describe(root, info, product, references);
    const items = [
      ...productItems(described, context.source ?? source),
      ...promises.map((promise) => contractItem(promise)),
    ];
    return { items, findings: references.findings, source, covers: product.key };
  },
};

function shapeFindings({ block, ...where }: Placed, shape: BlockShape, references: References): void {
  for (const { path, message, isAllowed } of check(block, shape, dpdsVersions[0], dpdsVersions))
    if (isAllowed !== true) references.find({ ...where, path: [...where.path, ...path] }, message);
}

/** A port of the descriptor, its reference followed, and where the descriptor lists it. */
interface Port {
  readonly name: string;
  readonly placed: Placed;
  readonly path: readonly (string | number)[];
}

function describe(
  root: Placed,
  info: Given,
  { key, major }: { readonly key: string; readonly major: string },
  references: References,
): { readonly described: DescribedProduct; readonly promises: readonly PortPromise[] } {
  const components = references.member(root, 'interfaceComponents');
  if (components !== undefined) shapeFindings(components, interfaceShape, references);
  const portsIn = (family: string): Port[] => {
    if (components === undefined) return [];
    return references.members(components, family).flatMap((found, index) =>
      insideOf(found, family, references).flatMap((placed): Port[] => {
        shapeFindings(placed, portShape, references);
        const name = textOf(placed.block['name']);
        return name === undefined ? [] : [{ name, placed, path: ['interfaceComponents', family, index] }];
      }),
    );
  };
  const [inputs, outputs] = [portsIn('inputPorts'), portsIn('outputPorts')];
  const promises = outputs.flatMap(({ name, placed, path }) => {
    const id = textOf(placed.block['fullyQualifiedName']) ?? `${key}/${name}`;
    return promiseOf(placed, id, path, references) ?? [];
  });
  const internal = references.member(root, 'internalComponents');
  const applications = internal === undefined ? [] : references.members(internal, 'applicationComponents');
  // Of the infrastructure nothing is kept; what it refers to counts as used.
  if (internal !== undefined) references.members(internal, 'infrastructuralComponents');
  const feeds = feedsOf(
    applications.map(({ block }) => block),
    inputs.map(({ name }) => name),
    outputs.map(({ name }) => name),
  );
  const described: DescribedProduct = {
    keyPath: ['info', 'fullyQualifiedName'],
    product: {
      key,
      name: textOf(info['displayName']) ?? textOf(info['name']),
      description: textOf(info['description']),
      version: textOf(info['version']),
      tags: textsOf(root.block['tags']),
      managementPorts: [
        ...portsIn('discoveryPorts').map((port) => managementPort(port, 'discoverability', references)),
        ...portsIn('observabilityPorts').map((port) => managementPort(port, 'observability', references)),
        ...portsIn('controlPorts').map((port) => managementPort(port, 'control', references)),
      ],
    },
    domain: textOf(info['domain']),
    team: teamOf(info),
    inputs: inputs.map(({ name, placed: { block }, path }): DescribedInput => ({
      path,
      ...portOf(name, block, major),
      providers: providersIn(block, key),
    })),
    outputs: outputs.map((port) => outputOf(port, promises, major, feeds, references)),
    flows: [...feeds].flatMap(([output, sources]) =>
      sources.map((input): SliceFlow => ({
        from: urn('input-port', key, input, major),
        to: urn('output-port', key, output, major),
        resolved: false,
      })),
    ),
  };
  return { described, promises };
}

/** Some references to a port lead to a descriptor around it: then its ports of the family are meant. */
function insideOf(found: Placed, family: string, references: References): readonly Placed[] {
  if (!('dataProductDescriptor' in found.block)) return [found];
  references.find(found, `wanted a port; received a descriptor, of which the ${family} are taken`);
  const components = references.member(found, 'interfaceComponents');
  return components === undefined ? [] : references.members(components, family);
}

/** The port's version is the major version of its product, which is all that references have. */
function portOf(name: string, block: Given, major: string) {
  const version = textOf(block['version']);
  const tags = [...textsOf(block['tags']), ...(version === undefined ? [] : [`version:${version}`])];
  return { name, version: major, description: textOf(block['description']), tags };
}

function outputOf(
  { name, placed, path }: Port,
  promises: readonly PortPromise[],
  major: string,
  feeds: ReadonlyMap<string, readonly string[]>,
  references: References,
): DescribedOutput {
  const promised = references.member(placed, 'promises')?.block ?? {};
  const platform = textOf(promised['platform']);
  const type = textOf(promised['servicesType']) ?? textOf(promised['serviceType']);
  return {
    path,
    ...portOf(name, placed.block, major),
    type: portTypeOf(type),
    contract: promises.find((promise) => promise.path === path)?.id,
    fedBy: feeds.has(name) ? [] : null,
    ...(platform === undefined
      ? {}
      : { server: { type: platform.split(':').at(-1) ?? platform, location: platform } }),
  };
}

/** Output ports of other products whose URNs stand anywhere in an input port. */
function providersIn(block: Given, product: string): Urn[] {
  const providers = new Set<Urn>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      const port = outputPortOf(value);
      if (port !== undefined && port.product !== product)
        providers.add(urn('output-port', port.product, port.port, port.major));
    } else if (value !== null && typeof value === 'object')
      for (const member of Object.values(value)) look(member);
  };
  look(block);
  return [...providers];
}

function managementPort(
  { name, placed }: Port,
  content: string,
  references: References,
): ManagementPortInput {
  const { block } = placed;
  const promised = references.member(placed, 'promises')?.block ?? {};
  const docs = block['externalDocs'];
  return {
    name,
    content,
    version: textOf(block['version']),
    type: textOf(promised['servicesType']) ?? textOf(promised['serviceType']),
    description: textOf(block['description']),
    address: isGiven(docs) ? textOf(docs['$href']) : undefined,
  };
}

/** A descriptor names a person and not a team: the team is called after the product. */
function teamOf(info: Given): DescribedProduct['team'] {
  const owner = isGiven(info['owner']) ? info['owner'] : {};
  const username = textOf(owner['id']);
  const name = `Team of ${textOf(info['displayName']) ?? textOf(info['name'])}`;
  const slug = slugOf(name);
  const channels = blocksOf(info['contactPoints']).flatMap((point) => {
    const address = textOf(point['address']);
    return address === undefined ? [] : [channelOf(address, textOf(point['channel']))];
  });
  if (slug === undefined || (username === undefined && channels.length === 0)) return undefined;
  const members = [{ username: username ?? '', name: textOf(owner['name']), role: 'DATA_OWNER' as const }];
  return {
    path: ['info', 'owner'],
    input: {
      slug,
      name,
      ...(username === undefined ? {} : { members }),
      ...(channels.length === 0 ? {} : { channels }),
    },
  };
}
