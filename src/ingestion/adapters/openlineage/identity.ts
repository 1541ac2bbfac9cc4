import { normaliseDatasetName } from '../../../core/dataset-name.ts';
import { fieldOf, maxUrnLength, urn } from '../../../core/urn.ts';
import type { Urn } from '../../../core/urn.ts';
import { describe, memberOf, readText } from './findings.ts';
import type { Findings, JsonObject, Path } from './findings.ts';
import { foldedJobName, knownNamespace } from './naming.ts';
import type { Reading } from './reading.ts';

/** Identity of a dataset or job: its normalised namespace and name, and the URN built from them. */
export interface Identity {
  readonly id: Urn;
  readonly namespace: string;
  readonly name: string;
}

/** `namespace` and `name` of a dataset or input field; what cannot be a key is refused. */
export function readDatasetIdentity(
  holder: JsonObject,
  path: Path,
  { findings, naming }: Reading,
): Identity | undefined {
  const namespace = readKeyPart(holder, 'namespace', path, findings);
  const name = readKeyPart(holder, 'name', path, findings);
  if (namespace === undefined || name === undefined) return undefined;
  const known = knownNamespace(namespace, naming);
  return identify('dataset', known, normaliseDatasetName(name), path, findings);
}

/** `namespace` and `name` of a job, folded; what cannot be a key is refused. */
export function readJobIdentity(
  job: JsonObject,
  path: Path,
  { findings, naming }: Reading,
): Identity | undefined {
  const namespace = readKeyPart(job, 'namespace', path, findings);
  const name = readKeyPart(job, 'name', path, findings);
  if (namespace === undefined || name === undefined) return undefined;
  const folded = foldedJobName(name.trim(), naming);
  return identify('job', knownNamespace(namespace, naming), folded, path, findings);
}

function readKeyPart(
  holder: JsonObject,
  member: 'namespace' | 'name',
  path: Path,
  findings: Findings,
): string | undefined {
  const text = readText(memberOf(holder, member), [...path, member], findings);
  if (text === undefined || text.length <= maxUrnLength) return text;
  findings.refuse(
    [...path, member],
    `at most ${maxUrnLength} characters are wanted here; received ${text.length}`,
  );
  return undefined;
}

function identify(
  kind: 'dataset' | 'job',
  namespace: string,
  name: string,
  path: Path,
  findings: Findings,
): Identity | undefined {
  try {
    return {
      id: urn(kind, namespace, name),
      namespace: namespace.normalize('NFC'),
      name: name.normalize('NFC'),
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    findings.refuse([...path, 'name'], error.message);
    return undefined;
  }
}

/** The URN of a field at a dotted path; a path that cannot be a key is refused. */
export function readField(dataset: Urn, value: unknown, at: Path, findings: Findings): Urn | undefined {
  if (typeof value !== 'string' || value === '') {
    findings.refuse(at, `the name of a field is wanted here; received ${describe(value)}`);
    return undefined;
  }
  try {
    // Only the path is new; the dataset was checked when it was read.
    urn('field', '-', '-', value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    findings.refuse(at, error.message);
    return undefined;
  }
  const id = fieldOf(dataset, value);
  if (id.length <= maxUrnLength) return id;
  findings.refuse(at, `the URN of a field is longer than ${maxUrnLength} characters`);
  return undefined;
}
