/**
 * Splits identifiers the way people search for them: `meterReadings_v2.unit-price` gives
 * `meter readings v 2 unit price`. Text that is not an identifier stays as words.
 */
export function wordsOf(text: string): string[] {
  return text
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** The words of several texts as one text for the full-text index, each word once. */
export function searchTextOf(texts: readonly (string | undefined)[]): string {
  return [...new Set(texts.flatMap((text) => (text === undefined ? [] : wordsOf(text))))].join(' ');
}
