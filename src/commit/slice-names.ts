import type { Urn } from '../core/urn.ts';

/** Slices that are about one dataset as an output have its URN at the end of their id. */
const aboutOutput = /^(.*->|openlineage:)(urn:mesh:dataset:[^#>]+)(#declared)?$/s;

/** The dataset that a slice is about as an output; undefined for other slices. */
export function outputOfSlice(id: string): Urn | undefined {
  return aboutOutput.exec(id)?.[2];
}

/** The id of a slice, with the output that it is about in the URN by which the graph knows it; other slices keep theirs. */
export function canonicalSlice(id: string, canonical: (urn: Urn) => Urn): string {
  const match = aboutOutput.exec(id);
  if (match === null) return id;
  const [, before = '', output = '', end = ''] = match;
  return `${before}${canonical(output)}${end}`;
}
