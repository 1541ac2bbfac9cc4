/**
 * A contract document as it was read, whatever notation it is written in. Members have the names of ODCS 3.1; what
 * an older ODCS or the Data Contract Specification calls otherwise is told in these words. Lists are never absent.
 */
export interface Contract {
  readonly notation: 'ODCS' | 'DCS';
  /** Version of the notation, such as `v3.1.0` or `1.2.1`. */
  readonly apiVersion: string;
  readonly id: string;
  readonly name?: string | undefined;
  readonly version: string;
  /** In the document's own word. */
  readonly status: string;
  readonly domain?: string | undefined;
  readonly tenant?: string | undefined;
  readonly dataProduct?: string | undefined;
  readonly purpose?: string | undefined;
  readonly usage?: string | undefined;
  readonly limitations?: string | undefined;
  /** Links and custom properties of the description block. */
  readonly descriptionDefinitions?: readonly AuthoritativeDefinition[] | undefined;
  readonly descriptionProperties?: readonly CustomProperty[] | undefined;
  /** Terms of payment as text (Data Contract Specification, `terms.billing`). */
  readonly billing?: string | undefined;
  /** How long before its end a change is announced, as an ISO 8601 duration. */
  readonly noticePeriod?: string | undefined;
  /** When the contract was made, as written (`contractCreatedTs`). */
  readonly createdAt?: string | undefined;
  readonly slaDefaultElement?: string | undefined;
  /** Name and description of the team as a whole (ODCS 3.1). */
  readonly teamId?: string | undefined;
  readonly teamName?: string | undefined;
  readonly teamDescription?: string | undefined;
  readonly teamTags?: readonly string[] | undefined;
  readonly teamDefinitions?: readonly AuthoritativeDefinition[] | undefined;
  readonly teamProperties?: readonly CustomProperty[] | undefined;
  /** Instructions for machines that read the data (ODCS 3.2, `context`), as written. */
  readonly context?: { readonly [name: string]: unknown } | undefined;
  readonly synonyms?: readonly string[] | undefined;
  readonly tags: readonly string[];
  readonly objects: readonly ContractObject[];
  readonly servers: readonly ContractServer[];
  readonly serviceLevels: readonly ServiceLevel[];
  readonly roles: readonly ContractRole[];
  readonly team: readonly ContractTeamMember[];
  readonly support: readonly SupportChannel[];
  readonly price?: ContractPrice | undefined;
  readonly definitions: readonly AuthoritativeDefinition[];
  readonly customProperties: readonly CustomProperty[];
}

/** A table, topic, file or document (ODCS "Schema object"). */
export interface ContractObject {
  /** Stable id, where the document gives one. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly physicalName?: string | undefined;
  /** table, view, topic, file … as written. */
  readonly physicalType?: string | undefined;
  readonly businessName?: string | undefined;
  readonly description?: string | undefined;
  /** What one row stands for (`dataGranularityDescription`). */
  readonly granularity?: string | undefined;
  readonly context?: { readonly [name: string]: unknown } | undefined;
  readonly synonyms?: readonly string[] | undefined;
  /** The OpenLineage dataset that the document binds it to, whatever its servers say. */
  readonly dataset?: { readonly namespace: string; readonly name: string } | undefined;
  readonly isDeprecated?: boolean | undefined;
  readonly tags: readonly string[];
  readonly properties: readonly ContractProperty[];
  readonly relationships: readonly Relationship[];
  readonly quality: readonly QualityRule[];
  readonly definitions: readonly AuthoritativeDefinition[];
  readonly customProperties: readonly CustomProperty[];
}

/** A column, member or nested field (ODCS "Schema property"). */
export interface ContractProperty {
  readonly id?: string | undefined;
  readonly name: string;
  readonly physicalName?: string | undefined;
  readonly businessName?: string | undefined;
  readonly description?: string | undefined;
  /** string, date, timestamp, time, number, integer, object, array, boolean, map, vector; other words as written. */
  readonly logicalType?: string | undefined;
  readonly physicalType?: string | undefined;
  readonly options: TypeOptions;
  readonly isRequired: boolean;
  readonly isUnique: boolean;
  readonly isPrimaryKey: boolean;
  /** From 1; only in primary keys that say so. */
  readonly primaryKeyPosition?: number | undefined;
  readonly isPartitioned: boolean;
  readonly partitionKeyPosition?: number | undefined;
  readonly defaultValue?: unknown;
  /** The closed set of its values; absent: any. */
  readonly allowedValues?: readonly string[] | undefined;
  readonly classification?: string | undefined;
  readonly isPersonal?: boolean | undefined;
  readonly encryptedName?: string | undefined;
  readonly masking?: string | undefined;
  readonly isCritical?: boolean | undefined;
  readonly isDeprecated?: boolean | undefined;
  /** column, measure or dimension … as written (ODCS 3.2). */
  readonly semanticType?: string | undefined;
  readonly transformLogic?: string | undefined;
  readonly transformDescription?: string | undefined;
  readonly synonyms?: readonly string[] | undefined;
  readonly transformSources: readonly string[];
  readonly examples: readonly unknown[];
  readonly tags: readonly string[];
  readonly relationships: readonly Relationship[];
  readonly quality: readonly QualityRule[];
  readonly definitions: readonly AuthoritativeDefinition[];
  readonly customProperties: readonly CustomProperty[];
  /** Members of an object. */
  readonly properties: readonly ContractProperty[];
  /** What an array holds. */
  readonly items?: ContractProperty | undefined;
  /** What a map holds. */
  readonly mapKey?: ContractProperty | undefined;
  readonly mapValue?: ContractProperty | undefined;
  /** Where its values come from, field by field (Data Contract Specification, `lineage.inputFields`). */
  readonly inputFields: readonly InputField[];
}

/** Bounds on values (ODCS `logicalTypeOptions`); bounds of dates and times are texts as written. */
export interface TypeOptions {
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly pattern?: string | undefined;
  readonly format?: string | undefined;
  readonly minimum?: number | string | undefined;
  readonly maximum?: number | string | undefined;
  readonly exclusiveMinimum?: number | string | undefined;
  readonly exclusiveMaximum?: number | string | undefined;
  readonly multipleOf?: number | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly uniqueItems?: boolean | undefined;
  readonly minProperties?: number | undefined;
  readonly maxProperties?: number | undefined;
  readonly requiredProperties?: readonly string[] | undefined;
  readonly precision?: number | undefined;
  readonly scale?: number | undefined;
  readonly timezone?: boolean | undefined;
  readonly defaultTimezone?: string | undefined;
}

/** A field in an OpenLineage dataset. */
export interface InputField {
  readonly namespace: string;
  readonly dataset: string;
  readonly field: string;
}

/** A foreign key, its ends resolved to `object.property` paths where both notations of references allow. */
export interface Relationship {
  readonly id?: string | undefined;
  readonly type: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Contract that `to` lies in, where it is another one. */
  readonly contract?: string | undefined;
  /** Several columns together, also where there is one only. */
  readonly isComposite?: boolean | undefined;
  readonly customProperties?: readonly CustomProperty[] | undefined;
}

/** A rule on quality (ODCS "Data quality"). */
export interface QualityRule {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly type: 'library' | 'text' | 'sql' | 'custom';
  /** Metric of a library rule, in ODCS 3.1's words: nullValues, missingValues, invalidValues, duplicateValues, rowCount … */
  readonly metric?: string | undefined;
  /** soda, greatExpectations, … of a custom rule. */
  readonly engine?: string | undefined;
  readonly query?: string | undefined;
  readonly implementation?: string | undefined;
  readonly description?: string | undefined;
  readonly dimension?: string | undefined;
  readonly severity?: string | undefined;
  readonly unit?: string | undefined;
  readonly schedule?: string | undefined;
  readonly scheduler?: string | undefined;
  readonly method?: string | undefined;
  readonly businessImpact?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly definitions?: readonly AuthoritativeDefinition[] | undefined;
  readonly customProperties?: readonly CustomProperty[] | undefined;
  /** `mustBe`, `mustBeGreaterThan`, `mustBeBetween` … by name, with a number or a pair. */
  readonly thresholds: { readonly [operator: string]: unknown };
  readonly arguments: { readonly [name: string]: unknown };
}

/** A service level (ODCS `slaProperties`). */
export interface ServiceLevel {
  readonly id?: string | undefined;
  /** availability, latency, freshness, retention, throughput, frequency, endOfSupport … as written. */
  readonly property: string;
  readonly value: string | number | boolean | null;
  readonly valueExt?: string | number | boolean | undefined;
  readonly unit?: string | undefined;
  readonly element?: string | undefined;
  readonly driver?: string | undefined;
  readonly schedule?: string | undefined;
  readonly scheduler?: string | undefined;
  readonly description?: string | undefined;
  readonly customProperties?: readonly CustomProperty[] | undefined;
}

/** Where the data is served; members by the names of ODCS servers. */
export interface ContractServer {
  readonly id?: string | undefined;
  readonly server?: string | undefined;
  readonly type: string;
  readonly environment?: string | undefined;
  readonly description?: string | undefined;
  /** host, port, database, schema, account, project, location, format … as written. */
  readonly properties: { readonly [name: string]: unknown };
  readonly roles?: readonly ContractRole[] | undefined;
  readonly customProperties?: readonly CustomProperty[] | undefined;
}

export interface ContractRole {
  readonly id?: string | undefined;
  readonly role: string;
  readonly access?: string | undefined;
  readonly description?: string | undefined;
  readonly firstLevelApprovers?: string | undefined;
  readonly secondLevelApprovers?: string | undefined;
  readonly customProperties?: readonly CustomProperty[] | undefined;
}

export interface ContractTeamMember {
  readonly id?: string | undefined;
  readonly username?: string | undefined;
  readonly name?: string | undefined;
  readonly role?: string | undefined;
  readonly dateIn?: string | undefined;
  readonly dateOut?: string | undefined;
  readonly replacedBy?: string | undefined;
  readonly description?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly definitions?: readonly AuthoritativeDefinition[] | undefined;
  readonly customProperties?: readonly CustomProperty[] | undefined;
}

export interface SupportChannel {
  readonly id?: string | undefined;
  readonly channel: string;
  readonly url?: string | undefined;
  readonly tool?: string | undefined;
  readonly scope?: string | undefined;
  readonly description?: string | undefined;
  readonly invitationUrl?: string | undefined;
  readonly customProperties?: readonly CustomProperty[] | undefined;
}

export interface ContractPrice {
  readonly id?: string | undefined;
  readonly amount?: number | undefined;
  readonly currency?: string | undefined;
  readonly unit?: string | undefined;
}

export interface AuthoritativeDefinition {
  readonly id?: string | undefined;
  readonly url: string;
  readonly type: string;
  readonly description?: string | undefined;
}

export interface CustomProperty {
  readonly id?: string | undefined;
  readonly property: string;
  readonly value: unknown;
  readonly description?: string | undefined;
}
