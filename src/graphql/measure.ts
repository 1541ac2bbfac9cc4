import {
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  isUnionType,
  Kind,
  valueFromASTUntyped,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { defaultPageSize } from '../core/page.ts';

/** How large an operation is, before anything of it runs. */
export interface Measure {
  /** Fields inside fields. */
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Fields to resolve when every list is as long as it may be. */
  readonly cost: number;
}

/** How long a list without a page size is taken to be. */
const plainListLength = 5;

/** Rows of a walk are in memory when they are asked for, so that many of them count as one that is read. */
const walkedRows = 20;

/** Fields that walk the graph, and what the walk counts as. */
const walks: { readonly [field: string]: number } = {
  lineage: 100,
  impact: 200,
  lineagePaths: 100,
  search: 20,
  lineageGaps: 100,
};

/**
 * Measures an operation that has passed validation. Each fragment is measured once, so the work is linear in
 * the document. Introspection counts nothing.
 */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: { readonly [name: string]: unknown },
): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const known = new Map<string, Measure>();
  let directives = 0;

  const ofSelections = (set: SelectionSetNode, type: GraphQLNamedType | undefined): Measure => {
    let [depth, aliases, rootFields, cost] = [0, 0, 0, 0];
    for (const selection of set.selections) {
      directives += selection.directives?.length ?? 0;
      const part =
        selection.kind === Kind.FIELD
          ? ofField(selection, type)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? ofSelections(selection.selectionSet, typeNamed(selection.typeCondition?.name.value) ?? type)
            : ofFragment(selection.name.value);
      depth = Math.max(depth, part.depth);
      aliases += part.aliases;
      rootFields += part.rootFields;
      cost += part.cost;
    }
    return { depth, aliases, rootFields, directives, cost };
  };

  const typeNamed = (name: string | undefined): GraphQLNamedType | undefined =>
    name === undefined ? undefined : schema.getType(name);

  const ofFragment = (name: string): Measure => {
    const fragment = fragments.get(name);
    let result = known.get(name);
    if (result === undefined && fragment !== undefined) {
      result = ofSelections(fragment.selectionSet, typeNamed(fragment.typeCondition.name.value));
      known.set(name, result);
    }
    return result ?? { depth: 0, aliases: 0, rootFields: 0, directives: 0, cost: 0 };
  };

  const ofField = (node: FieldNode, parent: GraphQLNamedType | undefined): Measure => {
    const aliases = node.alias === undefined ? 0 : 1;
    const name = node.name.value;
    if (name.startsWith('__')) return { depth: 0, aliases, rootFields: 1, directives: 0, cost: 0 };
    const field = fieldOf(parent, name);
    const type = field === undefined ? undefined : getNamedType(field.type);
    const inner = node.selectionSet === undefined ? undefined : ofSelections(node.selectionSet, type);
    const rows = field === undefined ? 1 : lengthOf(node, field, variables);
    const length = parent?.name === 'LineageGraph' ? Math.ceil(rows / walkedRows) : rows;
    return {
      depth: 1 + (inner?.depth ?? 0),
      aliases: aliases + (inner?.aliases ?? 0),
      rootFields: 1,
      directives: 0,
      cost: 1 + (walks[name] ?? 0) + length * (inner?.cost ?? 0),
    };
  };

  const total = ofSelections(operation.selectionSet, rootType(schema, operation));
  return { ...total, directives };
}

function rootType(
  schema: GraphQLSchema,
  { operation }: OperationDefinitionNode,
): GraphQLNamedType | undefined {
  return schema.getRootType(operation) ?? undefined;
}

function fieldOf(
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (isObjectType(parent) || isInterfaceType(parent)) return parent.getFields()[name];
  if (isUnionType(parent)) return undefined;
  return undefined;
}

/** How long the list behind a field can be: its page size, the number of ids, or a guess for a list that has neither. */
function lengthOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  variables: { readonly [name: string]: unknown },
): number {
  const argument = field.args.find(({ name }) => name === 'first' || name === 'ids');
  if (argument === undefined)
    return isList(field.type) && !pageParts.has(node.name.value) ? plainListLength : 1;
  const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
  const value = given === undefined ? undefined : valueFromASTUntyped(given, variables);
  const length = Array.isArray(value) ? value.length : (value ?? argument.defaultValue);
  return typeof length === 'number' && length >= 0 ? length : defaultPageSize;
}

/** The lists of a connection are as long as its page, which is counted at the connection. */
const pageParts = new Set(['edges', 'nodes']);

function isList(type: GraphQLOutputType): boolean {
  return isListType(type) || (isNonNullType(type) && isListType(type.ofType));
}
