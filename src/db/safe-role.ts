import type { Sql } from "postgres";
import { AppError } from "@/kernel/errors";

/**
 * Refuses a role that could see past the policies: superuser, BYPASSRLS, or owner of tables, itself or as a member of
 * the role that owns them. `local` allows a login that could, because queries then still run as the application role;
 * returns the warning to log.
 */
export async function assertSafeRole(sql: Sql, options: { local: boolean }): Promise<string | null> {
  const [acting] = await sql`${dangers(sql)} where r.rolname = current_user`;
  const [login] = await sql`${dangers(sql)} where r.rolname = session_user`;
  const worst = firstDanger(acting);
  if (worst) throw refusal(String(acting?.name), worst);
  const loginWorst = firstDanger(login);
  if (!loginWorst) return null;
  if (!options.local) throw refusal(String(login?.name), loginWorst);
  return `The database login ${login?.name} ${loginWorst}; fine on your own machine, refused on a public APP_URL.`;
}

const dangers = (sql: Sql) => sql`
  select r.rolname as name, r.rolsuper, r.rolbypassrls,
    exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind in ('r', 'p')
              and pg_has_role(r.oid, c.relowner, 'member')) as owns
  from pg_roles r`;

function firstDanger(row: Record<string, unknown> | undefined): string | null {
  if (row?.rolsuper) return "is a superuser";
  if (row?.rolbypassrls) return "may bypass row-level security";
  if (row?.owns) return "owns tables";
  return null;
}

function refusal(role: string, danger: string) {
  return new AppError(
    "internal",
    `DATABASE_URL logs in as ${role}, which ${danger}: one seller could see another's data. Use the application role, and DATABASE_OWNER_URL for the owner.`,
  );
}
