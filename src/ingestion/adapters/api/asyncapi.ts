import type { EntityFact, PatchItem, SliceFact } from '../../../commit/patch.ts';
import { emptyContent } from '../../../commit/state.ts';
import { urn } from '../../../core/urn.ts';
import type { Urn } from '../../../core/urn.ts';
import { datasetFacts } from '../../../datasets/facts.ts';
import type { Adapter, Finding, ReadContext, ReadDocument } from '../../adapter.ts';
import { isObject } from '../../../core/json.ts';
import { listAt, objectAt, textAt } from '../values.ts';
import type { JsonObject } from '../../../core/json.ts';
import { avroFields } from './avro-fields.ts';
import { alternatives } from './fields.ts';
import type { Fields } from './fields.ts';
import { jsonFields } from './json-fields.ts';
import { nameOf, resolver } from './references.ts';
import type { Resolve } from './references.ts';
import { belongingOf, exposureItem, titleOf } from './service.ts';
import type { Belonging } from './service.ts';

type Path = readonly (string | number)[];

/**
 * AsyncAPI 3: channels are datasets, under the names that OpenLineage gives to topics (`kafka://host:port`, address), with
 * fields from the payloads of their messages. The application is a job that reads what it receives and writes what it
 * sends.
 */
export const asyncApiAdapter: Adapter = {
  format: 'asyncapi',
  title: 'an AsyncAPI document (asyncapi: 3.x)',
  detect: ({ value }) => (isObject(value) && typeof value['asyncapi'] === 'string' ? 'whole' : undefined),
  read({ value }, context) {
    const document = value as JsonObject;
    if (!String(document['asyncapi']).startsWith('3.')) {
      const message = `AsyncAPI 3 is wanted; received ${JSON.stringify(document['asyncapi'])}`;
      return { items: [], problems: [{ path: ['asyncapi'], message }] };
    }
    try {
      return readAsyncApi(document, belongingOf(document), context);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { items: [], problems: [{ path: ['info'], message: error.message }] };
    }
  },
};

/** A channel that was read. */
interface Channel {
  readonly id: Urn;
  readonly item: PatchItem;
}

function readAsyncApi(document: JsonObject, belonging: Belonging, context: ReadContext): ReadDocument {
  const findings: Finding[] = [];
  const outside = new Set<string>();
  const resolve = resolver(document, (reference) => outside.add(reference));
  const name = textAt(document, 'id') ?? titleOf(document);
  const source = context.source ?? `asyncapi:${name}`;
  const channels = new Map<string, Channel>();
  for (const [key, given] of Object.entries(objectAt(document, 'channels'))) {
    const channel = readChannel({ document, key, given, resolve, belonging, context, findings });
    if (channel !== undefined) channels.set(key, channel);
  }
  const items = [...channels.values()].map(({ item }) => item);
  const job = jobItem(document, channels, resolve, { name, source });
  if (job !== undefined) items.push(job);
  if (belonging.port !== undefined) {
    const datasets = [...channels.values()].map(({ id }) => id);
    items.push(exposureItem(belonging.port, datasets, `${source}:port`));
  }
  for (const reference of outside)
    findings.push({
      path: [],
      message: `${reference} lies outside of the document, where nothing is looked up; it is left out`,
    });
  return { items, findings, source, covers: name };
}

interface ChannelGiven {
  readonly document: JsonObject;
  readonly key: string;
  readonly given: unknown;
  readonly resolve: Resolve;
  readonly belonging: Belonging;
  readonly context: ReadContext;
  readonly findings: Finding[];
}

function readChannel({
  document,
  key,
  given,
  resolve,
  belonging,
  context,
  findings,
}: ChannelGiven): Channel | undefined {
  const path = ['channels', key];
  const channel = resolve(given);
  if (channel === undefined) {
    findings.push({ path, message: `the channel ${key} cannot be read; it is left out` });
    return undefined;
  }
  const topic = textAt(objectAt(objectAt(channel, 'bindings'), 'kafka'), 'topic');
  const name = topic ?? textAt(channel, 'address');
  if (name === undefined) {
    const message = `the channel ${key} has no address that is known before it runs; it is left out`;
    findings.push({ path: [...path, 'address'], message });
    return undefined;
  }
  const namespace = context.namespace ?? namespaceOf(document, channel, resolve, path, findings);
  const fields = messageFields(channel, resolve, path, findings);
  const description =
    textAt(channel, 'description') ?? textAt(channel, 'summary') ?? textAt(channel, 'title');
  const tags = listAt(channel, 'tags').flatMap((tag) => textAt(resolve(tag), 'name') ?? []);
  const item = datasetFacts(
    {
      namespace,
      name,
      type: 'TOPIC',
      description,
      product: belonging.product,
      fields: fields?.list,
      tags: tags.length === 0 ? undefined : tags,
    },
    path,
  );
  return item.id === undefined ? undefined : { id: item.id, item };
}

/** Where a channel lies: on the first of its servers, which without a list are all of the document. */
function namespaceOf(
  document: JsonObject,
  channel: JsonObject,
  resolve: Resolve,
  path: Path,
  findings: Finding[],
): string {
  const all = objectAt(document, 'servers');
  const own = listAt(channel, 'servers');
  const servers = (own.length > 0 ? own : Object.values(all)).flatMap((server) => {
    const found = resolve(server);
    const host = textAt(found, 'host');
    return host === undefined ? [] : [{ host, protocol: textAt(found, 'protocol') ?? '' }];
  });
  const [first] = servers;
  if (first === undefined) {
    const namespace = `asyncapi://${titleOf(document)}`;
    const message = `no server says where the channel is; it is in ${namespace} until a namespace is given, such as kafka://host:9092`;
    findings.push({ path, message });
    return namespace;
  }
  if (servers.length > 1)
    findings.push({
      path,
      message: `the channel is on ${servers.length} servers; the first, ${first.host}, counts until a namespace is given`,
    });
  return `${scheme(first.protocol)}://${first.host}`;
}

/** `kafka-secure` is kafka, as OpenLineage names it. */
function scheme(protocol: string): string {
  return protocol.toLowerCase().replace(/-secure$/, '') || 'asyncapi';
}

/** The fields of the messages of a channel; undefined when not all of them can be read. */
function messageFields(
  channel: JsonObject,
  resolve: Resolve,
  path: Path,
  findings: Finding[],
): Fields | undefined {
  const read: Fields[] = [];
  let isComplete = true;
  for (const [key, given] of Object.entries(objectAt(channel, 'messages'))) {
    const fields = payloadFields(resolve(given), resolve);
    if (typeof fields === 'object') read.push(fields);
    else {
      isComplete = false;
      findings.push({
        path: [...path, 'messages', key],
        message: `${fields}, so the fields of the channel are not known`,
      });
    }
  }
  return isComplete && read.length > 0 ? alternatives(read) : undefined;
}

/** The fields of a message, or why they are not known. */
function payloadFields(message: JsonObject | undefined, resolve: Resolve): Fields | string {
  const payload = resolve(message?.['payload']);
  if (payload === undefined) return 'the message has no payload that can be read';
  const format = textAt(payload, 'schemaFormat');
  const schema = format === undefined ? payload : payload['schema'];
  const isAvro = format !== undefined && /avro/i.test(format);
  if (format !== undefined && !isAvro && !/json|yaml|asyncapi/i.test(format))
    return `payloads of ${format} are not read; wanted JSON Schema or Avro`;
  const fields = isAvro ? avroFields(parsed(schema, resolve)) : jsonFields(schema, resolve);
  return fields ?? 'the payload has no fields';
}

/** An Avro schema may stand as a text. */
function parsed(schema: unknown, resolve: Resolve): unknown {
  if (typeof schema !== 'string') return Array.isArray(schema) ? schema : resolve(schema);
  try {
    return JSON.parse(schema) as unknown;
  } catch {
    return undefined;
  }
}

/** The application: it reads what it receives and writes what it sends. */
function jobItem(
  document: JsonObject,
  channels: ReadonlyMap<string, Channel>,
  resolve: Resolve,
  { name, source }: { readonly name: string; readonly source: string },
): PatchItem | undefined {
  const reads = new Set<Urn>();
  const writes = new Set<Urn>();
  for (const given of Object.values(objectAt(document, 'operations'))) {
    const operation = resolve(given);
    const channel = channels.get(nameOf(operation?.['channel'])?.replaceAll('~1', '/') ?? '');
    if (channel === undefined) continue;
    (operation?.['action'] === 'send' ? writes : reads).add(channel.id);
  }
  if (reads.size + writes.size === 0) return undefined;
  const id = urn('job', 'asyncapi', name);
  const description = textAt(objectAt(document, 'info'), 'description');
  const job: EntityFact = {
    type: 'entity',
    kind: 'job',
    id,
    properties: {
      namespace: 'asyncapi',
      name,
      type: 'APPLICATION',
      ...(description === undefined ? {} : { description: description.slice(0, 30_000) }),
    },
  };
  const slice: SliceFact = {
    type: 'slice',
    slice: `${source}:application`,
    kind: 'DECLARED',
    job: id,
    ...emptyContent,
    reads: [...reads],
    writes: [...writes],
  };
  return { path: ['operations'], id, facts: [job, slice] };
}
