/** A port by the parts of its URN `urn:dpds:<mesh>:dataproducts:<product>:<major>:outputports:<port>`. */
export interface PortName {
  readonly product: string;
  readonly major: string;
  readonly port: string;
}

/** A product by its URN `urn:dpds:<mesh>:dataproducts:<product>:<major>`: its key `<mesh>/<product>/<major>`. */
export function productOf(name: string): { readonly key: string; readonly major: string } | undefined {
  const [, mesh, product, major] = /^urn:dpds:([^:]+):dataproducts:([^:]+):([^:]+)$/i.exec(name) ?? [];
  return major === undefined ? undefined : { key: `${mesh}/${product}/${major}`, major };
}

export function outputPortOf(name: string): PortName | undefined {
  const [, owner = '', port] =
    /^(urn:dpds:[^:]+:dataproducts:[^:]+:[^:]+):outputports:([^:]+)$/i.exec(name) ?? [];
  const product = productOf(owner);
  return product === undefined || port === undefined
    ? undefined
    : { product: product.key, major: product.major, port };
}

/** What a name of a component ends in: `urn:dpds:…:inputports:orders` and `orders` are `orders`. */
export function bareName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
