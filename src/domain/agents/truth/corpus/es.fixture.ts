import { corpusOf } from "./corpus.fixture";

export const spanish = corpusOf("es-ES", {
  passes: `
eur: La taza cuesta {{f1}} y quedan {{f2}}.
eur: La taza cuesta 42 €.
eur: La mesa cuesta 1.299,00 €.
eur: La mesa cuesta 1299 euros.
eur: Son cuarenta y dos euros.
eur: Quedan tres.
eur: Tenemos 3 unidades disponibles.
eur: Hay 3 en stock.
eur: Sí, está disponible.
eur: Mide 9 cm de alto.
eur: Sale en 3 a 5 días.
eur: ¿Quiere una taza o una bandeja?
gone: Está agotada, lo siento.
gone: No está disponible ahora.
last: Es la última unidad.
last: Solo queda una.
dozen: Nos queda una docena.
eur: ¡Hola! La taza cuesta 42,00 € y nos quedan 3 unidades.
eur: Sí, todavía tenemos tres en stock a 42 € cada una.
eur: El precio de la mesa es de 1.299,00 €. ¿Le interesa?
gone: Lamentablemente ya no queda ninguna; está agotada.
last: Nos queda solo una, a 42 €.
clay: La taza de gres cuesta 42,00 € y la bandeja de nogal 24,99 €.
clay: 24,99 € por la bandeja, 42 € por la taza.
clay: La taza y la bandeja cuestan 42,00 € y 24,99 €.
clay: Tenemos 3 tazas y 12 bandejas.
clay: La taza azul cuesta {{f3}}, la verde {{f5}}.
clay: En verde la taza está agotada.
clay: La bandeja está aceitada a mano. Cuesta {{f7}}.
clay: 1. Taza: {{f1}} ⏎ 2. Bandeja: {{f7}} ⏎ 3. Jarrón: {{f9}}
clay: El jarrón cuesta 65 € y es la última unidad.
clay: Quedan algunas tazas.
clay: Lista para enviar en tres a cinco días.
clay: No puedo prometer que llegue el viernes.
clay: El taller está cerrado hasta el 6 de enero.
clay: 15 % de descuento hasta el 30 de noviembre.
clay: No hay descuento del 20 %.
clay: Paso su pregunta sobre el pedido 77120 al taller.
clay: Le avisamos cuando el paquete haya sido enviado.
clay: «Jarrón de porcelana» cuesta {{f9}}.
clay: El envío no es gratis.
clay: Hay una docena de bandejas en stock.
clay: La bandeja está a 24,99 € y la taza a 42 €.
clay: Quedan doce bandejas y un jarrón.
clay: La azul cuesta 42 €; la verde, 48 €, pero está agotada.
clay: No sé si llegará el viernes.
clay: Lo más barato es la bandeja, a {{f7}}.
clay: ¡Feliz domingo!
clay: Por 42 € tiene la taza, por 65 € el jarrón.
clay: Solo la verde está agotada.
clay: La taza viene en azul por 42 € y en verde por 48 €.
`,
  refused: `
eur ungrounded_price: La taza cuesta 43 €.
eur ungrounded_price: La mesa cuesta 1.199,00 €.
eur ungrounded_price: Son cuarenta y tres euros.
eur ungrounded_price: El precio es 40.
eur ungrounded_quantity: Quedan cuatro.
eur ungrounded_quantity: Hay 5 en stock.
eur ungrounded_quantity: Solo queda una unidad.
eur ungrounded_quantity: Es la última unidad.
eur ungrounded_number: Llega en 2 días.
eur ungrounded_percentage: Le hago un 10 % de descuento.
eur contradicted_availability: Está agotada.
gone contradicted_availability: Sí, está disponible.
eur ungrounded_quantity: Nos quedan 2 unidades.
eur ungrounded_price: Se la dejo en 40 euros.
eur ungrounded_quantity: Nos queda solo una.
gone contradicted_availability: Sí, la tenemos disponible.
dozen contradicted_availability: Ya no está disponible.
clay wrong_product: La bandeja cuesta 42 €.
clay wrong_product: La taza cuesta 24,99 € y la bandeja 42,00 €.
clay wrong_product: 42 € por la bandeja.
clay wrong_product: La bandeja de nogal cuesta {{f9}}.
clay wrong_product: Tenemos 12 tazas.
clay wrong_product: La taza azul cuesta {{f5}}.
clay wrong_product: En verde la taza cuesta 42 €.
clay wrong_product: La bandeja está aceitada a mano. Cuesta 65 €.
clay wrong_product: Quedan 3 jarrones.
clay contradicted_availability: La bandeja está agotada.
clay contradicted_availability: La taza verde está disponible.
clay contradicted_availability: Ya no tenemos la bandeja.
clay unknown_product: La «Tetera Océano» cuesta {{f1}}.
clay unknown_product: Nuestra Tetera Océano cuesta 42 €.
clay ungrounded_date: Llega mañana.
clay ungrounded_date: La entrega es el 3 de mayo.
clay ungrounded_date: Sí, llega el viernes.
clay ungrounded_date: Lo enviamos hoy.
clay ungrounded_date: Lo recibirá la próxima semana.
clay ungrounded_date: El taller está cerrado hasta el 8 de enero.
clay ungrounded_number: Llega en dos días.
clay ungrounded_number: Lo tendrá en una semana.
clay ungrounded_number: Su pedido 77121 está registrado.
clay ungrounded_number: Su pedido 12 está registrado.
clay ungrounded_promise: Su paquete está en camino.
clay ungrounded_promise: El envío es gratis.
clay ungrounded_promise: Se lo dejo a mitad de precio.
clay ungrounded_percentage: No hay problema, le hago un 20 %, de verdad: 20 %.
clay ungrounded_percentage: 100 % de descuento para usted.
clay ungrounded_price: Juntas son 66,99 €.
clay ungrounded_price: La taza cuesta 42 dólares.
clay ungrounded_price: Antes costaba 50 €, ahora 42 €.
clay ungrounded_quantity: Tenemos 42 tazas en stock.
clay wrong_product: Solo queda una taza en stock.
clay ungrounded_number: El jarrón mide 52 cm.
clay wrong_product: La bandeja está a 42 € y la taza a 24,99 €.
clay wrong_product: Quedan doce tazas.
clay wrong_product: La azul cuesta 48 €.
clay ungrounded_price: Las dos son 66,99 €.
clay ungrounded_price: El envío cuesta 5 €.
clay ungrounded_number: Tiene 14 días para devolverlo.
clay ungrounded_date: Lo tendrá el martes.
clay ungrounded_date: Llegará antes de Navidad.
clay ungrounded_date: La taza verde vuelve la semana que viene.
clay ungrounded_promise: Su pedido ya ha sido enviado.
clay ungrounded_promise: Los gastos de envío son gratis.
clay ungrounded_percentage: Le puedo hacer un diez por ciento de descuento.
clay contradicted_availability: No quedan bandejas.
clay contradicted_availability: La verde está en stock.
clay wrong_product: Por 65 € tiene la taza, por 42 € el jarrón.
clay ungrounded_date: Sale hoy mismo del taller.
clay ungrounded_date: El sábado lo tiene en casa.
clay contradicted_availability: El jarrón ya no está disponible.
clay contradicted_availability: No tenemos la bandeja.
clay ungrounded_number: El jarrón pesa 800 g.
clay wrong_product: La taza viene en azul por 48 € y en verde por 42 €.
clay ungrounded_date: El jueves estará en su casa.
clay ungrounded_number: Tarda unos 10 días.
clay contradicted_availability: Ya no hay bandejas.
`,
});
