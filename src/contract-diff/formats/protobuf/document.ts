import protobufjs from 'protobufjs';
import type { Finding } from '../incompatibility.ts';
import { messageOf, overLimit, unreadable } from '../limits.ts';
import type {
  FieldType,
  ProtobufEnum,
  ProtobufField,
  ProtobufMessage,
  ProtobufSchema,
  Reservations,
} from './model.ts';

const scalars = new Set(Object.keys(protobufjs.types.basic));

/** Reads a `.proto` file. Imports are noted and not followed. */
export function readProtobuf(text: string): ProtobufSchema | Finding {
  const refusal = overLimit(text);
  if (refusal !== undefined) return refusal;
  // The parser leaves out what has this name.
  if (/\b__proto__\b/.test(text)) return unreadable('the name `__proto__` cannot be read');
  try {
    const {
      root,
      package: name,
      imports = [],
      weakImports = [],
    } = protobufjs.parse(text, {
      keepCase: true,
    });
    settle(root);
    const schema = new Reader(name ?? '');
    schema.collect(root.nestedArray);
    return {
      undefinedTypes: [...schema.undefinedTypes].filter((type) => !type.startsWith('google.protobuf.')),
      messages: schema.messages,
      enums: schema.enums,
      imports: [...imports, ...weakImports].filter((file) => !file.startsWith('google/protobuf/')),
    };
  } catch (error) {
    return unreadable(`it is no Protobuf file: ${messageOf(error)}`);
  }
}

/** Settles labels and closed enums; types of imported files stay unresolved, and stop it without harm. */
function settle(root: protobufjs.Root): void {
  try {
    root.resolveAll();
  } catch {
    // Each field is resolved by itself below.
  }
}

class Reader {
  readonly messages = new Map<string, ProtobufMessage>();
  readonly enums = new Map<string, ProtobufEnum>();
  readonly undefinedTypes = new Set<string>();
  private readonly prefix: string;

  constructor(packageName: string) {
    this.prefix = packageName === '' ? '.' : `.${packageName}.`;
  }

  collect(nested: readonly protobufjs.ReflectionObject[]): void {
    for (const object of nested) {
      if (object instanceof protobufjs.Type) this.messages.set(this.nameOf(object), this.message(object));
      if (object instanceof protobufjs.Enum) this.enums.set(this.nameOf(object), enumOf(object));
      if (object instanceof protobufjs.Namespace) this.collect(object.nestedArray);
    }
  }

  private nameOf({ fullName }: protobufjs.ReflectionObject): string {
    return fullName.startsWith(this.prefix) ? fullName.slice(this.prefix.length) : fullName.slice(1);
  }

  private message(type: protobufjs.Type): ProtobufMessage {
    const fields = type.fieldsArray.map((field) => [field.id, this.field(field)] as const);
    return { fields: new Map(fields), reserved: reservationsOf(type.reserved) };
  }

  private field(field: protobufjs.Field): ProtobufField {
    const { id, partOf } = field;
    // An extension comes as `.name`.
    const name = field.name.replace(/^\./, '');
    const isHidden = partOf === null || (partOf as { isProto3Optional?: boolean }).isProto3Optional === true;
    return {
      name,
      number: id,
      type: this.typeOf(field),
      label: field.repeated ? 'REPEATED' : field.required ? 'REQUIRED' : 'SINGULAR',
      oneof: isHidden ? undefined : partOf.name,
    };
  }

  private typeOf(field: protobufjs.Field): FieldType {
    const value = this.valueOf(field);
    return field instanceof protobufjs.MapField ? { kind: 'MAP', key: field.keyType, value } : value;
  }

  private valueOf(field: protobufjs.Field): FieldType {
    if (scalars.has(field.type)) return { kind: 'SCALAR', name: field.type };
    const type = resolved(field);
    if (type === null) {
      const name = field.type.replace(/^\./, '');
      this.undefinedTypes.add(name);
      return { kind: 'OUTSIDE', name };
    }
    if (type instanceof protobufjs.Enum) return { kind: 'ENUM', name: this.nameOf(type) };
    return {
      kind: (type as { group?: boolean }).group === true ? 'GROUP' : 'MESSAGE',
      name: this.nameOf(type),
    };
  }
}

function resolved(field: protobufjs.Field): protobufjs.Type | protobufjs.Enum | null {
  try {
    return field.resolve().resolvedType;
  } catch {
    return null;
  }
}

function enumOf(type: protobufjs.Enum): ProtobufEnum {
  const numbers = new Map<number, string[]>();
  for (const [name, number] of Object.entries(type.values))
    numbers.set(number, [...(numbers.get(number) ?? []), name]);
  const { _features: features } = type as unknown as { _features?: { enum_type?: string } };
  return {
    numbers,
    isClosed: features?.enum_type === 'CLOSED',
    reserved: reservationsOf(type.reserved),
  };
}

function reservationsOf(reserved: readonly (readonly number[] | string)[] | undefined): Reservations {
  const all = reserved ?? [];
  return {
    ranges: all.flatMap((each) =>
      typeof each === 'string' ? [] : [[each[0] ?? 0, each[1] ?? each[0] ?? 0] as const],
    ),
    names: all.filter((each) => typeof each === 'string'),
  };
}
