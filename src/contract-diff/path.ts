/**
 * Paths of changes: `/schema[name=orders]/properties[name=amount]/required`. A step is a member by its name in ODCS,
 * with a selector where the member is a list. A selector's value is quoted as in JSON when it is not plain.
 */
export interface PathStep {
  readonly member: string;
  /** As it stands in the path, `[name=orders]`; absent: the member as a whole. */
  readonly selector?: string | undefined;
}

const step = /\/([A-Za-z]\w*)((?:\[(?:"(?:[^"\\]|\\.)*"|[^\]"])*\])*)/y;

/** Selects by one member's value: `[name=orders]`. */
export function selector(key: string, value: string): string {
  return `[${key}=${/^[\p{L}\p{N}_.$ -]+$/u.test(value) ? value : JSON.stringify(value)}]`;
}

/** @throws Error on a text that is no path of a change. */
export function parsePath(path: string): PathStep[] {
  const steps: PathStep[] = [];
  let at = 0;
  while (at < path.length) {
    step.lastIndex = at;
    const [whole, member, selected] = step.exec(path) ?? [];
    if (whole === undefined || member === undefined)
      throw new Error(`a path of a change is wanted, such as /schema[name=orders]/name; received ${path}`);
    steps.push(selected ? { member, selector: selected } : { member });
    at += whole.length;
  }
  return steps;
}
