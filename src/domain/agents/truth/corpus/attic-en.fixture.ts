import { corpusOf } from "./corpus.fixture";

/** Several products in one reply, tables, sums, terms and orders. */
export const englishAttic = corpusOf("en-US", {
  passes: `
attic: The small beeswax candle is $14.50 and burns for about 20 hours; the large one ($22.00, about 45 hours) is sold out right now.
attic: Yes! The linen apron comes in Natural and Charcoal, $58 either way. There are five left in Natural but just a single one in Charcoal.
attic: Under $50 I'd look at the moon earrings ({{f13}}), the leather keyring ({{f23}}) or the small candle ({{f3}}).
attic: Here you go: ⏎  ⏎ | Item | Price | In stock | ⏎ |---|---|---| ⏎ | Beeswax candle, small | $14.50 | 8 | ⏎ | Linen apron | $58.00 | 6 | ⏎ | Moon earrings | $39.90 | 2 |
attic: Two aprons come to $116.00 before shipping. Since that's over $100, shipping within the US is free.
attic: Gift wrapping is $3.50 per order and includes a handwritten card.
attic: I'm afraid the wool blanket is out of stock at the moment, so I can't offer it for December 12.
attic: Each ramen bowl holds 900 ml and is 18 cm wide. The set of two is 64 dollars, the set of four 118 dollars; a dozen sets of two and three sets of four are in stock.
attic: Shipping to Canada is USD 14.00 for the first item and USD 3.00 for each one after that; it usually takes 10 to 15 days.
attic: You can send back anything unused within thirty days. The keyring with your initials is personalised, so that one can't be returned.
attic: Happy to help! Here's what we have: ⏎  ⏎ 1. **Beeswax candle** – from $14.50 (small; large is sold out) ⏎ 2. **Linen apron** – $58.00, Natural or Charcoal ⏎ 3. **Moon earrings** – $39.90, two pairs left ⏎ 4. **Wool blanket** – $189.00, currently sold out ⏎ 5. **Ramen bowls** – $64.00 for two, $118.00 for four ⏎ 6. **Leather keyring** – $16.75, plenty in stock ⏎  ⏎ Which of these might your sister like?
sent: Order 3141592653 was sent on November 18. I can't see where the parcel is right now, but delivery within the US usually takes 4 to 7 days.
`,
  refused: `
attic wrong_product: The small beeswax candle is $22.00 and burns for about 20 hours.
attic wrong_product: The linen apron is $58 in both colours, and we have five left in Charcoal.
attic ungrounded_price: Under $50 I'd look at the moon earrings ($36.90), the leather keyring ({{f23}}) or the small candle ({{f3}}).
attic wrong_product: | Item | Price | In stock | ⏎ |---|---|---| ⏎ | Beeswax candle, small | $14.50 | 8 | ⏎ | Linen apron | $39.90 | 6 | ⏎ | Moon earrings | $58.00 | 2 |
attic ungrounded_price: Two aprons come to $112 before shipping.
attic ungrounded_promise: Gift wrapping is complimentary with every order.
attic contradicted_availability: Good news, the wool blanket is available and goes out within 1-3 working days.
attic ungrounded_number: Each ramen bowl holds 1.2 litres.
attic ungrounded_number: Unused items can be sent back within 60 days.
attic wrong_product: Shipping to Canada is $4.90 for the first item.
attic ungrounded_date: If you order today it ships tomorrow, so it'll be there in good time for December 12.
attic ungrounded_quantity: There are three dozen keyrings left.
attic ungrounded_price: Orders over $50 ship free within the US.
attic wrong_product: Here's what we have: ⏎ 1. Beeswax candle, small – $14.50, 8 left ⏎ 2. Linen apron – $58.00, 6 left ⏎ 3. Moon earrings – $39.90, 3 pairs left ⏎ 4. Ramen bowls – $64.00 for two ⏎ 5. Leather keyring – $16.75, 40 left
`,
});
