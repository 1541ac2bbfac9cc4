import { oneOf, readBody, textOf, textsOf } from './body.ts';
import type { Report } from './body.ts';
import type { CmlAggregate, CmlContext } from './model.ts';
import type { Name, Tokens } from './tokens.ts';

const types = ['UNDEFINED', 'FEATURE', 'APPLICATION', 'SYSTEM', 'TEAM'];

/** Members that say nothing here, each with one value. */
const passed = ['knowledgeLevel', 'businessModel', 'evolution'];

/** Reads a bounded context, behind the word BoundedContext. */
export function readContext(tokens: Tokens, report: Report): CmlContext {
  const name = tokens.name('a name of the bounded context');
  const implemented: Name[] = [];
  const realized: Name[] = [];
  let refined: Name | undefined;
  for (;;) {
    if (tokens.take('implements')) implemented.push(...tokens.names('a domain or subdomain'));
    else if (tokens.take('realizes')) realized.push(...tokens.names('a bounded context'));
    else if (tokens.take('refines')) refined = tokens.name('a bounded context');
    else break;
  }
  let type: string | undefined;
  let vision: string | undefined;
  let technology: string | undefined;
  const responsibilities: string[] = [];
  const aggregates: CmlAggregate[] = [];
  readBody(tokens, report, () => {
    const doc = tokens.peek().kind === 'string' ? tokens.string() : undefined;
    if (tokens.take('Aggregate')) aggregates.push(readAggregate(tokens, doc));
    else if (tokens.take('Module')) readModule(tokens, aggregates, report);
    else if (tokens.take('Application')) tokens.skipBraces();
    else if (tokens.take('type')) type = oneOf(tokens, types);
    else if (tokens.take('domainVisionStatement')) vision = textOf(tokens);
    else if (tokens.take('implementationTechnology')) technology = textOf(tokens);
    else if (tokens.take('responsibilities')) responsibilities.push(...textsOf(tokens));
    else if (passed.some((word) => tokens.take(word))) {
      tokens.take('=');
      tokens.next();
    } else tokens.fail('a member of a bounded context, Module, Aggregate or }');
  });
  return { ...name, type, implemented, realized, refined, vision, technology, responsibilities, aggregates };
}

/** A module is a folder for aggregates. */
function readModule(tokens: Tokens, aggregates: CmlAggregate[], report: Report): void {
  tokens.name('a name of the module');
  let doc: string | undefined;
  readBody(tokens, report, () => {
    if (tokens.take('Aggregate')) aggregates.push(readAggregate(tokens, doc));
    doc = undefined;
    if (tokens.isNext('{')) tokens.skipBraces();
    else if (tokens.peek().kind === 'string') doc = tokens.string();
    else if (!tokens.isNext('Aggregate') && !tokens.isNext('}')) tokens.next();
  });
}

/** What an aggregate is made of is tactical and skipped, in braces that fit. */
function readAggregate(tokens: Tokens, doc: string | undefined): CmlAggregate {
  const name = tokens.name('a name of the aggregate');
  let owner: Name | undefined;
  const responsibilities: string[] = [];
  if (tokens.take('{'))
    while (!tokens.take('}')) {
      if (tokens.peek().kind === 'end') tokens.fail('}');
      if (tokens.take('owner')) {
        tokens.take('=');
        owner = tokens.name('a team');
      } else if (tokens.take('responsibilities')) responsibilities.push(...textsOf(tokens));
      else if (tokens.isNext('{')) tokens.skipBraces();
      else tokens.next();
    }
  const definition =
    doc ?? (responsibilities.length === 0 ? undefined : `Answers for ${responsibilities.join(', ')}.`);
  return { ...name, owner, definition };
}
