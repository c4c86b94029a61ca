import { describe, expect, it } from "vitest";
import { identityOf, matchesIdentity } from "./identity";

const address = { lines: [], city: null, state: null, zip: "05401-1234", countryIso: "US" };
const maya = identityOf({ buyerEmail: "Maya.Lindqvist@Example.com", address });

describe("what shows that an order is somebody's", () => {
  it.each([
    " maya.lindqvist@example.com ",
    "MAYA.LINDQVIST@EXAMPLE.COM",
    "maya.lindqvist @example.com",
    "05401",
    "05401-1234",
    "05401 1234",
  ])("is the e-mail or the postcode, as people write them: %s", (answer) => {
    expect(matchesIdentity(maya, answer)).toBe(true);
  });

  it.each(["", "maya@example.com", "05402", "0540", "example.com", "Maya Lindqvist", "05401-9"])(
    "is nothing else: %j",
    (answer) => {
      expect(matchesIdentity(maya, answer)).toBe(false);
    },
  );

  it("takes postcodes with and without their space", () => {
    const noor = identityOf({ buyerEmail: null, address: { ...address, zip: "H2X 1Y4" } });
    expect(matchesIdentity(noor, "h2x1y4")).toBe(true);
    expect(matchesIdentity(noor, "")).toBe(false);
  });

  it("is not known where the platform told neither, and then nothing fits", () => {
    expect(identityOf({ buyerEmail: null, address: null })).toBeNull();
    expect(identityOf({ buyerEmail: " ", address: { ...address, zip: " " } })).toBeNull();
    for (const answer of ["", "null", "05401"]) expect(matchesIdentity(null, answer)).toBe(false);
  });
});
