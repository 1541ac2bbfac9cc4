import { readContext } from './context.ts';
import { readDomain } from './domain.ts';
import { readMap } from './map.ts';
import type { CmlContext, CmlDomain, CmlMap, CmlModel, CmlProblem } from './model.ts';
import { Misread } from './tokens.ts';
import type { Name, Tokens } from './tokens.ts';

/** Words with which a declaration begins that is read. */
const declarations: ReadonlySet<string> = new Set(['import', 'ContextMap', 'BoundedContext', 'Domain']);

/** Those of requirements and stakeholders, which say nothing here. */
const others: ReadonlySet<string> = new Set(['UseCase', 'UserStory', 'Stakeholders', 'ValueRegister']);

/** Problems with the syntax beyond these are not told one by one. */
const maxProblems = 100;

/**
 * Reads the strategic part of a document in Context Mapper's language (CML 6.12). What is wrong is told with its place
 * and left out; reading goes on behind it. Pure, linear, and of bounded depth whatever the text is.
 */
export function parseCml(tokens: Tokens): CmlModel {
  const imports: Name[] = [];
  const domains: CmlDomain[] = [];
  const contexts: CmlContext[] = [];
  const problems: CmlProblem[] = [];
  let map: CmlMap | undefined;
  const problem = ({ at, message }: CmlProblem): void => {
    if (problems.length < maxProblems) problems.push({ at, message });
  };
  for (;;) {
    try {
      const { kind, text, at } = tokens.peek();
      if (kind === 'end') break;
      if (tokens.take('import')) imports.push({ name: tokens.string(), at });
      else if (tokens.take('Domain')) readDomain(tokens, domains, problem);
      else if (tokens.take('BoundedContext')) contexts.push(readContext(tokens, problem));
      else if (tokens.take('ContextMap')) {
        const read = readMap(tokens, at, problem);
        if (map === undefined) map = read;
        else problem({ at, message: 'a document has one ContextMap; this second one is left out' });
      } else {
        if (!others.has(text)) tokens.fail('import, ContextMap, BoundedContext or Domain');
        tokens.next();
        skipTo(tokens);
      }
    } catch (error) {
      if (!(error instanceof Misread)) throw error;
      problem(error);
      skipTo(tokens);
    }
  }
  return { imports, domains, contexts, map, problems };
}

/** Goes on to the next declaration; a text or comment without an end takes all that follows. */
function skipTo(tokens: Tokens): void {
  for (;;) {
    try {
      const { kind, text } = tokens.peek();
      if (kind === 'end') return;
      if (tokens.depth <= 0 && kind === 'word' && (declarations.has(text) || others.has(text))) {
        tokens.depth = 0;
        return;
      }
      tokens.next();
    } catch (error) {
      if (!(error instanceof Misread)) throw error;
    }
  }
}
