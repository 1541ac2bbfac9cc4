import type { DocumentText } from '../document.ts';
import { Refusal } from '../refusal.ts';
import { textOf } from './body.ts';

/** Name of the form fields whose documents only come along: they need not be of a known format. */
const relatedField = 'related';

export function isForm(contentType: string | undefined): boolean {
  return contentType?.trim().toLowerCase().startsWith('multipart/form-data') === true;
}

/**
 * The documents of a form: each file is one, its file name is its path.
 *
 * @throws Refusal 400 when it is no form, or has no file
 */
export async function documentsOfForm(
  bytes: AsyncIterable<Buffer>,
  contentType: string,
): Promise<DocumentText[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  const form = await new Response(Buffer.concat(chunks), { headers: { 'content-type': contentType } })
    .formData()
    .catch((error: Error) => {
      throw new Refusal(400, `the body is no form: ${error.message}`);
    });
  const documents = await Promise.all(
    [...form].map(async ([name, value]) => {
      const isOptional = name === relatedField;
      if (typeof value === 'string') return { path: name, text: value, isOptional };
      const content = Buffer.from(await value.arrayBuffer());
      return { path: value.name, text: await wholeText(textOf(once(content)), Infinity), isOptional };
    }),
  );
  if (documents.length === 0) throw new Refusal(400, 'the form has no file');
  return documents;
}

async function* once(content: Buffer): AsyncIterable<Buffer> {
  yield content;
}

/**
 * A text in one piece.
 *
 * @throws Refusal 413 beyond the limit
 */
export async function wholeText(text: AsyncIterable<string>, limit: number): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const part of text) {
    length += part.length;
    if (length > limit)
      throw new Refusal(413, `a document that is read as a whole may have ${limit} bytes; received more`);
    parts.push(part);
  }
  return parts.join('');
}
