import { Option } from 'commander';
import type { Command } from 'commander';
import { dayOf } from '../core/instant.ts';
import { compareTexts } from '../gate/offline.ts';
import { compatibilityModes } from '../contract-diff/formats/compare-schemas.ts';
import type { CompatibilityMode } from '../contract-diff/formats/compare-schemas.ts';
import { schemaFormatOf } from '../contract-diff/formats/detect.ts';
import { omdsOf } from '../gate/omds.ts';
import { isFailed } from '../gate/report.ts';
import type { GateReport } from '../gate/report.ts';
import { checkSchema } from '../verdict/schema-check.ts';
import { readText } from './documents.ts';
import { exitCodes } from './exit.ts';
import { addReporting, checkProfile, print } from './reporting.ts';
import { schemaReport } from './schema-report.ts';
import type { ReportingOptions } from './reporting.ts';

export function addDiff(program: Command): void {
  addReporting(
    program
      .command('diff')
      .description(
        'what is different between two contracts, or why a schema may not follow another, without a server; exit code 1 as --fail-on says',
      )
      .argument(
        '<base>',
        'a contract (ODCS or Data Contract Specification, YAML or JSON) or a schema (Avro, JSON Schema, Protobuf)',
      )
      .argument('<candidate>', 'the same as it is to be')
      .addOption(
        new Option('--mode <mode>', 'for schemas: who has to be able to read what')
          .choices(compatibilityModes)
          .default('BACKWARD'),
      ),
    ['omds'],
  ).action(diff);
}

async function diff(
  baseFile: string,
  candidateFile: string,
  { profile, failOn, format, mode }: ReportingOptions & { readonly mode: CompatibilityMode },
): Promise<void> {
  checkProfile(profile);
  const [base, candidate] = await Promise.all([readText(baseFile), readText(candidateFile)]);
  const schema = schemaFormatOf(candidate);
  if (schema !== undefined && schemaFormatOf(base) !== undefined) {
    const answer = checkSchema({ base: [base], candidate, format: schema, mode });
    process.stdout.write(schemaReport(answer, { base: baseFile, candidate: candidateFile, format }));
    if (!answer.isCompatible && failOn !== 'never') process.exitCode = exitCodes.found;
    return;
  }
  if (format === 'omds') {
    process.stdout.write(omdsOf({ base, candidate, file: candidateFile, profile }));
    return;
  }
  const result = compareTexts({ file: candidateFile, base, candidate, profile, today: dayOf(new Date()) });
  const report: GateReport = { against: baseFile, mode: 'REPLACE', profile, failOn, results: [result] };
  print(report, format);
  if (isFailed(report)) process.exitCode = exitCodes.found;
}
