import { createServer } from "node:net";
import type { Variables } from "./environment";

/** Where the product listens and what people open. */
export interface Address {
  port: number;
  appUrl: string;
}

interface WantedAddress {
  port: number;
  /** Unset: follows the port. */
  appUrl: string | undefined;
  /** Nobody relies on this port, so a taken one may move to the next. */
  mayMove: boolean;
}

const WEB_PORT = 3000;
const SANDBOX_PORT = 4010;
const TRIES = 50;

/** Reads the wish: PORT first, then the port in APP_URL, then 3000. Throws when a value can't be right. */
export function wantedAddress({ APP_URL, PORT }: Variables): WantedAddress {
  if (APP_URL && !URL.canParse(APP_URL))
    throw new Error(`APP_URL must be an address such as http://localhost:3000, not "${APP_URL}".`);
  const inUrl = APP_URL ? new URL(APP_URL).port : "";
  const port = parsePort("PORT", PORT || inUrl || String(WEB_PORT));
  return { port, appUrl: APP_URL || undefined, mayMove: !APP_URL && !PORT };
}

/** The address to use, after moving past taken ports where that is allowed. */
export async function settleAddress(variables: Variables, isFree = portIsFree): Promise<Address> {
  const wanted = wantedAddress(variables);
  const port = await settlePort({ name: "PORT", ...wanted }, isFree);
  return { port, appUrl: wanted.appUrl ?? `http://localhost:${port}` };
}

/** The stand-ins' port, moved past taken ones unless SANDBOX_PORT names it. */
export async function settleSandboxPort(
  { SANDBOX_PORT: given }: Variables,
  isFree = portIsFree,
): Promise<number> {
  const port = parsePort("SANDBOX_PORT", given || String(SANDBOX_PORT));
  return settlePort({ name: "SANDBOX_PORT", port, mayMove: !given }, isFree);
}

async function settlePort(
  wanted: { name: string; port: number; mayMove: boolean },
  isFree: (port: number) => Promise<boolean>,
) {
  for (let port = wanted.port; port < wanted.port + TRIES; port += 1) {
    if (await isFree(port)) return port;
    if (!wanted.mayMove) {
      throw new Error(
        `Port ${port} is taken by another program. Stop that one, or set ${wanted.name} to another port.`,
      );
    }
  }
  throw new Error(
    `Ports ${wanted.port} to ${wanted.port + TRIES - 1} are all taken. Set ${wanted.name} to a free one.`,
  );
}

function parsePort(name: string, value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`${name} must be a port from 1 to 65535, not "${value}".`);
  return port;
}

function portIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
