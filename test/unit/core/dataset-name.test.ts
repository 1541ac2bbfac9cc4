import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  normaliseDatasetName,
  normaliseNamespace,
  platformOf,
  withoutCredentials,
} from '../../../src/core/dataset-name.ts';

describe('a namespace', () => {
  test.each([
    ['postgres://db.example.org:5432', 'postgres://db.example.org:5432'],
    ['Postgres://DB.Example.org:5432/', 'postgres://db.example.org:5432'],
    ['postgres://me:pa%2Fss@DB:5432', 'postgres://db:5432'],
    ['mysql://reader@db:3306', 'mysql://db:3306'],
    ['abfss://Box@Account.dfs.core.windows.net/', 'abfss://Box@account.dfs.core.windows.net'],
    ['abfss://key:secret@account.dfs.core.windows.net', 'abfss://account.dfs.core.windows.net'],
    ['kafka://A:9092,B:9092', 'kafka://a:9092,b:9092'],
    ['kafka://A,B', 'kafka://a,b'],
    ['postgres://me@DB', 'postgres://db:5432'],
    ['mysql://[::1]', 'mysql://[::1]:3306'],
    ['postgres:///socket', 'postgres:///socket'],
    ['https://Host:443/x/', 'https://host/x'],
    ['http://host:8080', 'http://host:8080'],
    ['snowflake://acme-eu', 'snowflake://acme-eu'],
    ['jdbc:postgresql://Host/db?user=a&password=b&ssl=true', 'jdbc:postgresql://host/db?ssl=true'],
    [
      'jdbc:sqlserver://Host:1433;databaseName=Sales;password=b',
      'jdbc:sqlserver://host:1433;databaseName=Sales',
    ],
    ['jdbc:oracle:thin:scott/tiger@//host:1521/XE', 'jdbc:oracle:thin:@//host:1521/XE'],
    ['s3://bucket?X-Amz-Signature=abc&X-Amz-Date=1', 's3://bucket'],
    ['https://account.blob/box?sv=2022&sig=abc', 'https://account.blob/box?sv=2022'],
    ['Food Delivery', 'Food Delivery'],
    ['arn:aws:glue:eu-west-1:123', 'arn:aws:glue:eu-west-1:123'],
    ['  nightly ', 'nightly'],
  ])('%s is known as %s', (given, known) => {
    expect(normaliseNamespace(given)).toBe(known);
  });

  test('that was normalised stays as it is', () => {
    const part = fc.string({
      unit: fc.constantFrom('a', 'B', ':', ':443', ',', '/', '@', '?', '&', '=', ';', ' ', 'pwd'),
    });
    fc.assert(
      fc.property(fc.constantFrom('', 's3://', 'jdbc:x://', 'kafka://', 'https://'), part, (scheme, rest) => {
        const once = normaliseNamespace(scheme + rest);
        expect(normaliseNamespace(once)).toBe(once);
        expect(normaliseDatasetName(normaliseDatasetName(rest))).toBe(normaliseDatasetName(rest));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['postgres://db:5432', 'postgres'],
    ['jdbc:postgresql://db', 'postgres'],
    ['s3a://bucket', 's3'],
    ['gs://bucket', 'gcs'],
    ['abfss://box@account', 'azure'],
    ['arn:aws:glue:eu-west-1:123', 'glue'],
    ['bigquery', 'bigquery'],
    ['nightly', undefined],
  ])('%s says the platform %s', (namespace, platform) => {
    expect(platformOf(namespace)).toBe(platform);
  });
});

describe('a dataset name', () => {
  test.each([
    ['db.schema.Table', 'db.schema.Table'],
    ['/warehouse/orders/', '/warehouse/orders'],
    ['/', '/'],
    ['/in/part-?.csv', '/in/part-?.csv'],
    ['/in/x?', '/in/x?'],
    ['/in/token=5/part', '/in/token=5/part'],
    ['/in/x.csv?sig=abc', '/in/x.csv'],
    ['S3://Bucket/Key', 's3://bucket/Key'],
  ])('%s is known as %s', (given, known) => {
    expect(normaliseDatasetName(given)).toBe(known);
  });
});

test('a location loses its credentials and nothing else', () => {
  expect(withoutCredentials('https://me:x@Git.example.org/Repo.git?token=t&ref=main')).toBe(
    'https://Git.example.org/Repo.git?ref=main',
  );
  expect(withoutCredentials('git@git.example.org:team/repo.git')).toBe('git@git.example.org:team/repo.git');
});
