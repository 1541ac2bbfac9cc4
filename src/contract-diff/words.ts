import type { ContractServer } from '../data-contracts/contract.ts';
import type { ContractChange } from './change.ts';

/** What a change is about: `orders.amount`, `orders`, or `the contract`. */
export function subjectOf({ element: { object, property } }: ContractChange): string {
  if (object === undefined) return 'the contract';
  return property === undefined ? object : `${object}.${property}`;
}

/** `Property`, `Object` or `Contract`. */
export function kindOf({ element: { object, property } }: ContractChange): string {
  return property !== undefined ? 'Property' : object !== undefined ? 'Object' : 'Contract';
}

/** `Property orders.amount`, `Object orders` or `The contract`: the beginning of a message. */
export function opening(change: ContractChange): string {
  return change.element.object === undefined ? 'The contract' : `${kindOf(change)} ${subjectOf(change)}`;
}

/** A value inside a message, at most 80 characters of it. */
export function said(value: unknown): string {
  const text =
    value === undefined || value === null
      ? 'nothing'
      : typeof value === 'string'
        ? `"${value.trim().replaceAll(/\s+/g, ' ')}"`
        : Array.isArray(value)
          ? value.map(said).join(', ')
          : JSON.stringify(value);
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

/** `from "a" to "b"`, `to "b"` when there was nothing before, `, which was "a"` when there is nothing after. */
export function fromTo({ before, after }: Pick<ContractChange, 'before' | 'after'>): string {
  return `from ${said(before)} to ${said(after)}`;
}

/** What happened to one member: `was set to "b"`, `was removed (it was "a")` or `changed from "a" to "b"`. */
export function happened(change: Pick<ContractChange, 'before' | 'after'>): string {
  if (change.before === undefined) return `was set to ${said(change.after)}`;
  if (change.after === undefined) return `was removed (it was ${said(change.before)})`;
  return `changed ${fromTo(change)}`;
}

/** The last member of a change's path, such as `maxLength`. */
export function memberOf({ path }: Pick<ContractChange, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `its maximum length`, `its smallest value`: a bound on values in plain words. */
export function boundName(change: ContractChange): string {
  return bounds[memberOf(change)] ?? memberOf(change);
}

const bounds: { readonly [member: string]: string } = {
  minLength: 'its minimum length',
  maxLength: 'its maximum length',
  minimum: 'its minimum',
  maximum: 'its maximum',
  exclusiveMinimum: 'what it must be greater than',
  exclusiveMaximum: 'what it must be less than',
  multipleOf: 'what it must be a multiple of',
  minItems: 'its minimum number of items',
  maxItems: 'its maximum number of items',
  uniqueItems: 'the uniqueness of its items',
  minProperties: 'its minimum number of members',
  maxProperties: 'its maximum number of members',
  requiredProperties: 'which members it must have',
};

/** Name of a server and what it is: `"prod" (snowflake)`. */
export function serverName(server: unknown): string {
  const { server: name, type } = server as ContractServer;
  return name === undefined ? `of type ${type}` : `${said(name)} (${type})`;
}

/** `from varchar(10) to varchar(20)`: a change of type in words. */
export function typeFromTo({ details = {} }: ContractChange): string {
  return `from ${String(details['from'])} to ${String(details['to'])}`;
}
