import { zipf } from './draws.ts';
import { randomOf } from './random.ts';
import type { Random } from './random.ts';

const size = 5_000;
const onsets = 'b c d f g h j k l m n p r s t v w z br cr dr fl gr pl pr st tr'.split(' ');
const nuclei = 'a e i o u ai ea io ou'.split(' ');
const codas = ['', '', 'l', 'm', 'n', 'r', 's', 't', 'nd', 'rk', 'st'];

const words = makeWords();
const rank = zipf(size);

/** The vocabulary: 5,000 words that can be pronounced, the first ones are used most. */
function makeWords(): readonly string[] {
  const random = randomOf(0x776f7264);
  const pick = (from: readonly string[]): string => from[random.below(from.length)] ?? '';
  const made = new Set<string>();
  while (made.size < size) {
    let word = '';
    for (let syllable = 2 + random.below(2); syllable > 0; syllable -= 1)
      word += pick(onsets) + pick(nuclei) + (syllable === 1 ? pick(codas) : '');
    made.add(word);
  }
  return [...made];
}

/** A word, common ones more often. */
export function word(random: Random): string {
  return words[rank(random)] ?? '';
}

/** Several words with something between them. */
export function phrase(random: Random, length: number, between = ' '): string {
  return Array.from({ length }, () => word(random)).join(between);
}
