import fc from 'fast-check';
import type {
  EntityFact,
  Fact,
  LinkFact,
  Patch,
  PatchItem,
  SliceDerivation,
} from '../../src/commit/patch.ts';
import { emptyContent } from '../../src/commit/state.ts';
import { datasetOfField, fieldOf, kindOf, urn } from '../../src/core/urn.ts';
import type { Urn } from '../../src/core/urn.ts';
import { instant } from './mesh-model.ts';

/** A patch of somebody, with the parts given. */
export function patchOf(items: readonly PatchItem[], parts: Partial<Patch> = {}): Patch {
  return { actor: 'tester', source: 'test', atomic: 'ALL', items, ...parts };
}

/** An item at a time, with a path that nobody looks at. */
export function itemOf(facts: readonly Fact[], eventTime?: string): PatchItem {
  const [first] = facts;
  return { path: [], id: first?.type === 'entity' ? first.id : undefined, facts, eventTime };
}

type Said = Pick<EntityFact, 'kind' | 'id' | 'properties' | 'references'>;

export function entity(
  kind: Said['kind'],
  id: Urn,
  properties: Said['properties'] = {},
  references: Said['references'] = {},
): EntityFact {
  return { type: 'entity', kind, id, properties, references };
}

export const team = (slug: string): Urn => urn('team', slug);
export const context = (slug: string): Urn => urn('bounded-context', slug);
export const dataset = (name: string): Urn => urn('dataset', 'db', name);
export const product = urn('data-product', 'meters');
export const port = (kind: 'output-port' | 'input-port', name: string): Urn => urn(kind, 'meters', name, '1');
export const job = urn('job', 'nightly', 'settle');
export const term = urn('term', 'billing', 'meter');
const contracts = ['readings', 'bills'].map((id) => urn('data-contract', id));

const datasets = ['readings', 'tariffs', 'invoices'];
const paths = ['id', 'amount', 'note'];

function keyOf(id: Urn): { namespace: string; name: string } {
  return { namespace: 'db', name: id.split(':')[4] ?? '' };
}

/** Facts of a mention: an edge names a dataset or field that has to be there. */
export function mentions(ids: readonly Urn[]): EntityFact[] {
  const wholes = ids.map((id) => (kindOf(id) === 'field' ? datasetOfField(id) : id));
  return [...new Set([...wholes, ...ids])].map((id) => {
    const [, , kind, , name = '', path = ''] = id.split(':');
    return kind === 'field'
      ? { ...entity('field', id, { path }, { dataset: [dataset(name)] }), isMention: true }
      : { ...entity('dataset', id, { namespace: 'db', name }), isMention: true };
  });
}

/** What all histories begin with: one of everything that they speak of. */
export const beginning: Patch = patchOf(
  [
    itemOf(['north', 'south'].map((slug) => entity('team', team(slug), { slug }))),
    itemOf(['billing', 'grid', 'retail'].map((slug) => entity('bounded-context', context(slug), { slug }))),
    itemOf([entity('term', term, { slug: 'meter' }, { context: [context('billing')] })]),
    ...datasets.map((name) =>
      itemOf([
        entity('dataset', dataset(name), { namespace: 'db', name }),
        { type: 'schema', dataset: dataset(name), fields: paths.map((path) => ({ path, properties: {} })) },
      ]),
    ),
    itemOf(contracts.map((id) => entity('data-contract', id))),
    itemOf([entity('job', job, { namespace: 'nightly', name: 'settle' })]),
    itemOf([
      entity('data-product', product, { key: 'meters' }),
      ports('output-port', ['a', 'b']),
      ports('input-port', ['x', 'y']),
    ]),
  ],
  { eventTime: instant(0) },
);

function ports(
  kind: 'output-port' | 'input-port',
  names: readonly string[],
  properties: Said['properties'] = {},
  contract: readonly Urn[] = [],
): Fact {
  const one = (name: string): EntityFact =>
    entity(kind, port(kind, name), { name, version: '1', ...properties }, { product: [product], contract });
  return { type: 'ports', product, kind, ports: names.map(one) };
}

const some = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> => fc.subarray([...items]);
const text = fc.constantFrom('one', 'two', null);
/** One of them nobody knows in the beginning. */
const aDataset = fc.constantFrom(...[...datasets, 'bills'].map(dataset));
const aKnownDataset = fc.constantFrom(...datasets.map(dataset));
const aField = fc.tuple(aKnownDataset, fc.constantFrom(...paths)).map(([of, path]) => fieldOf(of, path));
const aContract = fc.constantFrom<Urn[][]>(contracts.slice(0, 1), contracts.slice(1));
const owner = fc.constantFrom([], [team('north')], [team('south')]);

const upsert = fc
  .tuple(
    aDataset,
    fc.record({ description: text, tags: fc.constantFrom([], ['pii'], null) }, { requiredKeys: [] }),
    fc.option(owner),
  )
  .map(([id, properties, ids]): Fact[] => [
    entity('dataset', id, { ...keyOf(id), ...properties }, ids === null ? {} : { owner: ids }),
  ]);

const told = fc
  .tuple(aField, fc.record({ description: text, classification: text }, { requiredKeys: [] }))
  .map(([id, properties]): Fact[] => [entity('field', id, properties)]);

const schema = fc
  .tuple(
    fc.constantFrom(dataset('readings'), dataset('readings'), dataset('archive')),
    some(paths),
    fc.record({ type: fc.constantFrom('int', 'text'), description: text }, { requiredKeys: [] }),
  )
  .map(([of, names, properties]): Fact[] => [
    entity('dataset', of, keyOf(of)),
    { type: 'schema', dataset: of, fields: names.map((path) => ({ path, properties })) },
  ]);

const portList = fc
  .oneof(
    fc
      .tuple(
        some(['a', 'b']),
        fc.record({ description: text, fedBy: fc.constantFrom(['x'], null) }, { requiredKeys: [] }),
        aContract,
      )
      .map(([names, properties, contract]): Fact[] => [
        ports('output-port', names, properties, contract),
        ...contract.map((id): Fact => ({ type: 'exposure', contract: id })),
      ]),
    fc
      .tuple(some(['x', 'y']), aContract)
      .map(([names, contract]): Fact[] => [
        ports('input-port', names, {}, contract),
        ...contract.map((id): Fact => ({ type: 'exposure', contract: id })),
      ]),
  )
  .map((facts): Fact[] => [entity('data-product', product), ...facts]);

const retire = fc
  .oneof(
    aKnownDataset,
    aField,
    fc.constantFrom(
      job,
      product,
      context('billing'),
      term,
      port('output-port', 'a'),
      port('input-port', 'x'),
    ),
  )
  .map((id): Fact[] => [{ type: 'retire', id }]);

const revive = fc
  .constantFrom(
    entity('job', job),
    entity('data-product', product),
    entity('bounded-context', context('billing')),
    entity('term', term),
  )
  .map((fact): Fact[] => [fact]);

const rename = fc.constantFrom<Fact[]>(
  [{ type: 'rename', id: dataset('tariffs'), alias: dataset('prices'), properties: { name: 'prices' } }],
  [
    {
      type: 'rename',
      id: product,
      alias: urn('data-product', 'smart-meters'),
      properties: { key: 'smart-meters' },
    },
  ],
);

/** Names of which it turns out that they mean one dataset: two that are known, or one that nobody used. */
const names = fc
  .tuple(
    fc.constantFrom(['invoices', 'bills'], ['zone', 'invoices'], ['bills', 'zone'], ['readings', 'archive']),
    fc.constantFrom(undefined, 0, 1),
  )
  .map(([pair, former]): Fact[] => {
    const ids = pair.map(dataset);
    return [{ type: 'names', ids, former: former === undefined ? undefined : ids[former] }];
  });

const link = fc
  .tuple(
    fc.constantFrom(['grid', 'retail'], ['retail', 'grid']),
    fc.constantFrom({ kind: 'CUSTOMER_SUPPLIER' }, { kind: 'PARTNERSHIP', description: 'both' }, null),
  )
  .map(([[from = '', to = ''], properties]): Fact[] => [relation(from, to, properties)]);

/** A relation of the context map. */
export function relation(from: string, to: string, properties: LinkFact['properties']): LinkFact {
  const path = { from: 'upstream', to: 'downstream' };
  return {
    type: 'link',
    relation: 'CONTEXT_RELATION',
    from: context(from),
    to: context(to),
    properties,
    path,
  };
}

/** A document that covers relations and who owns datasets: what it leaves out it takes back. */
const covering = fc
  .tuple(
    fc.constantFrom('map:one', 'map:two'),
    fc.dictionary(
      fc.constantFrom('grid retail', 'retail grid'),
      fc.constantFrom('PARTNERSHIP', 'SHARED_KERNEL'),
    ),
    fc.dictionary(fc.constantFrom('tariffs', 'invoices', 'bills'), owner),
  )
  .map(([speaker, kinds, owners]): Pick<PatchItem, 'facts' | 'speaker'> => {
    const links = Object.entries(kinds).map(([pair, kind]) => {
      const [from = '', to = ''] = pair.split(' ');
      return relation(from, to, { kind });
    });
    const owned = Object.entries(owners).map(([name, ids]) =>
      entity('dataset', dataset(name), { namespace: 'db', name }, { owner: ids }),
    );
    const references = owned.map(({ id }) => [id, 'owner'] as const);
    const covered: Fact = { type: 'snapshot', speaker, entities: [], slices: [], links, references };
    return { speaker, facts: [...links, ...owned, covered] };
  });

/** Also of a dataset that may turn out to be another one. */
const aLinkedField = fc
  .tuple(fc.constantFrom(...[...datasets, 'archive'].map(dataset)), fc.constantFrom(...paths))
  .map(([of, path]) => fieldOf(of, path));
const mention = aLinkedField.map((id): Fact[] => mentions([id]));

const derivation: fc.Arbitrary<SliceDerivation> = fc.record({
  from: aLinkedField,
  to: fc.oneof(aLinkedField, aDataset),
  influence: fc.constantFrom('DIRECT' as const, 'INDIRECT' as const),
});

const slice = fc
  .tuple(
    fc.constantFrom('s1', 's2'),
    fc.boolean(),
    fc.array(fc.tuple(aDataset, aDataset), { maxLength: 2 }),
    fc.array(derivation, { maxLength: 2 }),
  )
  .map(([name, isOfJob, pairs, derivations]): Fact[] => [
    ...mentions([...pairs.flat(), ...derivations.flatMap(({ from, to }) => [from, to])]),
    {
      type: 'slice',
      slice: `test:${name}`,
      kind: 'DECLARED',
      job: isOfJob ? job : undefined,
      ...emptyContent,
      flows: pairs.map(([from, to]) => ({ from, to, resolved: derivations.length > 0 })),
      derivations,
      reads: isOfJob ? pairs.map(([from]) => from) : [],
    },
  ]);

const run = fc
  .tuple(
    fc.constantFrom('r1', 'r2'),
    fc.constantFrom('START' as const, 'RUNNING' as const, 'COMPLETE' as const, 'FAIL' as const),
    fc.uniqueArray(aDataset, { maxLength: 2 }),
    fc.option(aDataset),
    fc.option(fc.array(derivation, { maxLength: 2 })),
  )
  .map(([runId, state, inputs, output, derivations]): Fact[] => {
    const columns = derivations === null ? undefined : ({ grade: 'VALUES', derivations } as const);
    const ends = output === null ? [] : (derivations ?? []).flatMap(({ from, to }) => [from, to]);
    return [
      ...mentions([...inputs, ...(output === null ? [] : [output]), ...ends]),
      {
        type: 'run',
        runId,
        job,
        state,
        inputs,
        outputs: output === null ? [] : [{ dataset: output, columns }],
      },
    ];
  });

/** Something that was said at some time; several fall on one. */
export const saying: fc.Arbitrary<PatchItem> = fc
  .tuple(
    fc.oneof(
      upsert,
      told,
      schema,
      schema,
      portList,
      retire,
      retire,
      revive,
      rename,
      names,
      names,
      link,
      mention,
      slice,
      slice,
      run,
      run,
      covering,
      covering,
    ),
    fc.integer({ min: 1, max: 6 }),
  )
  .map(([said, second]) =>
    'speaker' in said
      ? { path: [], ...said, eventTime: instant(second) }
      : itemOf(said as Fact[], instant(second)),
  );
