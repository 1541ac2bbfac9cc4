import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig, projectRoot, variableNames } from '../../src/config.ts';

const sha256 = 'ab'.repeat(32);

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('an empty environment', () => {
  it('means a local database, open on loopback, with the sample mesh', () => {
    expect(loadConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      neo4j: undefined,
      home: join(projectRoot, '.meshline'),
      seed: 'sample',
      logLevel: 'info',
      apiKeys: [],
      limits: { maxQueryBytes: 262_144, maxDepth: 12, lineageMaxNodes: 1_000_000 },
    });
  });

  it('is what empty variables mean too', () => {
    expect(loadConfig({ PORT: '', NEO4J_URI: '', MESHLINE_API_KEYS: '' })).toEqual(loadConfig({}));
  });
});

describe('values', () => {
  it.each([
    'bolt://db:7687',
    'neo4j://a.example',
    'bolt+s://db:7687',
    'neo4j+ssc://[::1]:7687',
    'neo4j+s://x/?region=eu',
  ])('takes %s as a database of its own', (uri) => {
    expect(loadConfig({ NEO4J_URI: uri, NEO4J_PASSWORD: 'secret' }).neo4j).toEqual({
      uri,
      user: 'neo4j',
      password: 'secret',
      database: 'neo4j',
    });
  });

  it('reads API keys, digests in either case', () => {
    const env = { MESHLINE_API_KEYS: `ci:${sha256.toUpperCase()}, ops:${sha256}` };
    expect(loadConfig(env).apiKeys).toEqual([
      { name: 'ci', sha256 },
      { name: 'ops', sha256 },
    ]);
  });

  it('resolves MESHLINE_HOME against the working directory', () => {
    expect(loadConfig({ MESHLINE_HOME: 'elsewhere' }).home).toBe(resolve('elsewhere'));
  });
});

describe('wrong variables', () => {
  it('are all reported at once, one line each, with what was received and what is wanted', () => {
    const problems = problemsOf({
      PORT: '70000',
      NEO4J_URI: 'http://db',
      MESHLINE_SEED: 'none',
      LOG_LEVEL: 'loud',
      MAX_DEPTH: '-1',
      MESHLINE_SED: 'off',
    });
    expect(problems).toEqual([
      expect.stringMatching(/^MESHLINE_SED is not a variable of Meshline: wanted .*MESHLINE_SEED/),
      'PORT is "70000": wanted a whole number from 0 to 65535',
      expect.stringMatching(/^NEO4J_URI is .*: wanted bolt:\/\//),
      'MESHLINE_SEED is "none": wanted one of sample, off',
      expect.stringMatching(/^LOG_LEVEL is "loud": wanted one of fatal/),
      'MAX_DEPTH is "-1": wanted a whole number from 1 to 100',
      'NEO4J_PASSWORD is not set: wanted the password for NEO4J_URI',
    ]);
  });

  it('never shows a secret', () => {
    const problems = problemsOf({
      NEO4J_URI: 'bolt://neo4j:canary@db:7687',
      NEO4J_PASSWORD: 'canary',
      MESHLINE_API_KEYS: 'ci:canary',
      PORT: 'x',
    });
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain('canary');
  });

  it.each([`ci:${sha256},ci:${sha256}`, sha256, `ci:${sha256},`])('refuses the keys %s', (keys) => {
    expect(problemsOf({ MESHLINE_API_KEYS: keys })).toHaveLength(1);
  });

  it.each(['1e3', '4000.5', ' 4000', '0x10'])('refuses the port %j', (port) => {
    expect(problemsOf({ PORT: port })).toHaveLength(1);
  });
});

describe('names in OpenLineage events', () => {
  it('are namespaces that mean another one, and patterns of jobs before those that are built in', () => {
    const { naming } = loadConfig({
      MESHLINE_NAMESPACE_ALIASES: '{"Postgres://10.0.0.5/":"postgres://ERP:5432"}',
      MESHLINE_JOB_PATTERNS: '[{"pattern":"(etl)_\\\\d+","name":"$1"}]',
    });
    expect([...naming.namespaces]).toEqual([['postgres://10.0.0.5:5432', 'postgres://erp:5432']]);
    expect(naming.jobs.map(({ name }) => name)).toEqual(['$1', 'query']);
  });

  it.each([
    ['MESHLINE_NAMESPACE_ALIASES', 'x'],
    ['MESHLINE_NAMESPACE_ALIASES', '{"a":1}'],
    ['MESHLINE_NAMESPACE_ALIASES', '{"a":"b","b":"c","c":"a"}'],
    ['MESHLINE_JOB_PATTERNS', '{}'],
    ['MESHLINE_JOB_PATTERNS', '[{"pattern":"("}]'],
    ['MESHLINE_JOB_PATTERNS', '[{"pattern":"(","name":"x"}]'],
  ])('%s is refused as %s', (name, text) => {
    expect(problemsOf({ [name]: text })).toEqual([
      expect.stringMatching(new RegExp(`^${name} is .*: wanted a JSON`)),
    ]);
  });
});

describe('an open door', () => {
  it.each(['127.0.0.1', '127.0.1.1', 'localhost', '::1'])('is allowed at %s', (host) => {
    expect(loadConfig({ HOST: host }).host).toBe(host);
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'mesh.example', '127.0.0.1.example'])(
    'is refused at %s',
    (host) => {
      expect(problemsOf({ HOST: host })).toEqual([
        `HOST is "${host}": wanted a loopback address such as 127.0.0.1, or MESHLINE_API_KEYS`,
      ]);
    },
  );

  it('is no matter once there are keys', () => {
    expect(loadConfig({ HOST: '0.0.0.0', MESHLINE_API_KEYS: `ci:${sha256}` }).host).toBe('0.0.0.0');
  });
});

describe('.env.example', () => {
  it('names every variable, with a default that is the real one', async () => {
    const text = (await readFile(join(projectRoot, '.env.example'), 'utf8')).replaceAll(
      /^#(?=[A-Z][A-Z0-9_]*=)/gm,
      '',
    );
    const example = parseEnv(text);
    expect(Object.keys(example).toSorted()).toEqual(variableNames.toSorted());
    const { NEO4J_URI, MESHLINE_HOME, ...defaults } = example;
    expect(NEO4J_URI).toMatch(/^neo4j:/);
    expect(MESHLINE_HOME).toBe('.meshline');
    expect(loadConfig(defaults)).toEqual(loadConfig({}));
  });
});
