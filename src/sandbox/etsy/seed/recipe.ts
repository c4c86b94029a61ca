import type { PictureShape } from "../state";

/** A size as a buyer chooses it and what it adds to the piece's price, in cents. */
export type Size = [label: string, addMinor: number];

/** A thing the studio makes. */
export interface Piece {
  noun: string;
  /** The rest of the title, as sellers write it for search. */
  tail: string;
  about: string;
  priceMinor: number;
  sizes: Size[];
  shape: PictureShape;
  section: string;
  tags: string[];
}

/** A family the pieces come in; `options` are what the buyer chooses from within it. */
export interface Line {
  name: string;
  about: string;
  options: string[];
  /** Degrees on the colour wheel, for the pictures. */
  hue: number;
  tags: string[];
  materials: string[];
  /** Prices of this line in percent of the piece's. */
  pricePercent: number;
}

/** Pieces times lines make listings. */
export interface Craft {
  code: string;
  pieces: Piece[];
  lines: Line[];
  sizeName: string;
  optionName: string;
  care: string;
  shipping: string;
  processingDays: [min: number, max: number];
}

/** A listing that is fully written down, without variations. */
export interface OneOff {
  title: string;
  description: string;
  priceMinor: number;
  quantity: number;
  shape: PictureShape;
  hue: number;
  section: string;
  tags: string[];
  materials: string[];
  personalizable?: boolean;
}
