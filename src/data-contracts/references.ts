import type { InputPath } from '../entities/input.ts';
import type { Contract, ContractObject, ContractProperty, Relationship } from './contract.ts';

/** Something in a contract that its shape cannot show: by where it stands in the document. */
export interface ReferenceFinding {
  readonly path: InputPath;
  readonly message: string;
}

/** Where objects and their properties stand in a notation's documents. */
export interface Layout {
  object(index: number, object: ContractObject): InputPath;
  property(parent: InputPath, index: number, property: ContractProperty): InputPath;
}

/** Layout of ODCS 3. */
export const odcsLayout: Layout = {
  object: (index) => ['schema', index],
  property: (parent, index) => [...parent, 'properties', index],
};

/**
 * Resolves the ends of all relationships to `object.property` paths, whichever notation they are written in
 * (ODCS "References": dotted names, or `schema/<id>/properties/<id>`, after `<file or address>#` in another contract),
 * and finds what does not hold: dangling references, keys of unequal length, ids and names that occur twice.
 */
export function resolveReferences(
  contract: Contract,
  layout: Layout = odcsLayout,
): { readonly contract: Contract; readonly findings: readonly ReferenceFinding[] } {
  const findings: ReferenceFinding[] = [];
  const resolver = new Resolver(contract.objects, findings);
  repeated(contract.objects, (index, object) => layout.object(index, object), 'schema object', findings);
  const objects = contract.objects.map((object, index) => {
    const path = layout.object(index, object);
    return {
      ...object,
      relationships: object.relationships.map((relationship, at) =>
        resolver.resolve(relationship, undefined, [...path, 'relationships', at]),
      ),
      properties: propertiesOf(object.properties, [object.name], path, layout, resolver, findings),
    };
  });
  return { contract: { ...contract, objects }, findings };
}

function propertiesOf(
  properties: readonly ContractProperty[],
  trail: readonly string[],
  path: InputPath,
  layout: Layout,
  resolver: Resolver,
  findings: ReferenceFinding[],
): ContractProperty[] {
  repeated(properties, (index, property) => layout.property(path, index, property), 'property', findings);
  const visit = (property: ContractProperty, names: readonly string[], at: InputPath): ContractProperty => ({
    ...property,
    relationships: property.relationships.map((relationship, index) =>
      resolver.resolve(relationship, names.join('.'), [...at, 'relationships', index]),
    ),
    properties: propertiesOf(property.properties, names, at, layout, resolver, findings),
    ...(property.items === undefined ? {} : { items: visit(property.items, names, [...at, 'items']) }),
  });
  return properties.map((property, index) =>
    visit(property, [...trail, property.name], layout.property(path, index, property)),
  );
}

function repeated<Item extends { readonly id?: string | undefined; readonly name: string }>(
  items: readonly Item[],
  place: (index: number, item: Item) => InputPath,
  what: string,
  findings: ReferenceFinding[],
): void {
  for (const member of ['id', 'name'] as const) {
    const seen = new Set<string>();
    for (const [index, item] of items.entries()) {
      const value = item[member];
      if (value === undefined) continue;
      if (seen.has(value))
        findings.push({
          path: [...place(index, item), member],
          message: `another ${what} beside it has the ${member} ${JSON.stringify(value)} too`,
        });
      seen.add(value);
    }
  }
}

/** Parts of a reference: the contract before `#`, and names or ids, outermost first. */
interface Parts {
  readonly contract?: string;
  readonly names: readonly string[];
  readonly isPointer: boolean;
}

function partsOf(reference: string): Parts {
  const hash = reference.lastIndexOf('#');
  const contract = hash > 0 ? { contract: reference.slice(0, hash) } : {};
  const rest = reference.slice(hash + 1).replace(/^\//, '');
  if (!rest.includes('/')) return { ...contract, names: rest.split('.'), isPointer: false };
  // schema/<id>/properties/<id>/properties/<id>: every other part is a name.
  const names = rest.split('/').filter((_, index) => index % 2 === 1);
  return { ...contract, names, isPointer: true };
}

class Resolver {
  private readonly objects: readonly ContractObject[];
  private readonly findings: ReferenceFinding[];

  constructor(objects: readonly ContractObject[], findings: ReferenceFinding[]) {
    this.objects = objects;
    this.findings = findings;
  }

  resolve(relationship: Relationship, own: string | undefined, path: InputPath): Relationship {
    const from =
      relationship.from.length === 0 && own !== undefined
        ? [own]
        : relationship.from.map((end) => this.end(end, [...path, 'from']).path);
    const ends = relationship.to.map((end) => this.end(end, [...path, 'to']));
    const to = ends.map((end) => end.path);
    if (from.length !== to.length)
      this.findings.push({
        path: [...path, 'to'],
        message: `the key has ${from.length} ${from.length === 1 ? 'part' : 'parts'} and what it refers to ${to.length}`,
      });
    const contracts = new Set(ends.map(({ contract }) => contract));
    const [contract] = contracts;
    if (contracts.size > 1)
      this.findings.push({ path: [...path, 'to'], message: 'a key refers to one contract, not to several' });
    return { ...relationship, from, to, ...(contract === undefined ? {} : { contract }) };
  }

  private end(reference: string, path: InputPath): { readonly path: string; readonly contract?: string } {
    const { contract, names, isPointer } = partsOf(reference);
    if (contract !== undefined) return { path: names.join('.'), contract };
    const found = this.find(names, isPointer);
    if (found === undefined)
      this.findings.push({
        path,
        message: `${JSON.stringify(reference)} refers to nothing in this document`,
      });
    return { path: found ?? names.join('.') };
  }

  private find(names: readonly string[], isPointer: boolean): string | undefined {
    // The name of an object may have dots of its own.
    for (let length = isPointer ? 1 : names.length; length >= 1; length -= 1) {
      const object = named(this.objects, names.slice(0, length).join('.'), isPointer);
      if (object === undefined) continue;
      const trail = descend(object.properties, names.slice(length), isPointer);
      if (trail !== undefined) return [object.name, ...trail].join('.');
    }
    return undefined;
  }
}

function named<Item extends ContractObject | ContractProperty>(
  items: readonly Item[],
  name: string,
  isPointer: boolean,
): Item | undefined {
  const by = (member: 'id' | 'name' | 'physicalName'): Item | undefined =>
    items.find((item) => item[member] === name);
  return isPointer ? (by('id') ?? by('name')) : (by('name') ?? by('physicalName') ?? by('id'));
}

function descend(
  properties: readonly ContractProperty[],
  names: readonly string[],
  isPointer: boolean,
): readonly string[] | undefined {
  const [first, ...rest] = names;
  if (first === undefined) return [];
  const property = named(properties, first, isPointer);
  if (property === undefined) return undefined;
  const members = [...property.properties, ...(property.items?.properties ?? [])];
  const trail = descend(members, rest, isPointer);
  return trail === undefined ? undefined : [property.name, ...trail];
}
