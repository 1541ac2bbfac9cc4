import type { EntityFact, Fact, PatchItem, PropertyValue } from '../commit/patch.ts';
import type { ErrorCode, Problem } from '../core/errors.ts';
import { parseInstant } from '../core/instant.ts';
import { kindOf, parseUrn, urn } from '../core/urn.ts';
import type { Urn, UrnKind } from '../core/urn.ts';

/** A path into the caller's input. */
export type InputPath = readonly (string | number)[];

type Properties = Record<string, PropertyValue | null>;

/** Longest text of a property, in characters; documents have a limit of their own. */
const maxTextLength = 32_768;

/**
 * Turns one input into a patch item and collects all its problems on the way, instead of stopping at the
 * first. What is absent (undefined) is left out, what is null clears.
 */
export class InputReader {
  readonly facts: Fact[] = [];
  readonly problems: Problem[] = [];
  private readonly path: InputPath;
  private readonly mentioned = new Set<Urn>();

  constructor(path: InputPath) {
    this.path = path;
  }

  /** The item; `id` is what its report names. */
  item(id: Urn | undefined): PatchItem {
    return {
      path: this.path,
      id,
      facts: this.problems.length > 0 ? [] : this.facts,
      problems: this.problems,
    };
  }

  problem(path: InputPath, message: string, code: ErrorCode = 'INVALID'): void {
    this.problems.push({ code, message, path: [...this.path, ...path] });
  }

  /** Adds an entity that has to be there for an edge, once. */
  mention(fact: EntityFact): void {
    if (this.mentioned.has(fact.id)) return;
    this.mentioned.add(fact.id);
    this.facts.push(fact);
  }

  /** The URN of a key; a problem and undefined when a part of it is malformed. */
  key(kind: UrnKind, parts: readonly string[], path: InputPath): Urn | undefined {
    try {
      return urn(kind, ...parts);
    } catch (error) {
      this.problem(path, (error as RangeError).message);
      return undefined;
    }
  }

  /** The given members of an input as properties, texts and lists checked for length. */
  properties<Input extends object>(
    input: Input,
    names: readonly (keyof Input & string)[],
    path: InputPath = [],
  ): Properties {
    const properties: Properties = {};
    for (const name of names) {
      const value = input[name] as PropertyValue | null | undefined;
      if (value === undefined) continue;
      for (const text of Array.isArray(value) ? (value as readonly string[]) : [value]) {
        if (typeof text !== 'string') continue;
        if (text.length > maxTextLength)
          this.problem(
            [...path, name],
            `${name} has ${text.length} characters; at most ${maxTextLength} fit`,
          );
        else if (!text.isWellFormed())
          this.problem([...path, name], `${name} has a lone surrogate; it is no Unicode text`);
      }
      properties[name] = Array.isArray(value) ? [...new Set(value as readonly string[])] : value;
    }
    return properties;
  }

  /** Nested values as JSON text under a property. */
  json(name: string, value: unknown): Properties {
    if (value === undefined) return {};
    return { [name]: value === null ? null : JSON.stringify(value) };
  }

  /** An instant as a canonical one under a property. */
  instant(name: string, value: string | null | undefined): Properties {
    if (value === undefined) return {};
    const parsed = value === null ? null : parseInstant(value);
    if (parsed === undefined)
      this.problem([name], `${name} is an ISO 8601 instant; received ${JSON.stringify(value)}`);
    return { [name]: parsed ?? null };
  }

  /** References by name: URNs of the allowed kinds. A single one counts as a list of one, null as an empty list. */
  references(
    given: {
      readonly [name: string]: {
        readonly ids: Urn | readonly Urn[] | null | undefined;
        readonly kinds: readonly UrnKind[];
      };
    },
    path: InputPath = [],
  ): Record<string, Urn[]> {
    const references: Record<string, Urn[]> = {};
    for (const [name, { ids, kinds }] of Object.entries(given)) {
      if (ids === undefined) continue;
      const list = ids === null ? [] : typeof ids === 'string' ? [ids] : ids;
      references[name] = list.filter((id) => this.isOfKind(id, kinds, [...path, name]));
    }
    return references;
  }

  /** Whether a text is a URN of one of the kinds; a problem when not. */
  isOfKind(id: string, kinds: readonly UrnKind[], path: InputPath): boolean {
    const kind = parseUrn(id) === undefined ? undefined : kindOf(id);
    if (kind !== undefined && kinds.includes(kind)) return true;
    const wanted = kinds.map((name) => `urn:mesh:${name}:…`).join(' or ');
    this.problem(path, `${path.at(-1) ?? 'id'} is ${wanted}; received ${JSON.stringify(id.slice(0, 200))}`);
    return false;
  }
}
