import { isLocation } from '../core/dataset-name.ts';
import { parseUrn } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import type { Draft } from './draft.ts';
import { mergeInto } from './merge.ts';
import type { NamesFact, Outcome } from './patch.ts';
import type { Speaker } from './apply-slice.ts';
import { identityOf } from './identity.ts';
import { writeRegister } from './registers.ts';
import { never } from './saying.ts';
import type { Saying } from './saying.ts';
import type { NameRecord } from './state.ts';

/**
 * Applies that several names mean one dataset. What is known under any of them becomes one entity, which has the
 * first of the names in {@link comesFirst}; the others are its aliases. Which names mean the same only grows, and the
 * first follows from the names alone, so neither order nor repetition shows.
 */
export function applyNames(draft: Draft, fact: NamesFact, saying: Saying, speaker: Speaker): Outcome {
  const ids = [...new Set(fact.ids)];
  const roots = [...new Set(ids.map((id) => draft.canonical(id)))];
  const ceases = fact.former !== undefined && saying.time > (draft.name(fact.former)?.ceased ?? never);
  if (roots.length < 2 && !ceases) return 'UNCHANGED';
  const names = new Set([...ids, ...roots, ...roots.flatMap((root) => [...draft.namesOf(root)])]);
  const known = new Map([...names].map((id): [Urn, Partial<NameRecord>] => [id, draft.name(id) ?? {}]));
  if (fact.former !== undefined && ceases)
    known.set(fact.former, { ...known.get(fact.former), ceased: saying.time });
  const isGiven = ({ target, isSaid }: Partial<NameRecord>): boolean =>
    target !== undefined && isSaid !== true;
  const rankOf = (id: Urn): readonly string[] => {
    const name = known.get(id) ?? {};
    return [
      isGiven(name) ? '1' : '0',
      name.ceased ?? never,
      isLocation(parseUrn(id)?.parts[0] ?? '') ? '1' : '0',
      id,
    ];
  };
  const [first = ids[0] ?? ''] = [...names].sort((a, b) => comesFirst(rankOf(a), rankOf(b)));
  for (const [id, name] of known) {
    const record = {
      target: first,
      ...(isGiven(name) ? {} : { isSaid: true as const }),
      ceased: name.ceased,
    };
    if (id !== first || record.ceased !== undefined) draft.setName(id, record);
    else draft.forgetName(id);
  }
  for (const root of roots) if (root !== first) mergeInto(draft, root, first, speaker);
  const entity = draft.edit(first, 'dataset');
  for (const [property, value] of Object.entries(identityOf(first)))
    if (!entity.clocks.has(property)) writeRegister(entity, property, value, never);
  return 'UPDATED';
}

/**
 * Which of two names a dataset has: never one that only a person gave it besides, rather one that was not replaced,
 * or earliest; rather the name of a table than a place where files lie; else the one that sorts first.
 */
function comesFirst(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? '';
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
