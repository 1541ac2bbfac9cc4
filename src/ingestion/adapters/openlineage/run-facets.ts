import { canonicalJson } from '../../../core/hash.ts';
import { parseInstant } from '../../../core/instant.ts';
import { facetsIn, isDeleted } from './facets.ts';
import { isObject } from '../../../core/json.ts';
import { createFindings, memberOf, objectsIn, textIn } from './findings.ts';
import type { JsonObject } from './findings.ts';
import { readJobIdentity } from './identity.ts';
import type { Identity } from './identity.ts';
import { readTags } from './people.ts';
import type { Reading } from './reading.ts';

/** Longest text that is kept of an error. */
const maxErrorLength = 2_000;

/** So many tests of a run are kept with it. */
const maxTests = 100;

/** A job that another one waits for or sets off, as the `jobDependencies` facet tells it. */
interface Dependency {
  readonly job: Identity;
  readonly type?: string | undefined;
  readonly sequence?: string | undefined;
  readonly status?: string | undefined;
}

/** What the facets of a run tell. None of them makes an event refused: what has another shape is left out. */
export interface ToldRun {
  /** Of the run itself, name by name. */
  readonly details: { readonly [name: string]: string };
  /** The job whose run started this one. */
  readonly parent?: Identity | undefined;
  /** The job at the top of the tree. */
  readonly root?: Identity | undefined;
  readonly upstream: readonly Dependency[];
  readonly downstream: readonly Dependency[];
  /** The `test` facet. */
  readonly tests?: JsonObject | undefined;
  /** The facet is there: what it does not name is no dependency. */
  readonly hasDependencies: boolean;
}

/**
 * Reads `nominalTime`, `errorMessage`, `processing_engine`, `externalQuery`, `tags`, `test`, `parent` (formerly
 * `parentRun`) with its `root`, and `jobDependencies`.
 */
export function readRunFacets(run: JsonObject, reading: Reading): ToldRun {
  const facets = new Map([...facetsIn(run, 'facets')].filter(([, content]) => !isDeleted(content)));
  const facet = (name: string): JsonObject => facets.get(name) ?? {};
  const parent = facets.get('parent') ?? facet('parentRun');
  const root = within(parent, 'root');
  const details = {
    nominalStart: instantIn(facet('nominalTime'), 'nominalStartTime'),
    nominalEnd: instantIn(facet('nominalTime'), 'nominalEndTime'),
    error: textIn(facet('errorMessage'), 'message')?.slice(0, maxErrorLength),
    engine: words(facet('processing_engine'), 'name', 'version'),
    externalQuery: textIn(facet('externalQuery'), 'externalQueryId'),
    parentRun: textIn(within(parent, 'run'), 'runId'),
    rootRun: textIn(within(root, 'run'), 'runId'),
    tags: tagsText(facet('tags')),
    tests: testsText(facet('test')),
  };
  return {
    details: Object.fromEntries(
      Object.entries(details).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    parent: jobIn(parent, reading),
    root: jobIn(root, reading),
    upstream: dependencies(facet('jobDependencies'), 'upstream', reading),
    downstream: dependencies(facet('jobDependencies'), 'downstream', reading),
    tests: facets.get('test'),
    hasDependencies: facets.has('jobDependencies'),
  };
}

function within(object: JsonObject, name: string): JsonObject {
  const value = memberOf(object, name);
  return isObject(value) ? value : {};
}

function instantIn(facet: JsonObject, name: string): string | undefined {
  const text = textIn(facet, name);
  return text === undefined ? undefined : parseInstant(text);
}

function words(facet: JsonObject, ...names: readonly string[]): string | undefined {
  return names.flatMap((name) => textIn(facet, name) ?? []).join(' ') || undefined;
}

function tagsText(facet: JsonObject): string | undefined {
  const { tags } = readTags(facet) ?? {};
  return tags === undefined ? undefined : canonicalJson(tags);
}

/** Names and results of the tests of a run, as JSON; of very many the first. */
function testsText(facet: JsonObject): string | undefined {
  const tests = objectsIn(facet, 'tests').flatMap((test) => {
    const [name, status] = [textIn(test, 'name'), textIn(test, 'status')];
    return name === undefined || status === undefined ? [] : [{ name, status: status.toUpperCase() }];
  });
  return tests.length === 0 ? undefined : JSON.stringify(tests.slice(0, maxTests));
}

/** The job that `job` names; undefined where it cannot be a key. */
function jobIn(holder: JsonObject, reading: Reading): Identity | undefined {
  const job = within(holder, 'job');
  // What is wrong with it is nobody's concern here: the run stands without it.
  return readJobIdentity(job, [], { ...reading, findings: createFindings() });
}

function dependencies(facet: JsonObject, name: string, reading: Reading): Dependency[] {
  return objectsIn(facet, name).flatMap((dependency) => {
    const job = jobIn(dependency, reading);
    if (job === undefined) return [];
    const [type, sequence, status] = ['dependency_type', 'sequence_trigger_rule', 'status_trigger_rule'].map(
      (member) => textIn(dependency, member),
    );
    return [{ job, type, sequence, status }];
  });
}
