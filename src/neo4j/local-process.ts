import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** One process for as long as it lives: ids are given out again, so its start time belongs to its identity. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the words of the operating system; only good for comparing. */
  readonly startedAt: string;
}

const run = promisify(execFile);

/** The identity of a living process, or `undefined` when there is none (a zombie is dead). */
export async function identify(pid: number): Promise<ProcessIdentity | undefined> {
  // Zero would stand for the whole group of this process.
  if (pid <= 0 || !exists(pid)) return undefined;
  const startedAt = process.platform === 'linux' ? await startOnLinux(pid) : await startElsewhere(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** Whether that very process still lives. */
export async function isAlive({ pid, startedAt }: ProcessIdentity): Promise<boolean> {
  return (await identify(pid))?.startedAt === startedAt;
}

/** Asks a process to end (SIGTERM), kills it when it has not ended after `patienceMs`, and returns once it is gone. */
export async function endProcess(identity: ProcessIdentity, patienceMs: number): Promise<void> {
  if (await endsAfter(identity, 'SIGTERM', patienceMs)) return;
  if (await endsAfter(identity, 'SIGKILL', 5_000)) return;
  throw new Error(`process ${identity.pid} does not end`);
}

async function endsAfter(
  identity: ProcessIdentity,
  signal: NodeJS.Signals,
  patienceMs: number,
): Promise<boolean> {
  if (!(await isAlive(identity))) return true;
  signalTo(identity.pid, signal);
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(50)) {
    if (!(await isAlive(identity))) return true;
  }
  return false;
}

function signalTo(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const exists = (pid: number): boolean => signalTo(pid, 0);

/** Fields 3 (state) and 22 (start, in clock ticks since boot) of proc_pid_stat(5); field 2 may hold spaces and brackets. */
async function startOnLinux(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
}

async function startElsewhere(pid: number): Promise<string | undefined> {
  const command =
    process.platform === 'win32'
      ? run('powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.Ticks`])
      : run('ps', ['-o', 'lstart=', '-p', String(pid)]);
  const { stdout } = await command.catch(() => ({ stdout: '' }));
  return stdout.trim() || undefined;
}
