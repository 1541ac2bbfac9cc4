import type { ContractObject, CustomProperty, InputField, TypeOptions } from '../contract.ts';
import { typeOptionsOf } from './read-parts.ts';
import { blocksOf, defined, flagOf, isGiven, textOf, textsOf } from './take.ts';
import type { Given } from './take.ts';

/**
 * Custom properties that stand for members which ODCS 3.1 has not: an export writes them, and documents of people
 * who have the same need use the same words. What does not fit stays a custom property.
 */
export interface Lifted {
  readonly allowedValues?: readonly string[] | undefined;
  readonly isPersonal?: boolean | undefined;
  readonly isDeprecated?: boolean | undefined;
  readonly masking?: string | undefined;
  readonly semanticType?: string | undefined;
  readonly defaultValue?: unknown;
  readonly inputFields?: readonly InputField[] | undefined;
  readonly synonyms?: readonly string[] | undefined;
  readonly map?: Given | undefined;
  readonly logicalType?: string | undefined;
  readonly options?: TypeOptions | undefined;
  readonly relationships?: readonly Given[] | undefined;
  readonly context?: Given | undefined;
  readonly dataset?: ContractObject['dataset'];
  readonly billing?: string | undefined;
  readonly noticePeriod?: string | undefined;
}

const readers: { readonly [property: string]: (value: unknown) => Partial<Lifted> | undefined } = {
  enum: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((item) => textOf(item) !== undefined)
      ? { allowedValues: textsOf(value) }
      : undefined,
  pii: (value) => (flagOf(value) === undefined ? undefined : { isPersonal: flagOf(value) }),
  deprecated: (value) => (flagOf(value) === undefined ? undefined : { isDeprecated: flagOf(value) }),
  masking: (value) => (typeof value === 'string' ? { masking: value } : undefined),
  semanticType: (value) => (typeof value === 'string' ? { semanticType: value } : undefined),
  default: (value) => ({ defaultValue: value }),
  synonyms: (value) =>
    Array.isArray(value) && value.every((item) => typeof item === 'string') ? { synonyms: value } : undefined,
  logicalType: (value) => (typeof value === 'string' ? { logicalType: value } : undefined),
  logicalTypeOptions: (value) => (isGiven(value) ? { options: typeOptionsOf(value) } : undefined),
  precision: (value) => (typeof value === 'number' ? { options: { precision: value } } : undefined),
  scale: (value) => (typeof value === 'number' ? { options: { scale: value } } : undefined),
  relationships: (value) =>
    Array.isArray(value) && value.every(isGiven) ? { relationships: value } : undefined,
  context: (value) => (isGiven(value) ? { context: value } : undefined),
  outputDatasets: (value) => {
    const [first] = blocksOf(value);
    const [namespace, name] = [textOf(first?.['namespace']), textOf(first?.['name'])];
    if (namespace === undefined || name === undefined || blocksOf(value).length > 1) return undefined;
    return { dataset: { namespace, name } };
  },
  billing: (value) => (typeof value === 'string' ? { billing: value } : undefined),
  noticePeriod: (value) => (typeof value === 'string' ? { noticePeriod: value } : undefined),
  inputFields: (value) => {
    const fields = inputFieldsOf(value);
    return Array.isArray(value) && fields.length === value.length && fields.length > 0
      ? { inputFields: fields }
      : undefined;
  },
  map: (value) =>
    isGiven(value) && isGiven(value['key']) && isGiven(value['value']) ? { map: value } : undefined,
};

/** Takes the known custom properties out of a list. */
export function lift(
  properties: readonly CustomProperty[],
  names: readonly (keyof typeof readers)[],
): { readonly lifted: Lifted; readonly rest: readonly CustomProperty[] } {
  let lifted: Lifted = {};
  const rest = properties.filter(({ id, property, value, description }) => {
    if (id !== undefined || description !== undefined || !names.includes(property)) return true;
    const read = readers[property]?.(value);
    if (read === undefined) return true;
    lifted = { ...read, ...lifted, options: { ...read.options, ...lifted.options } };
    return false;
  });
  return { lifted, rest };
}

/** Fields of OpenLineage datasets: `{namespace, name, field}`. */
export function inputFieldsOf(value: unknown): InputField[] {
  return blocksOf(value).flatMap((block) => {
    const [namespace, dataset, field] = [block['namespace'], block['name'], block['field']].map(textOf);
    if (namespace === undefined || dataset === undefined || field === undefined) return [];
    return [defined({ namespace, dataset, field })];
  });
}
