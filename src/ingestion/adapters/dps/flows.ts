import type { EntityFact, SliceFlow } from '../../../commit/patch.ts';
import { urn } from '../../../core/urn.ts';
import type { Urn } from '../../../core/urn.ts';
import { componentOf, datasetNameOf, externalNamespace, externalOf, inputNameOf } from './ids.ts';
import type { ComponentId } from './ids.ts';

/** A component of a product. */
export interface Component {
  readonly id: ComponentId;
  readonly kind: 'outputport' | 'workload' | 'storage' | 'observability';
  /** Ids of components of this product that it is made of. */
  readonly dependsOn: readonly string[];
  /** Of a workload: ids of what it reads elsewhere. */
  readonly readsFrom: readonly string[];
  readonly block: Readonly<Record<string, unknown>>;
  readonly path: readonly (string | number)[];
}

/** How data flows through a product. */
export interface ProductFlows {
  /** Flows of which no workload is told. */
  readonly direct: readonly SliceFlow[];
  /** By workload, the flows that it makes. */
  readonly byWorkload: ReadonlyMap<Component, readonly SliceFlow[]>;
  /** Components of other products that are read. */
  readonly inputs: ReadonlyMap<string, ComponentId & { readonly path: Component['path'] }>;
  /** Systems outside of the mesh, as datasets. */
  readonly externals: ReadonlyMap<Urn, EntityFact>;
  /** References that lead nowhere. */
  readonly dangling: readonly { readonly path: Component['path']; readonly message: string }[];
}

/** The logical dataset of a port or storage. */
export function datasetOf({ id, kind }: Component): Urn {
  return urn('dataset', 'mesh', datasetNameOf(id, kind === 'outputport'));
}

/**
 * Follows `dependsOn` and `readsFrom` to the ports and storages of a product. A workload passes on what it reads. A
 * port of which nothing is told, and a workload on which nothing depends, are taken to be fed by and to feed all.
 */
export function flowsOf(components: readonly Component[]): ProductFlows {
  const own = new Map(components.map((component) => [component.id.component, component]));
  const inputs = new Map<string, ComponentId & { readonly path: Component['path'] }>();
  const externals = new Map<Urn, EntityFact>();
  const dangling: { path: Component['path']; message: string }[] = [];

  /** What a reference means: a component of this product, or a source of flows. */
  const targetOf = (
    reference: string,
    { id: { product } }: Component,
    path: Component['path'],
  ): Component | Urn | undefined => {
    const external = externalOf(reference);
    if (external !== undefined) {
      const dataset = urn('dataset', externalNamespace, external);
      const properties = { namespace: externalNamespace, name: external };
      externals.set(dataset, { type: 'entity', kind: 'dataset', id: dataset, properties, isMention: true });
      return dataset;
    }
    const component = componentOf(reference);
    if (component?.product === product) {
      const found = own.get(component.component);
      if (found === undefined) dangling.push({ path, message: `the product has no component ${reference}` });
      return found;
    }
    if (component === undefined) {
      const message = `wanted urn:dmb:cmp:<domain>:<product>:<major>:<component> or urn:dmb:ex:<system>; received ${JSON.stringify(reference)}, which is left out`;
      dangling.push({ path, message });
      return undefined;
    }
    const name = inputNameOf(component);
    if (!inputs.has(name)) inputs.set(name, { ...component, path });
    return urn('input-port', product, name, component.major);
  };
  const referencesOf = (component: Component): (Component | Urn)[] =>
    (['dependsOn', 'readsFrom'] as const).flatMap((member) =>
      component[member].flatMap(
        (reference, index) => targetOf(reference, component, [...component.path, member, index]) ?? [],
      ),
    );
  const references = new Map(components.map((component) => [component, referencesOf(component)]));
  const attached = new Set<Component | Urn>();
  for (const [{ kind }, found] of references)
    if (kind !== 'observability') for (const target of found) attached.add(target);

  /** All that a workload reads, what feeds workloads before it included. */
  const readsOf = (workload: Component): Set<Urn> => {
    const sources = new Set<Urn>();
    const seen = new Set([workload]);
    for (const current of seen)
      for (const target of references.get(current) ?? []) {
        if (typeof target === 'string') sources.add(target);
        else if (target.kind === 'workload') seen.add(target);
        else if (target.kind !== 'observability') sources.add(datasetOf(target));
      }
    return sources;
  };

  const direct: SliceFlow[] = [];
  const byWorkload = new Map<Component, SliceFlow[]>();
  const everything = new Set<Urn>([...inputPortsOf(components, inputs), ...externals.keys()]);
  const loose = components.filter((component) => component.kind === 'workload' && !attached.has(component));
  for (const component of components) {
    if (component.kind !== 'outputport' && component.kind !== 'storage') continue;
    const to = datasetOf(component);
    const told = references.get(component) ?? [];
    for (const target of told) {
      if (typeof target === 'string') direct.push({ from: target, to, resolved: false });
      else if (target.kind === 'workload') {
        const flows = [...readsOf(target)].filter((from) => from !== to);
        const known = byWorkload.get(target) ?? [];
        byWorkload.set(target, [...known, ...flows.map((from) => ({ from, to, resolved: false }))]);
      } else if (target !== component && target.kind !== 'observability')
        direct.push({ from: datasetOf(target), to, resolved: false });
    }
    if (component.kind === 'storage') continue;
    const taken =
      told.length === 0 ? everything : new Set(loose.flatMap((workload) => [...readsOf(workload)]));
    for (const from of taken)
      if (from !== to && !direct.some((flow) => flow.from === from && flow.to === to))
        direct.push({ from, to, resolved: false, kind: 'INFERRED', origin: 'PRODUCT' });
  }
  return { direct, byWorkload, inputs, externals, dangling };
}

function inputPortsOf(components: readonly Component[], inputs: ProductFlows['inputs']): Urn[] {
  const product = components[0]?.id.product ?? '';
  return [...inputs].map(([name, { major }]) => urn('input-port', product, name, major));
}
