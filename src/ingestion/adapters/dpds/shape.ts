import { any, listOf, mapping, text } from '../../../data-contracts/notations/shape.ts';
import type { BlockShape, Member } from '../../../data-contracts/notations/shape.ts';

/** Versions of the Data Product Descriptor Specification that are known. */
export const dpdsVersions = ['1.0.0'] as const;

function block(
  name: string,
  members: { readonly [name: string]: Member },
  needs: BlockShape['needs'] = [],
): BlockShape {
  return { kind: 'block', name, members, needs, isOpen: true };
}

const ports = listOf(mapping);

/** The root of a descriptor. Ports may be references, so they are looked at when these are followed. */
export const descriptorShape: BlockShape = block(
  'the descriptor',
  {
    dataProductDescriptor: text,
    info: block(
      'info',
      {
        fullyQualifiedName: text,
        name: text,
        displayName: text,
        description: text,
        version: text,
        domain: text,
        owner: block('owner', { id: text, name: text }, ['id']),
        contactPoints: listOf(block('contact point', { name: text, channel: text, address: text })),
      },
      ['fullyQualifiedName', 'name', 'version', 'domain', 'owner'],
    ),
    interfaceComponents: mapping,
    internalComponents: mapping,
    components: mapping,
    tags: listOf(text),
    externalDocs: mapping,
  },
  ['dataProductDescriptor', 'info', 'interfaceComponents'],
);

export const interfaceShape: BlockShape = block(
  'the interface components',
  {
    inputPorts: ports,
    outputPorts: ports,
    discoveryPorts: ports,
    observabilityPorts: ports,
    controlPorts: ports,
  },
  ['outputPorts'],
);

/** A port, its reference followed. */
export const portShape: BlockShape = block(
  'a port',
  {
    id: text,
    fullyQualifiedName: text,
    entityType: text,
    name: text,
    version: text,
    displayName: text,
    description: text,
    componentGroup: text,
    tags: listOf(text),
    externalDocs: any,
    promises: mapping,
    expectations: mapping,
    obligations: mapping,
  },
  ['name', 'version'],
);
