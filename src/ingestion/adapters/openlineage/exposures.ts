import type { EntityFact, Fact } from '../../../commit/patch.ts';
import { emptyContent } from '../../../commit/state.ts';
import { withoutCredentials } from '../../../core/dataset-name.ts';
import type { Urn } from '../../../core/urn.ts';
import { facetsIn, isDeleted } from './facets.ts';
import { isObject } from '../../../core/json.ts';
import { createFindings, memberOf, objectsIn, textIn } from './findings.ts';
import type { JsonObject } from './findings.ts';
import { readDatasetIdentity } from './identity.ts';
import type { Identity } from './identity.ts';
import { owningTeam } from './people.ts';
import { toldOf } from './properties.ts';
import type { Reading } from './reading.ts';

/** Namespace of exposures: one for all warehouses, since they stand outside of them. */
const exposureNamespace = 'dbt';

/**
 * The `dbt_exposures` facet that dbt puts on a dataset: dashboards, notebooks and applications that use it. Each is a
 * dataset that the data flows to, as the manifest of the project has it too, so that impact meets it as a consumer.
 * The facet only completes what a manifest says of it.
 */
export function readExposures(dataset: JsonObject, { id }: Identity, reading: Reading): Fact[] {
  const facet = facetsIn(dataset, 'facets').get('dbt_exposures');
  if (facet === undefined || isDeleted(facet) || !reading.isDone) return [];
  return objectsIn(facet, 'exposures').flatMap((exposure) => {
    const name = textIn(exposure, 'unique_id') ?? textIn(exposure, 'name');
    // What is wrong with one is no reason to refuse the run that built its source.
    const known = { ...reading, findings: createFindings() };
    const identity = readDatasetIdentity({ namespace: exposureNamespace, name }, [], known);
    return identity === undefined ? [] : exposureFacts(exposure, identity, id);
  });
}

function exposureFacts(exposure: JsonObject, { id, namespace, name }: Identity, from: Urn): Fact[] {
  const url = textIn(exposure, 'url');
  const said = [textIn(exposure, 'description'), url === undefined ? undefined : withoutCredentials(url)];
  const told = toldOf({
    type: textIn(exposure, 'type')?.toUpperCase() ?? 'EXPOSURE',
    platform: exposureNamespace,
    description: said.filter((part) => part !== undefined).join('\n') || undefined,
  });
  const team = ownerOf(exposure);
  const references = team === undefined ? {} : { references: { owner: [team.id] } };
  const properties = { namespace, name, ...told };
  return [
    { type: 'entity', kind: 'dataset', id, properties, ...references, isMention: true },
    ...(team === undefined ? [] : [team]),
    {
      type: 'slice',
      slice: `openlineage:${from}=>${id}`,
      kind: 'DECLARED',
      ...emptyContent,
      flows: [{ from, to: id, resolved: false }],
    },
  ];
}

/** dbt knows an owner by name, by mail or by both; the facet of today does not send it. */
function ownerOf(exposure: JsonObject): EntityFact | undefined {
  const owner = memberOf(exposure, 'owner');
  const name = isObject(owner) ? textIn(owner, 'name') : undefined;
  return name === undefined ? undefined : owningTeam({ owners: [{ name }] });
}
