import { corpusOf } from "./corpus.fixture";

/** Several products in one reply, tables, sums, terms and orders. */
export const frenchAttic = corpusOf("fr-FR", {
  passes: `
attic: La petite bougie est à 14,50 € et brûle une vingtaine d'heures ; la grande, à 22 €, est malheureusement épuisée.
attic: Il nous reste cinq tabliers en lin naturel, mais un seul en anthracite. Les deux coûtent 58 euros.
attic: À moins de 50 €, je vous propose les boucles d'oreilles lune ({{f13}}), le porte-clés en cuir ({{f23}}) ou la petite bougie ({{f3}}).
attic: Pour deux tabliers, cela fait 116,00 € hors livraison. Comme vous dépassez 100 €, la livraison est offerte en France.
attic: | Article | Prix | Stock | ⏎ |:--|--:|--:| ⏎ | Bols à ramen, lot de 2 | 64,00 € | 12 | ⏎ | Bols à ramen, lot de 4 | 118,00 € | 3 |
attic: L'emballage cadeau coûte 3,50 € par commande, avec une carte écrite à la main.
attic: La livraison en Belgique est à 14 € pour le premier article, puis 3 € par article supplémentaire. Comptez 4 à 7 jours.
attic: La couverture n'est pas disponible pour l'instant. De nouvelles sont tissées chaque printemps.
attic: Je ne peux pas vous garantir une arrivée avant le 12 décembre, mais les commandes partent sous un à trois jours ouvrés.
attic: Vous avez 30 jours pour renvoyer un article non utilisé, sauf le porte-clés s'il porte vos initiales.
attic: Voici notre sélection : ⏎ 1. Bougie pilier : {{f3}} (petite) ⏎ 2. Tablier en lin : {{f7}} ⏎ 3. Boucles d'oreilles lune : {{f13}}, il en reste deux paires ⏎ 4. Couverture en laine : {{f15}}, épuisée ⏎ 5. Bols à ramen : {{f19}} les deux, {{f21}} les quatre ⏎ 6. Porte-clés : {{f23}}
sent: Votre commande 3141592653 a été expédiée le 18 novembre.
`,
  refused: `
attic wrong_product: La petite bougie est à 22 € et brûle environ 20 heures.
attic wrong_product: Il nous reste cinq tabliers en anthracite.
attic ungrounded_price: Les boucles d'oreilles lune sont à 34,90 €.
attic ungrounded_price: Pour deux tabliers, cela fait cent dix euros hors livraison.
attic wrong_product: | Article | Prix | Stock | ⏎ |:--|--:|--:| ⏎ | Bols à ramen, lot de 2 | 64,00 € | 3 | ⏎ | Bols à ramen, lot de 4 | 118,00 € | 12 |
attic ungrounded_promise: Pour votre sœur, l'emballage cadeau est un petit plus de notre part, sans supplément.
attic wrong_product: La livraison en Belgique est à 4,90 €.
attic contradicted_availability: La couverture en laine est bien disponible.
attic ungrounded_date: En commandant aujourd'hui, vous la recevrez sans faute avant le 12 décembre.
attic ungrounded_number: Vous avez quatorze jours pour renvoyer un article non utilisé.
attic ungrounded_price: La livraison est offerte en France dès 50 € d'achat.
attic ungrounded_quantity: Il reste une trentaine de porte-clés en cuir.
attic ungrounded_number: La grande bougie brûle environ 60 heures.
`,
});
