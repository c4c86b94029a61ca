import { corpusOf } from "./corpus.fixture";

export const french = corpusOf("fr-FR", {
  passes: `
usd: La tasse coûte {{f1}}, il en reste {{f2}}.
eur: La tasse coûte {{f1}} et il en reste {{f2}}.
eur: La tasse coûte 42 €.
eur: La tasse coûte 42,00 €.
eur: La table est à 1 299 €.
eur: La table est à 1 299,00 €.
eur: Elle est à quarante-deux euros.
eur: Il en reste trois.
eur: Nous avons 3 pièces en stock.
eur: 3 exemplaires disponibles.
eur: Oui, elle est disponible.
eur: Elle mesure 9 cm de haut.
eur: Prête à partir en 3 à 5 jours.
eur: Le prix est de 42 euros.
eur: Voulez-vous une tasse ou un plateau ?
eur: L'émail est 100 % sans plomb.
gone: Elle est épuisée, désolé.
gone: Elle n'est plus disponible.
gone: Nous sommes en rupture de stock.
last: C'est la dernière pièce.
last: Il n'en reste qu'une en stock.
dozen: Il nous reste une douzaine de pièces.
eur: Bonjour ! La tasse contient 12 oz et coûte 42,00 €. Il nous en reste 3 en stock.
eur: Oui, il y en a encore trois en stock, à 42 € pièce.
eur: Nous en avons 3. Souhaitez-vous que j'en mette une de côté ?
eur: Le prix de la table est de 1 299,00 € et celui de la tasse de 42 €.
gone: Malheureusement la tasse n'est pas disponible en ce moment.
last: Il n'en reste plus qu'une, à 42 €.
clay: La tasse en grès coûte 42,00 € et le plateau en noyer 24,99 €.
clay: 24,99 € pour le plateau, 42 € pour la tasse.
clay: La tasse et le plateau coûtent 42,00 € et 24,99 €.
clay: Nous avons 3 tasses et 12 plateaux.
clay: La tasse bleue coûte {{f3}}, la verte {{f5}}.
clay: En vert, la tasse est épuisée.
clay: Le plateau est huilé à la main. Il coûte {{f7}}.
clay: 1. Tasse : {{f1}} ⏎ 2. Plateau : {{f7}} ⏎ 3. Vase : {{f9}}
clay: Le vase coûte 65 €, c'est la dernière pièce.
clay: Il reste quelques tasses.
clay: Prêt à partir en trois à cinq jours.
clay: Je ne peux pas promettre une livraison vendredi.
clay: L'atelier est fermé jusqu'au 6 janvier.
clay: 15 % de réduction jusqu'au 30 novembre.
clay: Il n'y a pas de réduction de 20 %.
clay: Je transmets votre question sur la commande 77120.
clay: Vous recevrez un message quand elle sera expédiée.
clay: « Vase en porcelaine » est à {{f9}}.
clay: La livraison n'est pas gratuite.
clay: Une douzaine de plateaux est en stock.
clay: Le plateau mesure 20 x 30 cm et le vase 25 cm.
clay: Le plateau est à 24,99 € et la tasse à 42 €.
clay: Il reste douze plateaux et un vase.
clay: La bleue est à 42 €, la verte à 48 € mais épuisée.
clay: Je ne sais pas si cela arrivera vendredi.
clay: D'après la fiche, elle part en 3-5 jours ouvrés.
clay: Le moins cher est le plateau, à {{f7}}.
clay: Nous n'avons pas la tasse en violet.
clay: Bon dimanche !
clay: Pour 42 € vous avez la tasse, pour 65 € le vase.
clay: Seule la verte est épuisée.
clay: Désolé, pas de livraison gratuite.
clay: La tasse existe en bleu à 42 € et en vert à 48 €.
`,
  refused: `
eur ungrounded_price: La tasse coûte 43 €.
eur ungrounded_price: La table est à 1 399 €.
eur ungrounded_price: La table est à 1 299,50 €.
eur ungrounded_price: Elle est à quarante-trois euros.
eur ungrounded_price: Le prix est de 45.
eur ungrounded_quantity: Il en reste quatre.
eur ungrounded_quantity: Nous avons 5 pièces en stock.
eur ungrounded_quantity: Il n'en reste qu'une en stock.
eur ungrounded_quantity: C'est la dernière pièce.
eur ungrounded_number: Elle mesure 19 cm.
eur ungrounded_number: Livraison en 2 jours.
eur ungrounded_percentage: Je vous fais 15 % de réduction.
eur contradicted_availability: Elle est épuisée.
gone contradicted_availability: Oui, elle est en stock.
dozen contradicted_availability: Elle n'est plus disponible.
eur ungrounded_quantity: Nous en avons 4.
eur ungrounded_quantity: Il y en a encore deux en stock.
eur ungrounded_quantity: Il n'en reste plus qu'une, à 42 €.
eur ungrounded_number: Je vous la laisse à 40.
gone contradicted_availability: Oui, nous l'avons en stock.
clay wrong_product: Le plateau coûte 42 €.
clay wrong_product: La tasse coûte 24,99 € et le plateau 42,00 €.
clay wrong_product: 42 € pour le plateau.
clay wrong_product: Le plateau en noyer est à {{f9}}.
clay wrong_product: Nous avons 12 tasses.
clay wrong_product: La tasse bleue coûte {{f5}}.
clay wrong_product: En vert, la tasse coûte 42 €.
clay wrong_product: Le plateau est huilé à la main. Il coûte 65 €.
clay wrong_product: Il reste 3 vases.
clay contradicted_availability: Le plateau est épuisé.
clay contradicted_availability: La tasse verte est en stock.
clay contradicted_availability: Nous n'avons plus le plateau.
clay unknown_product: « Théière Océan » est à {{f1}}.
clay unknown_product: La Théière Océan est à 42 €.
clay ungrounded_date: Elle arrive demain.
clay ungrounded_date: Vous serez livré le 3 mai.
clay ungrounded_date: Oui, la livraison est vendredi.
clay ungrounded_date: Nous l'expédions aujourd'hui.
clay ungrounded_date: Vous le recevrez la semaine prochaine.
clay ungrounded_date: Pas de souci, elle arrive demain.
clay ungrounded_date: L'atelier est fermé jusqu'au 8 janvier.
clay ungrounded_number: Livraison en deux jours.
clay ungrounded_number: Vous l'aurez dans une semaine.
clay ungrounded_number: Votre commande 77121 est enregistrée.
clay ungrounded_number: Votre commande 12 est enregistrée.
clay ungrounded_promise: Votre colis est en route.
clay ungrounded_promise: La livraison est gratuite.
clay ungrounded_promise: Je vous le laisse à moitié prix.
clay ungrounded_percentage: Pas de souci, je vous fais 20 %.
clay ungrounded_percentage: 100 % de réduction pour vous.
clay ungrounded_price: Ensemble, cela fait 66,99 €.
clay ungrounded_price: La tasse coûte 42 dollars.
clay ungrounded_price: Elle coûtait 50 €, maintenant 42 €.
clay ungrounded_quantity: Nous avons 42 tasses en stock.
clay wrong_product: Il ne reste qu'une tasse en stock.
clay ungrounded_number: Le vase mesure 52 cm.
clay wrong_product: Le plateau est à 42 € et la tasse à 24,99 €.
clay wrong_product: Il reste douze tasses.
clay wrong_product: La bleue est à 48 €.
clay wrong_product: Le moins cher est le vase, à {{f7}}.
clay ungrounded_price: Les deux font 66,99 €.
clay ungrounded_price: Les frais de port sont de 5 €.
clay ungrounded_number: Vous avez 14 jours pour le retourner.
clay ungrounded_date: Vous l'aurez mardi.
clay ungrounded_date: Livré avant Noël, promis.
clay ungrounded_date: La tasse verte revient la semaine prochaine.
clay ungrounded_promise: Votre commande a été expédiée.
clay ungrounded_promise: Les frais de port sont offerts.
clay ungrounded_percentage: Je peux vous faire dix pour cent de remise.
clay contradicted_availability: Il n'y a plus de plateaux.
clay contradicted_availability: La tasse verte est disponible.
clay unknown_product: Notre « Lampe Lune » est à 65 €.
clay wrong_product: Pour 65 € vous avez la tasse, pour 42 € le vase.
clay ungrounded_price: Le paquet cadeau coûte 3 €.
clay ungrounded_date: Vous l'avez samedi chez vous.
clay ungrounded_date: Il part aujourd'hui.
clay contradicted_availability: Le vase est vendu, il n'est plus disponible.
clay contradicted_availability: Nous n'avons pas de plateau.
clay ungrounded_number: Le vase pèse 800 g.
clay wrong_product: La tasse existe en bleu à 48 € et en vert à 42 €.
clay ungrounded_price: Vous économisez 10 €.
clay ungrounded_date: Jeudi elle sera chez vous.
clay ungrounded_number: Comptez environ 10 jours.
clay contradicted_availability: Nous n'avons plus de plateaux.
`,
});
