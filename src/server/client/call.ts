import { fromWire, toWire } from "@/kernel/wire";
import { ApiError, type ApiErrorData } from "./errors";

/**
 * tRPC's HTTP protocol, as much of it as our pages speak; its own client weighs ten times this.
 * Source: https://trpc.io/docs/rpc
 */
export const API = "/api/trpc";

/** The server refuses longer addresses long before this many paths. */
const MOST_AT_ONCE = 20;

interface Reading {
  path: string;
  input: unknown;
  resolve: (data: unknown) => void;
  reject: (error: unknown) => void;
}

let waiting: Reading[] = [];

/** Reads one thing; what is asked for in one go travels in one request. */
export function read(path: string, input?: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (waiting.push({ path, input, resolve, reject }) === 1) setTimeout(sendWaiting);
  });
}

/** Changes something; such calls travel alone and in the order they were made. */
export async function change(path: string, input?: unknown): Promise<unknown> {
  const body = input === undefined ? {} : { body: JSON.stringify(toWire(input)) };
  const headers = { "content-type": "application/json" };
  return dataOf(await ask(`${API}/${path}`, { method: "POST", headers, ...body }));
}

function sendWaiting(): void {
  const all = waiting;
  waiting = [];
  for (let at = 0; at < all.length; at += MOST_AT_ONCE) void send(all.slice(at, at + MOST_AT_ONCE));
}

async function send(readings: Reading[]): Promise<void> {
  const paths = readings.map(({ path }) => path).join(",");
  const inputs = JSON.stringify(Object.fromEntries(readings.map(({ input }, at) => [at, toWire(input)])));
  try {
    const answers = await ask(`${API}/${paths}?batch=1&input=${encodeURIComponent(inputs)}`);
    for (const [at, { resolve, reject }] of readings.entries()) {
      try {
        // A refusal of the whole request comes as one.
        resolve(dataOf(Array.isArray(answers) ? answers[at] : answers));
      } catch (error) {
        reject(error);
      }
    }
  } catch (error) {
    for (const { reject } of readings) reject(error);
  }
}

/** What was answered as JSON, failures included; throws when nothing like it came. */
async function ask(url: string, init?: RequestInit): Promise<unknown> {
  try {
    return await (await fetch(url, init)).json();
  } catch (cause) {
    throw new ApiError("We can't reach the server.", null, cause);
  }
}

/** The data of one answer; throws the error that it is. */
function dataOf(answer: unknown): unknown {
  const { result, error } = (answer ?? {}) as { result?: { data?: unknown }; error?: unknown };
  if (result) return fromWire(result.data);
  throw apiErrorOf(error);
}

/** An error as it came over the wire. */
export function apiErrorOf(wire: unknown): ApiError {
  const { message, data } = (fromWire(wire) ?? {}) as { message?: unknown; data?: ApiErrorData };
  return new ApiError(String(message ?? "No answer"), data?.kind ? data : null);
}
