import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSealer } from "./sealing";

const oldKey = "a1".repeat(32);
const newKey = "b2".repeat(32);
const sealer = createSealer(oldKey);
const unreadable = expect.objectContaining({ kind: "internal" });

describe("a sealed secret", () => {
  it("opens again for its owner, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (plain, owner) => {
        expect(sealer.open(sealer.seal(plain, owner), owner)).toBe(plain);
      }),
    );
  });

  it("shows nothing of itself, and never looks the same twice", () => {
    const [one, two] = [sealer.seal("a-secret-token", "sel_1"), sealer.seal("a-secret-token", "sel_1")];
    expect(one).toMatch(/^[0-9a-f]{8}:[0-9a-f]{24}:[0-9a-f]{32}:[0-9a-f]{28}$/);
    expect(one).not.toBe(two);
    expect(Buffer.from(one.replaceAll(":", ""), "hex").toString("latin1")).not.toContain("secret");
  });

  it("does not open for another owner", () => {
    const sealed = sealer.seal("token", "sel_1");
    expect(() => sealer.open(sealed, "sel_2")).toThrow(unreadable);
  });

  it("does not open when any part of it was changed", () => {
    const sealed = sealer.seal("token", "sel_1");
    for (let at = 0; at < sealed.length; at++) {
      const flipped = sealed[at] === "0" ? "1" : "0";
      const tampered = sealed.slice(0, at) + flipped + sealed.slice(at + 1);
      expect(() => sealer.open(tampered, "sel_1"), `character ${at}`).toThrow(unreadable);
    }
  });

  it("does not open with a shortened authentication tag, which would be easier to guess", () => {
    const [keyId, iv, tag = "", text] = sealer.seal("token", "sel_1").split(":");
    for (const bytes of [0, 4, 8, 12, 15]) {
      const short = [keyId, iv, tag.slice(0, bytes * 2), text].join(":");
      expect(() => sealer.open(short, "sel_1"), `${bytes} bytes`).toThrow(unreadable);
    }
  });

  it.each(["", "nonsense", "a:b:c:d", `${sealer.seal("x", "o").split(":").slice(0, 3).join(":")}`])(
    "that is none is refused: %j",
    (text) => {
      expect(() => sealer.open(text, "o")).toThrow(unreadable);
    },
  );
});

describe("keys in rotation", () => {
  const rotating = createSealer(`${newKey}, ${oldKey}`);

  it("let the new key seal and both open", () => {
    const before = sealer.seal("token", "sel_1");
    expect(rotating.open(before, "sel_1")).toBe("token");
    const after = rotating.seal("token", "sel_1");
    expect(createSealer(newKey).open(after, "sel_1")).toBe("token");
    expect(() => sealer.open(after, "sel_1")).toThrow(unreadable);
  });

  it("find what was written under either key, and write under the new one", () => {
    const written = sealer.hashKey("email", "ada@example.com");
    expect(rotating.hashKeys("email", "ada@example.com")).toEqual([
      createSealer(newKey).hashKey("email", "ada@example.com"),
      written,
    ]);
    expect(rotating.hashKey("email", "ada@example.com")).not.toBe(written);
  });

  it("are refused unless each has 64 hex characters", () => {
    for (const keys of ["", "abc", `${newKey},`, `${newKey},xyz`, "g".repeat(64)]) {
      expect(() => createSealer(keys), keys).toThrow(RangeError);
    }
  });
});

describe("lookup keys", () => {
  it("differ by kind and by key, and their parts can't be shifted", () => {
    const hashes = [
      sealer.hashKey("email", "a"),
      sealer.hashKey("email", "b"),
      sealer.hashKey("etsy_shop", "a"),
      sealer.hashKey("emai", "la"),
    ];
    expect(new Set(hashes).size).toBe(4);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(sealer.hashKey("email", "a")).toBe(hashes[0]);
  });
});
