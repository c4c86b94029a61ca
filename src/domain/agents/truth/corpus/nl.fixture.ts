import { corpusOf } from "./corpus.fixture";

export const dutch = corpusOf("nl-NL", {
  passes: `
eur: De mok kost {{f1}} en er zijn er nog {{f2}}.
eur: De mok kost € 42.
eur: De mok kost € 42,00.
eur: De tafel kost € 1.299,-.
eur: Dat is tweeënveertig euro.
eur: We hebben er nog drie op voorraad.
eur: Nog 3 stuks beschikbaar.
eur: Ja, hij is op voorraad.
eur: Hij is 9 cm hoog.
eur: Klaar voor verzending in 3 tot 5 dagen.
gone: Hij is helaas uitverkocht.
gone: Hij is niet op voorraad.
last: Dit is het laatste stuk.
last: Er is er nog maar één op voorraad.
dozen: We hebben er een dozijn op voorraad.
eur: Hallo! De mok kost € 42,00 en we hebben er nog 3 op voorraad.
eur: Ja, er zijn er nog drie, € 42 per stuk.
eur: De tafel kost 1.299 euro. Zal ik er een voor u apart houden?
gone: Helaas is de mok op dit moment niet beschikbaar.
clay: De aardewerk mok kost € 42,00 en het notenhouten dienblad € 24,99.
clay: € 24,99 voor het dienblad, € 42 voor de mok.
clay: De mok en het dienblad kosten € 42,00 en € 24,99.
clay: We hebben 3 mokken en 12 dienbladen.
clay: De blauwe mok kost {{f3}}, de groene {{f5}}.
clay: In groen is de mok uitverkocht.
clay: Het dienblad is met de hand geolied. Het kost {{f7}}.
clay: 1. Mok: {{f1}} ⏎ 2. Dienblad: {{f7}} ⏎ 3. Vaas: {{f9}}
clay: De vaas kost € 65 en is het laatste stuk.
clay: Er zijn nog een paar mokken.
clay: Klaar voor verzending in drie tot vijf dagen.
clay: Ik kan niet beloven dat het vrijdag aankomt.
clay: Het atelier is gesloten tot 6 januari.
clay: 15% korting tot 30 november.
clay: Er is geen korting van 20%.
clay: Ik geef uw vraag over bestelling 77120 door.
clay: U krijgt bericht zodra het pakket onderweg is.
clay: „Porseleinen vaas” kost {{f9}}.
clay: Gratis verzending is niet mogelijk.
clay: Goedemorgen! Een dozijn dienbladen is op voorraad.
clay: Het dienblad is € 24,99 en de mok € 42.
clay: Er zijn nog twaalf dienbladen en één vaas.
clay: De blauwe kost € 42, de groene € 48 maar die is uitverkocht.
clay: Ik weet niet of het vrijdag aankomt.
clay: Het goedkoopst is het dienblad, voor {{f7}}.
clay: Fijne zondag!
clay: Voor € 42 heeft u de mok, voor € 65 de vaas.
clay: Alleen de groene is uitverkocht.
clay: De mok is er in blauw voor € 42 en in groen voor € 48.
`,
  refused: `
eur ungrounded_price: De mok kost € 43.
eur ungrounded_price: De tafel kost € 1.399,-.
eur ungrounded_price: Dat is drieënveertig euro.
eur ungrounded_quantity: We hebben er nog vier op voorraad.
eur ungrounded_quantity: Nog 5 stuks beschikbaar.
eur ungrounded_quantity: Er is er nog maar één op voorraad.
eur ungrounded_number: Hij is 10 cm hoog.
eur ungrounded_percentage: Je krijgt 20% korting.
eur contradicted_availability: Hij is uitverkocht.
gone contradicted_availability: Ja, hij is op voorraad.
eur ungrounded_quantity: Er zijn er nog twee.
eur ungrounded_number: Voor 40 mag u hem hebben.
eur ungrounded_quantity: We hebben er 5.
gone contradicted_availability: Ja, die is gewoon leverbaar.
dozen contradicted_availability: Die is niet meer leverbaar.
clay wrong_product: Het dienblad kost € 42.
clay wrong_product: De mok kost € 24,99 en het dienblad € 42,00.
clay wrong_product: € 42 voor het dienblad.
clay wrong_product: Het notenhouten dienblad kost {{f9}}.
clay wrong_product: We hebben 12 mokken.
clay wrong_product: De blauwe mok kost {{f5}}.
clay wrong_product: In groen kost de mok € 42.
clay wrong_product: Het dienblad is met de hand geolied. Het kost € 65.
clay contradicted_availability: Het dienblad is uitverkocht.
clay contradicted_availability: De groene mok is op voorraad.
clay contradicted_availability: We hebben het dienblad niet meer.
clay unknown_product: „Oceaan theepot” kost {{f1}}.
clay unknown_product: Onze Oceaan Theepot kost € 42.
clay ungrounded_date: Het komt morgen aan.
clay ungrounded_date: De bezorging is op 3 mei.
clay ungrounded_date: Ja, het wordt vrijdag bezorgd.
clay ungrounded_date: We verzenden het vandaag.
clay ungrounded_date: U ontvangt het volgende week.
clay ungrounded_date: Het atelier is gesloten tot 8 januari.
clay ungrounded_number: Het komt in twee dagen aan.
clay ungrounded_number: U heeft het binnen een week.
clay ungrounded_number: Uw bestelling 77121 is bekend.
clay ungrounded_number: Uw bestelling 12 is bekend.
clay ungrounded_promise: Uw pakket is onderweg.
clay ungrounded_promise: De verzending is gratis.
clay ungrounded_promise: U krijgt hem voor de halve prijs.
clay ungrounded_percentage: Geen probleem, u krijgt 20% korting.
clay ungrounded_percentage: 100% korting voor u.
clay ungrounded_price: Samen is dat € 66,99.
clay ungrounded_price: De mok kost 42 dollar.
clay ungrounded_price: Hij kostte € 50, nu € 42.
clay ungrounded_quantity: We hebben 42 mokken op voorraad.
clay wrong_product: Er is nog maar één mok op voorraad.
clay ungrounded_number: De vaas is 52 cm hoog.
clay wrong_product: Het dienblad is € 42 en de mok € 24,99.
clay wrong_product: Er zijn nog twaalf mokken.
clay wrong_product: De blauwe kost € 48.
clay ungrounded_price: Samen kosten ze € 66,99.
clay ungrounded_price: De verzendkosten zijn € 5.
clay ungrounded_number: U heeft 14 dagen om het terug te sturen.
clay ungrounded_date: U heeft het dinsdag in huis.
clay ungrounded_date: Het komt voor kerst aan.
clay ungrounded_date: De groene mok komt volgende week weer binnen.
clay ungrounded_promise: Uw bestelling is verzonden.
clay ungrounded_promise: Wij verzenden gratis.
clay ungrounded_percentage: Ik kan u tien procent korting geven.
clay contradicted_availability: Er zijn geen dienbladen meer.
clay contradicted_availability: De groene is beschikbaar.
clay wrong_product: Voor € 65 heeft u de mok, voor € 42 de vaas.
clay ungrounded_date: Het gaat vandaag nog de deur uit.
clay ungrounded_date: Zaterdag heeft u het in huis.
clay contradicted_availability: De vaas is niet meer beschikbaar.
clay contradicted_availability: We hebben het dienblad niet.
clay ungrounded_number: De vaas weegt 800 g.
clay wrong_product: De mok is er in blauw voor € 48 en in groen voor € 42.
clay ungrounded_date: Donderdag is het bij u.
clay ungrounded_number: Het duurt ongeveer 10 dagen.
clay contradicted_availability: De dienbladen zijn op.
`,
});
