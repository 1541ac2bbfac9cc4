import type { QualityRule } from '../data-contracts/contract.ts';
import { matchLists } from './match.ts';
import { byMeasure } from './namings.ts';
import { isSame } from './same.ts';
import { compareThresholds } from './thresholds.ts';
import type { Strictness } from './thresholds.ts';

/** A quality rule that differs, and in which direction. */
export interface QualityChange {
  readonly at: string;
  readonly before?: QualityRule | undefined;
  readonly after?: QualityRule | undefined;
  /** REMOVED counts as relaxed and ADDED as tightened, by themselves. */
  readonly kind: 'ADDED' | 'REMOVED' | Strictness;
}

type WithQuality = { readonly quality: readonly QualityRule[] };

/** Quality rules of an element that differ. SAME: only words about the rule. */
export function qualityChanges(base: WithQuality, candidate: WithQuality): QualityChange[] {
  if (base.quality.length === 0 && candidate.quality.length === 0) return [];
  const { added, removed, persisted } = matchLists(base.quality, candidate.quality, byMeasure);
  return [
    ...removed.map(({ element, selector }) => ({
      at: `quality${selector}`,
      before: element,
      kind: 'REMOVED' as const,
    })),
    ...added.map(({ element, selector }) => ({
      at: `quality${selector}`,
      after: element,
      kind: 'ADDED' as const,
    })),
    ...persisted
      .filter(({ base, candidate }) => !isSame(base.element, candidate.element))
      .map(({ base: { element: before, selector }, candidate: { element: after } }) => ({
        at: `quality${selector}`,
        before,
        after,
        kind: strictnessOf(before, after),
      })),
  ];
}

/** How a rule is told: its name, else its metric, else its kind. */
export function titleOf(rule: unknown): string {
  const { name, metric, id, type } = rule as QualityRule;
  return name ?? metric ?? id ?? type;
}

/** What a rule demanded and what it demands, in words: `: it must be less than 10, and now must be less than 20`. */
export function demands(before: unknown, after: unknown): string {
  const [from, to] = [before as QualityRule, after as QualityRule];
  return isSame(from.thresholds, to.thresholds)
    ? `: severity ${from.severity ?? 'not said'} became ${to.severity ?? 'not said'}`
    : `: it ${limits(from)}, and now ${limits(to)}`;
}

function limits({ thresholds }: QualityRule): string {
  const words = Object.entries(thresholds).map(
    ([operator, value]) =>
      `${operator.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${Array.isArray(value) ? value.join(' and ') : String(value)}`,
  );
  return words.length === 0 ? 'has no limit' : words.join(' and ');
}

function strictnessOf(before: QualityRule, after: QualityRule): Strictness {
  const isSameMeasure = (
    ['type', 'metric', 'engine', 'query', 'implementation', 'arguments', 'unit'] as const
  ).every((member) => isSame(before[member], after[member]));
  const isSameText = before.type !== 'text' || before.description === after.description;
  if (!isSameMeasure || !isSameText) return 'UNDECIDED';
  const bounds = isSame(before.thresholds, after.thresholds)
    ? 'SAME'
    : compareThresholds(before.thresholds, after.thresholds);
  const severity = bySeverity(before.severity, after.severity);
  if (bounds === 'SAME') return severity;
  return severity === 'SAME' || severity === bounds ? bounds : 'UNDECIDED';
}

const severities = ['info', 'warning', 'error'];

function bySeverity(before: string | undefined, after: string | undefined): Strictness {
  const [from, to] = [before, after].map((word) => severities.indexOf((word ?? 'error').toLowerCase()));
  if (from === undefined || to === undefined || from < 0 || to < 0 || from === to) return 'SAME';
  return from < to ? 'TIGHTENED' : 'RELAXED';
}
