import type { Type, types } from 'avsc';
import type { Finding, IncompatibilityKind, Sides } from '../incompatibility.ts';
import { maxSteps } from '../limits.ts';
import type { AvroSchema, LogicalAttributes } from './document.ts';
import { branchesOf, describe, describeAll, isSameName, promotes } from './types.ts';

/** Where and why one Avro schema does not read the data of another, and how many branches of unions were tried. */
export function explain(
  reader: AvroSchema,
  writer: AvroSchema,
  sides: Sides,
): { readonly found: readonly Finding[]; readonly tries: number } {
  const { found, tries } = new Walk(reader, writer, sides);
  return { found, tries };
}

/** One walk over both schemas: it has an identity, as recursive types are met once. */
class Walk {
  readonly found: Finding[] = [];
  private readonly reader: AvroSchema;
  private readonly writer: AvroSchema;
  private readonly sides: Sides;
  private readonly met = new Map<Type, Set<Type>>();
  /** Branches that were looked at for data of a union. */
  tries = 0;
  private steps = 0;

  constructor(reader: AvroSchema, writer: AvroSchema, sides: Sides) {
    this.reader = reader;
    this.writer = writer;
    this.sides = sides;
    this.visit(reader.type, writer.type, '');
  }

  private visit(reader: Type, writer: Type, path: string): void {
    const seen = this.met.get(reader) ?? new Set();
    if (seen.has(writer) && reader.name !== undefined) return;
    this.met.set(reader, seen.add(writer));
    if (this.isSpent()) return;
    this.steps += 1;
    const branches = branchesOf(writer);
    if (branches !== undefined) {
      for (const branch of branches) {
        if (this.isSpent()) return;
        this.visitOne(reader, branch, path);
      }
    } else this.visitOne(reader, writer, path);
  }

  /** Said once; what was found before stands. */
  private isSpent(): boolean {
    if (this.steps < maxSteps) return false;
    const message = `the schemas take more than ${maxSteps} steps to compare`;
    if (this.found.at(-1)?.message !== message) this.add('', 'UNDECIDED', message);
    return true;
  }

  /** The writer is no union here. */
  private visitOne(reader: Type, writer: Type, path: string): void {
    const branches = branchesOf(reader);
    if (branches === undefined) return this.visitSame(reader, writer, path);
    this.tries += branches.length;
    this.steps += branches.length / 5;
    const alike = branches.find(
      (branch) => branch.typeName === writer.typeName && isSameName(branch, writer),
    );
    const isNamed = writer.name !== undefined;
    const chosen = alike ?? branches.find((branch) => !isNamed && promotes(branch, writer));
    if (chosen !== undefined) return this.visit(chosen, writer, path);
    this.add(
      path,
      'ALTERNATIVE_MISSING',
      `${this.sides.writer} may write ${describe(writer)}, and no branch of ${this.sides.reader} (${describeAll(branches)}) reads it`,
    );
  }

  /** No union on either side. */
  private visitSame(reader: Type, writer: Type, path: string): void {
    if (reader.typeName !== writer.typeName) return this.visitPrimitive(reader, writer, path);
    if (!isSameName(reader, writer))
      this.add(
        path,
        'NAME_CHANGED',
        `${this.sides.writer} writes ${describe(writer)}, ${this.sides.reader} reads ${describe(reader)} and has no alias for the other name`,
      );
    this.visitLogical(reader, writer, path);
    switch (reader.typeName) {
      case 'record':
      case 'error':
        return this.visitRecord(reader as types.RecordType, writer as types.RecordType, path);
      case 'array':
        return this.visit(
          (reader as types.ArrayType).itemsType,
          (writer as types.ArrayType).itemsType,
          `${path}[]`,
        );
      case 'map':
        return this.visit(
          (reader as types.MapType).valuesType,
          (writer as types.MapType).valuesType,
          `${path}{}`,
        );
      case 'enum':
        return this.visitEnum(reader as types.EnumType, writer as types.EnumType, path);
      case 'fixed':
        return this.visitFixed(reader as types.FixedType, writer as types.FixedType, path);
      default:
    }
  }

  private visitRecord(reader: types.RecordType, writer: types.RecordType, path: string): void {
    for (const field of reader.fields) {
      const names = new Set([field.name, ...field.aliases]);
      const written = writer.fields.find(({ name }) => names.has(name));
      const at = path === '' ? field.name : `${path}.${field.name}`;
      if (written !== undefined) this.visit(field.type, written.type, at);
      else if (field.defaultValue() === undefined)
        this.add(
          at,
          'FIELD_WITHOUT_DEFAULT',
          `${this.sides.reader} reads the field "${field.name}", which ${this.sides.writer} does not write, and has no default for it`,
        );
    }
  }

  private visitEnum(reader: types.EnumType, writer: types.EnumType, path: string): void {
    const { default: fallback } = reader as types.EnumType & { readonly default?: string };
    if (fallback !== undefined) return;
    for (const symbol of writer.symbols)
      if (!reader.symbols.includes(symbol))
        this.add(
          path,
          'ENUM_VALUE_MISSING',
          `${this.sides.writer} may write "${symbol}", which the enum of ${this.sides.reader} does not have, nor a default`,
        );
  }

  private visitFixed(reader: types.FixedType, writer: types.FixedType, path: string): void {
    if (reader.size !== writer.size)
      this.add(
        path,
        'SIZE_CHANGED',
        `${this.sides.writer} writes ${writer.size} bytes, ${this.sides.reader} reads ${reader.size}`,
      );
  }

  private visitPrimitive(reader: Type, writer: Type, path: string): void {
    if (promotes(reader, writer)) return this.visitLogical(reader, writer, path);
    this.add(
      path,
      'TYPE_CHANGED',
      `${this.sides.writer} writes ${describe(writer)}, ${this.sides.reader} reads ${describe(reader)}`,
    );
  }

  private visitLogical(reader: Type, writer: Type, path: string): void {
    const read = this.reader.logicalTypes.get(reader);
    const written = this.writer.logicalTypes.get(writer);
    if (read === undefined || written === undefined || spell(read) === spell(written)) return;
    this.add(
      path,
      'LOGICAL_TYPE_CHANGED',
      `${this.sides.writer} writes ${spell(written)}, ${this.sides.reader} reads ${spell(read)}: the same bytes mean something else`,
    );
  }

  private add(path: string, kind: IncompatibilityKind, message: string): void {
    this.found.push({ path, kind, message });
  }
}

function spell({ logicalType, precision, scale }: LogicalAttributes): string {
  return precision === undefined ? logicalType : `${logicalType}(${precision}, ${scale ?? 0})`;
}
