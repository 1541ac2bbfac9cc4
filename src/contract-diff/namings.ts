import type {
  AuthoritativeDefinition,
  ContractObject,
  ContractProperty,
  ContractRole,
  ContractServer,
  ContractTeamMember,
  CustomProperty,
  QualityRule,
  Relationship,
  ServiceLevel,
  SupportChannel,
} from '../data-contracts/contract.ts';
import type { Naming } from './match.ts';
import { selector } from './path.ts';

type Named = ContractObject | ContractProperty;

/** The name that queries use. */
export function physicalNameOf({ physicalName, name }: Named): string {
  return physicalName ?? name;
}

/**
 * Objects and properties: by stable id, then by physical name, then by name. Of several with one physical name, the one
 * with the same name is it.
 */
export const byName: Naming<Named> = {
  keys: [
    ({ id }) => id,
    (element) => `${physicalNameOf(element)}\n${element.name}`,
    physicalNameOf,
    ({ name }) => name,
  ],
  selector: ({ name }) => selector(['name', name]),
};

export const byServer: Naming<ContractServer> = {
  keys: [({ server }) => server, ({ type, environment }) => `${type} ${environment ?? ''}`],
  selector: ({ server, type }) =>
    server === undefined ? selector(['type', type]) : selector(['server', server]),
};

export const byServiceLevel: Naming<ServiceLevel> = {
  keys: [
    ({ id }) => id,
    ({ property, element, driver }) => JSON.stringify([property.toLowerCase(), element, driver]),
    ({ property, element }) => JSON.stringify([property.toLowerCase(), element]),
  ],
  selector: ({ property }) => selector(['property', property]),
};

export const byRole: Naming<ContractRole> = {
  keys: [({ role }) => role],
  selector: ({ role }) => selector(['role', role]),
};

export const byMember: Naming<ContractTeamMember> = {
  keys: [({ username }) => username, ({ name }) => name],
  selector: ({ username, name }) =>
    username === undefined ? selector(['name', name ?? '']) : selector(['username', username]),
};

export const byChannel: Naming<SupportChannel> = {
  keys: [({ channel }) => channel],
  selector: ({ channel }) => selector(['channel', channel]),
};

export const byDefinition: Naming<AuthoritativeDefinition> = {
  keys: [({ url, type }) => JSON.stringify([type, url]), ({ type }) => type],
  selector: ({ type }) => selector(['type', type]),
};

export const byProperty: Naming<CustomProperty> = {
  keys: [({ property }) => property],
  selector: ({ property }) => selector(['property', property]),
};

/** Foreign keys: by stable id, then by both ends, then by the end that they start at. */
export const byEnds: Naming<Relationship> = {
  keys: [
    ({ id }) => id,
    ({ from, to, contract }) => JSON.stringify([from, to, contract]),
    ({ from }) => JSON.stringify(from),
  ],
  selector: ({ id, from, to }) =>
    id === undefined
      ? selector([from.length > 0 ? 'from' : 'to', (from.length > 0 ? from : to).join(', ')])
      : selector(['id', id]),
};

/** Quality rules: by stable id, by name, then by what they measure. */
export const byMeasure: Naming<QualityRule> = {
  keys: [
    ({ id }) => id,
    ({ name }) => name,
    ({ type, metric, query, implementation, description, arguments: given }) =>
      JSON.stringify([type, metric, query, implementation, type === 'text' ? description : '', given]),
    ({ type, metric, engine }) => JSON.stringify([type, metric, engine]),
  ],
  selector: ({ id, name, metric, type }) =>
    id !== undefined
      ? selector(['id', id])
      : name !== undefined
        ? selector(['name', name])
        : metric !== undefined
          ? selector(['metric', metric])
          : selector(['type', type]),
};
