import { isGiven, numberOf, textOf, blocksOf } from '../../../data-contracts/notations/take.ts';
import type { Given } from '../../../data-contracts/notations/take.ts';
import type { PromisedColumn } from './contract.ts';

/** Logical types of ODCS for column types of OpenMetadata. */
const logicalTypes: readonly [pattern: RegExp, logicalType: string][] = [
  [/^(number|float|double|decimal|numeric)$/, 'number'],
  [/^(tinyint|smallint|int|bigint|byteint|integer|long)$/, 'integer'],
  [/^(timestamp|datetime|timestampz)$/, 'timestamp'],
  [/^time$/, 'time'],
  [/^date$/, 'date'],
  [/^boolean$/, 'boolean'],
  [/^(string|mediumtext|text|char|varchar|enum)$/, 'string'],
  [/^(struct|union|map|json)$/, 'object'],
  [/^(array|set)$/, 'array'],
];

function logicalTypeOf(type: string | undefined): string | undefined {
  const word = type?.toLowerCase() ?? '';
  return logicalTypes.find(([pattern]) => pattern.test(word))?.[1];
}

/** Columns of `dataContract.schema`, with those that lie in them. */
export function columnsOf(value: unknown): PromisedColumn[] {
  return blocksOf(value).flatMap((column): PromisedColumn[] => {
    const name = textOf(column['name']);
    return name === undefined ? [] : [{ name, ...typeOf(column), ...describedOf(column) }];
  });
}

function typeOf(
  column: Given,
): Pick<PromisedColumn, 'logicalType' | 'physicalType' | 'properties' | 'items'> {
  const type = textOf(column['dataType']);
  const length = numberOf(column['dataLength']);
  const display = textOf(column['dataTypeDisplay']);
  const children = columnsOf(column['children']);
  const items = textOf(column['arrayDataType']);
  const logicalType = logicalTypeOf(type);
  return {
    logicalType,
    physicalType: display ?? (type === undefined || length === undefined ? type : `${type}(${length})`),
    ...(logicalType === 'object' && children.length > 0 ? { properties: children } : {}),
    ...(logicalType !== 'array' || items === undefined
      ? {}
      : {
          items: {
            logicalType: logicalTypeOf(items),
            physicalType: items,
            ...(children.length > 0 ? { properties: children } : {}),
          },
        }),
  };
}

function describedOf(column: Given): Omit<PromisedColumn, 'name'> {
  const constraint = textOf(column['constraint'])?.toUpperCase();
  const isKey = constraint === 'PRIMARY_KEY';
  const tags = tagsOf(column['tags']);
  return {
    description: textOf(column['description']),
    ...(isKey || constraint === 'NOT_NULL' ? { required: true } : {}),
    ...(constraint === 'UNIQUE' ? { unique: true } : {}),
    ...(isKey ? { primaryKey: true } : {}),
    ...(tags.length > 0 ? { tags } : {}),
  };
}

/** Tags of OpenMetadata by their full names; texts as they are. */
export function tagsOf(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((tag) => textOf(isGiven(tag) ? tag['tagFQN'] : tag) ?? []);
}
