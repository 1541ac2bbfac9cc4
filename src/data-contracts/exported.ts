import type { ContractStatus } from '../generated/schema.ts';
import { parseUrn } from '../core/urn.ts';
import { datasetOfServer, productionServer } from './binding.ts';
import type { Contract, ServiceLevel } from './contract.ts';
import { endOfSupport } from './end-of-support.ts';
import type { PromisedObject } from './model.ts';
import { wordOfStatus } from './status.ts';

/** What the graph knows of a version besides what its document says. */
export interface VersionInGraph {
  readonly status: ContractStatus;
  /** Canonical instant until which it stays. */
  readonly until?: string | undefined;
  readonly objects: readonly PromisedObject[];
}

/**
 * A contract as the graph knows it: its state, the end of its support, and the datasets that its objects are bound to
 * where its servers do not say them. Pure.
 */
export function exportedContract(contract: Contract, { status, until, objects }: VersionInGraph): Contract {
  const server = productionServer(contract.servers);
  return {
    ...contract,
    status: wordOfStatus(status, contract.status),
    serviceLevels: withEnd(contract.serviceLevels, until),
    objects: contract.objects.map((object, index) => {
      const parsed = parseUrn(objects[index]?.dataset ?? '');
      if (parsed === undefined) return object;
      const [namespace = '', name = ''] = parsed.parts;
      const told =
        object.dataset ??
        (server === undefined ? undefined : datasetOfServer(server, object.physicalName ?? object.name));
      if (told?.namespace === namespace && told.name === name) return object;
      return { ...object, dataset: { namespace, name } };
    }),
  };
}

function withEnd(levels: readonly ServiceLevel[], until: string | undefined): readonly ServiceLevel[] {
  if (until === undefined || endOfSupport(levels) === until) return levels;
  const value = new Date(until).toISOString();
  const others = levels.filter(({ property }) => property.toLowerCase() !== 'endofsupport');
  return [...others, { property: 'endOfSupport', value }];
}
