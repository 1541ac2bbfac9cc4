import type { PatchItem } from '../../../commit/patch.ts';
import type { Adapter, ReadContext } from '../../adapter.ts';
import { isObject } from '../../../core/json.ts';

/**
 * Meshline's own catalogue: `meshline: 1` and items in the shape of the GraphQL input IngestItem. The
 * `documentFile` of a contract names the file that its document stands in.
 */
export const meshlineAdapter: Adapter = {
  format: 'meshline',
  title: 'a Meshline catalogue (meshline: 1)',
  detect: ({ value }) => (isObject(value) && 'meshline' in value ? 'whole' : undefined),
  read({ value }, context) {
    const { meshline, items } = value as { meshline: unknown; items: unknown };
    const problems = [
      ...(meshline === 1
        ? []
        : [
            {
              path: ['meshline'],
              message: `a catalogue of format 1 is wanted; received ${JSON.stringify(meshline)}`,
            },
          ]),
      ...(Array.isArray(items) ? [] : [{ path: ['items'], message: 'a list is wanted under items' }]),
    ];
    if (!Array.isArray(items) || problems.length > 0) return { items: [], problems };
    return { items: items.map((item: unknown, index) => readItem(item, ['items', index], context)) };
  },
};

function readItem(item: unknown, path: readonly (string | number)[], context: ReadContext): PatchItem {
  const contract = isObject(item) ? item['dataContract'] : undefined;
  if (!isObject(contract) || typeof contract['documentFile'] !== 'string') return context.item(item, path);
  const { documentFile, ...rest } = contract;
  const document = context.resolve(documentFile);
  if (document !== undefined)
    return context.item({ dataContract: { ...rest, document: document.text } }, path);
  const message = `there is no document ${documentFile} among what was sent`;
  const at = [...path, 'dataContract', 'documentFile'];
  return { path, facts: [], problems: [{ code: 'NOT_FOUND', message, path: at }] };
}
