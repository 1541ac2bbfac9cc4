import type { CommitReport } from './patch.ts';

/** What is announced after a commit. */
export interface Announcement {
  readonly revision: number;
  readonly actor: string;
  readonly source: string;
  readonly report: CommitReport;
  /** Entities and slices that it changed, and entities at which assertions ended. */
  readonly changed: readonly string[];
}

/** Tells those who listen in this process of each commit, in order of revision. */
export interface Feed {
  announce(announcement: Announcement): void;
  /** Returns the function that ends the subscription. A listener must not throw. */
  subscribe(listener: (announcement: Announcement) => void): () => void;
}

export function createFeed(): Feed {
  const listeners = new Set<(announcement: Announcement) => void>();
  return {
    announce(announcement) {
      for (const listener of listeners) listener(announcement);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
