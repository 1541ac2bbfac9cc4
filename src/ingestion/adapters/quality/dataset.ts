import { normaliseDatasetName } from '../../../core/dataset-name.ts';
import type { ReadContext } from '../../adapter.ts';
import { defaultNaming, knownNamespace } from '../openlineage/naming.ts';

/**
 * The dataset that an engine means by the name of a table: in the namespace that the sender gives, else in one that is
 * the engine's own name of the data source. What `within` says goes in front, as far as the name does not tell it.
 */
export function checkedDataset(
  table: string,
  dataSource: string,
  { namespace, within, naming = defaultNaming }: ReadContext,
): { readonly namespace: string; readonly name: string } {
  return {
    namespace: knownNamespace(namespace ?? dataSource, naming),
    name: normaliseDatasetName(within === undefined ? table : joined(within, table)),
  };
}

/** `warehouse.shop` and `shop.orders` are `warehouse.shop.orders`. */
function joined(within: string, table: string): string {
  const [outer, inner] = [within.split('.'), table.split('.')];
  for (let shared = Math.min(outer.length, inner.length - 1); shared > 0; shared -= 1)
    if (outer.slice(-shared).join('.') === inner.slice(0, shared).join('.'))
      return [...outer, ...inner.slice(shared)].join('.');
  return [...outer, ...inner].join('.');
}

/** What to tell somebody who did not say where the data is. */
export function unplaced(dataSource: string, name: string): string {
  return `the results do not say where ${dataSource} is; ${name} is in the namespace ${dataSource} until one is given, such as postgres://host:5432, with within for its database and schema`;
}
