import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Story {
  readonly question: { readonly change: string; readonly field: string };
  readonly answers: readonly {
    readonly id: string;
    readonly certainty: string;
    readonly effect?: string;
    readonly distance?: number;
  }[];
}

/** The question of the sample mesh and what has to be answered. */
export const { question, answers } = parse(
  readFileSync(new URL('../../seed/story.yaml', import.meta.url), 'utf8'),
) as Story;
/** The change that it asks about. */
export const change = { [question.change]: { field: question.field } };
