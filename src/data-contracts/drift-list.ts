import type DataLoader from 'dataloader';
import { datasetBehind } from '../commit/apply-ports.ts';
import { pageOfList, pageSize } from '../core/page.ts';
import type { Page } from '../core/page.ts';
import type { Urn } from '../core/urn.ts';
import type { EntityLoaders } from '../entities/loaders.ts';
import type { ContractDriftFilter } from '../generated/schema.ts';
import type { Graph } from '../neo4j/graph.ts';
import { driftOf } from './drift.ts';
import type { FieldDriftRecord, ObservedField } from './drift.ts';
import type { PromisedObject } from './model.ts';
import * as queries from './queries.ts';
import { speakingStatuses, speakingVersion } from './speaking.ts';

/** An object of a contract version, and how its dataset differs from it. */
export interface ObjectDriftRecord {
  readonly version: Urn;
  readonly object: string;
  readonly dataset: Urn;
  /** Somebody has seen the schema of the dataset. */
  readonly isObserved: boolean;
  readonly fields: readonly FieldDriftRecord[];
}

/** One drift of a field, with where it belongs. */
export interface DriftItem {
  readonly of: ObjectDriftRecord;
  readonly drift: FieldDriftRecord;
}

/** Behind the GraphQL types of the list. */
export type DriftPage = Page<DriftItem>;
export interface DriftEdge {
  readonly cursor: string;
  readonly node: DriftItem;
}

interface Bound {
  readonly version: Urn;
  readonly object: PromisedObject;
  readonly dataset: Urn;
}

/** The objects of the version that speaks for a contract, by the datasets that stand behind its ports. */
function boundObjects(rows: readonly queries.PromiseRow[], ofPort?: Urn): Bound[] {
  const speaking = speakingVersion(rows);
  if (speaking === undefined) return [];
  return (JSON.parse(speaking.schema) as PromisedObject[]).flatMap((object) => {
    const ports = ofPort === undefined ? speaking.ports : [ofPort];
    const datasets =
      object.dataset === undefined ? ports.map((port) => datasetBehind(port, object)) : [object.dataset];
    return datasets.map((dataset) => ({ version: speaking.id, object, dataset }));
  });
}

function driftsOf(
  { version, object, dataset }: Bound,
  observed: readonly ObservedField[],
): ObjectDriftRecord {
  return {
    version,
    object: object.name,
    dataset,
    isObserved: observed.length > 0,
    fields: driftOf(object, dataset, observed),
  };
}

type ObservedRow = {
  readonly path: string;
  readonly type: string | null;
  readonly isNullable: boolean | null;
};

function fieldOfRow({ path, type, isNullable }: ObservedRow): ObservedField {
  return { path, type: type ?? undefined, isNullable: isNullable ?? undefined };
}

/** How the datasets of a contract's objects differ from what its speaking version promises; of one port's, where one is given. */
export async function contractDrift(
  entities: EntityLoaders,
  contract: Urn,
  ofPort?: Urn,
): Promise<ObjectDriftRecord[]> {
  const bound = boundObjects(await entities.of(queries.promisesOf).load(contract), ofPort);
  const observed: DataLoader<Urn, readonly ObservedRow[]> = entities.of(queries.observedFields);
  return Promise.all(
    bound.map(async (each) => driftsOf(each, (await observed.load(each.dataset)).map(fieldOfRow))),
  );
}

/** Datasets whose fields are read at once. */
const readAtOnce = 500;

/**
 * Drift across contracts, one item per field and kind, by contract.
 *
 * @throws DomainError INVALID for a page size or cursor that cannot be.
 */
export async function listDrift(
  graph: Graph,
  args: {
    readonly first?: number | null | undefined;
    readonly after?: string | null | undefined;
    readonly filter?: ContractDriftFilter | null | undefined;
  },
): Promise<DriftPage> {
  const first = pageSize(args.first);
  const { contract = null, owner = null, kind } = args.filter ?? {};
  const rows = await graph.read(queries.promises, { contract, owner, status: speakingStatuses });
  const bound = [...Map.groupBy(rows, (row) => row.contract).values()].flatMap((own) => boundObjects(own));
  const observed = await observedOf(graph, [...new Set(bound.map(({ dataset }) => dataset))]);
  const items = bound
    .map((each) => driftsOf(each, observed.get(each.dataset) ?? []))
    .flatMap((of) => of.fields.map((drift) => ({ of, drift })))
    .filter(({ drift }) => kind == null || kind.includes(drift.kind));
  return pageOfList(items, first, args.after);
}

async function observedOf(graph: Graph, datasets: readonly Urn[]): Promise<Map<Urn, ObservedField[]>> {
  const found = new Map<Urn, ObservedField[]>();
  for (let from = 0; from < datasets.length; from += readAtOnce) {
    const rows = await graph.read(queries.observedFields, { ids: datasets.slice(from, from + readAtOnce) });
    for (const [dataset, own] of Map.groupBy(rows, ({ key }) => key)) found.set(dataset, own.map(fieldOfRow));
  }
  return found;
}
