import type { PatchItem } from '../../../commit/patch.ts';
import type { ProductStatus } from '../../../generated/schema.ts';
import { dataContractFacts } from '../../../data-contracts/facts.ts';

type Path = readonly (string | number)[];

/** A column or nested field that a descriptor promises. */
export interface PromisedColumn {
  readonly name: string;
  readonly logicalType?: string | undefined;
  /** The type as written. */
  readonly physicalType?: string | undefined;
  readonly description?: string | undefined;
  readonly required?: boolean | undefined;
  readonly unique?: boolean | undefined;
  readonly primaryKey?: boolean | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly properties?: readonly PromisedColumn[] | undefined;
  readonly items?: Omit<PromisedColumn, 'name'> | undefined;
}

/** What a descriptor promises of an output port, in words of its own; see {@link contractItem}. */
export interface PortPromise {
  readonly id: string;
  readonly version: string;
  readonly name?: string | undefined;
  /** State of the product or port; a version of which nobody says it is in force. */
  readonly status?: ProductStatus | undefined;
  readonly purpose?: string | undefined;
  readonly usage?: string | undefined;
  readonly limitations?: string | undefined;
  readonly objects: readonly {
    readonly name: string;
    readonly physicalName?: string | undefined;
    readonly description?: string | undefined;
    readonly columns: readonly PromisedColumn[];
  }[];
  /** Where the data is, as an ODCS server. */
  readonly server?: Readonly<Record<string, string | number>> | undefined;
  readonly serviceLevels?: readonly { readonly property: string; readonly value: string }[] | undefined;
  /** Where it stands in the descriptor. */
  readonly path: Path;
}

const statuses: { readonly [status in ProductStatus]: string } = {
  PROPOSED: 'proposed',
  DRAFT: 'draft',
  ACTIVE: 'active',
  DEPRECATED: 'deprecated',
  RETIRED: 'retired',
};

/**
 * The promise of a port as a version of a contract: descriptors that have no contract of their own get one, in ODCS,
 * so that a change of what they promise is compared, guarded and judged like every other.
 */
export function contractItem(promise: PortPromise): PatchItem {
  const {
    id,
    version,
    name,
    status = 'ACTIVE',
    purpose,
    usage,
    limitations,
    objects,
    server,
    path,
  } = promise;
  const document = {
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id,
    version,
    name,
    status: statuses[status],
    description: { purpose, usage, limitations },
    servers: server === undefined ? undefined : [{ server: 'port', ...server }],
    schema: objects.map(({ columns, ...object }) => ({
      ...object,
      logicalType: 'object',
      properties: columns,
    })),
    slaProperties: promise.serviceLevels,
  };
  const {
    findings: _,
    problems = [],
    ...item
  } = dataContractFacts({ document: JSON.stringify(document, undefined, 2) }, []);
  return { ...item, path, problems: problems.map((problem) => ({ ...problem, path })) };
}
