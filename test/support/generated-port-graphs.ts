import fc from 'fast-check';
import { urn } from '../../src/core/urn.ts';
import type { Urn } from '../../src/core/urn.ts';
import type { Change } from '../../src/impact/change.ts';
import type { Flow, FlowGraph } from '../../src/lineage/model.ts';
import { dataset, meshOf, product } from './mesh-of.ts';

const offered = ['t0', 't1'].map(dataset);
const made = ['v0', 'v1'].map(dataset);
const outputs = ['p', 'q', 'r'].map((name) => urn('output-port', name, 'out', '1'));
const inputs = ['a', 'b', 'c'].map((name) => urn('input-port', 'consumer', name, '1'));

const edges = (from: readonly Urn[], to: readonly Urn[], kind: Flow['kind']) =>
  fc
    .subarray(from.flatMap((one) => to.map((other) => [one, other] as const)))
    .map((ends) => ends.map(([one, other]) => ({ from: one, to: other, kind, job: undefined })));

/**
 * One consumer with several input ports, on output ports that expose the same datasets, and runs that read these past the
 * ports; with changes that take ports or a contract version away.
 */
export const changedPortGraphs: fc.Arbitrary<{ graph: FlowGraph; changes: Change[] }> = fc
  .record({
    exposed: edges(offered, outputs, 'DECLARED'),
    consumed: edges(outputs, inputs, 'DECLARED'),
    fed: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, edges(offered, inputs, 'DECLARED')),
    taken: edges([...offered, ...outputs.slice(0, 1), ...inputs.slice(0, 1)], made, 'OBSERVED'),
    pins: fc.array(fc.constantFrom(undefined, '^1.0.0', '^2.0.0'), { minLength: 3, maxLength: 3 }),
    changes: fc.array(
      fc.record({
        kind: fc.constantFrom('RETIRED', 'REPLACED', 'PRODUCT_MOVED'),
        source: fc.constantFrom(...outputs, ...inputs),
        version: fc.constantFrom(undefined, undefined, '1.2.0'),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  })
  .map(({ exposed, consumed, fed, taken, pins, changes }) => ({
    graph: meshOf({
      nodes: Object.fromEntries([
        ...made.map((id) => [id, { product: product('consumer') }]),
        ...inputs.map((id, index) => [id, { pin: pins[index] }]),
        ...outputs.map((id) => [id, {}]),
      ]),
      flows: [...exposed, ...consumed, ...fed, ...taken],
    }),
    changes: changes.map(({ kind, source, version }): Change => ({
      kind,
      subject: source,
      sources: [source],
      version,
    })),
  }));
