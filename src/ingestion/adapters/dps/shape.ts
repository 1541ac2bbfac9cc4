import { any, either, like, listOf, mapping, text } from '../../../data-contracts/notations/shape.ts';
import type { BlockShape, Member } from '../../../data-contracts/notations/shape.ts';

function block(
  name: string,
  members: { readonly [name: string]: Member },
  more: Omit<Partial<BlockShape>, 'kind' | 'name' | 'members'> = {},
): BlockShape {
  return { kind: 'block', name, members, isOpen: true, ...more };
}

/** Versions are not told apart: the specification has no numbers. */
export const dpsVersions = ['1'] as const;

const kinds = /^(?:outputport|workload|storage|observability)$/i;
const componentId = like(
  /^urn:dmb:cmp:[^:]+:[^:]+:[^:]+:[^:]+$/,
  'an id such as urn:dmb:cmp:<domain>:<product>:<major>:<component>',
);
const tag = either(block('tag', { tagFQN: text }, { needs: ['tagFQN'] }), text);
const column: BlockShape = block(
  'column',
  { name: text, dataType: text, children: listOf(mapping), tags: listOf(tag), constraint: text },
  { needs: ['name', 'dataType'] },
);
const references = listOf(text);

const component = block(
  'component',
  {
    id: componentId,
    name: text,
    kind: like(kinds, 'one of outputport, workload, storage, observability'),
    version: text,
    description: text,
    dependsOn: listOf(componentId),
    tags: listOf(tag),
    specific: any,
  },
  {
    needs: ['id', 'name', 'kind'],
    cases: [
      {
        when: [{ member: 'kind', is: ['outputport', 'outputPort', 'OutputPort', 'OUTPUTPORT'] }],
        members: {
          outputPortType: text,
          dataContract: block(
            'data contract',
            { schema: listOf(column), SLA: mapping, termsAndConditions: text, endpoint: text },
            { needs: ['schema'] },
          ),
        },
        needs: ['outputPortType', 'dataContract'],
      },
      {
        when: [{ member: 'kind', is: ['workload', 'Workload', 'WORKLOAD'] }],
        members: { readsFrom: references },
      },
    ],
  },
);

/** The Data Product Specification of Agile Lab, as far as it is read. Members that it does not name are allowed. */
export const dpsShape: BlockShape = block(
  'the product',
  {
    id: like(/^urn:dmb:dp:[^:]+:[^:]+:[^:]+$/, 'an id such as urn:dmb:dp:<domain>:<product>:<major>'),
    name: text,
    description: text,
    kind: like(/^dataproduct$/i, 'dataproduct'),
    domain: text,
    version: text,
    environment: text,
    dataProductOwner: text,
    ownerGroup: text,
    status: like(/^(?:draft|published|retired)$/i, 'one of draft, published, retired'),
    tags: listOf(tag),
    components: listOf(component),
  },
  { needs: ['id', 'name', 'domain', 'version', 'components'] },
);
