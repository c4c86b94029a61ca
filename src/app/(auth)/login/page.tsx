import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LoginForm } from "@/features/auth/login-form";
import { connectedElsewhere } from "@/server/connected-elsewhere";
import { currentVisitor } from "@/server/current-seller";

export const metadata: Metadata = { title: "Sign in" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  if ((await currentVisitor()) === "seller") redirect("/dashboard");
  const { next, error } = await searchParams;
  return (
    <LoginForm
      next={typeof next === "string" ? next : null}
      error={typeof error === "string" ? error : null}
      connected={await connectedElsewhere()}
    />
  );
}
