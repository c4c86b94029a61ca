import { describe, expect, it } from "vitest";
import { setupSteps } from "./setup-steps";

type Overview = Parameters<typeof setupSteps>[0];
type Connection = NonNullable<Overview["connection"]>;

const etsyStep = (status: Connection["status"], hasAnswered: boolean) => {
  const connection = { channel: "etsy", status, shopName: "Juniper & Clay", lastSyncAt: null } as Connection;
  const overview = { connection, agent: null, channels: [], products: { total: 6 }, hasAnswered };
  return setupSteps(overview as unknown as Overview).find(({ id }) => id === "etsy");
};

describe("the step to the shop", () => {
  it("is done while the shop is connected", () => {
    expect(etsyStep("active", false)).toMatchObject({ done: true, text: "Juniper & Clay" });
  });

  it("asks again when the access ends before the first answer", () => {
    expect(etsyStep("expired", false)).toMatchObject({ done: false, action: "Reconnect Etsy" });
  });

  it("stays done once somebody has been answered: then reconnecting isn't setting up", () => {
    expect(etsyStep("expired", true)).toMatchObject({ done: true });
  });

  it("begins anew after the seller has disconnected the shop", () => {
    expect(etsyStep("revoked", true)).toMatchObject({ done: false, action: "Connect Etsy" });
  });
});
