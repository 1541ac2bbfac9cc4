import type { Contract } from '../data-contracts/contract.ts';
import { memberAt } from './contract-members.ts';
import { placed } from './match.ts';
import type { Naming } from './match.ts';
import * as namings from './namings.ts';
import { parsePath } from './path.ts';
import type { PathStep } from './path.ts';

/** Part of a contract that is being changed. */
export type Part = Record<string, unknown>;

/** Where a change is to be made. */
export interface Place {
  readonly holder: Part;
  /** Member of the holder, by its name in a contract as it was read. */
  readonly member: string;
  /** The path ends in an element of a list. */
  readonly isElement: boolean;
  /** That element; absent: it is not there yet. */
  readonly element?: Part | undefined;
  /** The property around options; else the holder. */
  readonly owner: Part;
}

/** Members of paths that are called otherwise in a contract as it was read. */
const memberOf: { readonly [step: string]: string } = {
  schema: 'objects',
  slaProperties: 'serviceLevels',
  authoritativeDefinitions: 'definitions',
  dataGranularityDescription: 'granularity',
  deprecated: 'isDeprecated',
  required: 'isRequired',
  unique: 'isUnique',
  pii: 'isPersonal',
  criticalDataElement: 'isCritical',
  enum: 'allowedValues',
  transformSourceObjects: 'transformSources',
  logicalTypeOptions: 'options',
};

/** How each list of a contract names its elements. */
const namingOf: { readonly [step: string]: Naming<never> } = {
  schema: namings.byName,
  properties: namings.byName,
  relationships: namings.byEnds,
  quality: namings.byMeasure,
  authoritativeDefinitions: namings.byDefinition,
  customProperties: namings.byProperty,
  servers: namings.byServer,
  slaProperties: namings.byServiceLevel,
  roles: namings.byRole,
  team: namings.byMember,
  support: namings.byChannel,
};

/** What a server holds beside the members that its kind has. */
const serverMembers = new Set([
  'id',
  'server',
  'type',
  'environment',
  'description',
  'roles',
  'customProperties',
]);

/**
 * Finds places in a contract by paths of changes. All places have to be found before the contract is changed.
 *
 * @throws Error, by the function that it returns, for a path that leads nowhere
 */
export function locate(contract: Contract): (path: string) => Place {
  const root = contract as unknown as Part;
  const selected = new Map<unknown, Map<string, Part>>();
  const select = (list: unknown, { member, selector = '' }: PathStep): Part | undefined => {
    let elements = selected.get(list);
    if (elements === undefined) {
      const all = placed(list as readonly never[], namingOf[member] as Naming<never>);
      elements = new Map(all.map((one) => [one.selector, one.element as Part]));
      selected.set(list, elements);
    }
    return elements.get(selector);
  };

  return (path) => {
    const direct = memberAt.get(path.slice(1));
    if (direct !== undefined) return { holder: root, member: direct, isElement: false, owner: root };
    const steps = parsePath(path);
    const last = steps.pop();
    const nowhere = (): never => {
      throw new Error(`the path ${path} leads nowhere in contract ${contract.id} ${contract.version}`);
    };
    if (last === undefined) return nowhere();
    let part: Part = root;
    let owner: Part = root;
    for (const step of steps) {
      const value = part[memberOf[step.member] ?? step.member];
      const next = step.selector === undefined ? (value as Part | undefined) : select(value, step);
      if (next === undefined) return nowhere();
      if (step.member !== 'logicalTypeOptions') owner = next;
      part = next;
    }
    if (steps.at(-1)?.member === 'servers' && !serverMembers.has(last.member))
      return { holder: part['properties'] as Part, member: last.member, isElement: false, owner };
    const member = memberOf[last.member] ?? last.member;
    if (last.selector === undefined) return { holder: part, member, isElement: false, owner };
    return { holder: part, member, isElement: true, element: select(part[member], last), owner };
  };
}
