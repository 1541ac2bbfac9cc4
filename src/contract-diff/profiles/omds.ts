import type { ContractChange, Severity } from '../change.ts';
import { parsePath } from '../path.ts';
import type { Profile } from './profile.ts';

type Bump = ContractChange['bump'];

/** Members of the schema whose change or addition weighs more than that of others. */
const weighty = new Set([
  'name',
  'physicalName',
  'logicalType',
  'physicalType',
  'required',
  'unique',
  'criticalDataElement',
]);

const severityOf: { readonly [bump in Bump]: Severity } = {
  MAJOR: 'BREAKING',
  MINOR: 'WARNING',
  PATCH: 'INFO',
};

/**
 * The impact that Bitol's draft of metadata differences (RFC 0039) gives a change. It asks where and how something
 * changed, and not in which direction: to relax `required` weighs as much as to tighten it.
 */
export function omdsImpact({ operation, path, rule }: ContractChange): Bump {
  const steps = parsePath(path);
  const [first] = steps;
  const last = steps.at(-1);
  if (first?.member === 'outputPorts')
    return rule === 'port-added' || last?.member === 'inputContracts'
      ? 'MINOR'
      : operation === 'ADDED'
        ? 'PATCH'
        : 'MAJOR';
  if (first?.member === 'inputPorts') return operation === 'ADDED' ? 'PATCH' : 'MINOR';
  if (path === '/contractCreatedTs' && operation === 'CHANGED') return 'PATCH';
  if (first?.member !== 'schema' || last === undefined) return operation === 'ADDED' ? 'PATCH' : 'MINOR';
  if (operation === 'RENAMED' || operation === 'REMOVED') return 'MAJOR';
  const isElement = ['schema', 'properties', 'items', 'mapKey', 'mapValue'].includes(last.member);
  const isWeighty = weighty.has(last.member);
  if (operation === 'ADDED') return isElement || isWeighty || last.member === 'quality' ? 'MINOR' : 'PATCH';
  if (last.member === 'quality') return 'MINOR';
  return isWeighty ? 'MAJOR' : 'PATCH';
}

/** As Bitol's draft of metadata differences judges. The severity in OUT follows from the bump. */
export const omds: Profile = {
  name: 'omds',
  judge: (change) => {
    const bump = omdsImpact(change);
    return { ...change, bump, severity: { ...change.severity, OUT: severityOf[bump] } };
  },
};
