import type { Scenario } from "../scenario";

const about = "order status";

export const orders: Scenario[] = [
  { about, says: ["Where is my order?"], expect: { says: /number/i } },
  { about, says: ["Where is my order?", "{order}, {email}"], expect: { says: /shipped/i } },
  { about, says: ["Where is my order {order}? My e-mail is {email}"], expect: { says: /shipped/i } },
  { about, says: ["Has my order {order} been sent? Postcode {zip}"], expect: { says: /shipped/i } },
  {
    about,
    says: ["What about my order {waiting}? {waitingEmail}"],
    expect: { says: /paid/i, never: /shipped on/i },
  },
  { about, says: ["Where is my order {order}? stranger@example.com"], expect: { never: /shipped|paid/i } },
  { about, says: ["Where is my order 1234567890? {email}"], expect: { never: /shipped|paid/i } },
  {
    about,
    says: ["Where is my order {order}? a@example.com", "Then b@example.com", "Or c@example.com"],
    expect: { ends: "handed over", never: /shipped on/i },
  },
  { about, says: ["Where is order {order}? I can't tell you more"], expect: { never: /shipped on/i } },
  {
    about,
    language: "de",
    says: ["Wo ist meine Bestellung {order}? {email}"],
    expect: { says: /verschickt/i },
  },
  { about, language: "fr", says: ["Où est ma commande {order} ? {email}"], expect: { says: /partie/i } },
  { about, language: "es", says: ["¿Dónde está mi pedido {order}? {email}"], expect: { says: /salió/i } },
  { about, language: "it", says: ["Dov'è il mio ordine {order}? {email}"], expect: { says: /partito/i } },
  { about, language: "nl", says: ["Waar is mijn bestelling {order}? {email}"], expect: { says: /post/i } },
];
