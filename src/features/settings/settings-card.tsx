import type { ReactNode } from "react";
import { Card, CardBody, CardHeader } from "@/ui/primitives/card";
import type { settingsSections } from "./settings-nav";

interface SettingsCardProps {
  id: (typeof settingsSections)[number]["id"];
  title: string;
  description?: string | undefined;
  children: ReactNode;
  footer?: ReactNode;
}

/** One section of the settings; its id is what the address ends with. */
export function SettingsCard({ id, title, description, children, footer }: SettingsCardProps) {
  return (
    <Card id={id} aria-label={title} className="scroll-mt-6">
      <CardHeader title={title} description={description} />
      <CardBody>{children}</CardBody>
      {footer}
    </Card>
  );
}
