import { describe, expect, test } from 'vitest';
import type { EntityFact, LinkFact } from '../../../src/commit/patch.ts';
import { urn } from '../../../src/core/urn.ts';
import { createDocument } from '../../../src/ingestion/document.ts';
import { detectFormat } from '../../../src/ingestion/formats.ts';
import { referencesOf } from '../../../src/ingestion/files.ts';
import { readDocuments } from '../../../src/ingestion/reading.ts';

const library = `// A public library.
ContextMap LibraryMap {
  type SYSTEM_LANDSCAPE
  state = AS_IS
  contains Lending, Catalogue
  contains Membership contains Fines

  Catalogue [U,OHS,PL] -> [D,ACL] Lending : titles {
    exposedAggregates = Titles, Copies
    implementationTechnology = "REST"
    downstreamRights = INFLUENCER
  }
  Fines [D,C]<-[U,S,PL] Lending
  [P] Membership <-> [P] Fines
  Membership Shared-Kernel Lending
}

/* The heart of it. */
BoundedContext Lending implements Loans, Reservations refines Catalogue {
  type = FEATURE
  domainVisionStatement = "Books go out \\"and\\" come back."
  responsibilities = "Loans", "Reminders"
  implementationTechnology "Kotlin"
  knowledgeLevel = CONCRETE
  "A book that is out."
  Aggregate Loan {
    owner = LoanTeam
    Entity Item { aggregateRoot - Reader who; def @Loan find(String a) throws X; Repository R { } }
  }
  Module desk {
    basePackage = org.example.desk
    Aggregate Desk { responsibilities "The counter" Service S { boolean open(); } }
  }
  Application { Flow F { command A delegates to Loan emits event B } }
}
BoundedContext Catalogue implements Stock { Aggregate Titles Aggregate Copies { } }
BoundedContext Membership
BoundedContext Fines
BoundedContext LoanTeam realizes Lending, Fines { type TEAM domainVisionStatement "Lends." }
BoundedContext OtherTeam realizes Fines { type = TEAM }

Domain Library {
  domainVisionStatement = "All that a library does."
  Subdomain Loans { type = CORE_DOMAIN Entity Reader { String name } }
  Subdomain Reservations { type = SUPPORTING_DOMAIN }
  Subdomain Stock supports Find { type = GENERIC_SUBDOMAIN domainVisionStatement "What there is." }
}
UseCase Find { actor "a reader" interactions = create a "Loan" }
`;

function read(texts: string | Record<string, string>) {
  const set = typeof texts === 'string' ? { 'map.cml': texts } : texts;
  const documents = Object.entries(set).map(([path, text]) => createDocument(path, text));
  const { items, sections } = readDocuments(documents, {
    now: new Date('2026-11-20T00:00:00Z'),
    item: () => {
      throw new Error('CML has no items of the bulk');
    },
  });
  const facts = items.flatMap((item) => item.facts);
  const said = (path: readonly (string | number)[], message: string): string => {
    const at = sections[Number(path[0])]?.place?.(path.slice(1));
    return `${at?.line}:${at?.column} ${message}`;
  };
  return {
    items,
    formats: sections.map(({ adapter }) => adapter?.format),
    problems: items.flatMap(({ problems = [] }) => problems.map(({ path, message }) => said(path, message))),
    findings: sections.flatMap(({ findings }, index) =>
      findings.map(({ path, message }) => said([index, ...path], message)),
    ),
    entities: facts.filter((fact): fact is EntityFact => fact.type === 'entity' && fact.isMention !== true),
    relations: facts
      .filter((fact): fact is LinkFact => fact.type === 'link')
      .map(({ from, to, properties }) => [
        from.split(':').at(-1),
        properties?.['kind'],
        to.split(':').at(-1),
        properties?.['upstreamRoles'],
        properties?.['downstreamRoles'],
      ]),
  };
}

/** A map of the contexts A and B with a relation, on line 2. */
const relation = (text: string, contexts = 'BoundedContext A { Aggregate X }\nBoundedContext B\n'): string =>
  `ContextMap M { contains A, B\n${text}\n}\n${contexts}`;

describe('a document', () => {
  const { entities, relations, problems, findings, formats } = read(library);
  const entity = (id: string): EntityFact | undefined => entities.find((one) => one.id === id);

  test('is told by its first declaration, whatever comments stand before it', () => {
    expect(formats).toEqual(['cml']);
    const detected = (text: string) => detectFormat(createDocument('', text))?.adapter.format;
    expect(detected('/* a: b */ // c\nBoundedContext A\nBoundedContext B')).toBe('cml');
    expect(detected('import "./other.cml"\n')).toBe('cml');
    expect(detected('ContextMap {}')).toBe('cml');
    expect(detected('Domain name,owner\nsales,me\n')).toBeUndefined();
    expect(detected('Domain: {}\n')).toBeUndefined();
    expect(detected('/* nothing */')).toBeUndefined();
  });

  test('has no problem, and says what is kept in another way', () => {
    expect(problems).toEqual([]);
    expect(findings).toEqual([
      expect.stringMatching(/^19:42 Lending implements Loans, Reservations; .* put into Library$/),
      expect.stringMatching(/^40:35 Fines is realized by LoanTeam already/),
    ]);
  });

  test('gives domains with their parts', () => {
    expect(entity('urn:mesh:domain:library')?.properties).toMatchObject({
      name: 'Library',
      description: 'All that a library does.',
    });
    expect(entity('urn:mesh:domain:stock')).toMatchObject({
      properties: { subdomainType: 'GENERIC', description: 'What there is.' },
      references: { parent: ['urn:mesh:domain:library'] },
    });
  });

  test('gives contexts in the domain that they implement, and terms', () => {
    expect(entity('urn:mesh:bounded-context:lending')).toMatchObject({
      properties: {
        vision: 'Books go out "and" come back.',
        description: 'Answers for Loans, Reminders.\nBuilt with Kotlin.\nRefines Catalogue.',
        tags: ['type:FEATURE'],
      },
      references: { domain: ['urn:mesh:domain:library'] },
    });
    expect(entity(urn('term', 'lending', 'loan'))?.properties).toMatchObject({
      name: 'Loan',
      definition: 'A book that is out.',
      tags: ['aggregate', 'owner:loan-team'],
    });
    expect(entity(urn('term', 'lending', 'desk'))?.properties['definition']).toBe('Answers for The counter.');
  });

  test('gives teams, which answer for what they realize first', () => {
    const owners = entities.flatMap(({ id, references }) =>
      references?.['owner'] === undefined ? [] : [[id, ...references['owner']]],
    );
    expect(entity('urn:mesh:team:loan-team')?.properties['description']).toBe('Lends.');
    expect(owners).toEqual([
      ['urn:mesh:bounded-context:lending', 'urn:mesh:team:loan-team'],
      ['urn:mesh:bounded-context:fines', 'urn:mesh:team:loan-team'],
    ]);
    expect(entity('urn:mesh:bounded-context:loan-team')).toBeUndefined();
  });

  test('gives relations', () => {
    expect(relations).toEqual([
      [
        'catalogue',
        'UPSTREAM_DOWNSTREAM',
        'lending',
        ['OPEN_HOST_SERVICE', 'PUBLISHED_LANGUAGE'],
        ['ANTICORRUPTION_LAYER'],
      ],
      ['lending', 'CUSTOMER_SUPPLIER', 'fines', ['PUBLISHED_LANGUAGE'], []],
      ['fines', 'PARTNERSHIP', 'membership', [], []],
      ['lending', 'SHARED_KERNEL', 'membership', [], []],
    ]);
  });
});

describe('a relation', () => {
  const up = ['OPEN_HOST_SERVICE', 'PUBLISHED_LANGUAGE'];
  const acl = ['ANTICORRUPTION_LAYER'];
  test.each([
    ['A -> B', 'UPSTREAM_DOWNSTREAM', 'a', 'b', [], []],
    ['A <- B', 'UPSTREAM_DOWNSTREAM', 'b', 'a', [], []],
    ['A[U]->[D]B', 'UPSTREAM_DOWNSTREAM', 'a', 'b', [], []],
    ['A [OHS,PL]->[ACL] B', 'UPSTREAM_DOWNSTREAM', 'a', 'b', up, acl],
    ['A [D,ACL]<-[U,OHS,PL] B', 'UPSTREAM_DOWNSTREAM', 'b', 'a', up, acl],
    ['A [OHS,PL] Upstream-Downstream [CF] B', 'UPSTREAM_DOWNSTREAM', 'a', 'b', up, ['CONFORMIST']],
    ['A [] Downstream-Upstream [OHS,PL] B', 'UPSTREAM_DOWNSTREAM', 'b', 'a', up, []],
    ['A [U,S]->[D,C] B', 'CUSTOMER_SUPPLIER', 'a', 'b', [], []],
    ['A [C]<-[S] B', 'CUSTOMER_SUPPLIER', 'b', 'a', [], []],
    ['A Customer-Supplier B', 'CUSTOMER_SUPPLIER', 'b', 'a', [], []],
    ['A [PL] Supplier-Customer B', 'CUSTOMER_SUPPLIER', 'a', 'b', ['PUBLISHED_LANGUAGE'], []],
    ['A [P]<->[P] B', 'PARTNERSHIP', 'a', 'b', [], []],
    ['[P] A <-> B [P]', 'PARTNERSHIP', 'a', 'b', [], []],
    ['B Partnership A', 'PARTNERSHIP', 'a', 'b', [], []],
    ['[SK] B <-> [SK] A : shared', 'SHARED_KERNEL', 'a', 'b', [], []],
    ['A Shared-Kernel B', 'SHARED_KERNEL', 'a', 'b', [], []],
    ['A <-> B', 'SHARED_KERNEL', 'a', 'b', [], []],
  ])('may be written %s', (text, kind, from, to, upstream, downstream) => {
    const { relations, problems } = read(relation(text));
    expect(problems).toEqual([]);
    expect(relations).toEqual([[from, kind, to, upstream, downstream]]);
  });

  test.each([
    ['A [U,S,OHS]->[D,C] B', /^2:1 a supplier who plans with its customer/],
    ['A [S]->[C,CF] B', /^2:1 a customer has a say/],
    ['A -> A', /^2:1 a bounded context has no relation with itself/],
    ['A [S]-> B', /^2:4 a supplier S has a customer C on the other side; received none/],
    ['A [ACL]-> B', /^2:4 the upstream side has roles of U, S, OHS, PL; received ACL/],
    ['A [P]<->[SK] B', /^2:10 both sides .* received P and SK/],
    ['A => B', /^2:3 one of ->, .* is wanted; received "="/],
    ['A -> B { exposedAggregates X, Y }', /^2:31 the aggregate Y is exposed, and A upstream has none/],
    ['A -> B { downstreamRights KING }', /^2:27 one of INFLUENCER/],
    ['A -> C', /^2:6 there is no bounded context C/],
  ])('%s is refused where it stands', (text, message) => {
    const { relations, problems, entities } = read(relation(text));
    expect(problems).toEqual([expect.stringMatching(message)]);
    expect(relations).toEqual([]);
    expect(entities.map(({ id }) => id)).toContain('urn:mesh:bounded-context:b');
  });

  test('that is doubtful is a finding: a customer with an anticorruption layer', () => {
    const { relations, findings } = read(relation('A [S]->[C,ACL] B'));
    expect(relations).toHaveLength(1);
    expect(findings).toEqual([expect.stringMatching(/^2:1 a customer has a say .* doubtful/)]);
  });

  test('needs its contexts on the map', () => {
    const { problems } = read('ContextMap { contains A\nA -> B }\nBoundedContext A\nBoundedContext B');
    expect(problems).toEqual([expect.stringMatching(/^2:6 B has a relation and is not on the map/)]);
  });

  test('that cannot be read costs no other', () => {
    const { relations, problems } = read(
      relation('A -> { deep { } } B\nA [X]->[Y] B {\n  implementationTechnology "x"\n}\nA -> B'),
    );
    expect(problems).toHaveLength(2);
    expect(relations).toHaveLength(1);
  });
});

describe('teams', () => {
  const team = 'BoundedContext T realizes A { type TEAM }\n';
  test('are on no map of software, and their relations are not kept', () => {
    const map = (type: string): string =>
      `ContextMap { type ${type} contains A, T\nA -> T }\nBoundedContext A\n${team}`;
    expect(read(map('SYSTEM_LANDSCAPE')).problems).toEqual([expect.stringMatching(/^1:\d+ T is a team/)]);
    const { problems, findings, relations } = read(map('ORGANIZATIONAL'));
    expect([problems, relations]).toEqual([[], []]);
    expect(findings).toEqual([expect.stringMatching(/^2:1 .*relations of teams are not kept/)]);
  });

  test('alone realize contexts, and own aggregates', () => {
    const { problems } = read(
      `BoundedContext A realizes B\nBoundedContext B {\n Aggregate X { owner A }\n}\n${team.replace('A', 'T')}`,
    );
    expect(problems).toEqual([
      expect.stringMatching(/^1:27 only a context of type TEAM realizes/),
      expect.stringMatching(/^3:22 the owner of an aggregate is .* A is none/),
      expect.stringMatching(/^5:\d+ T is a team, and a team does not realize another/),
    ]);
  });
});

describe('names', () => {
  test('that are not declared, or twice, are told', () => {
    const { problems, entities } = read(
      'BoundedContext A implements Nothing\nBoundedContext B\nBoundedContext B { type SYSTEM }\nDomain D\nDomain d',
    );
    expect(problems).toEqual([
      '5:8 d: there is another domain D before',
      '3:16 B: there is another bounded context B before',
      '1:29 there is no domain or subdomain Nothing',
    ]);
    expect(entities.filter(({ id }) => id.endsWith(':b'))).toHaveLength(1);
  });

  test('may come from documents that are imported, which are read as well', () => {
    const set = {
      'maps/all.cml': 'import "../contexts.cml"\nContextMap All { contains A, B\nA -> B }',
      'contexts.cml': 'import "domains.cml"\nBoundedContext A implements D\nBoundedContext B',
      'domains.cml': 'import "contexts.cml" Domain D',
    };
    const { problems, relations, entities, formats } = read(set);
    expect(problems).toEqual([]);
    expect(formats).toEqual(['cml', 'cml', 'cml']);
    expect(relations).toHaveLength(1);
    expect(entities.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['urn:mesh:domain:d', 'urn:mesh:bounded-context:a']),
    );
    expect(referencesOf(createDocument('maps/all.cml', set['maps/all.cml']))).toEqual(['../contexts.cml']);
    expect(read({ 'a.cml': set['maps/all.cml'] }).problems[0]).toMatch(
      /^1:1 there is no document \.\.\/contexts\.cml among what was sent/,
    );
  });
});

describe('a text that is hostile', () => {
  test('without an end somewhere is told with where that begins', () => {
    expect(read('Domain D\nBoundedContext A { type = "x').problems).toEqual([
      expect.stringMatching(/^2:27 the text that begins here has no end/),
    ]);
    expect(read('Domain D\n/* x').problems).toEqual([expect.stringMatching(/^2:1 the comment that begins/)]);
    const { problems, entities } = read('BoundedContext A { Aggregate X {\nDomain D');
    expect(problems).toEqual(
      expect.arrayContaining([expect.stringMatching(/^2:9 } is wanted; received the end/)]),
    );
    expect(entities).toEqual([]);
  });

  test('and deep is read in bounded depth', () => {
    const deep = `BoundedContext A { Aggregate X ${'{'.repeat(500_000)}${'}'.repeat(500_000)} }\nBoundedContext B`;
    expect(read(deep).entities).toHaveLength(3);
    expect(read(`ContextMap M { ${'['.repeat(500_000)}`).problems.length).toBeLessThan(5);
  });

  test('and long is read once, and told of a hundred times at most', () => {
    const lines = Array.from(
      { length: 50_000 },
      (_, index) => `} nonsense "${index}" { [ <-> here and there\n`,
    );
    const { problems, entities } = read(`Domain D {}\n${lines.join('')}\nDomain E\n${'}'.repeat(3)}`);
    expect(problems.length).toBeLessThanOrEqual(100);
    expect(entities.map(({ id }) => id)).toContain('urn:mesh:domain:d');
  });
});
