import type { Page } from '../core/page.ts';
import type { Urn, UrnKind } from '../core/urn.ts';
import type { Change } from '../commit/draft.ts';

/** An entity as it was read: behind every GraphQL type of an entity stands one of these. */
export interface EntityNode {
  readonly id: Urn;
  readonly kind: UrnKind;
  readonly isRetired: boolean;
  /** Stored properties; see the registry of kinds. */
  readonly properties: { readonly [name: string]: unknown };
}

/** A page of entities. */
export type EntityPage = Page<EntityNode>;

/** An entity in a page. */
export interface EntityEdge {
  readonly cursor: string;
  readonly node: EntityNode;
}

/** A commit as it was read, without its changes. */
export interface CommitNode {
  readonly revision: number;
  readonly at: string;
  readonly actor: string;
  readonly source: string;
  readonly created: number;
  readonly updated: number;
  readonly retired: number;
  readonly asserted: number;
  readonly withdrawn: number;
}

/** A change of the audit log with the commit that it belongs to. */
export interface LoggedChange {
  readonly revision: number;
  readonly at: string;
  readonly actor: string;
  readonly source: string;
  readonly entity: string;
  readonly operation: Change['operation'];
  readonly before: unknown;
  readonly after: unknown;
}

/** Text of a property, or null. */
export function text(node: EntityNode, name: string): string | null {
  const value = node.properties[name];
  return typeof value === 'string' ? value : null;
}

/** String list of a property; empty when there is none. */
export function list(node: EntityNode, name: string): readonly string[] {
  const value = node.properties[name];
  return Array.isArray(value) ? (value as string[]) : [];
}

/** Value of a property that is kept as JSON text, or undefined. */
export function json<Value>(node: EntityNode, name: string): Value | undefined {
  const value = node.properties[name];
  return typeof value === 'string' ? (JSON.parse(value) as Value) : undefined;
}

/** An instant as clients read it: RFC 3339, milliseconds. */
export function instant(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? new Date(value).toISOString() : null;
}
