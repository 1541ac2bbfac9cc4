import type { PatchItem } from '../../../commit/patch.ts';
import { check } from '../../../data-contracts/notations/check.ts';
import { isGiven, some, textOf, textsOf } from '../../../data-contracts/notations/take.ts';
import type { Given } from '../../../data-contracts/notations/take.ts';
import type { LinkInput } from '../../../generated/schema.ts';
import type { Adapter, Finding } from '../../adapter.ts';
import { productItems } from '../products/items.ts';
import type { DescribedOutput, DescribedProduct } from '../products/items.ts';
import { channelOf, portTypeOf, statusOf } from '../products/words.ts';
import { isObject } from '../../../core/json.ts';
import { slugOf } from '../values.ts';
import { readPointer } from './contract.ts';
import type { ContractPointer } from './contract.ts';
import { openDataProductsShape, openDataProductsVersions } from './shape.ts';

/**
 * The Open Data Product Specification of opendataproducts.org, version 4: a product, its access and its contract. Its
 * acronym is that of Bitol's standard; it is told by its content.
 */
export const openDataProductsAdapter: Adapter = {
  format: 'opendataproducts',
  title: 'a data product of opendataproducts.org (schema, version, product)',
  detect({ value }) {
    if (!isObject(value) || !isGiven(value['product']) || 'kind' in value) return undefined;
    const isNamed = (textOf(value['schema']) ?? '').includes('opendataproducts.org');
    return isNamed || (isGiven(value['product']['details']) && 'version' in value) ? 'whole' : undefined;
  },
  read({ value }, context) {
    const product = (value as { readonly product: Given }).product;
    const [language, details] = spoken(product['details']);
    const at = ['product', 'details', language];
    const key = textOf(details['productID']);
    const findings: Finding[] = check(
      value,
      openDataProductsShape,
      openDataProductsVersions[0],
      openDataProductsVersions,
    )
      .filter(({ isAllowed }) => isAllowed !== true)
      .map(({ path, message }) => ({ path, message }));
    if (key === undefined || key === '')
      return {
        items: [],
        problems: [{ path: [...at, 'productID'], message: 'a product has a productID; received none' }],
      };
    const pointer = readPointer(product['contract'], context);
    const source = `opendataproducts:${key}`;
    const described = describe(product, details, key, [...at, 'productID'], pointer);
    const items: PatchItem[] = [...productItems(described, context.source ?? source), ...pointer.items];
    return { items, findings: [...findings, ...pointer.findings], source, covers: key };
  },
};

/** What is told in English, else in the first language. */
function spoken(value: unknown): [language: string, block: Given] {
  const languages = isGiven(value) ? Object.entries(value) : [];
  const [language, block] = languages.find(([name]) => name === 'en') ?? languages[0] ?? ['en', {}];
  return [language, isGiven(block) ? block : {}];
}

/** A text, or the one in English of several. */
function wordsOf(value: unknown): string | undefined {
  return isGiven(value) ? (textOf(value['en']) ?? textOf(Object.values(value)[0])) : textOf(value);
}

function describe(
  product: Given,
  details: Given,
  key: string,
  keyPath: DescribedProduct['keyPath'],
  { id: contract, links }: ContractPointer,
): DescribedProduct {
  const holder = holderOf(product['dataHolder']);
  const support = isGiven(product['support']) ? product['support'] : {};
  const [visibility, type] = [textOf(details['visibility']), textOf(details['type'])];
  const ports = accessOf(product['dataAccess'], contract);
  return {
    keyPath,
    product: {
      key,
      name: textOf(details['name']),
      description: textOf(details['description']),
      purpose: textOf(details['valueProposition']),
      status: statusOf(textOf(details['status'])),
      version: textOf(details['productVersion']),
      tags: [
        ...textsOf(details['tags']),
        ...(visibility === undefined ? [] : [`visibility:${visibility}`]),
        ...(type === undefined ? [] : [`type:${type}`]),
      ],
      links: [...links, ...linkTo('Documentation', support['documentationURL'])],
    },
    domain: textOf(holder['businessDomain']),
    team: teamOf(holder, support),
    // Without either nothing is told of ports, and those that others told of stay.
    outputs: ports.length > 0 || contract === undefined ? some(ports) : [portOfContract(contract)],
  };
}

function linkTo(title: string, value: unknown): LinkInput[] {
  const url = textOf(value) ?? '';
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? [{ title, url }] : [];
}

/** Ways of access by name, or a list of them. */
function accessOf(value: unknown, contract: string | undefined): DescribedOutput[] {
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...(value as unknown[]).entries()]
    : isGiven(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([name, block]): DescribedOutput[] => {
    if (!isGiven(block)) return [];
    const type = textOf(block['outputPortType']) ?? textOf(block['outputPorttype']) ?? textOf(block['type']);
    const location = textOf(block['accessURL']);
    const port =
      typeof name === 'string'
        ? name
        : (textOf(block['id']) ?? wordsOf(block['name']) ?? `access-${name + 1}`);
    return [
      {
        path: ['product', 'dataAccess', name],
        name: port,
        version: '1',
        description: wordsOf(block['description']) ?? wordsOf(block['name']),
        type: portTypeOf(type),
        contract,
        ...(location === undefined ? {} : { server: { type: type ?? 'other', location } }),
        tags: type === undefined || portTypeOf(type) !== undefined ? [] : [`type:${type}`],
      },
    ];
  });
}

/** A product with a contract and no way of access offers what the contract says. */
function portOfContract(contract: string): DescribedOutput {
  return { path: ['product', 'contract'], name: 'default', version: '1', contract };
}

/** The holder, told at once or by language. */
function holderOf(value: unknown): Given {
  if (!isGiven(value)) return {};
  return 'legalName' in value || 'email' in value ? value : spoken(value)[1];
}

function teamOf(holder: Given, support: Given): DescribedProduct['team'] {
  const name = textOf(holder['legalName']) ?? textOf(holder['name']);
  const slug = name === undefined ? undefined : slugOf(name);
  if (name === undefined || slug === undefined) return undefined;
  const addresses = new Set(
    [textOf(support['email']), textOf(holder['email'])].filter((one) => one !== undefined),
  );
  const channels = [...addresses].map((address) => channelOf(address));
  return {
    path: ['product', 'dataHolder'],
    input: {
      slug,
      name,
      description: textOf(holder['description']),
      ...(channels.length === 0 ? {} : { channels }),
    },
  };
}
