import { pageOfRows, pageSize, positionOf } from '../core/page.ts';
import type { Page } from '../core/page.ts';
import type { Urn } from '../core/urn.ts';
import type { ContractStatus, QualityRuleFilter, ServiceLevelFilter } from '../generated/schema.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { ServiceLevel } from './contract.ts';
import * as queries from './queries.ts';
import { speakingStatuses } from './speaking.ts';
import type { PlacedRule } from './view.ts';

/** A part of a contract version in a list across contracts. */
export interface PartOfVersion<Part> {
  readonly version: Urn;
  /** Where it stands among the parts of its version. */
  readonly index: number;
  readonly part: Part;
}

/** Behind the GraphQL types of lists across contracts. */
export type ListedServiceLevel = PartOfVersion<ServiceLevel>;
export type ListedRule = PartOfVersion<PlacedRule>;
export type ServiceLevelPage = Page<ListedServiceLevel>;
export type RulePage = Page<ListedRule>;
export interface ServiceLevelEdge {
  readonly cursor: string;
  readonly node: ListedServiceLevel;
}
export interface RuleEdge {
  readonly cursor: string;
  readonly node: ListedRule;
}

interface ListArguments<Filter> {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly filter?: Filter | null | undefined;
}

interface VersionFilter {
  readonly contract?: readonly Urn[] | null | undefined;
  readonly owner?: readonly Urn[] | null | undefined;
  readonly status?: readonly ContractStatus[] | null | undefined;
}

/**
 * Service levels across contracts, by contract version.
 *
 * @throws DomainError INVALID for a page size or cursor that cannot be.
 */
export async function listServiceLevels(
  graph: Graph,
  args: ListArguments<ServiceLevelFilter>,
): Promise<Page<PartOfVersion<ServiceLevel>>> {
  const rows = await graph.read(queries.serviceLevels, versionsOf(args.filter));
  const { property, unit } = args.filter ?? {};
  return pageOf(
    partsOf<ServiceLevel>(rows).filter(
      ({ part }) => isOneOf(part.property, property) && isOneOf(part.unit, unit),
    ),
    args,
  );
}

/**
 * Quality rules across contracts, by contract version.
 *
 * @throws DomainError INVALID for a page size or cursor that cannot be.
 */
export async function listQualityRules(
  graph: Graph,
  args: ListArguments<QualityRuleFilter>,
): Promise<Page<PartOfVersion<PlacedRule>>> {
  const rows = await graph.read(queries.qualityRules, versionsOf(args.filter));
  const { type, engine, metric, dimension, severity } = args.filter ?? {};
  return pageOf(
    partsOf<PlacedRule>(rows).filter(
      ({ part: { rule } }) =>
        isOneOf(rule.type.toUpperCase(), type) &&
        isOneOf(rule.engine, engine) &&
        isOneOf(rule.metric, metric) &&
        isOneOf(rule.dimension, dimension) &&
        isOneOf(rule.severity, severity),
    ),
    args,
  );
}

function versionsOf(filter: VersionFilter | null | undefined) {
  const { contract = null, owner = null, status } = filter ?? {};
  return { contract, owner, status: status ?? speakingStatuses };
}

function partsOf<Part>(rows: readonly queries.PartRow[]): PartOfVersion<Part>[] {
  return rows.flatMap(({ id, part: text }) =>
    (JSON.parse(text) as Part[]).map((part, index) => ({ version: id, index, part })),
  );
}

/** Words of documents are compared whatever their case. */
function isOneOf(value: string | undefined, wanted: readonly string[] | null | undefined): boolean {
  if (wanted == null) return true;
  return wanted.some((word) => word.toLowerCase() === value?.toLowerCase());
}

function pageOf<Part>(
  all: readonly PartOfVersion<Part>[],
  { first: wanted, after: cursor }: ListArguments<unknown>,
): Page<PartOfVersion<Part>> {
  const [first, after] = [pageSize(wanted), positionOf(cursor)];
  const isBehind = ({ version, index }: PartOfVersion<Part>): boolean =>
    after === undefined || version > after.id || (version === after.id && index > Number(after.value));
  return pageOfRows(
    all.filter(isBehind).slice(0, first + 1),
    first,
    after,
    ({ version, index }) => ({ value: index, id: version }),
    () => Promise.resolve(all.length),
  );
}
