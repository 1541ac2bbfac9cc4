import { diffContracts } from '../src/contract-diff/diff.ts';
import type { Contract } from '../src/data-contracts/contract.ts';
import { contractOf, objectOf, propertyOf } from '../test/support/contracts.ts';
import { median, percentile } from './statistics.ts';

// How long the diff of two contracts of one wide table takes. Needs no database: `node bench/contract-diff.ts`.
const rounds = 50;

function wide(columns: number, changed: number): Contract {
  const properties = Array.from({ length: columns }, (_, index) =>
    propertyOf(index < changed ? `renamed_${index}` : `column_${index}`, {
      physicalType: index % 2 === changed % 2 ? 'varchar(20)' : 'bigint',
      description: `column ${index}`,
    }),
  );
  return contractOf({
    servers: [{ server: 'prod', type: 'postgres', properties: {} }],
    objects: [objectOf('wide', { properties })],
  });
}

for (const columns of [100, 1_000, 10_000])
  for (const changed of [0, columns / 10 + 1]) {
    const [base, candidate] = [wide(columns, 0), wide(columns, changed)];
    const times: number[] = [];
    let found = 0;
    for (let round = 0; round < rounds; round += 1) {
      const from = performance.now();
      found = diffContracts(base, candidate).length;
      times.push(performance.now() - from);
    }
    const [middle, most] = [median(times), percentile(times, 95)].map((time) => time.toFixed(2));
    console.log(
      `${columns} columns, ${found} changes: median ${middle ?? ''} ms, 95 of 100 below ${most ?? ''} ms`,
    );
  }
