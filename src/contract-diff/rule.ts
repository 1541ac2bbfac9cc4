import type { Category, ChangedElement, ContractChange, Operation, Severity } from './change.ts';
import type { Pairs } from './pairs.ts';

type Letter = 'B' | 'W' | 'I' | '-';

/** Severity in the directions OUT, HIST and IN, in the letters of the rule table: breaking, warning, info, no effect. */
export type Judgement = `${Letter} ${Letter} ${Letter}`;

/** One way in which a change that a rule finds can turn out. */
export interface Outcome {
  /** Row of the rule table in `docs/contract-diff.md`. */
  readonly row: number;
  /** When it is this one, as a clause: `a property is removed`. */
  readonly when: string;
  readonly judged: Judgement;
  /** MINOR where consumers are offered something new, though nothing harms them. */
  readonly bump?: 'MINOR';
  /** The message, out of the change's own data. */
  readonly say: (change: ContractChange) => string;
}

/** What a rule finds between two elements. */
export interface Finding<Name extends string = string> {
  readonly outcome: Name;
  /** Path below that of the elements, such as `required` or `properties[name=amount]`; absent: the elements themselves. */
  readonly at?: string | undefined;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Where it is not told by which of `before` and `after` is there. */
  readonly operation?: Operation;
  /** Where it is not the element that was compared. */
  readonly element?: ChangedElement;
  readonly details?: { readonly [name: string]: unknown };
}

/** A rule of the contract diff: what it looks at, what it finds, and how that is judged and told. */
export interface Rule<On extends keyof Pairs, Name extends string = string> {
  readonly id: string;
  readonly on: On;
  readonly category: Category;
  readonly outcomes: { readonly [name in Name]: Outcome };
  readonly find: (pair: Pairs[On]) => Finding<NoInfer<Name>> | readonly Finding<NoInfer<Name>>[] | undefined;
}

/** A rule as the registry holds it. */
export type AnyRule = { [On in keyof Pairs]: Rule<On> }[keyof Pairs];

/** States a rule; its findings can only have outcomes that it declares. */
export function rule<On extends keyof Pairs, Name extends string>(stated: Rule<On, Name>): Rule<On, Name> {
  return stated;
}

const severityOf: { readonly [letter in Letter]: Severity } = {
  B: 'BREAKING',
  W: 'WARNING',
  I: 'INFO',
  '-': 'NONE',
};

/** Spells a judgement out. */
export function severitiesOf(judged: Judgement): ContractChange['severity'] {
  const [OUT, HIST, IN] = judged.split(' ') as [Letter, Letter, Letter];
  return { OUT: severityOf[OUT], HIST: severityOf[HIST], IN: severityOf[IN] };
}

/**
 * The version part that a change asks for: MAJOR when it breaks present consumers; MINOR when it warns them, or when
 * what was promised became narrower (it breaks in another direction); else PATCH.
 */
export function bumpOf({ OUT, HIST, IN }: ContractChange['severity']): ContractChange['bump'] {
  if (OUT === 'BREAKING') return 'MAJOR';
  return OUT === 'WARNING' || HIST === 'BREAKING' || IN === 'BREAKING' ? 'MINOR' : 'PATCH';
}
