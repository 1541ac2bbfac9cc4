import { contractOf } from '../../../support/contracts.ts';
import { amount, atAmount, sees } from './case.ts';
import type { Case } from './case.ts';

const defined = (...urls: string[]) =>
  amount({ definitions: urls.map((url) => ({ type: 'businessDefinition', url })) });
const linked = (...urls: string[]) =>
  amount({ definitions: urls.map((url) => ({ type: 'videoTutorial', url })) });
const custom = (property: string, value: unknown) => amount({ customProperties: [{ property, value }] });
const avro = (...fields: object[]) => JSON.stringify({ type: 'record', name: 'Order', fields });
const [id, note, extra] = [
  { name: 'id', type: 'long' },
  { name: 'note', type: 'string' },
  { name: 'extra', type: 'string', default: '' },
];
const atDocument = `${atAmount}/customProperties[property=schemaDocument]`;
const document = (...fields: object[]) => custom('schemaDocument', avro(...fields));

/** Row 59: schema documents. */
const schemaDocumentCases: readonly Case[] = [
  sees('a schema gets a field with a default', document(id), document(id, extra), [
    59,
    'schema-document-changed/readable',
    'I - -',
    atDocument,
    'Property orders.amount: its schema document changed; old and new read what the other writes',
  ]),
  sees('a schema loses a field that has no default', document(id, note), document(id), [
    59,
    'schema-document-changed/unreadByPresent',
    'B - -',
    atDocument,
    'Property orders.amount: present readers do not read new data: note: the version before reads the field "note", which the candidate does not write, and has no default for it',
  ]),
  sees('a schema gets a field that has no default', document(id), document(id, note), [
    59,
    'schema-document-changed/unreadHistory',
    'I B B',
    atDocument,
    'Property orders.amount: its new schema does not read old data: note: the candidate reads the field "note", which the version before does not write, and has no default for it',
  ]),
  sees(
    'a schema becomes another',
    document(id),
    custom('schemaDocument', { format: 'AVRO', text: avro(note) }),
    [
      59,
      'schema-document-changed/unreadable',
      'B B B',
      atDocument,
      `Property orders.amount: old and new schema do not read each other's data: id: the version before reads the field "id", which the candidate does not write, and has no default for it (and 1 more)`,
    ],
  ),
  sees(
    'a schema is written in another format',
    document(id),
    custom('schemaDocument', '{"type": "object"}'),
    [
      37,
      'custom-property-changed/changed',
      'I - -',
      atDocument,
      'Property orders.amount: custom property "schemaDocument" was changed',
    ],
  ),
];

const refers = (to: string, id: string) =>
  amount({ relationships: [{ type: 'foreignKey', from: ['orders.amount'], to: [to], id }] });
const checked = (parts: object) =>
  amount({
    quality: [
      {
        type: 'library' as const,
        metric: 'nullValues',
        name: 'few nulls',
        thresholds: { mustBeLessThan: 10 },
        arguments: {},
        ...parts,
      },
    ],
  });

/** Rows 37 to 43: what values mean and how good they are. */
export const meaningCases: readonly Case[] = [
  ...schemaDocumentCases,
  sees('another custom property changes', custom('team', 'a'), custom('team', 'b'), [
    37,
    'custom-property-changed/changed',
    'I - -',
    `${atAmount}/customProperties[property=team]`,
    'Property orders.amount: custom property "team" was changed',
  ]),
  sees(
    'the contract is described otherwise',
    contractOf({ name: 'Orders', purpose: 'old', tags: ['a'] }),
    contractOf({ name: 'Sales', purpose: 'new' }),
    [
      37,
      'contract-described/changed',
      'I - -',
      '/name',
      'The name of the contract changed from "Orders" to "Sales"',
    ],
    [
      37,
      'contract-described/changed',
      'I - -',
      '/description/purpose',
      'The purpose changed from "old" to "new"',
    ],
    [37, 'contract-described/changed', 'I - -', '/tags', 'The list of tags was removed (it was "a")'],
  ),
  sees(
    'the team and the support of the contract change',
    contractOf({ team: [{ username: 'ada' }], support: [{ channel: '#orders', tool: 'slack' }] }),
    contractOf({ team: [{ username: 'bob' }], support: [{ channel: '#orders', tool: 'teams' }] }),
    [37, 'contract-described/partChanged', 'I - -', '/team[username=ada]', 'Team member "ada" was removed'],
    [37, 'contract-described/partChanged', 'I - -', '/team[username=bob]', 'Team member "bob" was added'],
    [
      37,
      'contract-described/partChanged',
      'I - -',
      '/support[channel="#orders"]',
      'Support channel "#orders" was changed',
    ],
  ),
  sees('a tutorial is replaced', linked('http://a'), linked('http://b'), [
    37,
    'definition-changed/otherLink',
    'I - -',
    `${atAmount}/authoritativeDefinitions[type=videoTutorial]`,
    'Property orders.amount: a link of type "videoTutorial" was changed',
  ]),
  sees('the definition is another one', defined('http://a'), defined('http://b'), [
    38,
    'definition-changed/changed',
    'W - W',
    `${atAmount}/authoritativeDefinitions[type=businessDefinition]`,
    'Property orders.amount: the link to its definition changed from "http://a" to "http://b", so it may mean something else',
  ]),
  sees('the definition goes', defined('http://a'), defined(), [
    38,
    'definition-changed/removed',
    'W - W',
    `${atAmount}/authoritativeDefinitions[type=businessDefinition]`,
    'Property orders.amount has lost the link to its definition, "http://a"',
  ]),
  sees('a definition comes', defined(), defined('http://a'), [
    38,
    'definition-changed/added',
    'I - -',
    `${atAmount}/authoritativeDefinitions[type=businessDefinition]`,
    'Property orders.amount now has a link to its definition, "http://a"',
  ]),
  sees(
    'a measure becomes a dimension',
    amount({ semanticType: 'measure' }),
    amount({ semanticType: 'dimension' }),
    [
      38,
      'semantic-type-changed/changed',
      'W - W',
      `${atAmount}/semanticType`,
      'Property orders.amount: its semantic type changed from "measure" to "dimension"',
    ],
  ),
  sees(
    'a column is computed otherwise, from elsewhere',
    amount({ transformLogic: 'sum(a)', transformSources: ['a'] }),
    amount({ transformLogic: 'sum(b)', transformSources: ['b'] }),
    [
      39,
      'transformation-changed/changed',
      'W - -',
      `${atAmount}/transformLogic`,
      'Property orders.amount: the logic that computes it changed from "sum(a)" to "sum(b)"',
    ],
    [
      39,
      'transformation-changed/changed',
      'W - -',
      `${atAmount}/transformSourceObjects`,
      'Property orders.amount: where it comes from changed from "a" to "b"',
    ],
  ),
  sees(
    'a column comes from another input field',
    amount(),
    amount({ inputFields: [{ namespace: 'db', dataset: 'raw', field: 'a' }] }),
    [
      39,
      'transformation-changed/changed',
      'W - -',
      `${atAmount}/inputFields`,
      'Property orders.amount: where it comes from was set to {"namespace":"db","dataset":"raw","field":"a"}',
    ],
  ),
  sees('the unit changes', custom('unit_of_measure', 'kWh'), custom('unit_of_measure', 'MWh'), [
    40,
    'measure-changed/changed',
    'B B B',
    `${atAmount}/customProperties[property=unit_of_measure]`,
    'Property orders.amount: its unit_of_measure changed from "kWh" to "MWh", so numbers mean something else',
  ]),
  sees('the currency is said at last', amount(), custom('currency', 'EUR'), [
    40,
    'measure-changed/added',
    'I - I',
    `${atAmount}/customProperties[property=currency]`,
    'Property orders.amount: its currency was set to "EUR"',
  ]),
  sees('a foreign key goes', refers('prices.amount', 'r'), amount(), [
    41,
    'relationship-changed/removed',
    'W - W',
    `${atAmount}/relationships[id=r]`,
    'Property orders.amount refers to prices.amount no more: joins may lose rows',
  ]),
  sees('a foreign key leads elsewhere', refers('prices.amount', 'r'), refers('tariffs.amount', 'r'), [
    41,
    'relationship-changed/retargeted',
    'B - W',
    `${atAmount}/relationships[id=r]`,
    'Property orders.amount now refers to tariffs.amount, and not to prices.amount: joins meet the wrong rows',
  ]),
  sees('a foreign key comes', amount(), refers('prices.amount', 'r'), [
    41,
    'relationship-changed/added',
    'I - W',
    `${atAmount}/relationships[id=r]`,
    'Property orders.amount now refers to prices.amount',
  ]),
  sees('a foreign key gets another id', refers('prices.amount', 'r'), refers('prices.amount', 's'), [
    37,
    'relationship-changed/redescribed',
    'I - -',
    `${atAmount}/relationships[id=r]`,
    'Property orders.amount: what is said of its reference to prices.amount changed',
  ]),
  sees('a quality rule goes', checked({}), amount(), [
    42,
    'quality-relaxed/removed',
    'W - I',
    `${atAmount}/quality[name=few nulls]`,
    'Property orders.amount: quality rule "few nulls" was removed',
  ]),
  sees('a threshold is relaxed', checked({}), checked({ thresholds: { mustBeLessThan: 20 } }), [
    42,
    'quality-relaxed/relaxed',
    'W - I',
    `${atAmount}/quality[name=few nulls]`,
    'Property orders.amount: quality rule "few nulls" was relaxed: it must be less than 10, and now must be less than 20',
  ]),
  sees('a severity is lowered', checked({ severity: 'error' }), checked({ severity: 'warning' }), [
    42,
    'quality-relaxed/relaxed',
    'W - I',
    `${atAmount}/quality[name=few nulls]`,
    'Property orders.amount: quality rule "few nulls" was relaxed: severity error became warning',
  ]),
  sees('a quality rule measures something else', checked({}), checked({ metric: 'missingValues' }), [
    42,
    'quality-relaxed/changed',
    'W - B',
    `${atAmount}/quality[name=few nulls]`,
    'Property orders.amount: quality rule "few nulls" checks something else now',
  ]),
  sees('a quality rule is explained', checked({}), checked({ description: 'why' }), [
    37,
    'quality-relaxed/redescribed',
    'I - -',
    `${atAmount}/quality[name=few nulls]`,
    'Property orders.amount: what is said about quality rule "few nulls" changed',
  ]),
  sees('a quality rule comes', amount(), checked({}), [
    43,
    'quality-tightened/added',
    'I - B',
    `${atAmount}/quality[name=few nulls]`,
    'Property orders.amount: quality rule "few nulls" was added',
  ]),
  sees('a threshold is tightened', checked({}), checked({ thresholds: { mustBeBetween: [0, 5] } }), [
    43,
    'quality-tightened/tightened',
    'I - B',
    `${atAmount}/quality[name=few nulls]`,
    'Property orders.amount: quality rule "few nulls" was tightened: it must be less than 10, and now must be between 0 and 5',
  ]),
];
