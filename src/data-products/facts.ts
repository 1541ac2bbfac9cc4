import semver from 'semver';
import type { EntityFact, PatchItem } from '../commit/patch.ts';
import { exposureSlice } from '../commit/apply-ports.ts';
import { emptyContent } from '../commit/state.ts';
import { withoutCredentials } from '../core/dataset-name.ts';
import type { Urn } from '../core/urn.ts';
import { datasetEntity } from '../datasets/facts.ts';
import { InputReader } from '../entities/input.ts';
import type { InputPath } from '../entities/input.ts';
import type {
  DataProductUpsertInput,
  DatasetKey,
  InputPortInput,
  LinkInput,
  ManagementPortInput,
  OutputPortInput,
} from '../generated/schema.ts';

/** A data product as somebody says it should be, with its ports and what they expose and consume. */
export function dataProductFacts(input: DataProductUpsertInput, path: InputPath): PatchItem {
  const reader = new InputReader(path);
  const id = reader.key('data-product', [input.key], ['key']);
  if (id === undefined) return reader.item(undefined);
  const names = [
    'key',
    'name',
    'description',
    'purpose',
    'archetype',
    'status',
    'certainty',
    'version',
    'tags',
  ] as const;
  const properties = {
    ...reader.properties(input, names),
    ...reader.json('links', checkedLinks(reader, input.links)),
    ...reader.json('managementPorts', managementPorts(input.managementPorts)),
  };
  const references = reader.references({
    domain: { ids: input.domain, kinds: ['domain'] },
    boundedContext: { ids: input.boundedContext, kinds: ['bounded-context'] },
    owner: { ids: input.owner, kinds: ['team'] },
    terms: { ids: input.terms, kinds: ['term'] },
  });
  reader.facts.push({ type: 'entity', kind: 'data-product', id, properties, references });
  ownDatasets(reader, id, input.datasets ?? [], ['datasets']);
  if (input.outputPorts != null) outputPorts(reader, id, input.key, input.outputPorts);
  if (input.inputPorts != null) inputPorts(reader, id, input.key, input.inputPorts);
  return reader.item(id);
}

function checkedLinks(
  reader: InputReader,
  links: readonly LinkInput[] | null | undefined,
): readonly LinkInput[] | null | undefined {
  for (const [index, { url }] of (links ?? []).entries())
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
      reader.problem(
        ['links', index, 'url'],
        `url is an http or https URL; received ${JSON.stringify(url.slice(0, 200))}`,
      );
  return links;
}

function managementPorts(
  ports: readonly ManagementPortInput[] | null | undefined,
): readonly ManagementPortInput[] | null | undefined {
  return ports?.map((port) =>
    port.address == null ? port : { ...port, address: withoutCredentials(port.address) },
  );
}

function ownDatasets(reader: InputReader, product: Urn, keys: readonly DatasetKey[], path: InputPath): Urn[] {
  return keys.flatMap((key, index) => {
    const fact = datasetEntity(reader, key, [...path, index]);
    if (fact === undefined) return [];
    reader.facts.push({ ...fact, references: { product: [product] } });
    return [fact.id];
  });
}

function outputPorts(
  reader: InputReader,
  product: Urn,
  key: string,
  inputs: readonly OutputPortInput[],
): void {
  const ports: EntityFact[] = [];
  const contracts = new Set<Urn>();
  for (const [index, input] of inputs.entries()) {
    const path = ['outputPorts', index];
    const id = portKey(reader, 'output-port', key, input, path, ports);
    if (id === undefined) continue;
    const contract =
      input.contract == null
        ? input.contract
        : reader.key('data-contract', [input.contract], [...path, 'contract']);
    const server =
      input.server?.location == null
        ? input.server
        : { ...input.server, location: withoutCredentials(input.server.location) };
    const properties = {
      ...reader.properties(
        input,
        ['name', 'version', 'description', 'type', 'status', 'fedBy', 'tags'],
        path,
      ),
      ...reader.json('server', server),
    };
    const references = {
      product: [product],
      ...reader.references({ terms: { ids: input.terms, kinds: ['term'] } }, path),
      ...(contract === undefined ? {} : { contract: contract === null ? [] : [contract] }),
    };
    ports.push({ type: 'entity', kind: 'output-port', id, properties, references, path });
    if (typeof contract === 'string') contracts.add(contract);
  }
  reader.facts.push({ type: 'ports', product, kind: 'output-port', ports });
  for (const [index, input] of inputs.entries()) {
    const id = ports.find((port) => port.path?.[1] === index)?.id;
    if (id === undefined) continue;
    if (input.contract === null)
      reader.facts.push({ type: 'slice', slice: exposureSlice(id), kind: 'DECLARED', ...emptyContent });
    if (input.datasets === undefined) continue;
    const datasets = ownDatasets(reader, product, input.datasets ?? [], ['outputPorts', index, 'datasets']);
    const flows = datasets.map((from) => ({ from, to: id, resolved: false }));
    reader.facts.push({ type: 'slice', slice: `port:${id}`, kind: 'DECLARED', ...emptyContent, flows });
  }
  for (const contract of contracts) reader.facts.push({ type: 'exposure', contract });
}

function inputPorts(reader: InputReader, product: Urn, key: string, inputs: readonly InputPortInput[]): void {
  const ports: EntityFact[] = [];
  const contracts = new Set<Urn>();
  for (const [index, input] of inputs.entries()) {
    const path = ['inputPorts', index];
    const id = portKey(reader, 'input-port', key, input, path, ports);
    if (id === undefined) continue;
    if (input.pin != null && semver.validRange(input.pin) === null)
      reader.problem(
        [...path, 'pin'],
        `pin is a semver range such as ^1, ~1.2, 1.2.0 or *; received ${JSON.stringify(input.pin)}`,
      );
    const properties = reader.properties(
      input,
      ['name', 'version', 'description', 'status', 'pin', 'uses', 'tags'],
      path,
    );
    const expectation =
      input.expectation == null
        ? input.expectation
        : reader.key('data-contract', [input.expectation], [...path, 'expectation']);
    const contract =
      input.contract == null
        ? input.contract
        : reader.key('data-contract', [input.contract], [...path, 'contract']);
    const references = {
      product: [product],
      ...(expectation === undefined ? {} : { expectation: expectation === null ? [] : [expectation] }),
      ...(contract === undefined ? {} : { contract: contract === null ? [] : [contract] }),
    };
    ports.push({ type: 'entity', kind: 'input-port', id, properties, references, path });
    if (contract === null)
      reader.facts.push({ type: 'slice', slice: exposureSlice(id), kind: 'DECLARED', ...emptyContent });
    if (typeof contract === 'string') contracts.add(contract);
  }
  reader.facts.push({ type: 'ports', product, kind: 'input-port', ports });
  for (const contract of contracts) reader.facts.push({ type: 'exposure', contract });
  for (const port of ports) {
    const provider = inputs[Number(port.path?.[1])]?.provider;
    if (provider === undefined) continue;
    const isPort =
      provider !== null && reader.isOfKind(provider, ['output-port'], [...(port.path ?? []), 'provider']);
    const flows = isPort
      ? [{ from: provider, to: port.id, resolved: false, path: [...(port.path ?? []), 'provider'] }]
      : [];
    reader.facts.push({ type: 'slice', slice: `port:${port.id}`, kind: 'DECLARED', ...emptyContent, flows });
  }
}

function portKey(
  reader: InputReader,
  kind: 'output-port' | 'input-port',
  product: string,
  { name, version }: { readonly name: string; readonly version?: string },
  path: InputPath,
  earlier: readonly EntityFact[],
): Urn | undefined {
  const id = reader.key(kind, [product, name, version ?? '1'], [...path, 'name']);
  if (id !== undefined && earlier.some((port) => port.id === id))
    reader.problem(
      [...path, 'name'],
      `the ${kind === 'output-port' ? 'output' : 'input'} port ${name} ${version ?? '1'} is there twice`,
    );
  return id;
}
