import type { ContextRelationKind, DownstreamRole, UpstreamRole } from '../../../generated/schema.ts';
import type { CmlRelation } from './model.ts';
import { Misread } from './tokens.ts';
import type { Name, Tokens } from './tokens.ts';

/** One end as written: `[U,OHS] Orders`, `Orders[D,ACL]`. */
interface End {
  readonly context: Name;
  readonly roles: readonly Name[];
}

/** How an arrow or keyword is to be understood; `isReversed`: the left end is downstream. */
interface Connector {
  readonly kind: ContextRelationKind | 'BY_ROLES';
  readonly isReversed?: true;
}

const connectors: { readonly [text: string]: Connector } = {
  '->': { kind: 'UPSTREAM_DOWNSTREAM' },
  '<-': { kind: 'UPSTREAM_DOWNSTREAM', isReversed: true },
  '<->': { kind: 'BY_ROLES' },
  'Upstream-Downstream': { kind: 'UPSTREAM_DOWNSTREAM' },
  'Downstream-Upstream': { kind: 'UPSTREAM_DOWNSTREAM', isReversed: true },
  'Supplier-Customer': { kind: 'CUSTOMER_SUPPLIER' },
  'Customer-Supplier': { kind: 'CUSTOMER_SUPPLIER', isReversed: true },
  Partnership: { kind: 'PARTNERSHIP' },
  'Shared-Kernel': { kind: 'SHARED_KERNEL' },
};

const upstreamRoles: { readonly [role: string]: UpstreamRole } = {
  OHS: 'OPEN_HOST_SERVICE',
  PL: 'PUBLISHED_LANGUAGE',
};
const downstreamRoles: { readonly [role: string]: DownstreamRole } = {
  ACL: 'ANTICORRUPTION_LAYER',
  CF: 'CONFORMIST',
};

/** Rights of a downstream (Context Mapper: downstream governance rights). */
const rights: ReadonlySet<string> = new Set([
  'INFLUENCER',
  'OPINION_LEADER',
  'VETO_RIGHT',
  'DECISION_MAKER',
  'MONOPOLIST',
]);

/**
 * Reads one relation, in any of the ways in which CML writes them.
 *
 * @throws Misread for what is none
 */
export function readRelation(tokens: Tokens): CmlRelation {
  const left = readEnd(tokens, true);
  const { text } = tokens.peek();
  const connector = Object.hasOwn(connectors, text) ? connectors[text] : undefined;
  if (connector === undefined) tokens.fail(`one of ${Object.keys(connectors).join(', ')}`);
  tokens.next();
  // Roles behind the right context are those of the next relation, but for `A [P] <-> B [P]`.
  const right = readEnd(tokens, text === '<->' && left.roles.length > 0);
  const relation = { at: left.context.at, ...understand(connector, left, right) };
  const name = tokens.take(':') ? tokens.name('a name of the relation').name : undefined;
  return { ...relation, name, ...readBody(tokens) };
}

/** Roles stand before the context, or behind it where they may. */
function readEnd(tokens: Tokens, mayFollow: boolean): End {
  const before = readRoles(tokens);
  const context = tokens.name('a bounded context');
  return { context, roles: before.length > 0 || !mayFollow ? before : readRoles(tokens) };
}

function readRoles(tokens: Tokens): Name[] {
  if (!tokens.take('[')) return [];
  const roles = tokens.isNext(']') ? [] : tokens.names('a role');
  tokens.expect(']');
  return roles;
}

type Understood = Pick<CmlRelation, 'kind' | 'upstream' | 'downstream' | 'upstreamRoles' | 'downstreamRoles'>;

function understand({ kind, isReversed }: Connector, left: End, right: End): Understood {
  const [upstream, downstream] = isReversed === true ? [right, left] : [left, right];
  const ends = { upstream: upstream.context, downstream: downstream.context };
  if (kind !== 'UPSTREAM_DOWNSTREAM' && kind !== 'CUSTOMER_SUPPLIER') {
    const given = symmetricKind(kind, [...left.roles, ...right.roles]);
    return { kind: given, ...ends, upstreamRoles: [], downstreamRoles: [] };
  }
  const supplier = upstream.roles.find(({ name }) => name === 'S');
  const customer = downstream.roles.find(({ name }) => name === 'C');
  if (kind === 'UPSTREAM_DOWNSTREAM' && (supplier === undefined) !== (customer === undefined))
    throw new Misread(
      (supplier ?? customer)?.at ?? 0,
      `${supplier === undefined ? 'a customer C has a supplier S' : 'a supplier S has a customer C'} on the other side; received none`,
    );
  return {
    kind: supplier === undefined ? kind : 'CUSTOMER_SUPPLIER',
    ...ends,
    upstreamRoles: rolesOf(upstream, ['U', 'S'], upstreamRoles, 'upstream'),
    downstreamRoles: rolesOf(downstream, ['D', 'C'], downstreamRoles, 'downstream'),
  };
}

/** `<->` without roles is a shared kernel. */
function symmetricKind(kind: Connector['kind'], roles: readonly Name[]): ContextRelationKind {
  const [first] = roles;
  const strange = roles.find(({ name }) => (name !== 'P' && name !== 'SK') || name !== first?.name);
  if (strange !== undefined)
    throw new Misread(
      strange.at,
      `both sides of a symmetric relation are [P], or both [SK]; received ${roles.map(({ name }) => name).join(' and ')}`,
    );
  const byRoles = first === undefined ? undefined : first.name === 'P' ? 'PARTNERSHIP' : 'SHARED_KERNEL';
  if (kind === 'BY_ROLES') return byRoles ?? 'SHARED_KERNEL';
  if (byRoles !== undefined && byRoles !== kind)
    throw new Misread(first?.at ?? 0, `${first?.name ?? ''} is not the role of this keyword`);
  return kind;
}

function rolesOf<Role>(
  { roles }: End,
  marks: readonly string[],
  known: { readonly [role: string]: Role },
  side: string,
): Role[] {
  return roles.flatMap(({ name, at }) => {
    if (marks.includes(name)) return [];
    if (Object.hasOwn(known, name)) return [known[name] as Role];
    const wanted = [...marks, ...Object.keys(known)].join(', ');
    throw new Misread(at, `the ${side} side has roles of ${wanted}; received ${name}`);
  });
}

function readBody(tokens: Tokens): Pick<CmlRelation, 'technology' | 'exposed' | 'rights'> {
  let technology: string | undefined;
  let right: string | undefined;
  const exposed: Name[] = [];
  if (!tokens.take('{')) return { exposed };
  while (!tokens.take('}')) {
    if (tokens.take('implementationTechnology')) {
      tokens.take('=');
      technology = tokens.string();
    } else if (tokens.take('exposedAggregates')) {
      tokens.take('=');
      exposed.push(...tokens.names('an aggregate'));
    } else if (tokens.take('downstreamRights')) {
      tokens.take('=');
      if (!rights.has(tokens.peek().text)) tokens.fail(`one of ${[...rights].join(', ')}`);
      right = tokens.next().text;
    } else tokens.fail('implementationTechnology, exposedAggregates, downstreamRights or }');
  }
  return { technology, exposed, rights: right };
}
