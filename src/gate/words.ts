import { parseUrn } from '../core/urn.ts';
import type { Severity } from '../contract-diff/change.ts';
import type { GateResult, ReportedChange, ReportedConsumer } from './report.ts';

/** What the gate says in all formats that people read. */

/** `orders 2.3.0 → 3.0.0`. */
export function titleOf({ contract, baseVersion, candidateVersion }: GateResult): string {
  return baseVersion === undefined
    ? `${contract} ${candidateVersion}, new`
    : `${contract} ${baseVersion} → ${candidateVersion}`;
}

/** `3 break, 1 unknown`, or that nobody is hit. */
export function countsOf({ consumers }: GateResult): string {
  if (consumers === undefined) return 'compared without consumers';
  if (consumers.total === 0) return 'nobody relies on it';
  const words = [
    ['BREAKS', 'break'],
    ['POSSIBLE', 'may break'],
    ['UNKNOWN', 'unknown'],
    ['SAFE', 'safe'],
    ['UNAFFECTED', 'unaffected'],
  ] as const;
  return words
    .map(([verdict, word]) => [consumers.list.filter((one) => one.verdict === verdict).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

const knowledge: { readonly [kind: string]: string } = {
  OBSERVED: 'runs show the columns',
  COARSE: 'runs show that it reads, not which columns',
  DECLARED: 'as it declares',
  UNKNOWN: 'nobody looked, and it says nothing',
};

/** Why a verdict is what it is, in one line. */
export function reasonOf(consumer: ReportedConsumer): string {
  const { verdict, hits, fields, pin, pinnedVersion, until, reasons } = consumer;
  if (verdict === 'UNAFFECTED') {
    const range = pin === undefined ? '' : `pins ${pin}; `;
    const stays = until === undefined ? 'stays' : `stays until ${until.slice(0, 10)}`;
    return `${range}${pinnedVersion ?? 'its version'} ${stays}`;
  }
  const known = knowledge[consumer.knowledge] ?? consumer.knowledge.toLowerCase();
  const uses = fields.length === 0 ? known : `uses ${fields.join(', ')} (${known})`;
  const parts = [...hits, hits.length > 0 && fields.length > 0 ? `it ${uses}` : uses];
  const why = reasons.map((reason) => reason.toLowerCase().replaceAll('_', ' '));
  return [...parts, ...why].join('; ');
}

/** A path as people read it: the last part of each URN. */
export function wayOf(path: readonly string[]): string {
  return path.map((id) => shortName(id)).join(' → ');
}

function shortName(id: string): string {
  const parsed = parseUrn(id);
  if (parsed === undefined) return id;
  const { kind, parts } = parsed;
  if (kind === 'field') return `${parts[1]}.${parts[2]}`;
  if (kind === 'output-port' || kind === 'input-port') return `${parts[0]}/${parts[1]}`;
  return parts.at(-1) ?? id;
}

const bySeverity = ['BREAKING', 'WARNING', 'INFO', 'NONE'] as const satisfies readonly Severity[];

/** Changes as they are listed: the worst first, and those of a kind in the order of the document. */
export function listed({ changes }: GateResult): ReportedChange[] {
  return changes.toSorted((a, b) => bySeverity.indexOf(a.severity) - bySeverity.indexOf(b.severity));
}

/** What the version should be. */
export function versionLine({ requiredBump, suggestedVersion, versionFindings }: GateResult): string {
  if (versionFindings.length > 0) return versionFindings.join(' ');
  if (requiredBump === undefined) return 'nothing changed';
  const next = suggestedVersion === undefined ? '' : `, such as ${suggestedVersion}`;
  return `the changes ask for a ${requiredBump.toLowerCase()} version${next}`;
}
