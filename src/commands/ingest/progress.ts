import type { Sending } from './gather.ts';

/** Tells a person how far the sending is: a bar on a terminal, a line per request in a pipe. */
export interface Progress {
  /** Bytes of the present request that have left. */
  sent(bytes: number): void;
  /** The present request is answered. */
  done(): void;
}

const width = 30;

/** Shows the progress of requests, one after another, on standard error. */
export function createProgress(sendings: readonly Sending[], output: NodeJS.WriteStream): Progress {
  const sizes = sendings.map(sizeOf);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let [index, before, here, shown] = [0, 0, 0, -1];
  const draw = (): void => {
    const part = total === 0 ? 0 : Math.min(1, (before + here) / total);
    const percent = Math.floor(part * 100);
    if (!output.isTTY || percent === shown) return;
    shown = percent;
    const full = Math.round(part * width);
    output.write(`\r[${'#'.repeat(full)}${'-'.repeat(width - full)}] ${String(percent).padStart(3)}%`);
    if (percent === 100) output.write('\n');
  };
  draw();
  return {
    sent(bytes) {
      here += bytes;
      draw();
    },
    done() {
      before += sizes[index] ?? 0;
      here = 0;
      index += 1;
      draw();
      if (!output.isTTY) output.write(`${index} of ${sendings.length} requests\n`);
    },
  };
}

function sizeOf(sending: Sending): number {
  return sending.kind === 'stream'
    ? (sending.size ?? 0)
    : sending.documents.reduce((sum, { text }) => sum + text.length, 0);
}
