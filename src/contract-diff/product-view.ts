import type { Naming } from './match.ts';
import { selector } from './path.ts';

/** What the diff needs of a product descriptor (ODPS 1.0): its ports. Lists are never absent. */
export interface ProductView {
  readonly outputPorts: readonly OutputPortView[];
  readonly inputPorts: readonly InputPortView[];
}

/** An output port; name and version together are its key. */
export interface OutputPortView {
  readonly name: string;
  readonly version: string;
  readonly type?: string | undefined;
  readonly contractId?: string | undefined;
  /** Contracts that this port is made from (`inputContracts`). */
  readonly inputContracts: readonly { readonly id: string; readonly version?: string | undefined }[];
}

export interface InputPortView {
  readonly name: string;
  readonly version?: string | undefined;
  readonly contractId?: string | undefined;
}

/** Ports by name and version: another version is another port, side by side with it. */
export const byPort: Naming<OutputPortView | InputPortView> = {
  keys: [({ name, version }) => JSON.stringify([name, version])],
  selector: ({ name, version }) =>
    version === undefined ? selector(['name', name]) : selector(['name', name], ['version', version]),
};

/** `"daily" 1.0.0`: a port in a message. */
export function portName(port: unknown): string {
  const { name, version } = port as InputPortView;
  return `"${name}"${version === undefined ? '' : ` ${version}`}`;
}
