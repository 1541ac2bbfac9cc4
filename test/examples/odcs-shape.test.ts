import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/data-contracts/notations/check.ts';
import { odcsShape, odcsVersions } from '../../src/data-contracts/notations/odcs-shape.ts';
import { filesIn, textOf } from './folder.ts';

const files = filesIn('odcs/examples', '.yaml');
const ajv = new Ajv2019({ strict: false });
addFormats.default(ajv);
const published = ['3.0.0', '3.0.1', '3.0.2', '3.1.0'].map((version) => ({
  version,
  accepts: ajv.compile(JSON.parse(textOf(`odcs/schema/odcs-json-schema-v${version}.json`)) as object),
}));

type Path = readonly (string | number)[];

/** Every place of a document, one for each pattern of member names and types of servers, quality rules and properties. */
function* places(value: unknown, path: Path = [], seen = new Set<string>(), kind = ''): Iterable<Path> {
  if (value === null || typeof value !== 'object') return;
  const own = value as { type?: unknown; logicalType?: unknown };
  const here = `${kind}[${String(own.type)} ${String(own.logicalType)}]`;
  for (const [key, member] of Object.entries(value)) {
    const isIndex = Array.isArray(value);
    const pattern = isIndex ? kind : `${here}.${key}`;
    if (!isIndex && seen.has(pattern)) {
      continue;
    }
    seen.add(pattern);
    yield [...path, isIndex ? Number(key) : key];
    yield* places(member, [...path, isIndex ? Number(key) : key], seen, pattern);
  }
}

/** The document with lists of at most four members; what comes after them is more of the same. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 4).map(shortened);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shortened(member)]));
}

function parentAt(document: unknown, path: Path): Record<string | number, unknown> {
  return path
    .slice(0, -1)
    .reduce((value, key) => (value as Record<string | number, unknown>)[key], document) as never;
}

const odd = [7, -1, 1.5, 'some text', '', true, null, [], [[]], ['a', 'a'], {}, { a: 1 }];
const edits: readonly (readonly [
  string,
  (parent: Record<string | number, unknown>, key: string | number) => void,
])[] = [
  [
    'dropped',
    (parent, key) => {
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
    },
  ],
  ...odd.map(
    (value) =>
      [
        JSON.stringify(value),
        (parent: Record<string | number, unknown>, key: string | number) => {
          parent[key] = value;
        },
      ] as const,
  ),
  [
    'an unknown member beside',
    (parent) => {
      if (!Array.isArray(parent)) parent['noSuchMember'] = 1;
    },
  ],
];

describe.each(published)('ODCS $version', ({ version, accepts }) => {
  const isOurs = (document: unknown): boolean =>
    check(document, odcsShape, version, odcsVersions).every(({ isAllowed }) => isAllowed === true);

  it.each(files)('%s and each of its broken variants is decided as by the published schema', (file) => {
    const document = { ...(parse(textOf(file)) as object), apiVersion: `v${version}` };
    const different: string[] = [];
    const compare = (variant: unknown, what: string): void => {
      if (isOurs(variant) !== accepts(variant))
        different.push(`${what}: ours ${isOurs(variant)} ${JSON.stringify(accepts.errors?.[0])}`);
    };
    compare(document, 'as it is');
    const short = shortened(document);
    for (const place of places(short))
      for (const [name, edit] of edits) {
        const variant = structuredClone(short);
        edit(parentAt(variant, place), place.at(-1) as string | number);
        compare(variant, `${place.join('.')} ${name}`);
      }
    expect(different).toEqual([]);
  });
});
