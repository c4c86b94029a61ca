import { describe, expect, it } from "vitest";
import { listZones, nameZone, searchZones, zoneOffset } from "./time-zones";

const winter = new Date("2026-01-15T12:00:00Z");
const zones = listZones(["Europe/Berlin"]);
const found = (search: string) => searchZones(zones, search, winter).map(({ zone }) => zone);

describe("finding a time zone", () => {
  it("lists each once without a search, one's own first", () => {
    expect(found("").slice(0, 2)).toEqual(["Europe/Berlin", "UTC"]);
    expect(new Set(found("")).size).toBe(zones.length);
  });

  it.each([
    ["berlin", "Europe/Berlin"],
    ["new york", "America/New_York"],
    ["york  AMERICA", "America/New_York"],
    ["são paulo", "America/Sao_Paulo"],
    ["kyiv", "Europe/Kiev"],
    ["kiev", "Europe/Kiev"],
  ])("finds %s", (search, zone) => expect(found(search)[0]).toBe(zone));

  it.each(["gmt+9", "UTC +9", "+9"])("finds by the distance from Greenwich: %s", (search) => {
    expect(found(search)).toContain("Asia/Tokyo");
    expect(found(search)).not.toContain("Europe/Berlin");
  });

  it("finds nothing where there is nothing", () => expect(found("atlantis")).toEqual([]));
});

it("names a zone by its city", () => {
  expect(nameZone("America/Argentina/Salta")).toMatchObject({ city: "Salta", region: "America, Argentina" });
  expect(nameZone("UTC")).toMatchObject({ city: "UTC", region: "" });
});

it("knows summer and winter, and no offset for what isn't a zone", () => {
  expect(zoneOffset("Europe/Berlin", winter)).toBe("GMT+1");
  expect(zoneOffset("Europe/Berlin", new Date("2026-07-15T12:00:00Z"))).toBe("GMT+2");
  expect(zoneOffset("Mars/Olympus_Mons", winter)).toBe("");
});
