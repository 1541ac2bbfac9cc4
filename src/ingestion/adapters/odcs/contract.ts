import { dataContractFacts } from '../../../data-contracts/facts.ts';
import type { Adapter } from '../../adapter.ts';
import { isObject } from '../../../core/json.ts';

/** Contract documents, one contract version each: Bitol ODCS, and the Data Contract Specification that it replaced. */
export const odcsAdapter: Adapter = {
  format: 'odcs',
  title: 'a data contract (ODCS with kind: DataContract, or dataContractSpecification: 1.x)',
  detect: ({ value }) =>
    isObject(value) && (value['kind'] === 'DataContract' || 'dataContractSpecification' in value)
      ? 'whole'
      : undefined,
  read({ text, contract }) {
    const { findings, ...item } = dataContractFacts({ document: text }, [], contract);
    // Its problems are those of an input whose member `document` this is; where they stand is said beside them.
    const problems = item.problems?.map((problem) => ({
      ...problem,
      path: problem.path[0] === 'document' ? problem.path.slice(1) : problem.path,
      message: problem.message.replace(/^line \d+, column \d+: /, ''),
    }));
    return { items: [{ ...item, problems }], findings: problems?.length === 0 ? findings : [] };
  },
};
