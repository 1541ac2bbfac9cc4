import type { EntityFact, Fact, PatchItem, SliceFlow } from '../../../commit/patch.ts';
import { emptyContent } from '../../../commit/state.ts';
import { kindOf, parentOf, parseUrn, urn } from '../../../core/urn.ts';
import type { Urn, UrnKind } from '../../../core/urn.ts';
import { dataProductFacts } from '../../../data-products/facts.ts';
import type {
  DataProductUpsertInput,
  InputPortInput,
  OutputPortInput,
  TeamUpsertInput,
} from '../../../generated/schema.ts';
import { teamFacts } from '../../../teams/facts.ts';
import { slugOf } from '../values.ts';

type Path = readonly (string | number)[];

/** An input port, with where it stands in the document. */
export interface DescribedInput extends InputPortInput {
  readonly version: string;
  /** Output ports of other products that feed it, where there may be several. */
  readonly providers?: readonly Urn[] | undefined;
  readonly path: Path;
}

/** An output port, with where it stands in the document. */
export interface DescribedOutput extends OutputPortInput {
  readonly version: string;
  readonly path: Path;
}

/** A data product as a document describes it, completely. */
export interface DescribedProduct {
  readonly product: Omit<
    DataProductUpsertInput,
    'domain' | 'owner' | 'boundedContext' | 'inputPorts' | 'outputPorts'
  >;
  /** Where its key stands in the document. */
  readonly keyPath: Path;
  /** Names, as the document has them. */
  readonly domain?: string | undefined;
  readonly boundedContext?: string | undefined;
  readonly team?: { readonly input: TeamUpsertInput; readonly path: Path } | undefined;
  /** All of them; absent where the format has none to tell of. */
  readonly inputs?: readonly DescribedInput[] | undefined;
  readonly outputs?: readonly DescribedOutput[] | undefined;
  /** Flows inside the product, where the document tells of them. */
  readonly flows?: readonly SliceFlow[] | undefined;
  /** What these flows name besides. */
  readonly mentions?: readonly EntityFact[] | undefined;
}

/**
 * A described product as items: its team, then itself with its ports. What it only names (domain, contracts, ports
 * of other products) is mentioned, for nobody knows whose document comes first.
 *
 * @param source on whose word; its slice is `<source>:<product>`
 */
export function productItems(described: DescribedProduct, source: string): PatchItem[] {
  const { product, team, inputs = [], outputs = [], flows = [] } = described;
  const owner = team === undefined ? undefined : teamFacts(team.input, team.path);
  const mentions = new Map<Urn, EntityFact>();
  const mention = (
    kind: UrnKind,
    parts: readonly string[],
    properties: EntityFact['properties'],
  ): Urn | undefined => {
    const id = urnOf(kind, parts);
    if (id !== undefined) mentions.set(id, { type: 'entity', kind, id, properties, isMention: true });
    return id;
  };
  const named = (kind: 'domain' | 'bounded-context', name: string | undefined): Urn | undefined => {
    const slug = name === undefined ? undefined : slugOf(name);
    return slug === undefined ? undefined : mention(kind, [slug], { slug, name: name ?? slug });
  };
  for (const { contract } of [...inputs, ...outputs])
    if (contract != null) mention('data-contract', [contract], { key: contract });
  for (const { provider, providers = [] } of inputs)
    for (const port of provider == null ? providers : [provider, ...providers]) mentionPort(port, mentions);
  const {
    id,
    facts,
    problems = [],
  } = dataProductFacts(
    {
      ...product,
      domain: named('domain', described.domain),
      boundedContext: named('bounded-context', described.boundedContext),
      owner: owner?.id,
      inputPorts: described.inputs?.map(inputOf),
      outputPorts: described.outputs?.map(outputOf),
    },
    [],
  );
  const told = [...flows, ...inputs.flatMap((input) => consumptionOf(input, product.key))];
  const slice: Fact[] =
    id === undefined || problems.length > 0 || told.length === 0
      ? []
      : [{ type: 'slice', slice: `${source}:${id}`, kind: 'DECLARED', ...emptyContent, flows: told }];
  const item: PatchItem = {
    path: [],
    id,
    facts:
      problems.length > 0 ? [] : [...mentions.values(), ...(described.mentions ?? []), ...facts, ...slice],
    problems: problems.map((problem) => ({ ...problem, path: placeOf(problem.path, described) })),
  };
  return owner === undefined ? [item] : [owner, item];
}

function urnOf(kind: UrnKind, parts: readonly string[]): Urn | undefined {
  try {
    return urn(kind, ...parts);
  } catch {
    // What is wrong with it is said where it stands.
    return undefined;
  }
}

function consumptionOf(
  { name, version, providers = [], path }: DescribedInput,
  product: string,
): SliceFlow[] {
  const to = urnOf('input-port', [product, name, version]);
  return to === undefined ? [] : providers.map((from) => ({ from, to, resolved: false, path }));
}

function inputOf({ path: _, providers: __, ...port }: DescribedInput): InputPortInput {
  return port;
}

function outputOf({ path: _, ...port }: DescribedOutput): OutputPortInput {
  return port;
}

/** A port of another product, and that product. */
function mentionPort(port: Urn, mentions: Map<Urn, EntityFact>): void {
  const kind = kindOf(port);
  const product = parentOf(port);
  const [key = '', name = '', version = ''] = parseUrn(port)?.parts ?? [];
  if (kind !== 'output-port' || product === undefined) return;
  const isMention = true;
  if (!mentions.has(product))
    mentions.set(product, {
      type: 'entity',
      kind: 'data-product',
      id: product,
      properties: { key },
      isMention,
    });
  const references = { product: [product] };
  mentions.set(port, {
    type: 'entity',
    kind,
    id: port,
    properties: { name, version },
    references,
    isMention,
  });
}

/** Where in the document a problem of the product's input stands. */
function placeOf(path: Path, { inputs = [], outputs = [], keyPath }: DescribedProduct): Path {
  const [member, index, ...rest] = path;
  if (member === 'key') return keyPath;
  const port =
    member === 'inputPorts'
      ? inputs[Number(index)]
      : member === 'outputPorts'
        ? outputs[Number(index)]
        : undefined;
  return port === undefined ? path : [...port.path, ...rest];
}
