import type { PatchItem } from '../../../commit/patch.ts';
import { datasetFacts } from '../../../datasets/facts.ts';
import type { Adapter, Finding, ReadContext, ReadDocument } from '../../adapter.ts';
import { isObject } from '../../../core/json.ts';
import { listAt, objectAt, textAt, textsAt } from '../values.ts';
import type { JsonObject } from '../../../core/json.ts';
import { alternatives } from './fields.ts';
import type { Fields } from './fields.ts';
import { jsonFields } from './json-fields.ts';
import { resolver } from './references.ts';
import type { Resolve } from './references.ts';
import { belongingOf, exposureItem, titleOf } from './service.ts';
import type { Belonging } from './service.ts';

/**
 * OpenAPI 3: each path that answers a GET with JSON is a dataset, in the namespace of the server, with the fields of its
 * successful answers. What is only written to is none.
 */
export const openApiAdapter: Adapter = {
  format: 'openapi',
  title: 'an OpenAPI document (openapi: 3.x)',
  detect: ({ value }) =>
    isObject(value) && ('openapi' in value || typeof value['swagger'] === 'string') ? 'whole' : undefined,
  read({ value }, context) {
    const document = value as JsonObject;
    const version = document['openapi'] ?? document['swagger'];
    if (!String(version).startsWith('3.')) {
      const message = `OpenAPI 3 is wanted; received ${JSON.stringify(version)}`;
      return { items: [], problems: [{ path: ['openapi' in document ? 'openapi' : 'swagger'], message }] };
    }
    try {
      return readOpenApi(document, belongingOf(document), context);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { items: [], problems: [{ path: ['info'], message: error.message }] };
    }
  },
};

function readOpenApi(document: JsonObject, belonging: Belonging, context: ReadContext): ReadDocument {
  const findings: Finding[] = [];
  const outside = new Set<string>();
  const resolve = resolver(document, (reference) => outside.add(reference));
  const title = titleOf(document);
  const source = context.source ?? `openapi:${title}`;
  const namespace = context.namespace ?? namespaceOf(document, findings);
  const items: PatchItem[] = [];
  for (const [name, given] of Object.entries(objectAt(document, 'paths'))) {
    const get = resolve(resolve(given)?.['get']);
    if (get === undefined) continue;
    const path = ['paths', name];
    const fields = answerFields(get, resolve);
    if (typeof fields === 'string') {
      findings.push({ path: [...path, 'get', 'responses'], message: `${fields}; the path is left out` });
      continue;
    }
    const tags = [...textsAt(get, 'tags'), ...(get['deprecated'] === true ? ['deprecated'] : [])];
    items.push(
      datasetFacts(
        {
          namespace,
          name,
          type: 'API',
          description: textAt(get, 'description') ?? textAt(get, 'summary'),
          product: belonging.product,
          fields: fields?.list,
          tags: tags.length === 0 ? undefined : tags,
        },
        path,
      ),
    );
  }
  if (belonging.port !== undefined)
    items.push(
      exposureItem(
        belonging.port,
        items.flatMap(({ id }) => id ?? []),
        `${source}:port`,
      ),
    );
  for (const reference of outside)
    findings.push({
      path: [],
      message: `${reference} lies outside of the document, where nothing is looked up; it is left out`,
    });
  return { items, findings, source, covers: title };
}

/** The first server that is a place, with its variables as they are by default. */
function namespaceOf(document: JsonObject, findings: Finding[]): string {
  for (const server of listAt(document, 'servers').filter(isObject)) {
    const variables = objectAt(server, 'variables');
    const url = textAt(server, 'url')?.replaceAll(
      /\{([^{}]+)\}/g,
      (whole, name: string) => textAt(objectAt(variables, name), 'default') ?? whole,
    );
    if (url !== undefined && /^[a-z][a-z\d+.-]*:\/\//i.test(url)) return url;
  }
  const namespace = `openapi://${titleOf(document)}`;
  findings.push({
    path: ['servers'],
    message: `no server says where the API is; its datasets are in ${namespace} until a namespace is given, such as https://api.example.org/v1`,
  });
  return namespace;
}

/** The fields of the successful answers in JSON; undefined: JSON of which nothing is said; a text: there are none. */
function answerFields(operation: JsonObject, resolve: Resolve): Fields | undefined | string {
  const responses = Object.entries(objectAt(operation, 'responses'));
  const good = responses.filter(([status]) => status.startsWith('2'));
  const told = good.length > 0 ? good : responses.filter(([status]) => status === 'default');
  const schemas = told.flatMap(([, response]) =>
    Object.entries(objectAt(resolve(response), 'content')).flatMap(([type, media]) =>
      /[/+]json\b/i.test(type) || type === '*/*' ? [resolve(media)?.['schema']] : [],
    ),
  );
  if (schemas.length === 0) return 'no successful answer is JSON';
  const read = schemas.flatMap((schema) => jsonFields(schema, resolve) ?? []);
  return read.length === 0 ? undefined : alternatives(read);
}
