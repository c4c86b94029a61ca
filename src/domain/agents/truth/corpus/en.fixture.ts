import { corpusOf } from "./corpus.fixture";

/** Values, counts and stock. */
export const english = corpusOf("en-US", {
  passes: `
usd: The mug is {{f1}} and we have {{f2}} left.
usd: It costs \${{f1}}, and the tray is {{ F3 }}.
usd: The mug is $42.
usd: The mug is $42.00.
usd: That one is 42 USD.
usd: That one is US$ 42.
usd: USD 24.99 for the tray, $42 for the mug.
usd: The tray costs 24.99 and ships well packed.
usd: The price is **$42.00** 😊
usd: It's forty-two dollars.
usd: It's 42 US dollars.
usd: We have three left.
usd: There are 12 of the trays in stock.
usd: We have a dozen left.
usd: Stock: 3
usd: Only 3 pieces remaining!
usd: More than 10 trays are in stock.
usd: Yes, it holds 12 oz and is 9 cm tall.
usd: The tray measures 20 x 30 cm.
usd: The tray measures 20x30cm and costs $24.99.
usd: The glaze is 100% lead free.
usd: It is ready to ship in 3-5 business days.
usd: It is ready to ship in 3 to 5 days.
usd: The price of the 12 oz mug is $42.
usd: We have the 12 oz mug in stock.
usd: Under $50 we have the mug at {{f1}}.
usd: I found nothing else under $50, sorry.
usd: There is no 20% discount, I'm afraid.
usd: We have two products for you: {{f5}} at {{f1}} and {{f6}} at {{f3}}.
usd: Here you go: ⏎ 1. {{f5}}: {{f1}} ⏎ 2. {{f6}}: {{f3}}
usd: 1. Mug, $42 ⏎ 2. Tray, $24.99 ⏎ 3. Tell me which one you like
usd: Your order 77120 is known to us.
usd: The blue one is a lovely gift. Would you like one?
usd: I have two questions before I can help: what colour and what size?
usd: Yes, it's in stock.
usd: It's model A4, made since 2019.
usd: A set of 4 is possible.
usd: It's either $24.99 or $42, depending on what you pick.
usd: Prices go from $24.99–$42.
usd: They are 42 each.
usd: The mug ({{f1}}) is taller than 8 cm.
usd: Sorry, I can only tell you about our products.
usd: I can't give discounts, the mug stays at $42.
usd: Let me know if it is sold out on your side.
usd: "{{f5}}" is {{f1}}; {{f2}} are available right now.
usd: The 12-oz mug costs $42.
usd: The mug is {{f1}}, 3 left. The tray is {{f3}}, 12 left.
usd: A pair? That is possible, we have {{f2}}.
usd: Hi! 👋 I'm the shop's assistant. Which colour would you like?
usd: It comes in one size only.
usd: Each mug is thrown by hand, so no two are alike.
usd: No, the mug isn't that cheap; it is {{f1}}.
jpy: The mug is ¥1200.
jpy: The mug is ¥1,200 and the tray 15,000 yen.
jpy: The mug is JPY 1,200.
gone: Sorry, it's sold out.
gone: It is not in stock right now.
gone: There are none left, sorry.
gone: I'll tell you when it is back in stock.
gone: 0 left, I'm afraid.
gone: It isn't available at the moment.
mixed: The mug is sold out. The tray, {{f3}}, is in stock.
mixed: {{f5}} ({{f1}}) is sold out, but {{f6}} ({{f3}}) is available.
last: It's the last one.
last: Only one left!
last: One left, and it's €42.
dozen: Yes, twelve are available.
dozen: It's not sold out, don't worry.
eur@en-IE: The mug is €42 and the table €1,299.00.
eur@en-IE: The table is EUR 1299.
eur@en-IE: The table is 1299 euros.
usd: Great choice! The stoneware mug holds 12 oz, stands 9 cm tall, and is {{f1}}. Three are left at the moment, so let me know if you'd like one set aside.
usd: Thanks for asking! Yes, we still have the walnut tray — 12 in stock, $24.99 apiece.
usd: The mug's price is $42.00 and there are currently 3 in stock.
usd: I can offer the tray at $24.99. It's 20 × 30 cm and oiled by hand.
usd: Both are in stock: the mug ($42.00) and the tray ($24.99).
usd: We currently have 3 mugs and 12 trays available.
usd: It's dishwasher safe, and the glaze is 100% lead free. One thing to know: each piece differs a little.
usd: I'm afraid I can't lower the price. The tray is $24.99, which is well under $50.
usd: - Stoneware mug: $42 (3 left) ⏎ - Walnut tray: $24.99 (12 left)
usd: Most orders are ready in 3-5 business days. I don't have a date beyond that.
usd: The tray is smaller than the mug is tall? No: the tray is 30 cm long, the mug 9 cm high.
usd: We have 12 trays left at $24.99 each.
usd: Sure! Here's what I found: ⏎  ⏎ **Stoneware mug 12 oz** – $42.00 ⏎ **Walnut tray** – $24.99 ⏎  ⏎ Want more details on either one?
usd: It was made in our workshop; we have made it since 2019.
gone: Unfortunately the mug is currently out of stock. I can let the shop know you'd like one.
usd: Thanks! I'd go with the tray, it's under $50.
usd: That one's $42, and yes, it holds 12 ounces.
`,
  refused: `
usd unknown_placeholder: The mug is {{f9}}.
usd malformed_placeholder: The mug is {{price}}.
usd malformed_placeholder: The mug is {{f1}.
usd malformed_placeholder: The mug is 1{{f1}}.
usd malformed_placeholder: We have {{f2}}0 left.
usd malformed_placeholder: We have {{f2}} 000 left.
usd malformed_placeholder: We have {{f2}} dozen left.
usd malformed_placeholder: It's {{f1}}k.
usd ungrounded_price: It costs {{f2}} dollars.
usd ungrounded_price: It costs \${{f2}}.
usd ungrounded_price: It costs {{f1}} EUR.
usd ungrounded_number: It ships in {{f2}} days.
usd malformed_placeholder: You get {{f2}}% off.
usd ungrounded_price: The mug is $43.
usd ungrounded_price: The mug is $42.01.
usd ungrounded_price: The mug is $4.20.
usd ungrounded_price: The mug is $420.
usd ungrounded_price: The mug is €42.
usd ungrounded_price: The mug is 42 GBP.
usd ungrounded_price: The mug is CA$42.
usd ungrounded_price: The tray is $25.
usd ungrounded_price: The tray is about $25.
usd ungrounded_price: The tray costs 24.89.
usd ungrounded_price: The price is 30.
usd ungrounded_price: Deal, $30 it is!
usd ungrounded_number: Deal, 30 it is!
usd ungrounded_price: It was $60, now $42.
usd ungrounded_quantity: You can have it for 60.
usd ungrounded_price: Free shipping over $35.
usd ungrounded_price: Free shipping over $50.
usd ungrounded_price: It's forty-three dollars.
usd ungrounded_price: It's twenty dollars.
usd ungrounded_price: It's 99 cents.
usd ungrounded_price: It's $2k.
usd ungrounded_price: The mug is -$42? No: $-42.
usd ungrounded_price: The mug is $4\u200b3.
usd ungrounded_price: The mug is $４３.
usd ungrounded_price: The mug is $٤٣.
usd ungrounded_number: The price is ⏎ 43. Lovely, isn't it?
usd ungrounded_price: Prices go from $20–$42.
usd ungrounded_price: It's either 40 or 42 dollars.
usd ungrounded_price: They are 43 each.
usd ungrounded_quantity: We have 4 left.
usd ungrounded_quantity: We have four left.
usd ungrounded_quantity: Only two left, hurry!
usd ungrounded_quantity: Only one left, hurry!
usd ungrounded_quantity: It's the last one!
usd ungrounded_quantity: There are 13 of the trays in stock.
usd ungrounded_quantity: Two dozen are available.
usd ungrounded_quantity: Half a dozen are available.
usd ungrounded_quantity: Hundreds in stock.
usd ungrounded_quantity: We have 9 mugs.
usd ungrounded_quantity: We have 5 mugs in stock.
usd ungrounded_quantity: More than 12 trays are in stock.
usd ungrounded_quantity: At least 50 are available.
usd ungrounded_quantity: Stock: 30
usd ungrounded_quantity: There are 3 or 4 left.
usd ungrounded_number: It holds 14 oz.
usd ungrounded_number: It holds 12 ml.
usd ungrounded_number: The tray measures 20 x 35 cm.
usd ungrounded_number: It is 9 inches tall.
usd ungrounded_number: It ships in 2 days.
usd ungrounded_number: It ships in two days.
usd ungrounded_number: It ships in 3 weeks.
usd ungrounded_number: It ships in 4 days.
usd ungrounded_number: We answer 24/7.
usd ungrounded_number: It arrives on 12/05/2026.
usd ungrounded_number: We open at 10:30.
usd ungrounded_number: Made since 2018.
usd ungrounded_number: It's model A5.
usd ungrounded_number: A set of 6 is possible.
usd ungrounded_percentage: You get 10% off.
usd ungrounded_percentage: Yes, you get 20% off.
usd ungrounded_percentage: The glaze is 99% lead free.
usd contradicted_availability: Sorry, it's sold out.
usd contradicted_availability: There are none left.
usd contradicted_availability: It's not available.
usd ungrounded_price: It isn't cheap, but it's worth its fifty bucks.
usd ungrounded_quantity: We've got 7 on hand.
usd ungrounded_price: The mug costs 4️⃣3️⃣ dollars.
usd ungrounded_price: Together that is $66.98.
usd ungrounded_price: The tray is €24.99.
jpy ungrounded_price: The mug is ¥1300.
jpy ungrounded_price: The mug is ¥12.00.
jpy ungrounded_price: The mug is $1200.
gone contradicted_availability: Yes, it's in stock!
gone contradicted_availability: Yes, it's available now.
gone contradicted_availability: One of our mugs is available.
gone contradicted_availability: Good news: it's back in stock!
gone contradicted_availability: It is not sold out.
gone ungrounded_quantity: We have 2 left.
mixed contradicted_availability: The mug is {{f1}} and in stock. The tray is {{f3}}.
mixed contradicted_availability: Sorry, the tray at {{f3}} is sold out.
dozen contradicted_availability: It's out of stock.
eur@en-IE ungrounded_price: The table is €1,399.00.
eur@en-IE ungrounded_price: The table is €12.99.
usd ungrounded_quantity: Thanks for asking! Yes, we still have the walnut tray — 14 in stock, $24.99 apiece.
usd ungrounded_price: Sure, I can do two for $80.
usd ungrounded_price: For you: thirty-five dollars flat.
usd ungrounded_number: I can let it go for 35.
usd ungrounded_number: Okay, 30 and it's yours.
usd ungrounded_price: You'd save 5 dollars.
usd ungrounded_number: The mug is 42.99.
usd ungrounded_price: Price: 24,90
usd ungrounded_number: It's forty two ninety-nine.
usd ungrounded_quantity: We've only two of these left in the shop.
usd ungrounded_quantity: There's just one remaining.
usd ungrounded_quantity: Stock is down to 2.
usd ungrounded_quantity: We have plenty: 40 of them.
usd ungrounded_quantity: I have two in blue, both in stock.
usd ungrounded_price: Shipping is $5.
usd ungrounded_number: It weighs 12 g.
usd ungrounded_number: It measures 30 inches.
usd ungrounded_number: Delivered within 48 hours.
usd ungrounded_price: The mug costs forty dollars.
usd ungrounded_price: It costs half: $21.
usd ungrounded_price: $42 → now $38!
usd ungrounded_number: It's 4 2 1 dollars
usd ungrounded_percentage: Twenty percent off today.
usd ungrounded_percentage: Get 50 % off the second one.
usd ungrounded_price: The mug is $4 2.50
gone contradicted_availability: Good news, we still have it.
usd ungrounded_number: Order #99812 is ready.
`,
});
