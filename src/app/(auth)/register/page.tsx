import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { RegisterForm } from "@/features/auth/register-form";
import { currentVisitor } from "@/server/current-seller";

export const metadata: Metadata = { title: "Create an account" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  if ((await currentVisitor()) === "seller") redirect("/dashboard");
  const { next } = await searchParams;
  return <RegisterForm next={typeof next === "string" ? next : null} />;
}
