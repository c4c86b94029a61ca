import { germanAttic } from "./attic-de.fixture";
import { englishAttic } from "./attic-en.fixture";
import { spanishAttic } from "./attic-es.fixture";
import { frenchAttic } from "./attic-fr.fixture";
import { italianAttic } from "./attic-it.fixture";
import { dutchAttic } from "./attic-nl.fixture";
import { german } from "./de.fixture";
import { english } from "./en.fixture";
import { englishProducts } from "./en-products.fixture";
import { spanish } from "./es.fixture";
import { everyday } from "./everyday.fixture";
import { french } from "./fr.fixture";
import { italian } from "./it.fixture";
import { late } from "./late.fixture";
import { dutch } from "./nl.fixture";
import { orders } from "./orders.fixture";
import { others } from "./others.fixture";
import { promises } from "./promises.fixture";

const corpora = [
  ...[english, englishProducts, german, french, spanish, italian, dutch, others],
  ...[
    englishAttic,
    germanAttic,
    frenchAttic,
    spanishAttic,
    italianAttic,
    dutchAttic,
    orders,
    promises,
    late,
    everyday,
  ],
];

export const passes = corpora.flatMap((corpus) => corpus.passes);
export const tooStrict = corpora.flatMap((corpus) => corpus.tooStrict);
export const refused = corpora.flatMap((corpus) => corpus.refused);
