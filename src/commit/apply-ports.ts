import { justBefore } from '../core/instant.ts';
import { fieldOf, kindOf, parseUrn, urn } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type { PromisedObject } from '../data-contracts/model.ts';
import { speaking } from '../data-contracts/speaking.ts';
import type { ContractStatus } from '../generated/schema.ts';
import { applyEntity, applyRetire } from './apply-entity.ts';
import { deriveSlice } from './apply-slice.ts';
import type { Speaker } from './apply-slice.ts';
import type { Draft } from './draft.ts';
import { applyNames } from './names.ts';
import type { ExposureFact, Outcome, PortsFact, SliceFlow } from './patch.ts';
import { equalValues, isAlive, writeRegister } from './registers.ts';
import type { EntityRecord } from './registers.ts';
import { isWorthTouching, never } from './saying.ts';
import type { Saying } from './saying.ts';
import { emptyContent } from './state.ts';

/** Slice of what follows from the ports of a product alone. */
export function portFlowsSlice(product: Urn): string {
  return `product:${product}`;
}

/** Slice of what an output port exposes by its contract, or of what an input port takes in by the one it relies on. */
export function exposureSlice(port: Urn): string {
  return `contract:${port}`;
}

/**
 * Applies a list of ports: which ones there are is one register of their product, what is said of each are
 * registers of its own. An older list never brings a port back.
 */
export function applyPorts(draft: Draft, fact: PortsFact, saying: Saying, speaker: Speaker): Outcome {
  const product = draft.canonical(fact.product);
  const record = draft.edit(product, 'data-product');
  const ids = [...new Set(fact.ports.map(({ id }) => draft.canonical(id)))].sort();
  const list = `${fact.kind}s`;
  const isRepeated = equalValues(record.registers.get(list) ?? null, ids);
  const isStale =
    !(isRepeated && !isWorthTouching(record.clocks.get(list) ?? never, saying)) &&
    writeRegister(record, list, ids, saying.time) === 'stale';
  const outcomes = fact.ports.map((port) => applyEntity(draft, port, saying));
  const listed = record.registers.get(list) as readonly Urn[];
  // A port that another list of the same time has lives.
  const left = { ...saying, time: justBefore(record.clocks.get(list) ?? saying.time) };
  for (const part of [...draft.parts(product)])
    if (draft.peek(part)?.kind === fact.kind && !listed.includes(part))
      outcomes.push(applyRetire(draft, { type: 'retire', id: part }, left));
  outcomes.push(applyPortFlows(draft, product, saying, speaker));
  if (outcomes.some((outcome) => outcome === 'CREATED' || outcome === 'UPDATED')) return 'UPDATED';
  return isStale ? 'STALE' : 'UNCHANGED';
}

/** Gives a product the flows that follow from its ports; to be called whenever a port came or went. */
export function applyPortFlows(draft: Draft, product: Urn, saying: Saying, speaker: Speaker): Outcome {
  const slice = portFlowsSlice(product);
  const flows = flowsInside(draft, product);
  return deriveSlice(
    draft,
    { type: 'slice', slice, kind: 'INFERRED', ...emptyContent, flows },
    saying,
    speaker,
  );
}

/**
 * Inside a product of which only ports are known, each input port is taken to feed each output port, unless
 * the output port says which ones do.
 */
function flowsInside(draft: Draft, product: Urn): SliceFlow[] {
  const ports = [...draft.parts(product)]
    .map((id) => draft.peek(id))
    .filter((port) => port !== undefined && isAlive(port));
  const inputs = ports.filter((port) => port?.kind === 'input-port');
  return ports
    .filter((port): port is EntityRecord => port?.kind === 'output-port')
    .flatMap((output) => {
      const fedBy = output.registers.get('fedBy') as readonly string[] | null | undefined;
      return inputs
        .filter((input) => fedBy == null || fedBy.includes(String(input?.registers.get('name'))))
        .map((input): SliceFlow => {
          const ends = { from: input?.id ?? '', to: output.id, resolved: false };
          return fedBy == null ? { ...ends, origin: 'PRODUCT' } : { ...ends, kind: 'DECLARED' };
        });
    });
}

/**
 * The schema objects that a contract promises now, by all versions that promise something: majors stand side by side
 * behind one port, each with its own data.
 */
function promisedObjects(versions: readonly EntityRecord[]): PromisedObject[] {
  const living = versions.filter(isAlive).map(({ registers }) => ({
    version: String(registers.get('version')),
    status: registers.get('status') as ContractStatus,
    schema: registers.get('schema'),
  }));
  return speaking(living).flatMap(({ schema }) =>
    typeof schema === 'string' ? (JSON.parse(schema) as PromisedObject[]) : [],
  );
}

/** The dataset that a schema object stands for behind a port: the one it is bound to, else the port's own logical one. */
export function datasetBehind(port: Urn, object: PromisedObject): Urn {
  return object.dataset ?? logicalDataset(port, object.name);
}

/** The dataset that stands for an object behind a port as long as nobody knows where it lies. */
function logicalDataset(port: Urn, object: string): Urn {
  const [product = '', name = ''] = parseUrn(port)?.parts ?? [];
  return urn('dataset', 'mesh', `${product}/${name}/${object}`);
}

/**
 * Gives each port of a contract the flows from what it exposes, and each input port that relies on the contract the
 * flows from these ports; logical datasets come into being with their fields.
 */
export function applyExposure(draft: Draft, fact: ExposureFact, saying: Saying, speaker: Speaker): Outcome {
  const contract = draft.canonical(fact.contract);
  const versions = [...draft.parts(contract)]
    .map((id) => draft.peek(id))
    .filter((version) => version !== undefined);
  const objects = promisedObjects(versions);
  const holders = portsOf(draft, contract, 'output-port');
  const flowsOf = new Map<Urn, SliceFlow[]>();
  for (const port of holders) {
    const exposed = new Set<Urn>();
    for (const object of objects) {
      const dataset = datasetBehind(port, object);
      if (object.dataset !== undefined) mergeLogical(draft, port, object, saying, speaker);
      if (object.dataset === undefined) applyLogicalDataset(draft, dataset, object, saying);
      claim(draft, dataset, port, saying);
      exposed.add(dataset);
    }
    flowsOf.set(
      port,
      [...exposed].map((from) => ({ from, to: port, resolved: false })),
    );
  }
  for (const port of portsOf(draft, contract, 'input-port'))
    flowsOf.set(
      port,
      holders.map((from) => ({ from, to: port, resolved: false })),
    );
  // Their flows may be of a later time than their end: what they follow from lives on.
  for (const port of endedPortsOf(draft, contract)) flowsOf.set(port, []);
  const outcomes = [...flowsOf].map(([port, flows]) => {
    const slice = {
      type: 'slice',
      slice: exposureSlice(port),
      kind: 'DECLARED',
      ...emptyContent,
      flows,
    } as const;
    return deriveSlice(draft, slice, saying, speaker);
  });
  return outcomes.some((outcome) => outcome === 'CREATED' || outcome === 'UPDATED') ? 'UPDATED' : 'UNCHANGED';
}

/** What was known under the logical name of an object, before its dataset was, is known of that dataset. */
function mergeLogical(
  draft: Draft,
  port: Urn,
  { name, dataset = '' }: PromisedObject,
  saying: Saying,
  speaker: Speaker,
): void {
  const logical = logicalDataset(port, name);
  if (draft.canonical(logical) === draft.canonical(dataset)) return;
  const known = draft.peek(logical);
  if (known === undefined || !isAlive(known)) return;
  applyNames(draft, { type: 'names', ids: [logical, dataset], former: logical }, saying, speaker);
}

/** What a port exposes belongs to its product, unless somebody said otherwise. */
function claim(draft: Draft, dataset: Urn, port: Urn, saying: Saying): void {
  const product = draft.peek(port)?.registers.get('@product') as readonly Urn[] | undefined;
  const known = draft.peek(dataset);
  if (product === undefined || known === undefined) return;
  const references = { product };
  applyEntity(
    draft,
    { type: 'entity', kind: 'dataset', id: dataset, properties: {}, references, isMention: true },
    saying,
  );
}

/** Living ports of a kind that hold a contract (output ports) or rely on it (input ports). */
export function portsOf(draft: Draft, contract: Urn, kind: 'output-port' | 'input-port'): Urn[] {
  const ports = new Set(draft.holders(contract).filter((id) => kindOf(id) === kind));
  for (const record of draft.entities.values())
    if (record.kind === kind) {
      const contracts = record.registers.get('@contract') as readonly Urn[] | undefined;
      if (contracts?.includes(contract) === true && isAlive(record)) ports.add(record.id);
      else ports.delete(record.id);
    }
  return [...ports].sort();
}

/** Ports of a contract that have ended, as far as this group of patches looked at them. */
function endedPortsOf(draft: Draft, contract: Urn): Urn[] {
  const ended: Urn[] = [];
  for (const record of draft.entities.values()) {
    if ((record.kind !== 'output-port' && record.kind !== 'input-port') || isAlive(record)) continue;
    const contracts = record.registers.get('@contract') as readonly Urn[] | undefined;
    if (contracts?.includes(contract) === true) ended.push(record.id);
  }
  return ended;
}

function applyLogicalDataset(draft: Draft, dataset: Urn, object: PromisedObject, saying: Saying): void {
  const [namespace = '', name = ''] = parseUrn(dataset)?.parts ?? [];
  applyEntity(
    draft,
    { type: 'entity', kind: 'dataset', id: dataset, properties: { namespace, name }, isMention: true },
    saying,
  );
  for (const { path, physicalType, logicalType } of object.fields) {
    const type = physicalType ?? logicalType;
    applyEntity(
      draft,
      {
        type: 'entity',
        kind: 'field',
        id: fieldOf(dataset, path),
        properties: { path, ...(type === undefined ? {} : { promisedType: type }) },
        references: { dataset: [dataset] },
        isMention: true,
      },
      saying,
    );
  }
}
