import type { ContractChange } from '../contract-diff/change.ts';
import { effectOnData } from '../contract-diff/effect-on-data.ts';
import type { DataEffectKind } from '../contract-diff/effect-on-data.ts';
import { fieldOf, parseUrn, urn } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type { PromisedObject } from '../data-contracts/model.ts';
import type { Change, ChangeKind } from '../impact/change.ts';
import type { CheckMode, ServedVersion, VerdictInput } from './model.ts';

/** What of the data a contract change touches. */
export interface Touch {
  readonly change: ContractChange;
  /** What happens there; absent where no data changes. */
  readonly kind?: DataEffectKind | undefined;
  /** A field; a schema object as a whole; or nothing but the contract. */
  readonly scope: 'FIELD' | 'OBJECT' | 'CONTRACT';
  /** Datasets behind the ports that have, or would have, what is touched. */
  readonly datasets: readonly Urn[];
  /** Those of them that change themselves, under whoever reads them. */
  readonly changed: readonly Urn[];
  /** Fields in them that are touched. */
  readonly fields: readonly Urn[];
  /** Paths that are touched: of the field, or of all fields of the object. */
  readonly paths: readonly string[];
}

/** Finds what of the data each change touches; changes that cannot harm a consumer are left out. */
export function touchesOf({ base, candidate, ports, mode, changes }: VerdictInput): Touch[] {
  return changes.flatMap((change): Touch[] => {
    const effect = effectOnData(change);
    if (effect === undefined) return [];
    const object =
      effect === 'CONTRACT' ? undefined : base.objects.find(({ name }) => name === effect.object);
    if (effect === 'CONTRACT')
      return [{ change, scope: 'CONTRACT', datasets: [], changed: [], fields: [], paths: [] }];
    // Only former versions had it, and nobody relies on those.
    if (object === undefined) return [];
    const { kind, property } = effect;
    const datasets = datasetsBehind(ports, object);
    const changed = datasets.filter((dataset) => isTouched(dataset, object, candidate.objects, mode));
    const paths = property === undefined ? object.fields.map(({ path }) => path) : [property];
    const fields = datasets.flatMap((dataset) => paths.map((path) => fieldOf(dataset, path)));
    return [
      { change, kind, scope: property === undefined ? 'OBJECT' : 'FIELD', datasets, changed, fields, paths },
    ];
  });
}

/** Side by side, the base's data stays, unless the candidate lives in the same dataset. */
function isTouched(
  dataset: Urn,
  object: PromisedObject,
  candidate: readonly PromisedObject[],
  mode: CheckMode,
): boolean {
  if (mode === 'REPLACE') return true;
  return object.dataset !== undefined && candidate.some((each) => each.dataset === dataset);
}

/** The datasets that a schema object stands for behind ports. */
export function datasetsBehind(ports: readonly Urn[], object: PromisedObject): Urn[] {
  return [...new Set(ports.map((port) => datasetBehind(port, object)))];
}

/** The dataset that a schema object stands for behind a port: the one it is bound to, else the port's own logical one. */
function datasetBehind(port: Urn, object: PromisedObject): Urn {
  const [product = '', name = ''] = parseUrn(port)?.parts ?? [];
  return object.dataset ?? urn('dataset', 'mesh', `${product}/${name}/${object.name}`);
}

/** Datasets that a version is bound to; those of its ports alone are not told apart by version. */
export function boundDatasets({ objects }: ServedVersion): Set<Urn> {
  return new Set(objects.flatMap(({ dataset }) => dataset ?? []));
}

/** What the spread over the mesh has to know of a touch; undefined: no data changes. */
export function spreadOf({ kind, fields }: Touch, spared: ReadonlySet<Urn>): Change | undefined {
  const [subject] = fields;
  if (subject === undefined || kind === undefined) return undefined;
  return { kind: fieldKinds[kind], subject, sources: fields, spared };
}

/** An object that goes takes each of its fields along: who reads another object of the port is not hit. */
const fieldKinds: { readonly [kind in DataEffectKind]: ChangeKind } = {
  FIELD_REMOVED: 'FIELD_REMOVED',
  FIELD_RENAMED: 'FIELD_RENAMED',
  FIELD_RETYPED: 'FIELD_RETYPED',
  FIELD_MADE_NULLABLE: 'FIELD_MADE_NULLABLE',
  FIELD_MEANING_CHANGED: 'FIELD_MEANING_CHANGED',
  RETIRED: 'FIELD_REMOVED',
  REPLACED: 'FIELD_RENAMED',
};
