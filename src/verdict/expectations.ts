import type { ContractChange } from '../contract-diff/change.ts';
import { diffContracts } from '../contract-diff/diff.ts';
import type { Urn } from '../core/urn.ts';
import type { Contract } from '../data-contracts/contract.ts';
import type { Context } from '../graphql/context.ts';
import type { FlowGraph } from '../lineage/model.ts';
import { readSource } from './sources.ts';

/**
 * What candidates break of the contracts that consumers hold on their own input ports: what the present version satisfies
 * and the candidate does not, in the direction IN.
 */
export async function unmetExpectations(
  context: Context,
  graph: FlowGraph,
  ports: readonly Urn[],
  base: Contract,
  candidate: Contract,
): Promise<ReadonlyMap<Urn, readonly ContractChange[]>> {
  const { entities } = context;
  const inputs = new Set(
    graph.flows
      .filter(({ from, to }) => ports.includes(from) && graph.nodes.get(to)?.kind === 'INPUT_PORT')
      .map(({ to }) => to),
  );
  const found = await Promise.all(
    [...inputs].map(async (input): Promise<[Urn, ContractChange[]] | undefined> => {
      const [expectation] = await entities.related('expectation').load(input);
      if (expectation === undefined) return undefined;
      const { contract } = await readSource(context, { contract: expectation.id }, 'expectation');
      return [input, newlyUnmet(contract, base, candidate)];
    }),
  );
  return new Map(found.filter((each) => each !== undefined));
}

/** Identity, state and address are the provider's own: an expectation is about the data. */
export function newlyUnmet(expectation: Contract, base: Contract, candidate: Contract): ContractChange[] {
  const unmetBy = (provider: Contract): ContractChange[] => {
    const { id, version, status, servers } = provider;
    return diffContracts(provider, { ...expectation, id, version, status, servers }).filter(
      ({ severity }) => severity.IN === 'BREAKING' || severity.IN === 'WARNING',
    );
  };
  const keyOf = ({ rule, path }: ContractChange): string => `${rule} ${path}`;
  const before = new Set(unmetBy(base).map(keyOf));
  return unmetBy(candidate).filter((change) => !before.has(keyOf(change)));
}
