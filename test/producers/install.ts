import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Everything that is installed, each in a folder of its own below this one. */
const folder = resolve(
  process.env['MESHLINE_PRODUCERS'] ?? join(import.meta.dirname, '../../.meshline/producers'),
);

/** The producers by what they are installed from. */
const packages = {
  python: ['openlineage-python==1.54.*'],
  dbt: ['dbt-core==1.10.*', 'dbt-duckdb==1.11.*', 'openlineage-dbt==1.54.*'],
  spark: ['pyspark==3.5.6'],
};
const agent = { group: 'io.openlineage', name: 'openlineage-spark_2.12', version: '1.53.0' };

/**
 * A Python environment with a producer in it, made once.
 *
 * @returns the folder of its commands
 */
export function environmentOf(producer: keyof typeof packages): string {
  const home = join(folder, producer);
  const done = join(home, '.installed');
  const wanted = packages[producer].join(' ');
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true });
    console.log(`installing ${wanted}`);
    execFileSync('python3', ['-m', 'venv', home], { stdio: 'inherit' });
    execFileSync(join(home, 'bin', 'pip'), ['install', '--quiet', ...packages[producer]], {
      stdio: 'inherit',
    });
    writeFileSync(done, wanted);
  }
  return join(home, 'bin');
}

/** The jar of OpenLineage's agent for Spark, fetched once. */
export function sparkAgent(): string {
  const jar = join(folder, 'agent', `${agent.name}-${agent.version}.jar`);
  if (!existsSync(jar)) {
    const artifact = `${agent.group}:${agent.name}:${agent.version}`;
    console.log(`fetching ${artifact}`);
    execFileSync(
      'mvn',
      ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${join(folder, 'agent')}`],
      { stdio: 'inherit' },
    );
  }
  return jar;
}
