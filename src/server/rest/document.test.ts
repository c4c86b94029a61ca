import Ajv from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import { openApiDocument } from "./document";

// As a client reads it: what JSON leaves of it.
const document = JSON.parse(JSON.stringify(openApiDocument("https://stallhand.example")));

interface Operation {
  operationId: string;
  summary?: string;
  tags?: string[];
  security?: object[];
  parameters?: { name: string; in: string }[];
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}

const operations = Object.entries<Record<string, Operation>>(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ name: `${method} ${path}`, method, operation })),
);

describe("the OpenAPI document", () => {
  it("is of version 3.1, says where the API is and how to sign in", () => {
    expect(document).toMatchObject({
      openapi: "3.1.0",
      info: { title: "Stallhand" },
      servers: [{ url: "https://stallhand.example/api/v1" }],
      components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
    });
  });

  it("gives every operation an id of its own", () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("refers only to what it holds", () => {
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(names).toContain("Problem");
    for (const name of names) expect(Object.keys(document.components.schemas)).toContain(name);
    expect(Object.keys(document.components.schemas).filter((name) => name.startsWith("error."))).toEqual([]);
  });

  it.each(operations)(
    "describes $name: summary, tag, answer and errors as problem details",
    ({ method, operation }) => {
      expect(operation.summary).toMatch(/\w/);
      expect(operation.tags).toHaveLength(1);
      const content = operation.responses["200"]?.content ?? {};
      const { schema } = content["application/json"] ?? content["text/event-stream"] ?? {};
      expect(schema).toMatchObject({ type: "object" });
      const errors = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
      expect(errors.map(([status]) => status)).toEqual(expect.arrayContaining(["400", "429", "500", "503"]));
      for (const [, response] of errors) {
        expect(Object.keys(response.content ?? {})).toEqual(["application/problem+json"]);
        expect(response.description).toMatch(/\w/);
      }
      const takesKey = operation.parameters?.some(({ name }) => name === "Idempotency-Key") ?? false;
      expect(takesKey).toBe(method === "post" && operation.security !== undefined);
      if (operation.security)
        expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(["401", "403"]));
    },
  );

  it("has schemas that are valid JSON Schema", () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: "document", components: document.components });
    for (const { operation } of operations) {
      for (const response of Object.values(operation.responses)) {
        for (const { schema } of Object.values(response.content ?? {})) {
          const absolute = JSON.parse(
            JSON.stringify(schema).replaceAll('"#/components', '"document#/components'),
          );
          expect(() => ajv.compile(absolute)).not.toThrow();
        }
      }
    }
  });
});
