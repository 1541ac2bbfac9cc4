import { any, either, listOf, mapping, scalar, text } from '../../../data-contracts/notations/shape.ts';
import type { BlockShape, Member } from '../../../data-contracts/notations/shape.ts';

/** Minor versions of the specification differ in nothing that is read. */
export const openDataProductsVersions = ['4'] as const;

function block(
  name: string,
  members: { readonly [name: string]: Member },
  more: Partial<BlockShape> = {},
): BlockShape {
  return { kind: 'block', name, members, isOpen: true, ...more };
}

const details = block(
  'the details',
  {
    name: text,
    productID: text,
    description: text,
    valueProposition: text,
    status: text,
    visibility: text,
    type: text,
    productVersion: scalar,
    tags: listOf(text),
  },
  { needs: ['name', 'productID', 'status'] },
);

const contract = block('the contract', {
  id: text,
  type: text,
  contractVersion: scalar,
  contractURL: text,
  spec: either(mapping, text),
  $ref: text,
});

/** The Open Data Product Specification 4 (opendataproducts.org), as far as it is read. */
export const openDataProductsShape: BlockShape = block(
  'the document',
  {
    schema: text,
    version: scalar,
    product: block(
      'the product',
      {
        details: block('the details by language', {}, { values: details }),
        contract,
        dataAccess: any,
        dataHolder: mapping,
        support: mapping,
      },
      { needs: ['details'] },
    ),
  },
  { needs: ['schema', 'version', 'product'] },
);
