import { amount, atAmount, sees } from './case.ts';
import type { Case } from './case.ts';

/** Rows 33 to 36: protection. */
export const governanceCases: readonly Case[] = [
  sees(
    'a classification is raised',
    amount({ classification: 'internal' }),
    amount({ classification: 'restricted' }),
    [
      33,
      'classification-changed/raised',
      'W - W',
      `${atAmount}/classification`,
      'Property orders.amount: its classification changed from "internal" to "restricted", which is stricter; access may need approval anew',
    ],
  ),
  sees('a classification is set', amount(), amount({ classification: 'internal' }), [
    33,
    'classification-changed/raised',
    'W - W',
    `${atAmount}/classification`,
    'Property orders.amount: its classification was set to "internal", which is stricter; access may need approval anew',
  ]),
  sees(
    'a classification is lowered',
    amount({ classification: 'restricted' }),
    amount({ classification: 'Public' }),
    [
      33,
      'classification-changed/lowered',
      'W - W',
      `${atAmount}/classification`,
      'Property orders.amount: its classification changed from "restricted" to "Public", which protects less',
    ],
  ),
  sees(
    'a classification of a house changes',
    amount({ classification: 'C2' }),
    amount({ classification: 'C3' }),
    [
      33,
      'classification-changed/changed',
      'W - W',
      `${atAmount}/classification`,
      'Property orders.amount: its classification changed from "C2" to "C3"',
    ],
  ),
  sees('a classification goes', amount({ classification: 'internal' }), amount(), [
    33,
    'classification-changed/removed',
    'B - W',
    `${atAmount}/classification`,
    'Property orders.amount is classified no more (it was "internal"): nothing says how to protect it',
  ]),
  sees('a column is personal data now', amount(), amount({ isPersonal: true }), [
    34,
    'personal-data-changed/marked',
    'W - W',
    `${atAmount}/pii`,
    'Property orders.amount is now marked as personal data: consumers need a legal basis',
  ]),
  sees('a column is personal data no more', amount({ isPersonal: true }), amount({ isPersonal: false }), [
    34,
    'personal-data-changed/unmarked',
    'B - W',
    `${atAmount}/pii`,
    'Property orders.amount is marked as personal data no more: what protected it may stop',
  ]),
  sees(
    'values are masked and encrypted',
    amount(),
    amount({ encryptedName: 'amount_enc', masking: 'hash' }),
    [
      35,
      'masking-changed/changed',
      'B W B',
      `${atAmount}/encryptedName`,
      'Property orders.amount: its encrypted name was set to "amount_enc", so values look otherwise',
    ],
    [
      35,
      'masking-changed/changed',
      'B W B',
      `${atAmount}/masking`,
      'Property orders.amount: its masking was set to "hash", so values look otherwise',
    ],
  ),
  sees('a column becomes critical', amount(), amount({ isCritical: true }), [
    36,
    'critical-changed/marked',
    'W - W',
    `${atAmount}/criticalDataElement`,
    'Property orders.amount is now a critical data element',
  ]),
  sees('a column is critical no more', amount({ isCritical: true }), amount(), [
    36,
    'critical-changed/unmarked',
    'W - W',
    `${atAmount}/criticalDataElement`,
    'Property orders.amount is a critical data element no more',
  ]),
];
