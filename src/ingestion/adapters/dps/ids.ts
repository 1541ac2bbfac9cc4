import { urn } from '../../../core/urn.ts';
import type { Urn } from '../../../core/urn.ts';

/** A component of a product, by the parts of its id `urn:dmb:cmp:<domain>:<product>:<major>:<component>`. */
export interface ComponentId {
  /** Key of the product: `<domain>/<product>/<major>`. */
  readonly product: string;
  readonly major: string;
  readonly component: string;
}

/** The key of the product in `urn:dmb:dp:<domain>:<product>:<major>`; undefined for another text. */
export function productKeyOf(id: string): string | undefined {
  const [, domain, product, major] = /^urn:dmb:dp:([^:]+):([^:]+):([^:]+)$/.exec(id) ?? [];
  return major === undefined ? undefined : `${domain}/${product}/${major}`;
}

export function componentOf(id: string): ComponentId | undefined {
  const [, domain, product, major, component] =
    /^urn:dmb:cmp:([^:]+):([^:]+):([^:]+):([^:]+)$/.exec(id) ?? [];
  if (major === undefined || component === undefined) return undefined;
  return { product: `${domain}/${product}/${major}`, major, component };
}

/** The name of a system outside of the mesh: `urn:dmb:ex:<name>`. */
export function externalOf(id: string): string | undefined {
  return /^urn:dmb:ex:(.+)$/.exec(id)?.[1];
}

/** Namespace of the datasets of systems outside of the mesh, of which only the name is known. */
export const externalNamespace = 'external';

/** The port of a component; its version is the major version of its product, which is all that references have. */
export function outputPortOf({ product, component, major }: ComponentId): Urn {
  return urn('output-port', product, component, major);
}

/** Name of the input port through which a component of another product is read. */
export function inputNameOf({ product, component }: ComponentId): string {
  return `${product}/${component}`;
}

/** Name of the logical dataset of a component. */
export function datasetNameOf({ product, component }: ComponentId, isPort: boolean): string {
  return isPort ? `${product}/${component}/${component}` : `${product}/${component}`;
}
