import type { Contract, ContractProperty } from './contract.ts';

/** The contract as it is kept on its version: JSON, with what is empty left out. */
export function contractText(contract: Contract): string {
  return JSON.stringify(contract, (_, value: unknown) => (isEmptyPart(value) ? undefined : value));
}

/** Reads {@link contractText}. */
export function storedContract(text: string): Contract {
  const kept = JSON.parse(text) as Partial<Contract> & Pick<Contract, 'id' | 'version'>;
  return {
    notation: 'ODCS',
    apiVersion: 'v3.1.0',
    status: '',
    tags: [],
    servers: [],
    serviceLevels: [],
    roles: [],
    team: [],
    support: [],
    definitions: [],
    customProperties: [],
    ...kept,
    objects: (kept.objects ?? []).map((object) => ({
      ...lists(),
      ...object,
      quality: (object.quality ?? []).map(wholeRule),
      properties: (object.properties ?? []).map(wholeProperty),
    })),
  };
}

function isEmptyPart(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value !== null && typeof value === 'object' && Object.keys(value).length === 0;
}

function lists() {
  return { tags: [], relationships: [], quality: [], definitions: [], customProperties: [], properties: [] };
}

function wholeRule(rule: ContractProperty['quality'][number]): ContractProperty['quality'][number] {
  return { ...rule, thresholds: rule.thresholds ?? {}, arguments: rule.arguments ?? {} };
}

function wholeProperty(kept: Partial<ContractProperty>): ContractProperty {
  const { items, mapKey, mapValue } = kept;
  return {
    name: '',
    isRequired: false,
    isUnique: false,
    isPrimaryKey: false,
    isPartitioned: false,
    options: {},
    transformSources: [],
    examples: [],
    inputFields: [],
    ...lists(),
    ...kept,
    quality: (kept.quality ?? []).map(wholeRule),
    properties: (kept.properties ?? []).map(wholeProperty),
    ...(items === undefined ? {} : { items: wholeProperty(items) }),
    ...(mapKey === undefined ? {} : { mapKey: wholeProperty(mapKey) }),
    ...(mapValue === undefined ? {} : { mapValue: wholeProperty(mapValue) }),
  };
}
