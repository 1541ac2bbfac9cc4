import type { StructMember } from './canonical.ts';
import type { Nested, TypeRule } from './rules.ts';
import type { Argument } from './spelling.ts';

/** `struct<a int, b: string>`, `row(a integer)`, `object(a number)`; without arguments, of any members. */
export const struct: TypeRule = (args, nested) => structOf(args, nested, false);

/** `union(a integer, b varchar)`: one member at a time. */
export const union: TypeRule = (args, nested) => structOf(args, nested, true);

function structOf(args: readonly Argument[] | undefined, nested: Nested, isUnion: boolean) {
  if (args === undefined) return { kind: 'struct', members: undefined, isUnion } as const;
  const members = args.map((argument) => memberOf(argument, nested));
  return members.every((member) => member !== undefined)
    ? ({ kind: 'struct', members, isUnion } as const)
    : undefined;
}

/** A name and a type, with or without a colon between them; a type alone has no name (`row(integer, varchar)`). */
function memberOf(argument: Argument, nested: Nested): StructMember | undefined {
  const [name, second] = argument;
  if (name === undefined) return undefined;
  const isRequired = argument.some(
    ({ kind, text }, at) =>
      kind === 'WORD' &&
      text.toLowerCase() === 'not' &&
      argument[at + 1]?.text.toLowerCase() === 'null' &&
      depthAt(argument, at) === 0,
  );
  const isPair = second !== undefined && (second.kind !== 'SIGN' || second.text === ':');
  if (isPair && name.kind !== 'SIGN') {
    const type = nested(argument.slice(second.text === ':' && second.kind === 'SIGN' ? 2 : 1));
    if (type !== undefined) return { name: name.text, type, isRequired };
  }
  const type = nested(argument);
  return type === undefined ? undefined : { name: '', type, isRequired };
}

function depthAt(argument: Argument, at: number): number {
  let depth = 0;
  for (const { kind, text } of argument.slice(0, at))
    if (kind === 'SIGN') depth += '(<['.includes(text) ? 1 : ')>]'.includes(text) ? -1 : 0;
  return depth;
}
