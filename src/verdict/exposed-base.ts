import type { Flow, FlowGraph, FlowNode, Promised } from '../lineage/model.ts';
import type { VerdictInput } from './model.ts';
import { datasetsBehind } from './touch.ts';

/**
 * The mesh as the base promises it: its ports expose what that version promises, also where another version speaks for
 * the contract. Side by side, several versions stand behind one port.
 */
export function exposedBase({ graph, ports, base }: VerdictInput): FlowGraph {
  const nodes = new Map(graph.nodes);
  const known = new Set(graph.flows.map(({ from, to }) => `${from} ${to}`));
  const flows: Flow[] = [];
  for (const port of ports) {
    const promises = base.objects.flatMap((object): Promised[] =>
      datasetsBehind([port], object).map((dataset) => ({
        dataset,
        paths: object.fields.map(({ path }) => path),
      })),
    );
    nodes.set(port, { ...(nodes.get(port) ?? bare(port, 'OUTPUT_PORT')), promises });
    for (const { dataset, paths } of promises) {
      if (!nodes.has(dataset)) nodes.set(dataset, { ...bare(dataset, 'DATASET'), fields: paths });
      if (known.has(`${dataset} ${port}`)) continue;
      const said = { slice: `contract:${base.id}`, source: 'contract', since: graph.completeness.revision };
      flows.push({ from: dataset, to: port, kind: 'DECLARED', resolved: false, ...said });
    }
  }
  return { ...graph, nodes, flows: [...graph.flows, ...flows] };
}

function bare(id: string, kind: FlowNode['kind']): FlowNode {
  return { id, kind, name: id, distance: 0, tags: [] };
}
