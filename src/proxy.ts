import type { NextRequest } from "next/server";
import { guardPage } from "@/server/security/guard-page";

/** Next's middleware: headers, nonce and the way to the sign-in, for pages. The API answers for itself. */
export function proxy(request: NextRequest) {
  return guardPage(request, process.env.NODE_ENV === "development");
}

export const config = {
  matcher: [
    "/((?!api/|_next/static|_next/image|favicon\\.ico|icon|apple-icon|manifest\\.webmanifest|robots\\.txt).*)",
  ],
};
