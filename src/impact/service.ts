import { DomainError } from '../core/errors.ts';
import { datasetOfField, kindOf, parseUrn } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type { ChangeInput, ImpactFilter } from '../generated/schema.ts';
import type { Context } from '../graphql/context.ts';
import { depthOf } from '../lineage/service.ts';
import { portsOfVersion, takenThrough } from '../lineage/start-queries.ts';
import type { FlowGraph } from '../lineage/model.ts';
import { existing, startAt } from '../lineage/starts.ts';
import { checkSubject, verdictInput, walkStarts } from '../verdict/subject.ts';
import type { CheckSubject } from '../verdict/subject.ts';
import { changesToData } from '../verdict/verdict.ts';
import type { ImpactAnswer } from './answers.ts';
import { isFieldChange, isStructural } from './change.ts';
import type { Change, ChangeKind } from './change.ts';
import { singleChanges } from './change-set.ts';
import { assess } from './impact.ts';
import type { ImpactItem } from './items.ts';

/**
 * Whom changes hit, how sure that is, and what the proof is.
 *
 * @throws DomainError NOT_FOUND or INVALID for a change of something that is not there or cannot change so
 */
export async function impactOf(
  context: Context,
  input: ChangeInput,
  depthInput: number | null | undefined,
  filter: ImpactFilter | null | undefined,
): Promise<ImpactAnswer> {
  const depth = depthOf(depthInput);
  const parts = await Promise.all(singleChanges(input).map((single) => partOf(context, single)));
  const graph = await context.lineage.walk({
    from: [...new Set((await Promise.all(parts.map((part) => startsOf(context, part)))).flat())],
    direction: 'DOWNSTREAM',
    // One hop further it shows whether anything lies beyond.
    depth: depth === undefined ? undefined : depth + 1,
    fields: true,
    surroundings: true,
    sql: parts.some((part) => !('kind' in part) || isStructural(part)),
    signal: context.signal,
  });
  const changes = await Promise.all(
    parts.map(async (part) => ('kind' in part ? [part] : contractChanges(context, part, graph))),
  );
  /** Place of each change among those of the caller, who said a contract once. */
  const said = changes.flatMap((list, index) => list.map(() => index));
  const impact = assess(graph, changes.flat(), {
    depth,
    influence: filter?.walkInfluence ?? undefined,
    kinds: filter?.walkAssertions ?? undefined,
  });
  const isAny = (wanted: readonly string[] | null | undefined, value: string | undefined): boolean =>
    wanted == null || (value !== undefined && wanted.includes(value));
  const isShown: ImpactAnswer['isShown'] = ({ kind, product, domain, team }) =>
    isAny(filter?.kind, kind) &&
    isAny(filter?.product, product) &&
    isAny(filter?.domain, domain) &&
    isAny(filter?.team, team);
  const named = impact.items.map((item) => ({
    ...item,
    changes: [...new Set(item.changes.map((index) => said[index] ?? index))],
  }));
  const items = (await withOwners(context, named)).filter(
    (item) => isShown(item) && isAny(filter?.certainty, item.certainty) && isAny(filter?.effect, item.effect),
  );
  return { impact, items, isShown };
}

/** The walk knows the teams of flow nodes and of what holds them; others, such as a job, answer to their own owner. */
async function withOwners(
  { entities }: Context,
  items: readonly ImpactItem[],
): Promise<readonly ImpactItem[]> {
  const unowned = items.filter(({ team, kind }) => team === undefined && !walkedKinds.has(kind));
  const owners = new Map<Urn, Urn>();
  await Promise.all(
    unowned.map(async ({ id }) => {
      const [owner] = await entities.related('owner').load(id);
      if (owner !== undefined) owners.set(id, owner.id);
    }),
  );
  return items.map((item) => {
    const team = owners.get(item.id);
    return team === undefined ? item : { ...item, team };
  });
}

const walkedKinds: ReadonlySet<ImpactItem['kind']> = new Set([
  'DATASET',
  'FIELD',
  'INPUT_PORT',
  'OUTPUT_PORT',
]);

const fieldChanges = {
  fieldRemoved: 'FIELD_REMOVED',
  fieldRenamed: 'FIELD_RENAMED',
  fieldRetyped: 'FIELD_RETYPED',
  fieldMadeNullable: 'FIELD_MADE_NULLABLE',
  fieldMeaningChanged: 'FIELD_MEANING_CHANGED',
} as const satisfies { readonly [member: string]: ChangeKind };

/** A change, or a candidate of a contract, whose changes spread from what the walk finds. */
async function partOf(context: Context, input: ChangeInput): Promise<Change | CheckSubject> {
  return input.contract == null ? changeOf(context, input) : checkSubject(context, input.contract);
}

async function startsOf({ graph }: Context, part: Change | CheckSubject): Promise<readonly Urn[]> {
  if (!('kind' in part)) return walkStarts(part);
  if (isFieldChange(part)) return part.sources.map(datasetOfField);
  const taken = await Promise.all(
    (['input-port', 'output-port'] as const).map(async (kind) => {
      const ids = part.sources.filter((id) => kindOf(id) === kind);
      return ids.length === 0 ? [] : graph.read(takenThrough[kind], { ids });
    }),
  );
  return [...part.sources, ...taken.flat().map(({ id }) => id)];
}

/** What a candidate does to data; what it changes besides is no matter of lineage. */
async function contractChanges(context: Context, subject: CheckSubject, graph: FlowGraph): Promise<Change[]> {
  const input = await verdictInput(context, subject, graph);
  return input === undefined ? [] : changesToData(input);
}

async function changeOf(context: Context, input: ChangeInput): Promise<Change> {
  for (const [member, kind] of Object.entries(fieldChanges) as [keyof typeof fieldChanges, ChangeKind][]) {
    const given = input[member];
    if (given == null) continue;
    const { id } = await existing(context.entities, given.field, ['field'], 'field');
    return { kind, subject: id, sources: [id] };
  }
  if (input.productMoved != null)
    return wholeChange(context, 'PRODUCT_MOVED', input.productMoved.id, ['data-product']);
  if (input.replaced != null) {
    const { id, by } = input.replaced;
    const [gone, next] = await Promise.all([
      wholeChange(context, 'REPLACED', id, wholeKinds),
      existing(context.entities, by, wholeKinds, 'by'),
    ]);
    if (kindOf(gone.subject) !== next.kind)
      throw new DomainError('INVALID', `by is of the kind of what it replaces; received ${by}`);
    return gone;
  }
  if (input.retired != null) return wholeChange(context, 'RETIRED', input.retired.id, wholeKinds);
  throw new TypeError('a change without a member passed the schema');
}

const wholeKinds = ['dataset', 'output-port', 'input-port', 'data-product', 'contract-version'] as const;

async function wholeChange(
  context: Context,
  kind: ChangeKind,
  id: Urn,
  allowed: readonly (typeof wholeKinds)[number][],
): Promise<Change> {
  const entity = await existing(context.entities, id, allowed, 'id');
  if (entity.kind !== 'contract-version') {
    const { nodes } = await startAt(context.graph, context.entities, entity.id, 'id');
    return { kind, subject: entity.id, sources: nodes };
  }
  const sources = (await context.graph.read(portsOfVersion, { id: entity.id })).map((row) => row.id);
  return { kind, subject: entity.id, sources, version: parseUrn(entity.id)?.parts[1] };
}
