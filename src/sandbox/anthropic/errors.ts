import { Refusal } from "../shared/stand-in";

const types: Record<number, string> = {
  400: "invalid_request_error",
  401: "authentication_error",
  403: "permission_error",
  404: "not_found_error",
  413: "request_too_large",
  429: "rate_limit_error",
  529: "overloaded_error",
};

/** The Messages API's way to say no. */
export function apiError(status: number, message: string, headers: Record<string, string> = {}): Refusal {
  const body = { type: "error", error: { type: types[status] ?? "api_error", message } };
  // 529 is the API's own; Hono's list of statuses doesn't know it.
  return new Refusal(status as 500, body, headers);
}

export function rateLimited(retryAfterSeconds: number): Refusal {
  const message = "This request would exceed your organization's rate limit. Please try again later.";
  return apiError(429, message, { "retry-after": String(retryAfterSeconds) });
}

export const overloaded = () => apiError(529, "Overloaded");
