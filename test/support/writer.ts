import { expect } from 'vitest';
import { urn } from '../../src/core/urn.ts';
import type { TestServer } from './server.ts';

/** What a mutation answers; `selection` of it under its own names. */
export interface Payload {
  readonly outcome: string;
  readonly revision: number;
  readonly userErrors: readonly {
    readonly code: string;
    readonly message: string;
    readonly path: readonly string[];
  }[];
  readonly [member: string]: any;
}

/** Writes through the API of a server and reads what was written. */
export interface Writer {
  /** Sends a mutation; `selection` is what is asked of the payload besides the common fields. */
  write(name: string, input: object, selection?: string): Promise<Payload>;
  read(text: string): Promise<any>;
  /** Names of mutations that end in a word. */
  named(ending: string): string[];
}

export function writerOf(server: () => TestServer): Writer {
  const mutations = () => server().app.schema.getMutationType()?.getFields() ?? {};
  return {
    async write(name, input, selection = '') {
      const type = mutations()[name]?.args[0]?.type;
      const text = `mutation Write($input: ${String(type)}) { ${name}(input: $input) { outcome revision userErrors { code message path } ${selection} } }`;
      return (await server().ask(text, { input }))[name] as Payload;
    },
    read: (text) => server().ask(text),
    named: (ending) => Object.keys(mutations()).filter((name) => name.endsWith(ending)),
  };
}

/** A few things that others can refer to. */
export async function writeBasis({ write }: Writer): Promise<void> {
  await write('teamUpsert', { slug: 'grid', name: 'Grid' });
  await write('domainUpsert', { slug: 'network', name: 'Network' });
  for (const slug of ['billing', 'grid-operations'])
    await write('boundedContextUpsert', { slug, domain: urn('domain', 'network') });
  await write('termUpsert', { context: 'billing', slug: 'meter', definition: 'a line of an invoice' });
  await write('termUpsert', { context: 'grid-operations', slug: 'meter', definition: 'an instrument' });
}

/** Key and URN of a table of the tests. */
export const table = (name: string) => ({ namespace: 'postgres://db:5432', name: `shop.public.${name}` });
export const tableId = (name: string) => urn('dataset', 'postgres://db:5432', `shop.public.${name}`);
/** What is matched by a payload that refuses for one reason. */
export const refused = (code: string, path: readonly string[], message: string) => ({
  outcome: 'REJECTED',
  userErrors: [{ code, path, message: expect.stringContaining(message) }],
});

/** An ODCS document of one object. */
export const odcs = (id: string, version: string, extra = '') =>
  `apiVersion: v3.1.0\nkind: DataContract\nid: ${id}\nversion: ${version}\nstatus: active\nname: ${id}\n${extra}schema:\n  - name: orders\n    physicalName: orders\n    properties:\n      - name: id\n        logicalType: string\n        required: true\n        primaryKey: true\n      - name: total\n        logicalType: number\n`;
