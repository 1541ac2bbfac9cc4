import type { Contract, ContractProperty } from '../../../../src/data-contracts/contract.ts';
import type { Judgement } from '../../../../src/contract-diff/rule.ts';
import { contractOf, objectOf, propertyOf } from '../../../support/contracts.ts';

/** One change of a contract, and all that the diff has to say of it. */
export interface Case {
  readonly title: string;
  readonly before: Contract;
  readonly after: Contract;
  readonly today?: string;
  readonly finds: readonly Expected[];
}

/** Rule, outcome, severities, path and message of an expected change. */
export interface Expected {
  readonly row: number;
  readonly rule: `${string}/${string}`;
  readonly judged: Judgement;
  readonly path: string;
  readonly message: string;
}

/** A contract with one object `orders` of these properties. */
export const orders = (...properties: ContractProperty[]): Contract =>
  contractOf({ objects: [objectOf('orders', { properties })] });

/** A contract with one object `orders` and one property `amount` with these parts. */
export const amount = (parts: Partial<ContractProperty> = {}): Contract =>
  orders(propertyOf('amount', parts));

/** Where {@link amount} is. */
export const atAmount = '/schema[name=orders]/properties[name=amount]';

/** A case in one line: each finding as row, rule, severities, path and message. */
export const sees = (
  title: string,
  before: Contract,
  after: Contract,
  ...finds: readonly [row: number, rule: Expected['rule'], judged: Judgement, path: string, message: string][]
): Case => ({
  title,
  before,
  after,
  finds: finds.map(([row, rule, judged, path, message]) => ({ row, rule, judged, path, message })),
});
