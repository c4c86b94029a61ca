export const dynamic = "force-dynamic";

/** The process answers; whether it can work is `/api/health`'s question. */
export function GET() {
  return Response.json({ status: "alive" });
}
