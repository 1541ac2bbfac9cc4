import type { InputPath } from '../../entities/input.ts';
import type { BlockShape, Member, Need, Shape, Span } from './shape.ts';

/** A place where a document is not of the shape that its notation wants. */
export interface ShapeFinding {
  readonly path: InputPath;
  /** The path is that of a member that is missing, or one that has no place here; else its value is wrong. */
  readonly kind: 'MISSING' | 'UNKNOWN' | 'WRONG';
  readonly wanted: string;
  readonly message: string;
  /** The shape leaves the member open: it is allowed, and not understood. */
  readonly isAllowed?: boolean;
}

/**
 * Compares a value with a shape in a version of its notation.
 *
 * @param versions all versions of the notation, oldest first
 */
export function check(
  value: unknown,
  shape: Shape,
  version: string,
  versions: readonly string[],
): ShapeFinding[] {
  const findings = new Map<string, ShapeFinding>();
  const at = versions.indexOf(version);
  const isIn = ({ since, until }: Span): boolean =>
    (since === undefined || at >= versions.indexOf(since)) &&
    (until === undefined || at < versions.indexOf(until));
  const add = (finding: ShapeFinding): void => {
    const key = JSON.stringify(finding.path);
    const known = findings.get(key);
    if (known === undefined || (known.isAllowed === true && finding.isAllowed !== true))
      findings.set(key, finding);
  };
  const wrong = (path: InputPath, wanted: string, received: unknown): void => {
    const where = path.join('.') || 'document';
    add({
      path,
      kind: 'WRONG',
      wanted,
      message: `${where}: wanted ${wanted}; received ${shown(received)}`,
    });
  };
  const dated = (member: Member | undefined): Shape | undefined => {
    if (member === undefined || !isDated(member)) return member;
    return member.find(isIn)?.shape;
  };
  const needed = (needs: readonly Need[] = []): string[] =>
    needs.flatMap((need) => (typeof need === 'string' ? [need] : isIn(need) ? [need.member] : []));

  function walk(given: unknown, wanted: Shape, path: InputPath): void {
    switch (wanted.kind) {
      case 'any':
        return;
      case 'list':
        if (!Array.isArray(given)) return wrong(path, wordsFor(wanted), given);
        if (given.length < (wanted.atLeast ?? 0) || given.length > (wanted.atMost ?? Infinity))
          wrong(path, wordsFor(wanted), given);
        if (wanted.isSet === true && new Set(given.map((item) => JSON.stringify(item))).size < given.length)
          wrong(path, 'a list without repetitions', given);
        for (const [index, item] of given.entries()) walk(item, wanted.of, [...path, index]);
        return;
      case 'either': {
        const fitting = wanted.of.find((shape) => isKindOf(given, shape));
        if (fitting === undefined) return wrong(path, wordsFor(wanted), given);
        return walk(given, fitting, path);
      }
      case 'block':
        if (!isBlock(given)) return wrong(path, wordsFor(wanted), given);
        return walkBlock(given, wanted, path);
      default:
        if (!fits(given, wanted)) wrong(path, wordsFor(wanted), given);
    }
  }

  function walkBlock(block: { readonly [name: string]: unknown }, shape: BlockShape, path: InputPath): void {
    const parts = [
      shape,
      ...(shape.cases ?? []).filter(({ when }) =>
        when.some((condition) => {
          const { member, is, orAbsent } = condition;
          const value = block[member];
          if (!isIn(condition)) return false;
          if (value === undefined) return orAbsent === true;
          return typeof value === 'string' && (is === undefined || is.includes(value));
        }),
      ),
    ];
    for (const part of parts) {
      for (const name of needed(part.needs))
        if (block[name] === undefined) {
          const wanted = `${name} in ${shape.name}`;
          add({
            path: [...path, name],
            kind: 'MISSING',
            wanted,
            message: `${[...path, name].join('.')} is missing`,
          });
        }
      const given = (part.exactlyOne ?? []).filter((name) => block[name] !== undefined);
      if (part.exactlyOne !== undefined && given.length !== 1)
        wrong(
          path,
          `exactly one of ${part.exactlyOne.join(', ')}`,
          given.length === 0 ? undefined : given.join(' and '),
        );
      const kinds = new Set((part.alike ?? []).map((name) => Array.isArray(block[name])));
      if (kinds.size > 1) wrong(path, `${part.alike?.join(' and ')} both single or both lists`, block);
    }
    const isOpen = typeof shape.isOpen === 'object' ? isIn(shape.isOpen) : shape.isOpen === true;
    for (const [name, value] of Object.entries(block)) {
      if (value === undefined) continue;
      const said = parts.filter(({ members }) => Object.hasOwn(members, name));
      const shapes = said.map(({ members }) => dated(members[name])).filter((found) => found !== undefined);
      if (shapes.length === 0 && shape.values !== undefined) shapes.push(dated(shape.values) as Shape);
      for (const found of shapes) walk(value, found, [...path, name]);
      if (shapes.length === 0) unknown(shape, name, [...path, name], said[0]?.members[name], isOpen);
    }
  }

  function unknown(
    shape: BlockShape,
    name: string,
    path: InputPath,
    other: Member | undefined,
    isAllowed: boolean,
  ): void {
    const start = other !== undefined && isDated(other) ? other[0]?.since : undefined;
    const why = start === undefined ? '' : ` before version ${start}`;
    const names = Object.keys(shape.members);
    if (names.length === 0 && isAllowed) return;
    const near = names.find((known) => known.toLowerCase() === name.toLowerCase());
    const hint = near === undefined || near === name ? '' : `; did you mean ${near}?`;
    const wanted = near ?? (names.length === 0 ? `no further members` : `one of ${names.join(', ')}`);
    const message = `${path.join('.')}: ${shape.name} has no member ${name}${why}${hint}`;
    add({ path, kind: 'UNKNOWN', wanted, message, ...(isAllowed ? { isAllowed } : {}) });
  }

  walk(value, shape, []);
  return [...findings.values()];
}

function isDated(member: Member): member is Exclude<Member, Shape> {
  return Array.isArray(member);
}

function isBlock(value: unknown): value is { readonly [name: string]: unknown } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isKindOf(value: unknown, shape: Shape): boolean {
  if (shape.kind === 'list') return Array.isArray(value);
  if (shape.kind === 'block') return isBlock(value);
  return fits(value, shape);
}

function fits(value: unknown, shape: Shape): boolean {
  switch (shape.kind) {
    case 'text':
      return (
        typeof value === 'string' &&
        (shape.words === undefined || shape.words.includes(value)) &&
        (shape.pattern === undefined || shape.pattern.test(value))
      );
    case 'number':
      return (
        typeof value === 'number' &&
        (shape.isWhole !== true || Number.isInteger(value)) &&
        value >= (shape.atLeast ?? -Infinity) &&
        (shape.above === undefined || value > shape.above)
      );
    case 'flag':
      return typeof value === 'boolean';
    case 'scalar':
      return value === null || typeof value !== 'object';
    default:
      return true;
  }
}

function wordsFor(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return shape.words !== undefined
        ? shape.words.length === 1
          ? String(shape.words[0])
          : `one of ${shape.words.join(', ')}`
        : (shape.wanted ?? 'text');
    case 'number':
      return (
        (shape.isWhole === true ? 'a whole number' : 'a number') +
        (shape.atLeast === undefined ? '' : ` of at least ${shape.atLeast}`) +
        (shape.above === undefined ? '' : ` above ${shape.above}`)
      );
    case 'flag':
      return 'true or false';
    case 'any':
      return 'any value';
    case 'scalar':
      return 'a single value';
    case 'list': {
      const { atLeast, atMost } = shape;
      if (atLeast === undefined && atMost === undefined) return 'a list';
      if (atLeast === atMost) return `a list of ${atLeast}`;
      return `a list of ${atLeast === undefined ? 'at most' : 'at least'} ${atLeast ?? atMost}`;
    }
    case 'block':
      return shape.name === 'mapping' ? 'a mapping' : `a mapping (${shape.name})`;
    case 'either':
      return [...new Set(shape.of.map(wordsFor))].join(' or ');
  }
}

const longestShown = 120;

function shown(value: unknown): string {
  if (value === undefined) return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (value !== null && typeof value === 'object') return 'a mapping';
  const json = JSON.stringify(value);
  return json.length <= longestShown ? json : `${json.slice(0, longestShown)}…`;
}
