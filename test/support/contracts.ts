import type { Contract, ContractObject, ContractProperty } from '../../src/data-contracts/contract.ts';

/** A contract with nothing in it but what is given. */
export function contractOf(parts: Partial<Contract> = {}): Contract {
  return {
    notation: 'ODCS',
    apiVersion: 'v3.1.0',
    id: 'orders',
    version: '1.0.0',
    status: 'active',
    tags: [],
    objects: [],
    servers: [],
    serviceLevels: [],
    roles: [],
    team: [],
    support: [],
    definitions: [],
    customProperties: [],
    ...parts,
  };
}

/** An object with nothing in it but what is given. */
export function objectOf(name: string, parts: Partial<ContractObject> = {}): ContractObject {
  return {
    name,
    tags: [],
    properties: [],
    relationships: [],
    quality: [],
    definitions: [],
    customProperties: [],
    ...parts,
  };
}

/** An optional property without a type, with nothing in it but what is given. */
export function propertyOf(name: string, parts: Partial<ContractProperty> = {}): ContractProperty {
  return {
    name,
    options: {},
    isRequired: false,
    isUnique: false,
    isPrimaryKey: false,
    isPartitioned: false,
    transformSources: [],
    examples: [],
    tags: [],
    relationships: [],
    quality: [],
    definitions: [],
    customProperties: [],
    properties: [],
    inputFields: [],
    ...parts,
  };
}
