import { inThread, shortLength } from '../core/thread.ts';
import { readApart } from '../data-contracts/read-apart.ts';
import { odcsAdapter } from './adapters/odcs/contract.ts';
import { createDocument } from './document.ts';
import type { Document, DocumentData } from './document.ts';

/** Reads a text like `createDocument`; a long one, and the contract in it, in threads of their own. */
export async function documentApart(path: string, text: string, isOptional: boolean): Promise<Document> {
  if (text.length <= shortLength) return createDocument(path, text, isOptional);
  const worker = new URL('./document-worker.ts', import.meta.url);
  const data = await inThread<string, DocumentData>(worker, text);
  const document = createDocument(path, text, isOptional, data);
  if (odcsAdapter.detect(document) === undefined) return document;
  return { ...document, contract: await readApart(document.text) };
}
