import type { InputPath } from '../entities/input.ts';
import type { Contract } from './contract.ts';
import { readDocument } from './document.ts';
import type { DocumentText, Place } from './document.ts';
import { check } from './notations/check.ts';
import { dcsShape, dcsVersions } from './notations/dcs-shape.ts';
import { odcsShape, odcsVersions, publishedOdcs } from './notations/odcs-shape.ts';
import { odcs2Shape, odcs2Versions } from './notations/odcs2-shape.ts';
import { readDcs } from './notations/read-dcs.ts';
import { readOdcs } from './notations/read-odcs.ts';
import { readOdcs2 } from './notations/read-odcs2.ts';
import type { BlockShape } from './notations/shape.ts';
import { isGiven, textOf } from './notations/take.ts';
import type { Given } from './notations/take.ts';
import { odcsLayout, resolveReferences } from './references.ts';
import type { Layout, ReferenceFinding } from './references.ts';

/** Something that a document does not say as its standard wants it. */
export interface Finding extends Place {
  /**
   * ERROR: the standard's schema refuses it. WARNING: it passes the schema and does not hold, such as a reference to
   * nothing. INFO: it is allowed, and not understood.
   */
  readonly severity: 'ERROR' | 'WARNING' | 'INFO';
  /** Where in the document, as keys and indexes. */
  readonly path: InputPath;
  readonly message: string;
  /** What would have been right, in words. */
  readonly wanted?: string | undefined;
}

/** What was read of a document. */
export interface ContractReading {
  /** Absent when the document is no contract, and when strict reading refuses it. */
  readonly contract?: Contract;
  /** In the order of the document. */
  readonly findings: readonly Finding[];
}

/** Most findings that a reading tells of; the last one then says how many more there are. */
const maxFindings = 1_000;

/** How documents of a notation are read. */
interface Notation {
  /** As people call it, with its version. */
  readonly name: string;
  readonly shape: BlockShape;
  readonly version: string;
  readonly versions: readonly string[];
  readonly layout: Layout;
  /** Paths of the members that identify a version. */
  readonly id: InputPath;
  readonly versionPath: InputPath;
  readonly statusPath: InputPath;
  read(
    document: Given,
    identity: Pick<Contract, 'id' | 'version' | 'status' | 'apiVersion'>,
  ): { readonly contract: Contract; readonly dangling?: readonly ReferenceFinding[] };
}

/**
 * Reads a contract document: ODCS 3 and 2.2, or Data Contract Specification 1.x, in YAML or JSON. Everything that is
 * understood is taken; everything else is a finding with its place and what was wanted.
 *
 * @param options.strict refuses what the schema of the document's version refuses
 */
export function readContract(text: string, options: { readonly strict?: boolean } = {}): ContractReading {
  const document = readDocument(text);
  if ('breaks' in document)
    return { findings: document.breaks.map((found) => ({ severity: 'ERROR', ...found })) };
  const { value } = document;
  if (!isGiven(value)) return refused(document, [], 'a contract in YAML or JSON', 'no mapping');
  const notation = notationOf(value);
  if ('wanted' in notation) return refused(document, notation.path, notation.wanted, notation.received);
  const findings = [...shapeFindings(document, value, notation), ...repeatedFindings(document)];
  const at = (path: InputPath): string | undefined => document.written(path) ?? textOf(valueAt(value, path));
  const [id, version] = [at(notation.id), at(notation.versionPath)];
  for (const [path, found] of [
    [notation.id, id],
    [notation.versionPath, version],
  ] as const)
    if ((found ?? '') === '' && !findings.some((finding) => isAbove(finding.path, path)))
      findings.push(errorAt(document, path, `${path.join('.')} is missing or empty`, 'a text'));
  const hasErrors = findings.some(({ severity }) => severity === 'ERROR');
  if (id === undefined || id === '' || version === undefined || version === '')
    return { findings: inOrder(findings) };
  const apiVersion = notation.name.split(' ').at(-1) ?? '';
  const { contract, dangling = [] } = notation.read(value, {
    id,
    version,
    status: at(notation.statusPath) ?? '',
    apiVersion,
  });
  const resolved = resolveReferences(contract, notation.layout);
  for (const { path, message } of [...dangling, ...resolved.findings])
    findings.push({
      severity: 'WARNING',
      path,
      ...document.locate(path),
      message: `${path.join('.')}: ${message}`,
    });
  if (options.strict === true && hasErrors) return { findings: inOrder(findings) };
  return { contract: resolved.contract, findings: inOrder(findings) };
}

function refused(document: DocumentText, path: InputPath, wanted: string, received: string): ContractReading {
  const where = path.join('.') || 'document';
  return { findings: [errorAt(document, path, `${where}: wanted ${wanted}; received ${received}`, wanted)] };
}

function errorAt(document: DocumentText, path: InputPath, message: string, wanted: string): Finding {
  return { severity: 'ERROR', path, ...document.locate(path), message, wanted };
}

function valueAt(value: unknown, path: InputPath): unknown {
  return path.reduce<unknown>((block, key) => (isGiven(block) ? block[key] : undefined), value);
}

/** Whether a path is the other one, or leads to it. */
function isAbove(path: InputPath, other: InputPath): boolean {
  return path.every((part, index) => part === other[index]);
}

const known = [...odcsVersions].map((version) => `v${version}`).join(', ');

const odcs = {
  name: 'ODCS',
  shape: odcsShape,
  versions: odcsVersions,
  layout: odcsLayout,
  id: ['id'],
  versionPath: ['version'],
  statusPath: ['status'],
  read: (document, identity) => ({ contract: readOdcs(document, identity) }),
} satisfies Omit<Notation, 'version'>;

const odcs2: Omit<Notation, 'name'> = {
  shape: odcs2Shape,
  version: odcs2Versions[0],
  versions: odcs2Versions,
  layout: {
    object: (index) => ['dataset', index],
    property: (parent, index) => [...parent, 'columns', index],
  },
  id: ['uuid'],
  versionPath: ['version'],
  statusPath: ['status'],
  read: (document, identity) => ({ contract: readOdcs2(document, identity) }),
};

const dcs: Omit<Notation, 'name'> = {
  shape: dcsShape,
  version: dcsVersions[0],
  versions: dcsVersions,
  layout: {
    object: (_, { name }) => ['models', name],
    property: (parent, _, { name }) => [...parent, 'fields', name],
  },
  id: ['id'],
  versionPath: ['info', 'version'],
  statusPath: ['info', 'status'],
  read: readDcs,
};

/** A document that is told by none of its members. */
interface Unknown {
  readonly path: InputPath;
  readonly wanted: string;
  readonly received: string;
}

/** What a document is written in, by what it says of itself; what it has is asked where it says nothing. */
function notationOf(document: Given): Notation | Unknown {
  const specification = textOf(document['dataContractSpecification']);
  if (specification !== undefined) {
    if (/^(0\.9|1)(\.|$)/.test(specification)) return { ...dcs, name: `DCS ${specification}` };
    return {
      path: ['dataContractSpecification'],
      wanted: 'a version 1.x of the Data Contract Specification',
      received: JSON.stringify(specification),
    };
  }
  const said = textOf(document['apiVersion'] ?? document['standardVersion']);
  const [, major, rest] = /^v?(\d+)(\..*)?$/.exec(said ?? '') ?? [];
  if (major === '2' || (said === undefined && 'dataset' in document))
    return { ...odcs2, name: `ODCS ${said ?? 'v2.2.2'}` };
  if (major === '3') {
    const version = nearest(`3${rest ?? '.0.0'}`);
    return { ...odcs, version, name: `ODCS v3${rest ?? ''}` };
  }
  if (said !== undefined)
    return { path: ['apiVersion'], wanted: `one of ${known}, v2.2.x`, received: JSON.stringify(said) };
  if (document['kind'] === 'DataContract' || 'schema' in document)
    return { ...odcs, version: '3.1.0', name: 'ODCS v3.1.0' };
  return {
    path: [],
    wanted: `a contract: kind DataContract with an apiVersion (${known}, v2.2.x), or dataContractSpecification 1.x`,
    received: Object.keys(document).slice(0, 10).join(', ') || 'an empty mapping',
  };
}

/** The last known version that is not newer, for one that is not known. */
function nearest(version: string): string {
  if ((odcsVersions as readonly string[]).includes(version)) return version;
  const older = odcsVersions.filter(
    (candidate) => candidate.localeCompare(version, 'en', { numeric: true }) <= 0,
  );
  return older.at(-1) ?? odcsVersions[0];
}

function shapeFindings(document: DocumentText, value: Given, notation: Notation): Finding[] {
  const { shape, version, versions } = notation;
  const own = check(value, shape, version, versions);
  const isBroken = own.some(({ isAllowed }) => isAllowed !== true);
  const newer = isBroken ? newerVersion(value, notation) : undefined;
  if (newer !== undefined) {
    const message = `apiVersion says v${version}, and the document has members of v${newer}; it is read as such`;
    return [
      {
        severity: 'INFO',
        path: ['apiVersion'],
        ...document.locate(['apiVersion']),
        message,
        wanted: `v${newer}`,
      },
    ];
  }
  return own.map(({ path, kind, wanted, message, isAllowed }) => {
    const place = kind === 'MISSING' ? document.locate(path.slice(0, -1)) : document.locate(path);
    return { severity: isAllowed === true ? 'INFO' : 'ERROR', path, ...place, message, wanted };
  });
}

/** The published version after its own by whose schema an ODCS 3 document is right: schemas take older documents too. */
function newerVersion(value: Given, { shape, version, versions }: Notation): string | undefined {
  if (shape !== odcsShape) return undefined;
  const later = versions.slice(versions.indexOf(version) + 1, versions.indexOf(publishedOdcs) + 1);
  return later.find((candidate) =>
    check(value, shape, candidate, versions).every(({ isAllowed }) => isAllowed === true),
  );
}

function repeatedFindings(document: DocumentText): Finding[] {
  return document.repeated.map((found) => ({ severity: 'ERROR', ...found }));
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const sorted = findings.toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  if (sorted.length <= maxFindings) return sorted;
  const more = sorted.length - maxFindings;
  const note: Finding = { severity: 'INFO', path: [], message: `there are ${more} more findings` };
  return [...sorted.slice(0, maxFindings), note];
}
