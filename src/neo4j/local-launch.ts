import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { LocalNeo4jError } from './local-error.ts';
import type { LocalHome } from './local-home.ts';
import { identify } from './local-process.ts';
import type { ProcessIdentity } from './local-process.ts';

/** How the database's process is made. Sizes in Java's notation, for example `512m`. */
export interface LaunchOptions {
  readonly java: string;
  readonly lib: string;
  readonly heap: string;
  readonly pageCache: string;
  readonly port: number;
}

/** A database process that was started just now. */
export interface Launched {
  readonly identity: ProcessIdentity;
  /** Aborted, with one line about the reason, when the process has ended. */
  readonly ended: AbortSignal;
}

/** A port of the loopback address that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Settings by name; see the Neo4j operations manual, "Configuration settings". */
const settings = ({ port, pageCache }: LaunchOptions): { readonly [name: string]: string } => ({
  'server.default_listen_address': '127.0.0.1',
  'server.bolt.listen_address': `127.0.0.1:${port}`,
  'server.bolt.advertised_address': `127.0.0.1:${port}`,
  'server.http.enabled': 'false',
  'server.https.enabled': 'false',
  'dbms.usage_report.enabled': 'false',
  'dbms.security.allow_csv_import_from_file_urls': 'false',
  'db.logs.query.enabled': 'OFF',
  'server.memory.pagecache.size': pageCache,
  'db.tx_log.rotation.retention_policy': 'keep_none',
  // Netty would wait for late requests: a stop takes 12 s with it and 1.5 s without.
  'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
});

/**
 * The bootloader's flags, which it does not add when the entry point is started directly; and less inlining: the compiler
 * has a third less to do in a database that has just started, on machines with few cores, and reads are as fast.
 */
const flags = ({ heap }: LaunchOptions): readonly string[] => [
  `-Xms${heap}`,
  `-Xmx${heap}`,
  '-XX:+UseG1GC',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '-XX:MaxInlineLevel=6',
  '-XX:InlineSmallCode=1000',
  '-Dfile.encoding=UTF-8',
  '-Dlog4j2.disable.jmx=true',
];

/**
 * Starts Neo4j as a process of its own session: Ctrl-C at the terminal reaches Meshline only, which first finishes its
 * requests and then ends the database. The process outlives a Meshline that was killed.
 */
export async function launch(files: LocalHome, options: LaunchOptions): Promise<Launched> {
  const conf = join(files.neo4j, 'conf');
  const lines = Object.entries(settings(options)).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(join(conf, 'neo4j.conf'), lines.join(''), { mode: 0o600 });

  const log = await open(files.console, 'w', 0o600);
  try {
    const child = spawn(
      options.java,
      [
        ...flags(options),
        '-cp',
        [conf, join(options.lib, '*')].join(delimiter),
        'org.neo4j.server.CommunityEntryPoint',
        `--home-dir=${files.neo4j}`,
        `--config-dir=${conf}`,
        '--console-mode',
      ],
      { cwd: files.neo4j, detached: true, stdio: ['ignore', log.fd, log.fd] },
    );
    const ending = new AbortController();
    child.once('error', (error) =>
      ending.abort(new LocalNeo4jError(`Java cannot be started: ${error.message}`)),
    );
    child.once(
      'exit',
      (code, signal) => void describeEnd(files, code ?? signal).then((error) => ending.abort(error)),
    );
    child.unref();
    const identity = child.pid === undefined ? undefined : await identify(child.pid);
    return { identity: identity ?? { pid: child.pid ?? 0, startedAt: '' }, ended: ending.signal };
  } finally {
    await log.close();
  }
}

async function describeEnd(
  { console: path }: LocalHome,
  end: number | string | null,
): Promise<LocalNeo4jError> {
  const output = await readFile(path, 'utf8').catch(() => '');
  const lines = output.split('\n').filter((line) => /ERROR|Exception|rror:/.test(line));
  const last = output.trimEnd().split('\n').at(-1);
  const cause = /Address already in use/.test(output)
    ? 'its port is taken'
    : (lines[0] ?? last ?? 'no output').trim();
  return new LocalNeo4jError(`the local Neo4j ended (${end}) before it answered: ${cause}; see ${path}`);
}
