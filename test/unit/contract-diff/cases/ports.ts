import type { OutputPortView, ProductView } from '../../../../src/contract-diff/product-view.ts';
import type { Expected } from './case.ts';

/** One change of a product's ports, and all that the diff has to say of it. */
interface PortCase {
  readonly title: string;
  readonly before: ProductView;
  readonly after: ProductView;
  readonly finds: readonly Expected[];
}

const offers = (...ports: Partial<OutputPortView>[]): ProductView => ({
  outputPorts: ports.map((port) => ({ name: 'daily', version: '1.0.0', inputContracts: [], ...port })),
  inputPorts: [],
});
const takes = (...inputPorts: ProductView['inputPorts'][number][]): ProductView => ({
  outputPorts: [],
  inputPorts,
});
const daily = '/outputPorts[name=daily,version=1.0.0]';

/** Rows 54 to 57: ports of a product. */
export const portCases: readonly PortCase[] = [
  {
    title: 'a version of a port takes the place of another',
    before: offers({}),
    after: offers({ version: '2.0.0' }),
    finds: [
      {
        row: 54,
        rule: 'port-removed/removed',
        judged: 'B - -',
        path: daily,
        message: 'Output port "daily" 1.0.0 was removed: whoever reads there breaks',
      },
      {
        row: 56,
        rule: 'port-added/added',
        judged: 'I - -',
        path: '/outputPorts[name=daily,version=2.0.0]',
        message: 'Output port "daily" 2.0.0 was added',
      },
    ],
  },
  {
    title: 'a port becomes a topic',
    before: offers({ type: 'tables' }),
    after: offers({ type: 'topic' }),
    finds: [
      {
        row: 54,
        rule: 'port-type-changed/changed',
        judged: 'B - -',
        path: `${daily}/type`,
        message: 'Output port "daily" 1.0.0: its type changed from "tables" to "topic"',
      },
    ],
  },
  {
    title: 'a port gets another contract',
    before: offers({ contractId: 'a' }),
    after: offers({ contractId: 'b' }),
    finds: [
      {
        row: 55,
        rule: 'port-contract-replaced/replaced',
        judged: 'B - W',
        path: `${daily}/contractId`,
        message: 'Output port "daily" 1.0.0: its contract changed from "a" to "b"',
      },
    ],
  },
  {
    title: 'a port gets its first contract',
    before: offers({}),
    after: offers({ contractId: 'b' }),
    finds: [
      {
        row: 55,
        rule: 'port-contract-replaced/promised',
        judged: 'I - -',
        path: `${daily}/contractId`,
        message: 'Output port "daily" 1.0.0: its contract was set to "b"',
      },
    ],
  },
  {
    title: 'data comes from another input port',
    before: takes({ name: 'raw', version: '1', contractId: 'a' }, { name: 'old' }),
    after: takes({ name: 'raw', version: '1', contractId: 'b' }, { name: 'new' }),
    finds: [
      {
        row: 57,
        rule: 'input-ports-changed/changed',
        judged: 'I - -',
        path: '/inputPorts[name=old]',
        message: 'Input port "old" was removed: data comes from elsewhere',
      },
      {
        row: 57,
        rule: 'input-ports-changed/changed',
        judged: 'I - -',
        path: '/inputPorts[name=new]',
        message: 'Input port "new" was added: data comes from elsewhere',
      },
      {
        row: 57,
        rule: 'input-ports-changed/changed',
        judged: 'I - -',
        path: '/inputPorts[name=raw,version=1]',
        message: 'Input port "raw" 1 was changed: data comes from elsewhere',
      },
    ],
  },
  {
    title: 'a port is made from other contracts',
    before: offers({ inputContracts: [{ id: 'a', version: '1.0.0' }] }),
    after: offers({ inputContracts: [{ id: 'a', version: '2.0.0' }] }),
    finds: [
      {
        row: 57,
        rule: 'input-ports-changed/inputContracts',
        judged: 'I - -',
        path: `${daily}/inputContracts`,
        message:
          'Output port "daily" 1.0.0: the contracts that it is made from changed from {"id":"a","version":"1.0.0"} to {"id":"a","version":"2.0.0"}',
      },
    ],
  },
];
