import type { FieldInput } from '../../../generated/schema.ts';

/** Most fields of one schema, and how deep they may lie inside each other; what is beyond is left out. */
const maxFields = 2_000;
export const maxDepth = 20;

/** What is told of a field beside its path. */
export interface FieldSaid {
  readonly type?: string | undefined;
  readonly isNullable: boolean;
  readonly description?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** Fields of a schema in order, by dotted path. A path of several alternatives is one field, as the first says. */
export class Fields {
  private readonly byPath = new Map<string, FieldInput>();

  add(path: string, said: FieldSaid): void {
    const known = this.byPath.get(path);
    if (known === undefined && this.byPath.size >= maxFields) return;
    const isNullable = said.isNullable || known?.isNullable === true;
    this.byPath.set(path, { ...(known ?? { path, ...said }), isNullable });
  }

  /** A field that only some of the alternatives have may be missing. */
  loosen(isEverywhere: (path: string) => boolean): void {
    for (const [path, field] of this.byPath)
      if (!isEverywhere(path)) this.byPath.set(path, { ...field, isNullable: true });
  }

  has(path: string): boolean {
    return this.byPath.has(path);
  }

  addAll(other: Fields): void {
    for (const { path, ...said } of other.list)
      this.add(path, {
        type: said.type ?? undefined,
        isNullable: said.isNullable === true,
        description: said.description ?? undefined,
        tags: said.tags ?? undefined,
      });
  }

  get list(): readonly FieldInput[] {
    return [...this.byPath.values()];
  }
}

/** The fields of messages of which each may come: what not all of them have may be missing. */
export function alternatives(schemas: readonly Fields[]): Fields {
  const all = new Fields();
  for (const schema of schemas) all.addAll(schema);
  all.loosen((path) => schemas.every((schema) => schema.has(path)));
  return all;
}
