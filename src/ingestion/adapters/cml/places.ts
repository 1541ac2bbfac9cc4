import type { Place } from '../../document.ts';
import type { Tokens } from './tokens.ts';

type Path = readonly (string | number)[];

/** Which place of the text each path of a report means. */
export interface Places {
  /** Remembers a path with its offset, and gives it back. */
  readonly path: (path: Path, at: number) => Path;
  /** The place of a path, or of the nearest one around it. */
  readonly of: (path: Path) => Place | undefined;
}

/** Remembers the places of one document. */
export function createPlaces(tokens: Tokens): Places {
  const offsets = new Map<string, number>();
  return {
    path(path, at) {
      const key = JSON.stringify(path);
      if (!offsets.has(key)) offsets.set(key, at);
      return path;
    },
    of(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const at = offsets.get(JSON.stringify(path.slice(0, length)));
        if (at !== undefined) return tokens.place(at);
      }
      return undefined;
    },
  };
}
