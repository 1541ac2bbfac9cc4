import type { Urn } from '../core/urn.ts';
import type { TermMappingKind } from '../generated/schema.ts';

/** A mapping between two terms as it was read. */
export interface TermMappingRecord {
  readonly kind: TermMappingKind;
  readonly from: Urn;
  readonly to: Urn;
  readonly description: string | null;
}
