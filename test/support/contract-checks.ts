import type { ContractChange } from '../../src/contract-diff/change.ts';
import { urn } from '../../src/core/urn.ts';
import type { PromisedObject } from '../../src/data-contracts/model.ts';
import type { ContractStatus } from '../../src/generated/schema.ts';
import type { ServedVersion, VerdictAnswer, VerdictInput } from '../../src/verdict/model.ts';
import { verdictOf } from '../../src/verdict/verdict.ts';
import { dataset, meshOf, output } from './mesh-of.ts';
import type { Mesh } from './mesh-of.ts';

export const port = output('p');

/** A schema object over a dataset, with the fields of these paths. */
export function object(name: string, paths: readonly string[], bound: string | null = name): PromisedObject {
  return {
    name,
    ...(bound === null ? {} : { dataset: dataset(bound) }),
    fields: paths.map((path) => ({ path, isRequired: false, isPrimaryKey: false })),
  };
}

/** A version of the contract behind the port. */
export function served(
  version: string,
  status: ContractStatus,
  objects: readonly PromisedObject[],
  until?: string,
): ServedVersion {
  return { id: urn('contract-version', 'readings', version), version, status, until, objects };
}

/** A change of a property, breaking if nothing else is said. */
export function change(
  rule: string,
  objectName: string | undefined,
  property?: string,
  OUT: ContractChange['severity']['OUT'] = 'BREAKING',
): ContractChange {
  return {
    rule,
    outcome: 'any',
    operation: rule.endsWith('removed') ? 'REMOVED' : 'CHANGED',
    path: '/',
    element: { object: objectName, property },
    severity: { OUT, HIST: 'NONE', IN: 'NONE' },
    category: 'SCHEMA',
    bump: 'MAJOR',
  };
}

/** The verdicts on a mesh around {@link port}, whose live version 2.1.0 promises `t2`, beside 1.4.0 with `t1`. */
export function check(mesh: Mesh, parts: Partial<VerdictInput> = {}): VerdictAnswer {
  const base = served('2.1.0', 'LIVE', [object('t2', ['a', 'b', 'c'])]);
  const old = served('1.4.0', 'DEPRECATED', [object('t1', ['a'])], '2027-03-31T00:00:00.000000000Z');
  const exposed = [{ from: dataset('t2'), to: port, kind: 'DECLARED' }] as const;
  const nodes = { ...mesh.nodes, [port]: { promises: [{ dataset: dataset('t2'), paths: ['a', 'b', 'c'] }] } };
  return verdictOf({
    graph: meshOf({ ...mesh, nodes, flows: [...exposed, ...(mesh.flows ?? [])] }),
    ports: [port],
    base,
    versions: [base, old],
    candidate: { version: '2.2.0', objects: [object('t2', ['b', 'c'])] },
    mode: 'REPLACE',
    changes: [change('property-removed', 't2', 'a')],
    expectations: new Map(),
    ...parts,
  });
}

/** Verdicts by id. */
export function verdictsIn({ consumers }: VerdictAnswer): Record<string, string> {
  return Object.fromEntries(consumers.map(({ consumer, verdict }) => [consumer.id, verdict]));
}
