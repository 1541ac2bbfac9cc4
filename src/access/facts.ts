import type { PatchItem } from '../commit/patch.ts';
import { InputReader } from '../entities/input.ts';
import type { InputPath } from '../entities/input.ts';
import type { AccessAgreementUpsertInput } from '../generated/schema.ts';

/** An access agreement as somebody says it should be. */
export function accessAgreementFacts(input: AccessAgreementUpsertInput, path: InputPath): PatchItem {
  const reader = new InputReader(path);
  const id = reader.key('access-agreement', [input.key], ['key']);
  const properties = {
    ...reader.properties(input, ['key', 'name', 'description', 'purpose', 'status', 'tags']),
    ...reader.instant('from', input.from),
    ...reader.instant('until', input.until),
  };
  const references = reader.references({
    port: { ids: input.port, kinds: ['output-port'] },
    consumer: { ids: input.consumer, kinds: ['data-product', 'team'] },
  });
  if (input.from != null && input.until != null && Date.parse(input.until) < Date.parse(input.from))
    reader.problem(['until'], `the agreement ends (${input.until}) before it begins (${input.from})`);
  if (id !== undefined)
    reader.facts.push({
      type: 'entity',
      kind: 'access-agreement',
      id,
      properties,
      references,
      needs: ['port', 'consumer'],
    });
  return reader.item(id);
}
