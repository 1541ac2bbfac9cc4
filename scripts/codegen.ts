import { readFile, writeFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import { format, resolveConfig } from 'prettier';
import { connectionTypes, edgeTypes, entityPayloads, entityTypes } from './stored-types.ts';

// Writes src/generated/schema.ts from schema.graphql. With --check it only says whether the file is current.

const target = new URL('../src/generated/schema.ts', import.meta.url);
const schema = parse(await readFile(new URL('../schema.graphql', import.meta.url), 'utf8'));

const entity = '../entities/model.ts#EntityNode';
const mapped = (names: readonly string[], record: string) =>
  Object.fromEntries(names.map((name) => [name, record]));

const config = {
  enumsAsTypes: true,
  immutableTypes: true,
  useTypeImports: true,
  strictScalars: true,
  skipTypename: true,
  avoidOptionals: false,
  inputMaybeValue: 'T | null | undefined',
  scalars: { DateTime: 'string', JSON: 'unknown' },
  contextType: '../graphql/context.ts#Context',
  makeResolverTypeCallable: true,
  mappers: {
    ...mapped(entityTypes, entity),
    ...mapped(connectionTypes, '../entities/model.ts#EntityPage'),
    ...mapped(edgeTypes, '../entities/model.ts#EntityEdge'),
    CatalogEntity: entity,
    Node: entity,
    Commit: '../entities/model.ts#CommitNode',
    Completeness: '../lineage/answers.ts#CompletenessSource',
    ContextRelation: '../domains/model.ts#ContextRelationRecord',
    ContextMap: '../domains/model.ts#ContextMapRecord',
    TermMapping: '../glossary/model.ts#TermMappingRecord',
    JobRun: '../jobs/runs.ts#RunSource',
    JobRunConnection: '../jobs/runs.ts#RunPage',
    JobRunEdge: '../jobs/runs.ts#RunEdge',
    LineageEvent: '../event-log/model.ts#RawEvent',
    LineageEventConnection: '../event-log/lists.ts#EventPage',
    LineageEventEdge: '../event-log/lists.ts#EventEdge',
    JobDependency: '../jobs/model.ts#JobDependencyRecord',
    SchemaObject: '../data-contracts/view.ts#SchemaView',
    ObjectDrift: '../data-contracts/drift-list.ts#ObjectDriftRecord',
    FieldDrift: '../data-contracts/drift.ts#FieldDriftRecord',
    ContractDriftItem: '../data-contracts/drift-list.ts#DriftItem',
    ContractDriftConnection: '../data-contracts/drift-list.ts#DriftPage',
    ContractDriftEdge: '../data-contracts/drift-list.ts#DriftEdge',
    PromisedField: '../data-contracts/view.ts#FlatProperty',
    ContractServiceLevel: '../data-contracts/part-lists.ts#ListedServiceLevel',
    ContractServiceLevelConnection: '../data-contracts/part-lists.ts#ServiceLevelPage',
    ContractServiceLevelEdge: '../data-contracts/part-lists.ts#ServiceLevelEdge',
    ContractQualityRule: '../data-contracts/part-lists.ts#ListedRule',
    ContractQualityRuleConnection: '../data-contracts/part-lists.ts#RulePage',
    ContractQualityRuleEdge: '../data-contracts/part-lists.ts#RuleEdge',
    Evidence: '../lineage/answers.ts#EvidenceSource',
    FieldEdge: '../lineage/answers.ts#FieldEdgeSource',
    LineageGraph: '../lineage/answers.ts#LineageAnswer',
    LineageNode: '../lineage/answers.ts#LineageNodeSource',
    LineageEdge: '../lineage/answers.ts#LineageEdgeSource',
    LineagePath: '../lineage/answers.ts#PathSource',
    PathHop: '../lineage/answers.ts#HopSource',
    ImpactReport: '../impact/answers.ts#ImpactAnswer',
    ImpactSummary: '../impact/answers.ts#ImpactAnswer',
    ImpactItem: '../impact/answers.ts#ImpactItemSource',
    ImpactItemEdge: '../impact/answers.ts#ImpactEdgeSource',
    ImpactItemConnection: '../impact/answers.ts#ImpactPageSource',
    ExcludedItem: '../impact/answers.ts#ExcludedItemSource',
    ExcludedEdge: '../impact/answers.ts#ExcludedEdgeSource',
    ExcludedConnection: '../impact/answers.ts#ExcludedPageSource',
    ExclusionProof: '../impact/answers.ts#ProofSource',
    TeamImpact: '../impact/answers.ts#TeamImpactSource',
    UnknownConsumer: '../impact/answers.ts#UnknownSource',
    EntityCount: '../impact/answers.ts#EntityCountSource',
    ContractDiff: '../verdict/answers.ts#DiffAnswer',
    ContractChange: '../verdict/answers.ts#ContractChangeSource',
    ContractHit: '../verdict/answers.ts#HitSource',
    ContractCheck: '../verdict/answers.ts#CheckAnswer',
    ConsumerVerdict: '../verdict/answers.ts#ConsumerVerdictSource',
    ConsumerVerdictConnection: '../verdict/answers.ts#ConsumerVerdictPage',
    ConsumerVerdictEdge: '../verdict/answers.ts#ConsumerVerdictEdgeSource',
    IndirectConsumer: '../verdict/answers.ts#IndirectConsumerSource',
    IndirectConsumerConnection: '../verdict/answers.ts#IndirectConsumerPage',
    IndirectConsumerEdge: '../verdict/answers.ts#IndirectConsumerEdgeSource',
    VerdictSummary: '../verdict/answers.ts#VerdictSummarySource',
    VerdictGroup: '../verdict/answers.ts#VerdictGroupSource',
    MigrationPlan: '../verdict/answers.ts#MigrationPlanSource',
    MigrationWave: '../verdict/answers.ts#MigrationWaveSource',
    DataContractPublishPayload: '../verdict/answers.ts#PublishAnswer',
    ContractRecheck: '../verdict/answers.ts#RecheckAnswer',
    VerdictMove: '../verdict/answers.ts#VerdictMoveSource',
    SearchResult: '../search/model.ts#SearchAnswer',
    SearchHit: '../search/model.ts#SearchHitRecord',
    SearchHitEdge: '../search/model.ts#SearchHitEdgeRecord',
    SearchFacet: '../search/model.ts#FacetRecord',
    MeshOverview: '../overview/model.ts#OverviewAnswer',
    GapReport: '../overview/model.ts#GapAnswer',
    Gap: '../overview/model.ts#GapRecord',
    GapConnection: '../overview/model.ts#GapPage',
    GapEdge: '../overview/model.ts#GapEdgeRecord',
    ...mapped([...entityPayloads, 'RetirePayload'], '../graphql/payload.ts#WritePayload'),
  },
};

const generated = await codegen({
  documents: [],
  config,
  filename: 'schema.ts',
  schema,
  plugins: [{ typescript: {} }, { resolvers: {} }],
  pluginMap: { typescript, resolvers },
});
const options = await resolveConfig(new URL('../package.json', import.meta.url));
const text = await format(`// Written by scripts/codegen.ts from schema.graphql.\n${generated}`, {
  ...options,
  parser: 'typescript',
});

if (process.argv.includes('--check')) {
  const current = await readFile(target, 'utf8').catch(() => '');
  if (current !== text) {
    process.stderr.write('src/generated/schema.ts is not current; run `npm run codegen`\n');
    process.exitCode = 1;
  }
} else await writeFile(target, text);
