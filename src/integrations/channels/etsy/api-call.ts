import { AppError, toAppError } from "@/kernel/errors";
import type { HttpClient, HttpReply, HttpRequest } from "../../http/http-client";
import type { CallGate, TokenSource } from "../port";
import { EtsyError } from "./wire";

interface EtsyCredentials {
  apiUrl: string;
  apiKey: string;
  sharedSecret: string;
  gate: CallGate;
}

/** One call to the API; `query` pairs may repeat a name, as Etsy's document wants for arrays. */
export interface ApiCall extends Pick<HttpRequest, "body"> {
  operation: string;
  /** GET when left out. */
  method?: "GET" | "POST" | "PUT" | "PATCH";
  path: string;
  query?: [string, string][];
  signal?: AbortSignal | undefined;
}

/** Sends one call; the reply may be a refusal, see `accepted`. */
export type CallApi = (tokens: TokenSource, call: ApiCall) => Promise<HttpReply>;

/** Sends with both credentials, in turn; after a 401 once more with renewed tokens. Tells the tokens' owner of each outcome. */
export function createApiCaller(options: EtsyCredentials, http: HttpClient): CallApi {
  return async (tokens, { operation, method = "GET", path, query, body, signal }) => {
    const url = new URL(`/v3/application/${path}`, options.apiUrl);
    url.search = new URLSearchParams(query).toString();
    const send = async (accessToken: string) => {
      const apiKey = `${options.apiKey}:${options.sharedSecret}`;
      const headers = { "x-api-key": apiKey, authorization: `Bearer ${accessToken}` };
      const admit = () => options.gate.enter({ purpose: tokens.purpose, signal });
      const request = { operation, method, url, headers, signal, admit, ...(body ? { body } : {}) };
      const reply = await http.send(request).catch(async (error: unknown) => {
        await tokens.heard?.(toAppError(error));
        throw error;
      });
      await tokens.heard?.(null);
      return reply;
    };
    const { accessToken } = await tokens.current();
    const reply = await send(accessToken);
    if (reply.status !== 401 || refusesApiKey(reply)) return reply;
    return send((await tokens.renew(accessToken)).accessToken);
  };
}

/** The reply when Etsy did what was asked; else the AppError that its refusal means. */
export function accepted(reply: HttpReply): HttpReply {
  if (reply.status < 400) return reply;
  const platformMessage = EtsyError.safeParse(reply.json).data?.error;
  const meta = { operation: reply.operation, status: reply.status, platformMessage };
  if (refusesApiKey(reply)) {
    const sentence =
      "Etsy refused this application's API key. The operator needs to check ETSY_API_KEY and ETSY_SHARED_SECRET.";
    throw new AppError("channel_rejected", sentence, { meta });
  }
  if (reply.status === 401 || (reply.status === 403 && /scope/i.test(platformMessage ?? ""))) {
    const sentence = "Etsy no longer lets us see this shop. Please connect it again.";
    throw new AppError("channel_auth", sentence, { meta });
  }
  throw new AppError("channel_rejected", "Etsy refused this request.", { meta });
}

/** Etsy: `Invalid API key: should be in the format 'keystring:shared_secret'.` with 403, sometimes 401. */
function refusesApiKey(reply: HttpReply): boolean {
  const refused = reply.status === 401 || reply.status === 403;
  return refused && /api[ _-]?key/i.test(EtsyError.safeParse(reply.json).data?.error ?? "");
}
