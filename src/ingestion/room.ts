/** Bytes that may be in use at a time. */
export interface Room {
  /** Whether so many more fit; they are taken then. One that is larger than the room fits when nothing else is in. */
  take(bytes: number): boolean;
  give(bytes: number): void;
}

export function createRoom(size: number): Room {
  let used = 0;
  return {
    take(bytes) {
      if (used > 0 && used + bytes > size) return false;
      used += bytes;
      return true;
    },
    give(bytes) {
      used -= bytes;
    },
  };
}
