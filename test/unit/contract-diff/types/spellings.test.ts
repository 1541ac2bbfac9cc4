import { describe, expect, test } from 'vitest';
import { physicalType } from '../../../../src/contract-diff/types/physical.ts';
import { platformOf, tables } from '../../../../src/contract-diff/types/platforms.ts';
import { platforms } from '../../../../src/contract-diff/types/canonical.ts';
import type { Platform } from '../../../../src/contract-diff/types/canonical.ts';
import { printType } from '../../../../src/contract-diff/types/print.ts';

/** Spelling on a platform, and the type it is; null: unknown there. */
const spellings: { readonly [platform in Platform]: readonly (readonly [string, string | null])[] } = {
  snowflake: [
    ['NUMBER', 'decimal(38, 0)'],
    ['NUMBER(38,0)', 'decimal(38, 0)'],
    ['INT', 'decimal(38, 0)'],
    ['byteint', 'decimal(38, 0)'],
    ['NUMBER(10)', 'decimal(10, 0)'],
    ['numeric(12, 2)', 'decimal(12, 2)'],
    ['FLOAT', 'double'],
    ['DECFLOAT', 'decfloat(38)'],
    ['VARCHAR', 'string'],
    ['VARCHAR(16777216)', 'string'],
    ['VARCHAR(134217728)', 'string'],
    ['STRING(20)', 'varchar(20)'],
    ['CHAR', 'varchar(1)'],
    ["VARCHAR(5) COLLATE 'en-ci' NOT NULL", 'varchar(5)'],
    ['BINARY(16)', 'varbinary(16)'],
    ['TIMESTAMP', 'timestamp(9)'],
    ['TIMESTAMP_NTZ(9)', 'timestamp(9)'],
    ['DATETIME(3)', 'timestamp(3)'],
    ['TIMESTAMP_LTZ', 'timestamp(9) with local time zone'],
    ['TIMESTAMP_TZ(6)', 'timestamp(6) with time zone'],
    ['VARIANT', 'variant'],
    ['ARRAY', 'array'],
    ['ARRAY(NUMBER NOT NULL)', 'array<decimal(38, 0)>'],
    ['OBJECT', 'struct'],
    [
      'OBJECT(city VARCHAR(10), zip NUMBER NOT NULL)',
      'struct<city: varchar(10), zip: decimal(38, 0) not null>',
    ],
    ['MAP(VARCHAR, NUMBER)', 'map<string, decimal(38, 0)>'],
    ['VECTOR(FLOAT, 256)', 'vector(double, 256)'],
    ['NUMBER(a)', null],
    ['INT64', null],
  ],
  bigquery: [
    ['INT64', 'bigint'],
    ['INTEGER', 'bigint'],
    ['NUMERIC', 'decimal(38, 9)'],
    ['NUMERIC(10)', 'decimal(10, 0)'],
    ['BIGNUMERIC', 'decimal(76, 38)'],
    ['FLOAT', 'double'],
    ['STRING(10)', 'varchar(10)'],
    ['BYTES', 'binary'],
    ['DATETIME', 'timestamp(6)'],
    ['TIMESTAMP', 'timestamp(6) with local time zone'],
    ['ARRAY<STRUCT<a INT64, b STRING>>', 'array<struct<a: bigint, b: string>>'],
    ['STRUCT<INT64, STRING>', 'struct<bigint, string>'],
    ['STRUCT<x STRUCT<y ARRAY<FLOAT64>> NOT NULL>', 'struct<x: struct<y: array<double>> not null>'],
    ['RECORD', 'struct'],
    ["STRING(20) NOT NULL OPTIONS(description='a (b')", 'varchar(20)'],
  ],
  databricks: [
    ['INT', 'int'],
    ['BYTE', 'tinyint'],
    ['LONG', 'bigint'],
    ['DECIMAL', 'decimal(10, 0)'],
    ['DECIMAL(38,18)', 'decimal(38, 18)'],
    ['FLOAT', 'float'],
    ['struct<a:int,b:array<string>>', 'struct<a: int, b: array<string>>'],
    ["struct<a: int not null comment 'the a', `b c`: string>", 'struct<a: int not null, b c: string>'],
    ['MAP<STRING, STRUCT<n: DECIMAL(10,2)>>', 'map<string, struct<n: decimal(10, 2)>>'],
    ['TIMESTAMP', 'timestamp(6) with local time zone'],
    ['TIMESTAMP_NTZ', 'timestamp(6)'],
    ['INTERVAL YEAR TO MONTH', 'interval year to month'],
    ['array<', null],
  ],
  hive: [
    ['TIMESTAMP', 'timestamp(9)'],
    ['uniontype<int,string>', 'union<int, string>'],
  ],
  postgres: [
    ['int', 'int'],
    ['pg_catalog.int4', 'int'],
    ['bigserial', 'bigint'],
    ['numeric', 'decimal'],
    ['numeric(10)', 'decimal(10, 0)'],
    ['numeric(10,2)', 'decimal(10, 2)'],
    ['character varying(20)', 'varchar(20)'],
    ['varchar', 'string'],
    ['text', 'string'],
    ['char', 'char(1)'],
    ['bpchar', 'string'],
    ['float(24)', 'float'],
    ['float', 'double'],
    ['double   precision', 'double'],
    ['timestamp', 'timestamp(6)'],
    ['timestamp(3) with time zone', 'timestamp(3) with local time zone'],
    ['timestamptz(3)', 'timestamp(3) with local time zone'],
    ['time(0) without time zone', 'time(0)'],
    ['int[]', 'array<int>'],
    ['integer ARRAY[4]', 'array<int>'],
    ['text[][]', 'array<array<string>>'],
    ['varchar(10)[]', 'array<varchar(10)>'],
    ['varchar[50]', 'varchar(50)'],
    ['varchar[2147483647]', 'string'],
    ['bit varying(5)', 'bit varying(5)'],
    ['jsonb', 'jsonb'],
    ['geometry(Point,4326)', 'geometry(point,4326)'],
    ['mood', null],
    ['', null],
  ],
  mysql: [
    ['int(11)', 'int'],
    ['int(10) unsigned', 'unsigned int'],
    ['bigint UNSIGNED ZEROFILL', 'unsigned bigint'],
    ['mediumint', 'int24'],
    ['tinyint(1)', 'boolean'],
    ['tinyint(4)', 'tinyint'],
    ['BOOL', 'boolean'],
    ['decimal', 'decimal(10, 0)'],
    ['decimal(10,2) unsigned', null],
    ['float(7,4)', 'float'],
    ['varchar(20) character set utf8mb4 collate utf8mb4_bin', 'varchar(20)'],
    ['text', 'varchar(65535 bytes)'],
    ['longtext', 'string'],
    ['datetime', 'timestamp(0)'],
    ['timestamp(6)', 'timestamp(6) with local time zone'],
    ["enum('a','it''s')", "enum('a', 'it's')"],
    ["SET('x')", "set('x')"],
    ['binary(8)', 'binary(8)'],
  ],
  sqlserver: [
    ['tinyint', 'unsigned tinyint'],
    ['bit', 'boolean'],
    ['decimal', 'decimal(18, 0)'],
    ['money', 'decimal(19, 4)'],
    ['NVARCHAR(MAX)', 'string'],
    ['nvarchar(20)', 'varchar(20)'],
    ['[nvarchar](20)', 'varchar(20)'],
    ['varchar(20)', 'varchar(20 bytes) of one code page'],
    ['varchar', 'varchar(1 bytes) of one code page'],
    ['nchar(3)', 'char(3)'],
    ['varbinary(max)', 'binary'],
    ['datetime2', 'timestamp(7)'],
    ['datetimeoffset(3)', 'timestamp(3) with time zone'],
    ['timestamp', 'binary(8)'],
    ['uniqueidentifier', 'uuid'],
    ['float(24)', 'float'],
    ['float', 'double'],
    ['int identity(1,1)', 'int'],
  ],
  redshift: [
    ['VARCHAR', 'varchar(256 bytes)'],
    ['VARCHAR(MAX)', 'string'],
    ['varchar(65535)', 'string'],
    ['text', 'varchar(256 bytes)'],
    ['DECIMAL', 'decimal(18, 0)'],
    ['FLOAT', 'double'],
    ['SUPER', 'variant'],
    ['timestamptz', 'timestamp(6) with local time zone'],
    ['bigint encode az64', 'bigint'],
  ],
  oracle: [
    ['NUMBER', 'decimal'],
    ['NUMBER(*,0)', 'decimal(38, 0)'],
    ['NUMBER(5,-2)', 'decimal(5, -2)'],
    ['INTEGER', 'decimal(38, 0)'],
    ['FLOAT', 'decfloat(38)'],
    ['BINARY_DOUBLE', 'double'],
    ['VARCHAR2(20 CHAR)', 'varchar(20)'],
    ['VARCHAR2(20)', 'varchar(20 bytes)'],
    ['VARCHAR2(20 BYTE)', 'varchar(20 bytes)'],
    ['CLOB', 'string'],
    ['RAW(16)', 'varbinary(16)'],
    ['DATE', 'timestamp(0)'],
    ['TIMESTAMP(3) WITH LOCAL TIME ZONE', 'timestamp(3) with local time zone'],
    ['TIMESTAMP WITH TIME ZONE', 'timestamp(6) with time zone'],
    ['INTERVAL DAY(2) TO SECOND(6)', 'interval day to second'],
  ],
  trino: [
    ['ROW(a integer)', 'struct<a: int>'],
    ['ROW(integer, varchar)', 'struct<int, string>'],
    ['MAP(VARCHAR, INTEGER)', 'map<string, int>'],
    [
      'array(row("a b" bigint, c timestamp(6) with time zone))',
      'array<struct<a b: bigint, c: timestamp(6) with time zone>>',
    ],
    ['array<struct<a:int>>', 'array<struct<a: int>>'],
    ['timestamp', 'timestamp(3)'],
    ['decimal(10)', 'decimal(10, 0)'],
    ['real', 'float'],
  ],
  duckdb: [
    ['STRUCT(a INTEGER, b VARCHAR)', 'struct<a: int, b: string>'],
    ['INTEGER[]', 'array<int>'],
    ['FLOAT[768]', 'array<float>(768)'],
    ['VARCHAR[3]', 'array<string>(3)'],
    ['VARCHAR(20)', 'string'],
    ['MAP(VARCHAR, INTEGER[])', 'map<string, array<int>>'],
    ['UNION(num INTEGER, str VARCHAR)', 'union<num: int, str: string>'],
    ["ENUM('a', 'b')", "enum('a', 'b')"],
    ['DECIMAL', 'decimal(18, 3)'],
    ['HUGEINT', 'int128'],
    ['UBIGINT', 'unsigned bigint'],
    ['TIMESTAMP_MS', 'timestamp(3)'],
    ['STRUCT(a INTEGER, b VARCHAR)[]', 'array<struct<a: int, b: string>>'],
  ],
  generic: [
    ['long', 'bigint'],
    ['timestamp-millis', 'timestamp(3) with local time zone'],
    ['fixed_len_byte_array(16)', 'binary(16)'],
    ['NUMERIC(10, 2)', 'decimal(10, 2)'],
    ['record', 'struct'],
    ['sint32', 'int'],
    ['AccountNumber', null],
  ],
};

const rows = platforms.flatMap((platform) =>
  spellings[platform].map(([spelling, type]) => [platform, spelling, type] as const),
);

describe('a spelling', () => {
  test.each(rows)('of %s: %s is %s', (platform, spelling, type) => {
    const read = physicalType(spelling, platform);
    expect(read === undefined ? null : printType(read)).toBe(type);
  });

  test.each(platforms)(
    'of each name in the table of %s is a type, without arguments or with one',
    (platform) => {
      for (const name of Object.keys(tables[platform])) {
        const read =
          physicalType(name, platform) ??
          physicalType(`${name}(1)`, platform) ??
          physicalType(`${name}('a')`, platform);
        const nested = read ?? physicalType(`${name}(int, int)`, platform);
        expect(nested, name).toBeDefined();
      }
    },
  );

  test.each([
    ['array<'.repeat(65) + 'int' + '>'.repeat(65)],
    ['varchar(20'],
    ['varchar)20('],
    ['array<int)'],
    ['int; drop table'],
    ['x'.repeat(100_001)],
    ['constructor'],
    ['__proto__'],
    ['struct<>>'],
    ["enum('a"],
  ])('that is none, or too deep or long, is unknown: %.40s', (spelling) => {
    for (const platform of platforms) expect(physicalType(spelling, platform)).toBeUndefined();
  });

  test('nested as deep as the limit is read', () => {
    const spelling = 'array<'.repeat(64) + 'int' + '>'.repeat(64);
    expect(printType(physicalType(spelling, 'databricks') ?? { kind: 'null' })).toBe(spelling);
  });
});

describe('the type of a server', () => {
  test.each([
    ['snowflake', 'snowflake'],
    ['postgresql', 'postgres'],
    ['PostgreSQL', 'postgres'],
    ['athena', 'trino'],
    ['glue', 'hive'],
    ['synapse', 'sqlserver'],
    ['kafka', 'generic'],
    ['constructor', 'generic'],
    [undefined, 'generic'],
  ])('%s has the spellings of %s', (type, platform) => {
    expect(platformOf(type)).toBe(platform);
  });
});
