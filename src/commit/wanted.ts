import { boundedKey, hashOf } from '../core/hash.ts';
import { parentOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type { Fact, Patch } from './patch.ts';
import { mergeRun, slicesOfRun } from './plan-run.ts';
import { boundDatasets, exposureSlice, portFlowsSlice } from './apply-ports.ts';
import { canonicalUrn, linkKey, runKey } from './state.ts';
import type { MeshState } from './state.ts';

/** What has to be read before a group of patches can be planned. */
export interface Wanted {
  readonly entities: Set<Urn>;
  readonly aliases: Set<Urn>;
  readonly slices: Set<string>;
  readonly runs: Set<string>;
  readonly links: Map<string, { readonly relation: string; readonly from: Urn; readonly to: Urn }>;
  readonly receipts: Set<string>;
  /** Entities whose living parts are needed: their records are read too. */
  readonly parts: Set<Urn>;
  /** Contracts whose ports are needed: their records are read too. */
  readonly holders: Set<Urn>;
}

function nothing(): Wanted {
  return {
    entities: new Set(),
    aliases: new Set(),
    slices: new Set(),
    runs: new Set(),
    links: new Map(),
    receipts: new Set(),
    parts: new Set(),
    holders: new Set(),
  };
}

function* urnsOf(fact: Fact): Iterable<Urn> {
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
    case 'retire':
      yield fact.id;
      return;
    case 'rename':
      yield fact.id;
      yield fact.alias;
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
      for (const output of fact.outputs) yield output.dataset;
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

/** What the patches name. */
export function wantedByName(patches: readonly Patch[], state: MeshState): Wanted {
  const wanted = nothing();
  const id = (urn: Urn): Urn => canonicalUrn(urn, state.aliases);
  for (const patch of patches)
    if (patch.idempotencyKey !== undefined) wanted.receipts.add(`${patch.actor} ${patch.idempotencyKey}`);
  for (const fact of factsOf(patches)) {
    for (const urn of urnsOf(fact)) wanted.entities.add(id(urn));
    if (fact.type === 'slice') wanted.slices.add(boundedKey(fact.slice));
    if (fact.type === 'run') wanted.runs.add(runKey(fact.runId, id(fact.job)));
    if (fact.type === 'retire') wanted.parts.add(id(fact.id));
    if (fact.type === 'ports') {
      wanted.parts.add(id(fact.product));
      wanted.slices.add(portFlowsSlice(id(fact.product)));
    }
    if (fact.type === 'exposure') {
      wanted.parts.add(id(fact.contract));
      wanted.holders.add(id(fact.contract));
    }
    if (fact.type === 'link') {
      const [from, to] = [id(fact.from), id(fact.to)];
      wanted.links.set(linkKey(fact.relation, from, to), { relation: fact.relation, from, to });
    }
  }
  return wanted;
}

/** What follows from what was read: the slices of whole runs, and the fields of datasets whose schema differs. */
export function wantedByContent(patches: readonly Patch[], state: MeshState): Wanted {
  const wanted = nothing();
  const id = (urn: Urn): Urn => canonicalUrn(urn, state.aliases);
  for (const fact of factsOf(patches)) {
    if (fact.type === 'schema') {
      const dataset = state.entities.get(id(fact.dataset));
      if (dataset?.registers.get('schemaHash') !== hashOf(fact.fields as never))
        wanted.parts.add(id(fact.dataset));
    }
    if (fact.type === 'exposure') {
      const ports = [
        ...(state.holders.get(id(fact.contract)) ?? []),
        ...portsWith(patches, id(fact.contract), id),
      ];
      for (const port of ports) wanted.slices.add(exposureSlice(port));
      for (const dataset of boundDatasets(state, id(fact.contract), ports)) wanted.entities.add(dataset);
    }
    if (fact.type === 'run') {
      const run = mergeRun(
        state.runs.get(runKey(fact.runId, id(fact.job))),
        { ...fact, job: id(fact.job) },
        '',
      );
      for (const slice of slicesOfRun(run)) wanted.slices.add(boundedKey(slice.slice));
    }
  }
  return wanted;
}

/** Output ports that the patches themselves link to a contract. */
function* portsWith(patches: readonly Patch[], contract: Urn, id: (urn: Urn) => Urn): Iterable<Urn> {
  for (const fact of factsOf(patches))
    for (const port of fact.type === 'ports' ? fact.ports : fact.type === 'entity' ? [fact] : [])
      if (
        port.kind === 'output-port' &&
        port.references?.['contract']?.some((target) => id(target) === contract) === true
      )
        yield id(port.id);
}
