import { describe, expect, test } from 'vitest';
import { urn } from '../../../src/core/urn.ts';
import { formats } from '../../../src/gate/formats.ts';
import { isFailed, outcomeOf } from '../../../src/gate/report.ts';
import type { Consumers, GateReport, GateResult, ReportedConsumer } from '../../../src/gate/report.ts';

const field = urn('field', 'postgres://db:5432', 'shop.public.orders', 'status');
const invoices = urn('dataset', 'postgres://db:5432', 'mart.invoices');

const consumer = (said: Partial<ReportedConsumer>): ReportedConsumer => ({
  id: urn('data-product', 'billing'),
  name: 'Billing',
  verdict: 'SAFE',
  knowledge: 'OBSERVED',
  fields: [],
  reasons: [],
  hits: [],
  path: [],
  ...said,
});

const consumers: Consumers = {
  checkId: 'chk-1',
  revision: 412,
  total: 4,
  list: [
    consumer({
      verdict: 'BREAKS',
      team: 'Billing Team',
      channel: '#billing',
      fields: ['amount', 'status'],
      hits: ['Property orders.status was removed'],
      path: [field, invoices],
    }),
    consumer({ name: 'Fraud', verdict: 'UNKNOWN', knowledge: 'UNKNOWN', reasons: ['NEVER_OBSERVED'] }),
    consumer({ name: 'Reports', fields: ['amount'] }),
    consumer({
      name: 'Legacy',
      verdict: 'UNAFFECTED',
      pin: '^1.0.0',
      pinnedVersion: '1.9.0',
      until: '2027-03-31T00:00:00Z',
    }),
  ],
  indirect: [{ name: 'Board', effect: 'AT_RISK' }],
  plan: { waves: [['Billing'], ['Board']], teams: ['Billing Team'], retireFrom: '2027-03-31T00:00:00Z' },
};

const result: GateResult = {
  file: 'contracts/orders.yaml',
  contract: 'orders',
  baseVersion: '2.3.0',
  candidateVersion: '3.0.0',
  changes: [
    {
      rule: 'property-removed',
      message: 'Property orders.status was removed',
      path: '/schema[name=orders]/properties[name=status]',
      severity: 'BREAKING',
      line: 14,
    },
    { rule: 'described', message: 'The | description changed', path: '/description', severity: 'INFO' },
  ],
  requiredBump: 'MAJOR',
  suggestedVersion: '3.0.0',
  versionFindings: [],
  documentFindings: [],
  consumers,
};

const reportOf = (results: readonly GateResult[], failOn: GateReport['failOn'] = 'breaking'): GateReport => ({
  against: 'live',
  mode: 'REPLACE',
  profile: 'standard',
  failOn,
  results,
});
const write = (format: string, report: GateReport): string =>
  formats[format]?.(report, (_, text) => text) ?? '';

describe('what the gate answers', () => {
  test('is what becomes of consumers: a breaking change that nobody uses breaks nobody', () => {
    const alone = { ...consumers, list: [], total: 0 };
    expect(outcomeOf(result)).toBe('BREAKS');
    expect(outcomeOf({ ...result, consumers: alone })).toBe('FINE');
    expect(outcomeOf({ ...result, consumers: { ...alone, incomplete: 'NODE_LIMIT' } })).toBe('UNKNOWN');
    expect(outcomeOf({ ...result, consumers: undefined })).toBe('BREAKS');
  });

  test('is breaking when the version is too small for the changes', () => {
    expect(outcomeOf({ ...result, changes: [], consumers: undefined, versionFindings: ['No.'] })).toBe(
      'BREAKS',
    );
  });

  test('fails as it is told to', () => {
    const unknown = { ...result, consumers: { ...consumers, list: consumers.list.slice(1) } };
    expect(isFailed(reportOf([result], 'never'))).toBe(false);
    expect(isFailed(reportOf([result]))).toBe(true);
    expect(isFailed(reportOf([unknown]))).toBe(false);
    expect(isFailed(reportOf([unknown], 'possible'))).toBe(true);
  });
});

describe('the formats', () => {
  test('text: who breaks comes first, with the way there', () => {
    expect(write('text', reportOf([result]))).toMatchInlineSnapshot(`
      "orders 2.3.0 → 3.0.0  breaks  1 break, 1 unknown, 1 safe, 1 unaffected
        contracts/orders.yaml
        Consumers
          ✗ BREAKS     Billing (Billing Team, #billing)
              Property orders.status was removed; it uses amount, status (runs show the columns)
              shop.public.orders.status → mart.invoices
          ? UNKNOWN    Fraud
              nobody looked, and it says nothing; never observed
          ✓ SAFE       Reports
              uses amount (runs show the columns)
          – UNAFFECTED Legacy
              pins ^1.0.0; 1.9.0 stays until 2027-03-31
          behind them: Board at risk
        Changes
          ✗ BREAKING   Property orders.status was removed  line 14
          · INFO       The | description changed
        Version: the changes ask for a major version, such as 3.0.0
        Plan
          1. Billing
          2. Board
          talk to Billing Team
          the old version can go from 2027-03-31
        Check chk-1 at revision 412; meshline check --recheck chk-1 says what moved since

      failed: --fail-on breaking
      "
    `);
  });

  test('markdown: a table of consumers, and nothing of a name is markup', () => {
    expect(write('markdown', reportOf([result]))).toMatchInlineSnapshot(`
      "## ❌ orders 2.3.0 → 3.0.0

      \`contracts/orders.yaml\` · 1 break, 1 unknown, 1 safe, 1 unaffected

      | Consumer | Verdict | Why | Way | Talk to |
      | --- | --- | --- | --- | --- |
      | Billing | BREAKS | Property orders.status was removed; it uses amount, status (runs show the columns) | shop.public.orders.status → mart.invoices | Billing Team, \\#billing |
      | Fraud | UNKNOWN | nobody looked, and it says nothing; never observed |  |  |
      | Reports | SAFE | uses amount (runs show the columns) |  |  |
      | Legacy | UNAFFECTED | pins ^1.0.0; 1.9.0 stays until 2027-03-31 |  |  |

      | Change | Severity | Line |
      | --- | --- | --- |
      | Property orders.status was removed | BREAKING | 14 |
      | The \\| description changed | INFO |  |

      Version: the changes ask for a major version, such as 3.0.0.

      Plan:

      1. Billing
      2. Board

      Talk to Billing Team. The old version can go from 2027-03-31.

      Check \`chk-1\` at revision 412.

      **Failed** (\`--fail-on breaking\`)
      "
    `);
  });

  test('github: annotations with file and line', () => {
    expect(write('github', reportOf([result]))).toMatchInlineSnapshot(`
      "::error file=contracts/orders.yaml,line=14,title=property-removed::Property orders.status was removed
      ::notice file=contracts/orders.yaml,title=described::The | description changed
      ::error file=contracts/orders.yaml,title=Billing%3A BREAKS::Property orders.status was removed; it uses amount, status (runs show the columns)
      ::error file=contracts/orders.yaml,title=orders 2.3.0 → 3.0.0::1 break, 1 unknown, 1 safe, 1 unaffected
      "
    `);
  });

  test('sarif: each change at its line, each consumer that is hit as a result', () => {
    const { version, runs } = JSON.parse(write('sarif', reportOf([result])));
    expect(version).toBe('2.1.0');
    expect(runs[0].results.map(({ ruleId, level }: any) => `${level} ${ruleId}`)).toEqual([
      'error property-removed',
      'note described',
      'error consumer-breaks',
      'warning consumer-unknown',
    ]);
    expect(runs[0].results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'contracts/orders.yaml' },
      region: { startLine: 14 },
    });
  });

  test('json: the report with the outcome of each result', () => {
    const parsed = JSON.parse(write('json', reportOf([result])));
    expect(parsed).toMatchObject({ isFailed: true, results: [{ outcome: 'BREAKS', contract: 'orders' }] });
  });
});
