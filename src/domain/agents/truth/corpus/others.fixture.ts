import { corpusOf } from "./corpus.fixture";

/** Replies in languages that the check has no words for: read as numbers and signs, stricter rather than laxer. */
export const others = corpusOf("en-US", {
  passes: `
clay@ar-EG: السعر 42.00 دولار.
clay@ar-EG: السعر {{f1}}.
clay@ar-EG: سعر الكوب ٤٢٫٠٠ دولار.
clay@ar-EG: الكوب بـ42.00 دولار والصينية بـ24.99 دولار.
clay@ar-EG: الكوب ب42 دولار.
clay@ar-EG: $24.99 سعر الصينية
jpy@ja-JP: マグは1200円です。
jpy@ja-JP: マグは1,200円です。
jpy@ja-JP: 価格は{{f1}}です。
jpy@ja-JP: マグは￥1200です。
clay@pt-PT: A caneca custa 42,00 USD.
clay@pt-PT: Custa quarenta e dois dólares.
clay@pt-PT: A caneca custa {{f1}} e há {{f2}} em stock.
clay@pt-BR: Temos 3 em estoque.
`,
  refused: `
clay@ar-EG ungrounded_price: السعر 25.00 دولار.
clay@ar-EG ungrounded_price: سعر الكوب ٤٣٫٠٠ دولار.
clay@ar-EG ungrounded_price: الكوب ب43 دولار.
clay@ar-EG ungrounded_price: الكوب بـ42.50 دولار.
clay@ar-EG ungrounded_price: السعر 42 يورو.
clay@ar-EG ungrounded_number: السعر 43.
clay@ar-EG ungrounded_price: $25.00 سعر الصينية
jpy@ja-JP ungrounded_price: マグは1300円です。
jpy@ja-JP ungrounded_price: マグは￥1300です。
jpy@ja-JP ungrounded_number: 在庫は5個です。
jpy@ja-JP ungrounded_number: 2日で届きます。
clay@pt-PT ungrounded_price: A caneca custa 43,00 USD.
clay@pt-PT ungrounded_price: Custa quarenta e três dólares.
clay@pt-BR ungrounded_quantity: Temos 5 em estoque.
usd@pt-BR contradicted_availability: Está esgotado.
clay@pt-PT ungrounded_number: Chega em 2 dias.
clay@pt-PT ungrounded_date: Chega amanhã.
`,
});
