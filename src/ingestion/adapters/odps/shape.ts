import {
  any,
  changed,
  day,
  either,
  flag,
  listOf,
  mapping,
  moment,
  oneOf,
  since,
  text,
  uri,
} from '../../../data-contracts/notations/shape.ts';
import type { BlockShape, Member } from '../../../data-contracts/notations/shape.ts';

/** Versions of the Open Data Product Standard of Bitol that are known, oldest first. */
export const odpsVersions = ['0.9.0', '1.0.0', '1.1.0'] as const;

function block(
  name: string,
  members: { readonly [name: string]: Member },
  needs: BlockShape['needs'] = [],
): BlockShape {
  return { kind: 'block', name, members, needs };
}

const tags = listOf(text);
const later = (shape: Parameters<typeof since>[1]): Member => since('1.0.0', shape);

const customProperties = listOf(
  block('custom property', { property: text, value: any, description: text }, ['property', 'value']),
);

const purposes =
  'businessDefinition transformationImplementation videoTutorial tutorial implementation'.split(' ');
const definitions = listOf(
  block(
    'authoritative definition',
    { type: changed('1.0.0', oneOf(...purposes), text), url: uri, description: text },
    ['type', 'url'],
  ),
);

/** What every port and person may have from 1.0 on. */
const extras = {
  tags: later(tags),
  customProperties: later(customProperties),
  authoritativeDefinitions: later(definitions),
};
/** What is approved for 1.1. */
const newest = {
  deprecated: since('1.1.0', flag),
  synonyms: since('1.1.0', tags),
  context: since('1.1.0', mapping),
};

const inputPort = block(
  'input port',
  { name: text, version: text, contractId: text, description: text, ...extras, ...newest },
  // The schema wants version and contract as well; the text of the standard, which wins, does not.
  ['name'],
);

const outputPort = block(
  'output port',
  {
    name: text,
    version: text,
    contractId: text,
    type: text,
    description: text,
    sbom: listOf(block('bill of materials', { type: text, url: uri }, ['url'])),
    inputContracts: listOf(block('input contract', { id: text, version: text }, ['id', 'version'])),
    ...extras,
    ...newest,
  },
  ['name', 'version'],
);

const managementPort = block(
  'management port',
  { name: text, content: text, type: text, url: uri, channel: text, description: text, ...extras },
  ['name', 'content'],
);

const memberOfTeam = block(
  'team member',
  {
    username: text,
    name: text,
    description: text,
    role: text,
    dateIn: day,
    dateOut: day,
    replacedByUsername: text,
    ...extras,
  },
  ['username'],
);
const members = listOf(memberOfTeam);
const team = block('team', { name: text, description: text, members, ...extras });

const supportChannel = block(
  'support channel',
  { channel: text, url: uri, description: text, tool: text, scope: text, invitationUrl: uri, ...extras },
  ['channel', 'url'],
);

/** Texts of `apiVersion` that documents of a version may have: its own and those before it. */
const apiVersion = odpsVersions.map((version, index) => {
  const next = odpsVersions[index + 1];
  const words = odpsVersions.slice(0, index + 1).map((known) => `v${known}`);
  return { since: version, ...(next === undefined ? {} : { until: next }), shape: oneOf(...words.reverse()) };
});

/** The Open Data Product Standard (Bitol), versions 0.9 to 1.1, block by block as its documentation tells of them. */
export const odpsShape: BlockShape = block(
  'the product',
  {
    apiVersion,
    kind: oneOf('DataProduct'),
    id: text,
    name: text,
    version: text,
    status: text,
    type: since('1.1.0', text),
    domain: text,
    tenant: text,
    tags,
    description: block('description', {
      purpose: text,
      limitations: text,
      usage: text,
      authoritativeDefinitions: definitions,
      customProperties,
    }),
    inputPorts: listOf(inputPort),
    outputPorts: listOf(outputPort),
    managementPorts: listOf(managementPort),
    support: listOf(supportChannel),
    team: changed('1.0.0', members, either(team, members)),
    authoritativeDefinitions: definitions,
    customProperties,
    productCreatedTs: moment,
    ...newest,
    variables: since('1.1.0', any),
  },
  ['apiVersion', 'kind', 'id', 'status'],
);
