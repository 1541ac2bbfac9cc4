import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LocalNeo4jError } from './local-error.ts';

const run = promisify(execFile);

/** The oldest Java that Neo4j 5.26 runs on (Neo4j operations manual, "System requirements"). */
const oldestJava = 17;

const otherWays =
  'Meshline needs one of: Java >= 17 with Maven, Docker (docker compose up), or a database of yours named by NEO4J_URI';

/** What this machine has to run a database with. */
export interface Prerequisites {
  /** The command of a Java that is new enough. */
  readonly java: string | undefined;
  readonly hasMaven: boolean;
}

/** Looks for Java >= 17 (`JAVA_HOME` first, then the path) and Maven. */
export async function detectPrerequisites(env: NodeJS.ProcessEnv = process.env): Promise<Prerequisites> {
  const candidates = [...(env.JAVA_HOME ? [join(env.JAVA_HOME, 'bin', 'java')] : []), 'java'];
  const [majors, hasMaven] = await Promise.all([
    Promise.all(candidates.map((java) => javaMajor(java, env))),
    answers(maven, ['--version'], env),
  ]);
  return { java: candidates.find((_, at) => (majors[at] ?? 0) >= oldestJava), hasMaven };
}

/** Maven's command. */
export const maven = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';

/** Whether a Docker engine answers within five seconds. */
export const dockerAnswers = (env: NodeJS.ProcessEnv = process.env): Promise<boolean> =>
  answers('docker', ['version', '--format', '{{.Server.Version}}'], env);

/** The refusal for a machine without Java or Maven: names the ways that are left. */
export async function missingPrerequisites(
  { java, hasMaven }: Prerequisites,
  env: NodeJS.ProcessEnv = process.env,
): Promise<LocalNeo4jError> {
  const missing = [
    ...(java === undefined ? [`Java >= ${oldestJava}`] : []),
    ...(hasMaven ? [] : ['Maven']),
  ].join(' and no ');
  if (await dockerAnswers(env)) {
    return new LocalNeo4jError(
      `no ${missing} found to run a local Neo4j, but Docker answers: run docker compose up`,
    );
  }
  return new LocalNeo4jError(`no ${missing} and no Docker engine found; ${otherWays}`);
}

async function javaMajor(java: string, env: NodeJS.ProcessEnv): Promise<number | undefined> {
  const output = await run(java, ['-version'], { env, timeout: 10_000 }).catch(() => undefined);
  const [, major, minor] = /version "(\d+)(?:\.(\d+))?/.exec(output?.stderr ?? '') ?? [];
  return major === '1' ? Number(minor) : Number(major);
}

async function answers(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  const shell = command.endsWith('.cmd');
  return run(command, args, { env, timeout: 5_000, shell }).then(
    () => true,
    () => false,
  );
}
