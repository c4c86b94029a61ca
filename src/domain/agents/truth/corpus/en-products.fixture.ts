import { corpusOf } from "./corpus.fixture";

/** Which product a value is said of, dates, promises and names. */
export const englishProducts = corpusOf("en-US", {
  passes: `
clay: The stoneware mug is $42.00 and the walnut tray is $24.99.
clay: $24.99 for the walnut tray, $42 for the mug.
clay: The mug and the tray cost $42.00 and $24.99.
clay: We have 3 mugs and 12 trays in stock.
clay: There are 3 left of the mugs and 12 left of the trays.
clay: The blue mug is {{f3}}; the green one is {{f5}}, but sold out.
clay: The mug comes in two colours. Blue is $42, green is $48.
clay: The walnut tray is lovely. It costs {{f7}} and we have {{f8}} of them.
clay: **Walnut tray** ⏎ - Price: {{f7}} ⏎ - In stock: {{f8}}
clay: 1. Stoneware mug: $42.00 ⏎ 2. Walnut tray: $24.99 ⏎ 3. Porcelain vase: $65.00
clay: “Porcelain vase” is {{f9}}, and it's the last one.
clay: Only one vase left, at $65.00.
clay: The green mug is sold out at the moment, the blue one is in stock.
clay: We don't have the mug in green right now, sorry.
clay: We don't have it in purple, but the mug in blue is {{f3}}.
clay: Looking for the vase? It's $65.
clay: Unlike the mug, the tray is $24.99.
clay: A few mugs are left.
clay: We still have plenty of trays.
clay: The tray is 20 x 30 cm, the vase 25 cm tall.
clay: It's ready to ship in 3-5 business days.
clay: It's ready to ship in three to five business days.
clay: I can't promise that it arrives by Friday.
clay: You need it on May 3, I see; I can't say whether that works.
clay: You asked about Friday.
clay: The workshop is closed until January 6.
clay: 15% off until November 30, as the listing says.
clay: There's no 20% discount on the mug.
clay: Your order 77120: I'll pass your question on to the shop.
clay: I can't see whether it has shipped, so I've asked the shop's owner.
clay: You'll get a message once it has been shipped.
clay: Is it meant for Christmas? The vase makes a lovely gift.
clay: Have a lovely Sunday.
clay: May I ask which colour you like?
clay: I don't see free shipping in this shop's policies.
clay: There isn't a teapot in the shop; the mug is $42.
clay: We don't have the “Ocean Teapot”, but the walnut tray is {{f7}}.
clay: Hi Anna, the vase is {{f9}}.
clay: The glaze of the mug is 100% lead-free.
clay: The mug in blue costs 42 dollars, in green 48 dollars.
clay: The trays are $24.99 each, the mugs $42.00 each.
clay: Today the blue mug is in stock.
clay: It will be ready soon, in a few days or so.
clay: The mug is $ 42.00, the tray $ 24.99.
clay: We have a dozen trays.
ring: Size 38 costs $55.00, size 40 costs $60.00.
ring: In S it's $30.00, in L $35.00.
ring: Size 38 is in stock, size 40 is sold out.
clay: Hello! The mug comes in at $42.00 and there are three of them left.
clay: Sure — the walnut tray ($24.99) is available, the green mug unfortunately isn't.
clay: For $65.00 you get the porcelain vase, which is 25 cm tall.
clay: If you'd like the mug in blue, that's {{f3}}; green would be {{f5}} but it's sold out.
clay: Between the two, the tray at $24.99 is cheaper than the mug at $42.00.
clay: The cheapest is the walnut tray: {{f7}}.
clay: I'd suggest the vase. It is {{f9}} and there's only one left.
clay: Both are lovely! Mug: $42.00, tray: $24.99.
clay: The mug goes for $42, while the tray is $24.99.
clay: The shop's notes say it's ready to ship in 3-5 business days; I can't tell when it will reach you.
clay: I'm sorry, I can't see your order. I'll ask the owner to look at 77120.
clay: Yes, the tray is 15% off until November 30.
clay: No, we don't offer 20% off.
clay: It's handmade, so every mug differs a little; 42 dollars each.
clay: Good morning! Yes, three mugs, twelve trays and one vase are in stock.
clay: We have a couple of mugs left, blue only.
clay: The price of the vase hasn't changed: $65.00.
clay: The tray? $24.99. The vase? $65.00.
clay: Stoneware Mug 12 oz – $42.00 – 3 in stock
clay: Tray: 20 x 30 cm. Vase: 25 cm.
clay: Sadly, we don't have an Ocean Teapot. The closest is the mug at {{f1}}.
clay: I don't know whether it would get there by Friday.
clay: The workshop reopens after January 6.
clay: You can choose between blue ($42.00) and green ($48.00).
clay: The only difference is the price: $42.00 for blue, $48.00 for green.
clay: As a gift for Mother's Day, the vase at $65.00 is a favourite.
clay: The last vase is $65.00.
clay: We've sold out of green mugs, but blue ones are here.
clay: Thanks for writing! Our walnut tray is {{f7}} and there are {{f8}} in stock at the moment.
clay: The stoneware mug in blue ({{f3}}) is available; {{f4}} are left.
clay: You'd be looking at $42.00 for the mug or $65.00 for the vase.
clay: It's $24.99. Shall I tell you more about the tray?
clay: That would be the porcelain vase, at $65. It stands 25 cm tall.
clay: Here are our three pieces: ⏎ • “Stoneware Mug 12 oz” · {{f1}} ⏎ • “Walnut Tray” · {{f7}} ⏎ • “Porcelain Vase” · {{f9}}
clay: The tray is the better deal at $24.99; the mug would be $42.
clay: We make the mug by hand. Each is a little different. It's $42.00.
clay: Yes to both: mug $42.00, tray $24.99, and both are in stock.
clay: I can't offer free shipping, I'm afraid.
clay: Nothing ships before January 6, since the workshop is closed until then.
clay: Let me check with the shop's owner about delivery before Friday.
clay: I'm not able to see delivery dates.
clay: Only the green one is sold out.
clay: In green it's sold out; in blue there are 3.
clay: The vase, {{f9}}, is the only one we have.
clay: Lovely choice! In blue the mug is $42.00 with three left; green ($48.00) is out of stock just now.
clay: I'd go for the tray: 20 x 30 cm, oiled by hand, $24.99.
clay: The mug and the vase are $42.00 and $65.00 respectively.
clay: Our vase is the priciest at $65.00, followed by the mug at $42.00.
clay: $42.00. That's for the mug.
clay: Happy to help! Are you after the mug ({{f1}}), the tray ({{f7}}) or the vase ({{f9}})?
clay: The mug is made to order? No, it's ready to ship in 3-5 business days.
clay: There's one vase left and a dozen trays.
clay: You wrote that you need it by Friday. I can't promise that.
clay: Thank you for your order! Anything about its delivery, the shop's owner can tell you.
`,
  tooStrict: `
clay: The tray costs twenty-four dollars ninety-nine.
`,
  refused: `
clay wrong_product: The walnut tray is $42.00.
clay wrong_product: The stoneware mug is $24.99 and the walnut tray is $42.00.
clay wrong_product: The mug is {{f7}}.
clay wrong_product: $42.00 for the tray, and it's yours.
clay wrong_product: The mug and the tray cost $24.99 and $42.00.
clay wrong_product: The walnut tray is lovely. It costs $42.00.
clay wrong_product: **Walnut tray** ⏎ - Price: $65.00
clay wrong_product: 1. Stoneware mug: $24.99 ⏎ 2. Walnut tray: $42.00
clay wrong_product: We have 12 mugs in stock.
clay wrong_product: The vase: 12 left.
clay wrong_product: There are three left of the trays.
clay wrong_product: The blue mug is $48.00.
clay wrong_product: The green mug is {{f3}}.
clay wrong_product: The mug comes in two colours. Blue is $48, green is $42.
clay wrong_product: In green the mug costs $42.
clay wrong_product: Unlike the tray, the mug is $24.99.
clay wrong_product: Looking for the vase? It's $42.
clay wrong_product: “Walnut tray” is {{f9}}.
clay wrong_product: We have a dozen mugs.
clay contradicted_availability: The tray is sold out.
clay contradicted_availability: The mug is sold out.
clay contradicted_availability: The green mug is in stock.
clay contradicted_availability: We don't have the vase in stock.
clay contradicted_availability: Green is available right away.
clay contradicted_availability: Sorry, we don't have the tray any more.
clay contradicted_availability: We no longer have the mug.
clay contradicted_availability: We still have it in green.
clay unknown_product: The “Ocean Teapot” is {{f1}}.
clay unknown_product: Our Ocean Teapot is $42.00.
clay unknown_product: - Ocean Teapot: $42.00
clay unknown_product: The Walnut Teapot is in stock.
clay ungrounded_date: It arrives tomorrow.
clay ungrounded_date: It will be with you by Friday.
clay ungrounded_date: Yes, it arrives by Friday!
clay ungrounded_date: It ships today if you order now.
clay ungrounded_date: Delivery on May 3 is certain.
clay ungrounded_date: It arrives on May 4.
clay ungrounded_date: The sale ends on December 1.
clay ungrounded_date: It'll be delivered next week.
clay ungrounded_date: Order now and receive it before Christmas.
clay ungrounded_date: No worries, it arrives tomorrow.
clay ungrounded_date: We are closed on Mondays.
clay ungrounded_date: The workshop is closed until January 8.
clay ungrounded_date: The workshop reopens on the 3rd of March.
clay ungrounded_number: It arrives in two days.
clay ungrounded_date: You'll have it within a week.
clay ungrounded_number: It's ready to ship in 3 weeks.
clay ungrounded_number: Your order 77121 is on our list.
clay ungrounded_number: Your order 42 is on our list.
clay ungrounded_number: The mug is size 12.
clay ungrounded_number: The vase is 52 cm tall.
clay ungrounded_promise: Your order has shipped.
clay ungrounded_promise: Good news, it's on its way!
clay ungrounded_promise: Shipping is free.
clay ungrounded_promise: We offer free shipping on the tray.
clay ungrounded_promise: You can have it at half price.
clay ungrounded_promise: Buy one get one free!
clay ungrounded_promise: It comes with a lifetime warranty.
clay ungrounded_percentage: No worries, you get 20% off.
clay ungrounded_percentage: That's a 100% discount for you.
clay ungrounded_percentage: Fine, 25 percent off.
clay ungrounded_price: Together they are $66.99.
clay ungrounded_price: Two mugs come to $84.00.
clay ungrounded_price: The mug was $50.00 before, now it's $42.00.
clay ungrounded_price: The mug is 42 euros.
clay ungrounded_price: The mug costs 3 dollars.
clay ungrounded_price: Mug: $ 24.00
clay ungrounded_quantity: We have 42 mugs left.
clay wrong_product: Only one mug left!
clay ungrounded_quantity: We have between 5 and 10 trays left.
clay ungrounded_quantity: Half a dozen trays are left.
ring wrong_product: Size 38 costs $60.00.
ring wrong_product: In L it's $30.00.
ring contradicted_availability: Size 40 is in stock.
clay wrong_product: Sure — the walnut tray ($42.00) is available.
clay wrong_product: For $42.00 you get the porcelain vase.
clay wrong_product: Between the two, the tray at $42.00 is dearer than the mug at $24.99.
clay wrong_product: The mug goes for $24.99, while the tray is $42.
clay wrong_product: The tray? $65.00. The vase? $24.99.
clay wrong_product: Mug $42.00, tray $42.00.
clay wrong_product: You can choose between blue ($48.00) and green ($42.00).
clay wrong_product: The vase is 3 in stock.
clay wrong_product: There are twelve mugs available.
clay wrong_product: Trays: only 1 left.
clay wrong_product: Green mugs are forty-two dollars.
clay wrong_product: One vase is $42.
clay ungrounded_price: The mug starts at $39.
clay ungrounded_price: I could do $40 for the mug.
clay ungrounded_price: The pair would be $84.
clay ungrounded_price: Shipping adds $6.50.
clay ungrounded_price: The tray was $30 and is now $24.99.
clay ungrounded_price: The mug is £42.00.
clay ungrounded_price: You'll pay 66.99 dollars in total.
clay ungrounded_quantity: We have two dozen trays.
clay ungrounded_quantity: Just 5 trays remaining.
clay ungrounded_quantity: There are over 20 trays left.
clay ungrounded_number: The tray is 30 x 40 cm.
clay ungrounded_number: The mug holds 16 oz.
clay ungrounded_number: Dispatch takes 1-2 business days.
clay ungrounded_number: You have 14 days to return it.
clay ungrounded_number: It lasts 10 years.
clay ungrounded_date: It should reach you on Tuesday.
clay ungrounded_date: We'll post it first thing tomorrow.
clay ungrounded_date: Estimated delivery: Dec 12.
clay ungrounded_date: It leaves our workshop today.
clay ungrounded_date: You'll have it by the weekend.
clay ungrounded_date: The green mug will be back in stock next week.
clay ungrounded_date: Expect it around the 20th of December.
clay ungrounded_date: It will be there in time for Christmas.
clay ungrounded_date: Guaranteed to arrive by May 3.
clay ungrounded_promise: Don't worry, your parcel is on its way.
clay ungrounded_promise: Your package was delivered.
clay ungrounded_promise: Delivery is free of charge.
clay ungrounded_promise: We ship free worldwide.
clay ungrounded_percentage: I can give you ten percent off the tray.
clay ungrounded_percentage: The tray is 51% off.
clay contradicted_availability: The vase isn't available any more.
clay contradicted_availability: Green is in stock too.
clay contradicted_availability: No trays left, sorry.
clay contradicted_availability: We are out of trays.
clay contradicted_availability: We don't have any mugs left.
clay contradicted_availability: The green mug can be ordered right now, it's in stock.
clay contradicted_availability: Unfortunately the walnut tray is gone.
clay unknown_product: The Marble Bowl costs $42.00.
clay unknown_product: Try our “Moonlight Lamp” for $65.00.
clay unknown_product: **Oak Board** – $24.99
clay wrong_product: You'd be looking at $65.00 for the mug or $42.00 for the vase.
clay wrong_product: The tray is the better deal at $42.00; the mug would be $65.
clay wrong_product: We make the tray by hand. Each is a little different. It's $42.00.
clay wrong_product: The stoneware mug in green ({{f3}}) can be ordered.
clay wrong_product: Yes to both: mug $24.99, tray $24.99.
clay wrong_product: 12 stoneware mugs are ready for you.
clay wrong_product: In green there are 3.
clay wrong_product: • “Stoneware Mug 12 oz” · {{f7}} ⏎ • “Walnut Tray” · {{f1}}
clay ungrounded_price: Both together: $65.
clay ungrounded_price: It's 10 dollars off this week.
clay ungrounded_price: A gift box is $3 extra.
clay ungrounded_price: Two of the vases are $130.
clay ungrounded_number: The vase weighs 800 g.
clay ungrounded_number: We've sold 500 of these.
clay ungrounded_number: Rated 4.9 by our customers.
clay ungrounded_number: Our shop has 250 reviews.
clay ungrounded_date: Ships Monday!
clay ungrounded_date: I'll have it at your door by Saturday.
clay ungrounded_date: Orders placed before noon go out the same day.
clay ungrounded_date: Restock is planned for February.
clay ungrounded_date: Same-day dispatch is standard here.
clay ungrounded_promise: I've just posted your parcel, it has been sent.
clay ungrounded_promise: Postage is free within the US.
clay ungrounded_percentage: Newsletter readers get 15% off everything today and 30% tomorrow.
clay contradicted_availability: All mugs are gone.
clay contradicted_availability: Trays are currently unavailable.
clay contradicted_availability: The vase sold out yesterday.
clay contradicted_availability: We have the mug in green in stock.
clay unknown_product: You may also like our Copper Kettle at $65.00.
clay wrong_product: The mug and the vase are $65.00 and $42.00 respectively.
clay wrong_product: Our vase is the priciest at $65.00, followed by the tray at $42.00.
clay wrong_product: Happy to help! Are you after the mug ({{f7}}) or the tray ({{f1}})?
clay wrong_product: There's one tray left and a dozen vases.
clay wrong_product: I checked the walnut tray for you: it is $65.
clay wrong_product: Blue mugs: $48.00.
clay ungrounded_price: Add $5 for gift wrapping.
clay ungrounded_price: That's a saving of $10.
clay ungrounded_price: Your total would be $107.00.
clay ungrounded_price: The mug is forty-four dollars.
clay ungrounded_number: The vase holds 2 litres.
clay ungrounded_number: Returns within 30 days are fine.
clay ungrounded_number: It takes about 10 days to arrive.
clay ungrounded_date: You could have it Thursday.
clay ungrounded_date: The owner will write to you tomorrow.
clay ungrounded_date: Last orders for Christmas delivery: December 15.
clay ungrounded_promise: Yes, your order has already been sent.
clay ungrounded_promise: If you buy two, shipping's free.
clay contradicted_availability: We ran out of trays.
clay contradicted_availability: There are no more vases.
clay contradicted_availability: Yes, green is available too.
clay unknown_product: We also sell the Amber Decanter for $48.00.
`,
});
