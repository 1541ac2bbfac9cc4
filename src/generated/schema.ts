// Written by scripts/codegen.ts from schema.graphql.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EntityNode, EntityPage, EntityEdge, CommitNode } from '../entities/model.ts';
import type {
  CompletenessSource,
  EvidenceSource,
  FieldEdgeSource,
  LineageAnswer,
  LineageNodeSource,
  LineageEdgeSource,
  PathSource,
  HopSource,
} from '../lineage/answers.ts';
import type { ContextRelationRecord, ContextMapRecord } from '../domains/model.ts';
import type { TermMappingRecord } from '../glossary/model.ts';
import type { RunSource, RunPage, RunEdge } from '../jobs/runs.ts';
import type { RawEvent } from '../event-log/model.ts';
import type { EventPage, EventEdge } from '../event-log/lists.ts';
import type { JobDependencyRecord } from '../jobs/model.ts';
import type { SchemaView, FlatProperty } from '../data-contracts/view.ts';
import type { ObjectDriftRecord, DriftItem, DriftPage, DriftEdge } from '../data-contracts/drift-list.ts';
import type { FieldDriftRecord } from '../data-contracts/drift.ts';
import type {
  ListedServiceLevel,
  ServiceLevelPage,
  ServiceLevelEdge,
  ListedRule,
  RulePage,
  RuleEdge,
} from '../data-contracts/part-lists.ts';
import type {
  ImpactAnswer,
  ImpactItemSource,
  ImpactEdgeSource,
  ImpactPageSource,
  ExcludedItemSource,
  ExcludedEdgeSource,
  ExcludedPageSource,
  ProofSource,
  TeamImpactSource,
  UnknownSource,
  EntityCountSource,
} from '../impact/answers.ts';
import type {
  DiffAnswer,
  ContractChangeSource,
  HitSource,
  CheckAnswer,
  ConsumerVerdictSource,
  ConsumerVerdictPage,
  ConsumerVerdictEdgeSource,
  IndirectConsumerSource,
  IndirectConsumerPage,
  IndirectConsumerEdgeSource,
  VerdictSummarySource,
  VerdictGroupSource,
  MigrationPlanSource,
  MigrationWaveSource,
  PublishAnswer,
  RecheckAnswer,
  VerdictMoveSource,
} from '../verdict/answers.ts';
import type { SearchAnswer, SearchHitRecord, SearchHitEdgeRecord, FacetRecord } from '../search/model.ts';
import type { OverviewAnswer, GapAnswer, GapRecord, GapPage, GapEdgeRecord } from '../overview/model.ts';
import type { WritePayload } from '../graphql/payload.ts';
import type { Context } from '../graphql/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** Instant as in RFC 3339, in UTC. */
  DateTime: { input: string; output: string };
  /** Any JSON value; only for documents that are passed through. */
  JSON: { input: unknown; output: unknown };
};

/** Anything that has an identity in the mesh. */
export type Node = {
  /** The URN: stable, deterministic from kind and key. */
  readonly id: Scalars['ID']['output'];
};

/** What every entity of the mesh has in common. */
export type CatalogEntity = {
  /** The URN: stable, deterministic from kind and key. */
  readonly id: Scalars['ID']['output'];
  /** Kind of the entity. */
  readonly kind: EntityKind;
  /** Name as people say it. */
  readonly name: Scalars['String']['output'];
  /** What it is, in a sentence or a page. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Free labels. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** It was retired; it stays readable by its id and is in no list, search or walk. */
  readonly isRetired: Scalars['Boolean']['output'];
  /** Other URNs that answer with this entity, left by renames. */
  readonly aliases: ReadonlyArray<Scalars['ID']['output']>;
  /** What was changed on it, newest first; at most 100 changes are kept per entity. */
  readonly history: ReadonlyArray<EntityChange>;
};

/** What every entity of the mesh has in common. */
export type CatalogEntityHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The kinds of entity. */
export type EntityKind =
  /** A part of the business. */
  | 'DOMAIN'
  /** A boundary inside which words have one meaning. */
  | 'BOUNDED_CONTEXT'
  /** People who own things. */
  | 'TEAM'
  /** A word of a context's ubiquitous language. */
  | 'TERM'
  /** Data offered as a product. */
  | 'DATA_PRODUCT'
  /** Where a product offers data. */
  | 'OUTPUT_PORT'
  /** Where a product takes data in. */
  | 'INPUT_PORT'
  /** What a provider promises of an output port. */
  | 'DATA_CONTRACT'
  /** One version of a contract. */
  | 'CONTRACT_VERSION'
  /** A table, view, file set or topic. */
  | 'DATASET'
  /** A column or nested field of a dataset. */
  | 'FIELD'
  /** A process that reads and writes datasets. */
  | 'JOB'
  /** A consumer's permission to use an output port. */
  | 'ACCESS_AGREEMENT'
  /** An approval or waiver of a contract version that breaks a consumer. */
  | 'CONTRACT_CONSENT'
  /** A test on the data of a dataset. */
  | 'QUALITY_CHECK';

/** Where a page of a connection begins and ends. */
export type PageInfo = {
  /** There is more after the last node. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** There is something before the first node. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first node. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last node; pass it as `after`. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** Direction of an order. */
export type OrderDirection =
  /** Smallest first. */
  | 'ASC'
  /** Largest first. */
  | 'DESC';

/** Codes of user errors. */
export type UserErrorCode =
  /** A value is malformed or breaks a rule of the model. */
  | 'INVALID'
  /** Something that the input refers to does not exist. */
  | 'NOT_FOUND'
  /** The input contradicts what is there. */
  | 'CONFLICT'
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** The idempotency key was used for another input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** The server has not reached the revision that was asked for. */
  | 'NOT_CAUGHT_UP'
  /** A part that is needed does not answer; try again. */
  | 'UNAVAILABLE';

/** One problem of an input. */
export type UserError = {
  /** What kind of problem. */
  readonly code: UserErrorCode;
  /** What was received and what was wanted. */
  readonly message: Scalars['String']['output'];
  /** Where in the input: field names and list indexes. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** What became of an item that was written. */
export type ItemOutcome =
  /** It was not there before. */
  | 'CREATED'
  /** It was changed. */
  | 'UPDATED'
  /** It said what was known already; nothing was written. */
  | 'UNCHANGED'
  /** Something newer was known already; nothing was written. */
  | 'STALE'
  /** It was refused; see its errors. */
  | 'REJECTED';

/** The page of the mesh's audit log about one entity. */
export type EntityChange = {
  /** Mesh revision of the commit. */
  readonly revision: Scalars['Int']['output'];
  /** When it was committed. */
  readonly at: Scalars['DateTime']['output'];
  /** Who wrote it. */
  readonly actor: Scalars['String']['output'];
  /** On whose word: the source of the patch. */
  readonly source: Scalars['String']['output'];
  /** URN of the entity. */
  readonly entity: Scalars['ID']['output'];
  /** What was done. */
  readonly operation: ChangeOperation;
  /** The changed properties before, null when it was created. */
  readonly before?: Maybe<Scalars['JSON']['output']>;
  /** The changed properties after, null when it was retired. */
  readonly after?: Maybe<Scalars['JSON']['output']>;
};

/** What a commit did to an entity or a lineage slice. */
export type ChangeOperation =
  /** It was created. */
  | 'CREATED'
  /** Properties or references changed. */
  | 'UPDATED'
  /** It was retired. */
  | 'RETIRED'
  /** It was retired before and came back. */
  | 'REVIVED'
  /** It got another name; the old one stays as an alias. */
  | 'RENAMED'
  /** A lineage slice was replaced. */
  | 'LINEAGE_REPLACED'
  /** A relation between two contexts or terms was set or removed. */
  | 'RELATION_SET';

/** One commit of the mesh: the audit log and the change feed. */
export type Commit = {
  /** Gap-free number of the commit. */
  readonly revision: Scalars['Int']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who wrote it. */
  readonly actor: Scalars['String']['output'];
  /** On whose word. */
  readonly source: Scalars['String']['output'];
  /** Entities created. */
  readonly created: Scalars['Int']['output'];
  /** Entities updated. */
  readonly updated: Scalars['Int']['output'];
  /** Entities retired. */
  readonly retired: Scalars['Int']['output'];
  /** Lineage assertions that came into life. */
  readonly asserted: Scalars['Int']['output'];
  /** Lineage assertions withdrawn. */
  readonly withdrawn: Scalars['Int']['output'];
  /** What changed, entity by entity. */
  readonly changes: ReadonlyArray<EntityChange>;
};

/** One commit of the mesh: the audit log and the change feed. */
export type CommitChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};

/** A part of the business that owns its data; domains nest. */
export type Domain = Node &
  CatalogEntity & {
    /** The URN: `urn:mesh:domain:<slug>`. */
    readonly id: Scalars['ID']['output'];
    /** Always DOMAIN. */
    readonly kind: EntityKind;
    /** Key of the domain. */
    readonly slug: Scalars['String']['output'];
    /** Name as people say it. */
    readonly name: Scalars['String']['output'];
    /** What the domain is about. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** Which way its data faces. */
    readonly type?: Maybe<DomainType>;
    /** How much it matters to the business (DDD subdomain type). */
    readonly subdomainType?: Maybe<SubdomainType>;
    /** What it does itself with contract versions that break consumers; null: what the domain above does. */
    readonly publishPolicy?: Maybe<PublishPolicy>;
    /** What holds in it: its own policy, else that of the domain above, else WARN. */
    readonly publishPolicyInForce: PublishPolicy;
    /** Free labels. */
    readonly tags: ReadonlyArray<Scalars['String']['output']>;
    /** The domain it is a part of. */
    readonly parent?: Maybe<Domain>;
    /** Domains that are parts of it, by name. */
    readonly children: ReadonlyArray<Domain>;
    /** The team that answers for it. */
    readonly owner?: Maybe<Team>;
    /** Bounded contexts in it, by name. */
    readonly boundedContexts: ReadonlyArray<BoundedContext>;
    /** Data products in it, by name. */
    readonly dataProducts: DataProductConnection;
    /** It was retired. */
    readonly isRetired: Scalars['Boolean']['output'];
    /** Other URNs that answer with it. */
    readonly aliases: ReadonlyArray<Scalars['ID']['output']>;
    /** What was changed on it, newest first. */
    readonly history: ReadonlyArray<EntityChange>;
  };

/** A part of the business that owns its data; domains nest. */
export type DomainDataProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A part of the business that owns its data; domains nest. */
export type DomainHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a domain does with a contract version that breaks consumers. */
export type PublishPolicy =
  /** It is not published; a waiver lets it pass for a time. */
  | 'REFUSE'
  /** It is published once each broken consumer approved, or a waiver stands for it. */
  | 'APPROVE'
  /** It is published, and the publisher is told. */
  | 'WARN';

/** Which way a domain's data faces (data mesh archetypes, and master data). */
export type DomainType =
  /** Facts of the source systems. */
  | 'SOURCE_ALIGNED'
  /** Joined from several sources. */
  | 'AGGREGATE'
  /** Shaped for one use. */
  | 'CONSUMER_ALIGNED'
  /** Reference and master data. */
  | 'MASTER';

/** DDD subdomain types. */
export type SubdomainType =
  /** What makes the business different. */
  | 'CORE'
  /** Needed, and particular to the business. */
  | 'SUPPORTING'
  /** Needed by everybody; could be bought. */
  | 'GENERIC';

/** A page of domains. */
export type DomainConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<DomainEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<Domain>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A domain in a page. */
export type DomainEdge = {
  /** Cursor of this node. */
  readonly cursor: Scalars['String']['output'];
  /** The domain. */
  readonly node: Domain;
};

/** Which domains. */
export type DomainFilter = {
  /** Any of these types. */
  readonly type?: InputMaybe<ReadonlyArray<DomainType>>;
  /** Any of these subdomain types. */
  readonly subdomainType?: InputMaybe<ReadonlyArray<SubdomainType>>;
  /** Parts of this domain. */
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
  /** Owned by any of these teams. */
  readonly owner?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With any of these tags. */
  readonly tag?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What a list of entities can be ordered by; the id always closes the order. */
export type EntityOrderField =
  /** By name. */
  | 'NAME'
  /** By the revision of the last change. */
  | 'CHANGED';

/** Order of a list of entities. */
export type EntityOrder = {
  /** By what. */
  readonly field?: EntityOrderField;
  /** Which way. */
  readonly direction?: OrderDirection;
};

/** A domain as it should be. Absent fields are left alone, null clears. */
export type DomainUpsertInput = {
  /** Key of the domain: it stays when the name changes. */
  readonly slug: Scalars['String']['input'];
  /** Name as people say it; defaults to the slug when the domain is new. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What the domain is about. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Which way its data faces. */
  readonly type?: InputMaybe<DomainType>;
  /** How much it matters to the business. */
  readonly subdomainType?: InputMaybe<SubdomainType>;
  /** What it does with contract versions that break consumers; null: what the domain above does. */
  readonly publishPolicy?: InputMaybe<PublishPolicy>;
  /** URN of the domain it is a part of. */
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
  /** URN of the team that answers for it. */
  readonly owner?: InputMaybe<Scalars['ID']['input']>;
  /** Free labels; the whole list. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Answer to domainUpsert. */
export type DomainUpsertPayload = {
  /** The domain as it is now; null when the input was refused. */
  readonly domain?: Maybe<Domain>;
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** All problems of the input. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A boundary inside which a model and its words have one meaning (DDD). */
export type BoundedContext = Node &
  CatalogEntity & {
    /** The URN: `urn:mesh:bounded-context:<slug>`. */
    readonly id: Scalars['ID']['output'];
    /** Always BOUNDED_CONTEXT. */
    readonly kind: EntityKind;
    /** Key of the context. */
    readonly slug: Scalars['String']['output'];
    /** Name as people say it. */
    readonly name: Scalars['String']['output'];
    /** What the context is about. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** What it is for, in one sentence. */
    readonly vision?: Maybe<Scalars['String']['output']>;
    /** It has no model worth the name; keep away or build a layer against it. */
    readonly isBigBallOfMud: Scalars['Boolean']['output'];
    /** Free labels. */
    readonly tags: ReadonlyArray<Scalars['String']['output']>;
    /** The domain it lies in. */
    readonly domain?: Maybe<Domain>;
    /** The team that answers for it. */
    readonly owner?: Maybe<Team>;
    /** Relations to other contexts, as upstream or downstream. */
    readonly relations: ReadonlyArray<ContextRelation>;
    /** Its ubiquitous language, by name. */
    readonly terms: ReadonlyArray<Term>;
    /** Data products in it, by name. */
    readonly dataProducts: DataProductConnection;
    /** It was retired. */
    readonly isRetired: Scalars['Boolean']['output'];
    /** Other URNs that answer with it. */
    readonly aliases: ReadonlyArray<Scalars['ID']['output']>;
    /** What was changed on it, newest first. */
    readonly history: ReadonlyArray<EntityChange>;
  };

/** A boundary inside which a model and its words have one meaning (DDD). */
export type BoundedContextDataProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A boundary inside which a model and its words have one meaning (DDD). */
export type BoundedContextHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How two bounded contexts stand to each other (DDD context map). */
export type ContextRelationKind =
  /** They succeed or fail together. Symmetric. */
  | 'PARTNERSHIP'
  /** They share a part of the model. Symmetric. */
  | 'SHARED_KERNEL'
  /** The downstream is the upstream's customer and has a say in its plans. */
  | 'CUSTOMER_SUPPLIER'
  /** What the upstream does reaches the downstream. */
  | 'UPSTREAM_DOWNSTREAM'
  /** They have decided against integration. Symmetric. */
  | 'SEPARATE_WAYS';

/** Patterns of the upstream side. */
export type UpstreamRole =
  /** One protocol for all consumers. */
  | 'OPEN_HOST_SERVICE'
  /** A documented exchange language. */
  | 'PUBLISHED_LANGUAGE';

/** Patterns of the downstream side. */
export type DownstreamRole =
  /** It takes over the upstream's model as it is. */
  | 'CONFORMIST'
  /** It translates; changes upstream stop at the layer. */
  | 'ANTICORRUPTION_LAYER';

/** One relation of the context map. For symmetric kinds upstream and downstream only order the pair. */
export type ContextRelation = {
  /** How they stand to each other. */
  readonly kind: ContextRelationKind;
  /** The context whose model influences the other. */
  readonly upstream: BoundedContext;
  /** The context that is influenced. */
  readonly downstream: BoundedContext;
  /** Patterns of the upstream side. */
  readonly upstreamRoles: ReadonlyArray<UpstreamRole>;
  /** Patterns of the downstream side. */
  readonly downstreamRoles: ReadonlyArray<DownstreamRole>;
  /** What the relation is about. */
  readonly description?: Maybe<Scalars['String']['output']>;
};

/** The bounded contexts of a domain (or of the mesh) and their relations. */
export type ContextMap = {
  /** The contexts, by name. */
  readonly boundedContexts: ReadonlyArray<BoundedContext>;
  /** Relations in which at least one of them takes part. */
  readonly relations: ReadonlyArray<ContextRelation>;
  /** Words that live in more than one of the contexts with different meanings. */
  readonly polysemes: ReadonlyArray<TermMapping>;
};

/** A page of bounded contexts. */
export type BoundedContextConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<BoundedContextEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<BoundedContext>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A bounded context in a page. */
export type BoundedContextEdge = {
  /** Cursor of this node. */
  readonly cursor: Scalars['String']['output'];
  /** The context. */
  readonly node: BoundedContext;
};

/** Which bounded contexts. */
export type BoundedContextFilter = {
  /** In any of these domains. */
  readonly domain?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Owned by any of these teams. */
  readonly owner?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Marked as a big ball of mud, or not. */
  readonly isBigBallOfMud?: InputMaybe<Scalars['Boolean']['input']>;
  /** With any of these tags. */
  readonly tag?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A bounded context as it should be. Absent fields are left alone, null clears. */
export type BoundedContextUpsertInput = {
  /** Key of the context: it stays when the name changes. */
  readonly slug: Scalars['String']['input'];
  /** Name as people say it; defaults to the slug when the context is new. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What the context is about. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** What it is for, in one sentence. */
  readonly vision?: InputMaybe<Scalars['String']['input']>;
  /** It has no model worth the name. */
  readonly isBigBallOfMud?: InputMaybe<Scalars['Boolean']['input']>;
  /** URN of the domain it lies in. */
  readonly domain?: InputMaybe<Scalars['ID']['input']>;
  /** URN of the team that answers for it. */
  readonly owner?: InputMaybe<Scalars['ID']['input']>;
  /** Free labels; the whole list. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Answer to boundedContextUpsert. */
export type BoundedContextUpsertPayload = {
  /** The context as it is now; null when the input was refused. */
  readonly boundedContext?: Maybe<BoundedContext>;
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** All problems of the input. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A relation of the context map as it should be; it replaces an earlier one of the same pair. */
export type ContextRelationSetInput = {
  /** URN of the upstream context (for symmetric kinds: of either). */
  readonly upstream: Scalars['ID']['input'];
  /** URN of the downstream context (for symmetric kinds: of the other). */
  readonly downstream: Scalars['ID']['input'];
  /** How they stand to each other; null removes the relation. */
  readonly kind?: InputMaybe<ContextRelationKind>;
  /** Patterns of the upstream side. */
  readonly upstreamRoles?: InputMaybe<ReadonlyArray<UpstreamRole>>;
  /** Patterns of the downstream side. */
  readonly downstreamRoles?: InputMaybe<ReadonlyArray<DownstreamRole>>;
  /** What the relation is about. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
};

/** Answer to contextRelationSet. */
export type ContextRelationSetPayload = {
  /** The relation as it is now; null when it was removed or refused. */
  readonly contextRelation?: Maybe<ContextRelation>;
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** All problems of the input. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** People who own domains, products, contracts and jobs. */
export type Team = Node &
  CatalogEntity & {
    /** The URN: `urn:mesh:team:<slug>`. */
    readonly id: Scalars['ID']['output'];
    /** Always TEAM. */
    readonly kind: EntityKind;
    /** Key of the team. */
    readonly slug: Scalars['String']['output'];
    /** Name as people say it. */
    readonly name: Scalars['String']['output'];
    /** What the team does. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** Free labels. */
    readonly tags: ReadonlyArray<Scalars['String']['output']>;
    /** Who is in it. */
    readonly members: ReadonlyArray<TeamMember>;
    /** How to reach it. */
    readonly channels: ReadonlyArray<ContactChannel>;
    /** Data products it owns, by name. */
    readonly dataProducts: DataProductConnection;
    /** It was retired. */
    readonly isRetired: Scalars['Boolean']['output'];
    /** Other URNs that answer with it. */
    readonly aliases: ReadonlyArray<Scalars['ID']['output']>;
    /** What was changed on it, newest first. */
    readonly history: ReadonlyArray<EntityChange>;
  };

/** People who own domains, products, contracts and jobs. */
export type TeamDataProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** People who own domains, products, contracts and jobs. */
export type TeamHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A member of a team. */
export type TeamMember = {
  /** User name or mail address. */
  readonly username: Scalars['String']['output'];
  /** Name as people say it. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Part the member plays. */
  readonly role: TeamRole;
};

/** Part that a member plays in a team. */
export type TeamRole =
  /** Answers for the data. */
  | 'DATA_OWNER'
  /** Builds the systems of the domain. */
  | 'DOMAIN_ENGINEER'
  /** Watches over meaning and quality. */
  | 'DATA_STEWARD'
  /** Shapes the models. */
  | 'DATA_ARCHITECT'
  /** Builds data products. */
  | 'PRODUCT_DEVELOPER'
  /** Takes part. */
  | 'MEMBER';

/** A way to reach a team. */
export type ContactChannel = {
  /** What kind of channel. */
  readonly type: ChannelType;
  /** Address, channel name or URL. */
  readonly address: Scalars['String']['output'];
};

/** Kinds of contact channel. */
export type ChannelType =
  /** Mail address. */
  | 'EMAIL'
  /** Chat channel (Slack, Teams and the like). */
  | 'CHAT'
  /** Ticket queue. */
  | 'TICKET'
  /** Web page. */
  | 'WEB'
  /** Anything else. */
  | 'OTHER';

/** A page of teams. */
export type TeamConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<TeamEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<Team>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A team in a page. */
export type TeamEdge = {
  /** Cursor of this node. */
  readonly cursor: Scalars['String']['output'];
  /** The team. */
  readonly node: Team;
};

/** Which teams. */
export type TeamFilter = {
  /** With any of these tags. */
  readonly tag?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A member of a team, as input. */
export type TeamMemberInput = {
  /** User name or mail address. */
  readonly username: Scalars['String']['input'];
  /** Name as people say it. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Part the member plays. */
  readonly role?: TeamRole;
};

/** A way to reach a team, as input. */
export type ContactChannelInput = {
  /** What kind of channel. */
  readonly type: ChannelType;
  /** Address, channel name or URL. */
  readonly address: Scalars['String']['input'];
};

/** A team as it should be. Absent fields are left alone, null clears. */
export type TeamUpsertInput = {
  /** Key of the team: it stays when the name changes. */
  readonly slug: Scalars['String']['input'];
  /** Name as people say it; defaults to the slug when the team is new. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What the team does. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Who is in it; the whole list. */
  readonly members?: InputMaybe<ReadonlyArray<TeamMemberInput>>;
  /** How to reach it; the whole list. */
  readonly channels?: InputMaybe<ReadonlyArray<ContactChannelInput>>;
  /** Free labels; the whole list. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Answer to teamUpsert. */
export type TeamUpsertPayload = {
  /** The team as it is now; null when the input was refused. */
  readonly team?: Maybe<Team>;
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** All problems of the input. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A word of a bounded context's ubiquitous language. */
export type Term = Node &
  CatalogEntity & {
    /** The URN: `urn:mesh:term:<context>:<slug>`. */
    readonly id: Scalars['ID']['output'];
    /** Always TERM. */
    readonly kind: EntityKind;
    /** Key of the term inside its context. */
    readonly slug: Scalars['String']['output'];
    /** The word. */
    readonly name: Scalars['String']['output'];
    /** The same as the definition. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** What the word means here. */
    readonly definition?: Maybe<Scalars['String']['output']>;
    /** Other words for the same. */
    readonly synonyms: ReadonlyArray<Scalars['String']['output']>;
    /** Free labels. */
    readonly tags: ReadonlyArray<Scalars['String']['output']>;
    /** The context in which it means this. */
    readonly boundedContext?: Maybe<BoundedContext>;
    /** How it stands to words of other contexts. */
    readonly mappings: ReadonlyArray<TermMapping>;
    /** It was retired. */
    readonly isRetired: Scalars['Boolean']['output'];
    /** Other URNs that answer with it. */
    readonly aliases: ReadonlyArray<Scalars['ID']['output']>;
    /** What was changed on it, newest first. */
    readonly history: ReadonlyArray<EntityChange>;
  };

/** A word of a bounded context's ubiquitous language. */
export type TermHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How a term stands to a term of another context. */
export type TermMappingKind =
  /** The same meaning. */
  | 'SAME_AS'
  /** A narrower meaning than the other. */
  | 'NARROWER'
  /** A broader meaning than the other. */
  | 'BROADER'
  /** The same word with another meaning. */
  | 'POLYSEME_OF';

/** A statement about two terms: `from` is kind of `to`. */
export type TermMapping = {
  /** How they stand to each other. */
  readonly kind: TermMappingKind;
  /** The term the statement is about. */
  readonly from: Term;
  /** The term it is compared with. */
  readonly to: Term;
  /** Why, or where the difference lies. */
  readonly description?: Maybe<Scalars['String']['output']>;
};

/** A page of terms. */
export type TermConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<TermEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<Term>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A term in a page. */
export type TermEdge = {
  /** Cursor of this node. */
  readonly cursor: Scalars['String']['output'];
  /** The term. */
  readonly node: Term;
};

/** Which terms. */
export type TermFilter = {
  /** In any of these bounded contexts. */
  readonly boundedContext?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With any of these tags. */
  readonly tag?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A term as it should be. Absent fields are left alone, null clears. */
export type TermUpsertInput = {
  /** Slug of the bounded context in which the word means this. */
  readonly context: Scalars['String']['input'];
  /** Key of the term inside its context. */
  readonly slug: Scalars['String']['input'];
  /** The word; defaults to the slug when the term is new. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What the word means here. */
  readonly definition?: InputMaybe<Scalars['String']['input']>;
  /** Other words for the same; the whole list. */
  readonly synonyms?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Free labels; the whole list. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Answer to termUpsert. */
export type TermUpsertPayload = {
  /** The term as it is now; null when the input was refused. */
  readonly term?: Maybe<Term>;
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** All problems of the input. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A mapping between two terms as it should be; it replaces an earlier one of the same pair. */
export type TermMapInput = {
  /** URN of the term the statement is about. */
  readonly from: Scalars['ID']['input'];
  /** URN of the term it is compared with. */
  readonly to: Scalars['ID']['input'];
  /** How they stand to each other; null removes the mapping. */
  readonly kind?: InputMaybe<TermMappingKind>;
  /** Why, or where the difference lies. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
};

/** Answer to termMap. */
export type TermMapPayload = {
  /** The mapping as it is now; null when it was removed or refused. */
  readonly termMapping?: Maybe<TermMapping>;
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** All problems of the input. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Data offered as a product: found, understood, trusted and used without asking around. */
export type DataProduct = Node &
  CatalogEntity & {
    /** The URN: `urn:mesh:data-product:<id>`. */
    readonly id: Scalars['ID']['output'];
    /** Always DATA_PRODUCT. */
    readonly kind: EntityKind;
    /** Key of the product, unique in the mesh. */
    readonly key: Scalars['String']['output'];
    /** Name as people say it. */
    readonly name: Scalars['String']['output'];
    /** What it is. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** What it is for. */
    readonly purpose?: Maybe<Scalars['String']['output']>;
    /** Which way it faces. */
    readonly archetype?: Maybe<ProductArchetype>;
    /** Where it is in its life. */
    readonly status?: Maybe<ProductStatus>;
    /** How far its content can be relied on. */
    readonly certainty?: Maybe<Certainty>;
    /** Version of the product as a whole. */
    readonly version?: Maybe<Scalars['String']['output']>;
    /** Free labels. */
    readonly tags: ReadonlyArray<Scalars['String']['output']>;
    /** Pages about it. */
    readonly links: ReadonlyArray<Link>;
    /** The domain it belongs to. */
    readonly domain?: Maybe<Domain>;
    /** The bounded context whose language it speaks. */
    readonly boundedContext?: Maybe<BoundedContext>;
    /** The team that answers for it. */
    readonly owner?: Maybe<Team>;
    /** Words that it is about. */
    readonly terms: ReadonlyArray<Term>;
    /** Where it offers data, by name and version. */
    readonly outputPorts: ReadonlyArray<OutputPort>;
    /** Where it takes data in, by name and version. */
    readonly inputPorts: ReadonlyArray<InputPort>;
    /** Where it is found, watched and steered; no data flows there. */
    readonly managementPorts: ReadonlyArray<ManagementPort>;
    /** Datasets that are its own, by name. */
    readonly datasets: DatasetConnection;
    /** Products it takes data from, one hop, declared or observed. */
    readonly upstream: ReadonlyArray<DataProduct>;
    /** Products that take data from it, one hop, declared or observed. */
    readonly downstream: ReadonlyArray<DataProduct>;
    /** It was retired. */
    readonly isRetired: Scalars['Boolean']['output'];
    /** Other URNs that answer with it. */
    readonly aliases: ReadonlyArray<Scalars['ID']['output']>;
    /** What was changed on it, newest first. */
    readonly history: ReadonlyArray<EntityChange>;
  };

/** Data offered as a product: found, understood, trusted and used without asking around. */
export type DataProductDatasetsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Data offered as a product: found, understood, trusted and used without asking around. */
export type DataProductHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Where a product is found, watched or steered. */
export type ManagementPort = {
  /** Name of the port inside its product. */
  readonly name: Scalars['String']['output'];
  /** What it is for: discoverability, observability, control … */
  readonly content: Scalars['String']['output'];
  /** Version of the port. */
  readonly version?: Maybe<Scalars['String']['output']>;
  /** What kind of interface it is: rest, topic … */
  readonly type?: Maybe<Scalars['String']['output']>;
  /** What it offers. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** URL or channel; never fetched by the server. */
  readonly address?: Maybe<Scalars['String']['output']>;
};

/** Data mesh archetypes of a product. */
export type ProductArchetype =
  /** Facts of a source system. */
  | 'SOURCE_ALIGNED'
  /** Joined from several products. */
  | 'AGGREGATE'
  /** Shaped for one use. */
  | 'CONSUMER_ALIGNED';

/** Where a product or a port is in its life. */
export type ProductStatus =
  /** Thought about. */
  | 'PROPOSED'
  /** Being built. */
  | 'DRAFT'
  /** In use. */
  | 'ACTIVE'
  /** On its way out; consumers should move. */
  | 'DEPRECATED'
  /** Gone. */
  | 'RETIRED';

/** How far a product's content can be relied on. */
export type Certainty =
  /** As it came. */
  | 'RAW'
  /** Checked and cleaned. */
  | 'CURATED'
  /** The mesh's word on the matter. */
  | 'AUTHORITATIVE';

/** A page about an entity. */
export type Link = {
  /** What it shows. */
  readonly title: Scalars['String']['output'];
  /** Where; never fetched by the server. */
  readonly url: Scalars['String']['output'];
};

/** What kind of interface a port is. */
export type PortType =
  /** Tables. */
  | 'TABLE'
  /** Views. */
  | 'VIEW'
  /** Files or objects. */
  | 'FILE'
  /** A stream or topic. */
  | 'STREAM'
  /** A service interface. */
  | 'API'
  /** Features for machine learning. */
  | 'ML_FEATURES'
  /** A dashboard or report. */
  | 'DASHBOARD'
  /** Master data. */
  | 'MASTER_DATA';

/** Where a port's data can be reached. */
export type PortServer = {
  /** Kind of server as in ODCS: postgres, snowflake, kafka … */
  readonly type: Scalars['String']['output'];
  /** Which environment. */
  readonly environment?: Maybe<Scalars['String']['output']>;
  /** Address: host, account, bucket or project. */
  readonly location?: Maybe<Scalars['String']['output']>;
};

/** Where a data product offers data. */
export type OutputPort = Node &
  CatalogEntity & {
    /** The URN: `urn:mesh:output-port:<product>:<name>:<version>`. */
    readonly id: Scalars['ID']['output'];
    /** Always OUTPUT_PORT. */
    readonly kind: EntityKind;
    /** Name of the port inside its product. */
    readonly name: Scalars['String']['output'];
    /** Version of the port; several may live side by side. */
    readonly version: Scalars['String']['output'];
    /** What it offers. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** What kind of interface it is. */
    readonly type?: Maybe<PortType>;
    /** Where it is in its life. */
    readonly status?: Maybe<ProductStatus>;
    /** Where its data can be reached. */
    readonly server?: Maybe<PortServer>;
    /** Free labels. */
    readonly tags: ReadonlyArray<Scalars['String']['output']>;
    /** The product that offers it. */
    readonly product?: Maybe<DataProduct>;
    /** The contract that promises what it offers. */
    readonly contract?: Maybe<DataContract>;
    /** How the datasets behind it differ from what its contract promises. */
    readonly drift: ReadonlyArray<ObjectDrift>;
    /** Datasets it exposes, by name. */
    readonly datasets: ReadonlyArray<Dataset>;
    /** Checks on the data that it exposes, by name. */
    readonly qualityChecks: QualityCheckConnection;
    /** Words that it is about. */
    readonly terms: ReadonlyArray<Term>;
    /** Input ports that declare to consume it. */
    readonly consumers: ReadonlyArray<InputPort>;
    /** Permissions given to use it. */
    readonly accessAgreements: ReadonlyArray<AccessAgreement>;
    /** It was retired. */
    readonly isRetired: Scalars['Boolean']['output'];
    /** Other URNs that answer with it. */
    readonly aliases: ReadonlyArray<Scalars['ID']['output']>;
    /** What was changed on it, newest first. */
    readonly history: ReadonlyArray<EntityChange>;
  };

/** Where a data product offers data. */
export type OutputPortQualityChecksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Where a data product offers data. */
export type OutputPortHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of output ports. */
export type OutputPortConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<OutputPortEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<OutputPort>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An output port in a page. */
export type OutputPortEdge = {
  /** Cursor of this node. */
  readonly cursor: Scalars['String']['output'];
  /** The output port. */
  readonly node: OutputPort;
};

/** Which output ports. */
export type OutputPortFilter = {
  /** Of any of these kinds. */
  readonly type?: InputMaybe<ReadonlyArray<PortType>>;
  /** Of any of these products. */
  readonly product?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With any of these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<ProductStatus>>;
  /** With a contract, or without one. */
  readonly hasContract?: InputMaybe<Scalars['Boolean']['input']>;
  /** With any of these tags. */
  readonly tag?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Where a data product takes data in. */
export type InputPort = Node &
  CatalogEntity & {
    /** The URN: `urn:mesh:input-port:<product>:<name>:<version>`. */
    readonly id: Scalars['ID']['output'];
    /** Always INPUT_PORT. */
    readonly kind: EntityKind;
    /** Name of the port inside its product. */
    readonly name: Scalars['String']['output'];
    /** Version of the port. */
    readonly version: Scalars['String']['output'];
    /** What it takes in. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** Where it is in its life. */
    readonly status?: Maybe<ProductStatus>;
    /** Free labels. */
    readonly tags: ReadonlyArray<Scalars['String']['output']>;
    /** The product that takes the data in. */
    readonly product?: Maybe<DataProduct>;
    /** Output ports it consumes. */
    readonly providers: ReadonlyArray<OutputPort>;
    /** The contract that it relies on, where it names one: the ports behind that are among its providers. */
    readonly contract?: Maybe<DataContract>;
    /** Range of contract versions it relies on, as a semver range; null: any. */
    readonly pin?: Maybe<Scalars['String']['output']>;
    /** Paths of the fields it declares to use; null: it does not say. */
    readonly uses?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
    /** The contract that it holds itself: what it expects of its provider. */
    readonly expectation?: Maybe<DataContract>;
    /** It was retired. */
    readonly isRetired: Scalars['Boolean']['output'];
    /** Other URNs that answer with it. */
    readonly aliases: ReadonlyArray<Scalars['ID']['output']>;
    /** What was changed on it, newest first. */
    readonly history: ReadonlyArray<EntityChange>;
  };

/** Where a data product takes data in. */
export type InputPortHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of input ports. */
export type InputPortConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<InputPortEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<InputPort>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An input port in a page. */
export type InputPortEdge = {
  /** Cursor of this node. */
  readonly cursor: Scalars['String']['output'];
  /** The input port. */
  readonly node: InputPort;
};

/** Which input ports. */
export type InputPortFilter = {
  /** Of any of these products. */
  readonly product?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With any of these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<ProductStatus>>;
  /** Fed by any of these output ports. */
  readonly provider?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With any of these tags. */
  readonly tag?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A consumer's permission to use an output port. */
export type AccessAgreement = Node &
  CatalogEntity & {
    /** The URN: `urn:mesh:access-agreement:<id>`. */
    readonly id: Scalars['ID']['output'];
    /** Always ACCESS_AGREEMENT. */
    readonly kind: EntityKind;
    /** Name, or the key where none is given. */
    readonly name: Scalars['String']['output'];
    /** What it is about. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** What the data is used for. */
    readonly purpose?: Maybe<Scalars['String']['output']>;
    /** Where the agreement is in its life. */
    readonly status?: Maybe<AgreementStatus>;
    /** First day, ISO 8601. */
    readonly from?: Maybe<Scalars['DateTime']['output']>;
    /** Last day, ISO 8601. */
    readonly until?: Maybe<Scalars['DateTime']['output']>;
    /** Free labels. */
    readonly tags: ReadonlyArray<Scalars['String']['output']>;
    /** The port that may be used. */
    readonly port?: Maybe<OutputPort>;
    /** The product that may use it, where it is one. */
    readonly consumerProduct?: Maybe<DataProduct>;
    /** The team that may use it, where it is one. */
    readonly consumerTeam?: Maybe<Team>;
    /** It was retired. */
    readonly isRetired: Scalars['Boolean']['output'];
    /** Other URNs that answer with it. */
    readonly aliases: ReadonlyArray<Scalars['ID']['output']>;
    /** What was changed on it, newest first. */
    readonly history: ReadonlyArray<EntityChange>;
  };

/** A consumer's permission to use an output port. */
export type AccessAgreementHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of access agreements. */
export type AccessAgreementConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<AccessAgreementEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<AccessAgreement>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An access agreement in a page. */
export type AccessAgreementEdge = {
  /** Cursor of this node. */
  readonly cursor: Scalars['String']['output'];
  /** The access agreement. */
  readonly node: AccessAgreement;
};

/** Which access agreements. */
export type AccessAgreementFilter = {
  /** Anywhere of these in its life. */
  readonly status?: InputMaybe<ReadonlyArray<AgreementStatus>>;
  /** On any of these output ports. */
  readonly port?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** For any of these products or teams. */
  readonly consumer?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With any of these tags. */
  readonly tag?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Where an access agreement is in its life. */
export type AgreementStatus =
  /** Asked for. */
  | 'REQUESTED'
  /** In force. */
  | 'ACTIVE'
  /** Refused. */
  | 'REJECTED'
  /** Over. */
  | 'ENDED';

/** A page of data products. */
export type DataProductConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<DataProductEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<DataProduct>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A data product in a page. */
export type DataProductEdge = {
  /** Cursor of this node. */
  readonly cursor: Scalars['String']['output'];
  /** The product. */
  readonly node: DataProduct;
};

/** Which data products. Fields are joined by AND; a list means any of it. */
export type DataProductFilter = {
  /** In any of these domains, parts of them included. */
  readonly domain?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** In any of these bounded contexts. */
  readonly boundedContext?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Owned by any of these teams. */
  readonly owner?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of any of these archetypes. */
  readonly archetype?: InputMaybe<ReadonlyArray<ProductArchetype>>;
  /** In any of these states. */
  readonly status?: InputMaybe<ReadonlyArray<ProductStatus>>;
  /** Of any of these certainties. */
  readonly certainty?: InputMaybe<ReadonlyArray<Certainty>>;
  /** About any of these terms. */
  readonly term?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With any of these tags. */
  readonly tag?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Key of a dataset: its OpenLineage identity. */
export type DatasetKey = {
  /** Where it lives: `postgres://host:5432`, `bigquery`, `s3://bucket` … */
  readonly namespace: Scalars['String']['input'];
  /** Its full name there. */
  readonly name: Scalars['String']['input'];
};

/** Where a port's data can be reached, as input. */
export type PortServerInput = {
  /** Kind of server as in ODCS. */
  readonly type: Scalars['String']['input'];
  /** Which environment. */
  readonly environment?: InputMaybe<Scalars['String']['input']>;
  /** Address: host, account, bucket or project; credentials in it are dropped. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
};

/** A page about an entity, as input. */
export type LinkInput = {
  /** What it shows. */
  readonly title: Scalars['String']['input'];
  /** Where: an http or https URL. */
  readonly url: Scalars['String']['input'];
};

/** A management port, as input. */
export type ManagementPortInput = {
  /** Name of the port inside its product. */
  readonly name: Scalars['String']['input'];
  /** What it is for: discoverability, observability, control … */
  readonly content: Scalars['String']['input'];
  /** Version of the port. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
  /** What kind of interface it is: rest, topic … */
  readonly type?: InputMaybe<Scalars['String']['input']>;
  /** What it offers. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** URL or channel; credentials in it are dropped. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
};

/** An output port as it should be. */
export type OutputPortInput = {
  /** Name of the port inside its product. */
  readonly name: Scalars['String']['input'];
  /** Version of the port. */
  readonly version?: Scalars['String']['input'];
  /** What it offers. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** What kind of interface it is. */
  readonly type?: InputMaybe<PortType>;
  /** Where it is in its life. */
  readonly status?: InputMaybe<ProductStatus>;
  /** Where its data can be reached. */
  readonly server?: InputMaybe<PortServerInput>;
  /** Key of the contract that promises what it offers. */
  readonly contract?: InputMaybe<Scalars['String']['input']>;
  /** Datasets it exposes; the whole list. */
  readonly datasets?: InputMaybe<ReadonlyArray<DatasetKey>>;
  /** URNs of the words it is about; the whole list. */
  readonly terms?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Names of the input ports of this product that feed it; absent: every one is taken to. */
  readonly fedBy?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Free labels; the whole list. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** An input port as it should be. */
export type InputPortInput = {
  /** Name of the port inside its product. */
  readonly name: Scalars['String']['input'];
  /** Version of the port. */
  readonly version?: Scalars['String']['input'];
  /** What it takes in. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Where it is in its life. */
  readonly status?: InputMaybe<ProductStatus>;
  /** URN of the output port it consumes. */
  readonly provider?: InputMaybe<Scalars['ID']['input']>;
  /** Key of the contract it relies on: it consumes the output ports behind that, also those that come later. */
  readonly contract?: InputMaybe<Scalars['String']['input']>;
  /** Range of contract versions it relies on: `^1`, `~1.2`, `1.2.0`, `*`. */
  readonly pin?: InputMaybe<Scalars['String']['input']>;
  /** Paths of the fields it uses; the whole list. */
  readonly uses?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Key of a contract of its own that says what it expects of its provider. */
  readonly expectation?: InputMaybe<Scalars['String']['input']>;
  /** Free labels; the whole list. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A data product as it should be, with its ports. Absent fields are left alone, null clears. */
export type DataProductUpsertInput = {
  /** Key of the product, unique in the mesh; it stays when the product moves or gets another name. */
  readonly key: Scalars['String']['input'];
  /** Name as people say it; defaults to the key when the product is new. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What it is. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** What it is for. */
  readonly purpose?: InputMaybe<Scalars['String']['input']>;
  /** Which way it faces. */
  readonly archetype?: InputMaybe<ProductArchetype>;
  /** Where it is in its life. */
  readonly status?: InputMaybe<ProductStatus>;
  /** How far its content can be relied on. */
  readonly certainty?: InputMaybe<Certainty>;
  /** Version of the product as a whole. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
  /** URN of the domain it belongs to. */
  readonly domain?: InputMaybe<Scalars['ID']['input']>;
  /** URN of the bounded context whose language it speaks. */
  readonly boundedContext?: InputMaybe<Scalars['ID']['input']>;
  /** URN of the team that answers for it. */
  readonly owner?: InputMaybe<Scalars['ID']['input']>;
  /** URNs of the words it is about; the whole list. */
  readonly terms?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Datasets that are its own; they are added, never taken away. */
  readonly datasets?: InputMaybe<ReadonlyArray<DatasetKey>>;
  /** Its output ports; the whole list: a port that is missing is retired. */
  readonly outputPorts?: InputMaybe<ReadonlyArray<OutputPortInput>>;
  /** Its input ports; the whole list: a port that is missing is retired. */
  readonly inputPorts?: InputMaybe<ReadonlyArray<InputPortInput>>;
  /** Where it is found, watched and steered; the whole list. */
  readonly managementPorts?: InputMaybe<ReadonlyArray<ManagementPortInput>>;
  /** Pages about it; the whole list. */
  readonly links?: InputMaybe<ReadonlyArray<LinkInput>>;
  /** Free labels; the whole list. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Answer to dataProductUpsert. */
export type DataProductUpsertPayload = {
  /** The product as it is now; null when the input was refused. */
  readonly dataProduct?: Maybe<DataProduct>;
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** All problems of the input. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An access agreement as it should be. Absent fields are left alone, null clears. */
export type AccessAgreementUpsertInput = {
  /** Key of the agreement. */
  readonly key: Scalars['String']['input'];
  /** Name as people say it. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What it is about. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** URN of the output port that may be used; needed when the agreement is new. */
  readonly port?: InputMaybe<Scalars['ID']['input']>;
  /** URN of the data product or team that may use it; needed when the agreement is new. */
  readonly consumer?: InputMaybe<Scalars['ID']['input']>;
  /** What the data is used for. */
  readonly purpose?: InputMaybe<Scalars['String']['input']>;
  /** Where the agreement is in its life. */
  readonly status?: InputMaybe<AgreementStatus>;
  /** First day. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Last day. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
  /** Free labels; the whole list. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Answer to accessAgreementUpsert. */
export type AccessAgreementUpsertPayload = {
  /** The agreement as it is now; null when the input was refused. */
  readonly accessAgreement?: Maybe<AccessAgreement>;
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** All problems of the input. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a provider promises of an output port, version by version (ODCS). */
export type DataContract = Node &
  CatalogEntity & {
    /** The URN: `urn:mesh:data-contract:<id>`. */
    readonly id: Scalars['ID']['output'];
    /** Always DATA_CONTRACT. */
    readonly kind: EntityKind;
    /** The contract's id as its documents say it. */
    readonly key: Scalars['String']['output'];
    /** Name as people say it. */
    readonly name: Scalars['String']['output'];
    /** What it promises. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** Free labels. */
    readonly tags: ReadonlyArray<Scalars['String']['output']>;
    /** The team that answers for it. */
    readonly owner?: Maybe<Team>;
    /** Ports it stands behind. */
    readonly ports: ReadonlyArray<OutputPort>;
    /** Its versions, newest first. */
    readonly versions: ReadonlyArray<ContractVersion>;
    /** How the datasets of what it promises differ from it: by the version that speaks for it. */
    readonly drift: ReadonlyArray<ObjectDrift>;
    /** The version that speaks for the contract: the newest LIVE one, else the newest DEPRECATED one, else the newest in EARLY_ACCESS. */
    readonly liveVersion?: Maybe<ContractVersion>;
    /** It was retired. */
    readonly isRetired: Scalars['Boolean']['output'];
    /** Other URNs that answer with it. */
    readonly aliases: ReadonlyArray<Scalars['ID']['output']>;
    /** What was changed on it, newest first. */
    readonly history: ReadonlyArray<EntityChange>;
  };

/** What a provider promises of an output port, version by version (ODCS). */
export type DataContractHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Where a contract version is in its life. */
export type ContractStatus =
  /** Being written. */
  | 'DRAFT'
  /** Can be tried; may still change. */
  | 'EARLY_ACCESS'
  /** In force. */
  | 'LIVE'
  /** In force until its end date; consumers should move. */
  | 'DEPRECATED'
  /** No longer in force. */
  | 'RETIRED';

/** One version of a contract, with the document it came in. */
export type ContractVersion = Node &
  CatalogEntity & {
    /** The URN: `urn:mesh:contract-version:<contract>:<version>`. */
    readonly id: Scalars['ID']['output'];
    /** Always CONTRACT_VERSION. */
    readonly kind: EntityKind;
    /** Contract name and version. */
    readonly name: Scalars['String']['output'];
    /** The version, usually semver. */
    readonly version: Scalars['String']['output'];
    /** What it promises. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** Where it is in its life. */
    readonly status: ContractStatus;
    /** Since when it is or was live. */
    readonly liveSince?: Maybe<Scalars['DateTime']['output']>;
    /** Until when it stays, where that is known: the end date of a deprecated version, or the promised end of support. */
    readonly until?: Maybe<Scalars['DateTime']['output']>;
    /** ODCS version of the document. */
    readonly apiVersion?: Maybe<Scalars['String']['output']>;
    /** The document byte for byte as it came. */
    readonly document?: Maybe<Scalars['String']['output']>;
    /** Content hash of the document: SHA-256, hexadecimal. */
    readonly documentHash?: Maybe<Scalars['String']['output']>;
    /** The document byte for byte, or the version as the graph knows it as an ODCS 3.1 document that reads back to the same. */
    readonly export?: Maybe<Scalars['String']['output']>;
    /** What it promises, object by object. */
    readonly schema: ReadonlyArray<SchemaObject>;
    /** What it promises of its service: availability, freshness, retention … */
    readonly serviceLevels: ReadonlyArray<ServiceLevel>;
    /** Its rules on quality, those of objects and of fields. */
    readonly qualityRules: ReadonlyArray<ContractQualityRule>;
    /** Where the data is served. */
    readonly servers: ReadonlyArray<ContractServer>;
    /** Who may have access. */
    readonly roles: ReadonlyArray<ContractRole>;
    /** The people behind it, as its document names them. */
    readonly team: ContractTeam;
    /** Where to ask and where news is told. */
    readonly support: ReadonlyArray<SupportChannel>;
    /** What it costs; null when the document does not say. */
    readonly price?: Maybe<ContractPrice>;
    /** What the data may be used for, and under which conditions. */
    readonly terms: ContractTerms;
    /** Where more is said about it. */
    readonly links: ReadonlyArray<DocumentLink>;
    /** What its authors say beyond the standard. */
    readonly customProperties: ReadonlyArray<CustomProperty>;
    /** The contract. */
    readonly contract?: Maybe<DataContract>;
    /** Approvals and waivers that were given for it. */
    readonly consents: ReadonlyArray<ContractConsent>;
    /** Free labels. */
    readonly tags: ReadonlyArray<Scalars['String']['output']>;
    /** It was retired. */
    readonly isRetired: Scalars['Boolean']['output'];
    /** Other URNs that answer with it. */
    readonly aliases: ReadonlyArray<Scalars['ID']['output']>;
    /** What was changed on it, newest first. */
    readonly history: ReadonlyArray<EntityChange>;
  };

/** One version of a contract, with the document it came in. */
export type ContractVersionExportArgs = {
  format?: InputMaybe<ContractFormat>;
};

/** One version of a contract, with the document it came in. */
export type ContractVersionHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of contract versions. */
export type ContractVersionConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<ContractVersionEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<ContractVersion>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A contract version in a page. */
export type ContractVersionEdge = {
  /** Cursor of this node. */
  readonly cursor: Scalars['String']['output'];
  /** The contract version. */
  readonly node: ContractVersion;
};

/** Which contract versions. */
export type ContractVersionFilter = {
  /** Of any of these contracts. */
  readonly contract?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With any of these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<ContractStatus>>;
  /** With any of these tags. */
  readonly tag?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** How a contract version is exported. */
export type ContractFormat =
  /** The document as it came, byte for byte. */
  | 'ORIGINAL'
  /** ODCS 3.1 in YAML, from the graph. */
  | 'ODCS_YAML'
  /** ODCS 3.1 in JSON, from the graph. */
  | 'ODCS_JSON';

/** A table, topic or document that a contract version promises. */
export type SchemaObject = {
  /** Logical name. */
  readonly name: Scalars['String']['output'];
  /** Id that stays when it is renamed, where the document gives one. */
  readonly stableId?: Maybe<Scalars['String']['output']>;
  /** Name in the physical store. */
  readonly physicalName?: Maybe<Scalars['String']['output']>;
  /** Table, view, topic, file … as written. */
  readonly physicalType?: Maybe<Scalars['String']['output']>;
  /** Name as people say it. */
  readonly businessName?: Maybe<Scalars['String']['output']>;
  /** What it holds. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What one row stands for. */
  readonly granularity?: Maybe<Scalars['String']['output']>;
  /** It will go. */
  readonly isDeprecated: Scalars['Boolean']['output'];
  /** Free labels. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** The dataset it is bound to. */
  readonly dataset?: Maybe<Dataset>;
  /** Fields it promises, in the document's order. */
  readonly fields: ReadonlyArray<PromisedField>;
  /** Foreign keys of the object. */
  readonly foreignKeys: ReadonlyArray<ForeignKey>;
  /** Rules on the quality of the object as a whole. */
  readonly qualityRules: ReadonlyArray<QualityRule>;
  /** Where more is said about it. */
  readonly links: ReadonlyArray<DocumentLink>;
  /** What its authors say beyond the standard. */
  readonly customProperties: ReadonlyArray<CustomProperty>;
};

/** A field that a contract version promises. */
export type PromisedField = {
  /** Dotted path inside the object, in physical names. */
  readonly path: Scalars['String']['output'];
  /** Logical name. */
  readonly name: Scalars['String']['output'];
  /** Id that stays when it is renamed, where the document gives one. */
  readonly stableId?: Maybe<Scalars['String']['output']>;
  /** Name as people say it. */
  readonly businessName?: Maybe<Scalars['String']['output']>;
  /** Logical type as in ODCS. */
  readonly logicalType?: Maybe<Scalars['String']['output']>;
  /** Type in the physical store as written. */
  readonly physicalType?: Maybe<Scalars['String']['output']>;
  /** A value is always there. */
  readonly isRequired: Scalars['Boolean']['output'];
  /** No value occurs twice. */
  readonly isUnique: Scalars['Boolean']['output'];
  /** It is a part of the primary key. */
  readonly isPrimaryKey: Scalars['Boolean']['output'];
  /** Place in the primary key, from 1. */
  readonly primaryKeyPosition?: Maybe<Scalars['Int']['output']>;
  /** The data is partitioned by it. */
  readonly isPartitioned: Scalars['Boolean']['output'];
  /** The only values it has; null: any. */
  readonly allowedValues?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Bounds on its values. */
  readonly constraints: ReadonlyArray<ValueConstraint>;
  /** How sensitive it is, in the contract's words. */
  readonly classification?: Maybe<Scalars['String']['output']>;
  /** It holds data about persons; null: nobody said. */
  readonly isPersonal?: Maybe<Scalars['Boolean']['output']>;
  /** Name of the field with its encrypted values. */
  readonly encryptedName?: Maybe<Scalars['String']['output']>;
  /** The business depends on it. */
  readonly isCritical: Scalars['Boolean']['output'];
  /** It will go. */
  readonly isDeprecated: Scalars['Boolean']['output'];
  /** What it holds. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Free labels. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** Values as examples. */
  readonly examples: ReadonlyArray<Scalars['JSON']['output']>;
  /** How it is made, as written. */
  readonly transformLogic?: Maybe<Scalars['String']['output']>;
  /** What it is made from, as written. */
  readonly transformSources: ReadonlyArray<Scalars['String']['output']>;
  /** Fields of other datasets that its values come from, where the document says. */
  readonly inputFields: ReadonlyArray<FieldSource>;
  /** Foreign keys that begin at it. */
  readonly foreignKeys: ReadonlyArray<ForeignKey>;
  /** Rules on its quality. */
  readonly qualityRules: ReadonlyArray<QualityRule>;
  /** Where more is said about it. */
  readonly links: ReadonlyArray<DocumentLink>;
  /** What its authors say beyond the standard. */
  readonly customProperties: ReadonlyArray<CustomProperty>;
};

/** A bound on the values of a field: minLength, maximum, pattern, precision … */
export type ValueConstraint = {
  /** Its name as in ODCS. */
  readonly name: Scalars['String']['output'];
  /** Its value. */
  readonly value: Scalars['JSON']['output'];
};

/** A field of an OpenLineage dataset. */
export type FieldSource = {
  /** Namespace of the dataset. */
  readonly namespace: Scalars['String']['output'];
  /** Name of the dataset. */
  readonly dataset: Scalars['String']['output'];
  /** Path of the field. */
  readonly field: Scalars['String']['output'];
};

/** A key that refers to another object. */
export type ForeignKey = {
  /** Kind of relationship as written, usually foreignKey. */
  readonly type: Scalars['String']['output'];
  /** Its fields, as `object.field`. */
  readonly from: ReadonlyArray<Scalars['String']['output']>;
  /** What they refer to, as `object.field`. */
  readonly to: ReadonlyArray<Scalars['String']['output']>;
  /** The contract it refers to, where that is another one. */
  readonly contract?: Maybe<Scalars['String']['output']>;
};

/** What tells a quality rule. */
export type QualityRuleType =
  /** A metric of the standard's library. */
  | 'LIBRARY'
  /** Words for people. */
  | 'TEXT'
  /** A query. */
  | 'SQL'
  /** Rules of a tool, such as Soda or Great Expectations. */
  | 'CUSTOM';

/** A rule on quality that a contract version promises. */
export type QualityRule = {
  /** Its name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What tells it. */
  readonly type: QualityRuleType;
  /** Metric of the library: nullValues, missingValues, invalidValues, duplicateValues, rowCount … */
  readonly metric?: Maybe<Scalars['String']['output']>;
  /** Tool of a custom rule. */
  readonly engine?: Maybe<Scalars['String']['output']>;
  /** Query of an SQL rule. */
  readonly query?: Maybe<Scalars['String']['output']>;
  /** What a custom rule says, in the words of its tool. */
  readonly implementation?: Maybe<Scalars['String']['output']>;
  /** What it asks for. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Dimension of quality: accuracy, completeness, timeliness … */
  readonly dimension?: Maybe<Scalars['String']['output']>;
  /** How bad a violation is, as written. */
  readonly severity?: Maybe<Scalars['String']['output']>;
  /** Unit of its threshold: rows or percent. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** How it is measured. */
  readonly method?: Maybe<Scalars['String']['output']>;
  /** What a violation means for the business. */
  readonly businessImpact?: Maybe<Scalars['String']['output']>;
  /** When it is checked, as written. */
  readonly schedule?: Maybe<Scalars['String']['output']>;
  /** What the schedule is written for, such as cron. */
  readonly scheduler?: Maybe<Scalars['String']['output']>;
  /** What the measured value must be. */
  readonly thresholds: ReadonlyArray<QualityThreshold>;
  /** Arguments of its metric. */
  readonly arguments: ReadonlyArray<NamedValue>;
  /** Free labels. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
};

/** What a measured value must be. */
export type QualityThreshold = {
  /** Operator as in ODCS: mustBe, mustBeLessThan, mustBeBetween … */
  readonly operator: Scalars['String']['output'];
  /** A number, or a pair of them; for mustBe any value. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
};

/** A value by name. */
export type NamedValue = {
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its value. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
};

/** A quality rule with what it is about. */
export type ContractQualityRule = {
  /** The schema object. */
  readonly object: Scalars['String']['output'];
  /** Path of the field; null: the object as a whole. */
  readonly field?: Maybe<Scalars['String']['output']>;
  /** The rule. */
  readonly rule: QualityRule;
  /** The contract version that promises it. */
  readonly contractVersion: ContractVersion;
};

/** A promise of service. */
export type ServiceLevel = {
  /** What is promised: availability, latency, freshness, retention, throughput, frequency, endOfSupport … */
  readonly property: Scalars['String']['output'];
  /** How much, as text; null when nothing is said. */
  readonly value?: Maybe<Scalars['String']['output']>;
  /** How much, where it is a number. */
  readonly number?: Maybe<Scalars['Float']['output']>;
  /** The other end of a range. */
  readonly upTo?: Maybe<Scalars['String']['output']>;
  /** Unit of the value. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** The object or field that it is about. */
  readonly element?: Maybe<Scalars['String']['output']>;
  /** Why it matters, as written: regulatory, analytics, operational. */
  readonly driver?: Maybe<Scalars['String']['output']>;
  /** When it is checked, as written. */
  readonly schedule?: Maybe<Scalars['String']['output']>;
  /** What the schedule is written for, such as cron. */
  readonly scheduler?: Maybe<Scalars['String']['output']>;
  /** What it says, in words. */
  readonly description?: Maybe<Scalars['String']['output']>;
};

/** A service level with the contract version that promises it. */
export type ContractServiceLevel = {
  /** What is promised. */
  readonly serviceLevel: ServiceLevel;
  /** The contract version that promises it. */
  readonly contractVersion: ContractVersion;
};

/** A page of service levels. */
export type ContractServiceLevelConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<ContractServiceLevelEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<ContractServiceLevel>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A service level in a page. */
export type ContractServiceLevelEdge = {
  /** Cursor of this node. */
  readonly cursor: Scalars['String']['output'];
  /** The service level. */
  readonly node: ContractServiceLevel;
};

/** Which service levels. Words are compared whatever their case. */
export type ServiceLevelFilter = {
  /** That promise any of these: availability, retention … */
  readonly property?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In any of these units. */
  readonly unit?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of any of these contracts. */
  readonly contract?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of contracts that any of these teams answers for. */
  readonly owner?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of versions in any of these states; absent: those that promise something (LIVE, DEPRECATED, EARLY_ACCESS). */
  readonly status?: InputMaybe<ReadonlyArray<ContractStatus>>;
};

/** A page of quality rules. */
export type ContractQualityRuleConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<ContractQualityRuleEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<ContractQualityRule>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A quality rule in a page. */
export type ContractQualityRuleEdge = {
  /** Cursor of this node. */
  readonly cursor: Scalars['String']['output'];
  /** The quality rule. */
  readonly node: ContractQualityRule;
};

/** Which quality rules. Words are compared whatever their case. */
export type QualityRuleFilter = {
  /** Told in any of these ways. */
  readonly type?: InputMaybe<ReadonlyArray<QualityRuleType>>;
  /** Of any of these tools. */
  readonly engine?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** With any of these metrics. */
  readonly metric?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** On any of these dimensions of quality. */
  readonly dimension?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of any of these severities. */
  readonly severity?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of any of these contracts. */
  readonly contract?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of contracts that any of these teams answers for. */
  readonly owner?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of versions in any of these states; absent: those that promise something (LIVE, DEPRECATED, EARLY_ACCESS). */
  readonly status?: InputMaybe<ReadonlyArray<ContractStatus>>;
};

/** Where the data of a contract is served. */
export type ContractServer = {
  /** Its name in the contract. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Kind of store: postgres, snowflake, kafka, s3 … */
  readonly type: Scalars['String']['output'];
  /** Production, test … as written. */
  readonly environment?: Maybe<Scalars['String']['output']>;
  /** What it is for. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What finds it: host, database, schema, location … */
  readonly properties: ReadonlyArray<NamedValue>;
  /** Who may have access to it. */
  readonly roles: ReadonlyArray<ContractRole>;
  /** What its authors say beyond the standard. */
  readonly customProperties: ReadonlyArray<CustomProperty>;
};

/** A role that consumers are given. */
export type ContractRole = {
  /** Its name in the store. */
  readonly role: Scalars['String']['output'];
  /** What it may do, as written. */
  readonly access?: Maybe<Scalars['String']['output']>;
  /** What it is for. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Who approves first. */
  readonly firstLevelApprovers?: Maybe<Scalars['String']['output']>;
  /** Who approves then. */
  readonly secondLevelApprovers?: Maybe<Scalars['String']['output']>;
};

/** The people behind a contract, as its document names them. */
export type ContractTeam = {
  /** Its name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What it does. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Its members, present and former ones. */
  readonly members: ReadonlyArray<ContractTeamMember>;
};

/** A person behind a contract. */
export type ContractTeamMember = {
  /** The account. */
  readonly username?: Maybe<Scalars['String']['output']>;
  /** The name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What the person does. */
  readonly role?: Maybe<Scalars['String']['output']>;
  /** What the person is responsible for. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Since when, as written. */
  readonly dateIn?: Maybe<Scalars['String']['output']>;
  /** Until when, as written. */
  readonly dateOut?: Maybe<Scalars['String']['output']>;
  /** The account of the successor. */
  readonly replacedBy?: Maybe<Scalars['String']['output']>;
};

/** Where to ask about a contract's data, or where news is told. */
export type SupportChannel = {
  /** Its name. */
  readonly channel: Scalars['String']['output'];
  /** Its address. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** Tool: email, slack, teams … */
  readonly tool?: Maybe<Scalars['String']['output']>;
  /** What it is for: interactive, announcements, issues. */
  readonly scope?: Maybe<Scalars['String']['output']>;
  /** How it is used. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Where one is let in. */
  readonly invitationUrl?: Maybe<Scalars['String']['output']>;
};

/** What the data of a contract costs. */
export type ContractPrice = {
  /** How much for one unit. */
  readonly amount?: Maybe<Scalars['Float']['output']>;
  /** Currency. */
  readonly currency?: Maybe<Scalars['String']['output']>;
  /** What is paid for. */
  readonly unit?: Maybe<Scalars['String']['output']>;
};

/** Conditions under which the data of a contract is used. */
export type ContractTerms = {
  /** What it is meant for. */
  readonly usage?: Maybe<Scalars['String']['output']>;
  /** What it may not be used for. */
  readonly limitations?: Maybe<Scalars['String']['output']>;
  /** How it is paid for, in words. */
  readonly billing?: Maybe<Scalars['String']['output']>;
  /** How long before its end a change is announced, as an ISO 8601 duration. */
  readonly noticePeriod?: Maybe<Scalars['String']['output']>;
};

/** An address where more is said. */
export type DocumentLink = {
  /** What is found there: businessDefinition, tutorial … */
  readonly type: Scalars['String']['output'];
  /** The address. */
  readonly url: Scalars['String']['output'];
  /** What is found there, in words. */
  readonly description?: Maybe<Scalars['String']['output']>;
};

/** A value that the standard has no member for. */
export type CustomProperty = {
  /** Its name. */
  readonly property: Scalars['String']['output'];
  /** Its value. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
  /** What it means. */
  readonly description?: Maybe<Scalars['String']['output']>;
};

/** How what a dataset shows differs from what a contract promises. */
export type DriftKind =
  /** Promised, and not shown. */
  | 'MISSING'
  /** Shown, and not promised. */
  | 'EXTRA'
  /** Of another type than promised, as the platform means types. */
  | 'TYPE'
  /** A value is promised, and may be missing. */
  | 'NULLABILITY';

/** How the dataset of a promised object differs from the promise. */
export type ObjectDrift = {
  /** The schema object. */
  readonly object: Scalars['String']['output'];
  /** The contract version that promises it. */
  readonly contractVersion: ContractVersion;
  /** The dataset behind it; null when nobody has named it yet. */
  readonly dataset?: Maybe<Dataset>;
  /** Somebody has shown the schema of the dataset; else nothing is known. */
  readonly isObserved: Scalars['Boolean']['output'];
  /** The differences, in the order of the document. */
  readonly fields: ReadonlyArray<FieldDrift>;
};

/** How one field differs from the promise. */
export type FieldDrift = {
  /** In what. */
  readonly kind: DriftKind;
  /** Dotted path of the field. */
  readonly path: Scalars['String']['output'];
  /** The field; null when nobody has named it. */
  readonly field?: Maybe<Field>;
  /** What is promised, in words. */
  readonly promised?: Maybe<Scalars['String']['output']>;
  /** What is shown, in words. */
  readonly observed?: Maybe<Scalars['String']['output']>;
};

/** A difference between a field and a promise, with where it belongs. */
export type ContractDriftItem = {
  /** The difference. */
  readonly drift: FieldDrift;
  /** The schema object. */
  readonly object: Scalars['String']['output'];
  /** The contract version that promises it. */
  readonly contractVersion: ContractVersion;
  /** The dataset. */
  readonly dataset?: Maybe<Dataset>;
};

/** A page of differences. */
export type ContractDriftConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<ContractDriftEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<ContractDriftItem>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A difference in a page. */
export type ContractDriftEdge = {
  /** Cursor of this node. */
  readonly cursor: Scalars['String']['output'];
  /** The difference. */
  readonly node: ContractDriftItem;
};

/** Which differences. */
export type ContractDriftFilter = {
  /** Of any of these kinds. */
  readonly kind?: InputMaybe<ReadonlyArray<DriftKind>>;
  /** Of any of these contracts. */
  readonly contract?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of contracts that any of these teams answers for. */
  readonly owner?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A page of contracts. */
export type DataContractConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<DataContractEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<DataContract>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A contract in a page. */
export type DataContractEdge = {
  /** Cursor of this node. */
  readonly cursor: Scalars['String']['output'];
  /** The contract. */
  readonly node: DataContract;
};

/** Which contracts. */
export type DataContractFilter = {
  /** With a version in any of these states. */
  readonly status?: InputMaybe<ReadonlyArray<ContractStatus>>;
  /** Owned by any of these teams. */
  readonly owner?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With any of these tags. */
  readonly tag?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A contract version as it should be: its document, with what the document cannot say. */
export type DataContractUpsertInput = {
  /** The document, YAML or JSON: ODCS 3, ODCS 2.2 or Data Contract Specification 1.x. All that is understood is taken. */
  readonly document: Scalars['String']['input'];
  /** Refuses a document that the schema of its standard refuses, instead of telling of it in `findings`. */
  readonly strict?: InputMaybe<Scalars['Boolean']['input']>;
  /** State of the version; absent: the document's own status (draft, active, deprecated, retired). */
  readonly status?: InputMaybe<ContractStatus>;
  /** Until when the version stays; absent: the end of support that the document promises, if it does. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
  /** URN of the output port it stands behind; it is linked. */
  readonly port?: InputMaybe<Scalars['ID']['input']>;
  /** URN of the team that answers for it. */
  readonly owner?: InputMaybe<Scalars['ID']['input']>;
  /** Where the document's schema objects live; overrides what its servers say. */
  readonly bindings?: InputMaybe<ReadonlyArray<SchemaBindingInput>>;
  /** Refuses when the contract or one of its versions changed after this mesh revision. */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
};

/** Says in which dataset a schema object of a contract lives. */
export type SchemaBindingInput = {
  /** Name of the schema object. */
  readonly object: Scalars['String']['input'];
  /** The dataset. */
  readonly dataset: DatasetKey;
};

/** How bad it is that a document does not say something as its standard wants it. */
export type FindingSeverity =
  /** The schema of the standard refuses it. */
  | 'ERROR'
  /** It passes the schema and does not hold, such as a reference to nothing. */
  | 'WARNING'
  /** It is allowed, and not understood. */
  | 'INFO';

/** Something that a contract document does not say as its standard wants it. */
export type ContractFinding = {
  /** How bad that is. */
  readonly severity: FindingSeverity;
  /** Where in the document, as member names and list indexes. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** Line of the document, from 1; null where nothing stands there. */
  readonly line?: Maybe<Scalars['Int']['output']>;
  /** Column of the line, from 1. */
  readonly column?: Maybe<Scalars['Int']['output']>;
  /** What was received, and what was wanted. */
  readonly message: Scalars['String']['output'];
  /** What would have been right, in words. */
  readonly wanted?: Maybe<Scalars['String']['output']>;
};

/** Answer to dataContractUpsert. */
export type DataContractUpsertPayload = {
  /** The contract as it is now; null when the input was refused. */
  readonly dataContract?: Maybe<DataContract>;
  /** The version that was written. */
  readonly contractVersion?: Maybe<ContractVersion>;
  /** What the document says that its standard does not know or want, in the order of the document. */
  readonly findings: ReadonlyArray<ContractFinding>;
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** All problems of the input. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Deprecates a live contract version, or moves the end date of a deprecated one. */
export type DataContractDeprecateInput = {
  /** URN of the version. */
  readonly version: Scalars['ID']['input'];
  /** Until when it stays in force. */
  readonly until: Scalars['DateTime']['input'];
  /** Refuses when the contract or one of its versions changed after this mesh revision. */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
};

/** Ends a contract version: a deprecated one whose end date is over, or one that was never live. */
export type DataContractRetireVersionInput = {
  /** URN of the version. */
  readonly version: Scalars['ID']['input'];
  /** Refuses when the contract or one of its versions changed after this mesh revision. */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
};

/** Makes a contract version live, or lets it be tried. */
export type DataContractPublishInput = {
  /** URN of the version. */
  readonly version: Scalars['ID']['input'];
  /** LIVE or EARLY_ACCESS. */
  readonly as?: ContractStatus;
  /** What becomes of the live version that it is compared with: REPLACE takes its place, SIDE_BY_SIDE leaves it. */
  readonly mode?: CheckMode;
  /** Until when a version that is replaced stays deprecated; absent: it is retired at once. */
  readonly previousUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** How changes are judged: `standard`, `strict`, `omds`, `registry:<MODE>`. */
  readonly profile?: Scalars['String']['input'];
  /** Refuses when the contract or one of its versions changed after this mesh revision; absent: the revision of the check. */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
};

/** Answer to dataContractPublish. */
export type DataContractPublishPayload = {
  /** The contract as it is now; null when the version was refused. */
  readonly dataContract?: Maybe<DataContract>;
  /** The version as it is now; null when it was refused. */
  readonly contractVersion?: Maybe<ContractVersion>;
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** The check that was run. */
  readonly check: ContractCheck;
  /** The policy that was applied: the strictest of the domains that offer the contract. */
  readonly policy: PublishPolicy;
  /** Broken consumers whose consent the policy wants and nobody gave. */
  readonly missing: ReadonlyArray<ConsumerVerdict>;
  /** What the publisher should know, where the version was published. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
  /** Why it was refused, all at once. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An approval or waiver: a version may be published although it breaks a consumer. */
export type ContractConsent = Node &
  CatalogEntity & {
    /** The URN: `urn:mesh:contract-consent:<contract>:<version>:<type>:<consumer>`. */
    readonly id: Scalars['ID']['output'];
    /** Always CONTRACT_CONSENT. */
    readonly kind: EntityKind;
    /** What it is for. */
    readonly name: Scalars['String']['output'];
    /** Always null: the reason is in `note`. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** Free labels. */
    readonly tags: ReadonlyArray<Scalars['String']['output']>;
    /** Whose word it is. */
    readonly type: ConsentType;
    /** Why it was given. */
    readonly note?: Maybe<Scalars['String']['output']>;
    /** Who gave it. */
    readonly givenBy: Scalars['String']['output'];
    /** Until when it counts; null: without end. */
    readonly until?: Maybe<Scalars['DateTime']['output']>;
    /** Its end is over. */
    readonly isExpired: Scalars['Boolean']['output'];
    /** The version still says what it said when this was given; else it no longer counts. */
    readonly isForPresentContent: Scalars['Boolean']['output'];
    /** The version. */
    readonly version?: Maybe<ContractVersion>;
    /** The consumer that breaks. */
    readonly consumer?: Maybe<CatalogEntity>;
    /** It was withdrawn. */
    readonly isRetired: Scalars['Boolean']['output'];
    /** Other URNs that answer with it. */
    readonly aliases: ReadonlyArray<Scalars['ID']['output']>;
    /** What was changed on it, newest first. */
    readonly history: ReadonlyArray<EntityChange>;
  };

/** An approval or waiver: a version may be published although it breaks a consumer. */
export type ContractConsentHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Whose word a consent is. */
export type ConsentType =
  /** The consumer's own. */
  | 'APPROVAL'
  /** The domain's, over the consumer's head. */
  | 'WAIVER';

/** A consumer approves that a version is published although it breaks it. */
export type ContractVersionApproveInput = {
  /** URN of the version; it is approved as it is now. */
  readonly version: Scalars['ID']['input'];
  /** URN of the consumer, as contractCheck names it. */
  readonly consumer: Scalars['ID']['input'];
  /** Why, or what was agreed. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Until when the approval counts; null: without end. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A version may be published although it breaks a consumer that did not approve. */
export type ContractVersionWaiveInput = {
  /** URN of the version; it is waived as it is now. */
  readonly version: Scalars['ID']['input'];
  /** URN of the consumer, as contractCheck names it. */
  readonly consumer: Scalars['ID']['input'];
  /** Why. */
  readonly note: Scalars['String']['input'];
  /** Until when the waiver counts. */
  readonly until: Scalars['DateTime']['input'];
};

/** Answer to contractVersionApprove and contractVersionWaive. */
export type ContractConsentPayload = {
  /** The consent as it is now; null when it was refused. */
  readonly contractConsent?: Maybe<ContractConsent>;
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** All problems of the input. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Answer to a step in the life of a contract version. */
export type ContractLifePayload = {
  /** The contract as it is now; null when the step was refused. */
  readonly dataContract?: Maybe<DataContract>;
  /** The version as it is now; null when the step was refused. */
  readonly contractVersion?: Maybe<ContractVersion>;
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** Why the step was refused. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A table, view, file set or topic (OpenLineage dataset). */
export type Dataset = Node &
  CatalogEntity & {
    /** The URN: `urn:mesh:dataset:<namespace>:<name>`. */
    readonly id: Scalars['ID']['output'];
    /** Always DATASET. */
    readonly kind: EntityKind;
    /** OpenLineage namespace: where it lives. */
    readonly namespace: Scalars['String']['output'];
    /** Full name inside the namespace. */
    readonly name: Scalars['String']['output'];
    /** What it holds. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** What it is: TABLE, VIEW, TOPIC, FILE …, as its source says. */
    readonly type?: Maybe<Scalars['String']['output']>;
    /** A closer word for its type: MATERIALIZED, EXTERNAL …, as its source says. */
    readonly subtype?: Maybe<Scalars['String']['output']>;
    /** Platform it lives on: postgres, snowflake, kafka … */
    readonly platform?: Maybe<Scalars['String']['output']>;
    /** The connection that it is read through, as its source names it. */
    readonly source?: Maybe<DataSource>;
    /** How it is stored. */
    readonly storage?: Maybe<DataStorage>;
    /** The catalogue that it is registered in. */
    readonly catalog?: Maybe<DataCatalog>;
    /** What it lies in, from the outside: database, schema, table. */
    readonly hierarchy: ReadonlyArray<HierarchyLevel>;
    /** Version of its content that a run last spoke of. */
    readonly version?: Maybe<Scalars['String']['output']>;
    /** How much the last run that said so read of it. */
    readonly lastRead?: Maybe<DataStatistics>;
    /** How much the last run that said so wrote to it. */
    readonly lastWritten?: Maybe<DataStatistics>;
    /** What a run last said became of it as a whole. */
    readonly lifecycle?: Maybe<DatasetLifecycle>;
    /** What was last measured on its content. */
    readonly metrics?: Maybe<DataMetrics>;
    /** The part of it that was last read, as an OpenLineage condition; null: nobody said, or all of it. */
    readonly subsetRead?: Maybe<Scalars['JSON']['output']>;
    /** The part of it that was last written, as an OpenLineage condition; null: nobody said, or all of it. */
    readonly subsetWritten?: Maybe<Scalars['JSON']['output']>;
    /** Facets that events had for it and Meshline has no words for, as they came, without credentials. */
    readonly facets: ReadonlyArray<KeptFacet>;
    /** Free labels. */
    readonly tags: ReadonlyArray<Scalars['String']['output']>;
    /** The product it belongs to. */
    readonly product?: Maybe<DataProduct>;
    /** The team that answers for it: its own, else its product's. */
    readonly owner?: Maybe<Team>;
    /** Owners as its source names them, people included. */
    readonly owners: ReadonlyArray<NamedOwner>;
    /** Its fields in order of the schema. */
    readonly fields: FieldConnection;
    /** Output ports that expose it. */
    readonly outputPorts: ReadonlyArray<OutputPort>;
    /** Checks on its data, by name. */
    readonly qualityChecks: QualityCheckConnection;
    /** Jobs that write it, by name. */
    readonly producedBy: ReadonlyArray<Job>;
    /** Jobs that read it, by name. */
    readonly consumedBy: ReadonlyArray<Job>;
    /** Flow nodes one hop upstream. */
    readonly upstream: ReadonlyArray<LineageNode>;
    /** Flow nodes one hop downstream. */
    readonly downstream: ReadonlyArray<LineageNode>;
    /** It was retired. */
    readonly isRetired: Scalars['Boolean']['output'];
    /** Other URNs that answer with it. */
    readonly aliases: ReadonlyArray<Scalars['ID']['output']>;
    /** What was changed on it, newest first. */
    readonly history: ReadonlyArray<EntityChange>;
  };

/** A table, view, file set or topic (OpenLineage dataset). */
export type DatasetFieldsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A table, view, file set or topic (OpenLineage dataset). */
export type DatasetQualityChecksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A table, view, file set or topic (OpenLineage dataset). */
export type DatasetHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A connection through which a dataset is read. */
export type DataSource = {
  /** Name of the connection. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Where it leads, without credentials. */
  readonly uri?: Maybe<Scalars['String']['output']>;
};

/** How a dataset is stored. */
export type DataStorage = {
  /** Layer: iceberg, delta … */
  readonly layer: Scalars['String']['output'];
  /** Format of the files: parquet, avro, csv … */
  readonly format?: Maybe<Scalars['String']['output']>;
};

/** A catalogue that a dataset is registered in. */
export type DataCatalog = {
  /** Framework: iceberg, hive … */
  readonly framework?: Maybe<Scalars['String']['output']>;
  /** Type of the catalogue: jdbc, glue, polaris … */
  readonly type?: Maybe<Scalars['String']['output']>;
  /** Name of the catalogue. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Where the catalogue is, without credentials. */
  readonly metadataUri?: Maybe<Scalars['String']['output']>;
  /** Where the data is that it describes. */
  readonly warehouseUri?: Maybe<Scalars['String']['output']>;
  /** System in which it is configured: spark, flink … */
  readonly source?: Maybe<Scalars['String']['output']>;
};

/** One level that a dataset lies in. */
export type HierarchyLevel = {
  /** What the level is: DATABASE, SCHEMA, TABLE … */
  readonly type: Scalars['String']['output'];
  /** Name of the level. */
  readonly name: Scalars['String']['output'];
};

/** How much a run read or wrote. */
export type DataStatistics = {
  /** Rows. */
  readonly rows?: Maybe<Scalars['Float']['output']>;
  /** Bytes. */
  readonly bytes?: Maybe<Scalars['Float']['output']>;
  /** Files. */
  readonly files?: Maybe<Scalars['Float']['output']>;
  /** Time of the event that said so. */
  readonly at: Scalars['DateTime']['output'];
};

/** What became of a dataset as a whole. */
export type DatasetLifecycle = {
  /** What was done. */
  readonly change: LifecycleChange;
  /** Time of the event that said so. */
  readonly at: Scalars['DateTime']['output'];
  /** Name before a rename. */
  readonly previousName?: Maybe<Scalars['String']['output']>;
  /** Namespace before a rename. */
  readonly previousNamespace?: Maybe<Scalars['String']['output']>;
};

/** What can become of a dataset as a whole. */
export type LifecycleChange =
  /** Its structure was changed. */
  | 'ALTER'
  /** It was made. */
  | 'CREATE'
  /** It was removed: it is retired until somebody speaks of it again. */
  | 'DROP'
  /** Its content was replaced. */
  | 'OVERWRITE'
  /** It got another name: the former one answers as an alias. */
  | 'RENAME'
  /** Its content was removed. */
  | 'TRUNCATE';

/** What was measured on the content of a dataset. */
export type DataMetrics = {
  /** Rows that were looked at. */
  readonly rows?: Maybe<Scalars['Float']['output']>;
  /** Bytes. */
  readonly bytes?: Maybe<Scalars['Float']['output']>;
  /** Files. */
  readonly files?: Maybe<Scalars['Float']['output']>;
  /** When the content last changed, as the source says. */
  readonly lastUpdated?: Maybe<Scalars['String']['output']>;
  /** By column: nullCount, distinctCount, min, max, quantiles …, as the source says. */
  readonly columns?: Maybe<Scalars['JSON']['output']>;
  /** Time of the event that said so. */
  readonly at: Scalars['DateTime']['output'];
};

/** Somebody who answers for a dataset or job, as a pipeline names them. */
export type NamedOwner = {
  /** The name as written: `team:billing`, `user:ada@example.org` … */
  readonly name: Scalars['String']['output'];
  /** The role: OWNER, MAINTAINER … */
  readonly type?: Maybe<Scalars['String']['output']>;
};

/** A facet of an event, as it came. */
export type KeptFacet = {
  /** Name of the facet. */
  readonly name: Scalars['String']['output'];
  /** Its content; `_omitted` with the number of characters where it was too large to be kept. */
  readonly content: Scalars['JSON']['output'];
};

/** A column or nested field of a dataset. */
export type Field = Node &
  CatalogEntity & {
    /** The URN: `urn:mesh:field:<namespace>:<name>:<path>`. */
    readonly id: Scalars['ID']['output'];
    /** Always FIELD. */
    readonly kind: EntityKind;
    /** Dotted path inside the dataset. */
    readonly path: Scalars['String']['output'];
    /** The same as the path. */
    readonly name: Scalars['String']['output'];
    /** What it holds. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** Type as its source writes it; observed, else promised. */
    readonly type?: Maybe<Scalars['String']['output']>;
    /** A value may be missing; null: nobody said. */
    readonly isNullable?: Maybe<Scalars['Boolean']['output']>;
    /** It is a part of the key; null: nobody said. */
    readonly isKey?: Maybe<Scalars['Boolean']['output']>;
    /** How sensitive it is. */
    readonly classification?: Maybe<Scalars['String']['output']>;
    /** Free labels. */
    readonly tags: ReadonlyArray<Scalars['String']['output']>;
    /** The dataset it is part of. */
    readonly dataset?: Maybe<Dataset>;
    /** Words that it means. */
    readonly terms: ReadonlyArray<Term>;
    /** Fields it derives from, one hop. */
    readonly upstream: ReadonlyArray<FieldEdge>;
    /** Fields that derive from it, one hop. */
    readonly downstream: ReadonlyArray<FieldEdge>;
    /** It was retired. */
    readonly isRetired: Scalars['Boolean']['output'];
    /** Other URNs that answer with it. */
    readonly aliases: ReadonlyArray<Scalars['ID']['output']>;
    /** What was changed on it, newest first. */
    readonly history: ReadonlyArray<EntityChange>;
  };

/** A column or nested field of a dataset. */
export type FieldHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One derivation between two fields, from the side of one of them. */
export type FieldEdge = {
  /** The field at the other end; null when the influence reaches a dataset as a whole. */
  readonly field?: Maybe<Field>;
  /** The dataset at the other end. */
  readonly dataset?: Maybe<Dataset>;
  /** Whether it gives the value or only has a say in it. */
  readonly influence: Influence;
  /** OpenLineage transformation subtype: IDENTITY, AGGREGATION, JOIN, FILTER … */
  readonly subtype?: Maybe<Scalars['String']['output']>;
  /** Who says so, since when. */
  readonly evidence: Evidence;
};

/** Which fields. */
export type FieldFilter = {
  /** Of any of these datasets. */
  readonly dataset?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With any of these classifications. */
  readonly classification?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Part of the key, or not. */
  readonly isKey?: InputMaybe<Scalars['Boolean']['input']>;
  /** With any of these tags. */
  readonly tag?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A page of fields. */
export type FieldConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<FieldConnectionEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<Field>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A field in a page. */
export type FieldConnectionEdge = {
  /** Cursor of this node. */
  readonly cursor: Scalars['String']['output'];
  /** The field. */
  readonly node: Field;
};

/** A page of datasets. */
export type DatasetConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<DatasetEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<Dataset>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A dataset in a page. */
export type DatasetEdge = {
  /** Cursor of this node. */
  readonly cursor: Scalars['String']['output'];
  /** The dataset. */
  readonly node: Dataset;
};

/** Which datasets. */
export type DatasetFilter = {
  /** In any of these namespaces. */
  readonly namespace?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** On any of these platforms. */
  readonly platform?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Belonging to any of these products. */
  readonly product?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Owned by any of these teams. */
  readonly owner?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With any of these tags. */
  readonly tag?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A field as it should be. */
export type FieldInput = {
  /** Dotted path inside the dataset. */
  readonly path: Scalars['String']['input'];
  /** Type as the source writes it. */
  readonly type?: InputMaybe<Scalars['String']['input']>;
  /** A value may be missing. */
  readonly isNullable?: InputMaybe<Scalars['Boolean']['input']>;
  /** It is a part of the key. */
  readonly isKey?: InputMaybe<Scalars['Boolean']['input']>;
  /** How sensitive it is. */
  readonly classification?: InputMaybe<Scalars['String']['input']>;
  /** What it holds. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** URNs of the words it means; the whole list. */
  readonly terms?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Free labels; the whole list. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A dataset as it should be. Absent fields are left alone, null clears. */
export type DatasetUpsertInput = {
  /** OpenLineage namespace: where it lives. */
  readonly namespace: Scalars['String']['input'];
  /** Full name inside the namespace. */
  readonly name: Scalars['String']['input'];
  /** What it holds. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** What it is: TABLE, VIEW, TOPIC, FILE … */
  readonly type?: InputMaybe<Scalars['String']['input']>;
  /** Platform it lives on; absent: read from the namespace. */
  readonly platform?: InputMaybe<Scalars['String']['input']>;
  /** URN of the product it belongs to. */
  readonly product?: InputMaybe<Scalars['ID']['input']>;
  /** URN of the team that answers for it. */
  readonly owner?: InputMaybe<Scalars['ID']['input']>;
  /** URNs of the words it is about; the whole list. */
  readonly terms?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Its schema, complete and in order: a field that is missing is retired. */
  readonly fields?: InputMaybe<ReadonlyArray<FieldInput>>;
  /** Free labels; the whole list. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Answer to datasetUpsert. */
export type DatasetUpsertPayload = {
  /** The dataset as it is now; null when the input was refused. */
  readonly dataset?: Maybe<Dataset>;
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** All problems of the input. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A test on the data of a dataset: a dbt test, an expectation, a Soda check, an assertion that a run reports. */
export type QualityCheck = Node &
  CatalogEntity & {
    /** The URN: `urn:mesh:quality-check:<namespace>:<dataset>:<name>`. */
    readonly id: Scalars['ID']['output'];
    /** Always QUALITY_CHECK. */
    readonly kind: EntityKind;
    /** Name as its engine gives it; unique in its dataset. */
    readonly name: Scalars['String']['output'];
    /** What it demands. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** What it asserts, in the engine's word: `not_null`, `expect_column_values_to_be_unique` … */
    readonly assertion?: Maybe<Scalars['String']['output']>;
    /** What runs it: `dbt`, `greatExpectations`, `soda` … */
    readonly engine?: Maybe<Scalars['String']['output']>;
    /** How bad it is when it fails. */
    readonly severity?: Maybe<CheckSeverity>;
    /** The dataset that it looks at. */
    readonly dataset?: Maybe<Dataset>;
    /** The field that it looks at, where it is about one. */
    readonly field?: Maybe<Field>;
    /** What became of it last; null when it never ran. */
    readonly lastResult?: Maybe<QualityCheckResult>;
    /** Results that were kept, newest first. */
    readonly results: ReadonlyArray<QualityCheckResult>;
    /** Free labels. */
    readonly tags: ReadonlyArray<Scalars['String']['output']>;
    /** It was retired. */
    readonly isRetired: Scalars['Boolean']['output'];
    /** Other URNs that answer with it. */
    readonly aliases: ReadonlyArray<Scalars['ID']['output']>;
    /** What was changed on it, newest first. */
    readonly history: ReadonlyArray<EntityChange>;
  };

/** A test on the data of a dataset: a dbt test, an expectation, a Soda check, an assertion that a run reports. */
export type QualityCheckResultsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A test on the data of a dataset: a dbt test, an expectation, a Soda check, an assertion that a run reports. */
export type QualityCheckHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How bad it is when a check fails. */
export type CheckSeverity =
  /** The data must not be used. */
  | 'ERROR'
  /** Somebody should look. */
  | 'WARNING';

/** What became of a check in a run. */
export type CheckOutcome =
  /** The data is as demanded. */
  | 'PASSED'
  /** It is not, and that was only worth a warning. */
  | 'WARNED'
  /** It is not. */
  | 'FAILED'
  /** The check itself broke. */
  | 'ERRORED'
  /** It did not run. */
  | 'SKIPPED';

/** A result of a check. */
export type QualityCheckResult = {
  /** What became of it. */
  readonly outcome: CheckOutcome;
  /** When it ran. */
  readonly at: Scalars['DateTime']['output'];
  /** What was found, as the engine says it. */
  readonly observed?: Maybe<Scalars['String']['output']>;
  /** What was demanded, as the engine says it. */
  readonly expected?: Maybe<Scalars['String']['output']>;
  /** How many rows or values were not as demanded. */
  readonly failures?: Maybe<Scalars['Int']['output']>;
  /** What the engine says of it. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** Run that it belongs to, as its source names it. */
  readonly runId?: Maybe<Scalars['String']['output']>;
};

/** A page of checks. */
export type QualityCheckConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<QualityCheckEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<QualityCheck>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A check in a page. */
export type QualityCheckEdge = {
  /** Cursor of this node. */
  readonly cursor: Scalars['String']['output'];
  /** The check. */
  readonly node: QualityCheck;
};

/** Which checks. */
export type QualityCheckFilter = {
  /** With any of these outcomes the last time. */
  readonly outcome?: InputMaybe<ReadonlyArray<CheckOutcome>>;
  /** Run by any of these engines. */
  readonly engine?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** On any of these datasets. */
  readonly dataset?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With any of these tags. */
  readonly tag?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A check as it should be, with a result of it. Absent fields are left alone, null clears. */
export type QualityCheckUpsertInput = {
  /** The dataset that it looks at. */
  readonly dataset: DatasetKey;
  /** Name as its engine gives it; unique in the dataset. */
  readonly name: Scalars['String']['input'];
  /** What it demands. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** What it asserts, in the engine's word. */
  readonly assertion?: InputMaybe<Scalars['String']['input']>;
  /** What runs it. */
  readonly engine?: InputMaybe<Scalars['String']['input']>;
  /** How bad it is when it fails. */
  readonly severity?: InputMaybe<CheckSeverity>;
  /** Dotted path of the field that it looks at. */
  readonly field?: InputMaybe<Scalars['String']['input']>;
  /** Free labels; the whole list. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What became of it in a run. */
  readonly result?: InputMaybe<QualityCheckResultInput>;
};

/** A result of a check. */
export type QualityCheckResultInput = {
  /** What became of it. */
  readonly outcome: CheckOutcome;
  /** When it ran; an older result never replaces a newer one. */
  readonly at: Scalars['DateTime']['input'];
  /** What was found. */
  readonly observed?: InputMaybe<Scalars['String']['input']>;
  /** What was demanded. */
  readonly expected?: InputMaybe<Scalars['String']['input']>;
  /** How many rows or values were not as demanded. */
  readonly failures?: InputMaybe<Scalars['Int']['input']>;
  /** What the engine says of it. */
  readonly message?: InputMaybe<Scalars['String']['input']>;
  /** Run that it belongs to. */
  readonly runId?: InputMaybe<Scalars['String']['input']>;
};

/** Answer to qualityCheckUpsert. */
export type QualityCheckUpsertPayload = {
  /** The check as it is now; null when the input was refused. */
  readonly qualityCheck?: Maybe<QualityCheck>;
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** All problems of the input. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A process that reads and writes datasets (OpenLineage job). */
export type Job = Node &
  CatalogEntity & {
    /** The URN: `urn:mesh:job:<namespace>:<name>`. */
    readonly id: Scalars['ID']['output'];
    /** Always JOB. */
    readonly kind: EntityKind;
    /** OpenLineage namespace: the scheduler or system it runs in. */
    readonly namespace: Scalars['String']['output'];
    /** Full name inside the namespace. */
    readonly name: Scalars['String']['output'];
    /** What it does. */
    readonly description?: Maybe<Scalars['String']['output']>;
    /** What it is: `BATCH SPARK SQL_JOB`, as its source says. */
    readonly type?: Maybe<Scalars['String']['output']>;
    /** SQL it runs, where known. */
    readonly sql?: Maybe<Scalars['String']['output']>;
    /** Dialect of the SQL, as its source says. */
    readonly sqlDialect?: Maybe<Scalars['String']['output']>;
    /** Where its source code is. */
    readonly sourceCodeLocation?: Maybe<Scalars['String']['output']>;
    /** Repository, path, version and branch of its source code. */
    readonly sourceCode?: Maybe<SourceCode>;
    /** The job whose runs start its runs. */
    readonly parent?: Maybe<Job>;
    /** The job at the top of the tree that it runs in. */
    readonly root?: Maybe<Job>;
    /** Jobs whose runs its runs start, by name. */
    readonly children: JobConnection;
    /** Jobs that it waits for. */
    readonly dependsOn: ReadonlyArray<JobDependency>;
    /** Jobs that wait for it, as it says itself. */
    readonly triggers: ReadonlyArray<JobDependency>;
    /** Facets that events had for it and Meshline has no words for, as they came, without credentials. */
    readonly facets: ReadonlyArray<KeptFacet>;
    /** Free labels. */
    readonly tags: ReadonlyArray<Scalars['String']['output']>;
    /** The team that answers for it. */
    readonly owner?: Maybe<Team>;
    /** Owners as its source names them, people included. */
    readonly owners: ReadonlyArray<NamedOwner>;
    /** Its latest run. */
    readonly lastRun?: Maybe<JobRun>;
    /** Its runs that are kept, newest first: the last ones (KEEP_RUNS_PER_JOB), and those that its lineage rests on. */
    readonly runs: JobRunConnection;
    /** Datasets it reads, by name. */
    readonly reads: ReadonlyArray<Dataset>;
    /** Datasets it writes, by name. */
    readonly writes: ReadonlyArray<Dataset>;
    /** It was retired. */
    readonly isRetired: Scalars['Boolean']['output'];
    /** Other URNs that answer with it. */
    readonly aliases: ReadonlyArray<Scalars['ID']['output']>;
    /** What was changed on it, newest first. */
    readonly history: ReadonlyArray<EntityChange>;
  };

/** A process that reads and writes datasets (OpenLineage job). */
export type JobChildrenArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A process that reads and writes datasets (OpenLineage job). */
export type JobRunsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A process that reads and writes datasets (OpenLineage job). */
export type JobHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Where the source code of a job is. */
export type SourceCode = {
  /** Version control: git … */
  readonly type?: Maybe<Scalars['String']['output']>;
  /** Repository. */
  readonly repoUrl?: Maybe<Scalars['String']['output']>;
  /** Path in the repository. */
  readonly path?: Maybe<Scalars['String']['output']>;
  /** Commit or version. */
  readonly version?: Maybe<Scalars['String']['output']>;
  /** Tag. */
  readonly tag?: Maybe<Scalars['String']['output']>;
  /** Branch. */
  readonly branch?: Maybe<Scalars['String']['output']>;
};

/** A job that another one waits for or sets off. */
export type JobDependency = {
  /** Namespace of the job. */
  readonly namespace: Scalars['String']['output'];
  /** Name of the job. */
  readonly name: Scalars['String']['output'];
  /** The job, where it is known. */
  readonly job?: Maybe<Job>;
  /** How: DIRECT_INVOCATION, IMPLICIT_DEPENDENCY …; LINEAGE where explicit lineage says that one feeds the other. */
  readonly type?: Maybe<Scalars['String']['output']>;
  /** Order of the two: FINISH_TO_START … */
  readonly sequence?: Maybe<Scalars['String']['output']>;
  /** On which outcome it goes on: EXECUTE_ON_SUCCESS … */
  readonly status?: Maybe<Scalars['String']['output']>;
};

/** A run of a job. */
export type JobRun = {
  /** Id of the run and URN of its job, with a blank between them. */
  readonly id: Scalars['ID']['output'];
  /** The job. */
  readonly job?: Maybe<Job>;
  /** Id of the run as its source gives it. */
  readonly runId: Scalars['String']['output'];
  /** State of the run by its latest event. */
  readonly state: RunState;
  /** Time of that event. */
  readonly at: Scalars['DateTime']['output'];
  /** Time of its earliest event; null when the run is no longer kept. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Time of the event that ended it; null while it has not ended. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Seconds from its earliest event to the one that ended it. */
  readonly durationSeconds?: Maybe<Scalars['Float']['output']>;
  /** Datasets it read, as its events say. */
  readonly inputs: ReadonlyArray<Dataset>;
  /** Datasets it wrote, as its events say. */
  readonly outputs: ReadonlyArray<Dataset>;
  /** Beginning of the span of time that the run is for, as its scheduler says. */
  readonly nominalStart?: Maybe<Scalars['DateTime']['output']>;
  /** End of the span of time that the run is for. */
  readonly nominalEnd?: Maybe<Scalars['DateTime']['output']>;
  /** Why it failed, where it says so; at most 2,000 characters. */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** Engine that ran it, with its version. */
  readonly engine?: Maybe<Scalars['String']['output']>;
  /** Id of the query in the system that ran it. */
  readonly externalQuery?: Maybe<Scalars['String']['output']>;
  /** Run that started it. */
  readonly parentRunId?: Maybe<Scalars['String']['output']>;
  /** Run at the top of the tree. */
  readonly rootRunId?: Maybe<Scalars['String']['output']>;
  /** Labels of the run. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** Tests that the run was made of, at most 100; those of a run on one dataset are checks of that dataset too. */
  readonly tests: ReadonlyArray<RunTest>;
  /** Name under which the job ran, where names are folded. */
  readonly jobName?: Maybe<Scalars['String']['output']>;
};

/** A page of runs. */
export type JobRunConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<JobRunEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<JobRun>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that are kept. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A run in a page. */
export type JobRunEdge = {
  /** Cursor of this run. */
  readonly cursor: Scalars['String']['output'];
  /** The run. */
  readonly node: JobRun;
};

/** A test in a run. */
export type RunTest = {
  /** Name of the test. */
  readonly name: Scalars['String']['output'];
  /** Its result: PASS, FAIL, SKIP. */
  readonly status: Scalars['String']['output'];
};

/** State of a run (OpenLineage run cycle). */
export type RunState =
  /** Begun. */
  | 'START'
  /** Under way. */
  | 'RUNNING'
  /** Done. */
  | 'COMPLETE'
  /** Stopped from outside. */
  | 'ABORT'
  /** Failed. */
  | 'FAIL'
  /** Something was said of it, without a state. */
  | 'OTHER';

/** A page of jobs. */
export type JobConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<JobEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<Job>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A job in a page. */
export type JobEdge = {
  /** Cursor of this node. */
  readonly cursor: Scalars['String']['output'];
  /** The job. */
  readonly node: Job;
};

/** Which jobs. */
export type JobFilter = {
  /** In any of these namespaces. */
  readonly namespace?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Owned by any of these teams. */
  readonly owner?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With any of these tags. */
  readonly tag?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A job as it should be. Absent fields are left alone, null clears. */
export type JobUpsertInput = {
  /** OpenLineage namespace: the scheduler or system it runs in. */
  readonly namespace: Scalars['String']['input'];
  /** Full name inside the namespace. */
  readonly name: Scalars['String']['input'];
  /** What it does. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** What it is. */
  readonly type?: InputMaybe<Scalars['String']['input']>;
  /** SQL it runs. */
  readonly sql?: InputMaybe<Scalars['String']['input']>;
  /** Where its source code is. */
  readonly sourceCodeLocation?: InputMaybe<Scalars['String']['input']>;
  /** URN of the team that answers for it. */
  readonly owner?: InputMaybe<Scalars['ID']['input']>;
  /** Free labels; the whole list. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Answer to jobUpsert. */
export type JobUpsertPayload = {
  /** The job as it is now; null when the input was refused. */
  readonly job?: Maybe<Job>;
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** All problems of the input. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Who says that data flows, since when. */
export type Evidence = {
  /** How it came to be known. */
  readonly kind: AssertionKind;
  /** Who says so: `openlineage`, `odcs`, `person:…` */
  readonly source: Scalars['String']['output'];
  /** What its speaker replaces or withdraws as a whole. */
  readonly slice: Scalars['String']['output'];
  /** The job that moves the data. */
  readonly job?: Maybe<Job>;
  /** It names, for the fields of the target, the fields they come from. */
  readonly isResolved: Scalars['Boolean']['output'];
  /** What the column evidence can show; null when there is none. */
  readonly grade?: Maybe<EvidenceGrade>;
  /** What an inferred flow was inferred from. */
  readonly origin?: Maybe<InferenceOrigin>;
  /** Revision of the commit that first held it. */
  readonly sinceRevision: Scalars['Int']['output'];
  /** Time of that commit. */
  readonly since?: Maybe<Scalars['DateTime']['output']>;
  /** Latest time at which it was said. */
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
};

/** How an assertion came to be known. */
export type AssertionKind =
  /** Somebody said it would be so: a port, a design, a person. */
  | 'DECLARED'
  /** A run showed it. */
  | 'OBSERVED'
  /** It was read from another catalogue or manifest. */
  | 'IMPORTED'
  /** It was concluded: from a job's inputs and outputs, or from a product's ports. */
  | 'INFERRED';

/** What column evidence can show. */
export type EvidenceGrade =
  /** Where values come from; not the influence of joins and filters. */
  | 'VALUES'
  /** Where values come from and what has a say in them. */
  | 'VALUES_AND_INFLUENCE';

/** What an inferred flow was inferred from. */
export type InferenceOrigin =
  /** From a job's inputs and outputs. */
  | 'JOB'
  /** From a product of which only the ports are known. */
  | 'PRODUCT';

/** Whether a source field gives the value or only has a say in it. */
export type Influence =
  /** It gives the value. */
  | 'DIRECT'
  /** It has a say: filter, join, sort, window. */
  | 'INDIRECT';

/** Which way to walk. */
export type LineageDirection =
  /** To where the data comes from. */
  | 'UPSTREAM'
  /** To where the data goes. */
  | 'DOWNSTREAM'
  /** Both ways from the start. */
  | 'BOTH';

/** What the nodes of a lineage graph stand for. */
export type Grain =
  /** Columns and nested fields. */
  | 'FIELD'
  /** Datasets and ports. */
  | 'DATASET'
  /** Ports, with datasets rolled up to the output ports that expose them. */
  | 'PORT'
  /** Data products. */
  | 'PRODUCT'
  /** Bounded contexts. */
  | 'CONTEXT'
  /** Domains. */
  | 'DOMAIN'
  /** Owning teams. */
  | 'TEAM';

/** Why an answer is not complete. */
export type IncompleteReason =
  /** There is more behind the depth that was asked for. */
  | 'DEPTH_LIMIT'
  /** More nodes than the limit were reached. */
  | 'NODE_LIMIT'
  /** It took longer than the limit. */
  | 'TIME_LIMIT'
  /** A part may not be seen by the caller. */
  | 'RESTRICTED';

/** What every traversal says of itself. Totals are exact whenever `complete`. */
export type Completeness = {
  /** Nothing was left out. */
  readonly complete: Scalars['Boolean']['output'];
  /** Why something was left out. */
  readonly reason?: Maybe<IncompleteReason>;
  /** Mesh revision that the answer is exact for. */
  readonly revision: Scalars['Int']['output'];
  /** Flow nodes visited. */
  readonly visitedNodes: Scalars['Int']['output'];
  /** Assertions visited. */
  readonly visitedEdges: Scalars['Int']['output'];
  /** Goes on where the walk was cut, where that is possible. */
  readonly resumeToken?: Maybe<Scalars['String']['output']>;
};

/** A node of a lineage graph. */
export type LineageNode = {
  /** URN of what it stands for. */
  readonly id: Scalars['ID']['output'];
  /** Kind of what it stands for. */
  readonly kind: EntityKind;
  /** Name of what it stands for. */
  readonly name: Scalars['String']['output'];
  /** Hops from the start, at the grain that was asked for. */
  readonly distance: Scalars['Int']['output'];
  /** What it stands for. */
  readonly entity?: Maybe<CatalogEntity>;
};

/** An edge of a lineage graph, all assertions merged. */
export type LineageEdge = {
  /** URN of the node that the data comes from. */
  readonly from: Scalars['ID']['output'];
  /** URN of the node that the data goes to. */
  readonly to: Scalars['ID']['output'];
  /** Whether values flow or only influence; null above the field grain. */
  readonly influence?: Maybe<Influence>;
  /** Column evidence is known for it. */
  readonly isResolved: Scalars['Boolean']['output'];
  /** Who says so; at most 100 assertions. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** How many assertions there are. */
  readonly evidenceCount: Scalars['Int']['output'];
};

/** A part of the mesh as a graph. */
export type LineageGraph = {
  /** Nodes by distance and id; the start has distance 0. */
  readonly nodes: ReadonlyArray<LineageNode>;
  /** Edges among the nodes, by the ids of their ends. */
  readonly edges: ReadonlyArray<LineageEdge>;
  /** How many nodes there are, the start included. */
  readonly nodeCount: Scalars['Int']['output'];
  /** How many edges there are. */
  readonly edgeCount: Scalars['Int']['output'];
  /** How complete this is. */
  readonly completeness: Completeness;
};

/** A part of the mesh as a graph. */
export type LineageGraphNodesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};

/** A part of the mesh as a graph. */
export type LineageGraphEdgesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};

/** What is shown of a lineage graph, and (only where it says so) what is walked. */
export type LineageFilter = {
  /** Show only entities of these kinds. */
  readonly kind?: InputMaybe<ReadonlyArray<EntityKind>>;
  /** Show only what belongs to any of these domains. */
  readonly domain?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Show only what belongs to any of these products. */
  readonly product?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Show only what is on any of these platforms. */
  readonly platform?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Show only what has any of these tags. */
  readonly tag?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Show only nodes exactly this many hops away. */
  readonly exactDistance?: InputMaybe<Scalars['Int']['input']>;
  /** Path filter: walk only over assertions of these kinds. */
  readonly walkAssertions?: InputMaybe<ReadonlyArray<AssertionKind>>;
  /** Path filter: walk only over derivations of this influence (grain FIELD). */
  readonly walkInfluence?: InputMaybe<Influence>;
};

/** One hop of a path. */
export type PathHop = {
  /** URN of the entity that the data comes from. */
  readonly from: Scalars['ID']['output'];
  /** URN of the entity that the data goes to. */
  readonly to: Scalars['ID']['output'];
  /** How sure the hop is, in an impact path. */
  readonly certainty: ImpactCertainty;
  /** Why it is not sure. */
  readonly reason?: Maybe<ImpactReason>;
  /** What the reason rests on, in words: the clause and line of a job's SQL that names the column. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Who says so. */
  readonly evidence: ReadonlyArray<Evidence>;
};

/** A way from one entity to another, in flow direction. */
export type LineagePath = {
  /** How many hops. */
  readonly length: Scalars['Int']['output'];
  /** Its hops in order. */
  readonly hops: ReadonlyArray<PathHop>;
};

/** A flow that somebody asserts: between datasets and ports, or, with `fields`, column by column. */
export type LineageAssertInput = {
  /** Name of the slice, unique per source: all its flows are replaced by those of this input. */
  readonly slice: Scalars['String']['input'];
  /** The flows; the whole slice. */
  readonly flows: ReadonlyArray<FlowInput>;
  /** Key of the job that moves the data. */
  readonly job?: InputMaybe<JobKey>;
  /** How it came to be known; INFERRED is the server's own. */
  readonly kind?: AssertionKind;
};

/** Key of a job: its OpenLineage identity. */
export type JobKey = {
  /** The scheduler or system it runs in. */
  readonly namespace: Scalars['String']['input'];
  /** Full name inside the namespace. */
  readonly name: Scalars['String']['input'];
};

/** One flow that is asserted. */
export type FlowInput = {
  /** URN of the dataset or port that the data comes from. */
  readonly from: Scalars['ID']['input'];
  /** URN of the dataset or port that the data goes to. */
  readonly to: Scalars['ID']['input'];
  /** For the fields of the target, the fields they come from; absent: not known. An empty list says: none. */
  readonly fields?: InputMaybe<ReadonlyArray<FieldFlowInput>>;
};

/** A derivation that is asserted. */
export type FieldFlowInput = {
  /** Path of the source field. */
  readonly from: Scalars['String']['input'];
  /** Path of the target field; absent: the influence reaches the whole target. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
  /** Whether it gives the value or only has a say in it. */
  readonly influence?: Influence;
  /** Transformation subtype: IDENTITY, AGGREGATION, JOIN, FILTER … */
  readonly subtype?: InputMaybe<Scalars['String']['input']>;
};

/** Answer to lineageAssert and lineageWithdraw. */
export type LineageAssertPayload = {
  /** Full name of the slice; null when the input was refused. */
  readonly slice?: Maybe<Scalars['String']['output']>;
  /** Assertions that came into life. */
  readonly asserted: Scalars['Int']['output'];
  /** Assertions withdrawn. */
  readonly withdrawn: Scalars['Int']['output'];
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** All problems of the input. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which slice to withdraw. */
export type LineageWithdrawInput = {
  /** Name of the slice as it was asserted. */
  readonly slice: Scalars['String']['input'];
};

/** A change that somebody is about to make. */
export type ChangeInput =
  /** A column or nested field goes. */
  | {
      readonly fieldRemoved: FieldChangeInput;
      readonly fieldRenamed?: never;
      readonly fieldRetyped?: never;
      readonly fieldMadeNullable?: never;
      readonly fieldMeaningChanged?: never;
      readonly retired?: never;
      readonly replaced?: never;
      readonly productMoved?: never;
      readonly contract?: never;
      readonly all?: never;
    } /** A column or nested field gets another name. */
  | {
      readonly fieldRemoved?: never;
      readonly fieldRenamed: FieldChangeInput;
      readonly fieldRetyped?: never;
      readonly fieldMadeNullable?: never;
      readonly fieldMeaningChanged?: never;
      readonly retired?: never;
      readonly replaced?: never;
      readonly productMoved?: never;
      readonly contract?: never;
      readonly all?: never;
    } /** A column or nested field gets another type. */
  | {
      readonly fieldRemoved?: never;
      readonly fieldRenamed?: never;
      readonly fieldRetyped: FieldChangeInput;
      readonly fieldMadeNullable?: never;
      readonly fieldMeaningChanged?: never;
      readonly retired?: never;
      readonly replaced?: never;
      readonly productMoved?: never;
      readonly contract?: never;
      readonly all?: never;
    } /** A column or nested field may become null. */
  | {
      readonly fieldRemoved?: never;
      readonly fieldRenamed?: never;
      readonly fieldRetyped?: never;
      readonly fieldMadeNullable: FieldChangeInput;
      readonly fieldMeaningChanged?: never;
      readonly retired?: never;
      readonly replaced?: never;
      readonly productMoved?: never;
      readonly contract?: never;
      readonly all?: never;
    } /** A column or nested field keeps its shape and gets another meaning. */
  | {
      readonly fieldRemoved?: never;
      readonly fieldRenamed?: never;
      readonly fieldRetyped?: never;
      readonly fieldMadeNullable?: never;
      readonly fieldMeaningChanged: FieldChangeInput;
      readonly retired?: never;
      readonly replaced?: never;
      readonly productMoved?: never;
      readonly contract?: never;
      readonly all?: never;
    } /** A dataset, port, contract version or data product goes. */
  | {
      readonly fieldRemoved?: never;
      readonly fieldRenamed?: never;
      readonly fieldRetyped?: never;
      readonly fieldMadeNullable?: never;
      readonly fieldMeaningChanged?: never;
      readonly retired: EntityChangeInput;
      readonly replaced?: never;
      readonly productMoved?: never;
      readonly contract?: never;
      readonly all?: never;
    } /** A dataset, port, contract version or data product is replaced by another. */
  | {
      readonly fieldRemoved?: never;
      readonly fieldRenamed?: never;
      readonly fieldRetyped?: never;
      readonly fieldMadeNullable?: never;
      readonly fieldMeaningChanged?: never;
      readonly retired?: never;
      readonly replaced: ReplacementInput;
      readonly productMoved?: never;
      readonly contract?: never;
      readonly all?: never;
    } /** A data product moves to another domain or bounded context. */
  | {
      readonly fieldRemoved?: never;
      readonly fieldRenamed?: never;
      readonly fieldRetyped?: never;
      readonly fieldMadeNullable?: never;
      readonly fieldMeaningChanged?: never;
      readonly retired?: never;
      readonly replaced?: never;
      readonly productMoved: EntityChangeInput;
      readonly contract?: never;
      readonly all?: never;
    } /** A contract version is published: what of its changes can harm consumers, at the fields that they are about. */
  | {
      readonly fieldRemoved?: never;
      readonly fieldRenamed?: never;
      readonly fieldRetyped?: never;
      readonly fieldMadeNullable?: never;
      readonly fieldMeaningChanged?: never;
      readonly retired?: never;
      readonly replaced?: never;
      readonly productMoved?: never;
      readonly contract: ContractChangeInput;
      readonly all?: never;
    } /** Several changes at once; nothing is counted twice. */
  | {
      readonly fieldRemoved?: never;
      readonly fieldRenamed?: never;
      readonly fieldRetyped?: never;
      readonly fieldMadeNullable?: never;
      readonly fieldMeaningChanged?: never;
      readonly retired?: never;
      readonly replaced?: never;
      readonly productMoved?: never;
      readonly contract?: never;
      readonly all: ReadonlyArray<ChangeInput>;
    };

/** Which field changes. */
export type FieldChangeInput = {
  /** URN of the field. */
  readonly field: Scalars['ID']['input'];
};

/** Which entity changes. */
export type EntityChangeInput = {
  /** URN of the entity. */
  readonly id: Scalars['ID']['input'];
};

/** Which candidate of a contract is published. */
export type ContractChangeInput = {
  /** The candidate. */
  readonly candidate: ContractSource;
  /** URN of the version to compare with; absent: as contractCheck finds it. */
  readonly base?: InputMaybe<Scalars['ID']['input']>;
  /** What becomes of that version. */
  readonly mode?: CheckMode;
  /** How changes are judged: `standard`, `strict`, `omds`, `registry:<MODE>`. */
  readonly profile?: Scalars['String']['input'];
};

/** What is replaced by what. */
export type ReplacementInput = {
  /** URN of the entity that goes. */
  readonly id: Scalars['ID']['input'];
  /** URN of the entity that takes its place. */
  readonly by: Scalars['ID']['input'];
};

/** How sure it is that an entity is hit. */
export type ImpactCertainty =
  /** A proven path reaches it. */
  | 'CERTAIN'
  /** Evidence is too coarse or too weak to exclude it. */
  | 'POSSIBLE'
  /** It is entitled to the data and nobody ever observed what it does with it. */
  | 'UNKNOWN'
  /** It reads from the same place, and evidence excludes that it is hit. */
  | 'SAFE';

/** What the change does to an entity. */
export type ImpactEffect =
  /** It uses the changed element itself, and the change is breaking. */
  | 'BREAKS'
  /** It is further down, or the change does not break: values change or inputs fail. */
  | 'AT_RISK'
  /** An owner before it must keep a promise, or a layer translates. */
  | 'SHIELDED';

/** Why an entity is not CERTAIN, or what keeps it SAFE. */
export type ImpactReason =
  /** A job moves the data and says nothing about columns. */
  | 'COARSE_EVIDENCE'
  /** Nothing but coarse declarations speak of the flow. */
  | 'DECLARED_ONLY'
  /** Only the product's ports are known: each input is taken to feed each output. */
  | 'PRODUCT_ASSUMPTION'
  /** The evidence shows values only; a join or filter on the column would not be in it. */
  | 'WEAK_EVIDENCE'
  /** The evidence shows values only, and the job's SQL names the column outside of select lists. */
  | 'NAMED_IN_SQL'
  /** Some field of the source is hit, unknown which. */
  | 'SOME_FIELD'
  /** Another input port of the product carries the same data, and nobody knows through which it takes them. */
  | 'OTHER_INPUT_PORT'
  /** It is entitled to the data, and no lineage was ever observed for it. */
  | 'NEVER_OBSERVED'
  /** It has an access agreement, and no lineage was ever observed for it. */
  | 'ACCESS_AGREEMENT_ONLY'
  /** Column evidence names what it reads, and the changed element is not in it. */
  | 'COLUMN_EVIDENCE'
  /** The evidence shows values, and only values change. */
  | 'VALUES_SUFFICE'
  /** The evidence shows values, and the job's SQL does not name the column at all. */
  | 'NOT_NAMED_IN_SQL'
  /** The evidence shows values, and the job's SQL names the column in select lists only. */
  | 'SELECTED_ONLY'
  /** The port's contract does not promise the changed element. */
  | 'NOT_PROMISED'
  /** It declares which fields it uses, and the changed one is not among them. */
  | 'DECLARED_USES'
  /** It is pinned to another contract version. */
  | 'PINNED_ELSEWHERE'
  /** What feeds the port was observed: that each input port of its product does need not be assumed. */
  | 'OBSERVED_OTHERWISE'
  /** Its only ways here lead through what is safe. */
  | 'BEHIND_SAFE';

/** What of an impact is shown. */
export type ImpactFilter = {
  /** Entities of these kinds. */
  readonly kind?: InputMaybe<ReadonlyArray<EntityKind>>;
  /** With any of these certainties. */
  readonly certainty?: InputMaybe<ReadonlyArray<ImpactCertainty>>;
  /** With any of these effects. */
  readonly effect?: InputMaybe<ReadonlyArray<ImpactEffect>>;
  /** In any of these domains. */
  readonly domain?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Belonging to any of these products. */
  readonly product?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Owned by any of these teams. */
  readonly team?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Path filter: walk only over derivations of this influence. */
  readonly walkInfluence?: InputMaybe<Influence>;
  /** Path filter: walk only over assertions of these kinds. */
  readonly walkAssertions?: InputMaybe<ReadonlyArray<AssertionKind>>;
};

/** What impact items are ordered by; distance and id close the order. */
export type ImpactOrderField =
  /** CERTAIN first, then POSSIBLE, then UNKNOWN. */
  | 'CERTAINTY'
  /** Nearest first. */
  | 'DISTANCE'
  /** By name. */
  | 'NAME';

/** Who breaks, for sure or maybe, and what is the proof. */
export type ImpactReport = {
  /** The answer in numbers; asking for nothing else costs no rows. */
  readonly summary: ImpactSummary;
  /** What is hit, item by item. */
  readonly items: ImpactItemConnection;
  /** Whom to talk to. */
  readonly teams: ReadonlyArray<TeamImpact>;
  /** Consumers of whom nobody knows what they use. */
  readonly unknowns: ReadonlyArray<UnknownConsumer>;
  /** What reads from the same place, within the depth, and is not hit, with the proof. */
  readonly excluded: ExcludedConnection;
  /** How complete this is. */
  readonly completeness: Completeness;
};

/** Who breaks, for sure or maybe, and what is the proof. */
export type ImpactReportItemsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<ImpactOrderField>;
};

/** Who breaks, for sure or maybe, and what is the proof. */
export type ImpactReportExcludedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An impact in numbers. */
export type ImpactSummary = {
  /** Entities hit: CERTAIN, POSSIBLE or UNKNOWN. */
  readonly total: Scalars['Int']['output'];
  /** By certainty. */
  readonly byCertainty: ReadonlyArray<CertaintyCount>;
  /** By effect. */
  readonly byEffect: ReadonlyArray<EffectCount>;
  /** By kind of entity. */
  readonly byKind: ReadonlyArray<KindCount>;
  /** By domain, largest first. */
  readonly byDomain: ReadonlyArray<EntityCount>;
  /** By team, largest first. */
  readonly byTeam: ReadonlyArray<EntityCount>;
  /** Data products hit. */
  readonly products: Scalars['Int']['output'];
  /** Contracts whose promises are hit. */
  readonly contracts: Scalars['Int']['output'];
  /** Jobs hit. */
  readonly jobs: Scalars['Int']['output'];
};

/** How many entities have a certainty. */
export type CertaintyCount = {
  /** The certainty. */
  readonly certainty: ImpactCertainty;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** How many entities have an effect. */
export type EffectCount = {
  /** The effect. */
  readonly effect: ImpactEffect;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** How many entities are of a kind. */
export type KindCount = {
  /** The kind. */
  readonly kind: EntityKind;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** How many entities belong to another entity. */
export type EntityCount = {
  /** URN of the entity they belong to. */
  readonly id: Scalars['ID']['output'];
  /** Name of it. */
  readonly name: Scalars['String']['output'];
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** An entity that is hit. */
export type ImpactItem = {
  /** URN of the entity. */
  readonly id: Scalars['ID']['output'];
  /** Kind of the entity. */
  readonly kind: EntityKind;
  /** Name of the entity. */
  readonly name: Scalars['String']['output'];
  /** The entity. */
  readonly entity?: Maybe<CatalogEntity>;
  /** How sure it is. */
  readonly certainty: ImpactCertainty;
  /** What the change does to it. */
  readonly effect: ImpactEffect;
  /** Flow hops of the proving path. */
  readonly distance: Scalars['Int']['output'];
  /** Why it is not CERTAIN. */
  readonly reasons: ReadonlyArray<ImpactReason>;
  /** Which changes hit it: indexes into the change set, 0 for a single change. */
  readonly changes: ReadonlyArray<Scalars['Int']['output']>;
  /** The path that proves it, with the evidence of each hop. */
  readonly path: LineagePath;
  /** The product it belongs to. */
  readonly product?: Maybe<DataProduct>;
  /** The team that owns it. */
  readonly team?: Maybe<Team>;
};

/** A page of impact items. */
export type ImpactItemConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<ImpactItemEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<ImpactItem>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An impact item in a page. */
export type ImpactItemEdge = {
  /** Cursor of this item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: ImpactItem;
};

/** What a team has to know. */
export type TeamImpact = {
  /** The team with its channels. */
  readonly team: Team;
  /** Strongest certainty of what it owns. */
  readonly certainty: ImpactCertainty;
  /** Strongest effect on what it owns. */
  readonly effect: ImpactEffect;
  /** Entities of it that are hit. */
  readonly count: Scalars['Int']['output'];
};

/** A consumer who is entitled to the data and of whom nobody knows what it uses. */
export type UnknownConsumer = {
  /** URN of the consumer: an input port, a data product or a team. */
  readonly id: Scalars['ID']['output'];
  /** The consumer. */
  readonly entity?: Maybe<CatalogEntity>;
  /** Why nothing is known. */
  readonly reason: ImpactReason;
  /** URN of the port or agreement that entitles it. */
  readonly entitledBy: Scalars['ID']['output'];
  /** The team to ask. */
  readonly team?: Maybe<Team>;
};

/** An entity that reads from the same place and is not hit. */
export type ExcludedItem = {
  /** URN of the entity. */
  readonly id: Scalars['ID']['output'];
  /** Kind of the entity. */
  readonly kind: EntityKind;
  /** Name of the entity. */
  readonly name: Scalars['String']['output'];
  /** The entity. */
  readonly entity?: Maybe<CatalogEntity>;
  /** Always SAFE. */
  readonly certainty: ImpactCertainty;
  /** Why it is not hit, way by way. */
  readonly proof: ReadonlyArray<ExclusionProof>;
};

/** Why a way does not carry the change. */
export type ExclusionProof = {
  /** Where the way comes from. */
  readonly from: Scalars['ID']['output'];
  /** Where it leads. */
  readonly to: Scalars['ID']['output'];
  /** What cuts it. */
  readonly reason: ImpactReason;
  /** Paths of the source's fields that are really read, where known. */
  readonly reads: ReadonlyArray<Scalars['String']['output']>;
  /** Who says so. */
  readonly evidence: ReadonlyArray<Evidence>;
};

/** A page of excluded entities. */
export type ExcludedConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<ExcludedEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<ExcludedItem>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An excluded entity in a page. */
export type ExcludedEdge = {
  /** Cursor of this item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: ExcludedItem;
};

/** Where a contract is read from. */
export type ContractSource =
  /** A document: ODCS or Data Contract Specification, YAML or JSON. */
  | {
      readonly document: Scalars['String']['input'];
      readonly version?: never;
      readonly contract?: never;
    } /** URN of a version that is here. */
  | {
      readonly document?: never;
      readonly version: Scalars['ID']['input'];
      readonly contract?: never;
    } /** URN of a contract: the version that speaks for it. */
  | { readonly document?: never; readonly version?: never; readonly contract: Scalars['ID']['input'] };

/** What becomes of the version that a candidate is compared with. */
export type CheckMode =
  /** The candidate takes its place. */
  | 'REPLACE'
  /** It stays, and the candidate stands beside it. */
  | 'SIDE_BY_SIDE';

/** How severe a change is. */
export type ChangeSeverity =
  /** It has no effect. */
  | 'NONE'
  /** Nobody is harmed. */
  | 'INFO'
  /** It may harm somebody. */
  | 'WARNING'
  /** It breaks whoever uses what changes. */
  | 'BREAKING';

/** What a contract change is about. */
export type ChangeCategory =
  /** Structure and types. */
  | 'SCHEMA'
  /** What values mean. */
  | 'SEMANTICS'
  /** Classification, personal data, responsibility. */
  | 'GOVERNANCE'
  /** Rules on quality. */
  | 'QUALITY'
  /** Service levels. */
  | 'SLA'
  /** Servers, roles and limits of use. */
  | 'ACCESS'
  /** Price and terms. */
  | 'TERMS'
  /** Which contract, object or field it is. */
  | 'IDENTITY';

/** What was done to a part of a contract. */
export type ChangeAction =
  /** It is new. */
  | 'ADDED'
  /** It is gone. */
  | 'REMOVED'
  /** It is different. */
  | 'CHANGED'
  /** It has another name. */
  | 'RENAMED';

/** A part of a semantic version. */
export type VersionPart =
  /** Breaking. */
  | 'MAJOR'
  /** Something new, or a warning. */
  | 'MINOR'
  /** Nothing that anybody relies on. */
  | 'PATCH';

/** How severe a change is, asked in three directions. */
export type ChangeSeverities = {
  /** The provider changes what it promises: do present consumers survive? */
  readonly out: ChangeSeverity;
  /** Can the new schema read old data? */
  readonly history: ChangeSeverity;
  /** A consumer changes what it expects: does the provider still satisfy it? */
  readonly in: ChangeSeverity;
};

/** One difference between two contracts. */
export type ContractChange = {
  /** Id of the rule that found it. */
  readonly rule: Scalars['String']['output'];
  /** What it means, in one sentence. */
  readonly message: Scalars['String']['output'];
  /** What was done. */
  readonly operation: ChangeAction;
  /** Where, with named selectors: `/schema[name=orders]/properties[name=amount]`. */
  readonly path: Scalars['String']['output'];
  /** The schema object that it is about. */
  readonly object?: Maybe<Scalars['String']['output']>;
  /** The property inside the object, as a dotted path in physical names. */
  readonly property?: Maybe<Scalars['String']['output']>;
  /** What was there before. */
  readonly before?: Maybe<Scalars['JSON']['output']>;
  /** What is there now. */
  readonly after?: Maybe<Scalars['JSON']['output']>;
  /** How severe it is. */
  readonly severity: ChangeSeverities;
  /** What it is about. */
  readonly category: ChangeCategory;
  /** The version part that it asks for. */
  readonly bump: VersionPart;
};

/** How schema documents are written. */
export type SchemaFormat =
  /** Apache Avro, as JSON. */
  | 'AVRO'
  /** JSON Schema. */
  | 'JSON_SCHEMA'
  /** A Protobuf file. */
  | 'PROTOBUF';

/** Modes of schema registries. */
export type CompatibilityMode =
  /** Nothing is asked. */
  | 'NONE'
  /** The candidate reads data of the last version. */
  | 'BACKWARD'
  /** The candidate reads data of every version. */
  | 'BACKWARD_TRANSITIVE'
  /** The last version reads data of the candidate. */
  | 'FORWARD'
  /** Every version reads data of the candidate. */
  | 'FORWARD_TRANSITIVE'
  /** Both, with the last version. */
  | 'FULL'
  /** Both, with every version. */
  | 'FULL_TRANSITIVE';

/** Who does not read whose data. */
export type CompatibilityDirection =
  /** The candidate does not read data of a version. */
  | 'BACKWARD'
  /** A version does not read data of the candidate. */
  | 'FORWARD';

/** The answer of schemaCheck. */
export type SchemaCheck = {
  /** As what the documents were read. */
  readonly format: SchemaFormat;
  /** What was asked. */
  readonly mode: CompatibilityMode;
  /** The candidate may follow. */
  readonly isCompatible: Scalars['Boolean']['output'];
  /** The reasons against it. */
  readonly incompatibilities: ReadonlyArray<SchemaIncompatibility>;
};

/** One reason why a schema document may not follow another. */
export type SchemaIncompatibility = {
  /** Where it is: `order.lines[].price` (Avro), a JSON Pointer (JSON Schema), `Order.price` (Protobuf). */
  readonly path: Scalars['String']['output'];
  /** What it is, in a word such as FIELD_WITHOUT_DEFAULT. */
  readonly kind: Scalars['String']['output'];
  /** A sentence that says which side does what. */
  readonly message: Scalars['String']['output'];
  /** Who does not read whose data; null: it stands against a document by itself. */
  readonly direction?: Maybe<CompatibilityDirection>;
  /** Index in `base` of the version that it was found against; null: the candidate itself. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/** Two contracts compared. */
export type ContractDiff = {
  /** The version compared with; null when it came as a document. */
  readonly base?: Maybe<ContractVersion>;
  /** Its number. */
  readonly baseVersion: Scalars['String']['output'];
  /** The candidate; null when it came as a document. */
  readonly candidate?: Maybe<ContractVersion>;
  /** Its number. */
  readonly candidateVersion: Scalars['String']['output'];
  /** All differences, from the whole to the parts. */
  readonly changes: ReadonlyArray<ContractChange>;
  /** The version part that the changes ask for; null when nothing changed. */
  readonly requiredBump?: Maybe<VersionPart>;
  /** The version that would follow. */
  readonly suggestedVersion?: Maybe<Scalars['String']['output']>;
  /** What is wrong with the candidate's version. */
  readonly versionFindings: ReadonlyArray<Scalars['String']['output']>;
};

/** What a candidate means for a consumer, the worst first. */
export type Verdict =
  /** It uses what changes, and the change is breaking. */
  | 'BREAKS'
  /** It may break: evidence is too coarse to exclude it, or the change only may harm. */
  | 'POSSIBLE'
  /** It is entitled to the data, and nobody knows what it uses. */
  | 'UNKNOWN'
  /** It uses nothing that changes in a harmful way. */
  | 'SAFE'
  /** It relies on another version, which stays. */
  | 'UNAFFECTED';

/** What a consumer is. */
export type ConsumerKind =
  /** An input port. */
  | 'INPUT_PORT'
  /** A product that is seen to read or entitled to read, without a port for it. */
  | 'DATA_PRODUCT'
  /** A team that holds an access agreement. */
  | 'TEAM'
  /** A dataset of no product that is fed from here. */
  | 'DATASET'
  /** A job that reads. */
  | 'JOB';

/** How it is known what a consumer uses. */
export type UseKnowledge =
  /** Runs show the columns. */
  | 'OBSERVED'
  /** Runs show that it reads the data, not which columns. */
  | 'COARSE'
  /** It says so itself. */
  | 'DECLARED'
  /** Nobody looked, and it says nothing. */
  | 'UNKNOWN';

/** Why a consumer gets its verdict, beside what the path says. */
export type VerdictReason =
  /** A job moves the data and says nothing about columns. */
  | 'COARSE_EVIDENCE'
  /** Nothing but coarse declarations speak of the flow. */
  | 'DECLARED_ONLY'
  /** Only the product's ports are known: each input is taken to feed each output. */
  | 'PRODUCT_ASSUMPTION'
  /** The evidence shows values only; a join or filter on the column would not be in it. */
  | 'WEAK_EVIDENCE'
  /** SQL of the job names the column outside of select lists. */
  | 'NAMED_IN_SQL'
  /** Some field of the source is hit, unknown which. */
  | 'SOME_FIELD'
  /** No lineage was ever observed for it, and it declares nothing. */
  | 'NEVER_OBSERVED'
  /** It has an access agreement and nothing else. */
  | 'ACCESS_AGREEMENT_ONLY'
  /** It reads the schema object that changes as a whole. */
  | 'READS_OBJECT'
  /** The change is about the contract as a whole. */
  | 'RELIES_ON_CONTRACT'
  /** The contract that it holds on its own port is no longer satisfied. */
  | 'EXPECTATION_UNMET'
  /** It is pinned to another version, and runs read the dataset that changes. */
  | 'PIN_CONTRADICTED'
  /** Nothing that is promised satisfies its pin. */
  | 'PIN_UNSATISFIED'
  /** No change can harm anybody, whatever they use. */
  | 'COMPATIBLE'
  /** The walk was cut: that nothing was found does not say that there is nothing. */
  | 'INCOMPLETE';

/** The direction in which a change is asked. */
export type ChangeDirection =
  /** The provider changes what it promises. */
  | 'OUT'
  /** What the consumer expects is no longer met. */
  | 'IN';

/** A change that hits a consumer. */
export type ContractHit = {
  /** The change. */
  readonly change: ContractChange;
  /** Asked in which direction. */
  readonly direction: ChangeDirection;
  /** How sure it is that it hits. */
  readonly certainty: ImpactCertainty;
};

/** What a candidate means for one consumer. */
export type ConsumerVerdict = {
  /** URN of the consumer. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: ConsumerKind;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The consumer. */
  readonly entity?: Maybe<CatalogEntity>;
  /** The product it belongs to. */
  readonly product?: Maybe<DataProduct>;
  /** The domain it belongs to. */
  readonly domain?: Maybe<Domain>;
  /** The team to talk to, with its channels. */
  readonly team?: Maybe<Team>;
  /** The output port it takes from. */
  readonly port?: Maybe<OutputPort>;
  /** What the candidate means for it. */
  readonly verdict: Verdict;
  /** How sure that is. */
  readonly certainty: ImpactCertainty;
  /** Why. */
  readonly reasons: ReadonlyArray<VerdictReason>;
  /** The changes that hit it. */
  readonly hits: ReadonlyArray<ContractHit>;
  /** How it is known what it uses. */
  readonly knowledge: UseKnowledge;
  /** Paths of the fields it uses, as far as that is known. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The range of versions that it pins; null: any. */
  readonly pin?: Maybe<Scalars['String']['output']>;
  /** The version that it relies on now; null: nothing that is promised satisfies its pin. */
  readonly pinned?: Maybe<ContractVersion>;
  /** Until when that version stays, where that is known. */
  readonly until?: Maybe<Scalars['DateTime']['output']>;
  /** The agreement that entitles it. */
  readonly agreement?: Maybe<AccessAgreement>;
  /** From what changes to the consumer, each hop with its evidence; empty when nothing hits it. */
  readonly path: LineagePath;
  /** What keeps the changes from it. */
  readonly proof: ReadonlyArray<ExclusionProof>;
};

/** A page of verdicts. */
export type ConsumerVerdictConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<ConsumerVerdictEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<ConsumerVerdict>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A verdict in a page. */
export type ConsumerVerdictEdge = {
  /** Cursor of this node. */
  readonly cursor: Scalars['String']['output'];
  /** The verdict. */
  readonly node: ConsumerVerdict;
};

/** Somebody behind a consumer. */
export type IndirectConsumer = {
  /** URN. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: ConsumerKind;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The entity. */
  readonly entity?: Maybe<CatalogEntity>;
  /** The product it belongs to. */
  readonly product?: Maybe<DataProduct>;
  /** The team to talk to. */
  readonly team?: Maybe<Team>;
  /** AT_RISK, or SHIELDED by what its own provider promises. */
  readonly effect: ImpactEffect;
  /** How sure it is that it is reached. */
  readonly certainty: ImpactCertainty;
  /** Flow hops from what changes. */
  readonly distance: Scalars['Int']['output'];
  /** The way there. */
  readonly path: LineagePath;
};

/** A page of consumers of consumers. */
export type IndirectConsumerConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<IndirectConsumerEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<IndirectConsumer>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A consumer of a consumer in a page. */
export type IndirectConsumerEdge = {
  /** Cursor of this node. */
  readonly cursor: Scalars['String']['output'];
  /** The consumer. */
  readonly node: IndirectConsumer;
};

/** How many consumers have a verdict. */
export type VerdictCount = {
  /** The verdict. */
  readonly verdict: Verdict;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** Verdicts of one team or domain. */
export type VerdictGroup = {
  /** URN of the team or domain. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The team or domain. */
  readonly entity?: Maybe<CatalogEntity>;
  /** Its consumers by verdict, the worst first. */
  readonly byVerdict: ReadonlyArray<VerdictCount>;
};

/** A check in numbers. */
export type VerdictSummary = {
  /** All consumers. */
  readonly total: Scalars['Int']['output'];
  /** By verdict, the worst first; those that nobody has are left out. */
  readonly byVerdict: ReadonlyArray<VerdictCount>;
  /** By the team to talk to, the hardest hit first. */
  readonly byTeam: ReadonlyArray<VerdictGroup>;
  /** By domain, the hardest hit first. */
  readonly byDomain: ReadonlyArray<VerdictGroup>;
};

/** Consumers that can move together. */
export type MigrationWave = {
  /** Who. */
  readonly consumers: ReadonlyArray<CatalogEntity>;
};

/** How consumers leave the version that a candidate is compared with. */
export type MigrationPlan = {
  /** Who moves when: who takes data from another mover comes after it. */
  readonly waves: ReadonlyArray<MigrationWave>;
  /** The teams to talk to: as few as answer for everybody who has to move. */
  readonly teams: ReadonlyArray<Team>;
  /** That set is proven to be the smallest; else it was found greedily. */
  readonly isSmallest: Scalars['Boolean']['output'];
  /** Who has to move and nobody answers for. */
  readonly unowned: ReadonlyArray<CatalogEntity>;
  /** The earliest time at which promises and agreements let the old version go; null: at once. */
  readonly retireFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Who has to move before, whatever the time, because no agreement of theirs ends. */
  readonly waitsFor: ReadonlyArray<CatalogEntity>;
};

/** Whom a candidate breaks, before it is published. */
export type ContractCheck = {
  /** Names this question at this revision; contractRecheck says what moved since. Kept for 90 days. */
  readonly id: Scalars['ID']['output'];
  /** Mesh revision that the answer is exact for. */
  readonly revision: Scalars['Int']['output'];
  /** The contract; null when it is not here yet. */
  readonly contract?: Maybe<DataContract>;
  /** URN of the contract. */
  readonly contractId: Scalars['ID']['output'];
  /** The version that the candidate is compared with; null: nothing is promised yet, so nobody can rely on it. */
  readonly base?: Maybe<ContractVersion>;
  /** Number of the candidate. */
  readonly candidateVersion: Scalars['String']['output'];
  /** What becomes of the base. */
  readonly mode: CheckMode;
  /** How changes are judged. */
  readonly profile: Scalars['String']['output'];
  /** The worst verdict; null without consumers. */
  readonly verdict?: Maybe<Verdict>;
  /** All differences, from the whole to the parts. */
  readonly changes: ReadonlyArray<ContractChange>;
  /** The version part that the changes ask for; null when nothing changed. */
  readonly requiredBump?: Maybe<VersionPart>;
  /** The version that would follow. */
  readonly suggestedVersion?: Maybe<Scalars['String']['output']>;
  /** What is wrong with the candidate's version. */
  readonly versionFindings: ReadonlyArray<Scalars['String']['output']>;
  /** What was noticed in the candidate's document. */
  readonly documentFindings: ReadonlyArray<ContractFinding>;
  /** The verdicts in numbers. */
  readonly summary: VerdictSummary;
  /** Verdict by consumer, the worst first. */
  readonly consumers: ConsumerVerdictConnection;
  /** Who stands behind the consumers. */
  readonly indirect: IndirectConsumerConnection;
  /** The policy by which it would be published: the strictest of the domains that offer the contract. */
  readonly policy: PublishPolicy;
  /** How they leave the base. */
  readonly plan: MigrationPlan;
  /** How complete this is. */
  readonly completeness: Completeness;
};

/** Whom a candidate breaks, before it is published. */
export type ContractCheckConsumersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  verdict?: InputMaybe<ReadonlyArray<Verdict>>;
};

/** Whom a candidate breaks, before it is published. */
export type ContractCheckIndirectArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A consumer whose verdict moved. */
export type VerdictMove = {
  /** URN of the consumer. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The consumer. */
  readonly entity?: Maybe<CatalogEntity>;
  /** Its verdict then; null: it was no consumer. */
  readonly before?: Maybe<Verdict>;
  /** Its verdict now; null: it is no consumer any more. */
  readonly after?: Maybe<Verdict>;
};

/** An earlier check, asked again. */
export type ContractRecheck = {
  /** Id of the earlier check. */
  readonly id: Scalars['ID']['output'];
  /** When it was asked. */
  readonly checkedAt: Scalars['DateTime']['output'];
  /** Mesh revision of the earlier answer. */
  readonly revisionBefore: Scalars['Int']['output'];
  /** The version that the candidate was compared with then. */
  readonly baseBefore?: Maybe<ContractVersion>;
  /** The mesh did not change since. */
  readonly isCurrent: Scalars['Boolean']['output'];
  /** Whose verdict moved. */
  readonly moves: ReadonlyArray<VerdictMove>;
  /** The answer now. */
  readonly check: ContractCheck;
};

/** What to search among. */
export type SearchFilter = {
  /** Entities of these kinds. */
  readonly kind?: InputMaybe<ReadonlyArray<EntityKind>>;
  /** In any of these domains. */
  readonly domain?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** In any of these bounded contexts. */
  readonly boundedContext?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Owned by any of these teams. */
  readonly team?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** On any of these platforms. */
  readonly platform?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of any of these certainties. */
  readonly certainty?: InputMaybe<ReadonlyArray<Certainty>>;
  /** In any of these states. */
  readonly status?: InputMaybe<ReadonlyArray<ProductStatus>>;
  /** With any of these tags. */
  readonly tag?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What was found. */
export type SearchResult = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<SearchHitEdge>;
  /** The page, best first. */
  readonly nodes: ReadonlyArray<SearchHit>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
  /** Counts over all that match, not only the page. */
  readonly facets: ReadonlyArray<SearchFacet>;
};

/** A hit in a page. */
export type SearchHitEdge = {
  /** Cursor of this hit. */
  readonly cursor: Scalars['String']['output'];
  /** The hit. */
  readonly node: SearchHit;
};

/** An entity that matches. */
export type SearchHit = {
  /** URN of the entity. */
  readonly id: Scalars['ID']['output'];
  /** The entity. */
  readonly entity: CatalogEntity;
  /** How well it matches; only comparable inside one answer. */
  readonly score: Scalars['Float']['output'];
  /** Where the words stand. */
  readonly highlights: ReadonlyArray<Highlight>;
  /** Fields of the dataset whose names match. */
  readonly matchedFields: ReadonlyArray<Field>;
};

/** A piece of text with the places of the match. */
export type Highlight = {
  /** Which property: name, description, fieldNames … */
  readonly property: Scalars['String']['output'];
  /** The text, or a part of it. */
  readonly text: Scalars['String']['output'];
  /** Start and end of each match in `text`, in UTF-16 code units. */
  readonly ranges: ReadonlyArray<HighlightRange>;
};

/** A match inside a text. */
export type HighlightRange = {
  /** First code unit. */
  readonly start: Scalars['Int']['output'];
  /** Code unit after the last. */
  readonly end: Scalars['Int']['output'];
};

/** What can be counted over hits. */
export type FacetName =
  /** Kind of entity. */
  | 'KIND'
  /** Domain. */
  | 'DOMAIN'
  /** Bounded context. */
  | 'BOUNDED_CONTEXT'
  /** Owning team. */
  | 'TEAM'
  /** Platform. */
  | 'PLATFORM'
  /** Certainty of the product. */
  | 'CERTAINTY'
  /** State. */
  | 'STATUS'
  /** Tag. */
  | 'TAG';

/** Counts of one facet, largest first. */
export type SearchFacet = {
  /** What is counted. */
  readonly name: FacetName;
  /** The values. */
  readonly values: ReadonlyArray<FacetValue>;
};

/** One value of a facet. */
export type FacetValue = {
  /** The value as the filter takes it: a URN, an enum value or a text. */
  readonly value: Scalars['String']['output'];
  /** How people say it. */
  readonly label: Scalars['String']['output'];
  /** How many hits have it. */
  readonly count: Scalars['Int']['output'];
};

/** A completion of what is being typed. */
export type Suggestion = {
  /** URN of the entity. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its kind. */
  readonly kind: EntityKind;
};

/** The mesh in numbers, for dashboards. */
export type MeshOverview = {
  /** Mesh revision the numbers are of. */
  readonly revision: Scalars['Int']['output'];
  /** Entities by kind. */
  readonly byKind: ReadonlyArray<KindCount>;
  /** Data products by domain, largest first. */
  readonly productsByDomain: ReadonlyArray<EntityCount>;
  /** Data products by state. */
  readonly productsByStatus: ReadonlyArray<ValueCount>;
  /** Data products by certainty. */
  readonly productsByCertainty: ReadonlyArray<ValueCount>;
  /** Contract versions by state. */
  readonly contractVersionsByStatus: ReadonlyArray<ValueCount>;
  /** How much of the mesh is covered. */
  readonly coverage: MeshCoverage;
  /** Lineage assertions by kind. */
  readonly assertionsByKind: ReadonlyArray<ValueCount>;
  /** Time of the latest commit. */
  readonly lastCommitAt?: Maybe<Scalars['DateTime']['output']>;
  /** Time of the latest lineage that was seen. */
  readonly lastLineageAt?: Maybe<Scalars['DateTime']['output']>;
  /** Open gaps by kind. */
  readonly gaps: ReadonlyArray<ValueCount>;
};

/** How many have a value. */
export type ValueCount = {
  /** The value. */
  readonly value: Scalars['String']['output'];
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** How much of the mesh is covered; each pair says how many of how many. */
export type MeshCoverage = {
  /** Output ports. */
  readonly outputPorts: Scalars['Int']['output'];
  /** Output ports with a live contract. */
  readonly outputPortsWithContract: Scalars['Int']['output'];
  /** Output ports of whose data lineage was observed. */
  readonly outputPortsObserved: Scalars['Int']['output'];
  /** Data products. */
  readonly dataProducts: Scalars['Int']['output'];
  /** Data products with an owner. */
  readonly dataProductsWithOwner: Scalars['Int']['output'];
  /** Datasets. */
  readonly datasets: Scalars['Int']['output'];
  /** Datasets with an owning product. */
  readonly datasetsWithProduct: Scalars['Int']['output'];
  /** Datasets with lineage. */
  readonly datasetsWithLineage: Scalars['Int']['output'];
  /** Dataset pairs with flow. */
  readonly flows: Scalars['Int']['output'];
  /** Dataset pairs whose columns are known. */
  readonly flowsResolved: Scalars['Int']['output'];
};

/** What is not known about the mesh's lineage, or does not fit together. */
export type GapReport = {
  /** Ports of whose data nobody observed any lineage. */
  readonly unobservedPorts: GapConnection;
  /** Products of whose data nobody observed any lineage. */
  readonly unobservedProducts: GapConnection;
  /** Flows from one product to another that runs have shown and no port declares. */
  readonly undeclaredFlows: GapConnection;
  /** Flows that ports declare and no run has shown. */
  readonly unobservedFlows: GapConnection;
  /** Flows between datasets of which no columns are known. */
  readonly unresolvedFlows: GapConnection;
};

/** What is not known about the mesh's lineage, or does not fit together. */
export type GapReportUnobservedPortsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What is not known about the mesh's lineage, or does not fit together. */
export type GapReportUnobservedProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What is not known about the mesh's lineage, or does not fit together. */
export type GapReportUndeclaredFlowsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What is not known about the mesh's lineage, or does not fit together. */
export type GapReportUnobservedFlowsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What is not known about the mesh's lineage, or does not fit together. */
export type GapReportUnresolvedFlowsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Something that is not known, or does not fit together. */
export type Gap = {
  /** The entity, or where the flow comes from. */
  readonly from: CatalogEntity;
  /** Where the flow leads; null for a gap of one entity. */
  readonly to?: Maybe<CatalogEntity>;
  /** What is missing, in a sentence. */
  readonly message: Scalars['String']['output'];
};

/** A page of gaps. */
export type GapConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<GapEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<Gap>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A gap in a page. */
export type GapEdge = {
  /** Cursor of this gap. */
  readonly cursor: Scalars['String']['output'];
  /** The gap. */
  readonly node: Gap;
};

/** Which part of the mesh. */
export type GapFilter = {
  /** In any of these domains. */
  readonly domain?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Owned by any of these teams. */
  readonly team?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** One item of a bulk. */
export type IngestItem =
  /** A domain. */
  | {
      readonly domain: DomainUpsertInput;
      readonly boundedContext?: never;
      readonly contextRelation?: never;
      readonly team?: never;
      readonly term?: never;
      readonly termMapping?: never;
      readonly dataProduct?: never;
      readonly dataContract?: never;
      readonly dataset?: never;
      readonly job?: never;
      readonly lineage?: never;
      readonly lineageWithdrawal?: never;
      readonly accessAgreement?: never;
      readonly qualityCheck?: never;
      readonly retire?: never;
      readonly rename?: never;
      readonly openLineage?: never;
    } /** A bounded context. */
  | {
      readonly domain?: never;
      readonly boundedContext: BoundedContextUpsertInput;
      readonly contextRelation?: never;
      readonly team?: never;
      readonly term?: never;
      readonly termMapping?: never;
      readonly dataProduct?: never;
      readonly dataContract?: never;
      readonly dataset?: never;
      readonly job?: never;
      readonly lineage?: never;
      readonly lineageWithdrawal?: never;
      readonly accessAgreement?: never;
      readonly qualityCheck?: never;
      readonly retire?: never;
      readonly rename?: never;
      readonly openLineage?: never;
    } /** A relation of the context map. */
  | {
      readonly domain?: never;
      readonly boundedContext?: never;
      readonly contextRelation: ContextRelationSetInput;
      readonly team?: never;
      readonly term?: never;
      readonly termMapping?: never;
      readonly dataProduct?: never;
      readonly dataContract?: never;
      readonly dataset?: never;
      readonly job?: never;
      readonly lineage?: never;
      readonly lineageWithdrawal?: never;
      readonly accessAgreement?: never;
      readonly qualityCheck?: never;
      readonly retire?: never;
      readonly rename?: never;
      readonly openLineage?: never;
    } /** A team. */
  | {
      readonly domain?: never;
      readonly boundedContext?: never;
      readonly contextRelation?: never;
      readonly team: TeamUpsertInput;
      readonly term?: never;
      readonly termMapping?: never;
      readonly dataProduct?: never;
      readonly dataContract?: never;
      readonly dataset?: never;
      readonly job?: never;
      readonly lineage?: never;
      readonly lineageWithdrawal?: never;
      readonly accessAgreement?: never;
      readonly qualityCheck?: never;
      readonly retire?: never;
      readonly rename?: never;
      readonly openLineage?: never;
    } /** A term. */
  | {
      readonly domain?: never;
      readonly boundedContext?: never;
      readonly contextRelation?: never;
      readonly team?: never;
      readonly term: TermUpsertInput;
      readonly termMapping?: never;
      readonly dataProduct?: never;
      readonly dataContract?: never;
      readonly dataset?: never;
      readonly job?: never;
      readonly lineage?: never;
      readonly lineageWithdrawal?: never;
      readonly accessAgreement?: never;
      readonly qualityCheck?: never;
      readonly retire?: never;
      readonly rename?: never;
      readonly openLineage?: never;
    } /** A mapping between terms. */
  | {
      readonly domain?: never;
      readonly boundedContext?: never;
      readonly contextRelation?: never;
      readonly team?: never;
      readonly term?: never;
      readonly termMapping: TermMapInput;
      readonly dataProduct?: never;
      readonly dataContract?: never;
      readonly dataset?: never;
      readonly job?: never;
      readonly lineage?: never;
      readonly lineageWithdrawal?: never;
      readonly accessAgreement?: never;
      readonly qualityCheck?: never;
      readonly retire?: never;
      readonly rename?: never;
      readonly openLineage?: never;
    } /** A data product with its ports. */
  | {
      readonly domain?: never;
      readonly boundedContext?: never;
      readonly contextRelation?: never;
      readonly team?: never;
      readonly term?: never;
      readonly termMapping?: never;
      readonly dataProduct: DataProductUpsertInput;
      readonly dataContract?: never;
      readonly dataset?: never;
      readonly job?: never;
      readonly lineage?: never;
      readonly lineageWithdrawal?: never;
      readonly accessAgreement?: never;
      readonly qualityCheck?: never;
      readonly retire?: never;
      readonly rename?: never;
      readonly openLineage?: never;
    } /** A contract version. */
  | {
      readonly domain?: never;
      readonly boundedContext?: never;
      readonly contextRelation?: never;
      readonly team?: never;
      readonly term?: never;
      readonly termMapping?: never;
      readonly dataProduct?: never;
      readonly dataContract: DataContractUpsertInput;
      readonly dataset?: never;
      readonly job?: never;
      readonly lineage?: never;
      readonly lineageWithdrawal?: never;
      readonly accessAgreement?: never;
      readonly qualityCheck?: never;
      readonly retire?: never;
      readonly rename?: never;
      readonly openLineage?: never;
    } /** A dataset with its fields. */
  | {
      readonly domain?: never;
      readonly boundedContext?: never;
      readonly contextRelation?: never;
      readonly team?: never;
      readonly term?: never;
      readonly termMapping?: never;
      readonly dataProduct?: never;
      readonly dataContract?: never;
      readonly dataset: DatasetUpsertInput;
      readonly job?: never;
      readonly lineage?: never;
      readonly lineageWithdrawal?: never;
      readonly accessAgreement?: never;
      readonly qualityCheck?: never;
      readonly retire?: never;
      readonly rename?: never;
      readonly openLineage?: never;
    } /** A job. */
  | {
      readonly domain?: never;
      readonly boundedContext?: never;
      readonly contextRelation?: never;
      readonly team?: never;
      readonly term?: never;
      readonly termMapping?: never;
      readonly dataProduct?: never;
      readonly dataContract?: never;
      readonly dataset?: never;
      readonly job: JobUpsertInput;
      readonly lineage?: never;
      readonly lineageWithdrawal?: never;
      readonly accessAgreement?: never;
      readonly qualityCheck?: never;
      readonly retire?: never;
      readonly rename?: never;
      readonly openLineage?: never;
    } /** A lineage slice. */
  | {
      readonly domain?: never;
      readonly boundedContext?: never;
      readonly contextRelation?: never;
      readonly team?: never;
      readonly term?: never;
      readonly termMapping?: never;
      readonly dataProduct?: never;
      readonly dataContract?: never;
      readonly dataset?: never;
      readonly job?: never;
      readonly lineage: LineageAssertInput;
      readonly lineageWithdrawal?: never;
      readonly accessAgreement?: never;
      readonly qualityCheck?: never;
      readonly retire?: never;
      readonly rename?: never;
      readonly openLineage?: never;
    } /** A slice to withdraw. */
  | {
      readonly domain?: never;
      readonly boundedContext?: never;
      readonly contextRelation?: never;
      readonly team?: never;
      readonly term?: never;
      readonly termMapping?: never;
      readonly dataProduct?: never;
      readonly dataContract?: never;
      readonly dataset?: never;
      readonly job?: never;
      readonly lineage?: never;
      readonly lineageWithdrawal: LineageWithdrawInput;
      readonly accessAgreement?: never;
      readonly qualityCheck?: never;
      readonly retire?: never;
      readonly rename?: never;
      readonly openLineage?: never;
    } /** An access agreement. */
  | {
      readonly domain?: never;
      readonly boundedContext?: never;
      readonly contextRelation?: never;
      readonly team?: never;
      readonly term?: never;
      readonly termMapping?: never;
      readonly dataProduct?: never;
      readonly dataContract?: never;
      readonly dataset?: never;
      readonly job?: never;
      readonly lineage?: never;
      readonly lineageWithdrawal?: never;
      readonly accessAgreement: AccessAgreementUpsertInput;
      readonly qualityCheck?: never;
      readonly retire?: never;
      readonly rename?: never;
      readonly openLineage?: never;
    } /** A check on data quality, with a result. */
  | {
      readonly domain?: never;
      readonly boundedContext?: never;
      readonly contextRelation?: never;
      readonly team?: never;
      readonly term?: never;
      readonly termMapping?: never;
      readonly dataProduct?: never;
      readonly dataContract?: never;
      readonly dataset?: never;
      readonly job?: never;
      readonly lineage?: never;
      readonly lineageWithdrawal?: never;
      readonly accessAgreement?: never;
      readonly qualityCheck: QualityCheckUpsertInput;
      readonly retire?: never;
      readonly rename?: never;
      readonly openLineage?: never;
    } /** An entity to retire. */
  | {
      readonly domain?: never;
      readonly boundedContext?: never;
      readonly contextRelation?: never;
      readonly team?: never;
      readonly term?: never;
      readonly termMapping?: never;
      readonly dataProduct?: never;
      readonly dataContract?: never;
      readonly dataset?: never;
      readonly job?: never;
      readonly lineage?: never;
      readonly lineageWithdrawal?: never;
      readonly accessAgreement?: never;
      readonly qualityCheck?: never;
      readonly retire: RetireInput;
      readonly rename?: never;
      readonly openLineage?: never;
    } /** An entity to rename. */
  | {
      readonly domain?: never;
      readonly boundedContext?: never;
      readonly contextRelation?: never;
      readonly team?: never;
      readonly term?: never;
      readonly termMapping?: never;
      readonly dataProduct?: never;
      readonly dataContract?: never;
      readonly dataset?: never;
      readonly job?: never;
      readonly lineage?: never;
      readonly lineageWithdrawal?: never;
      readonly accessAgreement?: never;
      readonly qualityCheck?: never;
      readonly retire?: never;
      readonly rename: RenameInput;
      readonly openLineage?: never;
    } /** An OpenLineage run, job or dataset event. */
  | {
      readonly domain?: never;
      readonly boundedContext?: never;
      readonly contextRelation?: never;
      readonly team?: never;
      readonly term?: never;
      readonly termMapping?: never;
      readonly dataProduct?: never;
      readonly dataContract?: never;
      readonly dataset?: never;
      readonly job?: never;
      readonly lineage?: never;
      readonly lineageWithdrawal?: never;
      readonly accessAgreement?: never;
      readonly qualityCheck?: never;
      readonly retire?: never;
      readonly rename?: never;
      readonly openLineage: Scalars['JSON']['input'];
    };

/** What to do with the good items when there are bad ones. */
export type Atomicity =
  /** Write all or nothing. */
  | 'ALL'
  /** Write each good item. */
  | 'EACH';

/** Many items at once. */
export type IngestInput = {
  /** The items, 10,000 at most; they may refer to each other in any order. */
  readonly items: ReadonlyArray<IngestItem>;
  /** What to do with the good items when there are bad ones. */
  readonly atomic?: Atomicity;
  /** Compute all outcomes and write nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key with the same input gives the first report again and writes nothing; kept for a day. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When what is said was true; older words never overwrite newer ones. Absent: now. */
  readonly eventTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** On whose word: name of the pipeline or document; defaults to the caller. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
};

/** Answer to ingest. */
export type IngestPayload = {
  /** What became of each item, in order of the input. */
  readonly report: ReadonlyArray<IngestItemReport>;
  /** How many items had each outcome. */
  readonly counts: IngestCounts;
  /** It was computed only. */
  readonly isDryRun: Scalars['Boolean']['output'];
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** All problems of the items; the path begins with `items` and the index. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What became of an item. */
export type IngestItemReport = {
  /** Index in the input. */
  readonly index: Scalars['Int']['output'];
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** URN of the entity it is about, where it has one. */
  readonly id?: Maybe<Scalars['ID']['output']>;
};

/** How many items had each outcome. */
export type IngestCounts = {
  /** Were not there before. */
  readonly created: Scalars['Int']['output'];
  /** Were changed. */
  readonly updated: Scalars['Int']['output'];
  /** Were known already. */
  readonly unchanged: Scalars['Int']['output'];
  /** Something newer was known. */
  readonly stale: Scalars['Int']['output'];
  /** Were refused. */
  readonly rejected: Scalars['Int']['output'];
};

/** A format of documents that is read. */
export type DocumentFormat = {
  /** Word that names it. */
  readonly format: Scalars['String']['output'];
  /** What a document of it is called. */
  readonly title: Scalars['String']['output'];
};

/** A document that the ingested one refers to, or that belongs to it. */
export type RelatedDocumentInput = {
  /** Path, from where the ingested document's own path begins; references are resolved against it. */
  readonly path: Scalars['String']['input'];
  /** The document as text. */
  readonly document: Scalars['String']['input'];
};

/** A document of any known format. */
export type DocumentIngestInput = {
  /** Which format; absent: told by the content. */
  readonly format?: InputMaybe<Scalars['String']['input']>;
  /** The document as text. */
  readonly document: Scalars['String']['input'];
  /** Path of the document, for messages and for references to related ones. */
  readonly path?: Scalars['String']['input'];
  /** Documents that it refers to or that belong to it, such as the catalog of a dbt manifest. They are read by themselves when nobody refers to them. */
  readonly related?: InputMaybe<ReadonlyArray<RelatedDocumentInput>>;
  /** Namespace of the datasets whose place the document does not tell, as OpenLineage names it: `postgres://host:5432`. */
  readonly namespace?: InputMaybe<Scalars['String']['input']>;
  /** What datasets lie in whose names the document does not tell whole: `database.schema`. */
  readonly within?: InputMaybe<Scalars['String']['input']>;
  /** On whose word; absent: what the format says, such as `dbt:<project>`. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** Refuse a document about which there are findings. */
  readonly strict?: Scalars['Boolean']['input'];
  /** What to do with the good items when there are bad ones. */
  readonly atomic?: Atomicity;
  /** Compute all outcomes and write nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The same key with the same input gives the first report again and writes nothing; kept for a day. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answer to documentIngest. */
export type DocumentIngestPayload = {
  /** What became of each document, in the order of the input. */
  readonly documents: ReadonlyArray<DocumentReport>;
  /** How many items of all documents had each outcome. */
  readonly counts: IngestCounts;
  /** How many assertions of lineage came. */
  readonly asserted: Scalars['Int']['output'];
  /** How many assertions of lineage went. */
  readonly withdrawn: Scalars['Int']['output'];
  /** It was computed only. */
  readonly isDryRun: Scalars['Boolean']['output'];
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** All problems of all documents; the path begins with `document`, or with `related` and an index. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What became of one document. */
export type DocumentReport = {
  /** Path of the document as it was sent. */
  readonly path: Scalars['String']['output'];
  /** Format that it was read as; null when none is known for it, or when another document used it. */
  readonly format?: Maybe<Scalars['String']['output']>;
  /** How many of its items had each outcome. */
  readonly counts: IngestCounts;
  /** What became of each of its items, in their order in the document. */
  readonly items: ReadonlyArray<DocumentItemReport>;
  /** What was wrong, and where; an item with a problem was refused. */
  readonly problems: ReadonlyArray<DocumentProblem>;
  /** What was noticed and refuses nothing. */
  readonly findings: ReadonlyArray<DocumentFinding>;
};

/** What became of an item of a document. */
export type DocumentItemReport = {
  /** Where in the document: member names and list indexes. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** URN of the entity it is about, where it has one. */
  readonly id?: Maybe<Scalars['ID']['output']>;
};

/** One problem of a document. */
export type DocumentProblem = {
  /** What kind of problem. */
  readonly code: UserErrorCode;
  /** What was received and what was wanted. */
  readonly message: Scalars['String']['output'];
  /** Where in the document: member names and list indexes. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** Line of the text, from 1, where it can be told. */
  readonly line?: Maybe<Scalars['Int']['output']>;
  /** Column of the text, from 1, where it can be told. */
  readonly column?: Maybe<Scalars['Int']['output']>;
};

/** Something noticed in a document that refuses nothing. */
export type DocumentFinding = {
  /** Path of the document that it is about. */
  readonly document: Scalars['String']['output'];
  /** What was received, what was wanted, and what was done about it. */
  readonly message: Scalars['String']['output'];
  /** Where in the document: member names and list indexes. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** Line of the text, from 1, where it can be told. */
  readonly line?: Maybe<Scalars['Int']['output']>;
  /** Column of the text, from 1, where it can be told. */
  readonly column?: Maybe<Scalars['Int']['output']>;
};

/** Which entity to retire. */
export type RetireInput = {
  /** URN of the entity; of the kind that the mutation is for. */
  readonly id: Scalars['ID']['input'];
};

/** Answer to a …Retire mutation. */
export type RetirePayload = {
  /** URN of the entity; null when the input was refused. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** All problems of the input. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Another name for an entity. Its id stays; the URN of the new name becomes an alias that answers too. */
export type RenameInput = {
  /** URN of the entity; of the kind that the mutation is for. */
  readonly id: Scalars['ID']['input'];
  /** URN that the entity would have if it were created under its new name. */
  readonly to: Scalars['ID']['input'];
};

/** Answer to a …Rename mutation. */
export type RenamePayload = {
  /** The entity under its new name; null when the input was refused. */
  readonly entity?: Maybe<CatalogEntity>;
  /** What became of it. */
  readonly outcome: ItemOutcome;
  /** Mesh revision at which this is visible. */
  readonly revision: Scalars['Int']['output'];
  /** All problems of the input. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A lineage event as it was sent: kept word for word before anything is made of it. */
export type LineageEvent = {
  /** Content hash of the body; the same body has the same key. */
  readonly key: Scalars['ID']['output'];
  /** When it arrived. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** Who sent it: name of the API key, or `anonymous`. */
  readonly sender: Scalars['String']['output'];
  /** Bytes of the body, inflated. */
  readonly bytes: Scalars['Int']['output'];
  /** What has become of it so far. */
  readonly state: LineageEventState;
  /** What it did to the graph, when it was projected last. */
  readonly outcome?: Maybe<ItemOutcome>;
  /** Mesh revision at which that is visible. */
  readonly revision?: Maybe<Scalars['Int']['output']>;
  /** Where it was refused. */
  readonly rejectedAt?: Maybe<RejectionStage>;
  /** Why it was refused, in one line. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** All problems for which it was refused; paths point into the body. */
  readonly problems: ReadonlyArray<UserError>;
  /** How often it was sent and refused. */
  readonly timesRejected: Scalars['Int']['output'];
  /** The body without credentials; null when it has been let go of meanwhile. */
  readonly body?: Maybe<Scalars['String']['output']>;
};

/** A lineage event as it was sent: kept word for word before anything is made of it. */
export type LineageEventBodyArgs = {
  maxLength?: InputMaybe<Scalars['Int']['input']>;
};

/** What has become of a lineage event. */
export type LineageEventState =
  /** It is kept and not yet in the graph. */
  | 'WAITING'
  /** It is in the graph. */
  | 'PROJECTED'
  /** It was refused. */
  | 'REJECTED';

/** Where a lineage event was refused. */
export type RejectionStage =
  /** By the endpoint: the sender was told so. */
  | 'ENDPOINT'
  /** By the graph, after it was acknowledged. */
  | 'PLAN';

/** A page of lineage events. */
export type LineageEventConnection = {
  /** The page with cursors. */
  readonly edges: ReadonlyArray<LineageEventEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<LineageEvent>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** All that match. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A lineage event in a page. */
export type LineageEventEdge = {
  /** Cursor of this event. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: LineageEvent;
};

/** Which lineage events to project anew. */
export type LineageEventReplayInput = {
  /** Keys of events, at most 10,000; absent: all events of the state. */
  readonly keys?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Events of this state only; absent, and without keys: all that are kept. */
  readonly state?: InputMaybe<LineageEventState>;
};

/** Answer to lineageEventReplay. */
export type LineageEventReplayPayload = {
  /** How many events wait to be projected for it; null when the input was refused. */
  readonly replayed?: Maybe<Scalars['Int']['output']>;
  /** UPDATED when events wait for it, else UNCHANGED. */
  readonly outcome: ItemOutcome;
  /** Mesh revision before it: what the events change comes with later ones. */
  readonly revision: Scalars['Int']['output'];
  /** All problems of the input. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type Query = {
  /** Whatever has this id or alias. */
  readonly node?: Maybe<Node>;
  /** Whatever has these ids or aliases, in their order; null where there is nothing. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** The domains that match. */
  readonly domains: DomainConnection;
  /** The bounded contexts that match. */
  readonly boundedContexts: BoundedContextConnection;
  /** The teams that match. */
  readonly teams: TeamConnection;
  /** The terms that match. */
  readonly terms: TermConnection;
  /** The data products that match. */
  readonly dataProducts: DataProductConnection;
  /** The output ports that match. */
  readonly outputPorts: OutputPortConnection;
  /** The input ports that match. */
  readonly inputPorts: InputPortConnection;
  /** The contracts that match. */
  readonly dataContracts: DataContractConnection;
  /** The contract versions that match. */
  readonly contractVersions: ContractVersionConnection;
  /** What contracts promise of their service, across contracts. */
  readonly serviceLevels: ContractServiceLevelConnection;
  /** Rules on quality that contracts promise, across contracts. */
  readonly qualityRules: ContractQualityRuleConnection;
  /** How datasets differ from what contracts promise of them, across contracts: by the versions that speak for them. */
  readonly contractDrift: ContractDriftConnection;
  /** The datasets that match. */
  readonly datasets: DatasetConnection;
  /** The fields of datasets that match. */
  readonly fields: FieldConnection;
  /** The jobs that match. */
  readonly jobs: JobConnection;
  /** The access agreements that match. */
  readonly accessAgreements: AccessAgreementConnection;
  /** The checks on data quality that match. */
  readonly qualityChecks: QualityCheckConnection;
  /** A domain by URN or alias. */
  readonly domain?: Maybe<Domain>;
  /** A bounded context by URN or alias. */
  readonly boundedContext?: Maybe<BoundedContext>;
  /** A team by URN or alias. */
  readonly team?: Maybe<Team>;
  /** A term by URN or alias. */
  readonly term?: Maybe<Term>;
  /** A data product by URN or alias. */
  readonly dataProduct?: Maybe<DataProduct>;
  /** An output port by URN or alias. */
  readonly outputPort?: Maybe<OutputPort>;
  /** An input port by URN or alias. */
  readonly inputPort?: Maybe<InputPort>;
  /** A contract by URN or alias. */
  readonly dataContract?: Maybe<DataContract>;
  /** A contract version by URN or alias. */
  readonly contractVersion?: Maybe<ContractVersion>;
  /** A dataset by URN or alias. */
  readonly dataset?: Maybe<Dataset>;
  /** A field by URN or alias. */
  readonly field?: Maybe<Field>;
  /** A job by URN or alias. */
  readonly job?: Maybe<Job>;
  /** An access agreement by URN or alias. */
  readonly accessAgreement?: Maybe<AccessAgreement>;
  /** An approval or waiver by URN or alias. */
  readonly contractConsent?: Maybe<ContractConsent>;
  /** A check on data quality by URN or alias. */
  readonly qualityCheck?: Maybe<QualityCheck>;
  /** The bounded contexts of a domain and its parts, or of the mesh, with their relations. */
  readonly contextMap: ContextMap;
  /** Finds entities by words: names, descriptions, field names. */
  readonly search: SearchResult;
  /** Completes what is being typed. */
  readonly autocomplete: ReadonlyArray<Suggestion>;
  /** Where data comes from or goes to. */
  readonly lineage: LineageGraph;
  /** Ways from one entity to another, shortest first. */
  readonly lineagePaths: ReadonlyArray<LineagePath>;
  /** If I change this, who breaks, for sure or maybe, and what is the proof? Nothing is written. */
  readonly impact: ImpactReport;
  /** Compares two contracts; both can be documents, so nothing has to be here. */
  readonly contractDiff: ContractDiff;
  /** Whether a schema document may follow the ones before it, by the rules of schema registries; nothing has to be here. */
  readonly schemaCheck: SchemaCheck;
  /** Whom a candidate of a contract breaks. Nothing is written but a technical record of the check. */
  readonly contractCheck: ContractCheck;
  /** Asks an earlier check again and says what moved since. */
  readonly contractRecheck: ContractRecheck;
  /** What is not known about the mesh's lineage, or does not fit together. */
  readonly lineageGaps: GapReport;
  /** The mesh in numbers. */
  readonly meshOverview: MeshOverview;
  /** The formats of documents that documentIngest, `POST /api/v1/ingest/:format` and the command line read. */
  readonly documentFormats: ReadonlyArray<DocumentFormat>;
  /** A run by its id, or the latest one that has this run id. */
  readonly run?: Maybe<JobRun>;
  /** Lineage events that were sent, by arrival. */
  readonly ingestions: LineageEventConnection;
  /** A lineage event by its key, as the endpoint answered it. */
  readonly ingestion?: Maybe<LineageEvent>;
  /** Lineage events that were refused, at the endpoint or by the graph, newest first. */
  readonly rejectedEvents: LineageEventConnection;
  /** Number of the latest commit. */
  readonly meshRevision: Scalars['Int']['output'];
  /** Commits after a revision, oldest first: the change feed and audit log. */
  readonly commits: ReadonlyArray<Commit>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryDomainsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DomainFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryBoundedContextsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BoundedContextFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryTeamsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TeamFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryTermsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TermFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryDataProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DataProductFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryOutputPortsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OutputPortFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryInputPortsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InputPortFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryDataContractsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DataContractFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryContractVersionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContractVersionFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryServiceLevelsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ServiceLevelFilter>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryQualityRulesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<QualityRuleFilter>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryContractDriftArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContractDriftFilter>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryDatasetsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DatasetFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryFieldsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FieldFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryJobsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryAccessAgreementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccessAgreementFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryQualityChecksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<QualityCheckFilter>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryDomainArgs = {
  id: Scalars['ID']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryBoundedContextArgs = {
  id: Scalars['ID']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryTeamArgs = {
  id: Scalars['ID']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryTermArgs = {
  id: Scalars['ID']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryDataProductArgs = {
  id: Scalars['ID']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryOutputPortArgs = {
  id: Scalars['ID']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryInputPortArgs = {
  id: Scalars['ID']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryDataContractArgs = {
  id: Scalars['ID']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryContractVersionArgs = {
  id: Scalars['ID']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryDatasetArgs = {
  id: Scalars['ID']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryFieldArgs = {
  id: Scalars['ID']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryJobArgs = {
  id: Scalars['ID']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryAccessAgreementArgs = {
  id: Scalars['ID']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryContractConsentArgs = {
  id: Scalars['ID']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryQualityCheckArgs = {
  id: Scalars['ID']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryContextMapArgs = {
  domain?: InputMaybe<Scalars['ID']['input']>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  filter?: InputMaybe<SearchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryAutocompleteArgs = {
  prefix: Scalars['String']['input'];
  kind?: InputMaybe<ReadonlyArray<EntityKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryLineageArgs = {
  of: Scalars['ID']['input'];
  direction?: LineageDirection;
  depth?: InputMaybe<Scalars['Int']['input']>;
  grain?: InputMaybe<Grain>;
  filter?: InputMaybe<LineageFilter>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryLineagePathsArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryImpactArgs = {
  change: ChangeInput;
  depth?: InputMaybe<Scalars['Int']['input']>;
  filter?: InputMaybe<ImpactFilter>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryContractDiffArgs = {
  base: ContractSource;
  candidate: ContractSource;
  profile?: Scalars['String']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QuerySchemaCheckArgs = {
  base: ReadonlyArray<Scalars['String']['input']>;
  candidate: Scalars['String']['input'];
  format?: InputMaybe<SchemaFormat>;
  mode?: CompatibilityMode;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryContractCheckArgs = {
  candidate: ContractSource;
  base?: InputMaybe<Scalars['ID']['input']>;
  mode?: CheckMode;
  profile?: Scalars['String']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryContractRecheckArgs = {
  id: Scalars['ID']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryLineageGapsArgs = {
  filter?: InputMaybe<GapFilter>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryRunArgs = {
  id: Scalars['ID']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryIngestionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<LineageEventState>;
  direction?: OrderDirection;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryIngestionArgs = {
  key: Scalars['ID']['input'];
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryRejectedEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What can be asked. Every query accepts the HTTP header `x-mesh-min-revision`: it waits until that revision is visible. */
export type QueryCommitsArgs = {
  since?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type Mutation = {
  /** Creates or changes a domain. */
  readonly domainUpsert: DomainUpsertPayload;
  /** Creates or changes a bounded context. */
  readonly boundedContextUpsert: BoundedContextUpsertPayload;
  /** Creates or changes a team. */
  readonly teamUpsert: TeamUpsertPayload;
  /** Creates or changes a term. */
  readonly termUpsert: TermUpsertPayload;
  /** Creates or changes a data product with its ports. */
  readonly dataProductUpsert: DataProductUpsertPayload;
  /** Creates or changes a contract version from its ODCS document. */
  readonly dataContractUpsert: DataContractUpsertPayload;
  /** Makes a contract version live, or lets it be tried, unless the rules or the policy of its domain refuse it. */
  readonly dataContractPublish: DataContractPublishPayload;
  /** Records that a consumer approves a version that breaks it. */
  readonly contractVersionApprove: ContractConsentPayload;
  /** Records that a version may be published although a consumer that it breaks did not approve. */
  readonly contractVersionWaive: ContractConsentPayload;
  /** Deprecates a live contract version with an end date; consumers should move until then. */
  readonly dataContractDeprecate: ContractLifePayload;
  /** Ends a contract version: nobody may rely on it any more. It stays readable. */
  readonly dataContractRetireVersion: ContractLifePayload;
  /** Creates or changes a dataset with its fields. */
  readonly datasetUpsert: DatasetUpsertPayload;
  /** Creates or changes a job. */
  readonly jobUpsert: JobUpsertPayload;
  /** Creates or changes an access agreement. */
  readonly accessAgreementUpsert: AccessAgreementUpsertPayload;
  /** Creates or changes a check on data quality, and takes a result of it. */
  readonly qualityCheckUpsert: QualityCheckUpsertPayload;
  /** Sets, replaces or removes a relation of the context map. */
  readonly contextRelationSet: ContextRelationSetPayload;
  /** Sets, replaces or removes a mapping between two terms. */
  readonly termMap: TermMapPayload;
  /** Replaces one slice of lineage by what is asserted now. */
  readonly lineageAssert: LineageAssertPayload;
  /** Withdraws one slice of lineage; what others assert stays. */
  readonly lineageWithdraw: LineageAssertPayload;
  /** Projects lineage events anew that are kept: rejected ones after a repair, or all of them into an empty graph. */
  readonly lineageEventReplay: LineageEventReplayPayload;
  /** Writes up to 10,000 items of any kind, with a report per item. */
  readonly ingest: IngestPayload;
  /** Reads a document of any known format and writes what it says, with a report per document and item. */
  readonly documentIngest: DocumentIngestPayload;
  /** Retires a domain; the id stays readable. */
  readonly domainRetire: RetirePayload;
  /** Retires a bounded context; the id stays readable. */
  readonly boundedContextRetire: RetirePayload;
  /** Retires a team; the id stays readable. */
  readonly teamRetire: RetirePayload;
  /** Retires a term; the id stays readable. */
  readonly termRetire: RetirePayload;
  /** Retires a data product and its ports; the id stays readable. */
  readonly dataProductRetire: RetirePayload;
  /** Retires an output port; the id stays readable. */
  readonly outputPortRetire: RetirePayload;
  /** Retires an input port; the id stays readable. */
  readonly inputPortRetire: RetirePayload;
  /** Retires a contract and its versions; the id stays readable. */
  readonly dataContractRetire: RetirePayload;
  /** Retires a contract version; the id stays readable. */
  readonly contractVersionRetire: RetirePayload;
  /** Retires a dataset, its fields and the lineage that touches it; the id stays readable. */
  readonly datasetRetire: RetirePayload;
  /** Retires a job and the lineage it asserted; the id stays readable. */
  readonly jobRetire: RetirePayload;
  /** Withdraws an approval or waiver; it stays readable. */
  readonly contractConsentRetire: RetirePayload;
  /** Retires an access agreement; the id stays readable. */
  readonly accessAgreementRetire: RetirePayload;
  /** Retires a check on data quality; the id stays readable. */
  readonly qualityCheckRetire: RetirePayload;
  /** Gives a domain another key; the id stays and the new URN answers too. */
  readonly domainRename: RenamePayload;
  /** Gives a bounded context another key; the id stays and the new URN answers too. */
  readonly boundedContextRename: RenamePayload;
  /** Gives a team another key; the id stays and the new URN answers too. */
  readonly teamRename: RenamePayload;
  /** Gives a term inside its context another key; the id stays and the new URN answers too. */
  readonly termRename: RenamePayload;
  /** Gives a data product another key; the id stays and the new URN answers too. */
  readonly dataProductRename: RenamePayload;
  /** Gives a contract another key; the id stays and the new URN answers too. */
  readonly dataContractRename: RenamePayload;
  /** Gives a dataset another key; the id stays and the new URN answers too. */
  readonly datasetRename: RenamePayload;
  /** Gives a job another key; the id stays and the new URN answers too. */
  readonly jobRename: RenamePayload;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationDomainUpsertArgs = {
  input: DomainUpsertInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationBoundedContextUpsertArgs = {
  input: BoundedContextUpsertInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationTeamUpsertArgs = {
  input: TeamUpsertInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationTermUpsertArgs = {
  input: TermUpsertInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationDataProductUpsertArgs = {
  input: DataProductUpsertInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationDataContractUpsertArgs = {
  input: DataContractUpsertInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationDataContractPublishArgs = {
  input: DataContractPublishInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationContractVersionApproveArgs = {
  input: ContractVersionApproveInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationContractVersionWaiveArgs = {
  input: ContractVersionWaiveInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationDataContractDeprecateArgs = {
  input: DataContractDeprecateInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationDataContractRetireVersionArgs = {
  input: DataContractRetireVersionInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationDatasetUpsertArgs = {
  input: DatasetUpsertInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationJobUpsertArgs = {
  input: JobUpsertInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationAccessAgreementUpsertArgs = {
  input: AccessAgreementUpsertInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationQualityCheckUpsertArgs = {
  input: QualityCheckUpsertInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationContextRelationSetArgs = {
  input: ContextRelationSetInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationTermMapArgs = {
  input: TermMapInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationLineageAssertArgs = {
  input: LineageAssertInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationLineageWithdrawArgs = {
  input: LineageWithdrawInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationLineageEventReplayArgs = {
  input: LineageEventReplayInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationIngestArgs = {
  input: IngestInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationDocumentIngestArgs = {
  input: DocumentIngestInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationDomainRetireArgs = {
  input: RetireInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationBoundedContextRetireArgs = {
  input: RetireInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationTeamRetireArgs = {
  input: RetireInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationTermRetireArgs = {
  input: RetireInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationDataProductRetireArgs = {
  input: RetireInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationOutputPortRetireArgs = {
  input: RetireInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationInputPortRetireArgs = {
  input: RetireInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationDataContractRetireArgs = {
  input: RetireInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationContractVersionRetireArgs = {
  input: RetireInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationDatasetRetireArgs = {
  input: RetireInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationJobRetireArgs = {
  input: RetireInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationContractConsentRetireArgs = {
  input: RetireInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationAccessAgreementRetireArgs = {
  input: RetireInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationQualityCheckRetireArgs = {
  input: RetireInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationDomainRenameArgs = {
  input: RenameInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationBoundedContextRenameArgs = {
  input: RenameInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationTeamRenameArgs = {
  input: RenameInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationTermRenameArgs = {
  input: RenameInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationDataProductRenameArgs = {
  input: RenameInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationDataContractRenameArgs = {
  input: RenameInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationDatasetRenameArgs = {
  input: RenameInput;
};

/** What can be written. Every mutation is one commit of the mesh, or none. */
export type MutationJobRenameArgs = {
  input: RenameInput;
};

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<
  TResult,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<
  TResult,
  TKey extends string,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<
  TTypes,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
> = (parent: TParent, context: TContext, info: GraphQLResolveInfo) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  obj: T,
  context: TContext,
  info: GraphQLResolveInfo,
) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<
  TResult = Record<PropertyKey, never>,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Node: ResolverTypeWrapper<EntityNode>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CatalogEntity: ResolverTypeWrapper<EntityNode>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  EntityKind: EntityKind;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  OrderDirection: OrderDirection;
  UserErrorCode: UserErrorCode;
  UserError: ResolverTypeWrapper<UserError>;
  ItemOutcome: ItemOutcome;
  EntityChange: ResolverTypeWrapper<EntityChange>;
  ChangeOperation: ChangeOperation;
  Commit: ResolverTypeWrapper<CommitNode>;
  Domain: ResolverTypeWrapper<EntityNode>;
  PublishPolicy: PublishPolicy;
  DomainType: DomainType;
  SubdomainType: SubdomainType;
  DomainConnection: ResolverTypeWrapper<EntityPage>;
  DomainEdge: ResolverTypeWrapper<EntityEdge>;
  DomainFilter: DomainFilter;
  EntityOrderField: EntityOrderField;
  EntityOrder: EntityOrder;
  DomainUpsertInput: DomainUpsertInput;
  DomainUpsertPayload: ResolverTypeWrapper<WritePayload>;
  BoundedContext: ResolverTypeWrapper<EntityNode>;
  ContextRelationKind: ContextRelationKind;
  UpstreamRole: UpstreamRole;
  DownstreamRole: DownstreamRole;
  ContextRelation: ResolverTypeWrapper<ContextRelationRecord>;
  ContextMap: ResolverTypeWrapper<ContextMapRecord>;
  BoundedContextConnection: ResolverTypeWrapper<EntityPage>;
  BoundedContextEdge: ResolverTypeWrapper<EntityEdge>;
  BoundedContextFilter: BoundedContextFilter;
  BoundedContextUpsertInput: BoundedContextUpsertInput;
  BoundedContextUpsertPayload: ResolverTypeWrapper<WritePayload>;
  ContextRelationSetInput: ContextRelationSetInput;
  ContextRelationSetPayload: ResolverTypeWrapper<WritePayload>;
  Team: ResolverTypeWrapper<EntityNode>;
  TeamMember: ResolverTypeWrapper<TeamMember>;
  TeamRole: TeamRole;
  ContactChannel: ResolverTypeWrapper<ContactChannel>;
  ChannelType: ChannelType;
  TeamConnection: ResolverTypeWrapper<EntityPage>;
  TeamEdge: ResolverTypeWrapper<EntityEdge>;
  TeamFilter: TeamFilter;
  TeamMemberInput: TeamMemberInput;
  ContactChannelInput: ContactChannelInput;
  TeamUpsertInput: TeamUpsertInput;
  TeamUpsertPayload: ResolverTypeWrapper<WritePayload>;
  Term: ResolverTypeWrapper<EntityNode>;
  TermMappingKind: TermMappingKind;
  TermMapping: ResolverTypeWrapper<TermMappingRecord>;
  TermConnection: ResolverTypeWrapper<EntityPage>;
  TermEdge: ResolverTypeWrapper<EntityEdge>;
  TermFilter: TermFilter;
  TermUpsertInput: TermUpsertInput;
  TermUpsertPayload: ResolverTypeWrapper<WritePayload>;
  TermMapInput: TermMapInput;
  TermMapPayload: ResolverTypeWrapper<WritePayload>;
  DataProduct: ResolverTypeWrapper<EntityNode>;
  ManagementPort: ResolverTypeWrapper<ManagementPort>;
  ProductArchetype: ProductArchetype;
  ProductStatus: ProductStatus;
  Certainty: Certainty;
  Link: ResolverTypeWrapper<Link>;
  PortType: PortType;
  PortServer: ResolverTypeWrapper<PortServer>;
  OutputPort: ResolverTypeWrapper<EntityNode>;
  OutputPortConnection: ResolverTypeWrapper<EntityPage>;
  OutputPortEdge: ResolverTypeWrapper<EntityEdge>;
  OutputPortFilter: OutputPortFilter;
  InputPort: ResolverTypeWrapper<EntityNode>;
  InputPortConnection: ResolverTypeWrapper<EntityPage>;
  InputPortEdge: ResolverTypeWrapper<EntityEdge>;
  InputPortFilter: InputPortFilter;
  AccessAgreement: ResolverTypeWrapper<EntityNode>;
  AccessAgreementConnection: ResolverTypeWrapper<EntityPage>;
  AccessAgreementEdge: ResolverTypeWrapper<EntityEdge>;
  AccessAgreementFilter: AccessAgreementFilter;
  AgreementStatus: AgreementStatus;
  DataProductConnection: ResolverTypeWrapper<EntityPage>;
  DataProductEdge: ResolverTypeWrapper<EntityEdge>;
  DataProductFilter: DataProductFilter;
  DatasetKey: DatasetKey;
  PortServerInput: PortServerInput;
  LinkInput: LinkInput;
  ManagementPortInput: ManagementPortInput;
  OutputPortInput: OutputPortInput;
  InputPortInput: InputPortInput;
  DataProductUpsertInput: DataProductUpsertInput;
  DataProductUpsertPayload: ResolverTypeWrapper<WritePayload>;
  AccessAgreementUpsertInput: AccessAgreementUpsertInput;
  AccessAgreementUpsertPayload: ResolverTypeWrapper<WritePayload>;
  DataContract: ResolverTypeWrapper<EntityNode>;
  ContractStatus: ContractStatus;
  ContractVersion: ResolverTypeWrapper<EntityNode>;
  ContractVersionConnection: ResolverTypeWrapper<EntityPage>;
  ContractVersionEdge: ResolverTypeWrapper<EntityEdge>;
  ContractVersionFilter: ContractVersionFilter;
  ContractFormat: ContractFormat;
  SchemaObject: ResolverTypeWrapper<SchemaView>;
  PromisedField: ResolverTypeWrapper<FlatProperty>;
  ValueConstraint: ResolverTypeWrapper<ValueConstraint>;
  FieldSource: ResolverTypeWrapper<FieldSource>;
  ForeignKey: ResolverTypeWrapper<ForeignKey>;
  QualityRuleType: QualityRuleType;
  QualityRule: ResolverTypeWrapper<QualityRule>;
  QualityThreshold: ResolverTypeWrapper<QualityThreshold>;
  NamedValue: ResolverTypeWrapper<NamedValue>;
  ContractQualityRule: ResolverTypeWrapper<ListedRule>;
  ServiceLevel: ResolverTypeWrapper<ServiceLevel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ContractServiceLevel: ResolverTypeWrapper<ListedServiceLevel>;
  ContractServiceLevelConnection: ResolverTypeWrapper<ServiceLevelPage>;
  ContractServiceLevelEdge: ResolverTypeWrapper<ServiceLevelEdge>;
  ServiceLevelFilter: ServiceLevelFilter;
  ContractQualityRuleConnection: ResolverTypeWrapper<RulePage>;
  ContractQualityRuleEdge: ResolverTypeWrapper<RuleEdge>;
  QualityRuleFilter: QualityRuleFilter;
  ContractServer: ResolverTypeWrapper<ContractServer>;
  ContractRole: ResolverTypeWrapper<ContractRole>;
  ContractTeam: ResolverTypeWrapper<ContractTeam>;
  ContractTeamMember: ResolverTypeWrapper<ContractTeamMember>;
  SupportChannel: ResolverTypeWrapper<SupportChannel>;
  ContractPrice: ResolverTypeWrapper<ContractPrice>;
  ContractTerms: ResolverTypeWrapper<ContractTerms>;
  DocumentLink: ResolverTypeWrapper<DocumentLink>;
  CustomProperty: ResolverTypeWrapper<CustomProperty>;
  DriftKind: DriftKind;
  ObjectDrift: ResolverTypeWrapper<ObjectDriftRecord>;
  FieldDrift: ResolverTypeWrapper<FieldDriftRecord>;
  ContractDriftItem: ResolverTypeWrapper<DriftItem>;
  ContractDriftConnection: ResolverTypeWrapper<DriftPage>;
  ContractDriftEdge: ResolverTypeWrapper<DriftEdge>;
  ContractDriftFilter: ContractDriftFilter;
  DataContractConnection: ResolverTypeWrapper<EntityPage>;
  DataContractEdge: ResolverTypeWrapper<EntityEdge>;
  DataContractFilter: DataContractFilter;
  DataContractUpsertInput: DataContractUpsertInput;
  SchemaBindingInput: SchemaBindingInput;
  FindingSeverity: FindingSeverity;
  ContractFinding: ResolverTypeWrapper<ContractFinding>;
  DataContractUpsertPayload: ResolverTypeWrapper<WritePayload>;
  DataContractDeprecateInput: DataContractDeprecateInput;
  DataContractRetireVersionInput: DataContractRetireVersionInput;
  DataContractPublishInput: DataContractPublishInput;
  DataContractPublishPayload: ResolverTypeWrapper<PublishAnswer>;
  ContractConsent: ResolverTypeWrapper<EntityNode>;
  ConsentType: ConsentType;
  ContractVersionApproveInput: ContractVersionApproveInput;
  ContractVersionWaiveInput: ContractVersionWaiveInput;
  ContractConsentPayload: ResolverTypeWrapper<WritePayload>;
  ContractLifePayload: ResolverTypeWrapper<WritePayload>;
  Dataset: ResolverTypeWrapper<EntityNode>;
  DataSource: ResolverTypeWrapper<DataSource>;
  DataStorage: ResolverTypeWrapper<DataStorage>;
  DataCatalog: ResolverTypeWrapper<DataCatalog>;
  HierarchyLevel: ResolverTypeWrapper<HierarchyLevel>;
  DataStatistics: ResolverTypeWrapper<DataStatistics>;
  DatasetLifecycle: ResolverTypeWrapper<DatasetLifecycle>;
  LifecycleChange: LifecycleChange;
  DataMetrics: ResolverTypeWrapper<DataMetrics>;
  NamedOwner: ResolverTypeWrapper<NamedOwner>;
  KeptFacet: ResolverTypeWrapper<KeptFacet>;
  Field: ResolverTypeWrapper<EntityNode>;
  FieldEdge: ResolverTypeWrapper<FieldEdgeSource>;
  FieldFilter: FieldFilter;
  FieldConnection: ResolverTypeWrapper<EntityPage>;
  FieldConnectionEdge: ResolverTypeWrapper<EntityEdge>;
  DatasetConnection: ResolverTypeWrapper<EntityPage>;
  DatasetEdge: ResolverTypeWrapper<EntityEdge>;
  DatasetFilter: DatasetFilter;
  FieldInput: FieldInput;
  DatasetUpsertInput: DatasetUpsertInput;
  DatasetUpsertPayload: ResolverTypeWrapper<WritePayload>;
  QualityCheck: ResolverTypeWrapper<EntityNode>;
  CheckSeverity: CheckSeverity;
  CheckOutcome: CheckOutcome;
  QualityCheckResult: ResolverTypeWrapper<QualityCheckResult>;
  QualityCheckConnection: ResolverTypeWrapper<EntityPage>;
  QualityCheckEdge: ResolverTypeWrapper<EntityEdge>;
  QualityCheckFilter: QualityCheckFilter;
  QualityCheckUpsertInput: QualityCheckUpsertInput;
  QualityCheckResultInput: QualityCheckResultInput;
  QualityCheckUpsertPayload: ResolverTypeWrapper<WritePayload>;
  Job: ResolverTypeWrapper<EntityNode>;
  SourceCode: ResolverTypeWrapper<SourceCode>;
  JobDependency: ResolverTypeWrapper<JobDependencyRecord>;
  JobRun: ResolverTypeWrapper<RunSource>;
  JobRunConnection: ResolverTypeWrapper<RunPage>;
  JobRunEdge: ResolverTypeWrapper<RunEdge>;
  RunTest: ResolverTypeWrapper<RunTest>;
  RunState: RunState;
  JobConnection: ResolverTypeWrapper<EntityPage>;
  JobEdge: ResolverTypeWrapper<EntityEdge>;
  JobFilter: JobFilter;
  JobUpsertInput: JobUpsertInput;
  JobUpsertPayload: ResolverTypeWrapper<WritePayload>;
  Evidence: ResolverTypeWrapper<EvidenceSource>;
  AssertionKind: AssertionKind;
  EvidenceGrade: EvidenceGrade;
  InferenceOrigin: InferenceOrigin;
  Influence: Influence;
  LineageDirection: LineageDirection;
  Grain: Grain;
  IncompleteReason: IncompleteReason;
  Completeness: ResolverTypeWrapper<CompletenessSource>;
  LineageNode: ResolverTypeWrapper<LineageNodeSource>;
  LineageEdge: ResolverTypeWrapper<LineageEdgeSource>;
  LineageGraph: ResolverTypeWrapper<LineageAnswer>;
  LineageFilter: LineageFilter;
  PathHop: ResolverTypeWrapper<HopSource>;
  LineagePath: ResolverTypeWrapper<PathSource>;
  LineageAssertInput: LineageAssertInput;
  JobKey: JobKey;
  FlowInput: FlowInput;
  FieldFlowInput: FieldFlowInput;
  LineageAssertPayload: ResolverTypeWrapper<WritePayload>;
  LineageWithdrawInput: LineageWithdrawInput;
  ChangeInput: ChangeInput;
  FieldChangeInput: FieldChangeInput;
  EntityChangeInput: EntityChangeInput;
  ContractChangeInput: ContractChangeInput;
  ReplacementInput: ReplacementInput;
  ImpactCertainty: ImpactCertainty;
  ImpactEffect: ImpactEffect;
  ImpactReason: ImpactReason;
  ImpactFilter: ImpactFilter;
  ImpactOrderField: ImpactOrderField;
  ImpactReport: ResolverTypeWrapper<ImpactAnswer>;
  ImpactSummary: ResolverTypeWrapper<ImpactAnswer>;
  CertaintyCount: ResolverTypeWrapper<CertaintyCount>;
  EffectCount: ResolverTypeWrapper<EffectCount>;
  KindCount: ResolverTypeWrapper<KindCount>;
  EntityCount: ResolverTypeWrapper<EntityCountSource>;
  ImpactItem: ResolverTypeWrapper<ImpactItemSource>;
  ImpactItemConnection: ResolverTypeWrapper<ImpactPageSource>;
  ImpactItemEdge: ResolverTypeWrapper<ImpactEdgeSource>;
  TeamImpact: ResolverTypeWrapper<TeamImpactSource>;
  UnknownConsumer: ResolverTypeWrapper<UnknownSource>;
  ExcludedItem: ResolverTypeWrapper<ExcludedItemSource>;
  ExclusionProof: ResolverTypeWrapper<ProofSource>;
  ExcludedConnection: ResolverTypeWrapper<ExcludedPageSource>;
  ExcludedEdge: ResolverTypeWrapper<ExcludedEdgeSource>;
  ContractSource: ContractSource;
  CheckMode: CheckMode;
  ChangeSeverity: ChangeSeverity;
  ChangeCategory: ChangeCategory;
  ChangeAction: ChangeAction;
  VersionPart: VersionPart;
  ChangeSeverities: ResolverTypeWrapper<ChangeSeverities>;
  ContractChange: ResolverTypeWrapper<ContractChangeSource>;
  SchemaFormat: SchemaFormat;
  CompatibilityMode: CompatibilityMode;
  CompatibilityDirection: CompatibilityDirection;
  SchemaCheck: ResolverTypeWrapper<SchemaCheck>;
  SchemaIncompatibility: ResolverTypeWrapper<SchemaIncompatibility>;
  ContractDiff: ResolverTypeWrapper<DiffAnswer>;
  Verdict: Verdict;
  ConsumerKind: ConsumerKind;
  UseKnowledge: UseKnowledge;
  VerdictReason: VerdictReason;
  ChangeDirection: ChangeDirection;
  ContractHit: ResolverTypeWrapper<HitSource>;
  ConsumerVerdict: ResolverTypeWrapper<ConsumerVerdictSource>;
  ConsumerVerdictConnection: ResolverTypeWrapper<ConsumerVerdictPage>;
  ConsumerVerdictEdge: ResolverTypeWrapper<ConsumerVerdictEdgeSource>;
  IndirectConsumer: ResolverTypeWrapper<IndirectConsumerSource>;
  IndirectConsumerConnection: ResolverTypeWrapper<IndirectConsumerPage>;
  IndirectConsumerEdge: ResolverTypeWrapper<IndirectConsumerEdgeSource>;
  VerdictCount: ResolverTypeWrapper<VerdictCount>;
  VerdictGroup: ResolverTypeWrapper<VerdictGroupSource>;
  VerdictSummary: ResolverTypeWrapper<VerdictSummarySource>;
  MigrationWave: ResolverTypeWrapper<MigrationWaveSource>;
  MigrationPlan: ResolverTypeWrapper<MigrationPlanSource>;
  ContractCheck: ResolverTypeWrapper<CheckAnswer>;
  VerdictMove: ResolverTypeWrapper<VerdictMoveSource>;
  ContractRecheck: ResolverTypeWrapper<RecheckAnswer>;
  SearchFilter: SearchFilter;
  SearchResult: ResolverTypeWrapper<SearchAnswer>;
  SearchHitEdge: ResolverTypeWrapper<SearchHitEdgeRecord>;
  SearchHit: ResolverTypeWrapper<SearchHitRecord>;
  Highlight: ResolverTypeWrapper<Highlight>;
  HighlightRange: ResolverTypeWrapper<HighlightRange>;
  FacetName: FacetName;
  SearchFacet: ResolverTypeWrapper<FacetRecord>;
  FacetValue: ResolverTypeWrapper<FacetValue>;
  Suggestion: ResolverTypeWrapper<Suggestion>;
  MeshOverview: ResolverTypeWrapper<OverviewAnswer>;
  ValueCount: ResolverTypeWrapper<ValueCount>;
  MeshCoverage: ResolverTypeWrapper<MeshCoverage>;
  GapReport: ResolverTypeWrapper<GapAnswer>;
  Gap: ResolverTypeWrapper<GapRecord>;
  GapConnection: ResolverTypeWrapper<GapPage>;
  GapEdge: ResolverTypeWrapper<GapEdgeRecord>;
  GapFilter: GapFilter;
  IngestItem: IngestItem;
  Atomicity: Atomicity;
  IngestInput: IngestInput;
  IngestPayload: ResolverTypeWrapper<IngestPayload>;
  IngestItemReport: ResolverTypeWrapper<IngestItemReport>;
  IngestCounts: ResolverTypeWrapper<IngestCounts>;
  DocumentFormat: ResolverTypeWrapper<DocumentFormat>;
  RelatedDocumentInput: RelatedDocumentInput;
  DocumentIngestInput: DocumentIngestInput;
  DocumentIngestPayload: ResolverTypeWrapper<DocumentIngestPayload>;
  DocumentReport: ResolverTypeWrapper<DocumentReport>;
  DocumentItemReport: ResolverTypeWrapper<DocumentItemReport>;
  DocumentProblem: ResolverTypeWrapper<DocumentProblem>;
  DocumentFinding: ResolverTypeWrapper<DocumentFinding>;
  RetireInput: RetireInput;
  RetirePayload: ResolverTypeWrapper<WritePayload>;
  RenameInput: RenameInput;
  RenamePayload: ResolverTypeWrapper<WritePayload>;
  LineageEvent: ResolverTypeWrapper<RawEvent>;
  LineageEventState: LineageEventState;
  RejectionStage: RejectionStage;
  LineageEventConnection: ResolverTypeWrapper<EventPage>;
  LineageEventEdge: ResolverTypeWrapper<EventEdge>;
  LineageEventReplayInput: LineageEventReplayInput;
  LineageEventReplayPayload: ResolverTypeWrapper<LineageEventReplayPayload>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  JSON: Scalars['JSON']['output'];
  Node: EntityNode;
  ID: Scalars['ID']['output'];
  CatalogEntity: EntityNode;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  PageInfo: PageInfo;
  UserError: UserError;
  EntityChange: EntityChange;
  Commit: CommitNode;
  Domain: EntityNode;
  DomainConnection: EntityPage;
  DomainEdge: EntityEdge;
  DomainFilter: DomainFilter;
  EntityOrder: EntityOrder;
  DomainUpsertInput: DomainUpsertInput;
  DomainUpsertPayload: WritePayload;
  BoundedContext: EntityNode;
  ContextRelation: ContextRelationRecord;
  ContextMap: ContextMapRecord;
  BoundedContextConnection: EntityPage;
  BoundedContextEdge: EntityEdge;
  BoundedContextFilter: BoundedContextFilter;
  BoundedContextUpsertInput: BoundedContextUpsertInput;
  BoundedContextUpsertPayload: WritePayload;
  ContextRelationSetInput: ContextRelationSetInput;
  ContextRelationSetPayload: WritePayload;
  Team: EntityNode;
  TeamMember: TeamMember;
  ContactChannel: ContactChannel;
  TeamConnection: EntityPage;
  TeamEdge: EntityEdge;
  TeamFilter: TeamFilter;
  TeamMemberInput: TeamMemberInput;
  ContactChannelInput: ContactChannelInput;
  TeamUpsertInput: TeamUpsertInput;
  TeamUpsertPayload: WritePayload;
  Term: EntityNode;
  TermMapping: TermMappingRecord;
  TermConnection: EntityPage;
  TermEdge: EntityEdge;
  TermFilter: TermFilter;
  TermUpsertInput: TermUpsertInput;
  TermUpsertPayload: WritePayload;
  TermMapInput: TermMapInput;
  TermMapPayload: WritePayload;
  DataProduct: EntityNode;
  ManagementPort: ManagementPort;
  Link: Link;
  PortServer: PortServer;
  OutputPort: EntityNode;
  OutputPortConnection: EntityPage;
  OutputPortEdge: EntityEdge;
  OutputPortFilter: OutputPortFilter;
  InputPort: EntityNode;
  InputPortConnection: EntityPage;
  InputPortEdge: EntityEdge;
  InputPortFilter: InputPortFilter;
  AccessAgreement: EntityNode;
  AccessAgreementConnection: EntityPage;
  AccessAgreementEdge: EntityEdge;
  AccessAgreementFilter: AccessAgreementFilter;
  DataProductConnection: EntityPage;
  DataProductEdge: EntityEdge;
  DataProductFilter: DataProductFilter;
  DatasetKey: DatasetKey;
  PortServerInput: PortServerInput;
  LinkInput: LinkInput;
  ManagementPortInput: ManagementPortInput;
  OutputPortInput: OutputPortInput;
  InputPortInput: InputPortInput;
  DataProductUpsertInput: DataProductUpsertInput;
  DataProductUpsertPayload: WritePayload;
  AccessAgreementUpsertInput: AccessAgreementUpsertInput;
  AccessAgreementUpsertPayload: WritePayload;
  DataContract: EntityNode;
  ContractVersion: EntityNode;
  ContractVersionConnection: EntityPage;
  ContractVersionEdge: EntityEdge;
  ContractVersionFilter: ContractVersionFilter;
  SchemaObject: SchemaView;
  PromisedField: FlatProperty;
  ValueConstraint: ValueConstraint;
  FieldSource: FieldSource;
  ForeignKey: ForeignKey;
  QualityRule: QualityRule;
  QualityThreshold: QualityThreshold;
  NamedValue: NamedValue;
  ContractQualityRule: ListedRule;
  ServiceLevel: ServiceLevel;
  Float: Scalars['Float']['output'];
  ContractServiceLevel: ListedServiceLevel;
  ContractServiceLevelConnection: ServiceLevelPage;
  ContractServiceLevelEdge: ServiceLevelEdge;
  ServiceLevelFilter: ServiceLevelFilter;
  ContractQualityRuleConnection: RulePage;
  ContractQualityRuleEdge: RuleEdge;
  QualityRuleFilter: QualityRuleFilter;
  ContractServer: ContractServer;
  ContractRole: ContractRole;
  ContractTeam: ContractTeam;
  ContractTeamMember: ContractTeamMember;
  SupportChannel: SupportChannel;
  ContractPrice: ContractPrice;
  ContractTerms: ContractTerms;
  DocumentLink: DocumentLink;
  CustomProperty: CustomProperty;
  ObjectDrift: ObjectDriftRecord;
  FieldDrift: FieldDriftRecord;
  ContractDriftItem: DriftItem;
  ContractDriftConnection: DriftPage;
  ContractDriftEdge: DriftEdge;
  ContractDriftFilter: ContractDriftFilter;
  DataContractConnection: EntityPage;
  DataContractEdge: EntityEdge;
  DataContractFilter: DataContractFilter;
  DataContractUpsertInput: DataContractUpsertInput;
  SchemaBindingInput: SchemaBindingInput;
  ContractFinding: ContractFinding;
  DataContractUpsertPayload: WritePayload;
  DataContractDeprecateInput: DataContractDeprecateInput;
  DataContractRetireVersionInput: DataContractRetireVersionInput;
  DataContractPublishInput: DataContractPublishInput;
  DataContractPublishPayload: PublishAnswer;
  ContractConsent: EntityNode;
  ContractVersionApproveInput: ContractVersionApproveInput;
  ContractVersionWaiveInput: ContractVersionWaiveInput;
  ContractConsentPayload: WritePayload;
  ContractLifePayload: WritePayload;
  Dataset: EntityNode;
  DataSource: DataSource;
  DataStorage: DataStorage;
  DataCatalog: DataCatalog;
  HierarchyLevel: HierarchyLevel;
  DataStatistics: DataStatistics;
  DatasetLifecycle: DatasetLifecycle;
  DataMetrics: DataMetrics;
  NamedOwner: NamedOwner;
  KeptFacet: KeptFacet;
  Field: EntityNode;
  FieldEdge: FieldEdgeSource;
  FieldFilter: FieldFilter;
  FieldConnection: EntityPage;
  FieldConnectionEdge: EntityEdge;
  DatasetConnection: EntityPage;
  DatasetEdge: EntityEdge;
  DatasetFilter: DatasetFilter;
  FieldInput: FieldInput;
  DatasetUpsertInput: DatasetUpsertInput;
  DatasetUpsertPayload: WritePayload;
  QualityCheck: EntityNode;
  QualityCheckResult: QualityCheckResult;
  QualityCheckConnection: EntityPage;
  QualityCheckEdge: EntityEdge;
  QualityCheckFilter: QualityCheckFilter;
  QualityCheckUpsertInput: QualityCheckUpsertInput;
  QualityCheckResultInput: QualityCheckResultInput;
  QualityCheckUpsertPayload: WritePayload;
  Job: EntityNode;
  SourceCode: SourceCode;
  JobDependency: JobDependencyRecord;
  JobRun: RunSource;
  JobRunConnection: RunPage;
  JobRunEdge: RunEdge;
  RunTest: RunTest;
  JobConnection: EntityPage;
  JobEdge: EntityEdge;
  JobFilter: JobFilter;
  JobUpsertInput: JobUpsertInput;
  JobUpsertPayload: WritePayload;
  Evidence: EvidenceSource;
  Completeness: CompletenessSource;
  LineageNode: LineageNodeSource;
  LineageEdge: LineageEdgeSource;
  LineageGraph: LineageAnswer;
  LineageFilter: LineageFilter;
  PathHop: HopSource;
  LineagePath: PathSource;
  LineageAssertInput: LineageAssertInput;
  JobKey: JobKey;
  FlowInput: FlowInput;
  FieldFlowInput: FieldFlowInput;
  LineageAssertPayload: WritePayload;
  LineageWithdrawInput: LineageWithdrawInput;
  ChangeInput: ChangeInput;
  FieldChangeInput: FieldChangeInput;
  EntityChangeInput: EntityChangeInput;
  ContractChangeInput: ContractChangeInput;
  ReplacementInput: ReplacementInput;
  ImpactFilter: ImpactFilter;
  ImpactReport: ImpactAnswer;
  ImpactSummary: ImpactAnswer;
  CertaintyCount: CertaintyCount;
  EffectCount: EffectCount;
  KindCount: KindCount;
  EntityCount: EntityCountSource;
  ImpactItem: ImpactItemSource;
  ImpactItemConnection: ImpactPageSource;
  ImpactItemEdge: ImpactEdgeSource;
  TeamImpact: TeamImpactSource;
  UnknownConsumer: UnknownSource;
  ExcludedItem: ExcludedItemSource;
  ExclusionProof: ProofSource;
  ExcludedConnection: ExcludedPageSource;
  ExcludedEdge: ExcludedEdgeSource;
  ContractSource: ContractSource;
  ChangeSeverities: ChangeSeverities;
  ContractChange: ContractChangeSource;
  SchemaCheck: SchemaCheck;
  SchemaIncompatibility: SchemaIncompatibility;
  ContractDiff: DiffAnswer;
  ContractHit: HitSource;
  ConsumerVerdict: ConsumerVerdictSource;
  ConsumerVerdictConnection: ConsumerVerdictPage;
  ConsumerVerdictEdge: ConsumerVerdictEdgeSource;
  IndirectConsumer: IndirectConsumerSource;
  IndirectConsumerConnection: IndirectConsumerPage;
  IndirectConsumerEdge: IndirectConsumerEdgeSource;
  VerdictCount: VerdictCount;
  VerdictGroup: VerdictGroupSource;
  VerdictSummary: VerdictSummarySource;
  MigrationWave: MigrationWaveSource;
  MigrationPlan: MigrationPlanSource;
  ContractCheck: CheckAnswer;
  VerdictMove: VerdictMoveSource;
  ContractRecheck: RecheckAnswer;
  SearchFilter: SearchFilter;
  SearchResult: SearchAnswer;
  SearchHitEdge: SearchHitEdgeRecord;
  SearchHit: SearchHitRecord;
  Highlight: Highlight;
  HighlightRange: HighlightRange;
  SearchFacet: FacetRecord;
  FacetValue: FacetValue;
  Suggestion: Suggestion;
  MeshOverview: OverviewAnswer;
  ValueCount: ValueCount;
  MeshCoverage: MeshCoverage;
  GapReport: GapAnswer;
  Gap: GapRecord;
  GapConnection: GapPage;
  GapEdge: GapEdgeRecord;
  GapFilter: GapFilter;
  IngestItem: IngestItem;
  IngestInput: IngestInput;
  IngestPayload: IngestPayload;
  IngestItemReport: IngestItemReport;
  IngestCounts: IngestCounts;
  DocumentFormat: DocumentFormat;
  RelatedDocumentInput: RelatedDocumentInput;
  DocumentIngestInput: DocumentIngestInput;
  DocumentIngestPayload: DocumentIngestPayload;
  DocumentReport: DocumentReport;
  DocumentItemReport: DocumentItemReport;
  DocumentProblem: DocumentProblem;
  DocumentFinding: DocumentFinding;
  RetireInput: RetireInput;
  RetirePayload: WritePayload;
  RenameInput: RenameInput;
  RenamePayload: WritePayload;
  LineageEvent: RawEvent;
  LineageEventConnection: EventPage;
  LineageEventEdge: EventEdge;
  LineageEventReplayInput: LineageEventReplayInput;
  LineageEventReplayPayload: LineageEventReplayPayload;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type NodeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node'],
> = {
  __resolveType: TypeResolveFn<
    | 'Domain'
    | 'BoundedContext'
    | 'Team'
    | 'Term'
    | 'DataProduct'
    | 'OutputPort'
    | 'InputPort'
    | 'AccessAgreement'
    | 'DataContract'
    | 'ContractVersion'
    | 'ContractConsent'
    | 'Dataset'
    | 'Field'
    | 'QualityCheck'
    | 'Job',
    ParentType,
    ContextType
  >;
};

export type CatalogEntityResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CatalogEntity'] = ResolversParentTypes['CatalogEntity'],
> = {
  __resolveType: TypeResolveFn<
    | 'Domain'
    | 'BoundedContext'
    | 'Team'
    | 'Term'
    | 'DataProduct'
    | 'OutputPort'
    | 'InputPort'
    | 'AccessAgreement'
    | 'DataContract'
    | 'ContractVersion'
    | 'ContractConsent'
    | 'Dataset'
    | 'Field'
    | 'QualityCheck'
    | 'Job',
    ParentType,
    ContextType
  >;
};

export type PageInfoResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo'],
> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError'],
> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EntityChangeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['EntityChange'] = ResolversParentTypes['EntityChange'],
> = {
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['ChangeOperation'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type CommitResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Commit'] = ResolversParentTypes['Commit'],
> = {
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retired?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asserted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<
    ReadonlyArray<ResolversTypes['EntityChange']>,
    ParentType,
    ContextType,
    RequireFields<CommitChangesArgs, 'first' | 'offset'>
  >;
};

export type DomainResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Domain'] = ResolversParentTypes['Domain'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['DomainType']>, ParentType, ContextType>;
  subdomainType?: Resolver<Maybe<ResolversTypes['SubdomainType']>, ParentType, ContextType>;
  publishPolicy?: Resolver<Maybe<ResolversTypes['PublishPolicy']>, ParentType, ContextType>;
  publishPolicyInForce?: Resolver<ResolversTypes['PublishPolicy'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['Domain']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  boundedContexts?: Resolver<ReadonlyArray<ResolversTypes['BoundedContext']>, ParentType, ContextType>;
  dataProducts?: Resolver<
    ResolversTypes['DataProductConnection'],
    ParentType,
    ContextType,
    RequireFields<DomainDataProductsArgs, 'first'>
  >;
  isRetired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  history?: Resolver<
    ReadonlyArray<ResolversTypes['EntityChange']>,
    ParentType,
    ContextType,
    RequireFields<DomainHistoryArgs, 'first'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DomainConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DomainConnection'] = ResolversParentTypes['DomainConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DomainEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Domain']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DomainEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DomainEdge'] = ResolversParentTypes['DomainEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Domain'], ParentType, ContextType>;
};

export type DomainUpsertPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DomainUpsertPayload'] =
    ResolversParentTypes['DomainUpsertPayload'],
> = {
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BoundedContextResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['BoundedContext'] = ResolversParentTypes['BoundedContext'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vision?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isBigBallOfMud?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['ContextRelation']>, ParentType, ContextType>;
  terms?: Resolver<ReadonlyArray<ResolversTypes['Term']>, ParentType, ContextType>;
  dataProducts?: Resolver<
    ResolversTypes['DataProductConnection'],
    ParentType,
    ContextType,
    RequireFields<BoundedContextDataProductsArgs, 'first'>
  >;
  isRetired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  history?: Resolver<
    ReadonlyArray<ResolversTypes['EntityChange']>,
    ParentType,
    ContextType,
    RequireFields<BoundedContextHistoryArgs, 'first'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContextRelationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContextRelation'] = ResolversParentTypes['ContextRelation'],
> = {
  kind?: Resolver<ResolversTypes['ContextRelationKind'], ParentType, ContextType>;
  upstream?: Resolver<ResolversTypes['BoundedContext'], ParentType, ContextType>;
  downstream?: Resolver<ResolversTypes['BoundedContext'], ParentType, ContextType>;
  upstreamRoles?: Resolver<ReadonlyArray<ResolversTypes['UpstreamRole']>, ParentType, ContextType>;
  downstreamRoles?: Resolver<ReadonlyArray<ResolversTypes['DownstreamRole']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContextMapResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContextMap'] = ResolversParentTypes['ContextMap'],
> = {
  boundedContexts?: Resolver<ReadonlyArray<ResolversTypes['BoundedContext']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['ContextRelation']>, ParentType, ContextType>;
  polysemes?: Resolver<ReadonlyArray<ResolversTypes['TermMapping']>, ParentType, ContextType>;
};

export type BoundedContextConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['BoundedContextConnection'] =
    ResolversParentTypes['BoundedContextConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BoundedContextEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BoundedContext']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BoundedContextEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['BoundedContextEdge'] = ResolversParentTypes['BoundedContextEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BoundedContext'], ParentType, ContextType>;
};

export type BoundedContextUpsertPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['BoundedContextUpsertPayload'] =
    ResolversParentTypes['BoundedContextUpsertPayload'],
> = {
  boundedContext?: Resolver<Maybe<ResolversTypes['BoundedContext']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ContextRelationSetPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContextRelationSetPayload'] =
    ResolversParentTypes['ContextRelationSetPayload'],
> = {
  contextRelation?: Resolver<Maybe<ResolversTypes['ContextRelation']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TeamResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['TeamMember']>, ParentType, ContextType>;
  channels?: Resolver<ReadonlyArray<ResolversTypes['ContactChannel']>, ParentType, ContextType>;
  dataProducts?: Resolver<
    ResolversTypes['DataProductConnection'],
    ParentType,
    ContextType,
    RequireFields<TeamDataProductsArgs, 'first'>
  >;
  isRetired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  history?: Resolver<
    ReadonlyArray<ResolversTypes['EntityChange']>,
    ParentType,
    ContextType,
    RequireFields<TeamHistoryArgs, 'first'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TeamMemberResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TeamMember'] = ResolversParentTypes['TeamMember'],
> = {
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['TeamRole'], ParentType, ContextType>;
};

export type ContactChannelResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContactChannel'] = ResolversParentTypes['ContactChannel'],
> = {
  type?: Resolver<ResolversTypes['ChannelType'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TeamConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TeamConnection'] = ResolversParentTypes['TeamConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TeamEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Team']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TeamEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TeamEdge'] = ResolversParentTypes['TeamEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
};

export type TeamUpsertPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TeamUpsertPayload'] = ResolversParentTypes['TeamUpsertPayload'],
> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TermResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Term'] = ResolversParentTypes['Term'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  synonyms?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  boundedContext?: Resolver<Maybe<ResolversTypes['BoundedContext']>, ParentType, ContextType>;
  mappings?: Resolver<ReadonlyArray<ResolversTypes['TermMapping']>, ParentType, ContextType>;
  isRetired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  history?: Resolver<
    ReadonlyArray<ResolversTypes['EntityChange']>,
    ParentType,
    ContextType,
    RequireFields<TermHistoryArgs, 'first'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TermMappingResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TermMapping'] = ResolversParentTypes['TermMapping'],
> = {
  kind?: Resolver<ResolversTypes['TermMappingKind'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Term'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Term'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TermConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TermConnection'] = ResolversParentTypes['TermConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TermEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Term']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TermEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TermEdge'] = ResolversParentTypes['TermEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Term'], ParentType, ContextType>;
};

export type TermUpsertPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TermUpsertPayload'] = ResolversParentTypes['TermUpsertPayload'],
> = {
  term?: Resolver<Maybe<ResolversTypes['Term']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TermMapPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TermMapPayload'] = ResolversParentTypes['TermMapPayload'],
> = {
  termMapping?: Resolver<Maybe<ResolversTypes['TermMapping']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DataProductResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DataProduct'] = ResolversParentTypes['DataProduct'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  archetype?: Resolver<Maybe<ResolversTypes['ProductArchetype']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ProductStatus']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['Link']>, ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  boundedContext?: Resolver<Maybe<ResolversTypes['BoundedContext']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  terms?: Resolver<ReadonlyArray<ResolversTypes['Term']>, ParentType, ContextType>;
  outputPorts?: Resolver<ReadonlyArray<ResolversTypes['OutputPort']>, ParentType, ContextType>;
  inputPorts?: Resolver<ReadonlyArray<ResolversTypes['InputPort']>, ParentType, ContextType>;
  managementPorts?: Resolver<ReadonlyArray<ResolversTypes['ManagementPort']>, ParentType, ContextType>;
  datasets?: Resolver<
    ResolversTypes['DatasetConnection'],
    ParentType,
    ContextType,
    RequireFields<DataProductDatasetsArgs, 'first'>
  >;
  upstream?: Resolver<ReadonlyArray<ResolversTypes['DataProduct']>, ParentType, ContextType>;
  downstream?: Resolver<ReadonlyArray<ResolversTypes['DataProduct']>, ParentType, ContextType>;
  isRetired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  history?: Resolver<
    ReadonlyArray<ResolversTypes['EntityChange']>,
    ParentType,
    ContextType,
    RequireFields<DataProductHistoryArgs, 'first'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ManagementPortResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ManagementPort'] = ResolversParentTypes['ManagementPort'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LinkResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Link'] = ResolversParentTypes['Link'],
> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PortServerResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PortServer'] = ResolversParentTypes['PortServer'],
> = {
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OutputPortResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['OutputPort'] = ResolversParentTypes['OutputPort'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['PortType']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ProductStatus']>, ParentType, ContextType>;
  server?: Resolver<Maybe<ResolversTypes['PortServer']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['DataProduct']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['DataContract']>, ParentType, ContextType>;
  drift?: Resolver<ReadonlyArray<ResolversTypes['ObjectDrift']>, ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['Dataset']>, ParentType, ContextType>;
  qualityChecks?: Resolver<
    ResolversTypes['QualityCheckConnection'],
    ParentType,
    ContextType,
    RequireFields<OutputPortQualityChecksArgs, 'first'>
  >;
  terms?: Resolver<ReadonlyArray<ResolversTypes['Term']>, ParentType, ContextType>;
  consumers?: Resolver<ReadonlyArray<ResolversTypes['InputPort']>, ParentType, ContextType>;
  accessAgreements?: Resolver<ReadonlyArray<ResolversTypes['AccessAgreement']>, ParentType, ContextType>;
  isRetired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  history?: Resolver<
    ReadonlyArray<ResolversTypes['EntityChange']>,
    ParentType,
    ContextType,
    RequireFields<OutputPortHistoryArgs, 'first'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutputPortConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['OutputPortConnection'] =
    ResolversParentTypes['OutputPortConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OutputPortEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OutputPort']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OutputPortEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['OutputPortEdge'] = ResolversParentTypes['OutputPortEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OutputPort'], ParentType, ContextType>;
};

export type InputPortResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['InputPort'] = ResolversParentTypes['InputPort'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ProductStatus']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['DataProduct']>, ParentType, ContextType>;
  providers?: Resolver<ReadonlyArray<ResolversTypes['OutputPort']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['DataContract']>, ParentType, ContextType>;
  pin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  expectation?: Resolver<Maybe<ResolversTypes['DataContract']>, ParentType, ContextType>;
  isRetired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  history?: Resolver<
    ReadonlyArray<ResolversTypes['EntityChange']>,
    ParentType,
    ContextType,
    RequireFields<InputPortHistoryArgs, 'first'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InputPortConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['InputPortConnection'] =
    ResolversParentTypes['InputPortConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InputPortEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['InputPort']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InputPortEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['InputPortEdge'] = ResolversParentTypes['InputPortEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InputPort'], ParentType, ContextType>;
};

export type AccessAgreementResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AccessAgreement'] = ResolversParentTypes['AccessAgreement'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['AgreementStatus']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  port?: Resolver<Maybe<ResolversTypes['OutputPort']>, ParentType, ContextType>;
  consumerProduct?: Resolver<Maybe<ResolversTypes['DataProduct']>, ParentType, ContextType>;
  consumerTeam?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  isRetired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  history?: Resolver<
    ReadonlyArray<ResolversTypes['EntityChange']>,
    ParentType,
    ContextType,
    RequireFields<AccessAgreementHistoryArgs, 'first'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccessAgreementConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AccessAgreementConnection'] =
    ResolversParentTypes['AccessAgreementConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AccessAgreementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AccessAgreement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccessAgreementEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AccessAgreementEdge'] =
    ResolversParentTypes['AccessAgreementEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessAgreement'], ParentType, ContextType>;
};

export type DataProductConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DataProductConnection'] =
    ResolversParentTypes['DataProductConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DataProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DataProduct']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DataProductEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DataProductEdge'] = ResolversParentTypes['DataProductEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DataProduct'], ParentType, ContextType>;
};

export type DataProductUpsertPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DataProductUpsertPayload'] =
    ResolversParentTypes['DataProductUpsertPayload'],
> = {
  dataProduct?: Resolver<Maybe<ResolversTypes['DataProduct']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AccessAgreementUpsertPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AccessAgreementUpsertPayload'] =
    ResolversParentTypes['AccessAgreementUpsertPayload'],
> = {
  accessAgreement?: Resolver<Maybe<ResolversTypes['AccessAgreement']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DataContractResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DataContract'] = ResolversParentTypes['DataContract'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  ports?: Resolver<ReadonlyArray<ResolversTypes['OutputPort']>, ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['ContractVersion']>, ParentType, ContextType>;
  drift?: Resolver<ReadonlyArray<ResolversTypes['ObjectDrift']>, ParentType, ContextType>;
  liveVersion?: Resolver<Maybe<ResolversTypes['ContractVersion']>, ParentType, ContextType>;
  isRetired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  history?: Resolver<
    ReadonlyArray<ResolversTypes['EntityChange']>,
    ParentType,
    ContextType,
    RequireFields<DataContractHistoryArgs, 'first'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractVersionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractVersion'] = ResolversParentTypes['ContractVersion'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
  liveSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  apiVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  export?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<ContractVersionExportArgs, 'format'>
  >;
  schema?: Resolver<ReadonlyArray<ResolversTypes['SchemaObject']>, ParentType, ContextType>;
  serviceLevels?: Resolver<ReadonlyArray<ResolversTypes['ServiceLevel']>, ParentType, ContextType>;
  qualityRules?: Resolver<ReadonlyArray<ResolversTypes['ContractQualityRule']>, ParentType, ContextType>;
  servers?: Resolver<ReadonlyArray<ResolversTypes['ContractServer']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['ContractRole']>, ParentType, ContextType>;
  team?: Resolver<ResolversTypes['ContractTeam'], ParentType, ContextType>;
  support?: Resolver<ReadonlyArray<ResolversTypes['SupportChannel']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['ContractPrice']>, ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['ContractTerms'], ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['DocumentLink']>, ParentType, ContextType>;
  customProperties?: Resolver<ReadonlyArray<ResolversTypes['CustomProperty']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['DataContract']>, ParentType, ContextType>;
  consents?: Resolver<ReadonlyArray<ResolversTypes['ContractConsent']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  isRetired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  history?: Resolver<
    ReadonlyArray<ResolversTypes['EntityChange']>,
    ParentType,
    ContextType,
    RequireFields<ContractVersionHistoryArgs, 'first'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractVersionConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractVersionConnection'] =
    ResolversParentTypes['ContractVersionConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContractVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ContractVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContractVersionEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractVersionEdge'] =
    ResolversParentTypes['ContractVersionEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ContractVersion'], ParentType, ContextType>;
};

export type SchemaObjectResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SchemaObject'] = ResolversParentTypes['SchemaObject'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stableId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  physicalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  physicalType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  businessName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  granularity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isDeprecated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['PromisedField']>, ParentType, ContextType>;
  foreignKeys?: Resolver<ReadonlyArray<ResolversTypes['ForeignKey']>, ParentType, ContextType>;
  qualityRules?: Resolver<ReadonlyArray<ResolversTypes['QualityRule']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['DocumentLink']>, ParentType, ContextType>;
  customProperties?: Resolver<ReadonlyArray<ResolversTypes['CustomProperty']>, ParentType, ContextType>;
};

export type PromisedFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PromisedField'] = ResolversParentTypes['PromisedField'],
> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stableId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  businessName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  logicalType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  physicalType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isUnique?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPrimaryKey?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  primaryKeyPosition?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isPartitioned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  allowedValues?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  constraints?: Resolver<ReadonlyArray<ResolversTypes['ValueConstraint']>, ParentType, ContextType>;
  classification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isPersonal?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  encryptedName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isCritical?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isDeprecated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  examples?: Resolver<ReadonlyArray<ResolversTypes['JSON']>, ParentType, ContextType>;
  transformLogic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transformSources?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  inputFields?: Resolver<ReadonlyArray<ResolversTypes['FieldSource']>, ParentType, ContextType>;
  foreignKeys?: Resolver<ReadonlyArray<ResolversTypes['ForeignKey']>, ParentType, ContextType>;
  qualityRules?: Resolver<ReadonlyArray<ResolversTypes['QualityRule']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['DocumentLink']>, ParentType, ContextType>;
  customProperties?: Resolver<ReadonlyArray<ResolversTypes['CustomProperty']>, ParentType, ContextType>;
};

export type ValueConstraintResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ValueConstraint'] = ResolversParentTypes['ValueConstraint'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type FieldSourceResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['FieldSource'] = ResolversParentTypes['FieldSource'],
> = {
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ForeignKeyResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ForeignKey'] = ResolversParentTypes['ForeignKey'],
> = {
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QualityRuleResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['QualityRule'] = ResolversParentTypes['QualityRule'],
> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['QualityRuleType'], ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  engine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  query?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  implementation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dimension?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  businessImpact?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  schedule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scheduler?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thresholds?: Resolver<ReadonlyArray<ResolversTypes['QualityThreshold']>, ParentType, ContextType>;
  arguments?: Resolver<ReadonlyArray<ResolversTypes['NamedValue']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QualityThresholdResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['QualityThreshold'] = ResolversParentTypes['QualityThreshold'],
> = {
  operator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type NamedValueResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['NamedValue'] = ResolversParentTypes['NamedValue'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type ContractQualityRuleResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractQualityRule'] =
    ResolversParentTypes['ContractQualityRule'],
> = {
  object?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['QualityRule'], ParentType, ContextType>;
  contractVersion?: Resolver<ResolversTypes['ContractVersion'], ParentType, ContextType>;
};

export type ServiceLevelResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ServiceLevel'] = ResolversParentTypes['ServiceLevel'],
> = {
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  upTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  element?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  driver?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  schedule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scheduler?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContractServiceLevelResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractServiceLevel'] =
    ResolversParentTypes['ContractServiceLevel'],
> = {
  serviceLevel?: Resolver<ResolversTypes['ServiceLevel'], ParentType, ContextType>;
  contractVersion?: Resolver<ResolversTypes['ContractVersion'], ParentType, ContextType>;
};

export type ContractServiceLevelConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractServiceLevelConnection'] =
    ResolversParentTypes['ContractServiceLevelConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContractServiceLevelEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ContractServiceLevel']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContractServiceLevelEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractServiceLevelEdge'] =
    ResolversParentTypes['ContractServiceLevelEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ContractServiceLevel'], ParentType, ContextType>;
};

export type ContractQualityRuleConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractQualityRuleConnection'] =
    ResolversParentTypes['ContractQualityRuleConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContractQualityRuleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ContractQualityRule']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContractQualityRuleEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractQualityRuleEdge'] =
    ResolversParentTypes['ContractQualityRuleEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ContractQualityRule'], ParentType, ContextType>;
};

export type ContractServerResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractServer'] = ResolversParentTypes['ContractServer'],
> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  environment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  properties?: Resolver<ReadonlyArray<ResolversTypes['NamedValue']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['ContractRole']>, ParentType, ContextType>;
  customProperties?: Resolver<ReadonlyArray<ResolversTypes['CustomProperty']>, ParentType, ContextType>;
};

export type ContractRoleResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractRole'] = ResolversParentTypes['ContractRole'],
> = {
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  access?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstLevelApprovers?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  secondLevelApprovers?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContractTeamResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractTeam'] = ResolversParentTypes['ContractTeam'],
> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['ContractTeamMember']>, ParentType, ContextType>;
};

export type ContractTeamMemberResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractTeamMember'] = ResolversParentTypes['ContractTeamMember'],
> = {
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateIn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateOut?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SupportChannelResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SupportChannel'] = ResolversParentTypes['SupportChannel'],
> = {
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tool?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invitationUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContractPriceResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractPrice'] = ResolversParentTypes['ContractPrice'],
> = {
  amount?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContractTermsResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractTerms'] = ResolversParentTypes['ContractTerms'],
> = {
  usage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  limitations?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  billing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  noticePeriod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DocumentLinkResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DocumentLink'] = ResolversParentTypes['DocumentLink'],
> = {
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomPropertyResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CustomProperty'] = ResolversParentTypes['CustomProperty'],
> = {
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ObjectDriftResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ObjectDrift'] = ResolversParentTypes['ObjectDrift'],
> = {
  object?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contractVersion?: Resolver<ResolversTypes['ContractVersion'], ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  isObserved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['FieldDrift']>, ParentType, ContextType>;
};

export type FieldDriftResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['FieldDrift'] = ResolversParentTypes['FieldDrift'],
> = {
  kind?: Resolver<ResolversTypes['DriftKind'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['Field']>, ParentType, ContextType>;
  promised?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContractDriftItemResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractDriftItem'] = ResolversParentTypes['ContractDriftItem'],
> = {
  drift?: Resolver<ResolversTypes['FieldDrift'], ParentType, ContextType>;
  object?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contractVersion?: Resolver<ResolversTypes['ContractVersion'], ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
};

export type ContractDriftConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractDriftConnection'] =
    ResolversParentTypes['ContractDriftConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContractDriftEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ContractDriftItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContractDriftEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractDriftEdge'] = ResolversParentTypes['ContractDriftEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ContractDriftItem'], ParentType, ContextType>;
};

export type DataContractConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DataContractConnection'] =
    ResolversParentTypes['DataContractConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DataContractEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DataContract']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DataContractEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DataContractEdge'] = ResolversParentTypes['DataContractEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DataContract'], ParentType, ContextType>;
};

export type ContractFindingResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractFinding'] = ResolversParentTypes['ContractFinding'],
> = {
  severity?: Resolver<ResolversTypes['FindingSeverity'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wanted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DataContractUpsertPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DataContractUpsertPayload'] =
    ResolversParentTypes['DataContractUpsertPayload'],
> = {
  dataContract?: Resolver<Maybe<ResolversTypes['DataContract']>, ParentType, ContextType>;
  contractVersion?: Resolver<Maybe<ResolversTypes['ContractVersion']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['ContractFinding']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DataContractPublishPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DataContractPublishPayload'] =
    ResolversParentTypes['DataContractPublishPayload'],
> = {
  dataContract?: Resolver<Maybe<ResolversTypes['DataContract']>, ParentType, ContextType>;
  contractVersion?: Resolver<Maybe<ResolversTypes['ContractVersion']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  check?: Resolver<ResolversTypes['ContractCheck'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['PublishPolicy'], ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['ConsumerVerdict']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ContractConsentResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractConsent'] = ResolversParentTypes['ContractConsent'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ConsentType'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isExpired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isForPresentContent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ContractVersion']>, ParentType, ContextType>;
  consumer?: Resolver<Maybe<ResolversTypes['CatalogEntity']>, ParentType, ContextType>;
  isRetired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  history?: Resolver<
    ReadonlyArray<ResolversTypes['EntityChange']>,
    ParentType,
    ContextType,
    RequireFields<ContractConsentHistoryArgs, 'first'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContractConsentPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractConsentPayload'] =
    ResolversParentTypes['ContractConsentPayload'],
> = {
  contractConsent?: Resolver<Maybe<ResolversTypes['ContractConsent']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ContractLifePayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractLifePayload'] =
    ResolversParentTypes['ContractLifePayload'],
> = {
  dataContract?: Resolver<Maybe<ResolversTypes['DataContract']>, ParentType, ContextType>;
  contractVersion?: Resolver<Maybe<ResolversTypes['ContractVersion']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DatasetResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subtype?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['DataSource']>, ParentType, ContextType>;
  storage?: Resolver<Maybe<ResolversTypes['DataStorage']>, ParentType, ContextType>;
  catalog?: Resolver<Maybe<ResolversTypes['DataCatalog']>, ParentType, ContextType>;
  hierarchy?: Resolver<ReadonlyArray<ResolversTypes['HierarchyLevel']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastRead?: Resolver<Maybe<ResolversTypes['DataStatistics']>, ParentType, ContextType>;
  lastWritten?: Resolver<Maybe<ResolversTypes['DataStatistics']>, ParentType, ContextType>;
  lifecycle?: Resolver<Maybe<ResolversTypes['DatasetLifecycle']>, ParentType, ContextType>;
  metrics?: Resolver<Maybe<ResolversTypes['DataMetrics']>, ParentType, ContextType>;
  subsetRead?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  subsetWritten?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['KeptFacet']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['DataProduct']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  owners?: Resolver<ReadonlyArray<ResolversTypes['NamedOwner']>, ParentType, ContextType>;
  fields?: Resolver<
    ResolversTypes['FieldConnection'],
    ParentType,
    ContextType,
    RequireFields<DatasetFieldsArgs, 'first'>
  >;
  outputPorts?: Resolver<ReadonlyArray<ResolversTypes['OutputPort']>, ParentType, ContextType>;
  qualityChecks?: Resolver<
    ResolversTypes['QualityCheckConnection'],
    ParentType,
    ContextType,
    RequireFields<DatasetQualityChecksArgs, 'first'>
  >;
  producedBy?: Resolver<ReadonlyArray<ResolversTypes['Job']>, ParentType, ContextType>;
  consumedBy?: Resolver<ReadonlyArray<ResolversTypes['Job']>, ParentType, ContextType>;
  upstream?: Resolver<ReadonlyArray<ResolversTypes['LineageNode']>, ParentType, ContextType>;
  downstream?: Resolver<ReadonlyArray<ResolversTypes['LineageNode']>, ParentType, ContextType>;
  isRetired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  history?: Resolver<
    ReadonlyArray<ResolversTypes['EntityChange']>,
    ParentType,
    ContextType,
    RequireFields<DatasetHistoryArgs, 'first'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DataSourceResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DataSource'] = ResolversParentTypes['DataSource'],
> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DataStorageResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DataStorage'] = ResolversParentTypes['DataStorage'],
> = {
  layer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DataCatalogResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DataCatalog'] = ResolversParentTypes['DataCatalog'],
> = {
  framework?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metadataUri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  warehouseUri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HierarchyLevelResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['HierarchyLevel'] = ResolversParentTypes['HierarchyLevel'],
> = {
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DataStatisticsResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DataStatistics'] = ResolversParentTypes['DataStatistics'],
> = {
  rows?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  bytes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  files?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DatasetLifecycleResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DatasetLifecycle'] = ResolversParentTypes['DatasetLifecycle'],
> = {
  change?: Resolver<ResolversTypes['LifecycleChange'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previousName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  previousNamespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DataMetricsResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DataMetrics'] = ResolversParentTypes['DataMetrics'],
> = {
  rows?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  bytes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  files?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lastUpdated?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  columns?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type NamedOwnerResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['NamedOwner'] = ResolversParentTypes['NamedOwner'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type KeptFacetResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['KeptFacet'] = ResolversParentTypes['KeptFacet'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type FieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Field'] = ResolversParentTypes['Field'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isNullable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isKey?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  classification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  terms?: Resolver<ReadonlyArray<ResolversTypes['Term']>, ParentType, ContextType>;
  upstream?: Resolver<ReadonlyArray<ResolversTypes['FieldEdge']>, ParentType, ContextType>;
  downstream?: Resolver<ReadonlyArray<ResolversTypes['FieldEdge']>, ParentType, ContextType>;
  isRetired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  history?: Resolver<
    ReadonlyArray<ResolversTypes['EntityChange']>,
    ParentType,
    ContextType,
    RequireFields<FieldHistoryArgs, 'first'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FieldEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['FieldEdge'] = ResolversParentTypes['FieldEdge'],
> = {
  field?: Resolver<Maybe<ResolversTypes['Field']>, ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  influence?: Resolver<ResolversTypes['Influence'], ParentType, ContextType>;
  subtype?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type FieldConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['FieldConnection'] = ResolversParentTypes['FieldConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FieldConnectionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Field']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FieldConnectionEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['FieldConnectionEdge'] =
    ResolversParentTypes['FieldConnectionEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Field'], ParentType, ContextType>;
};

export type DatasetConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DatasetConnection'] = ResolversParentTypes['DatasetConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DatasetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Dataset']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DatasetEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DatasetEdge'] = ResolversParentTypes['DatasetEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
};

export type DatasetUpsertPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DatasetUpsertPayload'] =
    ResolversParentTypes['DatasetUpsertPayload'],
> = {
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QualityCheckResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['QualityCheck'] = ResolversParentTypes['QualityCheck'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assertion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  engine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['CheckSeverity']>, ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['Field']>, ParentType, ContextType>;
  lastResult?: Resolver<Maybe<ResolversTypes['QualityCheckResult']>, ParentType, ContextType>;
  results?: Resolver<
    ReadonlyArray<ResolversTypes['QualityCheckResult']>,
    ParentType,
    ContextType,
    RequireFields<QualityCheckResultsArgs, 'first'>
  >;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  isRetired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  history?: Resolver<
    ReadonlyArray<ResolversTypes['EntityChange']>,
    ParentType,
    ContextType,
    RequireFields<QualityCheckHistoryArgs, 'first'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QualityCheckResultResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['QualityCheckResult'] = ResolversParentTypes['QualityCheckResult'],
> = {
  outcome?: Resolver<ResolversTypes['CheckOutcome'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  observed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failures?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  runId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QualityCheckConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['QualityCheckConnection'] =
    ResolversParentTypes['QualityCheckConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['QualityCheckEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['QualityCheck']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QualityCheckEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['QualityCheckEdge'] = ResolversParentTypes['QualityCheckEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['QualityCheck'], ParentType, ContextType>;
};

export type QualityCheckUpsertPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['QualityCheckUpsertPayload'] =
    ResolversParentTypes['QualityCheckUpsertPayload'],
> = {
  qualityCheck?: Resolver<Maybe<ResolversTypes['QualityCheck']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type JobResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sql?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sqlDialect?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceCodeLocation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceCode?: Resolver<Maybe<ResolversTypes['SourceCode']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  root?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  children?: Resolver<
    ResolversTypes['JobConnection'],
    ParentType,
    ContextType,
    RequireFields<JobChildrenArgs, 'first'>
  >;
  dependsOn?: Resolver<ReadonlyArray<ResolversTypes['JobDependency']>, ParentType, ContextType>;
  triggers?: Resolver<ReadonlyArray<ResolversTypes['JobDependency']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['KeptFacet']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  owners?: Resolver<ReadonlyArray<ResolversTypes['NamedOwner']>, ParentType, ContextType>;
  lastRun?: Resolver<Maybe<ResolversTypes['JobRun']>, ParentType, ContextType>;
  runs?: Resolver<
    ResolversTypes['JobRunConnection'],
    ParentType,
    ContextType,
    RequireFields<JobRunsArgs, 'first'>
  >;
  reads?: Resolver<ReadonlyArray<ResolversTypes['Dataset']>, ParentType, ContextType>;
  writes?: Resolver<ReadonlyArray<ResolversTypes['Dataset']>, ParentType, ContextType>;
  isRetired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  history?: Resolver<
    ReadonlyArray<ResolversTypes['EntityChange']>,
    ParentType,
    ContextType,
    RequireFields<JobHistoryArgs, 'first'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceCodeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SourceCode'] = ResolversParentTypes['SourceCode'],
> = {
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  repoUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  branch?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JobDependencyResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['JobDependency'] = ResolversParentTypes['JobDependency'],
> = {
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sequence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JobRunResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['JobRun'] = ResolversParentTypes['JobRun'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  runId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RunState'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  inputs?: Resolver<ReadonlyArray<ResolversTypes['Dataset']>, ParentType, ContextType>;
  outputs?: Resolver<ReadonlyArray<ResolversTypes['Dataset']>, ParentType, ContextType>;
  nominalStart?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nominalEnd?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  engine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalQuery?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentRunId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rootRunId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  tests?: Resolver<ReadonlyArray<ResolversTypes['RunTest']>, ParentType, ContextType>;
  jobName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JobRunConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['JobRunConnection'] = ResolversParentTypes['JobRunConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JobRunEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['JobRun']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobRunEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['JobRunEdge'] = ResolversParentTypes['JobRunEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JobRun'], ParentType, ContextType>;
};

export type RunTestResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RunTest'] = ResolversParentTypes['RunTest'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JobConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['JobConnection'] = ResolversParentTypes['JobConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Job']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['JobEdge'] = ResolversParentTypes['JobEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
};

export type JobUpsertPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['JobUpsertPayload'] = ResolversParentTypes['JobUpsertPayload'],
> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EvidenceResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence'],
> = {
  kind?: Resolver<ResolversTypes['AssertionKind'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  isResolved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['EvidenceGrade']>, ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['InferenceOrigin']>, ParentType, ContextType>;
  sinceRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CompletenessResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Completeness'] = ResolversParentTypes['Completeness'],
> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['IncompleteReason']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visitedNodes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visitedEdges?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resumeToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LineageNodeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LineageNode'] = ResolversParentTypes['LineageNode'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['CatalogEntity']>, ParentType, ContextType>;
};

export type LineageEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LineageEdge'] = ResolversParentTypes['LineageEdge'],
> = {
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  influence?: Resolver<Maybe<ResolversTypes['Influence']>, ParentType, ContextType>;
  isResolved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  evidenceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LineageGraphResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LineageGraph'] = ResolversParentTypes['LineageGraph'],
> = {
  nodes?: Resolver<
    ReadonlyArray<ResolversTypes['LineageNode']>,
    ParentType,
    ContextType,
    RequireFields<LineageGraphNodesArgs, 'first' | 'offset'>
  >;
  edges?: Resolver<
    ReadonlyArray<ResolversTypes['LineageEdge']>,
    ParentType,
    ContextType,
    RequireFields<LineageGraphEdgesArgs, 'first' | 'offset'>
  >;
  nodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edgeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type PathHopResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PathHop'] = ResolversParentTypes['PathHop'],
> = {
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['ImpactCertainty'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['ImpactReason']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type LineagePathResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LineagePath'] = ResolversParentTypes['LineagePath'],
> = {
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hops?: Resolver<ReadonlyArray<ResolversTypes['PathHop']>, ParentType, ContextType>;
};

export type LineageAssertPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LineageAssertPayload'] =
    ResolversParentTypes['LineageAssertPayload'],
> = {
  slice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  asserted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImpactReportResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ImpactReport'] = ResolversParentTypes['ImpactReport'],
> = {
  summary?: Resolver<ResolversTypes['ImpactSummary'], ParentType, ContextType>;
  items?: Resolver<
    ResolversTypes['ImpactItemConnection'],
    ParentType,
    ContextType,
    RequireFields<ImpactReportItemsArgs, 'first' | 'orderBy'>
  >;
  teams?: Resolver<ReadonlyArray<ResolversTypes['TeamImpact']>, ParentType, ContextType>;
  unknowns?: Resolver<ReadonlyArray<ResolversTypes['UnknownConsumer']>, ParentType, ContextType>;
  excluded?: Resolver<
    ResolversTypes['ExcludedConnection'],
    ParentType,
    ContextType,
    RequireFields<ImpactReportExcludedArgs, 'first'>
  >;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type ImpactSummaryResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ImpactSummary'] = ResolversParentTypes['ImpactSummary'],
> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byCertainty?: Resolver<ReadonlyArray<ResolversTypes['CertaintyCount']>, ParentType, ContextType>;
  byEffect?: Resolver<ReadonlyArray<ResolversTypes['EffectCount']>, ParentType, ContextType>;
  byKind?: Resolver<ReadonlyArray<ResolversTypes['KindCount']>, ParentType, ContextType>;
  byDomain?: Resolver<ReadonlyArray<ResolversTypes['EntityCount']>, ParentType, ContextType>;
  byTeam?: Resolver<ReadonlyArray<ResolversTypes['EntityCount']>, ParentType, ContextType>;
  products?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contracts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  jobs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CertaintyCountResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CertaintyCount'] = ResolversParentTypes['CertaintyCount'],
> = {
  certainty?: Resolver<ResolversTypes['ImpactCertainty'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EffectCountResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['EffectCount'] = ResolversParentTypes['EffectCount'],
> = {
  effect?: Resolver<ResolversTypes['ImpactEffect'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KindCountResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['KindCount'] = ResolversParentTypes['KindCount'],
> = {
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntityCountResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['EntityCount'] = ResolversParentTypes['EntityCount'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImpactItemResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ImpactItem'] = ResolversParentTypes['ImpactItem'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['CatalogEntity']>, ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['ImpactCertainty'], ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['ImpactEffect'], ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['ImpactReason']>, ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['LineagePath'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['DataProduct']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
};

export type ImpactItemConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ImpactItemConnection'] =
    ResolversParentTypes['ImpactItemConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ImpactItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ImpactItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImpactItemEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ImpactItemEdge'] = ResolversParentTypes['ImpactItemEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImpactItem'], ParentType, ContextType>;
};

export type TeamImpactResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TeamImpact'] = ResolversParentTypes['TeamImpact'],
> = {
  team?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['ImpactCertainty'], ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['ImpactEffect'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnknownConsumerResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UnknownConsumer'] = ResolversParentTypes['UnknownConsumer'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['CatalogEntity']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ImpactReason'], ParentType, ContextType>;
  entitledBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
};

export type ExcludedItemResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ExcludedItem'] = ResolversParentTypes['ExcludedItem'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['CatalogEntity']>, ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['ImpactCertainty'], ParentType, ContextType>;
  proof?: Resolver<ReadonlyArray<ResolversTypes['ExclusionProof']>, ParentType, ContextType>;
};

export type ExclusionProofResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ExclusionProof'] = ResolversParentTypes['ExclusionProof'],
> = {
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ImpactReason'], ParentType, ContextType>;
  reads?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type ExcludedConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ExcludedConnection'] = ResolversParentTypes['ExcludedConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ExcludedEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ExcludedItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExcludedEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ExcludedEdge'] = ResolversParentTypes['ExcludedEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExcludedItem'], ParentType, ContextType>;
};

export type ChangeSeveritiesResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ChangeSeverities'] = ResolversParentTypes['ChangeSeverities'],
> = {
  out?: Resolver<ResolversTypes['ChangeSeverity'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['ChangeSeverity'], ParentType, ContextType>;
  in?: Resolver<ResolversTypes['ChangeSeverity'], ParentType, ContextType>;
};

export type ContractChangeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractChange'] = ResolversParentTypes['ContractChange'],
> = {
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['ChangeAction'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  object?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  property?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['ChangeSeverities'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['ChangeCategory'], ParentType, ContextType>;
  bump?: Resolver<ResolversTypes['VersionPart'], ParentType, ContextType>;
};

export type SchemaCheckResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SchemaCheck'] = ResolversParentTypes['SchemaCheck'],
> = {
  format?: Resolver<ResolversTypes['SchemaFormat'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['CompatibilityMode'], ParentType, ContextType>;
  isCompatible?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  incompatibilities?: Resolver<
    ReadonlyArray<ResolversTypes['SchemaIncompatibility']>,
    ParentType,
    ContextType
  >;
};

export type SchemaIncompatibilityResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SchemaIncompatibility'] =
    ResolversParentTypes['SchemaIncompatibility'],
> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['CompatibilityDirection']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ContractDiffResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractDiff'] = ResolversParentTypes['ContractDiff'],
> = {
  base?: Resolver<Maybe<ResolversTypes['ContractVersion']>, ParentType, ContextType>;
  baseVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  candidate?: Resolver<Maybe<ResolversTypes['ContractVersion']>, ParentType, ContextType>;
  candidateVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['ContractChange']>, ParentType, ContextType>;
  requiredBump?: Resolver<Maybe<ResolversTypes['VersionPart']>, ParentType, ContextType>;
  suggestedVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versionFindings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContractHitResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractHit'] = ResolversParentTypes['ContractHit'],
> = {
  change?: Resolver<ResolversTypes['ContractChange'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['ChangeDirection'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['ImpactCertainty'], ParentType, ContextType>;
};

export type ConsumerVerdictResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ConsumerVerdict'] = ResolversParentTypes['ConsumerVerdict'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConsumerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['CatalogEntity']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['DataProduct']>, ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['Domain']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  port?: Resolver<Maybe<ResolversTypes['OutputPort']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['ImpactCertainty'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['VerdictReason']>, ParentType, ContextType>;
  hits?: Resolver<ReadonlyArray<ResolversTypes['ContractHit']>, ParentType, ContextType>;
  knowledge?: Resolver<ResolversTypes['UseKnowledge'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  pin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pinned?: Resolver<Maybe<ResolversTypes['ContractVersion']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['AccessAgreement']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['LineagePath'], ParentType, ContextType>;
  proof?: Resolver<ReadonlyArray<ResolversTypes['ExclusionProof']>, ParentType, ContextType>;
};

export type ConsumerVerdictConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ConsumerVerdictConnection'] =
    ResolversParentTypes['ConsumerVerdictConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConsumerVerdictEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ConsumerVerdict']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsumerVerdictEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ConsumerVerdictEdge'] =
    ResolversParentTypes['ConsumerVerdictEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConsumerVerdict'], ParentType, ContextType>;
};

export type IndirectConsumerResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['IndirectConsumer'] = ResolversParentTypes['IndirectConsumer'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConsumerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['CatalogEntity']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['DataProduct']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['ImpactEffect'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['ImpactCertainty'], ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['LineagePath'], ParentType, ContextType>;
};

export type IndirectConsumerConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['IndirectConsumerConnection'] =
    ResolversParentTypes['IndirectConsumerConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IndirectConsumerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['IndirectConsumer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IndirectConsumerEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['IndirectConsumerEdge'] =
    ResolversParentTypes['IndirectConsumerEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IndirectConsumer'], ParentType, ContextType>;
};

export type VerdictCountResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['VerdictCount'] = ResolversParentTypes['VerdictCount'],
> = {
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VerdictGroupResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['VerdictGroup'] = ResolversParentTypes['VerdictGroup'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['CatalogEntity']>, ParentType, ContextType>;
  byVerdict?: Resolver<ReadonlyArray<ResolversTypes['VerdictCount']>, ParentType, ContextType>;
};

export type VerdictSummaryResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['VerdictSummary'] = ResolversParentTypes['VerdictSummary'],
> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byVerdict?: Resolver<ReadonlyArray<ResolversTypes['VerdictCount']>, ParentType, ContextType>;
  byTeam?: Resolver<ReadonlyArray<ResolversTypes['VerdictGroup']>, ParentType, ContextType>;
  byDomain?: Resolver<ReadonlyArray<ResolversTypes['VerdictGroup']>, ParentType, ContextType>;
};

export type MigrationWaveResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['MigrationWave'] = ResolversParentTypes['MigrationWave'],
> = {
  consumers?: Resolver<ReadonlyArray<ResolversTypes['CatalogEntity']>, ParentType, ContextType>;
};

export type MigrationPlanResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['MigrationPlan'] = ResolversParentTypes['MigrationPlan'],
> = {
  waves?: Resolver<ReadonlyArray<ResolversTypes['MigrationWave']>, ParentType, ContextType>;
  teams?: Resolver<ReadonlyArray<ResolversTypes['Team']>, ParentType, ContextType>;
  isSmallest?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unowned?: Resolver<ReadonlyArray<ResolversTypes['CatalogEntity']>, ParentType, ContextType>;
  retireFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  waitsFor?: Resolver<ReadonlyArray<ResolversTypes['CatalogEntity']>, ParentType, ContextType>;
};

export type ContractCheckResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractCheck'] = ResolversParentTypes['ContractCheck'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['DataContract']>, ParentType, ContextType>;
  contractId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  base?: Resolver<Maybe<ResolversTypes['ContractVersion']>, ParentType, ContextType>;
  candidateVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['CheckMode'], ParentType, ContextType>;
  profile?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['ContractChange']>, ParentType, ContextType>;
  requiredBump?: Resolver<Maybe<ResolversTypes['VersionPart']>, ParentType, ContextType>;
  suggestedVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versionFindings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  documentFindings?: Resolver<ReadonlyArray<ResolversTypes['ContractFinding']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['VerdictSummary'], ParentType, ContextType>;
  consumers?: Resolver<
    ResolversTypes['ConsumerVerdictConnection'],
    ParentType,
    ContextType,
    RequireFields<ContractCheckConsumersArgs, 'first'>
  >;
  indirect?: Resolver<
    ResolversTypes['IndirectConsumerConnection'],
    ParentType,
    ContextType,
    RequireFields<ContractCheckIndirectArgs, 'first'>
  >;
  policy?: Resolver<ResolversTypes['PublishPolicy'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['MigrationPlan'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type VerdictMoveResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['VerdictMove'] = ResolversParentTypes['VerdictMove'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['CatalogEntity']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
};

export type ContractRecheckResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ContractRecheck'] = ResolversParentTypes['ContractRecheck'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  checkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revisionBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  baseBefore?: Resolver<Maybe<ResolversTypes['ContractVersion']>, ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  moves?: Resolver<ReadonlyArray<ResolversTypes['VerdictMove']>, ParentType, ContextType>;
  check?: Resolver<ResolversTypes['ContractCheck'], ParentType, ContextType>;
};

export type SearchResultResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SearchResult'] = ResolversParentTypes['SearchResult'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchHitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['SearchFacet']>, ParentType, ContextType>;
};

export type SearchHitEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SearchHitEdge'] = ResolversParentTypes['SearchHitEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchHit'], ParentType, ContextType>;
};

export type SearchHitResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['CatalogEntity'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  highlights?: Resolver<ReadonlyArray<ResolversTypes['Highlight']>, ParentType, ContextType>;
  matchedFields?: Resolver<ReadonlyArray<ResolversTypes['Field']>, ParentType, ContextType>;
};

export type HighlightResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Highlight'] = ResolversParentTypes['Highlight'],
> = {
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ranges?: Resolver<ReadonlyArray<ResolversTypes['HighlightRange']>, ParentType, ContextType>;
};

export type HighlightRangeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['HighlightRange'] = ResolversParentTypes['HighlightRange'],
> = {
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchFacetResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SearchFacet'] = ResolversParentTypes['SearchFacet'],
> = {
  name?: Resolver<ResolversTypes['FacetName'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType>;
};

export type FacetValueResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['FacetValue'] = ResolversParentTypes['FacetValue'],
> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SuggestionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Suggestion'] = ResolversParentTypes['Suggestion'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
};

export type MeshOverviewResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['MeshOverview'] = ResolversParentTypes['MeshOverview'],
> = {
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byKind?: Resolver<ReadonlyArray<ResolversTypes['KindCount']>, ParentType, ContextType>;
  productsByDomain?: Resolver<ReadonlyArray<ResolversTypes['EntityCount']>, ParentType, ContextType>;
  productsByStatus?: Resolver<ReadonlyArray<ResolversTypes['ValueCount']>, ParentType, ContextType>;
  productsByCertainty?: Resolver<ReadonlyArray<ResolversTypes['ValueCount']>, ParentType, ContextType>;
  contractVersionsByStatus?: Resolver<ReadonlyArray<ResolversTypes['ValueCount']>, ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['MeshCoverage'], ParentType, ContextType>;
  assertionsByKind?: Resolver<ReadonlyArray<ResolversTypes['ValueCount']>, ParentType, ContextType>;
  lastCommitAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastLineageAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  gaps?: Resolver<ReadonlyArray<ResolversTypes['ValueCount']>, ParentType, ContextType>;
};

export type ValueCountResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ValueCount'] = ResolversParentTypes['ValueCount'],
> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MeshCoverageResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['MeshCoverage'] = ResolversParentTypes['MeshCoverage'],
> = {
  outputPorts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outputPortsWithContract?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outputPortsObserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dataProducts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dataProductsWithOwner?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  datasets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  datasetsWithProduct?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  datasetsWithLineage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  flows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  flowsResolved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GapReportResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['GapReport'] = ResolversParentTypes['GapReport'],
> = {
  unobservedPorts?: Resolver<
    ResolversTypes['GapConnection'],
    ParentType,
    ContextType,
    RequireFields<GapReportUnobservedPortsArgs, 'first'>
  >;
  unobservedProducts?: Resolver<
    ResolversTypes['GapConnection'],
    ParentType,
    ContextType,
    RequireFields<GapReportUnobservedProductsArgs, 'first'>
  >;
  undeclaredFlows?: Resolver<
    ResolversTypes['GapConnection'],
    ParentType,
    ContextType,
    RequireFields<GapReportUndeclaredFlowsArgs, 'first'>
  >;
  unobservedFlows?: Resolver<
    ResolversTypes['GapConnection'],
    ParentType,
    ContextType,
    RequireFields<GapReportUnobservedFlowsArgs, 'first'>
  >;
  unresolvedFlows?: Resolver<
    ResolversTypes['GapConnection'],
    ParentType,
    ContextType,
    RequireFields<GapReportUnresolvedFlowsArgs, 'first'>
  >;
};

export type GapResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Gap'] = ResolversParentTypes['Gap'],
> = {
  from?: Resolver<ResolversTypes['CatalogEntity'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['CatalogEntity']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GapConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['GapConnection'] = ResolversParentTypes['GapConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GapEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Gap']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GapEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['GapEdge'] = ResolversParentTypes['GapEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Gap'], ParentType, ContextType>;
};

export type IngestPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['IngestPayload'] = ResolversParentTypes['IngestPayload'],
> = {
  report?: Resolver<ReadonlyArray<ResolversTypes['IngestItemReport']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['IngestCounts'], ParentType, ContextType>;
  isDryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IngestItemReportResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['IngestItemReport'] = ResolversParentTypes['IngestItemReport'],
> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type IngestCountsResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['IngestCounts'] = ResolversParentTypes['IngestCounts'],
> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentFormatResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DocumentFormat'] = ResolversParentTypes['DocumentFormat'],
> = {
  format?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DocumentIngestPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DocumentIngestPayload'] =
    ResolversParentTypes['DocumentIngestPayload'],
> = {
  documents?: Resolver<ReadonlyArray<ResolversTypes['DocumentReport']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['IngestCounts'], ParentType, ContextType>;
  asserted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isDryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DocumentReportResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DocumentReport'] = ResolversParentTypes['DocumentReport'],
> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['IngestCounts'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['DocumentItemReport']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['DocumentProblem']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['DocumentFinding']>, ParentType, ContextType>;
};

export type DocumentItemReportResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DocumentItemReport'] = ResolversParentTypes['DocumentItemReport'],
> = {
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type DocumentProblemResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DocumentProblem'] = ResolversParentTypes['DocumentProblem'],
> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DocumentFindingResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DocumentFinding'] = ResolversParentTypes['DocumentFinding'],
> = {
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RetirePayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RetirePayload'] = ResolversParentTypes['RetirePayload'],
> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RenamePayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RenamePayload'] = ResolversParentTypes['RenamePayload'],
> = {
  entity?: Resolver<Maybe<ResolversTypes['CatalogEntity']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LineageEventResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LineageEvent'] = ResolversParentTypes['LineageEvent'],
> = {
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sender?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LineageEventState'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ItemOutcome']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rejectedAt?: Resolver<Maybe<ResolversTypes['RejectionStage']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  timesRejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  body?: Resolver<
    Maybe<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<LineageEventBodyArgs, 'maxLength'>
  >;
};

export type LineageEventConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LineageEventConnection'] =
    ResolversParentTypes['LineageEventConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LineageEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LineageEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LineageEventEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LineageEventEdge'] = ResolversParentTypes['LineageEventEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LineageEvent'], ParentType, ContextType>;
};

export type LineageEventReplayPayloadResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LineageEventReplayPayload'] =
    ResolversParentTypes['LineageEventReplayPayload'],
> = {
  replayed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ItemOutcome'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<
    ReadonlyArray<Maybe<ResolversTypes['Node']>>,
    ParentType,
    ContextType,
    RequireFields<QueryNodesArgs, 'ids'>
  >;
  domains?: Resolver<
    ResolversTypes['DomainConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryDomainsArgs, 'first'>
  >;
  boundedContexts?: Resolver<
    ResolversTypes['BoundedContextConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryBoundedContextsArgs, 'first'>
  >;
  teams?: Resolver<
    ResolversTypes['TeamConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryTeamsArgs, 'first'>
  >;
  terms?: Resolver<
    ResolversTypes['TermConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryTermsArgs, 'first'>
  >;
  dataProducts?: Resolver<
    ResolversTypes['DataProductConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryDataProductsArgs, 'first'>
  >;
  outputPorts?: Resolver<
    ResolversTypes['OutputPortConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryOutputPortsArgs, 'first'>
  >;
  inputPorts?: Resolver<
    ResolversTypes['InputPortConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryInputPortsArgs, 'first'>
  >;
  dataContracts?: Resolver<
    ResolversTypes['DataContractConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryDataContractsArgs, 'first'>
  >;
  contractVersions?: Resolver<
    ResolversTypes['ContractVersionConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryContractVersionsArgs, 'first'>
  >;
  serviceLevels?: Resolver<
    ResolversTypes['ContractServiceLevelConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryServiceLevelsArgs, 'first'>
  >;
  qualityRules?: Resolver<
    ResolversTypes['ContractQualityRuleConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryQualityRulesArgs, 'first'>
  >;
  contractDrift?: Resolver<
    ResolversTypes['ContractDriftConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryContractDriftArgs, 'first'>
  >;
  datasets?: Resolver<
    ResolversTypes['DatasetConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryDatasetsArgs, 'first'>
  >;
  fields?: Resolver<
    ResolversTypes['FieldConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryFieldsArgs, 'first'>
  >;
  jobs?: Resolver<
    ResolversTypes['JobConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryJobsArgs, 'first'>
  >;
  accessAgreements?: Resolver<
    ResolversTypes['AccessAgreementConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryAccessAgreementsArgs, 'first'>
  >;
  qualityChecks?: Resolver<
    ResolversTypes['QualityCheckConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryQualityChecksArgs, 'first'>
  >;
  domain?: Resolver<
    Maybe<ResolversTypes['Domain']>,
    ParentType,
    ContextType,
    RequireFields<QueryDomainArgs, 'id'>
  >;
  boundedContext?: Resolver<
    Maybe<ResolversTypes['BoundedContext']>,
    ParentType,
    ContextType,
    RequireFields<QueryBoundedContextArgs, 'id'>
  >;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType, RequireFields<QueryTeamArgs, 'id'>>;
  term?: Resolver<Maybe<ResolversTypes['Term']>, ParentType, ContextType, RequireFields<QueryTermArgs, 'id'>>;
  dataProduct?: Resolver<
    Maybe<ResolversTypes['DataProduct']>,
    ParentType,
    ContextType,
    RequireFields<QueryDataProductArgs, 'id'>
  >;
  outputPort?: Resolver<
    Maybe<ResolversTypes['OutputPort']>,
    ParentType,
    ContextType,
    RequireFields<QueryOutputPortArgs, 'id'>
  >;
  inputPort?: Resolver<
    Maybe<ResolversTypes['InputPort']>,
    ParentType,
    ContextType,
    RequireFields<QueryInputPortArgs, 'id'>
  >;
  dataContract?: Resolver<
    Maybe<ResolversTypes['DataContract']>,
    ParentType,
    ContextType,
    RequireFields<QueryDataContractArgs, 'id'>
  >;
  contractVersion?: Resolver<
    Maybe<ResolversTypes['ContractVersion']>,
    ParentType,
    ContextType,
    RequireFields<QueryContractVersionArgs, 'id'>
  >;
  dataset?: Resolver<
    Maybe<ResolversTypes['Dataset']>,
    ParentType,
    ContextType,
    RequireFields<QueryDatasetArgs, 'id'>
  >;
  field?: Resolver<
    Maybe<ResolversTypes['Field']>,
    ParentType,
    ContextType,
    RequireFields<QueryFieldArgs, 'id'>
  >;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType, RequireFields<QueryJobArgs, 'id'>>;
  accessAgreement?: Resolver<
    Maybe<ResolversTypes['AccessAgreement']>,
    ParentType,
    ContextType,
    RequireFields<QueryAccessAgreementArgs, 'id'>
  >;
  contractConsent?: Resolver<
    Maybe<ResolversTypes['ContractConsent']>,
    ParentType,
    ContextType,
    RequireFields<QueryContractConsentArgs, 'id'>
  >;
  qualityCheck?: Resolver<
    Maybe<ResolversTypes['QualityCheck']>,
    ParentType,
    ContextType,
    RequireFields<QueryQualityCheckArgs, 'id'>
  >;
  contextMap?: Resolver<ResolversTypes['ContextMap'], ParentType, ContextType, Partial<QueryContextMapArgs>>;
  search?: Resolver<
    ResolversTypes['SearchResult'],
    ParentType,
    ContextType,
    RequireFields<QuerySearchArgs, 'text' | 'first'>
  >;
  autocomplete?: Resolver<
    ReadonlyArray<ResolversTypes['Suggestion']>,
    ParentType,
    ContextType,
    RequireFields<QueryAutocompleteArgs, 'prefix' | 'first'>
  >;
  lineage?: Resolver<
    ResolversTypes['LineageGraph'],
    ParentType,
    ContextType,
    RequireFields<QueryLineageArgs, 'of' | 'direction'>
  >;
  lineagePaths?: Resolver<
    ReadonlyArray<ResolversTypes['LineagePath']>,
    ParentType,
    ContextType,
    RequireFields<QueryLineagePathsArgs, 'from' | 'to' | 'first'>
  >;
  impact?: Resolver<
    ResolversTypes['ImpactReport'],
    ParentType,
    ContextType,
    RequireFields<QueryImpactArgs, 'change'>
  >;
  contractDiff?: Resolver<
    ResolversTypes['ContractDiff'],
    ParentType,
    ContextType,
    RequireFields<QueryContractDiffArgs, 'base' | 'candidate' | 'profile'>
  >;
  schemaCheck?: Resolver<
    ResolversTypes['SchemaCheck'],
    ParentType,
    ContextType,
    RequireFields<QuerySchemaCheckArgs, 'base' | 'candidate' | 'mode'>
  >;
  contractCheck?: Resolver<
    ResolversTypes['ContractCheck'],
    ParentType,
    ContextType,
    RequireFields<QueryContractCheckArgs, 'candidate' | 'mode' | 'profile'>
  >;
  contractRecheck?: Resolver<
    ResolversTypes['ContractRecheck'],
    ParentType,
    ContextType,
    RequireFields<QueryContractRecheckArgs, 'id'>
  >;
  lineageGaps?: Resolver<ResolversTypes['GapReport'], ParentType, ContextType, Partial<QueryLineageGapsArgs>>;
  meshOverview?: Resolver<ResolversTypes['MeshOverview'], ParentType, ContextType>;
  documentFormats?: Resolver<ReadonlyArray<ResolversTypes['DocumentFormat']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['JobRun']>, ParentType, ContextType, RequireFields<QueryRunArgs, 'id'>>;
  ingestions?: Resolver<
    ResolversTypes['LineageEventConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryIngestionsArgs, 'first' | 'direction'>
  >;
  ingestion?: Resolver<
    Maybe<ResolversTypes['LineageEvent']>,
    ParentType,
    ContextType,
    RequireFields<QueryIngestionArgs, 'key'>
  >;
  rejectedEvents?: Resolver<
    ResolversTypes['LineageEventConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryRejectedEventsArgs, 'first'>
  >;
  meshRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commits?: Resolver<
    ReadonlyArray<ResolversTypes['Commit']>,
    ParentType,
    ContextType,
    RequireFields<QueryCommitsArgs, 'since' | 'first'>
  >;
};

export type MutationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  domainUpsert?: Resolver<
    ResolversTypes['DomainUpsertPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDomainUpsertArgs, 'input'>
  >;
  boundedContextUpsert?: Resolver<
    ResolversTypes['BoundedContextUpsertPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationBoundedContextUpsertArgs, 'input'>
  >;
  teamUpsert?: Resolver<
    ResolversTypes['TeamUpsertPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationTeamUpsertArgs, 'input'>
  >;
  termUpsert?: Resolver<
    ResolversTypes['TermUpsertPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationTermUpsertArgs, 'input'>
  >;
  dataProductUpsert?: Resolver<
    ResolversTypes['DataProductUpsertPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDataProductUpsertArgs, 'input'>
  >;
  dataContractUpsert?: Resolver<
    ResolversTypes['DataContractUpsertPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDataContractUpsertArgs, 'input'>
  >;
  dataContractPublish?: Resolver<
    ResolversTypes['DataContractPublishPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDataContractPublishArgs, 'input'>
  >;
  contractVersionApprove?: Resolver<
    ResolversTypes['ContractConsentPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationContractVersionApproveArgs, 'input'>
  >;
  contractVersionWaive?: Resolver<
    ResolversTypes['ContractConsentPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationContractVersionWaiveArgs, 'input'>
  >;
  dataContractDeprecate?: Resolver<
    ResolversTypes['ContractLifePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDataContractDeprecateArgs, 'input'>
  >;
  dataContractRetireVersion?: Resolver<
    ResolversTypes['ContractLifePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDataContractRetireVersionArgs, 'input'>
  >;
  datasetUpsert?: Resolver<
    ResolversTypes['DatasetUpsertPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDatasetUpsertArgs, 'input'>
  >;
  jobUpsert?: Resolver<
    ResolversTypes['JobUpsertPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationJobUpsertArgs, 'input'>
  >;
  accessAgreementUpsert?: Resolver<
    ResolversTypes['AccessAgreementUpsertPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAccessAgreementUpsertArgs, 'input'>
  >;
  qualityCheckUpsert?: Resolver<
    ResolversTypes['QualityCheckUpsertPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationQualityCheckUpsertArgs, 'input'>
  >;
  contextRelationSet?: Resolver<
    ResolversTypes['ContextRelationSetPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationContextRelationSetArgs, 'input'>
  >;
  termMap?: Resolver<
    ResolversTypes['TermMapPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationTermMapArgs, 'input'>
  >;
  lineageAssert?: Resolver<
    ResolversTypes['LineageAssertPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationLineageAssertArgs, 'input'>
  >;
  lineageWithdraw?: Resolver<
    ResolversTypes['LineageAssertPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationLineageWithdrawArgs, 'input'>
  >;
  lineageEventReplay?: Resolver<
    ResolversTypes['LineageEventReplayPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationLineageEventReplayArgs, 'input'>
  >;
  ingest?: Resolver<
    ResolversTypes['IngestPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationIngestArgs, 'input'>
  >;
  documentIngest?: Resolver<
    ResolversTypes['DocumentIngestPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDocumentIngestArgs, 'input'>
  >;
  domainRetire?: Resolver<
    ResolversTypes['RetirePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDomainRetireArgs, 'input'>
  >;
  boundedContextRetire?: Resolver<
    ResolversTypes['RetirePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationBoundedContextRetireArgs, 'input'>
  >;
  teamRetire?: Resolver<
    ResolversTypes['RetirePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationTeamRetireArgs, 'input'>
  >;
  termRetire?: Resolver<
    ResolversTypes['RetirePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationTermRetireArgs, 'input'>
  >;
  dataProductRetire?: Resolver<
    ResolversTypes['RetirePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDataProductRetireArgs, 'input'>
  >;
  outputPortRetire?: Resolver<
    ResolversTypes['RetirePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationOutputPortRetireArgs, 'input'>
  >;
  inputPortRetire?: Resolver<
    ResolversTypes['RetirePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationInputPortRetireArgs, 'input'>
  >;
  dataContractRetire?: Resolver<
    ResolversTypes['RetirePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDataContractRetireArgs, 'input'>
  >;
  contractVersionRetire?: Resolver<
    ResolversTypes['RetirePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationContractVersionRetireArgs, 'input'>
  >;
  datasetRetire?: Resolver<
    ResolversTypes['RetirePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDatasetRetireArgs, 'input'>
  >;
  jobRetire?: Resolver<
    ResolversTypes['RetirePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationJobRetireArgs, 'input'>
  >;
  contractConsentRetire?: Resolver<
    ResolversTypes['RetirePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationContractConsentRetireArgs, 'input'>
  >;
  accessAgreementRetire?: Resolver<
    ResolversTypes['RetirePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAccessAgreementRetireArgs, 'input'>
  >;
  qualityCheckRetire?: Resolver<
    ResolversTypes['RetirePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationQualityCheckRetireArgs, 'input'>
  >;
  domainRename?: Resolver<
    ResolversTypes['RenamePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDomainRenameArgs, 'input'>
  >;
  boundedContextRename?: Resolver<
    ResolversTypes['RenamePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationBoundedContextRenameArgs, 'input'>
  >;
  teamRename?: Resolver<
    ResolversTypes['RenamePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationTeamRenameArgs, 'input'>
  >;
  termRename?: Resolver<
    ResolversTypes['RenamePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationTermRenameArgs, 'input'>
  >;
  dataProductRename?: Resolver<
    ResolversTypes['RenamePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDataProductRenameArgs, 'input'>
  >;
  dataContractRename?: Resolver<
    ResolversTypes['RenamePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDataContractRenameArgs, 'input'>
  >;
  datasetRename?: Resolver<
    ResolversTypes['RenamePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDatasetRenameArgs, 'input'>
  >;
  jobRename?: Resolver<
    ResolversTypes['RenamePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationJobRenameArgs, 'input'>
  >;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  CatalogEntity?: CatalogEntityResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  EntityChange?: EntityChangeResolvers<ContextType>;
  Commit?: CommitResolvers<ContextType>;
  Domain?: DomainResolvers<ContextType>;
  DomainConnection?: DomainConnectionResolvers<ContextType>;
  DomainEdge?: DomainEdgeResolvers<ContextType>;
  DomainUpsertPayload?: DomainUpsertPayloadResolvers<ContextType>;
  BoundedContext?: BoundedContextResolvers<ContextType>;
  ContextRelation?: ContextRelationResolvers<ContextType>;
  ContextMap?: ContextMapResolvers<ContextType>;
  BoundedContextConnection?: BoundedContextConnectionResolvers<ContextType>;
  BoundedContextEdge?: BoundedContextEdgeResolvers<ContextType>;
  BoundedContextUpsertPayload?: BoundedContextUpsertPayloadResolvers<ContextType>;
  ContextRelationSetPayload?: ContextRelationSetPayloadResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  TeamMember?: TeamMemberResolvers<ContextType>;
  ContactChannel?: ContactChannelResolvers<ContextType>;
  TeamConnection?: TeamConnectionResolvers<ContextType>;
  TeamEdge?: TeamEdgeResolvers<ContextType>;
  TeamUpsertPayload?: TeamUpsertPayloadResolvers<ContextType>;
  Term?: TermResolvers<ContextType>;
  TermMapping?: TermMappingResolvers<ContextType>;
  TermConnection?: TermConnectionResolvers<ContextType>;
  TermEdge?: TermEdgeResolvers<ContextType>;
  TermUpsertPayload?: TermUpsertPayloadResolvers<ContextType>;
  TermMapPayload?: TermMapPayloadResolvers<ContextType>;
  DataProduct?: DataProductResolvers<ContextType>;
  ManagementPort?: ManagementPortResolvers<ContextType>;
  Link?: LinkResolvers<ContextType>;
  PortServer?: PortServerResolvers<ContextType>;
  OutputPort?: OutputPortResolvers<ContextType>;
  OutputPortConnection?: OutputPortConnectionResolvers<ContextType>;
  OutputPortEdge?: OutputPortEdgeResolvers<ContextType>;
  InputPort?: InputPortResolvers<ContextType>;
  InputPortConnection?: InputPortConnectionResolvers<ContextType>;
  InputPortEdge?: InputPortEdgeResolvers<ContextType>;
  AccessAgreement?: AccessAgreementResolvers<ContextType>;
  AccessAgreementConnection?: AccessAgreementConnectionResolvers<ContextType>;
  AccessAgreementEdge?: AccessAgreementEdgeResolvers<ContextType>;
  DataProductConnection?: DataProductConnectionResolvers<ContextType>;
  DataProductEdge?: DataProductEdgeResolvers<ContextType>;
  DataProductUpsertPayload?: DataProductUpsertPayloadResolvers<ContextType>;
  AccessAgreementUpsertPayload?: AccessAgreementUpsertPayloadResolvers<ContextType>;
  DataContract?: DataContractResolvers<ContextType>;
  ContractVersion?: ContractVersionResolvers<ContextType>;
  ContractVersionConnection?: ContractVersionConnectionResolvers<ContextType>;
  ContractVersionEdge?: ContractVersionEdgeResolvers<ContextType>;
  SchemaObject?: SchemaObjectResolvers<ContextType>;
  PromisedField?: PromisedFieldResolvers<ContextType>;
  ValueConstraint?: ValueConstraintResolvers<ContextType>;
  FieldSource?: FieldSourceResolvers<ContextType>;
  ForeignKey?: ForeignKeyResolvers<ContextType>;
  QualityRule?: QualityRuleResolvers<ContextType>;
  QualityThreshold?: QualityThresholdResolvers<ContextType>;
  NamedValue?: NamedValueResolvers<ContextType>;
  ContractQualityRule?: ContractQualityRuleResolvers<ContextType>;
  ServiceLevel?: ServiceLevelResolvers<ContextType>;
  ContractServiceLevel?: ContractServiceLevelResolvers<ContextType>;
  ContractServiceLevelConnection?: ContractServiceLevelConnectionResolvers<ContextType>;
  ContractServiceLevelEdge?: ContractServiceLevelEdgeResolvers<ContextType>;
  ContractQualityRuleConnection?: ContractQualityRuleConnectionResolvers<ContextType>;
  ContractQualityRuleEdge?: ContractQualityRuleEdgeResolvers<ContextType>;
  ContractServer?: ContractServerResolvers<ContextType>;
  ContractRole?: ContractRoleResolvers<ContextType>;
  ContractTeam?: ContractTeamResolvers<ContextType>;
  ContractTeamMember?: ContractTeamMemberResolvers<ContextType>;
  SupportChannel?: SupportChannelResolvers<ContextType>;
  ContractPrice?: ContractPriceResolvers<ContextType>;
  ContractTerms?: ContractTermsResolvers<ContextType>;
  DocumentLink?: DocumentLinkResolvers<ContextType>;
  CustomProperty?: CustomPropertyResolvers<ContextType>;
  ObjectDrift?: ObjectDriftResolvers<ContextType>;
  FieldDrift?: FieldDriftResolvers<ContextType>;
  ContractDriftItem?: ContractDriftItemResolvers<ContextType>;
  ContractDriftConnection?: ContractDriftConnectionResolvers<ContextType>;
  ContractDriftEdge?: ContractDriftEdgeResolvers<ContextType>;
  DataContractConnection?: DataContractConnectionResolvers<ContextType>;
  DataContractEdge?: DataContractEdgeResolvers<ContextType>;
  ContractFinding?: ContractFindingResolvers<ContextType>;
  DataContractUpsertPayload?: DataContractUpsertPayloadResolvers<ContextType>;
  DataContractPublishPayload?: DataContractPublishPayloadResolvers<ContextType>;
  ContractConsent?: ContractConsentResolvers<ContextType>;
  ContractConsentPayload?: ContractConsentPayloadResolvers<ContextType>;
  ContractLifePayload?: ContractLifePayloadResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  DataSource?: DataSourceResolvers<ContextType>;
  DataStorage?: DataStorageResolvers<ContextType>;
  DataCatalog?: DataCatalogResolvers<ContextType>;
  HierarchyLevel?: HierarchyLevelResolvers<ContextType>;
  DataStatistics?: DataStatisticsResolvers<ContextType>;
  DatasetLifecycle?: DatasetLifecycleResolvers<ContextType>;
  DataMetrics?: DataMetricsResolvers<ContextType>;
  NamedOwner?: NamedOwnerResolvers<ContextType>;
  KeptFacet?: KeptFacetResolvers<ContextType>;
  Field?: FieldResolvers<ContextType>;
  FieldEdge?: FieldEdgeResolvers<ContextType>;
  FieldConnection?: FieldConnectionResolvers<ContextType>;
  FieldConnectionEdge?: FieldConnectionEdgeResolvers<ContextType>;
  DatasetConnection?: DatasetConnectionResolvers<ContextType>;
  DatasetEdge?: DatasetEdgeResolvers<ContextType>;
  DatasetUpsertPayload?: DatasetUpsertPayloadResolvers<ContextType>;
  QualityCheck?: QualityCheckResolvers<ContextType>;
  QualityCheckResult?: QualityCheckResultResolvers<ContextType>;
  QualityCheckConnection?: QualityCheckConnectionResolvers<ContextType>;
  QualityCheckEdge?: QualityCheckEdgeResolvers<ContextType>;
  QualityCheckUpsertPayload?: QualityCheckUpsertPayloadResolvers<ContextType>;
  Job?: JobResolvers<ContextType>;
  SourceCode?: SourceCodeResolvers<ContextType>;
  JobDependency?: JobDependencyResolvers<ContextType>;
  JobRun?: JobRunResolvers<ContextType>;
  JobRunConnection?: JobRunConnectionResolvers<ContextType>;
  JobRunEdge?: JobRunEdgeResolvers<ContextType>;
  RunTest?: RunTestResolvers<ContextType>;
  JobConnection?: JobConnectionResolvers<ContextType>;
  JobEdge?: JobEdgeResolvers<ContextType>;
  JobUpsertPayload?: JobUpsertPayloadResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Completeness?: CompletenessResolvers<ContextType>;
  LineageNode?: LineageNodeResolvers<ContextType>;
  LineageEdge?: LineageEdgeResolvers<ContextType>;
  LineageGraph?: LineageGraphResolvers<ContextType>;
  PathHop?: PathHopResolvers<ContextType>;
  LineagePath?: LineagePathResolvers<ContextType>;
  LineageAssertPayload?: LineageAssertPayloadResolvers<ContextType>;
  ImpactReport?: ImpactReportResolvers<ContextType>;
  ImpactSummary?: ImpactSummaryResolvers<ContextType>;
  CertaintyCount?: CertaintyCountResolvers<ContextType>;
  EffectCount?: EffectCountResolvers<ContextType>;
  KindCount?: KindCountResolvers<ContextType>;
  EntityCount?: EntityCountResolvers<ContextType>;
  ImpactItem?: ImpactItemResolvers<ContextType>;
  ImpactItemConnection?: ImpactItemConnectionResolvers<ContextType>;
  ImpactItemEdge?: ImpactItemEdgeResolvers<ContextType>;
  TeamImpact?: TeamImpactResolvers<ContextType>;
  UnknownConsumer?: UnknownConsumerResolvers<ContextType>;
  ExcludedItem?: ExcludedItemResolvers<ContextType>;
  ExclusionProof?: ExclusionProofResolvers<ContextType>;
  ExcludedConnection?: ExcludedConnectionResolvers<ContextType>;
  ExcludedEdge?: ExcludedEdgeResolvers<ContextType>;
  ChangeSeverities?: ChangeSeveritiesResolvers<ContextType>;
  ContractChange?: ContractChangeResolvers<ContextType>;
  SchemaCheck?: SchemaCheckResolvers<ContextType>;
  SchemaIncompatibility?: SchemaIncompatibilityResolvers<ContextType>;
  ContractDiff?: ContractDiffResolvers<ContextType>;
  ContractHit?: ContractHitResolvers<ContextType>;
  ConsumerVerdict?: ConsumerVerdictResolvers<ContextType>;
  ConsumerVerdictConnection?: ConsumerVerdictConnectionResolvers<ContextType>;
  ConsumerVerdictEdge?: ConsumerVerdictEdgeResolvers<ContextType>;
  IndirectConsumer?: IndirectConsumerResolvers<ContextType>;
  IndirectConsumerConnection?: IndirectConsumerConnectionResolvers<ContextType>;
  IndirectConsumerEdge?: IndirectConsumerEdgeResolvers<ContextType>;
  VerdictCount?: VerdictCountResolvers<ContextType>;
  VerdictGroup?: VerdictGroupResolvers<ContextType>;
  VerdictSummary?: VerdictSummaryResolvers<ContextType>;
  MigrationWave?: MigrationWaveResolvers<ContextType>;
  MigrationPlan?: MigrationPlanResolvers<ContextType>;
  ContractCheck?: ContractCheckResolvers<ContextType>;
  VerdictMove?: VerdictMoveResolvers<ContextType>;
  ContractRecheck?: ContractRecheckResolvers<ContextType>;
  SearchResult?: SearchResultResolvers<ContextType>;
  SearchHitEdge?: SearchHitEdgeResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  Highlight?: HighlightResolvers<ContextType>;
  HighlightRange?: HighlightRangeResolvers<ContextType>;
  SearchFacet?: SearchFacetResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  Suggestion?: SuggestionResolvers<ContextType>;
  MeshOverview?: MeshOverviewResolvers<ContextType>;
  ValueCount?: ValueCountResolvers<ContextType>;
  MeshCoverage?: MeshCoverageResolvers<ContextType>;
  GapReport?: GapReportResolvers<ContextType>;
  Gap?: GapResolvers<ContextType>;
  GapConnection?: GapConnectionResolvers<ContextType>;
  GapEdge?: GapEdgeResolvers<ContextType>;
  IngestPayload?: IngestPayloadResolvers<ContextType>;
  IngestItemReport?: IngestItemReportResolvers<ContextType>;
  IngestCounts?: IngestCountsResolvers<ContextType>;
  DocumentFormat?: DocumentFormatResolvers<ContextType>;
  DocumentIngestPayload?: DocumentIngestPayloadResolvers<ContextType>;
  DocumentReport?: DocumentReportResolvers<ContextType>;
  DocumentItemReport?: DocumentItemReportResolvers<ContextType>;
  DocumentProblem?: DocumentProblemResolvers<ContextType>;
  DocumentFinding?: DocumentFindingResolvers<ContextType>;
  RetirePayload?: RetirePayloadResolvers<ContextType>;
  RenamePayload?: RenamePayloadResolvers<ContextType>;
  LineageEvent?: LineageEventResolvers<ContextType>;
  LineageEventConnection?: LineageEventConnectionResolvers<ContextType>;
  LineageEventEdge?: LineageEventEdgeResolvers<ContextType>;
  LineageEventReplayPayload?: LineageEventReplayPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};
