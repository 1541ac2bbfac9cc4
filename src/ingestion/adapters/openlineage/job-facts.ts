import type { EntityFact, PropertyValue } from '../../../commit/patch.ts';
import { withoutCredentials } from '../../../core/dataset-name.ts';
import { checkFacets, facetOf } from './facets.ts';
import { memberOf, readObject, readOptionalText } from './findings.ts';
import type { Findings, JsonObject, Path } from './findings.ts';
import { readJobIdentity } from './identity.ts';
import { toldOf } from './properties.ts';

/** The job of an event with its facets `jobType`, `sql`, `sourceCodeLocation` and `documentation`. */
export function readJob(event: JsonObject, path: Path, findings: Findings): EntityFact | undefined {
  const at = [...path, 'job'];
  const job = readObject(memberOf(event, 'job'), at, findings);
  if (job === undefined) return undefined;
  checkFacets(job, at, findings);
  const identity = readJobIdentity(job, at, findings);
  const text = (facetName: string, member: string): string | undefined => {
    const facet = facetOf(job, facetName, at, findings);
    if (facet === undefined) return undefined;
    return readOptionalText(memberOf(facet.content, member), [...facet.path, member], findings);
  };
  const location = text('sourceCodeLocation', 'url');
  const told: { readonly [name: string]: PropertyValue | undefined } = {
    type: jobType(job, at, findings),
    sql: text('sql', 'query'),
    sourceCodeLocation: location === undefined ? undefined : withoutCredentials(location),
    description: text('documentation', 'description'),
  };
  if (identity === undefined) return undefined;
  const { id, namespace, name } = identity;
  return { type: 'entity', kind: 'job', id, properties: { namespace, name, ...toldOf(told) }, path: at };
}

/** `processingType integration jobType` of the jobType facet: `BATCH SPARK SQL_JOB`. */
function jobType(job: JsonObject, path: Path, findings: Findings): string | undefined {
  const facet = facetOf(job, 'jobType', path, findings);
  if (facet === undefined) return undefined;
  const words = ['processingType', 'integration', 'jobType'].map((name) =>
    readOptionalText(memberOf(facet.content, name), [...facet.path, name], findings),
  );
  return words.filter((word) => word !== undefined).join(' ') || undefined;
}
