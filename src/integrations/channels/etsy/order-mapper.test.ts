import { describe, expect, it } from "vitest";
import { toOrder } from "./order-mapper";
import { EtsyReceipt } from "./order-wire";

const usd = (amount: number) => ({ amount, divisor: 100, currency_code: "USD" });

const transaction = {
  transaction_id: 71,
  title: "Walnut &amp; oak tray",
  quantity: 2,
  listing_id: 11,
  product_id: 110,
  sku: "TR-L",
  price: usd(4_200),
  paid_timestamp: 1_760_000_010,
  shipped_timestamp: null,
  variations: [
    { property_id: 513, value_id: 1, formatted_name: "Size", formatted_value: "Large" },
    {
      property_id: 54,
      value_id: null,
      formatted_name: "Personalization",
      formatted_value: "For Maya\n&lt;3",
    },
  ],
};

function order(fields: Record<string, unknown> = {}) {
  const raw = {
    receipt_id: 3_400_000_001,
    name: "Maya Lindqvist",
    buyer_email: null,
    first_line: "48 Birch Lane",
    second_line: "",
    city: "Burlington",
    state: "VT",
    zip: "05401",
    country_iso: "US",
    status: "paid",
    is_paid: true,
    is_shipped: false,
    created_timestamp: 1_760_000_000,
    updated_timestamp: 1_760_000_100,
    grandtotal: usd(9_499),
    total_price: usd(8_400),
    total_shipping_cost: usd(595),
    total_tax_cost: usd(504),
    total_vat_cost: usd(0),
    discount_amt: usd(0),
    shipments: [],
    transactions: [transaction],
    refunds: [],
    ...fields,
  };
  return toOrder(EtsyReceipt.parse(raw), raw);
}

describe("a receipt", () => {
  it("becomes an order with items, amounts in minor units, and moments", () => {
    expect(order()).toMatchObject({
      externalId: "3400000001",
      status: "paid",
      buyerName: "Maya Lindqvist",
      buyerEmail: null,
      address: { lines: ["48 Birch Lane"], city: "Burlington", state: "VT", zip: "05401", countryIso: "US" },
      currency: "USD",
      totals: { items: 8_400, shipping: 595, tax: 504, discount: 0, total: 9_499, refunded: 0 },
      orderedAt: new Date(1_760_000_000_000),
      paidAt: new Date(1_760_000_010_000),
      shippedAt: null,
      updatedAt: new Date(1_760_000_100_000),
      items: [
        {
          externalId: "71",
          listingExternalId: "11",
          variantExternalId: "110",
          title: "Walnut & oak tray",
          sku: "TR-L",
          quantity: 2,
          price: { amountMinor: 4_200, currency: "USD" },
          properties: [
            { name: "Size", value: "Large" },
            { name: "Personalization", value: "For Maya\n<3" },
          ],
        },
      ],
    });
  });

  it.each([
    [{ status: "open", is_paid: false }, "unpaid"],
    [{ status: "payment processing", is_paid: false }, "unpaid"],
    [{ status: "open", is_paid: true }, "paid"],
    [{ status: "paid" }, "paid"],
    [{ status: "paid", is_shipped: true }, "shipped"],
    [{ status: "completed", is_shipped: true }, "shipped"],
    [{ status: "completed", is_shipped: false }, "completed"],
    [{ status: "partially refunded" }, "paid"],
    [{ status: "fully refunded", is_shipped: true }, "refunded"],
    [{ status: "canceled" }, "canceled"],
  ])("that says %j is %s", (fields, status) => {
    expect(order(fields).status).toBe(status);
  });

  it("has no address where Etsy keeps it back, and part of one where it gives part", () => {
    const kept = { first_line: null, second_line: null, city: null, state: null, zip: null };
    expect(order({ ...kept, country_iso: null, name: "" })).toMatchObject({ address: null, buyerName: null });
    expect(order({ ...kept, country_iso: "US" }).address).toMatchObject({ lines: [], countryIso: "US" });
  });

  it("adds tax and value-added tax, counts refunds, and leaves out amounts of another currency", () => {
    const { totals } = order({
      total_vat_cost: usd(100),
      refunds: [{ amount: usd(1_000) }, { amount: usd(250) }, { amount: null }],
      discount_amt: { amount: 5, divisor: 1, currency_code: "JPY" },
    });
    expect(totals).toMatchObject({ tax: 604, refunded: 1_250, discount: 0 });
  });

  it("writes yen without decimals", () => {
    const yen = { amount: 1_200, divisor: 1, currency_code: "JPY" };
    expect(order({ grandtotal: yen })).toMatchObject({ currency: "JPY", totals: { total: 1_200 } });
  });

  it("is sent when the first parcel is", () => {
    const shipments = [
      { shipment_notification_timestamp: 1_760_000_900 },
      { shipment_notification_timestamp: 1_760_000_800 },
    ];
    expect(order({ shipments }).shippedAt).toEqual(new Date(1_760_000_800_000));
  });

  it("reads the older names of its moments, and items whose listing is no more", () => {
    const old = {
      created_timestamp: undefined,
      updated_timestamp: undefined,
      create_timestamp: 1_750_000_000,
      update_timestamp: 1_750_000_001,
      transactions: [
        { ...transaction, listing_id: 0, product_id: null, title: null, sku: "", variations: null },
      ],
    };
    expect(order(old)).toMatchObject({
      orderedAt: new Date(1_750_000_000_000),
      updatedAt: new Date(1_750_000_001_000),
      items: [
        { listingExternalId: null, variantExternalId: null, title: "Untitled", sku: null, properties: [] },
      ],
    });
  });

  it.each([
    { grandtotal: null },
    { status: "lost" },
    { transactions: null },
    { created_timestamp: null },
    { grandtotal: usd(1e300) },
    { transactions: [{ ...transaction, quantity: 1e12 }] },
  ])("can't be read with %j", (fields) => {
    expect(() => order(fields)).toThrow();
  });
});
