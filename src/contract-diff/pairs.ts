import type {
  Contract,
  ContractObject,
  ContractProperty,
  ContractServer,
} from '../data-contracts/contract.ts';
import type { ChangedElement } from './change.ts';
import type { Matches } from './match.ts';
import type { ProductView } from './product-view.ts';
import type { TypeChange } from './type-change.ts';

/** How a side of the comparison is served: what rules on addresses, order and encoding ask for. */
export interface Serving {
  /** The server that consumers read from: the production one, else the first. */
  readonly server?: ContractServer | undefined;
  /** Readers count columns (csv and other delimited text), so a column's place is part of the promise. */
  readonly isPositional: boolean;
  /** Readers need the schema that the bytes were written with, so another type is another encoding. */
  readonly isEncoded: boolean;
}

/** What every rule may ask for. */
export interface Context {
  readonly base: Serving;
  readonly candidate: Serving;
  /** Day to judge notice periods by, as `2026-11-28`; absent: no notice period counts as elapsed. */
  readonly today?: string | undefined;
}

/** Two elements that are the same one, before and after; paths name the base. */
interface Pair<Element> {
  readonly base: Element;
  readonly candidate: Element;
  readonly path: string;
  readonly element: ChangedElement;
  readonly context: Context;
}

export interface ContractPair extends Pair<Contract> {
  readonly objects: Matches<ContractObject>;
}
export type ObjectPair = Pair<ContractObject>;
export interface PropertyPair extends Pair<ContractProperty> {
  /** How its type changed; absent where it is written as it was. */
  readonly type?: TypeChange | undefined;
}
/** An object or a property: what both have. */
export interface ElementPair extends Pair<ContractObject | ContractProperty> {
  /** Queries name it; not so the items of an array, and the keys and values of a map. */
  readonly isNamed: boolean;
}

/** The properties of one object, or of one property that holds some. */
export interface MembersPair extends Pair<ContractObject | ContractProperty> {
  readonly properties: Matches<ContractProperty>;
  readonly contracts: { readonly base: Contract; readonly candidate: Contract };
  /** Names a member of this pair. */
  readonly elementOf: (member: ContractProperty, side: 'base' | 'candidate') => ChangedElement;
}

/** The ports of a product, before and after. */
export type ProductPair = Omit<Pair<ProductView>, 'context'>;

/** What rules can look at, by name. */
export interface Pairs {
  readonly CONTRACT: ContractPair;
  readonly OBJECT: ObjectPair;
  readonly ELEMENT: ElementPair;
  readonly MEMBERS: MembersPair;
  readonly PROPERTY: PropertyPair;
  readonly PRODUCT: ProductPair;
}
