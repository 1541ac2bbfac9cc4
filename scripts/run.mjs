// Runs a command of this project with what it needs: packages, Node 24, the web bundle. Itself it needs nothing but Node 20.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const isWindows = process.platform === 'win32';
const wantedNode = 24;

const commands = {
  serve: async (args) =>
    (await buildWeb()) ||
    run(findNode(), [join(root, 'src', 'cli.ts'), 'serve', ...args], { env: production }),
  test: async (args) =>
    (await buildWeb()) || (await (args.length === 0 ? testAll() : tool('vitest', 'run', ...args))),
  cli: (args) =>
    run(findNode(), [join(root, 'src', 'cli.ts'), ...args], { cwd: callersFolder(), env: production }),
  bench: (args) => node('bench/main.ts', ...args),
  codegen: (args) => node('scripts/codegen.ts', ...args),
  'test:examples': (args) => tool('vitest', 'run', '--config', 'vitest.examples.config.ts', ...args),
  'test:producers': (args) => tool('vitest', 'run', '--config', 'vitest.producers.config.ts', ...args),
  check,
};

/** Anything else makes the GraphQL library look for a second copy of itself at each value that it checks. */
const production = { NODE_ENV: 'production' };

/**
 * All tiers, as two runs beside each other: a run keeps about one core busy. Each has a Neo4j of its own; where one is given
 * from outside, only one of them may use that. What the second run prints is shown when both have ended, so that the two
 * never mix.
 */
async function testAll() {
  const isGiven = Boolean(process.env.MESHLINE_TEST_NEO4J_URI);
  const shown = isGiven ? ['integration', 'e2e', 'browser'] : ['integration', 'browser'];
  const kept = isGiven ? ['unit'] : ['unit', 'e2e'];
  say(`test: ${shown.join(', ')}; beside them, shown at the end: ${kept.join(', ')}`);
  const tiers = (names) => ['run', ...names.flatMap((name) => ['--project', name])];
  const printed = [];
  const codes = await Promise.all([
    tool('vitest', ...tiers(shown)),
    run(findNode(), [scriptOf('vitest'), ...tiers(kept)], { printed }),
  ]);
  for (const chunk of printed) process.stdout.write(chunk);
  for (const [index, names] of [shown, kept].entries())
    say(`test: ${names.join(', ')} ${codes[index] === 0 ? 'passed' : 'FAILED'}`);
  return Math.max(...codes);
}

/** One after another, the first that fails ends it. */
async function check() {
  const steps = {
    types: () => tool('tsc', '-p', '.'),
    lint: () => tool('oxlint', '--type-aware'),
    format: () => tool('prettier', '--check', '.'),
    'unused code': () => tool('knip'),
    'generated code': () => node('scripts/codegen.ts', '--check'),
    'unit tests': () => tool('vitest', 'run', '--project', 'unit'),
  };
  for (const [name, run] of Object.entries(steps)) {
    say(`check: ${name}`);
    const code = await run();
    if (code !== 0) {
      say(`check: ${name} failed`);
      return code;
    }
  }
  say('check: all good');
  return 0;
}

const say = (line) => process.stderr.write(`${line}\n`);

function fail(line) {
  say(line);
  process.exit(3);
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Whether node_modules holds what the lock file asks for: npm notes what it installed in a lock file of its own. */
function isInstalled() {
  const installed = join(modules, '.package-lock.json');
  if (!existsSync(installed)) return false;
  const present = readJson(installed).packages;
  return Object.entries(readJson(join(root, 'package-lock.json')).packages).every(
    ([path, { integrity, optional, devOptional, peer }]) =>
      path === '' ||
      (present[path] === undefined ? optional || devOptional || peer : present[path].integrity === integrity),
  );
}

async function install() {
  if (isInstalled()) return;
  say('installing packages (npm ci, only when they have changed)');
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await run(isWindows ? 'npm.cmd' : 'npm', options, { shell: isWindows });
  if (code !== 0) fail(`npm ci failed with exit code ${code}`);
}

/** This process's own Node when it is new enough, else the one that came as an optional package for this platform. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= wantedNode) return process.execPath;
  const platform = isWindows ? 'win' : process.platform;
  const packaged = join(modules, `node-${platform}-${process.arch}`, 'bin', isWindows ? 'node.exe' : 'node');
  if (existsSync(packaged)) return packaged;
  return fail(
    `Node >= ${wantedNode} is wanted, this is ${process.version}, and no packaged one exists for ${process.platform} ${process.arch}: install it from https://nodejs.org`,
  );
}

const node = (script, ...args) => run(findNode(), [script, ...args]);

/** Where the caller stands, for files that are named relative to it: npm goes to the project before it runs a script. */
function callersFolder() {
  const isOwnScript = process.env.npm_package_json === join(root, 'package.json');
  return (isOwnScript && process.env.INIT_CWD) || process.cwd();
}

/** Runs the script behind a package's command with our Node, whatever Node its first line would find. */
const tool = (name, ...args) => node(scriptOf(name), ...args);

function scriptOf(name) {
  const folder = join(modules, name === 'tsc' ? 'typescript' : name);
  const { bin } = readJson(join(folder, 'package.json'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/** Builds the page when it is missing or older than one of its sources; returns an exit code. */
async function buildWeb() {
  const built = join(root, 'web', 'dist', 'index.html');
  const sources = [join(root, 'package-lock.json'), ...filesBelow(join(root, 'web'))];
  if (existsSync(built) && sources.every((path) => modified(path) <= modified(built))) return 0;
  say('building the web page');
  return tool('vite', 'build', 'web', '--config', 'web/vite.config.ts', '--logLevel', 'warn');
}

const modified = (path) => statSync(path).mtimeMs;

function filesBelow(directory) {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (!entry.isDirectory()) return [path];
    return entry.name === 'dist' || entry.name === 'node_modules' ? [] : filesBelow(path);
  });
}

/**
 * Runs a program to its end and returns its exit code; what it prints goes to the terminal, or into `printed`. It gets a
 * process group of its own: a Ctrl-C would reach it from the terminal, from npm and from here, and the second one means
 * "now" to most programs. So it hears of each signal from here only.
 */
function run(program, args, { printed, env, ...options } = {}) {
  const path = `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const colour = printed && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  // What was compiled before is not compiled again: the command line starts in half of the time.
  const cache = process.env.NODE_COMPILE_CACHE ?? join(modules, '.cache', 'node');
  const child = spawn(program, args, {
    cwd: root,
    stdio: printed ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    detached: !isWindows,
    env: { ...env, ...process.env, ...colour, NODE_COMPILE_CACHE: cache, PATH: path },
    ...options,
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk));
  let forwardedAt = -Infinity;
  const forward = (signal) => {
    if (performance.now() - forwardedAt < 500) return;
    forwardedAt = performance.now();
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve) => {
    child.once('error', (error) => fail(`${program} cannot be started: ${error.message}`));
    child.once('close', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

const [name = '', ...args] = process.argv.slice(2);
if (!Object.hasOwn(commands, name)) {
  say(`usage: node scripts/run.mjs ${Object.keys(commands).join('|')} [arguments]; received "${name}"`);
  process.exit(2);
}
await install();
process.exitCode = await commands[name](args);
