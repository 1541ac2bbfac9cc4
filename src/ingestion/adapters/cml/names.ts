import type { CmlContext, CmlDomain, CmlModel } from './model.ts';

/** What can be named in a document: its own, and what it imports. Of two with one name the first counts. */
export interface Known {
  readonly domains: ReadonlyMap<string, CmlDomain>;
  readonly contexts: ReadonlyMap<string, CmlContext>;
}

/** What the models declare together; the document's own model comes first. */
export function knownIn(models: readonly CmlModel[]): Known {
  const domains = new Map<string, CmlDomain>();
  const contexts = new Map<string, CmlContext>();
  for (const model of models) {
    for (const domain of model.domains) if (!domains.has(domain.name)) domains.set(domain.name, domain);
    for (const context of model.contexts)
      if (!contexts.has(context.name)) contexts.set(context.name, context);
  }
  return { domains, contexts };
}

/** Whether a bounded context stands for a team. */
export function isTeam({ type }: Pick<CmlContext, 'type'>): boolean {
  return type === 'TEAM';
}

/** A name as key of an entity: `CustomerManagementContext` is `customer-management-context`. */
export function slugOf(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .replaceAll(/_+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
}
