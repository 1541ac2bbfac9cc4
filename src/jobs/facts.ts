import type { PatchItem } from '../commit/patch.ts';
import { normaliseNamespace, withoutCredentials } from '../core/dataset-name.ts';
import { InputReader } from '../entities/input.ts';
import type { InputPath } from '../entities/input.ts';
import type { JobUpsertInput } from '../generated/schema.ts';

/** A job as somebody says it should be. */
export function jobFacts(input: JobUpsertInput, path: InputPath): PatchItem {
  const reader = new InputReader(path);
  const namespace = normaliseNamespace(input.namespace);
  const id = reader.key('job', [namespace, input.name], ['name']);
  const properties = {
    ...reader.properties(input, ['name', 'description', 'type', 'sql', 'tags']),
    namespace,
    ...(input.sourceCodeLocation == null
      ? reader.properties(input, ['sourceCodeLocation'])
      : { sourceCodeLocation: withoutCredentials(input.sourceCodeLocation) }),
  };
  const references = reader.references({ owner: { ids: input.owner, kinds: ['team'] } });
  if (id !== undefined) reader.facts.push({ type: 'entity', kind: 'job', id, properties, references });
  return reader.item(id);
}
