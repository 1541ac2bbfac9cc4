import { platformOf } from '../core/dataset-name.ts';
import { parseUrn } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';

/** Properties of a dataset that follow from its name; nothing for other kinds. */
export function identityOf(id: Urn): { readonly [property: string]: string } {
  const parsed = parseUrn(id);
  if (parsed?.kind !== 'dataset') return {};
  const [namespace = '', name = ''] = parsed.parts;
  const platform = platformOf(namespace);
  return { namespace, name, ...(platform === undefined ? {} : { platform }) };
}
