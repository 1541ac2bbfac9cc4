import { boundedKey } from '../core/hash.ts';
import { datasetOfField, fieldOf, kindOf, parentOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type { ArrivedPatch, Fact, NamesFact, Patch, PatchItem, RunFact, SchemaFact } from './patch.ts';
import { canonicalRecord, mergeRun, slicesOfRun } from './plan-run.ts';
import { canonicalRun, endsOfRun } from './apply-slice.ts';
import { portFlowsSlice } from './apply-ports.ts';
import { snapshotSlice } from './apply-snapshot.ts';
import { isRepeated, sayingOf, soleSlice } from './repeats.ts';
import { schemaHash } from './schema-hash.ts';
import { canonicalSlice } from './slice-names.ts';
import { canonicalUrn, linkKey, noPlaces, receiptKey, runKey } from './state.ts';
import type { MeshState, Places } from './state.ts';

/** The URNs that a fact names, ends of derivations excepted. */
export function* urnsOf(fact: Fact): Iterable<Urn> {
  switch (fact.type) {
    case 'entity':
      yield fact.id;
      for (const ids of Object.values(fact.references ?? {})) yield* ids;
      return;
    case 'schema':
      yield fact.dataset;
      for (const field of fact.fields) for (const ids of Object.values(field.references ?? {})) yield* ids;
      return;
    case 'ports':
      yield fact.product;
      for (const port of fact.ports) yield* urnsOf(port);
      return;
    case 'exposure':
      yield fact.contract;
      return;
    case 'life':
      yield fact.contract;
      yield fact.version;
      yield* fact.replaces?.versions ?? [];
      return;
    case 'retire':
      yield fact.id;
      return;
    case 'rename':
      yield fact.id;
      yield fact.alias;
      return;
    case 'names':
      yield* fact.ids;
      return;
    case 'link':
      yield fact.from;
      yield fact.to;
      return;
    case 'slice':
      if (fact.job !== undefined) yield fact.job;
      for (const flow of fact.flows) {
        yield flow.from;
        yield flow.to;
      }
      return;
    case 'run':
      yield fact.job;
      yield* fact.inputs;
      for (const { dataset, columns } of fact.outputs) {
        yield dataset;
        yield* columns?.explicit?.sources ?? [];
      }
      return;
    case 'snapshot':
    // What it covers is read only where it has to be withdrawn.
  }
}

/** All that patches name: what has to be looked for under its own URN first. */
export function* namedIn(patches: readonly Patch[]): Iterable<Urn> {
  for (const fact of factsOf(patches)) {
    yield* urnsOf(fact);
    yield* derivationEnds(fact);
  }
}

/** Things, and what they are parts of. */
export function withWholes(ids: Iterable<Urn>): Set<Urn> {
  const all = new Set<Urn>();
  for (const id of ids) {
    all.add(id);
    const whole = parentOf(id);
    if (whole !== undefined) all.add(whole);
  }
  return all;
}

function* derivationEnds(fact: Fact): Iterable<Urn> {
  const derivations =
    fact.type === 'slice'
      ? fact.derivations
      : fact.type === 'run'
        ? fact.outputs.flatMap((output) => output.columns?.derivations ?? [])
        : [];
  for (const { from, to } of derivations) {
    yield from;
    yield to;
  }
}

function* factsOf(patches: readonly Patch[]): Iterable<Fact> {
  for (const patch of patches) for (const item of patch.items) yield* item.facts;
}

/** Keys of the receipts that the patches ask for. */
export function wantedReceipts(patches: readonly Patch[]): string[] {
  return patches.flatMap((patch) => receiptKey(patch) ?? []);
}

/** Where a group of patches looks, round by round: what one round asks for follows from what the rounds before found. */
export function lookups(patches: readonly ArrivedPatch[], state: MeshState): () => Places | undefined {
  let wanted = noPlaces();
  let open = patches.flatMap((patch) =>
    patch.items.map((item, index) => lookupsOf(item, sayingOf(patch, item, index), state, () => wanted)),
  );
  return () => {
    if (open.length === 0) return undefined;
    wanted = noPlaces();
    open = open.filter((rounds) => rounds.next().done !== true);
    return wanted;
  };
}

/** The look-ups of one item: what it asks for between two yields is read together. */
function* lookupsOf(
  item: PatchItem,
  saying: ReturnType<typeof sayingOf>,
  state: MeshState,
  wanted: () => Places,
): Generator<void, void> {
  const id = (urn: Urn): Urn => canonicalUrn(urn, state.aliases);
  const slice = soleSlice(item);
  if (slice !== undefined) {
    wanted().slices.add(boundedKey(canonicalSlice(slice.slice, id)));
    yield;
    const known = {
      slice: (key: string) => state.slices.get(key),
      hasNames: state.aliases.size > 0,
      ended: none,
    };
    if (isRepeated(known, item, saying)) return;
  }
  for (const fact of item.facts) wantNamed(fact, id, wanted());
  yield;
  for (const fact of item.facts) {
    wantFields(fact, id, state, wanted());
    if (fact.type === 'schema') wantSchema(fact, id(fact.dataset), state, wanted());
    if (fact.type === 'run') wantRun(fact, id, state, wanted());
    if (fact.type === 'names')
      for (const urn of namesToMerge(fact, id)) {
        wanted().allParts.add(urn);
        wanted().touching.add(urn);
      }
  }
}

const none: ReadonlyMap<string, string> = new Map();

/** What a fact names, fields excepted. */
function wantNamed(fact: Fact, id: (urn: Urn) => Urn, wanted: Places): void {
  for (const urn of urnsOf(fact)) {
    const named = id(urn);
    wanted.entities.add(kindOf(named) === 'field' ? datasetOfField(named) : named);
  }
  switch (fact.type) {
    case 'slice':
      wanted.slices.add(boundedKey(canonicalSlice(fact.slice, id)));
      return;
    case 'run':
      wanted.runs.add(runKey(fact.runId, id(fact.job)));
      return;
    case 'snapshot':
      wanted.slices.add(snapshotSlice(fact.speaker));
      return;
    case 'retire':
      wanted.parts.add(id(fact.id));
      return;
    case 'ports':
      wanted.parts.add(id(fact.product));
      wanted.slices.add(portFlowsSlice(id(fact.product)));
      return;
    case 'exposure':
      wanted.parts.add(id(fact.contract));
      wanted.holders.add(id(fact.contract));
      return;
    case 'life':
      wanted.parts.add(id(fact.contract));
      return;
    case 'names':
      for (const urn of namesToMerge(fact, id)) wanted.names.add(urn);
      return;
    case 'link':
      wanted.links.add(linkKey(fact.relation, id(fact.from), id(fact.to)));
      return;
    default:
  }
}

/** Entities of which it turns out that they are the same; none when that was known. */
function namesToMerge({ ids }: NamesFact, id: (urn: Urn) => Urn): ReadonlySet<Urn> {
  const roots = new Set(ids.map(id));
  return roots.size > 1 ? roots : new Set();
}

/** The fields that a fact names, of datasets that are known: others have none. */
function wantFields(fact: Fact, id: (urn: Urn) => Urn, state: MeshState, wanted: Places): void {
  const place = fact.type === 'entity' && fact.isMention === true ? wanted.mentions : wanted.entities;
  for (const urn of urnsOf(fact)) {
    const named = id(urn);
    if (kindOf(named) === 'field') wantField(named, state, wanted, place);
  }
}

function wantField(field: Urn, state: MeshState, wanted: Places, place: Set<Urn>): void {
  const dataset = datasetOfField(field);
  if (state.entities.has(dataset)) place.add(field);
  else if (state.looked?.entities.has(dataset) === true) state.looked.entities.add(field);
  else {
    wanted.entities.add(dataset);
    place.add(field);
  }
}

/** The fields of a dataset whose schema differs. */
function wantSchema(fact: SchemaFact, dataset: Urn, state: MeshState, wanted: Places): void {
  if (state.entities.get(dataset)?.registers.get('schemaHash') === schemaHash(fact)) return;
  if (state.entities.has(dataset)) wanted.parts.add(dataset);
  else state.looked?.parts.add(dataset);
  for (const { path } of fact.fields) wantField(fieldOf(dataset, path), state, wanted, wanted.entities);
}

/** The slices of a whole run, and all that it names. */
function wantRun(fact: RunFact, id: (urn: Urn) => Urn, state: MeshState, wanted: Places): void {
  const said = canonicalRun(fact, id);
  const known = state.runs.get(runKey(said.runId, said.job));
  const run = mergeRun(known && canonicalRecord(known, id), said, '');
  for (const { slice } of slicesOfRun(run)) wanted.slices.add(boundedKey(slice));
  for (const end of endsOfRun(run))
    if (kindOf(end) === 'field') wantField(end, state, wanted, wanted.mentions);
    else wanted.entities.add(end);
}
