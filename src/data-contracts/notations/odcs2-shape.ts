import { any, either, flag, integer, like, listOf, number, oneOf, text } from './shape.ts';
import type { BlockShape, Member } from './shape.ts';

/** ODCS 2 is read in its last form. */
export const odcs2Versions = ['2.2'] as const;

function block(
  name: string,
  members: { readonly [name: string]: Member },
  needs: readonly string[] = [],
): BlockShape {
  return { kind: 'block', name, members, needs, isOpen: true };
}

const definitions = listOf(block('authoritative definition', { url: text, type: text }, ['url', 'type']));
const tags = listOf(text);

const column = block(
  'column',
  {
    column: text,
    isPrimaryKey: flag,
    primaryKeyPosition: integer,
    businessName: text,
    logicalType: text,
    physicalType: text,
    description: text,
    isNullable: flag,
    isUnique: flag,
    partitionStatus: flag,
    partitionKeyPosition: integer,
    clusterStatus: flag,
    clusterKeyPosition: integer,
    classification: text,
    authoritativeDefinitions: definitions,
    encryptedColumnName: text,
    transformSourceTables: listOf(text),
    transformLogic: text,
    transformDescription: text,
    sampleValues: listOf(text),
    criticalDataElementStatus: flag,
    tags,
  },
  ['column', 'logicalType', 'physicalType'],
);

const rule = block(
  'quality rule',
  {
    code: text,
    templateName: text,
    description: text,
    toolName: text,
    toolRuleName: text,
    dimension: text,
    type: text,
    severity: text,
    businessImpact: text,
    scheduleCronExpression: text,
    customProperties: listOf(block('custom property', { property: text, value: any })),
  },
  ['templateName', 'toolName'],
);

/** The Open Data Contract Standard 2.2. */
export const odcs2Shape: BlockShape = block(
  'the contract',
  {
    version: text,
    kind: oneOf('DataContract'),
    apiVersion: like(/^v\d+\.\d+\.\d+/, 'a version such as v2.2.2'),
    uuid: text,
    type: text,
    status: text,
    datasetName: text,
    quantumName: text,
    datasetDomain: text,
    tenant: text,
    tags,
    description: block('description', { usage: text, purpose: text, limitations: text }),
    dataset: listOf(
      block(
        'table',
        {
          table: text,
          physicalName: text,
          priorTableName: text,
          description: text,
          authoritativeDefinitions: definitions,
          dataGranularity: text,
          columns: listOf(column),
          quality: listOf(rule),
        },
        ['table'],
      ),
    ),
    price: block('price', { priceAmount: number, priceCurrency: text, priceUnit: text }),
    stakeholders: listOf(block('stakeholder', { username: text, role: text, dateIn: text, dateOut: text })),
    roles: listOf(block('role', { role: text, access: text }, ['role', 'access'])),
    slaDefaultColumn: text,
    slaProperties: listOf(
      block('service level', { property: text, value: either(text, number), unit: text }, [
        'property',
        'value',
      ]),
    ),
  },
  ['version', 'kind', 'uuid', 'type', 'status', 'dataset', 'datasetName', 'quantumName'],
);
