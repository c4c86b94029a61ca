import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { readBody } from "../http/read-body";
import { withHttpErrors } from "../http/with-http-errors";
import { authOptions } from "./options";

const MAX_BODY_BYTES = 50_000;

/** next-auth's endpoints: CSRF token, sign-in, sign-out, session. */
export const handleAuth = withHttpErrors<{ nextauth: string[] }>(
  async (request, { boot }, params): Promise<Response> => {
    const { url, method, headers } = request;
    const body = method === "POST" ? { body: new Uint8Array(await readBody(request, MAX_BODY_BYTES)) } : {};
    return NextAuth(new NextRequest(url, { method, headers, ...body }), { params }, authOptions(boot));
  },
);
