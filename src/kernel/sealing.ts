import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { AppError } from "./errors";

/** Encrypts secrets at rest and hashes lookup keys, with one or several keys of 32 bytes. */
export interface Sealer {
  /** AES-256-GCM under the first key: `{keyId}:{iv}:{authTag}:{ciphertext}` in hex. `owner` must be the same to open it. */
  seal(plain: string, owner: string): string;
  /** Opens what any of the keys sealed; throws AppError `internal` when none fits or it was tampered with. */
  open(sealed: string, owner: string): string;
  /** Whether the first key sealed it: if not, it waits to be sealed again while keys rotate. */
  isCurrent(sealed: string): boolean;
  /** HMAC of a lookup key under the first key, for writing. */
  hashKey(kind: string, key: string): string;
  /** The same under every key, for reading while keys rotate. */
  hashKeys(kind: string, key: string): string[];
}

/** Shorter tags are legal in GCM and easier to forge: they are refused. */
const TAG_BYTES = 16;

interface SealingKey {
  id: string;
  secret: Buffer;
  lookup: Buffer;
}

/** `keys`: one or more keys of 64 hex characters, separated by commas; the first encrypts, all decrypt. */
export function createSealer(keys: string): Sealer {
  const ring = keys.split(",").map((key) => sealingKey(key.trim()));
  const [first] = ring;
  if (!first) throw new RangeError("at least one key is needed");
  const hmac = (key: SealingKey, kind: string, value: string) =>
    createHmac("sha256", key.lookup).update(`${kind}\0${value}`).digest("hex");
  return {
    seal: (plain, owner) => seal(first, plain, owner),
    open: (sealed, owner) => open(ring, sealed, owner),
    isCurrent: (sealed) => sealed.startsWith(`${first.id}:`),
    hashKey: (kind, key) => hmac(first, kind, key),
    hashKeys: (kind, key) => ring.map((one) => hmac(one, kind, key)),
  };
}

function sealingKey(hex: string): SealingKey {
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new RangeError("a key is 64 hex characters");
  const secret = Buffer.from(hex, "hex");
  const lookup = Buffer.from(hkdfSync("sha256", secret, "", "lookup keys", 32));
  return { id: createHash("sha256").update(secret).digest("hex").slice(0, 8), secret, lookup };
}

function seal(key: SealingKey, plain: string, owner: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key.secret, iv, { authTagLength: TAG_BYTES }).setAAD(
    Buffer.from(owner),
  );
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return [key.id, iv.toString("hex"), cipher.getAuthTag().toString("hex"), text.toString("hex")].join(":");
}

function open(ring: SealingKey[], sealed: string, owner: string): string {
  const [keyId, iv, tag, text] = sealed.split(":");
  const key = ring.find((one) => one.id === keyId);
  if (!key || !iv || !tag || text === undefined) throw unreadable(`no key ${keyId ?? "?"}`);
  try {
    const decipher = createDecipheriv("aes-256-gcm", key.secret, Buffer.from(iv, "hex"), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(Buffer.from(owner))
      .setAuthTag(Buffer.from(tag, "hex"));
    return decipher.update(Buffer.from(text, "hex"), undefined, "utf8") + decipher.final("utf8");
  } catch (cause) {
    throw unreadable("authentication failed", cause);
  }
}

function unreadable(detail: string, cause?: unknown) {
  return new AppError("internal", "A stored secret can't be read. Was TOKEN_ENCRYPTION_KEY changed?", {
    meta: { detail },
    cause,
  });
}
