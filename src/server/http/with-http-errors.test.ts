import { expect, it } from "vitest";
import { AppError } from "@/kernel/errors";
import { problemResponse } from "./problem";
import { withHeaders } from "./with-http-errors";

it("keeps a redirect and every cookie when headers are added", () => {
  const answer = Response.redirect("http://localhost:3000/dashboard", 303);
  expect(withHeaders(answer, { "x-request-id": "a" }).headers.get("location")).toBe(
    "http://localhost:3000/dashboard",
  );
  const cookies = new Headers([
    ["set-cookie", "a=1"],
    ["set-cookie", "b=2"],
  ]);
  expect(
    withHeaders(new Response(null, { headers: cookies }), { "x-request-id": "a" }).headers.getSetCookie(),
  ).toEqual(["a=1", "b=2"]);
});

it("tells in a problem what to do next, and nothing of its cause", async () => {
  const error = new AppError("rate_limited", "Please wait.", {
    meta: { key: "hidden" },
    cause: new Error("hidden"),
    retryAfterSeconds: 7,
  });
  const answer = problemResponse(error, { requestId: "r-1" });
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "7"]);
  expect(await answer.json()).toEqual({
    type: "urn:stallhand:problem:rate_limited",
    title: "Rate limited",
    status: 429,
    detail: "Please wait.",
    code: "rate_limited",
    requestId: "r-1",
  });
});
