import { corpusOf } from "./corpus.fixture";

export const italian = corpusOf("it-IT", {
  passes: `
eur: La tazza costa {{f1}} e ne restano {{f2}}.
eur: La tazza costa 42 €.
eur: Il tavolo costa 1.299,00 €.
eur: Costa quarantadue euro.
eur: Ne restano tre.
eur: Ci sono 3 pezzi disponibili.
eur: Sì, è disponibile.
eur: È alta 9 cm.
eur: Pronta in 3-5 giorni.
gone: È esaurita, mi dispiace.
gone: Non è disponibile.
last: È l'ultimo pezzo.
dozen: Ne abbiamo una dozzina disponibili.
eur: Buongiorno! La tazza costa 42,00 € e ne abbiamo ancora 3 disponibili.
eur: Sì, ne abbiamo ancora tre in magazzino, a 42 € l'una.
eur: Il prezzo del tavolo è di 1.299,00 €. Se vuole, gliene metto da parte uno.
gone: Purtroppo al momento non è disponibile.
last: Ne resta solo una, a 42 €.
clay: La tazza in gres costa 42,00 € e il vassoio in noce 24,99 €.
clay: 24,99 € per il vassoio, 42 € per la tazza.
clay: La tazza e il vassoio costano 42,00 € e 24,99 €.
clay: Abbiamo 3 tazze e 12 vassoi.
clay: La tazza blu costa {{f3}}, la verde {{f5}}.
clay: In verde la tazza è esaurita.
clay: Il vassoio è oliato a mano. Costa {{f7}}.
clay: 1. Tazza: {{f1}} ⏎ 2. Vassoio: {{f7}} ⏎ 3. Vaso: {{f9}}
clay: Il vaso costa 65 € ed è l'ultimo pezzo.
clay: Restano alcune tazze.
clay: Pronta da spedire in tre-cinque giorni.
clay: Non posso promettere che arrivi venerdì.
clay: Il laboratorio è chiuso fino al 6 gennaio.
clay: 15 % di sconto fino al 30 novembre.
clay: Non c'è uno sconto del 20 %.
clay: Inoltro la sua domanda sull'ordine 77120.
clay: Riceverà un messaggio appena il pacco è in viaggio.
clay: «Vaso di porcellana» costa {{f9}}.
clay: La spedizione gratuita non è possibile.
clay: Una dozzina di vassoi è in magazzino.
clay: Il vassoio è a 24,99 € e la tazza a 42 €.
clay: Restano dodici vassoi e un vaso.
clay: La blu costa 42 €, la verde 48 € ma è esaurita.
clay: Non so se arriverà venerdì.
clay: Il più economico è il vassoio, a {{f7}}.
clay: Buona domenica!
clay: Per 42 € ha la tazza, per 65 € il vaso.
clay: Solo la verde è esaurita.
clay: La tazza c'è in blu a 42 € e in verde a 48 €.
`,
  refused: `
eur ungrounded_price: La tazza costa 43 €.
eur ungrounded_price: Il tavolo costa 1.289,00 €.
eur ungrounded_price: Costa quarantatre euro.
eur ungrounded_quantity: Ne restano quattro.
eur ungrounded_quantity: Ne restano due.
eur ungrounded_quantity: Ci sono 5 pezzi disponibili.
eur ungrounded_quantity: È l'ultimo pezzo.
eur ungrounded_number: È alta 11 cm.
eur ungrounded_percentage: Sconto del 20 %!
eur contradicted_availability: È esaurita.
gone contradicted_availability: Sì, è disponibile.
eur ungrounded_quantity: Ne abbiamo ancora 5.
eur ungrounded_quantity: Ne resta solo una.
eur ungrounded_price: Gliela lascio a 40 euro.
gone contradicted_availability: Sì, l'abbiamo disponibile.
dozen contradicted_availability: Non è più disponibile.
clay wrong_product: Il vassoio costa 42 €.
clay wrong_product: La tazza costa 24,99 € e il vassoio 42,00 €.
clay wrong_product: 42 € per il vassoio.
clay wrong_product: Il vassoio in noce costa {{f9}}.
clay wrong_product: Abbiamo 12 tazze.
clay wrong_product: La tazza blu costa {{f5}}.
clay wrong_product: In verde la tazza costa 42 €.
clay wrong_product: Il vassoio è oliato a mano. Costa 65 €.
clay contradicted_availability: Il vassoio è esaurito.
clay contradicted_availability: La tazza verde è disponibile.
clay contradicted_availability: Non abbiamo più il vassoio.
clay unknown_product: «Teiera Oceano» costa {{f1}}.
clay unknown_product: La nostra Teiera Oceano costa 42 €.
clay ungrounded_date: Arriva domani.
clay ungrounded_date: La consegna è il 3 maggio.
clay ungrounded_date: Sì, arriva venerdì.
clay ungrounded_date: Lo spediamo oggi.
clay ungrounded_date: Lo riceverà la prossima settimana.
clay ungrounded_date: Il laboratorio è chiuso fino all'8 gennaio.
clay ungrounded_number: Arriva in due giorni.
clay ungrounded_number: Lo avrà entro una settimana.
clay ungrounded_number: Il suo ordine 77121 è registrato.
clay ungrounded_number: Il suo ordine 12 è registrato.
clay ungrounded_promise: Il suo pacco è in viaggio.
clay ungrounded_promise: La spedizione è gratuita.
clay ungrounded_promise: Glielo lascio a metà prezzo.
clay ungrounded_percentage: Nessun problema, le faccio il 20 %, sì, il 20 %.
clay ungrounded_percentage: 100 % di sconto per lei.
clay ungrounded_price: Insieme sono 66,99 €.
clay ungrounded_price: La tazza costa 42 dollari.
clay ungrounded_price: Prima costava 50 €, ora 42 €.
clay ungrounded_quantity: Abbiamo 42 tazze disponibili.
clay wrong_product: Resta solo una tazza disponibile.
clay ungrounded_number: Il vaso è alto 52 cm.
clay wrong_product: Il vassoio è a 42 € e la tazza a 24,99 €.
clay wrong_product: Restano dodici tazze.
clay wrong_product: La blu costa 48 €.
clay ungrounded_price: Le due insieme fanno 66,99 €.
clay ungrounded_price: La spedizione costa 5 €.
clay ungrounded_number: Ha 14 giorni per restituirlo.
clay ungrounded_date: Lo avrà martedì.
clay ungrounded_date: Arriverà prima di Natale.
clay ungrounded_date: La tazza verde torna la settimana prossima.
clay ungrounded_promise: Il suo ordine è stato spedito.
clay ungrounded_percentage: Le posso fare il dieci per cento di sconto.
clay contradicted_availability: Non ci sono più vassoi.
clay contradicted_availability: La verde è disponibile.
clay wrong_product: Per 65 € ha la tazza, per 42 € il vaso.
clay ungrounded_date: Parte oggi stesso.
clay ungrounded_date: Sabato è a casa sua.
clay contradicted_availability: Il vaso non è più disponibile.
clay contradicted_availability: Non abbiamo il vassoio.
clay ungrounded_number: Il vaso pesa 800 g.
clay wrong_product: La tazza c'è in blu a 48 € e in verde a 42 €.
clay ungrounded_date: Giovedì sarà da lei.
clay ungrounded_number: Ci vogliono circa 10 giorni.
clay contradicted_availability: I vassoi sono finiti.
`,
});
