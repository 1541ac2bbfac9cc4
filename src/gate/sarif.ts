import type { Severity } from '../contract-diff/change.ts';
import type { GateReport, GateResult } from './report.ts';
import { reasonOf, titleOf } from './words.ts';

const levels: { readonly [severity in Severity]: 'error' | 'warning' | 'note' | 'none' } = {
  BREAKING: 'error',
  WARNING: 'warning',
  INFO: 'note',
  NONE: 'none',
};

/** A log of SARIF 2.1.0 (OASIS), for code scanning. */
export function sarifOf({ results }: GateReport): string {
  const found = results.flatMap(resultsOf);
  const rules = [...new Set(found.map(({ ruleId }) => ruleId))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'meshline', rules: rules.map((id) => ({ id })) } },
        results: found,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultsOf(result: GateResult) {
  const { file, changes, consumers, versionFindings } = result;
  const at = (line = 1) => [
    { physicalLocation: { artifactLocation: { uri: file }, region: { startLine: line } } },
  ];
  return [
    ...changes.map(({ rule, message, severity, line }) => ({
      ruleId: rule,
      level: levels[severity],
      message: { text: message },
      locations: at(line),
    })),
    ...versionFindings.map((text) => ({
      ruleId: 'version',
      level: 'error',
      message: { text },
      locations: at(),
    })),
    ...(consumers?.list ?? [])
      .filter(({ verdict }) => verdict !== 'SAFE' && verdict !== 'UNAFFECTED')
      .map((one) => ({
        ruleId: `consumer-${one.verdict.toLowerCase()}`,
        level: one.verdict === 'BREAKS' ? 'error' : 'warning',
        message: { text: `${one.name} (${titleOf(result)}): ${reasonOf(one)}` },
        locations: at(),
      })),
  ];
}
