"use client";

import dynamic from "next/dynamic";
import { useFirstPress } from "../primitives/use-first-press";
import { ThemeTrigger } from "./theme-trigger";

const load = () => import("./theme-menu").then((module) => module.ThemeMenu);
const ThemeMenu = dynamic(load, { ssr: false, loading: () => <ThemeTrigger aria-busy /> });

/** Light, dark, or as the system. */
export function ThemeToggle() {
  const { pressed, button } = useFirstPress(load);
  return pressed ? <ThemeMenu /> : <ThemeTrigger {...button} />;
}
