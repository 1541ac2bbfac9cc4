import { DatabaseSync } from 'node:sqlite';

/** A lock that this process holds. */
export interface Lock {
  release(): void;
}

/** SQLITE_BUSY: another connection holds the lock (https://www.sqlite.org/rescode.html#busy). */
const busy = 5;

/**
 * Takes the lock that a file stands for, or returns `undefined` when another holder has it. Node has no file locks of its
 * own; SQLite's are the operating system's, so a killed holder leaves nothing behind. The file itself stays empty.
 *
 * @param path a file that need not exist, in a directory that does. @throws Error when the file cannot be opened.
 */
export function tryLock(path: string): Lock | undefined {
  const file = new DatabaseSync(path, { timeout: 0 });
  try {
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if ((error as { errcode?: number }).errcode === busy) return undefined;
    throw error;
  }
  return { release: () => file.close() };
}
