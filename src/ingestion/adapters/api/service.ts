import type { PatchItem } from '../../../commit/patch.ts';
import { emptyContent } from '../../../commit/state.ts';
import { urn } from '../../../core/urn.ts';
import type { Urn } from '../../../core/urn.ts';
import { objectAt, textAt } from '../values.ts';
import type { JsonObject } from '../../../core/json.ts';

/** The product and port that a document is of, as the extension `x-meshline` of `info` names them. */
export interface Belonging {
  readonly product?: Urn | undefined;
  readonly port?: Urn | undefined;
}

/**
 * Reads `info.x-meshline`: `product`, and with it `port` and, where it is not the only one, `portVersion`.
 *
 * @throws RangeError when a key is malformed
 */
export function belongingOf(document: JsonObject): Belonging {
  const said = objectAt(objectAt(document, 'info'), 'x-meshline');
  const product = textAt(said, 'product');
  if (product === undefined) return {};
  const port = textAt(said, 'port');
  return {
    product: urn('data-product', product),
    port:
      port === undefined ? undefined : urn('output-port', product, port, textAt(said, 'portVersion') ?? '1'),
  };
}

/** The port exposes what the document describes; refused by itself when there is no such port. */
export function exposureItem(port: Urn, datasets: readonly Urn[], slice: string): PatchItem {
  const path = ['info', 'x-meshline', 'port'];
  return {
    path,
    id: port,
    facts: [
      {
        type: 'slice',
        slice,
        kind: 'DECLARED',
        ...emptyContent,
        flows: datasets.map((from) => ({ from, to: port, resolved: false, path })),
      },
    ],
  };
}

/** What the document calls itself, in a form that can be a part of names. */
export function titleOf(document: JsonObject): string {
  const title = textAt(objectAt(document, 'info'), 'title') ?? 'untitled';
  return title
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(0, 200);
}
