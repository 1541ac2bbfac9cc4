import type { ColumnEvidence, SliceFact } from '../../../commit/patch.ts';
import { contentInto, mergeEvidence } from '../../../commit/plan-run.ts';
import type { Urn } from '../../../core/urn.ts';
import type { ToldDataset } from './dataset-facts.ts';

/**
 * What a job event declares of its job: a slice per output, and one of reads for a job without outputs, which
 * is empty otherwise, so that it takes back what was said before.
 */
export function slicesOfJob(job: Urn, inputs: readonly Urn[], outputs: readonly ToldDataset[]): SliceFact[] {
  const byOutput = new Map<Urn, ColumnEvidence | undefined>();
  for (const { entity, columns } of outputs)
    byOutput.set(entity.id, mergeEvidence(byOutput.get(entity.id), columns?.evidence));
  const slices = [...byOutput].map(([output, columns]): SliceFact => {
    const slice = `openlineage:${job}->${output}#declared`;
    return { type: 'slice', slice, kind: 'DECLARED', job, ...contentInto({ output, inputs, columns }) };
  });
  const reads = byOutput.size === 0 ? inputs : [];
  const ofReads = { flows: [], derivations: [], reads, writes: [] };
  return [
    ...slices,
    { type: 'slice', slice: `openlineage:${job}->#declared`, kind: 'DECLARED', job, ...ofReads },
  ];
}

/** What a dataset event declares of where its columns come from; no job is known to move them. */
export function sliceOfDataset({ entity, columns }: ToldDataset): SliceFact | undefined {
  if (columns === undefined) return undefined;
  const output = entity.id;
  const { flows, derivations } = contentInto({
    output,
    inputs: [],
    columns: mergeEvidence(undefined, columns.evidence),
  });
  return {
    type: 'slice',
    slice: `openlineage:${output}#declared`,
    kind: 'DECLARED',
    flows,
    derivations,
    reads: [],
    writes: [],
  };
}
