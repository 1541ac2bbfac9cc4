import type { EntityFact, PropertyValue } from '../../../commit/patch.ts';
import { urn } from '../../../core/urn.ts';
import { slugOf } from '../values.ts';
import { memberOf, objectsIn, textIn } from './findings.ts';
import type { JsonObject } from './findings.ts';

/** Somebody whom an `ownership` facet names. */
interface Owner {
  /** As written: `team:billing`, `user:ada@example.org`, `data platform`. */
  readonly name: string;
  /** Role: MAINTAINER, OWNER … */
  readonly type?: string | undefined;
}

/** Owners that schedulers name when nobody set one. */
const nobody: ReadonlySet<string> = new Set(['airflow', 'root', 'unknown', 'none']);

/** The `ownership` facet of a dataset or job: its owners as JSON, in order. */
export function readOwners(facet: JsonObject): { [name: string]: PropertyValue } | undefined {
  const owners = ownersIn(facet);
  return Array.isArray(memberOf(facet, 'owners')) ? { owners: JSON.stringify(owners) } : undefined;
}

function ownersIn(facet: JsonObject): Owner[] {
  return objectsIn(facet, 'owners').flatMap((owner) => {
    const name = textIn(owner, 'name');
    if (name === undefined) return [];
    const type = textIn(owner, 'type');
    return [type === undefined ? { name } : { name, type }];
  });
}

/**
 * The team that an `ownership` facet names first, as a mention: it completes what nobody said of the team. A
 * name with `user:` in front or an `@` in it is a person, and what schedulers put for nobody is nobody.
 */
export function owningTeam(facet: JsonObject): EntityFact | undefined {
  for (const { name } of ownersIn(facet)) {
    const bare = name.replace(/^(team|group):/i, '').trim();
    const slug = slugOf(bare);
    if (/^(user|person):/i.test(name) || bare.includes('@') || slug === undefined || nobody.has(slug))
      continue;
    const properties = { slug, name: bare };
    return { type: 'entity', kind: 'team', id: urn('team', slug), properties, isMention: true };
  }
  return undefined;
}

/** The `tags` facet of a dataset, job or run: `key`, or `key=value` where the value says more than that it is set. */
export function readTags(facet: JsonObject): { [name: string]: PropertyValue } | undefined {
  if (!Array.isArray(memberOf(facet, 'tags'))) return undefined;
  const tags = tagsOf(facet, undefined);
  // A facet that only has tags of fields says nothing of the whole.
  return tags.length === 0 ? {} : { tags };
}

/** Tags of the fields of a dataset, by dotted path. */
export function fieldTags(facet: JsonObject): ReadonlyMap<string, readonly string[]> {
  const paths = objectsIn(facet, 'tags').flatMap((tag) => textIn(tag, 'field') ?? []);
  return new Map(paths.map((path) => [path, tagsOf(facet, path)]));
}

function tagsOf(facet: JsonObject, field: string | undefined): string[] {
  const texts = objectsIn(facet, 'tags').flatMap((tag) => {
    const key = textIn(tag, 'key');
    if (key === undefined || textIn(tag, 'field') !== field) return [];
    const value = textIn(tag, 'value');
    return [value === undefined || value.toLowerCase() === 'true' ? key : `${key}=${value}`];
  });
  return [...new Set(texts)].sort();
}
