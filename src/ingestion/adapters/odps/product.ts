import { check } from '../../../data-contracts/notations/check.ts';
import type { ShapeFinding } from '../../../data-contracts/notations/check.ts';
import { textOf } from '../../../data-contracts/notations/take.ts';
import type { Adapter, Finding } from '../../adapter.ts';
import { productItems } from '../products/items.ts';
import { statusOf, statusWords } from '../products/words.ts';
import { isObject } from '../../../core/json.ts';
import type { JsonObject } from '../../../core/json.ts';
import { readOdps } from './read.ts';
import { odpsShape, odpsVersions } from './shape.ts';

/** The last version whose schema is published; it takes documents of older versions too. */
const published = '1.0.0';

/** Bitol's Open Data Product Standard: one product with its ports, told by `kind: DataProduct`. */
export const odpsAdapter: Adapter = {
  format: 'odps',
  title: 'a data product of Bitol ODPS (kind: DataProduct)',
  detect: ({ value }) =>
    isObject(value) && value['kind'] === 'DataProduct' && !('dataProductDescriptor' in value)
      ? 'whole'
      : undefined,
  read({ value }, context) {
    const document = value as JsonObject;
    const key = textOf(document['id']);
    const findings = [...shapeFindings(document), ...statusFindings(document)];
    if (key === undefined || key === '')
      return { items: [], problems: [{ path: ['id'], message: 'a product has an id; received none' }] };
    const source = `odps:${key}`;
    const described = readOdps(document, key, context.now);
    const items = productItems(described, context.source ?? source);
    return { items, findings, source, covers: key };
  },
};

/** Where the document is not as its version wants it; one that is right by the published version is. */
function shapeFindings(document: JsonObject): Finding[] {
  const version = versionOf(textOf(document['apiVersion']));
  const own = check(document, odpsShape, version, odpsVersions);
  const isOlder = odpsVersions.indexOf(version) < odpsVersions.indexOf(published);
  if (own.length === 0 || (isOlder && check(document, odpsShape, published, odpsVersions).length === 0))
    return [];
  return own.map(({ path, message }: ShapeFinding) => ({ path, message }));
}

/** The last known version that is not newer than what the document says. */
function versionOf(said: string | undefined): (typeof odpsVersions)[number] {
  const wanted = said?.replace(/^v/, '') ?? published;
  return (
    odpsVersions.findLast((known) => known.localeCompare(wanted, 'en', { numeric: true }) <= 0) ??
    odpsVersions[0]
  );
}

function statusFindings(document: JsonObject): Finding[] {
  const status = textOf(document['status']);
  if (status === undefined || statusOf(status) !== undefined) return [];
  const message = `status: wanted one of ${statusWords.join(', ')}; received ${JSON.stringify(status)}, so the product has none`;
  return [{ path: ['status'], message }];
}
