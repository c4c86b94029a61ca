import { Checklist } from "@/ui/patterns/checklist";
import { Stepper } from "@/ui/patterns/stepper";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { Specimen } from "./design-section";
import { samples } from "./samples";

/** Setting up. */
export function StepsSection() {
  return (
    <>
      <Specimen name="Stepper">
        <Stepper
          label="Setting up your shop"
          steps={[
            { id: "shop", label: "Shop", state: "done", href: "#steps" },
            { id: "listings", label: "Listings", state: "done", href: "#steps" },
            { id: "voice", label: "Voice", state: "current" },
            { id: "phone", label: "Messenger", state: "later" },
            { id: "ask", label: "First answer", state: "later" },
          ]}
        />
      </Specimen>
      <Specimen name="Checklist">
        <Card>
          <Checklist
            label="Setting up"
            ordered
            items={[
              { id: "etsy", title: "Connect your Etsy shop", text: "JuniperAndClayStudio", done: true },
              {
                id: "agent",
                title: "Meet your agent",
                text: "It learns your shop and answers in your tone.",
                done: false,
                action: <Button variant="primary">Set it up</Button>,
              },
              {
                id: "telegram",
                title: samples.fortyWords,
                text: samples.fortyWords,
                done: false,
                action: <Button>Later</Button>,
              },
            ]}
          />
        </Card>
      </Specimen>
    </>
  );
}
