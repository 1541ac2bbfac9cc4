import type { EntityFact } from '../../../commit/patch.ts';
import { urn } from '../../../core/urn.ts';

/** Namespace of exposures: one for all warehouses, since they stand outside of them. */
const exposureNamespace = 'dbt';

/** An exposure as the manifest and the facet `dbt_exposures` tell it. */
export interface Exposure {
  /** `exposure.shop.weekly_sales`. */
  readonly uniqueId: string;
  readonly label?: string | undefined;
  /** dashboard, notebook, analysis, ml, application. */
  readonly type?: string | undefined;
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly owner?: EntityFact | undefined;
}

/**
 * A use of data outside of the warehouse as a dataset that it flows to: so walks and impact meet it like any other
 * consumer, with its owner.
 */
export function exposureEntity({
  uniqueId,
  type,
  url,
  description,
  tags,
  owner,
  label,
}: Exposure): EntityFact {
  const said = [label === undefined ? description : `${label}. ${description ?? ''}`.trim(), url];
  const text = said.filter((part) => part !== undefined && part !== '').join('\n');
  return {
    type: 'entity',
    kind: 'dataset',
    id: urn('dataset', exposureNamespace, uniqueId),
    properties: {
      namespace: exposureNamespace,
      name: uniqueId,
      type: (type ?? 'exposure').toUpperCase(),
      platform: 'dbt',
      ...(text === '' ? {} : { description: text }),
      ...(tags === undefined || tags.length === 0 ? {} : { tags: [...new Set(tags)] }),
    },
    ...(owner === undefined ? {} : { references: { owner: [owner.id] } }),
  };
}
