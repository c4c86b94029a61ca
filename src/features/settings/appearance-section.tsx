"use client";

import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";
import { ChoiceCards } from "@/ui/patterns/choice-cards";
import { SettingsCard } from "./settings-card";
import { ThemePicture } from "./theme-picture";

const themes = [
  { value: "light", label: "Light", picture: <ThemePicture theme="light" /> },
  { value: "dark", label: "Dark", picture: <ThemePicture theme="dark" /> },
  { value: "system", label: "As the system", picture: <ThemePicture theme="system" /> },
] as const;

type Theme = (typeof themes)[number]["value"];

const never = () => () => undefined;

/** Light, dark, or as the system; at once, in this browser. */
export function AppearanceSection() {
  const { theme, setTheme } = useTheme();
  // The choice lives in the browser, so the server can't know it.
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <SettingsCard id="appearance" title="Appearance" description="Kept in this browser.">
      <ChoiceCards
        label="Theme"
        hideLabel
        choices={themes}
        columns={3}
        value={inBrowser ? ((theme ?? "system") as Theme) : null}
        onChange={setTheme}
      />
    </SettingsCard>
  );
}
