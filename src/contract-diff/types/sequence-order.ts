import type { BinaryType, BitsType, CanonicalType, EnumType, StringType } from './canonical.ts';

/** A character takes at most so many bytes in UTF-8. */
const bytesPerCharacter = 4;

/** Whether every text, binary, string of bits or word of the first type is, as it is, one of the second. */
export function sequenceFits(
  from: StringType | BinaryType | BitsType | EnumType,
  to: CanonicalType,
): boolean {
  if (from.kind === 'string') return to.kind === 'string' && stringFits(from, to);
  if (from.kind === 'binary')
    return (
      to.kind === 'binary' && paddingFits(from, to) && (to.length ?? Infinity) >= (from.length ?? Infinity)
    );
  if (from.kind === 'bits')
    return to.kind === 'bits' && to.isFixed === from.isFixed && to.length === from.length;
  return to.kind === 'enum' && to.isSet === from.isSet && isSubsequence(from.values, to.values);
}

function stringFits(from: StringType, to: StringType): boolean {
  if (to.isCodePage && !from.isCodePage) return false;
  if (to.isFixed)
    return (
      from.isFixed && to.length === from.length && to.unit === from.unit && to.isCodePage === from.isCodePage
    );
  if (to.length === undefined) return true;
  if (from.length === undefined) return false;
  const factor = from.unit === 'CHARACTER' && to.unit === 'BYTE' ? bytesPerCharacter : 1;
  return from.length * factor <= to.length;
}

/** What is padded keeps its length; what is not is never padded later. */
function paddingFits(from: BinaryType, to: BinaryType): boolean {
  return !to.isFixed || (from.isFixed && from.length === to.length);
}

/** All words, in their order, others between them. */
function isSubsequence(words: readonly string[], among: readonly string[]): boolean {
  let at = 0;
  for (const word of among) if (word === words[at]) at += 1;
  return at === words.length;
}
