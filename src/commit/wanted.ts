import { boundedKey, hashOf } from '../core/hash.ts';
import { fieldOf, parentOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type { Fact, NamesFact, Patch } from './patch.ts';
import { canonicalRecord, mergeRun, slicesOfRun } from './plan-run.ts';
import { canonicalRun, endsOfRun } from './apply-slice.ts';
import { portFlowsSlice } from './apply-ports.ts';
import { snapshotSlice } from './apply-snapshot.ts';
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

/** First look: aliases, before anything else can be named by its own URN. */
export function wantedAliases(patches: readonly Patch[]): Set<Urn> {
  const ids = new Set<Urn>();
  for (const fact of factsOf(patches))
    for (const id of [...urnsOf(fact), ...derivationEnds(fact)]) {
      ids.add(id);
      const parent = parentOf(id);
      if (parent !== undefined) ids.add(parent);
    }
  return ids;
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

/** What the patches name: the keys of receipts, and where to look first. */
export function wantedByName(patches: readonly Patch[], state: MeshState): Places {
  const wanted = noPlaces();
  const id = (urn: Urn): Urn => canonicalUrn(urn, state.aliases);
  for (const fact of factsOf(patches)) {
    for (const urn of urnsOf(fact)) wanted.entities.add(id(urn));
    if (fact.type === 'slice') wanted.slices.add(boundedKey(canonicalSlice(fact.slice, id)));
    if (fact.type === 'run') wanted.runs.add(runKey(fact.runId, id(fact.job)));
    if (fact.type === 'snapshot') wanted.slices.add(snapshotSlice(fact.speaker));
    if (fact.type === 'retire') wanted.parts.add(id(fact.id));
    if (fact.type === 'ports') {
      wanted.parts.add(id(fact.product));
      wanted.slices.add(portFlowsSlice(id(fact.product)));
    }
    if (fact.type === 'names') for (const urn of namesToMerge(fact, id)) wanted.names.add(urn);
    if (fact.type === 'exposure') {
      wanted.parts.add(id(fact.contract));
      wanted.holders.add(id(fact.contract));
    }
    if (fact.type === 'life') wanted.parts.add(id(fact.contract));
    if (fact.type === 'link') wanted.links.add(linkKey(fact.relation, id(fact.from), id(fact.to)));
  }
  return wanted;
}

/** Entities of which it turns out that they are the same; none when that was known. */
function namesToMerge({ ids }: NamesFact, id: (urn: Urn) => Urn): ReadonlySet<Urn> {
  const roots = new Set(ids.map(id));
  return roots.size > 1 ? roots : new Set();
}

/** Keys of the receipts that the patches ask for. */
export function wantedReceipts(patches: readonly Patch[]): string[] {
  return patches.flatMap((patch) => receiptKey(patch) ?? []);
}

/** What follows from what was read: the slices of whole runs, and the fields of datasets whose schema differs. */
export function wantedByContent(patches: readonly Patch[], state: MeshState): Places {
  const wanted = noPlaces();
  const id = (urn: Urn): Urn => canonicalUrn(urn, state.aliases);
  for (const fact of factsOf(patches)) {
    if (fact.type === 'schema') {
      const dataset = id(fact.dataset);
      if (state.entities.get(dataset)?.registers.get('schemaHash') === hashOf(fact.fields as never)) continue;
      wanted.parts.add(dataset);
      for (const { path } of fact.fields) wanted.entities.add(fieldOf(dataset, path));
    }
    if (fact.type === 'names')
      for (const urn of namesToMerge(fact, id)) {
        wanted.allParts.add(urn);
        wanted.touching.add(urn);
      }
    if (fact.type === 'run') {
      const said = canonicalRun(fact, id);
      const known = state.runs.get(runKey(said.runId, said.job));
      const run = mergeRun(known && canonicalRecord(known, id), said, '');
      for (const { slice } of slicesOfRun(run)) wanted.slices.add(boundedKey(slice));
      for (const end of endsOfRun(run)) wanted.entities.add(id(end));
    }
  }
  return wanted;
}
