import type { LinkFact, PatchItem } from '../commit/patch.ts';
import { hasWords } from '../commit/reference-words.ts';
import { hasSpeakers } from '../commit/speakers.ts';
import type { Problem } from '../core/errors.ts';
import type { Urn } from '../core/urn.ts';
import type { Adapter, Finding, ReadContext, ReadDocument } from './adapter.ts';
import type { Naming } from './adapters/openlineage/naming.ts';
import { resolvePath } from './document.ts';
import type { Document } from './document.ts';
import { detectFormat, formats } from './formats.ts';

/** How a set of documents is to be read. */
export interface ReadOptions {
  /** The format of all of them; absent: each is told by its content. */
  readonly format?: string | undefined;
  /** On whose word, whatever the documents say. */
  readonly source?: string | undefined;
  readonly namespace?: string | undefined;
  readonly within?: string | undefined;
  /** What was noticed refuses the document. */
  readonly strict?: boolean | undefined;
  readonly now: Date;
  /** Names in OpenLineage events. */
  readonly naming?: Naming | undefined;
  readonly item: ReadContext['item'];
}

/** What was read from one document: its items are those of the set from `from` up to `to`. */
export interface ReadSection {
  readonly document: Document;
  /** Null when none is known for it, or a document only referred to it. */
  readonly adapter: Adapter | null;
  readonly from: number;
  readonly to: number;
  readonly findings: readonly Finding[];
  /** The document names the time of which it tells. */
  readonly isTimed?: boolean | undefined;
  /** Where a path of the document stands, when the adapter knows better than the document. */
  readonly place?: Document['place'] | undefined;
}

/** A set of documents as items of one patch; the path of an item begins with the index of its document. */
export interface ReadSet {
  readonly sections: readonly ReadSection[];
  /** Items of the sections, then the snapshots of what the documents cover. */
  readonly items: readonly PatchItem[];
}

/**
 * Reads documents that belong together: parts go to the document that they belong to, what is referred to is not
 * read by itself, and the good ones are read whatever is wrong with others. Pure.
 */
export function readDocuments(documents: readonly Document[], options: ReadOptions): ReadSet {
  const detected = documents.map((document) => detect(document, options.format));
  const used = new Set<Document>();
  const read = detected.map((found, index) => {
    const document = documents[index] as Document;
    if (found?.role !== 'whole') return undefined;
    return found.adapter.read(
      document,
      contextOf(document, found.adapter, documents, detected, used, options),
    );
  });
  const items: PatchItem[] = [];
  const snapshots: PatchItem[] = [];
  const sections = documents.map((document, index): ReadSection => {
    const from = items.length;
    const adapter = detected[index]?.adapter ?? null;
    const result = read[index];
    if (result === undefined || used.has(document)) {
      const isUsed = used.has(document);
      if (!isUsed) items.push(...refusedItem(index, problemsOf(document, adapter, options.format)));
      const isOwn = !isUsed || detected[index]?.role === 'part';
      return { document, adapter: isOwn ? adapter : null, from, to: items.length, findings: [] };
    }
    const speaker = speakerOf(result, adapter, options);
    const own = itemsOf(result, index, speaker, options);
    items.push(...own);
    const snapshot = snapshotOf(own, index, speaker, result.eventTime);
    if (snapshot !== undefined) snapshots.push(snapshot);
    const isKept = speaker !== undefined && snapshot === undefined;
    const findings = options.strict === true ? [] : (result.findings ?? []);
    return {
      document,
      adapter,
      from,
      to: items.length,
      findings: isKept ? [...findings, nothingWithdrawn] : findings,
      isTimed: result.eventTime !== undefined,
      place: result.place,
    };
  });
  return { sections, items: [...items, ...snapshots] };
}

type Found = { readonly adapter: Adapter; readonly role: 'whole' | 'part' } | undefined;

/** A format that is asked for is believed, unless the document is a part of it. */
function detect(document: Document, format: string | undefined): Found {
  if (format === undefined) return detectFormat(document);
  const adapter = formats.find((known) => known.format === format);
  const role = adapter?.detect(document);
  return adapter === undefined || role === undefined ? undefined : { adapter, role };
}

function contextOf(
  document: Document,
  adapter: Adapter,
  documents: readonly Document[],
  detected: readonly Found[],
  used: Set<Document>,
  { now, source, namespace, within, naming, item }: ReadOptions,
): ReadContext {
  const take = (found: Document): Document => {
    if (found !== document) used.add(found);
    return found;
  };
  const find = (reference: string, from: Document): Document | undefined => {
    const path = resolvePath(from.path, reference);
    return documents.find((candidate) => resolvePath('', candidate.path) === path);
  };
  return {
    now,
    source,
    namespace,
    within,
    naming,
    item,
    parts() {
      const wholes = detected.filter((found) => found?.adapter === adapter && found.role === 'whole');
      const folder = resolvePath(document.path, '.');
      return documents
        .filter(
          (other, index) =>
            detected[index]?.adapter === adapter &&
            detected[index]?.role === 'part' &&
            (wholes.length === 1 || resolvePath(other.path, '.') === folder),
        )
        .map(take);
    },
    resolve(reference) {
      const found = find(reference, document);
      return found === undefined ? undefined : take(found);
    },
    look: find,
  };
}

function refusedItem(index: number, problems: readonly Problem[]): PatchItem[] {
  return problems.length === 0 ? [] : [{ path: [index], facts: [], problems: prefixed(problems, index) }];
}

function prefixed(problems: readonly Problem[], index: number): Problem[] {
  return problems.map((problem) => ({ ...problem, path: [index, ...problem.path] }));
}

/** Why a document was not read; nothing for one that only came along. */
function problemsOf(document: Document, adapter: Adapter | null, format: string | undefined): Problem[] {
  if (document.isOptional) return [];
  const invalid = (message: string): Problem => ({ code: 'INVALID', message, path: [] });
  if (adapter !== null) return [invalid(`this is only a part of ${adapter.title}: send them together`)];
  if (document.text.trim() === '') return [invalid('the document is empty')];
  if (document.syntax.length > 0 && /^\s*[[{]/.test(document.text))
    return document.syntax
      .slice(0, 20)
      .map(({ message, line, column }) =>
        invalid(
          `the document is no JSON or YAML: ${message}${line === undefined ? '' : ` (line ${line}, column ${column})`}`,
        ),
      );
  const wanted = formats.filter((known) => format === undefined || known.format === format);
  if (wanted.length === 0)
    return [
      invalid(
        `format is one of ${formats.map((known) => known.format).join(', ')}; received ${JSON.stringify(format)}`,
      ),
    ];
  return [invalid(`none of the known formats; wanted ${wanted.map(({ title }) => title).join(', ')}`)];
}

/** Who speaks in a document that covers something; see {@link ReadDocument.covers}. */
function speakerOf(
  { covers, source }: ReadDocument,
  adapter: Adapter | null,
  options: ReadOptions,
): string | undefined {
  if (covers === undefined || adapter === null) return undefined;
  return `${options.source ?? source ?? ''}/${adapter.format}:${covers}`;
}

function itemsOf(
  result: ReadDocument,
  index: number,
  speaker: string | undefined,
  options: ReadOptions,
): PatchItem[] {
  const { findings = [], problems = [], eventTime } = result;
  const refusing = [...problems, ...(options.strict === true ? findings : [])];
  if (refusing.length > 0)
    return refusedItem(
      index,
      refusing.map(({ path, message }) => ({ code: 'INVALID', path, message })),
    );
  const source = options.source ?? result.source;
  return result.items.map((item) => ({
    ...item,
    path: [index, ...item.path],
    problems: prefixed(item.problems ?? [], index),
    eventTime: item.eventTime ?? eventTime,
    source: item.source ?? source,
    speaker,
  }));
}

const nothingWithdrawn: Finding = {
  path: [],
  message: 'not all of the document could be read, so nothing that it had before was withdrawn',
};

/**
 * What the items of a document cover. Where an item could not be read nobody knows what it would have covered: then
 * nothing is withdrawn.
 */
function snapshotOf(
  items: readonly PatchItem[],
  index: number,
  speaker: string | undefined,
  eventTime: string | undefined,
): PatchItem | undefined {
  if (speaker === undefined || items.some(({ problems = [] }) => problems.length > 0)) return undefined;
  const entities = new Set<Urn>();
  const slices = new Set<string>();
  const links: LinkFact[] = [];
  const references: [Urn, string][] = [];
  for (const fact of items.flatMap((item) => item.facts)) {
    if (fact.type === 'entity' && hasSpeakers(fact.kind)) entities.add(fact.id);
    if (fact.type === 'entity' && fact.isMention !== true)
      for (const name of Object.keys(fact.references ?? {}))
        if (hasWords(fact.kind, name)) references.push([fact.id, name]);
    if (fact.type === 'slice') slices.add(fact.slice);
    if (fact.type === 'link') links.push(fact);
  }
  const covered = {
    entities: [...entities],
    slices: [...slices],
    links: links.map(({ relation, from, to }) => ({ relation, from, to })),
    references,
  };
  return {
    path: [index],
    eventTime,
    source: items[0]?.source,
    speaker,
    facts: [{ type: 'snapshot', speaker, ...covered }],
  };
}
