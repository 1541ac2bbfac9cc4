import { describe, expect, test } from 'vitest';
import { datasetOfServer, productionServer } from '../../../src/data-contracts/binding.ts';
import type { ContractServer } from '../../../src/data-contracts/contract.ts';

function serverOf({ type, environment, ...properties }: Record<string, unknown>): ContractServer {
  return { type: String(type), environment: environment as string | undefined, properties };
}

describe('the dataset of a server and a physical name', () => {
  test.each([
    [
      { type: 'postgres', host: 'DB.example', database: 'shop', schema: 'public' },
      'orders',
      'postgres://db.example:5432',
      'shop.public.orders',
    ],
    [
      { type: 'postgresql', host: 'db', port: 6432, database: 'shop', schema: 'public' },
      'sales.orders',
      'postgres://db:6432',
      'shop.sales.orders',
    ],
    [
      { type: 'postgres', host: 'db', database: 'shop', schema: 'public' },
      'a.b.c',
      'postgres://db:5432',
      'a.b.c',
    ],
    [{ type: 'mysql', host: 'db', database: 'shop' }, 'orders', 'mysql://db:3306', 'shop.orders'],
    [
      { type: 'sqlserver', host: 'db', database: 'shop', schema: 'dbo' },
      'orders',
      'mssql://db:1433',
      'shop.dbo.orders',
    ],
    [
      { type: 'snowflake', account: 'org-acc', database: 'SHOP', schema: 'PUBLIC' },
      'ORDERS',
      'snowflake://org-acc',
      'SHOP.PUBLIC.ORDERS',
    ],
    [{ type: 'bigquery', project: 'p', dataset: 'd' }, 'orders', 'bigquery', 'p.d.orders'],
    [
      { type: 'databricks', host: 'x.cloud', catalog: 'main', schema: 'shop' },
      'orders',
      'unitycatalog://x.cloud',
      'main.shop.orders',
    ],
    [{ type: 'kafka', host: 'one:9092,two:9092' }, 'orders.v1', 'kafka://one:9092', 'orders.v1'],
    [{ type: 's3', location: 's3://lake/shop/orders/' }, 'orders', 's3://lake', 'shop/orders'],
    [{ type: 's3', location: 's3://lake/shop/{model}/*.parquet' }, 'orders', 's3://lake', 'shop/orders'],
    [{ type: 's3', location: 's3://lake' }, 'orders', 's3://lake', 'orders'],
    [{ type: 'gcs', location: 'gs://lake/orders' }, 'orders', 'gs://lake', 'orders'],
    [
      { type: 'azure', location: 'abfss://raw@acc.dfs.core.windows.net/shop/orders' },
      'orders',
      'abfss://raw@acc.dfs.core.windows.net',
      'shop/orders',
    ],
    [
      { type: 'athena', regionName: 'eu-west-1', schema: 'shop' },
      'orders',
      'awsathena://athena.eu-west-1.amazonaws.com',
      'awsdatacatalog.shop.orders',
    ],
    [
      { type: 'glue', account: '42', region: 'eu-west-1', database: 'shop' },
      'orders',
      'arn:aws:glue:eu-west-1:42',
      'table/shop/orders',
    ],
    [
      {
        type: 'redshift',
        host: 'dwh.abc123.eu-west-1.redshift.amazonaws.com',
        database: 'shop',
        schema: 'public',
      },
      'orders',
      'redshift://dwh.eu-west-1:5439',
      'shop.public.orders',
    ],
    [
      { type: 'synapse', host: 'db', database: 'shop', schema: 'dbo' },
      'orders',
      'sqlserver://db:1433;database=shop',
      'dbo.orders',
    ],
    [
      { type: 'oracle', host: 'db', serviceName: 'ORCL', schema: 'SHOP' },
      'ORDERS',
      'oracle://db:1521',
      'ORCL.SHOP.ORDERS',
    ],
    [
      { type: 'trino', host: 'q', catalog: 'hive', schema: 'shop' },
      'orders',
      'trino://q:8080',
      'hive.shop.orders',
    ],
    [{ type: 'presto', host: 'q', catalog: 'hive' }, 'orders', 'presto://q:8080', 'hive.orders'],
    [{ type: 'hive', host: 'h', database: 'shop' }, 'orders', 'hive://h:10000', 'shop.orders'],
    [
      { type: 'clickhouse', host: 'c', port: 9000, database: 'shop' },
      'orders',
      'clickhouse://c:9000',
      'shop.orders',
    ],
    [{ type: 'db2', host: 'd', database: 'shop', schema: 'a' }, 'orders', 'db2://d:50000', 'shop.a.orders'],
    [{ type: 'pubsub', project: 'p' }, 'orders', 'pubsub', 'topic:p:orders'],
    [{ type: 'local', path: '/data/{model}/*.csv' }, 'orders', 'file', '/data/orders'],
  ])('%j and %s', (server, physicalName, namespace, name) => {
    expect(datasetOfServer(serverOf(server), physicalName)).toEqual({ namespace, name });
  });

  test('is unknown where the server has no rule, or lacks its place', () => {
    expect(datasetOfServer(serverOf({ type: 'carrier-pigeon' }), 'orders')).toBeUndefined();
    expect(datasetOfServer(serverOf({ type: 'postgres', database: 'shop' }), 'orders')).toBeUndefined();
    expect(
      datasetOfServer(serverOf({ type: 'glue', account: '42', database: 'shop' }), 'orders'),
    ).toBeUndefined();
    expect(datasetOfServer(serverOf({ type: 'bigquery', dataset: 'd' }), 'orders')).toBeUndefined();
  });
});

test('production is what is marked so, else the first server', () => {
  const [test1, prod] = [
    serverOf({ type: 's3', environment: 'test' }),
    serverOf({ type: 's3', environment: 'production' }),
  ];
  expect(productionServer([test1, prod] as ContractServer[])).toBe(prod);
  expect(productionServer([test1] as ContractServer[])).toBe(test1);
  expect(productionServer([])).toBeUndefined();
});
