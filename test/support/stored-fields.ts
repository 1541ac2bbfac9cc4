import type { ContextMapRecord, ContextRelationRecord } from '../../src/domains/model.ts';
import type { FieldDriftRecord } from '../../src/data-contracts/drift.ts';
import type { DriftItem, ObjectDriftRecord } from '../../src/data-contracts/drift-list.ts';
import type { PartOfVersion } from '../../src/data-contracts/part-lists.ts';
import type { FlatProperty, SchemaView } from '../../src/data-contracts/view.ts';
import type { CommitNode, EntityEdge, EntityNode } from '../../src/entities/model.ts';
import type { TermMappingRecord } from '../../src/glossary/model.ts';
import type { WritePayload } from '../../src/graphql/payload.ts';
import type * as impact from '../../src/impact/answers.ts';
import type { EventEdge } from '../../src/event-log/lists.ts';
import type { RawEvent } from '../../src/event-log/model.ts';
import type { JobDependencyRecord } from '../../src/jobs/model.ts';
import type { RunEdge, RunSource } from '../../src/jobs/runs.ts';
import type * as lineage from '../../src/lineage/answers.ts';
import type { GapAnswer, GapEdgeRecord, GapRecord, OverviewAnswer } from '../../src/overview/model.ts';
import type * as verdict from '../../src/verdict/answers.ts';
import type {
  FacetRecord,
  SearchAnswer,
  SearchHitEdgeRecord,
  SearchHitRecord,
} from '../../src/search/model.ts';
import { connectionTypes, edgeTypes, entityPayloads, entityTypes } from '../../scripts/stored-types.ts';

/** Names of members that a record has; the compiler knows whether it does. */
const of = <Record>(
  ...names: readonly (Record extends unknown ? keyof Record & string : never)[]
): readonly string[] => names;

const edge = of<EntityEdge>('cursor', 'node');
const fieldsOf = (types: readonly string[], names: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, names]));

/** By GraphQL type that has a record of another shape behind it: fields that are members of the record under the same name. */
export const storedFields: { readonly [type: string]: readonly string[] } = {
  ...fieldsOf(entityTypes, of<EntityNode>('id', 'isRetired')),
  ...fieldsOf(connectionTypes, []),
  ...fieldsOf(edgeTypes, edge),
  ...fieldsOf(entityPayloads, of<WritePayload>('outcome', 'revision', 'userErrors')),
  RetirePayload: of<WritePayload>('id', 'outcome', 'revision', 'userErrors'),
  Commit: of<CommitNode>(
    'revision',
    'actor',
    'source',
    'created',
    'updated',
    'retired',
    'asserted',
    'withdrawn',
  ),
  ContextRelation: of<ContextRelationRecord>('kind', 'upstreamRoles', 'downstreamRoles', 'description'),
  ContextMap: of<ContextMapRecord>(),
  TermMapping: of<TermMappingRecord>('kind', 'description'),
  JobRun: of<RunSource>('runId', 'state'),
  JobRunConnection: [],
  JobRunEdge: of<RunEdge>('cursor', 'node'),
  LineageEvent: of<RawEvent>('key', 'sender', 'bytes', 'state'),
  LineageEventConnection: [],
  LineageEventEdge: of<EventEdge>('cursor', 'node'),
  JobDependency: of<JobDependencyRecord>('namespace', 'name'),
  SchemaObject: of<SchemaView>(),
  ObjectDrift: of<ObjectDriftRecord>('object', 'isObserved', 'fields'),
  FieldDrift: of<FieldDriftRecord>('kind', 'path'),
  ContractDriftItem: of<DriftItem>('drift'),
  ContractDriftConnection: [],
  ContractDriftEdge: edge,
  PromisedField: of<FlatProperty>('path'),
  ContractServiceLevel: of<PartOfVersion<unknown>>(),
  ContractServiceLevelConnection: [],
  ContractServiceLevelEdge: edge,
  ContractQualityRule: of<PartOfVersion<unknown>>(),
  ContractQualityRuleConnection: [],
  ContractQualityRuleEdge: edge,
  Evidence: of<lineage.EvidenceSource>('kind', 'source', 'slice'),
  FieldEdge: of<lineage.FieldEdgeSource>(),
  LineageGraph: of<lineage.LineageAnswer>('completeness'),
  LineageNode: of<lineage.LineageNodeSource>('id', 'distance'),
  LineageEdge: of<lineage.LineageEdgeSource>('from', 'to', 'isResolved'),
  LineagePath: of<lineage.PathSource>('hops'),
  PathHop: of<lineage.HopSource>('from', 'to', 'certainty', 'evidence'),
  Completeness: of<lineage.CompletenessSource>('complete', 'revision', 'visitedNodes', 'visitedEdges'),
  ImpactReport: of<impact.ImpactAnswer>(),
  ImpactSummary: of<impact.ImpactAnswer>(),
  ImpactItem: of<impact.ImpactItemSource>(),
  ImpactItemConnection: [],
  ImpactItemEdge: of<impact.ImpactEdgeSource>('cursor', 'node'),
  ExcludedItem: of<impact.ExcludedItemSource>('id', 'kind', 'proof'),
  ExcludedConnection: [],
  ExcludedEdge: of<impact.ExcludedEdgeSource>('cursor', 'node'),
  ExclusionProof: of<impact.ProofSource>('from', 'to', 'reason', 'reads', 'evidence'),
  TeamImpact: of<impact.TeamImpactSource>('certainty', 'effect', 'count'),
  UnknownConsumer: of<impact.UnknownSource>('id', 'entitledBy'),
  EntityCount: of<impact.EntityCountSource>('id', 'count'),
  ContractDiff: of<verdict.DiffAnswer>('changes', 'requiredBump', 'suggestedVersion', 'versionFindings'),
  ContractChange: of<verdict.ContractChangeSource>('rule', 'operation', 'path', 'category', 'bump'),
  ContractHit: of<verdict.HitSource>('change', 'direction', 'certainty'),
  ContractCheck: of<verdict.CheckAnswer>(
    'id',
    'revision',
    'requiredBump',
    'suggestedVersion',
    'versionFindings',
    'plan',
    'completeness',
  ),
  ConsumerVerdict: of<verdict.ConsumerVerdictSource>('verdict', 'certainty', 'hits', 'proof'),
  ConsumerVerdictConnection: [],
  ConsumerVerdictEdge: of<verdict.ConsumerVerdictEdgeSource>('cursor', 'node'),
  IndirectConsumer: of<verdict.IndirectConsumerSource>('id', 'kind', 'effect', 'certainty', 'distance'),
  IndirectConsumerConnection: [],
  IndirectConsumerEdge: of<verdict.IndirectConsumerEdgeSource>('cursor', 'node'),
  VerdictSummary: of<verdict.VerdictSummarySource>(),
  VerdictGroup: of<verdict.VerdictGroupSource>('id'),
  MigrationPlan: of<verdict.MigrationPlanSource>(),
  MigrationWave: of<verdict.MigrationWaveSource>(),
  DataContractPublishPayload: of<verdict.PublishAnswer>(
    'outcome',
    'revision',
    'userErrors',
    'check',
    'policy',
    'warnings',
  ),
  ContractRecheck: of<verdict.RecheckAnswer>('id', 'revisionBefore', 'moves', 'check'),
  VerdictMove: of<verdict.VerdictMoveSource>('id', 'before', 'after'),
  SearchResult: of<SearchAnswer>(),
  SearchHit: of<SearchHitRecord>('id', 'score'),
  SearchHitEdge: of<SearchHitEdgeRecord>('cursor', 'node'),
  SearchFacet: of<FacetRecord>('name', 'values'),
  MeshOverview: of<OverviewAnswer>(),
  GapReport: of<GapAnswer>(),
  Gap: of<GapRecord>('message'),
  GapConnection: [],
  GapEdge: of<GapEdgeRecord>('cursor', 'node'),
};
