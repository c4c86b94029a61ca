import { corpusOf } from "./corpus.fixture";

/** Several products in one reply, tables, sums, terms and orders. */
export const spanishAttic = corpusOf("es-ES", {
  passes: `
attic: La vela pequeña cuesta 14,50 € y arde unas 20 horas; la grande sale por 22 €, pero ahora mismo está agotada.
attic: Del delantal de lino nos quedan cinco en natural y solamente uno en antracita, a 58 euros cada uno.
attic: Por menos de 50 € tenemos los pendientes de luna ({{f13}}), el llavero de cuero ({{f23}}) y la vela pequeña ({{f3}}).
attic: Dos delantales son 116,00 € en total, sin contar el envío. Al superar los 100 €, el envío dentro de España es gratis.
attic: | Producto | Precio | Unidades | ⏎ |---|---|---| ⏎ | Cuencos de ramen, juego de 2 | 64,00 € | 12 | ⏎ | Cuencos de ramen, juego de 4 | 118,00 € | 3 |
attic: Envolver para regalo cuesta 3,50 EUR por pedido e incluye una tarjeta escrita a mano.
attic: El envío a Portugal cuesta 14 € por el primer artículo y 3 € por cada uno más; tarda entre 4 y 7 días.
attic: Lamentablemente la manta de lana está agotada. Cada primavera se tejen mantas nuevas.
attic: No puedo asegurarle que llegue antes del 12 de diciembre; los pedidos salen en uno a tres días laborables.
attic: Tiene treinta días para devolver lo que no haya usado; el llavero con iniciales no admite devolución.
attic: Esto es lo que tenemos: ⏎ • Vela de cera de abejas, pequeña: 14,50 € ⏎ • Delantal de lino: 58,00 € ⏎ • Pendientes de luna: 39,90 € (quedan dos pares) ⏎ • Manta de lana: 189,00 €, agotada ⏎ • Cuencos de ramen: 64,00 € los dos, 118,00 € los cuatro ⏎ • Llavero con iniciales: 16,75 €
sent: Su pedido 3141592653 fue enviado el 18 de noviembre.
`,
  refused: `
attic wrong_product: La vela pequeña cuesta 22 € y arde unas 20 horas.
attic wrong_product: Del delantal de lino nos quedan cinco en antracita.
attic ungrounded_price: Los pendientes de luna cuestan 29,90 €.
attic ungrounded_price: Dos delantales son 98 € en total.
attic wrong_product: | Producto | Precio | Unidades | ⏎ |---|---|---| ⏎ | Cuencos de ramen, juego de 2 | 64,00 € | 12 | ⏎ | Llavero de cuero | 39,90 € | 40 |
attic ungrounded_promise: El envoltorio de regalo corre de nuestra cuenta.
attic wrong_product: El envío a Portugal cuesta 4,90 €.
attic contradicted_availability: Sí, la manta de lana está disponible y sale en 1-3 días laborables.
attic ungrounded_date: Si lo pide hoy, lo tendrá en casa pasado mañana.
attic ungrounded_number: Puede devolverlo todo en quince días.
attic wrong_product: Nos quedan media docena de juegos de 4 cuencos.
attic ungrounded_price: A partir de 50 € el envío en España es gratis.
attic ungrounded_number: El delantal mide 95 cm de largo.
`,
});
