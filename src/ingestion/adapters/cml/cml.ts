import type { PatchItem } from '../../../commit/patch.ts';
import type { Problem } from '../../../core/errors.ts';
import type { Adapter, Finding, ReadContext } from '../../adapter.ts';
import type { Document } from '../../document.ts';
import { containedProblems, contextProblems, relationDoubts, relationProblems, repeated } from './check.ts';
import {
  aggregateItem,
  contextItem,
  domainItem,
  domainOf,
  realizers,
  relationItem,
  teamItem,
} from './facts.ts';
import type { CmlModel, CmlProblem } from './model.ts';
import { isTeam, knownIn } from './names.ts';
import type { Known } from './names.ts';
import { parseCml } from './parse.ts';
import { createPlaces } from './places.ts';
import type { Places } from './places.ts';
import { Tokens } from './tokens.ts';

/** The first declaration of a document: its name, and what may follow there. */
const beginning =
  /^(?:import\s*["']|ContextMap(?:\s+\w+)?\s*\{|(?:BoundedContext|Domain|UseCase|UserStory)\s+\^?\w+\s*(?:$|\{|\/[/*]|(?:implements|realizes|refines|import|ContextMap|BoundedContext|Domain|UseCase|UserStory)\b))/;

/**
 * Context Mapper's language: domains and subdomains are domains, bounded contexts contexts (those of type TEAM teams),
 * relations of the map context relations, aggregates words of their context's language.
 */
export const cmlAdapter: Adapter = {
  format: 'cml',
  title: 'a context map in CML (Context Mapper)',
  detect: ({ text }) => (beginning.test(withoutComments(text)) ? 'whole' : undefined),
  read(document, context) {
    const tokens = new Tokens(document.text);
    const model = parseCml(tokens);
    const places = createPlaces(tokens);
    const imported = importsOf(model, document, context);
    const known = knownIn([model, ...imported.models]);
    const findings: Finding[] = doubtsOf(model, known).map(({ at, message }, index) => ({
      path: places.path(['findings', index], at),
      message,
    }));
    const problems = [...model.problems, ...imported.problems, ...generalProblems(model, known)];
    const items: PatchItem[] = problems.map(({ at, message }, index) => {
      const path = places.path(['problems', index], at);
      return { path, facts: [], problems: [{ code: 'INVALID', message, path }] };
    });
    items.push(...itemsOf(model, known, places));
    const covers = model.map?.name ?? (document.path === '' ? undefined : document.path);
    return { items, findings, covers, place: places.of };
  },
};

/** Where a document begins to say something. */
function withoutComments(text: string): string {
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at += 1;
    const mark = text.slice(at, at + 2);
    if (mark !== '//' && mark !== '/*') return text.slice(at, at + 300);
    const end = text.indexOf(mark === '//' ? '\n' : '*/', at + 2);
    if (end === -1) return '';
    at = end + (mark === '//' ? 1 : 2);
  }
}

/** Texts of a document's `import` statements: files that it refers to. */
export function cmlImports(document: Pick<Document, 'text'>): string[] {
  if (cmlAdapter.detect(document as Document) === undefined) return [];
  return [...document.text.matchAll(/^\s*import\s*(?:"([^"\n]+)"|'([^'\n]+)')/gm)].map(
    ([, double, single]) => double ?? single ?? '',
  );
}

/** What a document imports, and what that imports; each is read for its own sake beside it. */
function importsOf(
  model: CmlModel,
  document: Document,
  { look }: ReadContext,
): { readonly models: readonly CmlModel[]; readonly problems: readonly CmlProblem[] } {
  const models: CmlModel[] = [];
  const problems: CmlProblem[] = [];
  const seen = new Set<Document>([document]);
  const waiting = model.imports.map((one) => ({ ...one, from: document }));
  for (const { from, name, at } of waiting) {
    const found = look(name, from);
    if (found === undefined)
      problems.push({ at, message: `there is no document ${name} among what was sent` });
    else if (!seen.has(found)) {
      seen.add(found);
      const read = parseCml(new Tokens(found.text));
      models.push(read);
      waiting.push(...read.imports.map((one) => ({ name: one.name, at, from: found })));
    }
  }
  return { models, problems };
}

/** What is wrong with the document and with no one item of it. */
function generalProblems({ domains, contexts, map }: CmlModel, known: Known): CmlProblem[] {
  return [
    ...repeated(domains, 'domain'),
    ...repeated(contexts, 'bounded context'),
    ...contexts.flatMap(({ aggregates }) => repeated(aggregates, 'aggregate')),
    ...(map === undefined ? [] : containedProblems(map, known)),
  ];
}

/** What is kept in another way than it is written. */
function doubtsOf({ contexts, map }: CmlModel, known: Known): CmlProblem[] {
  const taken = realizers(known.contexts.values());
  const doubts: CmlProblem[] = [];
  for (const context of contexts) {
    const { implemented, realized, name } = context;
    if (implemented.length > 1)
      doubts.push({
        at: implemented[1]?.at ?? 0,
        message: `${name} implements ${implemented.map((one) => one.name).join(', ')}; a context lies in one domain, so it is put into ${domainOf(context, known)}`,
      });
    if (!isTeam(context)) continue;
    for (const one of realized) {
      const owner = taken.get(one.name);
      if (owner !== name)
        doubts.push({
          at: one.at,
          message: `${one.name} is realized by ${owner} already, which answers for it`,
        });
    }
  }
  for (const relation of map?.relations ?? []) {
    doubts.push(...relationDoubts(relation));
    const { upstream, downstream, at } = relation;
    if (isTeamRelation([upstream.name, downstream.name], known))
      doubts.push({
        at,
        message: `${upstream.name} and ${downstream.name} are not both contexts of software; relations of teams are not kept`,
      });
  }
  return doubts;
}

function isTeamRelation(names: readonly string[], { contexts }: Known): boolean {
  return names.some((name) => isTeam(contexts.get(name) ?? {}));
}

function itemsOf({ domains, contexts, map }: CmlModel, known: Known, places: Places): PatchItem[] {
  const items: PatchItem[] = [];
  const add = (item: PatchItem, problems: readonly CmlProblem[] = []): void => {
    const found = problems.map(({ at, message }, index): Problem => {
      const path = places.path([...item.path, index], at);
      return { code: 'INVALID', message, path };
    });
    items.push(
      found.length === 0 ? item : { ...item, facts: [], problems: [...(item.problems ?? []), ...found] },
    );
  };
  for (const domain of domains)
    if (known.domains.get(domain.name) === domain)
      add(domainItem(domain, places.path(['domains', domain.name], domain.at)));
  const own = contexts.filter((context) => known.contexts.get(context.name) === context);
  const taken = realizers(known.contexts.values());
  for (const context of own) {
    const path = places.path(['boundedContexts', context.name], context.at);
    const item = isTeam(context) ? teamItem(context, taken, path) : contextItem(context, known, path);
    add(item, contextProblems(context, known));
    for (const aggregate of isTeam(context) ? [] : context.aggregates) {
      const at = places.path([...path, 'aggregates', aggregate.name], aggregate.at);
      add(aggregateItem(context, aggregate, at));
    }
  }
  if (map === undefined) return items;
  for (const [index, relation] of map.relations.entries()) {
    const path = places.path(['contextMap', 'relations', index], relation.at);
    const isKept = !isTeamRelation([relation.upstream.name, relation.downstream.name], known);
    const problems = relationProblems(relation, map, known);
    if (isKept || problems.length > 0)
      add(isKept ? relationItem(relation, path) : { path, facts: [] }, problems);
  }
  return items;
}
