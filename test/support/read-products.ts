import { readFileSync } from 'node:fs';
import { plan } from '../../src/commit/plan.ts';
import type { PatchItem } from '../../src/commit/patch.ts';
import { createDocument } from '../../src/ingestion/document.ts';
import { readDocuments } from '../../src/ingestion/reading.ts';
import type { ReadOptions } from '../../src/ingestion/reading.ts';
import { createMeshModel } from './mesh-model.ts';
import type { MeshModel } from './mesh-model.ts';
import { patchOf } from './mesh-histories.ts';

/** The text of a file below `test/fixtures/`. */
export function fixture(path: string): string {
  return readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');
}

/** Reads texts that belong together, with what there is to say about them as text; as a folder when they are optional. */
export function readProducts(
  texts: { readonly [path: string]: string },
  options: Partial<ReadOptions> = {},
  isOptional = false,
) {
  const documents = Object.entries(texts).map(([path, text]) => createDocument(path, text, isOptional));
  const item = (): PatchItem => {
    throw new Error('products have no items of the bulk');
  };
  const { items, sections } = readDocuments(documents, {
    now: new Date('2026-11-20T08:00:00Z'),
    item,
    ...options,
  });
  const problems = items.flatMap((one) =>
    (one.problems ?? []).map(({ path, message }) => `${path.slice(1).join('.')}: ${message}`),
  );
  const findings = sections.flatMap((section) =>
    section.findings.map(({ path, message, document = section.document }) => {
      const { line, column } = document.place(path) ?? {};
      return `${document.path}:${line}:${column} ${path.join('.')}: ${message}`;
    }),
  );
  return { items, problems, findings, formats: sections.map(({ adapter }) => adapter?.format) };
}

/** What a mesh holds, in short: entities by URN, and edges. */
export function shortly(mesh: MeshModel) {
  const { entities, rows } = mesh.live();
  const short = (id: string): string => id.replace('urn:mesh:', '');
  const edges = rows.map((row) => {
    const [, from = '', to = '', properties = []] = JSON.parse(row) as [string, string, string, string[][]];
    const { kind, origin } = Object.fromEntries(properties) as { kind?: string; origin?: string };
    return `${short(from)} → ${short(to)} ${kind}${origin === undefined ? '' : `/${origin}`}`;
  });
  return {
    ids: Object.keys(entities).map(short).sort(),
    entity: (id: string) => entities[`urn:mesh:${id}`],
    edges: edges.sort(),
  };
}

/** Commits what was read to a mesh; the outcomes of its items. */
export function send(mesh: MeshModel, items: readonly PatchItem[]): string[] {
  const [planned] = mesh.commit(patchOf(items)).patches;
  if (planned === undefined || planned.report.problems.length > 0)
    throw new Error(JSON.stringify(planned?.report.problems));
  return planned.report.items.map(({ outcome }) => outcome);
}

/** What would become of it if it was sent once more. */
export function sendAgain(mesh: MeshModel, items: readonly PatchItem[]): string[] {
  const arrivedAt = '2027-01-01T00:00:00.000000000Z';
  const [planned] = plan([{ ...patchOf(items), arrivedAt }], mesh.state).patches;
  return planned?.report.items.map(({ outcome }) => outcome) ?? [];
}

export { createMeshModel };
