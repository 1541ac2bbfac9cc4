import type { Adapter } from './adapter.ts';
import { asyncApiAdapter } from './adapters/api/asyncapi.ts';
import { openApiAdapter } from './adapters/api/openapi.ts';
import { cmlAdapter } from './adapters/cml/cml.ts';
import { csvAdapter } from './adapters/csv/table.ts';
import { dbtAdapter } from './adapters/dbt/manifest.ts';
import { greatExpectationsAdapter } from './adapters/great-expectations/results.ts';
import { dpsAdapter } from './adapters/dps/product.ts';
import { dpdsAdapter } from './adapters/dpds/descriptor.ts';
import { meshlineAdapter } from './adapters/meshline/catalogue.ts';
import { odcsAdapter } from './adapters/odcs/contract.ts';
import { odpsAdapter } from './adapters/odps/product.ts';
import { openDataProductsAdapter } from './adapters/opendataproducts/product.ts';
import { openLineageAdapter } from './adapters/openlineage/documents.ts';
import { sodaAdapter } from './adapters/soda/scan.ts';
import type { Document } from './document.ts';

/** All formats that are read. A document is of the first that detects it. */
export const formats: readonly Adapter[] = [
  odcsAdapter,
  meshlineAdapter,
  openLineageAdapter,
  dbtAdapter,
  odpsAdapter,
  greatExpectationsAdapter,
  sodaAdapter,
  cmlAdapter,
  asyncApiAdapter,
  openApiAdapter,
  csvAdapter,
  dpsAdapter,
  dpdsAdapter,
  openDataProductsAdapter,
];

/** A document's format, and whether it is read by itself. */
export interface Detected {
  readonly adapter: Adapter;
  readonly role: 'whole' | 'part';
}

/** Tells the format of a document by its content; undefined when none is known. */
export function detectFormat(document: Document): Detected | undefined {
  for (const adapter of formats) {
    const role = adapter.detect(document);
    if (role !== undefined) return { adapter, role };
  }
  return undefined;
}
