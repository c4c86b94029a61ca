import { create } from "qrcode";
import { Checklist } from "@/ui/patterns/checklist";
import { Qr } from "@/ui/patterns/qr";
import { Stepper } from "@/ui/patterns/stepper";
import { Button } from "@/ui/primitives/button";
import { Card } from "@/ui/primitives/card";
import { Specimen } from "./design-section";
import { samples } from "./samples";

const code = create("https://stallhand.example/juniper-and-clay").modules;

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
        <Stepper
          label="All done"
          steps={[
            { id: "shop", label: "Shop", state: "done" },
            { id: "voice", label: samples.fortyWords, state: "done" },
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
        <Card>
          <Checklist
            label="In any order"
            items={[
              { id: "faq", title: "Add an answer", done: false, action: <Button size="sm">Add</Button> },
              { id: "hours", title: "Say when you are there", done: false },
            ]}
          />
        </Card>
      </Specimen>
      <Specimen name="Qr">
        <Qr matrix={code} label="Opens the chat with the shop" />
      </Specimen>
    </>
  );
}
