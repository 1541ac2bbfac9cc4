import type { PatchItem } from '../../../commit/patch.ts';
import { dataContractFacts } from '../../../data-contracts/facts.ts';
import { isGiven, textOf } from '../../../data-contracts/notations/take.ts';
import type { LinkInput } from '../../../generated/schema.ts';
import type { Finding, ReadContext } from '../../adapter.ts';
import { readContract } from '../../../data-contracts/read.ts';

/** Where a product's contract is, and what came of it. */
export interface ContractPointer {
  /** Key of the contract. */
  readonly id?: string | undefined;
  /** The contract version of a document that is there. */
  readonly items: readonly PatchItem[];
  /** A contract that is somewhere else: kept, and never fetched. */
  readonly links: readonly LinkInput[];
  readonly findings: readonly Finding[];
}

const at = ['product', 'contract'];
const isUrl = (text: string): boolean => /^([a-z][a-z\d+.-]*:|\/\/)/i.test(text);

/** The contract of a product: a document inside of it, a file beside it, or only a name and an address. */
export function readPointer(value: unknown, context: ReadContext): ContractPointer {
  if (!isGiven(value)) return { items: [], links: [], findings: [] };
  const [id, url, reference] = [textOf(value['id']), textOf(value['contractURL']), textOf(value['$ref'])];
  const links = [url, reference].flatMap((address): LinkInput[] =>
    address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address)
      ? [{ title: 'Data contract', url: address }]
      : [],
  );
  const { spec } = value;
  if (spec !== undefined && spec !== null) {
    const text = typeof spec === 'string' ? spec : JSON.stringify(spec, undefined, 2);
    return { ...contractIn(text, [...at, 'spec']), links };
  }
  if (reference === undefined || isUrl(reference)) return { id, items: [], links, findings: [] };
  const document = context.resolve(reference);
  if (document !== undefined) return { ...contractIn(document.text, [...at, '$ref']), links };
  const message = `there is no document ${reference} among what was sent`;
  return { id, items: [], links, findings: [{ path: [...at, '$ref'], message }] };
}

function contractIn(text: string, path: readonly (string | number)[]): Omit<ContractPointer, 'links'> {
  const reading = readContract(text);
  const { findings, problems = [], ...item } = dataContractFacts({ document: text }, [], reading);
  // Places in a contract inside of another document are those of the member that it is in.
  const placed = problems.map((problem) => ({ ...problem, path }));
  return {
    id: reading.contract?.id,
    items: [{ ...item, path, problems: placed }],
    findings: problems.length > 0 ? [] : findings.map(({ message }) => ({ path, message })),
  };
}
