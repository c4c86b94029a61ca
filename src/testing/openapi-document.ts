import Ajv, { type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { z } from "zod";

const Schema = z.record(z.string(), z.unknown());
type Schema = z.infer<typeof Schema>;

const Content = z.record(z.string(), z.object({ schema: Schema.optional() }));
const Security = z.array(z.record(z.string(), z.array(z.string())));
const Operation = z.object({
  operationId: z.string(),
  parameters: z
    .array(
      z.object({ name: z.string(), in: z.string(), required: z.boolean().default(false), schema: Schema }),
    )
    .default([]),
  requestBody: z.object({ required: z.boolean().default(false), content: Content }).optional(),
  responses: z.record(z.string(), z.object({ content: Content.optional() })),
  security: Security.optional(),
});
type Operation = z.infer<typeof Operation>;

const Flow = z.object({
  authorizationUrl: z.string(),
  tokenUrl: z.string(),
  scopes: z.record(z.string(), z.string()),
});
const SecurityScheme = z.object({
  type: z.string(),
  name: z.string().optional(),
  flows: z.object({ authorizationCode: Flow.optional() }).optional(),
});
const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  security: Security.optional(),
  components: z.object({
    schemas: Schema,
    securitySchemes: z.record(z.string(), SecurityScheme).default({}),
  }),
});
type Document = z.infer<typeof Document>;

/** A request as it went over the wire. `body` is the raw text, or the already parsed JSON. */
interface RequestToCheck {
  method: string;
  /** Absolute or from the path on; the origin is not looked at. */
  url: string;
  headers: Record<string, string>;
  body?: unknown;
}

/** A reply as it went over the wire. `path` may carry a query, which is ignored. */
interface ResponseToCheck {
  method: string;
  path: string;
  status: number;
  body: unknown;
}

/** Checks traffic against an OpenAPI 3.0 document. Both functions return problems in words; empty means valid. */
export interface OpenApiDocument {
  validateRequest(request: RequestToCheck): string[];
  validateResponse(response: ResponseToCheck): string[];
  /** The OAuth addresses and the scopes that the document knows; null when it has none. */
  oauth: z.infer<typeof Flow> | null;
}

/**
 * Reads an OpenAPI 3.0 document. Fields and query parameters that the document does not know are problems: official
 * documents rarely say what is required, so a misspelt name would pass otherwise.
 */
export function openApiDocument(source: unknown): OpenApiDocument {
  const document = Document.parse(source);
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  addFormats(ajv);
  ajv.addFormat("ISO 3166-1 alpha-2", /^[A-Z]{2}$/);
  ajv.addSchema({ $id: "document", components: { schemas: toJsonSchema(document.components.schemas) } });
  const compiled = new WeakMap<Schema, ValidateFunction>();
  const check: Check = (schema, value, where) => {
    let validate = compiled.get(schema);
    if (!validate) {
      validate = ajv.compile(Schema.parse(toJsonSchema(schema)));
      compiled.set(schema, validate);
    }
    if (validate(value)) return [];
    return (validate.errors ?? []).map((error) => {
      const extra = z.object({ additionalProperty: z.string() }).safeParse(error.params);
      const field = `${where}${error.instancePath.replaceAll("/", ".")}`;
      return extra.success
        ? `${field}.${extra.data.additionalProperty} is not in the document`
        : `${field} ${error.message ?? "is wrong"}`;
    });
  };
  return {
    oauth:
      Object.values(document.components.securitySchemes).find((s) => s.flows)?.flows?.authorizationCode ??
      null,
    validateRequest: (request) => validateRequest(document, check, request),
    validateResponse: (response) => validateResponse(document, check, response),
  };
}

type Check = (schema: Schema, value: unknown, where: string) => string[];

function validateRequest(document: Document, check: Check, request: RequestToCheck): string[] {
  const url = new URL(request.url, "http://origin.invalid");
  const found = findOperation(document, request.method, url.pathname);
  if (!found) return [`${request.method} ${url.pathname} is not in the document`];
  const { operation, pathValues } = found;
  const headers = new Headers(request.headers);
  const problems = checkSecurity(document, operation, headers);
  for (const parameter of operation.parameters) {
    const { name, schema, required } = parameter;
    const where = `${parameter.in}.${name}`;
    const values = parameterValues(parameter.in, name, { query: url.searchParams, pathValues, headers });
    if (values.length === 0) problems.push(...(required ? [`${where} is missing`] : []));
    else if (values.length > 1 && schema.type !== "array") problems.push(`${where} is repeated`);
    else problems.push(...check(schema, fromText(schema, values), where));
  }
  return [
    ...problems,
    ...unknownQuery(operation, url.searchParams),
    ...checkBody(operation, check, headers, request.body),
  ];
}

function unknownQuery(operation: Operation, query: URLSearchParams): string[] {
  const known = new Set(operation.parameters.filter((p) => p.in === "query").map((p) => p.name));
  return [...new Set(query.keys())]
    .filter((name) => !known.has(name))
    .map((name) => `query.${name} is not in the document`);
}

function validateResponse(document: Document, check: Check, response: ResponseToCheck): string[] {
  const { pathname } = new URL(response.path, "http://origin.invalid");
  const found = findOperation(document, response.method, pathname);
  if (!found) return [`${response.method} ${pathname} is not in the document`];
  const expected = found.operation.responses[String(response.status)] ?? found.operation.responses.default;
  if (!expected) return [`status ${response.status} is not documented for ${found.operation.operationId}`];
  const schema = expected.content?.["application/json"]?.schema;
  return schema ? check(schema, response.body, "body") : [];
}

/** Literal segments win over templates: `/listings/batch` before `/listings/{listing_id}`. */
function findOperation(document: Document, method: string, pathname: string) {
  const segments = pathname.split("/");
  let best: { operation: Operation; pathValues: Map<string, string>; literals: number } | null = null;
  for (const [template, operations] of Object.entries(document.paths)) {
    const operation = operations[method.toLowerCase()];
    const pathValues = operation && matchPath(template.split("/"), segments);
    if (!operation || !pathValues) continue;
    const literals = segments.length - pathValues.size;
    if (!best || literals > best.literals) best = { operation, pathValues, literals };
  }
  return best;
}

function matchPath(template: string[], segments: string[]): Map<string, string> | null {
  if (template.length !== segments.length) return null;
  const values = new Map<string, string>();
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? "";
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name) values.set(name, decodeURIComponent(segment));
    else if (part !== segment) return null;
  }
  return values;
}

function parameterValues(
  place: string,
  name: string,
  from: { query: URLSearchParams; pathValues: Map<string, string>; headers: Headers },
): string[] {
  if (place === "query") return from.query.getAll(name);
  const value = place === "path" ? from.pathValues.get(name) : from.headers.get(name);
  return value === undefined || value === null ? [] : [value];
}

/** Every documented alternative lists schemes that must all be present. */
function checkSecurity(document: Document, operation: Operation, headers: Headers): string[] {
  const alternatives = operation.security ?? document.security ?? [];
  const missing = alternatives.map((needs) =>
    Object.keys(needs).flatMap((name) => {
      const scheme = document.components.securitySchemes[name];
      if (scheme?.type === "apiKey" && scheme.name && !headers.get(scheme.name))
        return [`header ${scheme.name} is missing`];
      if (scheme?.type === "oauth2" && !/^Bearer \S+$/.test(headers.get("authorization") ?? ""))
        return ["header authorization must be a bearer token"];
      return [];
    }),
  );
  return missing.some((problems) => problems.length === 0) ? [] : (missing[0] ?? []);
}

function checkBody(operation: Operation, check: Check, headers: Headers, body: unknown): string[] {
  const empty = body === undefined || body === null || body === "";
  if (!operation.requestBody) return empty ? [] : ["a body is not documented here"];
  if (empty) return operation.requestBody.required ? ["body is missing"] : [];
  const type = (headers.get("content-type") ?? "").split(";")[0]?.trim() ?? "";
  const content = operation.requestBody.content[type];
  if (!content)
    return [`content-type "${type}" is not one of ${Object.keys(operation.requestBody.content).join(", ")}`];
  if (!content.schema || type === "multipart/form-data") return [];
  if (type === "application/x-www-form-urlencoded")
    return check(content.schema, fromForm(content.schema, String(body)), "body");
  try {
    return check(content.schema, typeof body === "string" ? JSON.parse(body) : body, "body");
  } catch {
    return ["body is not JSON"];
  }
}

function fromForm(schema: Schema, text: string): Record<string, unknown> {
  const form = new URLSearchParams(text);
  const properties = z.record(z.string(), Schema).catch({}).parse(schema.properties);
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => [name, fromText(properties[name] ?? {}, form.getAll(name))]),
  );
}

/** Texts of a query or form as the schema's types; what doesn't fit stays text, so that the check names it. */
function fromText(schema: Schema, values: string[]): unknown {
  if (schema.type === "array")
    return values.map((value) => fromText(Schema.catch({}).parse(schema.items), [value]));
  const text = values[0] ?? "";
  if (schema.type === "boolean" && (text === "true" || text === "false")) return text === "true";
  const numeric = schema.type === "integer" || schema.type === "number";
  return numeric && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** OpenAPI 3.0 → JSON Schema: `nullable`, references, and objects closed to unknown fields. */
function toJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(toJsonSchema);
  const parsed = Schema.safeParse(node);
  if (!parsed.success) return node;
  const { nullable, $ref, ...rest } = parsed.data;
  if (typeof $ref === "string") return { $ref: $ref.replace("#/", "document#/") };
  const schema: Schema = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, toJsonSchema(value)]),
  );
  if (rest.type === "object" && rest.properties && !("additionalProperties" in rest))
    schema.additionalProperties = false;
  return nullable === true ? { anyOf: [{ type: "null" }, schema] } : schema;
}
