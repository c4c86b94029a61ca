/** The files in `public/sample/`. */
export type SamplePicture =
  | "bowl"
  | "mug"
  | "plate"
  | "vase"
  | "jug"
  | "napkins"
  | "towel"
  | "cushion"
  | "jar-candle"
  | "tapers";

/** A made-up product, as short as it can be written. Money in US cents. */
export interface SampleProduct {
  sku: string;
  title: string;
  description: string;
  tags: string[];
  materials: string[];
  picture: SamplePicture;
  price: number;
  stock: number;
  /** The forms it comes in; price and stock then are theirs. */
  options?: { name: string; values: { value: string; price: number; stock: number }[] };
  /** Not in the shop yet. */
  draft?: boolean;
  /** Working days until it is sent. */
  days: [min: number, max: number];
  personalizable?: boolean;
}
