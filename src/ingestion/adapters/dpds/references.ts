import { isGiven } from '../../../data-contracts/notations/take.ts';
import type { Given } from '../../../data-contracts/notations/take.ts';
import type { Finding, ReadContext } from '../../adapter.ts';
import type { Document } from '../../document.ts';
import { resolvePath } from '../../document.ts';

/** Where a value stands. */
export interface Where {
  readonly document: Document;
  readonly path: readonly (string | number)[];
}

/** A mapping, and where it really stands. */
export interface Placed extends Where {
  readonly block: Given;
}

/** Follows the `$ref`s of a descriptor over the documents that came with it; what leads nowhere is found. */
export class References {
  private readonly found = new Map<string, Finding>();
  private readonly resolve: ReadContext['resolve'];

  /** Folder of the descriptor, with `/` behind; nothing outside of it is looked at. */
  private readonly folder: string;

  constructor(descriptor: Document, resolve: ReadContext['resolve']) {
    const folder = resolvePath(descriptor.path, '.');
    this.folder = folder === '' ? '' : `${folder}/`;
    this.resolve = resolve;
  }

  /** What was found; of what is looked at twice it is told once. */
  get findings(): readonly Finding[] {
    return [...this.found.values()];
  }

  find({ document, path }: Where, message: string): void {
    this.found.set(JSON.stringify([document.path, path, message]), { path, message, document });
  }

  private holds(path: string): boolean {
    return path.startsWith(this.folder) && !path.slice(this.folder.length).startsWith('..');
  }

  /** A member of a mapping as a mapping, its reference followed; undefined when it is none. */
  member({ block, ...where }: Placed, name: string): Placed | undefined {
    return this.follow(block[name], { ...where, path: [...where.path, name] });
  }

  /** The mappings in a member that is a list. */
  members({ block, ...where }: Placed, name: string): Placed[] {
    const list: readonly unknown[] = Array.isArray(block[name]) ? (block[name] as unknown[]) : [];
    return list.flatMap((item, index) => {
      const found = this.follow(item, { ...where, path: [...where.path, name, index] });
      return found === undefined ? [] : [found];
    });
  }

  /** What a reference has beside itself completes what it refers to. */
  private follow(value: unknown, where: Where, trail: readonly string[] = []): Placed | undefined {
    if (!isGiven(value)) return undefined;
    const { $ref: reference, mediaType: _, ...beside } = value;
    if (typeof reference !== 'string') return { ...where, block: value };
    const found = this.target(reference, where, trail);
    if (found === undefined) return { ...where, block: beside };
    return { ...found, block: { ...beside, ...found.block } };
  }

  private target(reference: string, where: Where, trail: readonly string[]): Placed | undefined {
    const at = { ...where, path: [...where.path, '$ref'] };
    if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(reference)) {
      this.find(
        at,
        `${reference} is a URL, and nothing is ever fetched; wanted a file beside the descriptor`,
      );
      return undefined;
    }
    const [file = '', pointer = ''] = reference.split('#', 2);
    const path = resolvePath(where.document.path, file);
    if (file !== '' && (!this.holds(path) || file.startsWith('/'))) {
      this.find(at, `${reference} leaves the folder of the descriptor; wanted a path inside of it`);
      return undefined;
    }
    const document = file === '' ? where.document : this.resolve(`/${path}`);
    if (document === undefined) {
      this.find(at, `there is no document ${path} among what was sent`);
      return undefined;
    }
    const step = `${document.path}#${pointer}`;
    if (trail.includes(step)) {
      this.find(at, `${reference} refers to what it stands in: ${[...trail, step].join(' → ')}`);
      return undefined;
    }
    const steps = stepsOf(pointer);
    const value = steps?.reduce<unknown>(stepInto, document.value);
    if (steps === undefined || value === undefined) {
      const why =
        document.value === undefined ? 'is no JSON or YAML' : `has nothing at ${JSON.stringify(pointer)}`;
      this.find(
        at,
        `${document.path} ${why}; wanted a mapping at a JSON pointer such as #/components/outputPorts/orders`,
      );
      return undefined;
    }
    return this.follow(value, { document, path: steps }, [...trail, step]);
  }
}

/** The steps of a JSON pointer (RFC 6901); undefined when it is none. */
function stepsOf(pointer: string): string[] | undefined {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) return undefined;
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function stepInto(value: unknown, step: string): unknown {
  if (value === null || typeof value !== 'object') return undefined;
  return Object.hasOwn(value, step) ? (value as Given)[step] : undefined;
}
