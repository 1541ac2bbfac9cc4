import type { Contract, ContractObject, ContractProperty, QualityRule } from './contract.ts';
import type { PromisedObject } from './model.ts';

/** A promised property with its path, physical names joined by dots: what lies in an array has the array's path before it. */
export interface FlatProperty {
  readonly path: string;
  readonly property: ContractProperty;
}

/** All properties of an object, nested ones behind what holds them. */
export function flatProperties(properties: readonly ContractProperty[], prefix = ''): FlatProperty[] {
  return properties.flatMap((property) => {
    const path = `${prefix}${property.physicalName ?? property.name}`;
    return [{ path, property }, ...flatProperties(membersOf(property), `${path}.`)];
  });
}

/** What lies below a property, whatever holds it. */
function membersOf({ properties, items }: ContractProperty): readonly ContractProperty[] {
  if (properties.length > 0 || items === undefined) return properties;
  return membersOf(items);
}

/** A schema object as it is shown: what its document says, and the dataset it is bound to. */
export interface SchemaView {
  readonly object: ContractObject;
  readonly dataset?: string | undefined;
}

export function schemaView({ objects }: Contract, promised: readonly PromisedObject[]): SchemaView[] {
  return objects.map((object, index) => ({ object, dataset: promised[index]?.dataset }));
}

/** A quality rule, and what it is about. */
export interface PlacedRule {
  readonly object: string;
  /** Path of the property; undefined: the object as a whole. */
  readonly field?: string | undefined;
  readonly rule: QualityRule;
}

/** All quality rules of a contract. */
export function rulesOf({ objects }: Contract): PlacedRule[] {
  return objects.flatMap((object) => [
    ...object.quality.map((rule) => ({ object: object.name, rule })),
    ...flatProperties(object.properties).flatMap(({ path, property }) =>
      property.quality.map((rule) => ({ object: object.name, field: path, rule })),
    ),
  ]);
}
