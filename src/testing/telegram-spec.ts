import { z } from "zod";
import { readSpec } from "./specs";

const Field = z.object({
  name: z.string(),
  types: z.array(z.string()),
  required: z.boolean().default(false),
});
type Field = z.infer<typeof Field>;

const Document = z.object({
  methods: z.record(
    z.string(),
    z.object({ fields: z.array(Field).default([]), returns: z.array(z.string()) }),
  ),
  types: z.record(
    z.string(),
    z.object({ fields: z.array(Field).default([]), subtypes: z.array(z.string()).default([]) }),
  ),
});

/** Telegram's field lists as a judge: each check answers the problems it found, with their paths; none is good. */
export interface TelegramSpec {
  /** A value against a named type, or an "Array of" one. Fields that the type doesn't have are problems too. */
  checkType(type: string, value: unknown): string[];
  /** The `result` of a method's answer. */
  checkResult(method: string, result: unknown): string[];
  /** The parameters of a call, as JSON. */
  checkParams(method: string, params: Record<string, unknown>): string[];
}

/** Reads `telegram-bot-api.json`. Throws when it is missing: guard with `describeWithSpec("telegram", …)`. */
export function loadTelegramSpec(): TelegramSpec {
  const spec = Document.parse(readSpec("telegram"));

  function checkAny(types: string[], value: unknown, path: string): string[] {
    const attempts = types.map((type) => check(type, value, path));
    const best = attempts.sort((first, second) => first.length - second.length)[0];
    return best ?? [`${path}: the document names no type`];
  }

  function check(type: string, value: unknown, path: string): string[] {
    if (type.startsWith("Array of ")) {
      if (!Array.isArray(value)) return [`${path}: not an array`];
      const inner = type.slice("Array of ".length);
      return value.flatMap((item, index) => check(inner, item, `${path}[${index}]`));
    }
    const primitive = primitives[type];
    if (primitive) return primitive(value) ? [] : [`${path}: not a ${type}`];
    const known = spec.types[type];
    if (!known) return [`${path}: the document has no type ${type}`];
    if (known.subtypes.length > 0) return checkAny(known.subtypes, value, path);
    return checkFields(known.fields, value, path);
  }

  function checkFields(fields: Field[], value: unknown, path: string): string[] {
    const parsed = z.record(z.string(), z.unknown()).safeParse(value);
    if (!parsed.success) return [`${path}: not an object`];
    const names = new Set(fields.map((field) => field.name));
    const unknown = Object.keys(parsed.data).filter((name) => !names.has(name));
    return [
      ...unknown.map((name) => `${path}.${name}: no such field`),
      ...fields.flatMap((field) => checkField(field, parsed.data[field.name], `${path}.${field.name}`)),
    ];
  }

  function checkField(field: Field, value: unknown, path: string): string[] {
    if (value === undefined) return field.required ? [`${path}: missing`] : [];
    return checkAny(field.types, value, path);
  }

  function methodNamed(name: string) {
    const method = spec.methods[name];
    if (!method) throw new Error(`the document has no method ${name}`);
    return method;
  }

  return {
    checkType: (type, value) => check(type, value, type),
    checkResult: (method, result) => checkAny(methodNamed(method).returns, result, `${method}.result`),
    checkParams: (method, params) => checkFields(methodNamed(method).fields, params, method),
  };
}

const primitives: Record<string, (value: unknown) => boolean> = {
  Integer: (value) => Number.isSafeInteger(value),
  Float: (value) => typeof value === "number",
  String: (value) => typeof value === "string",
  Boolean: (value) => typeof value === "boolean",
  True: (value) => value === true,
};
