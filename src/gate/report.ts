import type { Severity } from '../contract-diff/change.ts';

/** What the gate answers: one result per document. The same data stands behind every format. */
export interface GateReport {
  /** What documents were compared with: `live`, `git:REF` or a file. */
  readonly against: string;
  readonly mode: CheckMode;
  readonly profile: string;
  readonly failOn: FailOn;
  readonly results: readonly GateResult[];
}

export const checkModes = ['REPLACE', 'SIDE_BY_SIDE'] as const;
export type CheckMode = (typeof checkModes)[number];

export const failLevels = ['breaking', 'possible', 'never'] as const;
/** From which answer on the gate fails. */
export type FailOn = (typeof failLevels)[number];

export const verdicts = ['BREAKS', 'POSSIBLE', 'UNKNOWN', 'SAFE', 'UNAFFECTED'] as const;
export type Verdict = (typeof verdicts)[number];

/** The answer to one document. */
export interface GateResult {
  readonly file: string;
  /** Id of the contract as the document says it. */
  readonly contract: string;
  /** Absent: there is nothing to compare with. */
  readonly baseVersion?: string | undefined;
  readonly candidateVersion: string;
  readonly changes: readonly ReportedChange[];
  /** MAJOR, MINOR, PATCH; absent: nothing changed. */
  readonly requiredBump?: string | undefined;
  readonly suggestedVersion?: string | undefined;
  /** What is wrong with the candidate's version. */
  readonly versionFindings: readonly string[];
  readonly documentFindings: readonly DocumentFinding[];
  /** Absent: nobody was asked for consumers. */
  readonly consumers?: Consumers | undefined;
}

/** A change with the line that it is about in the candidate, or that stands closest to it. */
export interface ReportedChange {
  readonly rule: string;
  readonly message: string;
  readonly path: string;
  /** In the provider's direction: do present consumers survive? */
  readonly severity: Severity;
  readonly line?: number | undefined;
}

export interface DocumentFinding {
  readonly severity: string;
  readonly message: string;
  readonly line?: number | undefined;
}

/** What a server knows of those who rely on a contract. */
export interface Consumers {
  /** Names the check at its revision; a recheck says what moved since. */
  readonly checkId: string;
  readonly revision: number;
  /** Why the answer is not complete; absent: it is. */
  readonly incomplete?: string | undefined;
  readonly list: readonly ReportedConsumer[];
  /** All consumers, those included that the list leaves out. */
  readonly total: number;
  readonly indirect: readonly {
    readonly name: string;
    readonly effect: string;
    readonly team?: string | undefined;
  }[];
  readonly plan?: Plan | undefined;
}

export interface ReportedConsumer {
  readonly name: string;
  readonly id: string;
  readonly verdict: Verdict;
  readonly team?: string | undefined;
  /** Where to reach the team. */
  readonly channel?: string | undefined;
  readonly knowledge: string;
  readonly fields: readonly string[];
  readonly reasons: readonly string[];
  /** Messages of the changes that hit it. */
  readonly hits: readonly string[];
  readonly pin?: string | undefined;
  readonly pinnedVersion?: string | undefined;
  readonly until?: string | undefined;
  /** From what changes to the consumer, URN by URN. */
  readonly path: readonly string[];
}

export interface Plan {
  /** Names of those who move, wave by wave. */
  readonly waves: readonly (readonly string[])[];
  readonly teams: readonly string[];
  readonly retireFrom?: string | undefined;
}

/** The answer of one result in one word. */
export type Outcome = 'BREAKS' | 'POSSIBLE' | 'UNKNOWN' | 'FINE';

/**
 * The worst that a result says. With consumers it is theirs: a breaking change that nobody uses breaks nobody. Without,
 * it is that of the changes. A version that is too small for its changes counts as breaking: it could not be published.
 */
export function outcomeOf({ changes, consumers, versionFindings }: GateResult): Outcome {
  if (versionFindings.length > 0) return 'BREAKS';
  if (consumers !== undefined) {
    const has = (verdict: Verdict): boolean => consumers.list.some((one) => one.verdict === verdict);
    if (has('BREAKS')) return 'BREAKS';
    if (has('POSSIBLE')) return 'POSSIBLE';
    // What could not be looked at is not fine.
    return has('UNKNOWN') || consumers.incomplete !== undefined ? 'UNKNOWN' : 'FINE';
  }
  if (changes.some(({ severity }) => severity === 'BREAKING')) return 'BREAKS';
  return changes.some(({ severity }) => severity === 'WARNING') ? 'POSSIBLE' : 'FINE';
}

/** Whether the gate fails. */
export function isFailed({ failOn, results }: GateReport): boolean {
  const outcomes = results.map(outcomeOf);
  if (failOn === 'never') return false;
  if (failOn === 'breaking') return outcomes.includes('BREAKS');
  return outcomes.some((outcome) => outcome !== 'FINE');
}
