import type { GraphiQLProps } from 'graphiql';

type Tabs = NonNullable<GraphiQLProps['defaultTabs']>;
type Files = Record<string, string>;

const queries: Files = import.meta.glob('./operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const variables: Files = import.meta.glob('./operations/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * The tabs of a visitor without tabs of their own: one per file in `operations/`, in order of the file names. The tab
 * is named by its operation; `NN-name.json` beside `NN-name.graphql` fills its variables.
 */
export const sampleTabs: Tabs = Object.keys(queries)
  .sort()
  .map((file) => ({
    query: queries[file]?.trimEnd() ?? null,
    variables: variables[file.replace(/\.graphql$/, '.json')]?.trimEnd() ?? null,
  }));

/**
 * What the editors hold when the page opens: the tab that was active when the visitor left, else the first sample.
 * GraphiQL fills its editors from keys of their own, which know nothing of the variables of a tab never edited.
 */
export function initialEditors(storage: Storage): { initialQuery: string; initialVariables: string } {
  const tab = activeTab(storage.getItem('graphiql:tabState')) ?? sampleTabs[0];
  return { initialQuery: tab?.query ?? '', initialVariables: tab?.variables ?? '' };
}

function activeTab(stored: string | null): Tabs[number] | undefined {
  try {
    const { tabs, activeTabIndex } = JSON.parse(stored ?? '{}') as { tabs?: Tabs; activeTabIndex?: number };
    return tabs?.[activeTabIndex ?? 0];
  } catch {
    return undefined;
  }
}
