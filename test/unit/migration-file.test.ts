import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compareChain } from '../../src/neo4j/migration-chain.ts';
import type { AppliedMigration } from '../../src/neo4j/migration-chain.ts';
import {
  MigrationError,
  compareVersions,
  orderMigrationFiles,
  parseMigrationFile,
  parseMigrationName,
} from '../../src/neo4j/migration-file.ts';

const name = 'V0001__First.cypher';

describe('a migration file name', () => {
  it.each([
    ['V0001__Create_constraints.cypher', '0001', 'Create constraints', false],
    ['V1_2_3__With underscores.cypher', '1.2.3', 'With underscores', false],
    ['V2026.11__x.cypher', '2026.11', 'x', false],
    ['R10__Refresh_terms.cypher', '10', 'Refresh terms', true],
  ])('%s is read', (source, version, description, repeatable) => {
    expect(parseMigrationName(source)).toEqual({ source, version, description, repeatable });
  });

  it.each([
    'V1_Missing_underscore.cypher',
    'V1.2_3__Mixed_separators.cypher',
    'v1__Lower_case.cypher',
    'V__No_version.cypher',
    'V1__Has-a-dash.cypher',
    'V1__.cypher',
    'V1__Text.cql',
    'beforeMigrate.cypher',
  ])('%s is refused, naming the file', (source) => {
    expect(() => parseMigrationName(source)).toThrow(MigrationError);
    expect(() => parseMigrationName(source)).toThrow(source);
  });
});

describe('the statements of a file', () => {
  it('end with a semicolon and a line break of any platform', () => {
    const { statements } = parseMigrationFile(name, 'RETURN 1;\nRETURN 2;\r\nRETURN 3;\rRETURN 4;');
    expect(statements).toEqual(['RETURN 1', 'RETURN 2', 'RETURN 3', 'RETURN 4']);
  });

  it('may hold semicolons inside a line', () => {
    expect(parseMigrationFile(name, "RETURN 'a;b' AS x;\n").statements).toEqual(["RETURN 'a;b' AS x"]);
  });

  it('leave out what is only a comment, which still counts for the checksum', () => {
    const text = '// first\nRETURN 1;\n\n// the end\n// really\n';
    const file = parseMigrationFile(name, text);
    expect(file.statements).toEqual(['// first\nRETURN 1']);
    expect(file.checksum).toBe(String(crc32('// first\nRETURN 1// the end\n// really')));
  });

  it.each([
    ['', 'no statement'],
    ['// nothing here\n', 'no statement'],
    ['\uFEFFRETURN 1;\n', 'byte order mark'],
    [':use other;\nRETURN 1;\n', ':use'],
    ['// assert that edition is enterprise\nRETURN 1;\n', 'precondition'],
    ['CREATE (:A {x: "${nm:x}"});\n', 'placeholder'],
  ])('%j is refused', (text, reason) => {
    expect(() => parseMigrationFile(name, text)).toThrow(reason);
  });
});

describe('the checksum', () => {
  it('is the CRC32 of the statements put together, as an unsigned decimal', () => {
    // 3421780262 = 0xCBF43926 is the published check value of CRC-32 for the text 123456789.
    expect(parseMigrationFile(name, '1234;\n56789;\n').checksum).toBe('3421780262');
  });

  it('is the one that neo4j-migrations 2.0.0 records for the same file', () => {
    const text = 'CREATE (:MigrationProbe {id: 1, name: "é;ü"});\r\n  CREATE (:MigrationProbe {id: 2}) ;\n\n';
    expect(parseMigrationFile(name, text).checksum).toBe('2385425247');
  });

  it('does not see white space around statements, and sees all other changes', () => {
    const checksum = (text: string): string => parseMigrationFile(name, text).checksum;
    expect(checksum('\n\n  RETURN 1 ;\n\tRETURN 2;\n\n')).toBe(checksum('RETURN 1;\nRETURN 2'));
    expect(checksum('RETURN  1;\n')).not.toBe(checksum('RETURN 1;\n'));
    expect(checksum('RETURN 1\u00A0;\n')).not.toBe(checksum('RETURN 1;\n'));
  });
});

describe('the kind of a file', () => {
  it.each([
    'CREATE CONSTRAINT a IF NOT EXISTS FOR (n:A) REQUIRE n.id IS UNIQUE',
    'create fulltext index a FOR (n:A) ON EACH [n.name]',
    '/* why */ // so\nDROP INDEX a IF EXISTS',
    'CYPHER 5 CREATE OR REPLACE VECTOR INDEX a FOR (n:A) ON (n.v)',
  ])('is SCHEMA for %s', (statement) => {
    expect(parseMigrationFile(name, `${statement};\n`).kind).toBe('SCHEMA');
  });

  it.each(['CREATE (index:A)', 'CREATE (:Index)', 'MATCH (n) SET n.text = "CREATE INDEX"', 'RETURN 1'])(
    'is DATA for %s',
    (statement) => {
      expect(parseMigrationFile(name, `${statement};\n`).kind).toBe('DATA');
    },
  );

  it('is one of the two: a mixed file is refused with the counts', () => {
    expect(() =>
      parseMigrationFile(name, 'CREATE INDEX a FOR (n:A) ON (n.x);\nCREATE (:A);\nCREATE (:A);\n'),
    ).toThrow(`${name} mixes 1 schema and 2 data statements: want one kind per file`);
  });
});

describe('the order of files', () => {
  const sources = (...files: string[]): string[] =>
    orderMigrationFiles(files.map(parseMigrationName)).map(({ source }) => source);

  it('is that of the version numbers, versioned and repeatable together', () => {
    expect(sources('V0010__c.cypher', 'R0002__b.cypher', 'V0001__a.cypher')).toEqual([
      'V0001__a.cypher',
      'R0002__b.cypher',
      'V0010__c.cypher',
    ]);
    expect(compareVersions('1.2', '1.2.0')).toBe(0);
    expect(compareVersions('1.10', '1.9')).toBeGreaterThan(0);
  });

  it('refuses a version given twice, in whatever spelling', () => {
    expect(() => sources('V0001__a.cypher', 'R1__b.cypher')).toThrow('have the same version');
  });

  it('refuses versions that sort differently as text', () => {
    expect(() => sources('V9__a.cypher', 'V10__b.cypher')).toThrow('padded');
  });
});

describe('a chain compared with the files', () => {
  const one = parseMigrationFile('V0001__a.cypher', 'RETURN 1;\n');
  const two = parseMigrationFile('R0002__b.cypher', 'RETURN 2;\n');
  const twoChanged = parseMigrationFile('R0002__b.cypher', 'RETURN 22;\n');
  const three = parseMigrationFile('V0003__c.cypher', 'RETURN 3;\n');
  const threeChanged = parseMigrationFile('V0003__c.cypher', 'RETURN 33;\n');
  const threeRepeatable = parseMigrationFile('R0003__c.cypher', 'RETURN 3;\n');

  const verdict = (applied: AppliedMigration[], files: Parameters<typeof compareChain>[1]) => {
    const { state, problems, pending } = compareChain(applied, files);
    return { state, problems: problems.length, pending: pending.map(({ file }) => file.version) };
  };

  it.each([
    ['itself', [one, two, three], [one, two, three], 'VALID', 0, []],
    ['nothing applied', [], [one, two], 'PENDING', 2, ['0001', '0002']],
    ['a prefix', [one], [one, two, three], 'PENDING', 2, ['0002', '0003']],
    ['a changed repeatable file', [one, two], [one, twoChanged], 'PENDING', 1, ['0002']],
    ['a changed file', [one, two, three], [one, two, threeChanged], 'CHECKSUM_MISMATCH', 1, []],
    ['a file that became repeatable', [three], [threeRepeatable], 'CHECKSUM_MISMATCH', 1, []],
    ['a gap filled later', [one, three], [one, two, three], 'OUT_OF_ORDER', 1, ['0002']],
    ['a missing file', [one, two, three], [one, three], 'UNKNOWN_MIGRATION', 1, []],
    ['a database that is ahead', [one, two], [one], 'UNKNOWN_MIGRATION', 1, []],
    ['all of these', [two, three], [one, threeChanged], 'UNKNOWN_MIGRATION', 3, ['0001']],
  ])('%s', (_case, applied, files, state, problems, pending) => {
    expect(verdict(applied, files)).toEqual({ state, problems, pending });
  });
});
