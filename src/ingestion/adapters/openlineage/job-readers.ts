import type { FacetReaders } from './described.ts';
import { jsonText } from './described.ts';
import { textIn } from './findings.ts';
import { readOwners, readTags } from './people.ts';

/** Members of the `sourceCodeLocation` facet besides its URL. */
const sourceCodeMembers = ['type', 'repoUrl', 'path', 'version', 'tag', 'branch'] as const;

/** The facets of jobs that only describe them; `sourceCodeLocation` has its URL read elsewhere too. */
export const jobReaders: FacetReaders = {
  facets: {
    ownership: { tells: ['owners'], read: readOwners },
    tags: { tells: ['tags'], read: readTags },
    sourceCodeLocation: {
      tells: ['sourceCode', 'sourceCodeLocation'],
      read: (facet) => {
        const members = sourceCodeMembers.map((name) => [name, textIn(facet, name)]);
        return { sourceCode: jsonText(Object.fromEntries(members) as Record<string, string>) };
      },
    },
    sql: {
      tells: ['sql', 'sqlDialect'],
      read: (facet) => ({ sqlDialect: textIn(facet, 'dialect') }),
    },
    jobType: { tells: ['type'], read: () => ({}) },
  },
};
