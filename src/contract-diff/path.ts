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

/** Selects by a member's value, or by those of several: `[name=orders]`, `[name=daily,version=1.0.0]`. */
export function selector(...members: readonly (readonly [key: string, value: string])[]): string {
  const plain = /^[\p{L}\p{N}_.$ -]+$/u;
  return `[${members.map(([key, value]) => `${key}=${plain.test(value) ? value : JSON.stringify(value)}`).join(',')}]`;
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
