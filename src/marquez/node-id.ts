import { fieldOf, parseUrn, urn } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';

/** Splits of a node id that are tried at most: names have a few colons, and each split is a look-up. */
const mostSplits = 64;
/** A longer text is no node id. */
const longest = 8_000;

/** A node id as Marquez writes it: `dataset:<namespace>:<name>`, `job:…`, `datasetField:<namespace>:<name>:<field>`. */
export function nodeIdOf(id: Urn): string {
  const { kind, parts } = parseUrn(id) ?? { kind: '', parts: [] };
  return [kind === 'field' ? 'datasetField' : kind, ...parts].join(':');
}

/**
 * The URNs that a node id may stand for. Namespaces and names may hold colons (`postgres://host:5432`), so every split
 * is possible; what is there decides. A version behind `#` is left aside.
 */
export function urnsOfNodeId(nodeId: string): Urn[] {
  const [, kind = '', rest = ''] =
    /^(dataset|job|datasetField):(.*)$/s.exec(nodeId.replace(/#[0-9a-f-]{36}$/i, '')) ?? [];
  if (kind === '' || rest.length > longest) return [];
  const parts = rest.split(':');
  const field = kind === 'datasetField' ? parts.pop() : undefined;
  const urns: Urn[] = [];
  for (let at = 1; at < Math.min(parts.length, mostSplits); at += 1) {
    const [namespace, name] = [parts.slice(0, at).join(':'), parts.slice(at).join(':')];
    try {
      const id = urn(kind === 'job' ? 'job' : 'dataset', namespace, name);
      urns.push(field === undefined ? id : fieldOf(id, field));
    } catch (error) {
      // An empty part, or one that is too long: no such entity can be.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return urns;
}
