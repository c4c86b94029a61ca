import { expect, it } from "vitest";
import { createUndoStack } from "./undo-stack";

function stackOf(...ids: string[]) {
  const ran: string[] = [];
  const stack = createUndoStack();
  for (const id of ids) stack.add({ id, run: () => ran.push(id) });
  return { stack, ran };
}

it("takes back the newest first", () => {
  const { stack, ran } = stackOf("closed", "renamed");
  stack.runNewest();
  stack.runNewest();
  expect(ran).toEqual(["renamed", "closed"]);
});

it("takes each back once, however often it is asked to", () => {
  const { stack, ran } = stackOf("closed");
  stack.run("closed");
  stack.run("closed");
  expect(stack.runNewest()).toBe(false);
  expect(ran).toEqual(["closed"]);
});

it("forgets what can't be taken back any more", () => {
  const { stack, ran } = stackOf("closed", "renamed");
  stack.forget("renamed");
  expect(stack.runNewest()).toBe(true);
  expect(ran).toEqual(["closed"]);
});
