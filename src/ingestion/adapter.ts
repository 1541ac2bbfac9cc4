import type { PatchItem } from '../commit/patch.ts';
import type { Problem } from '../core/errors.ts';
import type { Naming } from './adapters/openlineage/naming.ts';
import type { Document } from './document.ts';

/**
 * A format of documents: how to tell it by content, and what a document says as facts. Pure; one folder below
 * `adapters/`, one line in `formats.ts`.
 */
export interface Adapter {
  /** Word for `--format`, `format:` and the path of the endpoint. */
  readonly format: string;
  /** What a document of it is called in messages: `a dbt manifest`. */
  readonly title: string;
  /**
   * Whether a document is of this format, by its content and never by its name. A `part` says nothing by itself: the
   * `whole` that it belongs to takes it from {@link ReadContext.parts}.
   */
  readonly detect: (document: Document) => 'whole' | 'part' | undefined;
  /** Reads a `whole`. Finds all problems; never throws for what is in a document. */
  readonly read: (document: Document, context: ReadContext) => ReadDocument;
  /** Reads one record by itself, so that texts of any length can be streamed. Absent: a document is read as a whole. */
  readonly records?: RecordReader | undefined;
}

/** How the records of a text are told apart: JSON objects one per line, a JSON list, rows below a header. */
export type RecordKind = 'lines' | 'list' | 'rows';

/** Reads records of which each stands for itself. */
export interface RecordReader {
  readonly kinds: readonly RecordKind[];
  /** Whose word it is, unless the sender says. */
  readonly source?: string | undefined;
  /** Under a source's name the text replaces what it said before, so it is read as a whole. */
  readonly isWholeWithSource?: boolean | undefined;
  /** A record is a JSON value, or a row by the names of its header. */
  readonly read: (value: unknown, path: readonly (string | number)[], context: RecordContext) => PatchItem;
}

/** What reading a record may depend on. */
export type RecordContext = Pick<ReadContext, 'now' | 'source' | 'namespace' | 'within' | 'naming' | 'item'>;

/** What reading a document may depend on besides the document. */
export interface ReadContext {
  /** The server's clock. */
  readonly now: Date;
  /** On whose word, when the sender says so. Slices are named `<source>:…`. */
  readonly source: string | undefined;
  /** Namespace of the datasets whose place the document does not tell (OpenLineage naming). */
  readonly namespace: string | undefined;
  /** What datasets lie in whose names the document does not tell whole: `database.schema`. */
  readonly within: string | undefined;
  /** Names in OpenLineage events. */
  readonly naming?: Naming | undefined;
  /** The parts of the format that came along, where there are several wholes those of the same folder; they count as used. */
  readonly parts: () => readonly Document[];
  /** The document that a relative reference means, without its `#…`; it counts as used and is not read by itself. */
  readonly resolve: (reference: string) => Document | undefined;
  /** The document that a relative reference in `from` means; it is read by itself all the same. */
  readonly look: (reference: string, from: Document) => Document | undefined;
  /** An item of the bulk (the GraphQL input IngestItem as plain data) as facts; problems point below `path`. */
  readonly item: (value: unknown, path: readonly (string | number)[]) => PatchItem;
}

/** What an adapter read. Paths of items, problems and findings are those of the document. */
export interface ReadDocument {
  /** Each is accepted or refused by itself. */
  readonly items: readonly PatchItem[];
  /** What was noticed and refuses nothing. */
  readonly findings?: readonly Finding[] | undefined;
  /** What refuses the document as a whole. */
  readonly problems?: readonly Omit<Problem, 'code'>[] | undefined;
  /** On whose word, unless the sender says; absent: the sender's own. */
  readonly source?: string | undefined;
  /** When what the document says was true, as a canonical instant; absent: when it arrives. */
  readonly eventTime?: string | undefined;
  /**
   * Name of what the document describes completely (a dbt project …). What an earlier document of that name said and
   * this one does not is withdrawn. Absent: nothing is.
   */
  readonly covers?: string | undefined;
  /** Where the value at a path stands, of a document that is no JSON or YAML. */
  readonly place?: Document['place'] | undefined;
}

/** Something that was noticed while reading and refuses nothing. */
export interface Finding {
  readonly path: readonly (string | number)[];
  /** What was received, what was wanted, and what was done about it. */
  readonly message: string;
  /** The document that it is about, where that is another one. */
  readonly document?: Document | undefined;
}
