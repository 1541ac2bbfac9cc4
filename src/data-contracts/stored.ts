import type { Contract, ContractProperty } from './contract.ts';

/** The contract as it is kept on its version: JSON, with the lists and blocks of its own that are empty left out. */
export function contractText(contract: Contract): string {
  const objects = contract.objects.map((object) =>
    withoutEmpty({
      ...object,
      properties: object.properties.map(keptProperty),
      quality: object.quality.map(withoutEmpty),
    }),
  );
  return JSON.stringify(withoutEmpty({ ...contract, objects }));
}

function keptProperty(property: ContractProperty): Partial<ContractProperty> {
  const { items, mapKey, mapValue } = property;
  return withoutEmpty({
    ...property,
    properties: property.properties.map(keptProperty),
    quality: property.quality.map(withoutEmpty),
    ...(items === undefined ? {} : { items: keptProperty(items) }),
    ...(mapKey === undefined ? {} : { mapKey: keptProperty(mapKey) }),
    ...(mapValue === undefined ? {} : { mapValue: keptProperty(mapValue) }),
  });
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

/** Looks at the members of the block only: what people wrote inside of them stays. */
function withoutEmpty(block: object): object {
  return Object.fromEntries(
    Object.entries(block).filter(([, value]) => {
      if (Array.isArray(value)) return value.length > 0;
      return value === null || typeof value !== 'object' || Object.keys(value as object).length > 0;
    }),
  );
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
