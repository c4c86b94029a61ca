import type { SampleShop } from "../../channels";

/** The sample shop's own words, which its agent may quote. */
export const sampleShop: SampleShop = {
  name: "Linden & Loam",
  currency: "USD",
  about: {
    title: "Stoneware, linen and candles for an unhurried home",
    announcement:
      "Everything is made by the two of us in a small studio behind a linden tree. The kiln is opened on Fridays: that's when new pieces arrive.",
    // A paragraph for each subject, so that an answer can quote just the one that was asked for.
    policies: [
      "Shipping: We send on working days, with tracking. Within the United States a parcel usually takes 3 to 6 working days, to Canada and Europe 7 to 15. The cost is shown at the checkout.",
      "Returns: Unused pieces may come back within 30 days for a full refund; you pay the way back. Personalised pieces can't be returned.",
      "Breakage: We pack without plastic. Should anything arrive broken, send us a photo and we replace it.",
      "Payment: As usual at the checkout, by card or PayPal.",
      "Custom orders: Just ask us. A set of tableware takes about 6 weeks.",
    ].join("\n\n"),
    shipsFrom: "Asheville, United States",
  },
};
