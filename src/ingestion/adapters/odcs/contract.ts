import { dataContractFacts } from '../../../data-contracts/facts.ts';
import type { Adapter } from '../../adapter.ts';
import { isObject } from '../values.ts';

/** Bitol ODCS: one contract version per document. */
export const odcsAdapter: Adapter = {
  format: 'odcs',
  title: 'an ODCS contract (kind: DataContract)',
  detect: ({ value }) => (isObject(value) && value['kind'] === 'DataContract' ? 'whole' : undefined),
  read({ text }) {
    const item = dataContractFacts({ document: text }, []);
    // Its problems are those of an input whose member `document` this is; where they stand is said beside them.
    const problems = item.problems?.map((problem) => ({
      ...problem,
      path: problem.path[0] === 'document' ? problem.path.slice(1) : problem.path,
      message: problem.message.replace(/^line \d+, column \d+: /, ''),
    }));
    return { items: [{ ...item, problems }] };
  },
};
