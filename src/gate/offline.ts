import { diffContracts } from '../contract-diff/diff.ts';
import { messageOf } from '../contract-diff/message.ts';
import { parseProfile } from '../contract-diff/profiles.ts';
import { hintMessageOf, renameHints } from '../contract-diff/rename-hints.ts';
import { checkVersion, requiredBump, suggestedVersion, versionMessageOf } from '../contract-diff/version.ts';
import type { Contract } from '../data-contracts/contract.ts';
import { readContract } from '../data-contracts/read.ts';
import type { Finding } from '../data-contracts/read.ts';
import { placesOf } from './places.ts';
import type { DocumentFinding, GateResult } from './report.ts';

/** Two texts of one contract. */
export interface Comparison {
  readonly file: string;
  readonly candidate: string;
  /** Absent: there was no such document before. */
  readonly base?: string | undefined;
  readonly profile: string;
  /** Day to judge notice periods by. */
  readonly today?: string | undefined;
}

/** A text is no contract that can be compared; has all that is wrong with it. */
export class NoContract extends Error {
  override readonly name = 'NoContract';
}

/**
 * Compares two texts without a server: what the changes ask for, and nothing about consumers.
 *
 * @throws NoContract when one of them is no contract; RangeError for an unknown profile
 */
export function compareTexts({
  file,
  candidate: text,
  base: baseText,
  profile,
  today,
}: Comparison): GateResult {
  const { contract: candidate, findings } = contractIn(text, file);
  const base = baseText === undefined ? undefined : contractIn(baseText, `the base of ${file}`).contract;
  const changes =
    base === undefined ? [] : diffContracts(base, candidate, { profile: parseProfile(profile), today });
  const places = placesOf(text);
  const hints = renameHints(changes).map((hint): DocumentFinding => ({
    severity: 'HINT',
    message: hintMessageOf(hint),
  }));
  return {
    file,
    contract: candidate.id,
    baseVersion: base?.version,
    candidateVersion: candidate.version,
    changes: changes.map((change) => ({
      rule: change.rule,
      message: messageOf(change),
      path: change.path,
      severity: change.severity.OUT,
      line: places(change.path),
    })),
    requiredBump: requiredBump(changes),
    suggestedVersion: base === undefined ? undefined : suggestedVersion(base.version, changes),
    versionFindings:
      base === undefined ? [] : checkVersion(base.version, candidate.version, changes).map(versionMessageOf),
    documentFindings: [...findings.filter(({ severity }) => severity !== 'INFO').map(shown), ...hints],
  };
}

/** @throws NoContract */
export function contractIn(text: string, file: string): { contract: Contract; findings: readonly Finding[] } {
  const { contract, findings } = readContract(text);
  if (contract !== undefined) return { contract, findings };
  throw new NoContract(
    findings
      .map(({ line, column, message }) => {
        const place = line === undefined ? file : `${file}:${line}:${column}`;
        return `${place}: ${message}`;
      })
      .join('\n'),
  );
}

function shown({ severity, message, line }: Finding): DocumentFinding {
  return { severity, message, line };
}
