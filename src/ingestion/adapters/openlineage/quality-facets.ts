import type { EntityFact } from '../../../commit/patch.ts';
import { hashOf } from '../../../core/hash.ts';
import type { Json } from '../../../core/hash.ts';
import { fieldOf, parseUrn, urn } from '../../../core/urn.ts';
import type { Urn } from '../../../core/urn.ts';
import type { CheckResultRecord } from '../../../quality/model.ts';
import { facetsIn, isDeleted } from './facets.ts';
import { memberOf, objectsIn, textIn } from './findings.ts';
import type { JsonObject } from './findings.ts';
import type { Identity } from './identity.ts';
import { toldOf } from './properties.ts';
import type { Reading } from './reading.ts';

/** Longest text that is kept of what was demanded or found. */
const maxText = 2_000;

/** Bags in which producers put the results of checks. */
const bags = ['facets', 'inputFacets', 'outputFacets'] as const;

/** Engines that the producer of a facet tells. */
const engines = /\b(dbt|great[-_]?expectations|soda|deequ|airflow|spark|flink|trino)\b/i;

/**
 * The results of checks on a dataset: the `dataQualityAssertions` facet (1-1-0), wherever it stands. One that a run
 * only announces, or that has no result, is left out.
 */
export function readAssertions(dataset: JsonObject, own: Identity, reading: Reading): EntityFact[] {
  if (!reading.isDone) return [];
  return bags.flatMap((bag) => {
    const facet = facetsIn(dataset, bag).get('dataQualityAssertions');
    if (facet === undefined || isDeleted(facet)) return [];
    const results = objectsIn(facet, 'assertions').map((content) => {
      const success = memberOf(content, 'success');
      const status = success === true ? 'pass' : success === false ? 'fail' : undefined;
      return { content, status, type: textIn(content, 'assertion'), column: textIn(content, 'column') };
    });
    return checksOf(results, own, engineOf(facet), reading);
  });
}

/** The results of the `test` facet (1-0-1) of a run, on the dataset that it can only be about. */
export function readTests(facet: JsonObject, about: Identity, reading: Reading): EntityFact[] {
  if (!reading.isDone) return [];
  const results = objectsIn(facet, 'tests').map((content) => ({
    content,
    status: textIn(content, 'status')?.toLowerCase(),
    type: textIn(content, 'type'),
    column: undefined,
  }));
  return checksOf(results, about, engineOf(facet), reading);
}

function engineOf(facet: JsonObject): string | undefined {
  return engines.exec(textIn(facet, '_producer') ?? '')?.[1]?.toLowerCase();
}

/** A result as either facet tells it; both have the same members besides. */
interface Result {
  readonly content: JsonObject;
  readonly status: string | undefined;
  readonly type: string | undefined;
  readonly column: string | undefined;
}

function checksOf(
  results: readonly Result[],
  own: Identity,
  engine: string | undefined,
  reading: Reading,
): EntityFact[] {
  const names = results.map(nameOf);
  return results.flatMap((result, index) => {
    const name = names[index] ?? '';
    const outcome = outcomeOf(result);
    if (name === '' || outcome === undefined) return [];
    const isShared = names.indexOf(name) !== names.lastIndexOf(name);
    const key = isShared ? `${name} ${detailOf(result)}` : name;
    return checkOf({ ...result, key, outcome, engine }, own, reading);
  });
}

/** The name of a check, or what it asserts of which column. */
function nameOf({ content, type, column }: Result): string {
  const name = textIn(content, 'name') ?? type ?? '';
  return textIn(content, 'name') === undefined && column !== undefined ? `${name}(${column})` : name;
}

/** What tells checks of one name apart: what they demand. */
function detailOf({ content, column }: Result): string {
  const [expected, body, params] = ['expected', 'content', 'params'].map((name) => memberOf(content, name));
  return hashOf({ column, expected, body, params } as Json).slice(0, 8);
}

function outcomeOf({ status, content }: Result): CheckResultRecord['outcome'] | undefined {
  if (status === 'pass') return 'PASSED';
  if (status === 'skip') return 'SKIPPED';
  if (status !== 'fail') return undefined;
  return isWarning(content) ? 'WARNED' : 'FAILED';
}

function isWarning(content: JsonObject): boolean {
  return /^warn/i.test(textIn(content, 'severity') ?? '');
}

interface Check extends Result {
  readonly key: string;
  readonly outcome: CheckResultRecord['outcome'];
  readonly engine: string | undefined;
}

function checkOf(check: Check, { id: dataset, namespace, name }: Identity, reading: Reading): EntityFact[] {
  const { content, key, outcome, engine, type, column } = check;
  const id = keyed(() => urn('quality-check', namespace, name, key));
  if (id === undefined) return [];
  const field = column === undefined ? undefined : keyed(() => fieldOf(dataset, column));
  const short = (member: string): string | undefined => textIn(content, member)?.slice(0, maxText);
  const result: CheckResultRecord = {
    outcome,
    at: reading.at,
    observed: short('actual'),
    expected: short('expected'),
    runId: reading.runId,
  };
  const severity = textIn(content, 'severity');
  const properties = {
    name: key,
    outcome,
    lastResult: JSON.stringify(result),
    ...toldOf({
      assertion: type,
      engine,
      description: short('description'),
      severity: severity === undefined ? undefined : isWarning(content) ? 'WARNING' : 'ERROR',
    }),
  };
  const references = { dataset: [dataset], ...(field === undefined ? {} : { field: [field] }) };
  const fact: EntityFact = { type: 'entity', kind: 'quality-check', id, properties, references };
  return field === undefined ? [fact] : [fieldMention(dataset, field, column ?? ''), fact];
}

/** A URN, or undefined where a name cannot be a part of one. */
function keyed(make: () => Urn): Urn | undefined {
  try {
    const id = make();
    return parseUrn(id) === undefined ? undefined : id;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function fieldMention(dataset: Urn, id: Urn, path: string): EntityFact {
  const references = { dataset: [dataset] };
  return { type: 'entity', kind: 'field', id, properties: { path }, references, isMention: true };
}
