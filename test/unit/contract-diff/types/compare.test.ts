import { describe, expect, test } from 'vitest';
import { platforms } from '../../../../src/contract-diff/types/canonical.ts';
import type { Platform } from '../../../../src/contract-diff/types/canonical.ts';
import { compareTypes } from '../../../../src/contract-diff/types/compare.ts';
import { canonicalType } from '../../../../src/contract-diff/types/declared.ts';
import type { DeclaredType } from '../../../../src/contract-diff/types/declared.ts';
import { printType } from '../../../../src/contract-diff/types/print.ts';

type Row = readonly [before: string, after: string, relation: string, aspect?: string];

/** Changes of a physical spelling on one platform. */
const physical: { readonly [platform in Platform]?: readonly Row[] } = {
  snowflake: [
    ['NUMBER(38,0)', 'NUMBER(38,0)', 'SAME'],
    ['NUMBER(38,0)', 'INTEGER', 'DIALECT'],
    ['VARCHAR', 'STRING', 'DIALECT'],
    ['VARCHAR', 'varchar', 'DIALECT'],
    ['NUMBER(10,2)', 'NUMBER(12,2)', 'WIDENED', 'PRECISION'],
    ['NUMBER(12,2)', 'NUMBER(10,2)', 'NARROWED', 'PRECISION'],
    ['NUMBER(12,2)', 'NUMBER(12,3)', 'CHANGED', 'SCALE'],
    ['NUMBER(38,0)', 'FLOAT', 'CHANGED', 'LOSSY'],
    ['VARCHAR(10)', 'VARCHAR(20)', 'WIDENED', 'LENGTH'],
    ['TIMESTAMP_NTZ', 'TIMESTAMP_TZ', 'CHANGED', 'ZONE'],
    ['TIMESTAMP_NTZ(9)', 'TIMESTAMP_NTZ(6)', 'CHANGED', 'TIME_PRECISION'],
    ['DATE', 'TIMESTAMP_NTZ', 'CHANGED', 'KIND'],
    ['OBJECT(a INT)', 'OBJECT', 'WIDENED', 'MEMBERS'],
    ['VARIANT', 'VARCHAR', 'CHANGED', 'KIND'],
  ],
  postgres: [
    ['smallint', 'int', 'WIDENED', 'RANGE'],
    ['bigint', 'int', 'NARROWED', 'RANGE'],
    ['int', 'numeric(10,0)', 'WIDENED', 'RANGE'],
    ['int', 'numeric(9,0)', 'CHANGED', 'RANGE'],
    ['bigint', 'numeric', 'WIDENED', 'RANGE'],
    ['numeric(10,2)', 'numeric', 'WIDENED', 'PRECISION'],
    ['smallint', 'real', 'WIDENED', 'RANGE'],
    ['int', 'real', 'CHANGED', 'LOSSY'],
    ['int', 'double precision', 'WIDENED', 'RANGE'],
    ['bigint', 'double precision', 'CHANGED', 'LOSSY'],
    ['numeric(3,1)', 'double precision', 'CHANGED', 'LOSSY'],
    ['real', 'double precision', 'WIDENED', 'RANGE'],
    ['double precision', 'numeric', 'CHANGED', 'RANGE'],
    ['char(5)', 'varchar(5)', 'WIDENED', 'PADDING'],
    ['char(5)', 'varchar(4)', 'CHANGED', 'PADDING'],
    ['char(5)', 'char(6)', 'CHANGED', 'LENGTH'],
    ['varchar(5)', 'text', 'WIDENED', 'LENGTH'],
    ['character varying(20)', 'varchar[20]', 'DIALECT'],
    ['int4', 'text', 'CHANGED', 'KIND'],
    ['boolean', 'int', 'CHANGED', 'KIND'],
    ['int', 'int[]', 'CHANGED', 'KIND'],
    ['int[]', 'bigint[]', 'WIDENED', 'MEMBERS'],
    ['json', 'jsonb', 'CHANGED', 'KIND'],
    ['timestamptz', 'timestamp(6) with time zone', 'DIALECT'],
    ['mood', 'mood', 'SAME'],
    ['My  Mood', 'my mood', 'DIALECT'],
    ['mood', 'humour', 'UNKNOWN', 'SPELLING'],
    ['mood[]', 'humour[]', 'UNKNOWN', 'SPELLING'],
    ['mood', 'text', 'UNKNOWN', 'SPELLING'],
  ],
  bigquery: [
    ['ARRAY<STRUCT<a INT64>>', 'ARRAY<STRUCT<a INTEGER>>', 'DIALECT'],
    ['STRUCT<a INT64>', 'STRUCT<a INT64, b STRING>', 'CHANGED', 'MEMBERS'],
    ['STRUCT<a INT64>', 'STRUCT<b INT64>', 'CHANGED', 'MEMBERS'],
    ['STRUCT<a INT64>', 'STRUCT<a INT64 NOT NULL>', 'CHANGED', 'MEMBERS'],
    ['STRUCT<a NUMERIC(10,2), b STRING(5)>', 'STRUCT<a NUMERIC(12,2), b STRING>', 'WIDENED', 'MEMBERS'],
    ['STRUCT<a NUMERIC(10,2), b STRING>', 'STRUCT<a NUMERIC(12,2), b STRING(5)>', 'CHANGED', 'MEMBERS'],
    ['DATETIME', 'TIMESTAMP', 'CHANGED', 'ZONE'],
  ],
  databricks: [
    ['map<string,int>', 'map<string,bigint>', 'WIDENED', 'MEMBERS'],
    ['map<int,string>', 'map<bigint,string>', 'CHANGED', 'MAP_KEY'],
    ['struct<a:int>', 'STRUCT<a: INTEGER>', 'DIALECT'],
    ['byte', 'float', 'WIDENED', 'RANGE'],
  ],
  mysql: [
    ['int(11)', 'int', 'DIALECT'],
    ['int unsigned', 'bigint', 'WIDENED', 'RANGE'],
    ['int unsigned', 'int', 'CHANGED', 'RANGE'],
    ["enum('a','b')", "enum('a','c','b')", 'WIDENED', 'VALUES'],
    ["enum('a','b')", "enum('b','a')", 'CHANGED', 'VALUES'],
    ['text', 'longtext', 'WIDENED', 'LENGTH'],
    ['binary(8)', 'varbinary(8)', 'WIDENED', 'PADDING'],
    ['binary(8)', 'binary(9)', 'CHANGED', 'LENGTH'],
  ],
  sqlserver: [
    ['varchar(20)', 'nvarchar(20)', 'WIDENED', 'CHARSET'],
    ['nvarchar(20)', 'varchar(20)', 'NARROWED', 'CHARSET'],
    ['tinyint', 'smallint', 'WIDENED', 'RANGE'],
    ['datetime2', 'datetimeoffset', 'CHANGED', 'ZONE'],
  ],
  oracle: [
    ['VARCHAR2(20 BYTE)', 'VARCHAR2(20 CHAR)', 'WIDENED', 'LENGTH'],
    ['VARCHAR2(20)', 'VARCHAR2(20 BYTE)', 'DIALECT'],
    ['INTEGER', 'NUMBER(38)', 'DIALECT'],
    ['INTEGER', 'NUMBER', 'WIDENED', 'PRECISION'],
  ],
};

const physicalRows = platforms.flatMap((platform) =>
  (physical[platform] ?? []).map(
    ([before, after, relation, aspect]) => [platform, before, after, relation, aspect] as const,
  ),
);

describe('a physical type', () => {
  test.each(physicalRows)('of %s: %s becoming %s is %s %s', (platform, before, after, relation, aspect) => {
    const compared = compareTypes({ physicalType: before, platform }, { physicalType: after, platform });
    expect([compared.relation, compared.aspect, compared.level]).toEqual([relation, aspect, 'PHYSICAL']);
  });

  test.each([
    ['sqlserver', 'nvarchar(20)', 'snowflake', 'VARCHAR(20)', 'DIALECT'],
    ['postgres', 'bigint', 'bigquery', 'INT64', 'DIALECT'],
    ['postgres', 'timestamp', 'snowflake', 'TIMESTAMP_NTZ(6)', 'DIALECT'],
    ['postgres', 'float', 'duckdb', 'float', 'NARROWED'],
    ['mysql', 'bigint', 'snowflake', 'INT', 'WIDENED'],
  ] as const)('that moves from %s as %s to %s as %s is %s', (one, before, other, after, relation) => {
    const compared = compareTypes(
      { physicalType: before, platform: one },
      { physicalType: after, platform: other },
    );
    expect(compared.relation).toBe(relation);
  });
});

const generic = (members: Omit<DeclaredType, 'platform'>): DeclaredType => ({
  ...members,
  platform: 'generic',
});
const logical = (logicalType: string, options = {}) => generic({ logicalType, options });
const postgres = (physicalType: string, logicalType?: string): DeclaredType => ({
  physicalType,
  logicalType,
  platform: 'postgres',
});

describe('a logical type', () => {
  test.each<
    readonly [DeclaredType, DeclaredType, relation: string, aspect: string | undefined, level: string]
  >([
    [logical('integer'), logical('number'), 'WIDENED', 'RANGE', 'LOGICAL'],
    [logical('number'), logical('integer'), 'NARROWED', 'RANGE', 'LOGICAL'],
    [logical('string'), logical('string'), 'SAME', undefined, 'LOGICAL'],
    [logical('string'), logical('text'), 'DIALECT', undefined, 'LOGICAL'],
    [
      logical('integer', { format: 'i32' }),
      logical('integer', { format: 'i64' }),
      'WIDENED',
      'RANGE',
      'LOGICAL',
    ],
    [
      logical('integer', { format: 'u32' }),
      logical('integer', { format: 'i32' }),
      'CHANGED',
      'RANGE',
      'LOGICAL',
    ],
    [
      logical('number', { format: 'f32' }),
      logical('number', { format: 'f64' }),
      'WIDENED',
      'RANGE',
      'LOGICAL',
    ],
    [
      logical('number', { precision: 10, scale: 2 }),
      logical('number', { precision: 12, scale: 2 }),
      'WIDENED',
      'PRECISION',
      'LOGICAL',
    ],
    [logical('date'), logical('timestamp'), 'CHANGED', 'DATE_TO_TIMESTAMP', 'LOGICAL'],
    [logical('timestamp'), logical('date'), 'CHANGED', 'KIND', 'LOGICAL'],
    [
      logical('timestamp', { timezone: true }),
      logical('timestamp', { timezone: false }),
      'CHANGED',
      'ZONE',
      'LOGICAL',
    ],
    [logical('integer'), logical('string'), 'CHANGED', 'KIND', 'LOGICAL'],
    [logical('object'), logical('array'), 'CHANGED', 'KIND', 'LOGICAL'],
    [logical('fancy'), logical('fancier'), 'UNKNOWN', 'SPELLING', 'LOGICAL'],
    [
      postgres('timestamp', 'date'),
      postgres('timestamp', 'timestamp'),
      'CHANGED',
      'DATE_TO_TIMESTAMP',
      'LOGICAL',
    ],
    [postgres('mood', 'string'), postgres('humour', 'integer'), 'CHANGED', 'KIND', 'LOGICAL'],
    [postgres('mood', 'string'), postgres('humour', 'string'), 'UNKNOWN', 'SPELLING', 'PHYSICAL'],
    [postgres('int', 'integer'), logical('integer'), 'DIALECT', 'DETAIL', 'LOGICAL'],
    [postgres('int', 'integer'), logical('number'), 'WIDENED', 'RANGE', 'LOGICAL'],
    [postgres('int'), logical('integer'), 'DIALECT', 'DETAIL', 'MIXED'],
    [postgres('uuid'), logical('string'), 'DIALECT', 'DETAIL', 'MIXED'],
    [logical('string'), postgres('int'), 'CHANGED', 'KIND', 'MIXED'],
    [logical('integer'), postgres('numeric(10,2)'), 'CHANGED', 'KIND', 'MIXED'],
    [logical('integer'), postgres('numeric(10)'), 'DIALECT', 'DETAIL', 'MIXED'],
    [postgres('mood'), logical('string'), 'UNKNOWN', 'SPELLING', 'MIXED'],
    [generic({}), generic({}), 'SAME', undefined, 'NONE'],
    [generic({}), logical('string'), 'UNKNOWN', 'MISSING', 'NONE'],
  ])('%j becoming %j is %s %s, by the %s types', (before, after, relation, aspect, level) => {
    const compared = compareTypes(before, after);
    expect([compared.relation, compared.aspect, compared.level]).toEqual([relation, aspect, level]);
  });

  test.each<readonly [DeclaredType, string]>([
    [postgres('int', 'integer'), 'int'],
    [postgres('mood', 'string'), 'string'],
    [postgres('My  Mood'), 'my mood'],
    [logical('number', { precision: 5 }), 'decimal(5, 0)'],
    [logical('fancy'), 'fancy'],
    [generic({}), 'no type'],
  ])('%j is %s in messages', (declared, printed) => {
    expect(printType(canonicalType(declared))).toBe(printed);
  });
});
