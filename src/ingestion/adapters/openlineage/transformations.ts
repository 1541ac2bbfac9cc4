import type { EvidenceGrade } from '../../../lineage/model.ts';
import type { SliceDerivation } from '../../../commit/patch.ts';
import type { Urn } from '../../../core/urn.ts';
import type { Influence } from '../../../lineage/model.ts';
import { describe, memberOf, readList, readObject, readOptionalText } from './findings.ts';
import type { Findings, JsonObject, Path } from './findings.ts';

/** How a source gets to where it goes, as the facets `columnLineage` and `lineage` both say it. */
export interface Transformation {
  readonly type?: Influence | undefined;
  readonly subtype?: string | undefined;
  readonly masking?: boolean | undefined;
}

/** The `transformations` of a source. */
export function readTransformations(source: JsonObject, path: Path, findings: Findings): Transformation[] {
  const at = [...path, 'transformations'];
  return readList(memberOf(source, 'transformations'), at, findings).flatMap((one, index) => {
    const content = readObject(one, [...at, index], findings);
    return content === undefined ? [] : [readTransformation(content, [...at, index], findings)];
  });
}

function readTransformation(content: JsonObject, path: Path, findings: Findings): Transformation {
  const type = memberOf(content, 'type');
  const upper = typeof type === 'string' ? type.toUpperCase() : type;
  const isKnown = upper === 'DIRECT' || upper === 'INDIRECT';
  if (!isKnown && upper !== undefined && upper !== '')
    findings.refuse([...path, 'type'], `DIRECT or INDIRECT is wanted here; received ${describe(type)}`);
  const masking = memberOf(content, 'masking');
  if (masking !== undefined && typeof masking !== 'boolean')
    findings.refuse([...path, 'masking'], `true or false is wanted here; received ${describe(masking)}`);
  return {
    type: isKnown ? upper : undefined,
    subtype: readOptionalText(memberOf(content, 'subtype'), [...path, 'subtype'], findings),
    masking: typeof masking === 'boolean' ? masking : undefined,
  };
}

/** Derivations while a facet is read. */
export interface Derivations {
  /** Adds what a source field gives to a field, or to a dataset as a whole: that is always an influence. */
  add(from: Urn, to: Urn, transformations: readonly Transformation[]): void;
  readonly all: () => SliceDerivation[];
  /** VALUES_AND_INFLUENCE when each source states a type: a producer that does so shows joins and filters too. */
  readonly grade: () => EvidenceGrade;
}

/** Collects derivations, each source, target, influence and subtype once; masked once is masked. */
export function collectDerivations(isWhole: (to: Urn) => boolean): Derivations {
  const derivations = new Map<string, SliceDerivation>();
  let isTyped = true;
  const addOne = (from: Urn, to: Urn, { type, subtype, masking }: Transformation): void => {
    const influence = isWhole(to) ? 'INDIRECT' : (type ?? 'DIRECT');
    const key = `${from}\n${to}\n${influence}\n${subtype ?? ''}`;
    const isMasked = masking === true || derivations.get(key)?.masking === true ? true : masking;
    derivations.set(key, {
      from,
      to,
      influence,
      ...(subtype === undefined ? {} : { subtype }),
      ...(isMasked === undefined ? {} : { masking: isMasked }),
    });
  };
  return {
    add(from, to, transformations) {
      if (!transformations.some(({ type }) => type !== undefined)) isTyped = false;
      for (const transformation of transformations.length === 0 ? [{}] : transformations)
        addOne(from, to, transformation);
    },
    all: () => [...derivations.values()],
    grade: () => (isTyped ? 'VALUES_AND_INFLUENCE' : 'VALUES'),
  };
}
