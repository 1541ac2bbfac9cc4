import type { PatchItem } from '../../../commit/patch.ts';
import { emptyContent } from '../../../commit/state.ts';
import { kindOf } from '../../../core/urn.ts';
import { check } from '../../../data-contracts/notations/check.ts';
import { isGiven, textOf, textsOf } from '../../../data-contracts/notations/take.ts';
import type { Given } from '../../../data-contracts/notations/take.ts';
import type { ManagementPortInput, ProductStatus, TeamUpsertInput } from '../../../generated/schema.ts';
import { jobFacts } from '../../../jobs/facts.ts';
import type { Adapter, Finding } from '../../adapter.ts';
import { contractItem } from '../products/contract.ts';
import { productItems } from '../products/items.ts';
import type { DescribedInput, DescribedOutput, DescribedProduct } from '../products/items.ts';
import { channelOf, portTypeOf, statusOf } from '../products/words.ts';
import { isObject } from '../../../core/json.ts';
import { slugOf } from '../values.ts';
import { columnsOf, tagsOf } from '../products/columns.ts';
import { flowsOf } from './flows.ts';
import type { Component, ProductFlows } from './flows.ts';
import { componentOf, datasetNameOf, outputPortOf, productKeyOf } from './ids.ts';
import { dpsShape, dpsVersions } from './shape.ts';

/**
 * Agile Lab's Data Product Specification: a product with its components, told by the id `urn:dmb:dp:…`. Lineage is
 * read inside the product (`dependsOn`) and between products (`readsFrom`).
 */
export const dpsAdapter: Adapter = {
  format: 'data-product-specification',
  title: 'a Data Product Specification (id: urn:dmb:dp:…)',
  detect: ({ value }) =>
    isObject(value) && (textOf(value['id']) ?? '').startsWith('urn:dmb:dp:') && 'components' in value
      ? 'whole'
      : undefined,
  read({ value }, context) {
    const document = value as Given;
    const id = textOf(document['id']) ?? '';
    const key = productKeyOf(id);
    const findings: Finding[] = check(withoutNulls(document), dpsShape, dpsVersions[0], dpsVersions)
      .filter(({ isAllowed }) => isAllowed !== true)
      .map(({ path, message }) => ({ path, message }));
    if (key === undefined)
      return {
        items: [],
        problems: [
          {
            path: ['id'],
            message: `wanted urn:dmb:dp:<domain>:<product>:<major>; received ${JSON.stringify(id)}`,
          },
        ],
      };
    const components = componentsOf(document, key, findings);
    const flows = flowsOf(components);
    const source = `data-product-specification:${key}`;
    const speaking = context.source ?? source;
    const status = statusOf(textOf(document['status']));
    const items = [
      ...productItems(describe(document, key, components, flows), speaking),
      ...components.flatMap((component) => promiseOf(component, status)),
      ...components.flatMap((component) => workloadItem(component, flows, speaking)),
    ];
    return { items, findings: [...findings, ...flows.dangling], source, covers: key };
  },
};

/** The specification lets every optional member be null. Items of lists stay, for places count them. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isGiven(value)) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(members.map(([name, member]) => [name, withoutNulls(member)]));
}

const kinds = ['outputport', 'workload', 'storage', 'observability'] as const;

function componentsOf(document: Given, key: string, findings: Finding[]): Component[] {
  const list: readonly unknown[] = Array.isArray(document['components']) ? document['components'] : [];
  const components = new Map<string, Component>();
  for (const [index, block] of list.entries()) {
    if (!isGiven(block)) continue;
    const id = componentOf(textOf(block['id']) ?? '');
    const kind = kinds.find((one) => one === textOf(block['kind'])?.toLowerCase());
    const path = ['components', index];
    if (id === undefined || kind === undefined) continue;
    if (id.product !== key || components.has(id.component)) {
      const why = id.product === key ? 'is there twice' : `is none of the product ${key}`;
      findings.push({
        path: [...path, 'id'],
        message: `the component ${textOf(block['id'])} ${why}; it is left out`,
      });
      continue;
    }
    const dependsOn = textsOf(block['dependsOn']);
    components.set(id.component, {
      id,
      kind,
      dependsOn,
      readsFrom: textsOf(block['readsFrom']),
      block,
      path,
    });
  }
  return [...components.values()];
}

function describe(
  document: Given,
  key: string,
  components: readonly Component[],
  { direct, inputs, externals }: ProductFlows,
): DescribedProduct {
  const of = (kind: Component['kind']): Component[] =>
    components.filter((component) => component.kind === kind);
  const environment = textOf(document['environment']);
  const maturity = textOf(document['maturity']);
  return {
    keyPath: ['id'],
    product: {
      key,
      name: textOf(document['fullyQualifiedName']) ?? textOf(document['name']),
      description: textOf(document['description']),
      version: textOf(document['version']),
      status: statusOf(textOf(document['status'])),
      tags: [
        ...tagsOf(document['tags']),
        ...(environment === undefined ? [] : [`environment:${environment}`]),
        ...(maturity === undefined ? [] : [`maturity:${maturity.toLowerCase()}`]),
      ],
      datasets: of('storage').map(({ id }) => ({ namespace: 'mesh', name: datasetNameOf(id, false) })),
      managementPorts: of('observability').map(observabilityOf),
    },
    domain: textOf(document['domain']),
    team: teamOf(document),
    inputs: [...inputs].map(([name, component]): DescribedInput => ({
      name,
      version: component.major,
      provider: outputPortOf(component),
      path: component.path,
    })),
    outputs: of('outputport').map((component) => outputOf(component, environment)),
    flows: direct,
    mentions: [...externals.values()],
  };
}

function outputOf({ id, block, path }: Component, environment: string | undefined): DescribedOutput {
  const contract = isGiven(block['dataContract']) ? block['dataContract'] : {};
  const type = textOf(block['outputPortType']);
  const version = textOf(block['version']);
  const technology = textOf(block['technology']) ?? textOf(block['platform']);
  const location = textOf(contract['endpoint']);
  return {
    path,
    name: id.component,
    version: id.major,
    description: textOf(block['description']),
    type: portTypeOf(type),
    contract: isGiven(block['dataContract']) ? textOf(block['id']) : undefined,
    datasets: [{ namespace: 'mesh', name: datasetNameOf(id, true) }],
    // All flows inside the product are told one by one.
    fedBy: [],
    ...(technology === undefined ? {} : { server: { type: technology, environment, location } }),
    tags: [
      ...tagsOf(block['tags']),
      ...(version === undefined ? [] : [`version:${version}`]),
      ...(type === undefined || portTypeOf(type) !== undefined ? [] : [`type:${type}`]),
    ],
  };
}

function observabilityOf({ id, block }: Component): ManagementPortInput {
  return {
    name: id.component,
    content: 'observability',
    version: textOf(block['version']),
    description: textOf(block['description']),
    address: textOf(block['endpoint']),
  };
}

/** The group that owns the product, with its owner; people who have no group are a team after the product. */
function teamOf(document: Given): DescribedProduct['team'] {
  const username = textOf(document['dataProductOwner']);
  const group = textOf(document['ownerGroup']);
  const mail = textOf(document['email']);
  const name = group ?? (username === undefined ? undefined : `Owners of ${textOf(document['name'])}`);
  const slug = name === undefined ? undefined : slugOf(name);
  if (name === undefined || slug === undefined) return undefined;
  const owner = {
    username: username ?? '',
    name: textOf(document['dataProductOwnerDisplayName']),
    role: 'DATA_OWNER' as const,
  };
  const input: TeamUpsertInput = {
    slug,
    name,
    ...(username === undefined ? {} : { members: [owner] }),
    ...(mail === undefined ? {} : { channels: [channelOf(mail)] }),
  };
  return { input, path: [group === undefined ? 'dataProductOwner' : 'ownerGroup'] };
}

/** What an output port promises by its data contract and data sharing agreement. */
function promiseOf({ id, kind, block, path }: Component, status: ProductStatus | undefined): PatchItem[] {
  const contract = block['dataContract'];
  if (kind !== 'outputport' || !isGiven(contract)) return [];
  const sharing = [block['dataSharingAgreement'], block['dataSharingAgreements']].find(isGiven) ?? {};
  const limits = ['limitations', 'confidentiality', 'security'].flatMap(
    (name) => textOf(sharing[name]) ?? [],
  );
  const columns = columnsOf(contract['schema']);
  const levels = isGiven(contract['SLA']) ? contract['SLA'] : {};
  const described = textOf(block['description']);
  return [
    contractItem({
      id: textOf(block['id']) ?? '',
      version: textOf(block['version']) ?? '1.0.0',
      name: textOf(block['fullyQualifiedName']) ?? textOf(block['name']),
      status,
      purpose: textOf(sharing['purpose']) ?? described,
      usage: textOf(sharing['intendedUsage']) ?? textOf(contract['termsAndConditions']),
      limitations: limits.length === 0 ? undefined : limits.join('\n'),
      objects: columns.length === 0 ? [] : [{ name: id.component, columns }],
      serviceLevels: Object.entries(levels).flatMap(([property, value]) => {
        const text = textOf(value);
        return text === undefined ? [] : [{ property, value: text }];
      }),
      path: [...path, 'dataContract'],
    }),
  ];
}

/** A workload is a job; what it reads and makes is a slice of its own. */
function workloadItem(workload: Component, { byWorkload }: ProductFlows, source: string): PatchItem[] {
  if (workload.kind !== 'workload') return [];
  const { id, block, path } = workload;
  const type = textOf(block['workloadType']) ?? textOf(block['technology']);
  const description = textOf(block['description']);
  const tags = tagsOf(block['tags']);
  const item = jobFacts({ namespace: id.product, name: id.component, type, description, tags }, path);
  const flows = byWorkload.get(workload) ?? [];
  if (item.id === undefined || flows.length === 0) return [item];
  const reads = new Set(flows.map(({ from }) => from).filter((from) => kindOf(from) === 'dataset'));
  const writes = new Set(flows.map(({ to }) => to));
  const slice = { slice: `${source}:${item.id}`, kind: 'DECLARED', job: item.id, ...emptyContent } as const;
  return [
    {
      ...item,
      facts: [...item.facts, { type: 'slice', ...slice, flows, reads: [...reads], writes: [...writes] }],
    },
  ];
}
