import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'meshline-gate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const contract = (version: string, columns: readonly string[]): string => `kind: DataContract
apiVersion: v3.1.0
id: orders
version: ${version}
status: active
schema:
  - name: orders
    properties:
${columns.map((name) => `      - name: ${name}\n        logicalType: string\n        physicalType: text\n`).join('')}`;

function meshline(...arguments_: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...arguments_], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);

describe('between two files', () => {
  put('old.yaml', contract('1.0.0', ['id', 'status']));
  put('new.yaml', contract('2.0.0', ['id']));
  put('small.yaml', contract('1.1.0', ['id']));

  test('diff tells what breaks, where, and which version it asks for', () => {
    const { code, out } = meshline('diff', 'old.yaml', 'new.yaml');
    expect(out).toContain('orders 1.0.0 → 2.0.0');
    expect(out).toMatch(/✗ BREAKING .*status.*line \d+/);
    expect(out).toContain('major version');
    // Text for a pipe has no colours.
    expect(out).not.toContain('\u001b');
    expect(code).toBe(1);
  });

  test('a contract against itself has no changes', () => {
    const { code, out } = meshline('diff', 'old.yaml', 'old.yaml');
    expect([code, out]).toEqual([0, expect.stringContaining('No changes')]);
  });

  test('schemas are told by their content and judged by a mode of registries', () => {
    const order = (fields: string): string => `{"type":"record","name":"Order","fields":[${fields}]}`;
    put('a.avsc', order('{"name":"id","type":"long"}'));
    put('b.avsc', order('{"name":"id","type":"long"},{"name":"note","type":"string"}'));
    expect(meshline('diff', 'a.avsc', 'b.avsc')).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /^b\.avsc may not follow a\.avsc \(Avro, BACKWARD\)\n {2}FIELD_WITHOUT_DEFAULT/,
      ),
    });
    expect(meshline('diff', 'a.avsc', 'b.avsc', '--mode', 'FORWARD').code).toBe(0);
  });

  test('a version that is too small for the changes is told', () => {
    const { code, out } = meshline('check', 'small.yaml', '--against', 'old.yaml');
    expect([code, out]).toEqual([1, expect.stringMatching(/too small a step.*2\.0\.0/)]);
  });

  test('each format is written, and --fail-on never passes', () => {
    const write = (format: string) =>
      meshline('diff', 'old.yaml', 'new.yaml', '--format', format, '--fail-on', 'never');
    expect(write('json')).toMatchObject({ code: 0, out: expect.stringContaining('"isFailed": false') });
    expect(write('github').out).toMatch(/^::error file=new\.yaml,line=\d+/);
    expect(JSON.parse(write('omds').out)).toMatchObject({ kind: 'MetadataDifference', impact: { major: 1 } });
  });
});

describe('against a commit', () => {
  const git = (...arguments_: readonly string[]): void => {
    execFileSync('git', [...arguments_], { cwd: folder, stdio: 'ignore' });
  };

  test('the file is compared with the one of that commit; a new file has nothing to be compared with', () => {
    git('init', '--quiet');
    put('orders.yaml', contract('1.0.0', ['id', 'status']));
    git('add', 'orders.yaml');
    git('-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '--quiet', '-m', 'first');
    put('orders.yaml', contract('2.0.0', ['id']));
    put('fresh.yaml', contract('1.0.0', ['id']));
    const { code, out } = meshline('check', 'orders.yaml', 'fresh.yaml', '--against', 'git:HEAD');
    expect(out).toContain('orders 1.0.0 → 2.0.0');
    expect(out).toContain('orders 1.0.0, new');
    expect(code).toBe(1);
  });

  test('a commit that there is not is bad input', () => {
    const { code, err } = meshline('check', 'orders.yaml', '--against', 'git:nowhere');
    expect([code, err]).toEqual([2, expect.stringContaining('git:nowhere')]);
  });
});

describe('a folder', () => {
  const inside = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, 'tree', name)), { recursive: true });
    put(join('tree', name), text);
  };
  const check = (): ReturnType<typeof meshline> => meshline('check', 'tree', '--against', 'git:HEAD');

  test('gives its contracts, says how many other files it has, and leaves out what is hidden or installed', () => {
    inside('contracts/orders.yml', contract('1.0.0', ['id']));
    inside('notes.md', '# Notes');
    inside('compose.yaml', 'services: {}');
    inside('.cache/broken.yaml', 'kind: DataContract\nid: [');
    inside('node_modules/some/contract.yaml', contract('9.0.0', ['id']));
    const { code, out, err } = check();
    expect([code, err]).toEqual([0, '2 files are no contract and skipped\n']);
    expect(out).toContain('orders 1.0.0, new');
    expect(out).not.toContain('9.0.0');
  });

  test('does not pass over a contract that cannot be parsed', () => {
    inside('contracts/broken.yaml', 'kind: DataContract\napiVersion: v3.1.0\nid: [\n');
    const { code, err } = check();
    expect([code, err]).toEqual([2, expect.stringMatching(/broken\.yaml:\d+:\d+: /)]);
  });

  test('without any contract is bad input', () => {
    inside('none/notes.md', '# Notes');
    const { code, err } = meshline('check', join('tree', 'none'));
    expect([code, err]).toEqual([2, expect.stringContaining('no file in it is a contract')]);
  });
});

describe('bad input', () => {
  test.each([
    [['check', 'nothing-*.yaml', '--against', 'git:HEAD'], 'nothing-*.yaml: no file matches'],
    [['check'], 'a contract document, a folder or a glob is wanted'],
    [['check', 'old.yaml', '--against', 'nowhere.yaml'], 'nowhere.yaml: cannot be read (ENOENT)'],
    [['diff', 'old.yaml', 'new.yaml', '--profile', 'lax'], 'profile "lax" is unknown; there are standard'],
    [['diff', 'old.yaml', 'new.yaml', '--format', 'pdf'], 'Allowed choices are text'],
    [['check', 'old.yaml', '--mode', 'maybe'], 'It is replace or side_by_side; received maybe'],
  ])('%j says what is wanted, with exit code 2', (arguments_, message) => {
    const { code, err } = meshline(...arguments_);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  test('a document that is none has a line for each problem', () => {
    put('broken.yaml', 'kind: DataContract\napiVersion: v3.1.0\nid: [\n');
    const { code, err } = meshline('diff', 'old.yaml', 'broken.yaml');
    expect(code).toBe(2);
    expect(err).toMatch(/broken\.yaml:\d+:\d+: /);
  });

  test('a server that does not answer is exit code 3', () => {
    const { code, err } = meshline('check', 'old.yaml', '--server', 'http://127.0.0.1:9');
    expect([code, err]).toEqual([3, expect.stringContaining('no Meshline answers')]);
  });
});
