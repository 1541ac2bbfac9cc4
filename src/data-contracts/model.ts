import type { Urn } from '../core/urn.ts';
import type { InputField, TypeOptions } from './contract.ts';

/** A schema object of a contract version as it is kept, in JSON, on the version. */
export interface PromisedObject {
  readonly name: string;
  readonly physicalName?: string | undefined;
  readonly description?: string | undefined;
  /** The dataset it is bound to; absent: the logical dataset of the port it stands behind. */
  readonly dataset?: Urn | undefined;
  readonly fields: readonly PromisedFieldRecord[];
}

/** A promised field as it is kept. */
export interface PromisedFieldRecord {
  readonly path: string;
  readonly logicalType?: string | undefined;
  readonly physicalType?: string | undefined;
  readonly options?: TypeOptions | undefined;
  readonly isRequired: boolean;
  readonly isPrimaryKey: boolean;
  readonly classification?: string | undefined;
  readonly description?: string | undefined;
  /** Fields that its values come from, where the document says. */
  readonly inputFields?: readonly InputField[] | undefined;
}
