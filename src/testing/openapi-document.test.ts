import { describe, expect, it } from "vitest";
import { openApiDocument } from "./openapi-document";

const document = openApiDocument({
  paths: {
    "/things/{id}": {
      get: {
        operationId: "getThing",
        security: [{ key: [], oauth: ["things_r"] }],
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer", minimum: 1 } }],
        responses: {
          "200": { content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } },
        },
      },
    },
    "/things/batch": {
      get: {
        operationId: "getThings",
        parameters: [
          { name: "ids", in: "query", required: true, schema: { type: "array", items: { type: "integer" } } },
          { name: "state", in: "query", schema: { type: "string", enum: ["on", "off"], default: "on" } },
        ],
        responses: { "200": {} },
      },
    },
    "/things": {
      post: {
        operationId: "createThing",
        requestBody: {
          required: true,
          content: {
            "application/x-www-form-urlencoded": {
              schema: {
                type: "object",
                required: ["title"],
                properties: {
                  title: { type: "string" },
                  size: { type: "integer" },
                  tags: { type: "array", items: { type: "string" } },
                },
              },
            },
          },
        },
        responses: { "201": {} },
      },
    },
  },
  components: {
    securitySchemes: {
      key: { type: "apiKey", name: "x-api-key", in: "header" },
      oauth: { type: "oauth2" },
    },
    schemas: {
      Thing: {
        type: "object",
        properties: {
          id: { type: "integer", format: "int64" },
          kind: { type: "string", nullable: true, enum: ["big", "small"] },
          owner: { oneOf: [{ $ref: "#/components/schemas/Owner" }], nullable: true },
        },
      },
      Owner: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
    },
  },
});

const headers = { "x-api-key": "key", authorization: "Bearer token" };
const form = { "content-type": "application/x-www-form-urlencoded" };

describe("requests", () => {
  it("accepts a documented request on any origin", () => {
    expect(document.validateRequest({ method: "GET", url: "http://localhost:1/things/7", headers })).toEqual(
      [],
    );
  });

  it("names a path, a path value and credentials that are wrong", () => {
    expect(document.validateRequest({ method: "GET", url: "/thing/7", headers })).toEqual([
      "GET /thing/7 is not in the document",
    ]);
    expect(document.validateRequest({ method: "GET", url: "/things/0", headers })).toEqual([
      "path.id must be >= 1",
    ]);
    expect(document.validateRequest({ method: "GET", url: "/things/7", headers: {} })).toEqual([
      "header x-api-key is missing",
      "header authorization must be a bearer token",
    ]);
  });

  it("prefers a literal segment and wants arrays repeated", () => {
    const check = (url: string) => document.validateRequest({ method: "GET", url, headers: {} });
    expect(check("/things/batch?ids=1&ids=2")).toEqual([]);
    expect(check("/things/batch?ids=1,2")).toEqual(["query.ids.0 must be integer"]);
    expect(check("/things/batch")).toEqual(["query.ids is missing"]);
    expect(check("/things/batch?ids=1&state=on&state=off")).toEqual(["query.state is repeated"]);
    expect(check("/things/batch?ids=1&stat=on")).toEqual(["query.stat is not in the document"]);
  });

  it("reads form bodies by their schema", () => {
    const check = (body: string) =>
      document.validateRequest({ method: "POST", url: "/things", headers: form, body });
    expect(check("title=Tray&size=3&tags=a&tags=b")).toEqual([]);
    expect(check("title=Tray&size=large")).toEqual(["body.size must be integer"]);
    expect(check("titel=Tray")).toEqual([
      "body must have required property 'title'",
      "body.titel is not in the document",
    ]);
    expect(document.validateRequest({ method: "POST", url: "/things", headers: form })).toEqual([
      "body is missing",
    ]);
  });

  it("names a content type that is not documented", () => {
    const json = { "content-type": "application/json" };
    expect(document.validateRequest({ method: "POST", url: "/things", headers: json, body: "{}" })).toEqual([
      'content-type "application/json" is not one of application/x-www-form-urlencoded',
    ]);
  });
});

describe("responses", () => {
  const check = (body: unknown, status = 200) =>
    document.validateResponse({ method: "GET", path: "/things/7?x=1", status, body });

  it("accepts null where the document says nullable, and nowhere else", () => {
    expect(check({ id: 7, kind: null, owner: null })).toEqual([]);
    expect(check({ id: 7, kind: "big", owner: { name: "Ada" } })).toEqual([]);
    expect(check({ id: null })).toEqual(["body.id must be integer"]);
  });

  it("names misspelt fields and undocumented statuses", () => {
    expect(check({ id: 7, knid: "big" })).toEqual(["body.knid is not in the document"]);
    expect(check({}, 418)).toEqual(["status 418 is not documented for getThing"]);
  });
});
