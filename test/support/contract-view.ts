import { canonicalJson } from '../../src/core/hash.ts';
import type { Json } from '../../src/core/hash.ts';
import type { Contract } from '../../src/data-contracts/contract.ts';

/** Lists whose order says nothing. */
const unordered = new Set([
  'objects',
  'tags',
  'servers',
  'serviceLevels',
  'roles',
  'team',
  'support',
  'definitions',
  'customProperties',
  'relationships',
  'quality',
  'allowedValues',
  'transformSources',
  'requiredProperties',
]);

/** Flags that say the same when they are absent. */
const flags = new Set(['isDeprecated', 'isPersonal', 'isCritical', 'uniqueItems']);

type Part = Record<string, unknown>;

/** A contract as a diff sees it: without order where it says nothing, names as they count, keys by their order. */
export function viewOf(contract: Contract): unknown {
  const view = normal(structuredClone(contract)) as { objects: Part[] };
  for (const object of view.objects) {
    rank(object, 'isPrimaryKey', 'primaryKeyPosition');
    rank(object, 'isPartitioned', 'partitionKeyPosition');
  }
  return view;
}

function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (value === null || typeof value !== 'object') return value;
  const part = value as Part;
  const entries = Object.entries(part)
    .filter(([member, one]) => one !== undefined && !(flags.has(member) && one === false))
    .map(([member, one]): [string, unknown] => {
      const plain = normal(one);
      if (!unordered.has(member) || !Array.isArray(plain)) return [member, plain];
      return [member, [...(plain as Json[])].sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1))];
    });
  const result: Part = Object.fromEntries(entries);
  if ('properties' in part && 'name' in part) result['physicalName'] = part['physicalName'] ?? part['name'];
  return result;
}

/** Counts the columns of a key through, in place of what each says of its own place. */
function rank(object: Part, flag: string, place: string): void {
  const columns: { column: Part; at: number }[] = [];
  const collect = ({ properties }: Part): void => {
    for (const column of properties as Part[]) {
      if (column[flag] === true)
        columns.push({ column, at: (column[place] as number | undefined) ?? Infinity });
      delete column[place];
      collect(column);
    }
  };
  collect(object);
  columns.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at));
  columns.forEach(({ column }, index) => (column[place] = index + 1));
}
