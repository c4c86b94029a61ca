/** Rows of modules, as qrcode's `create(text).modules` has them: `data[row * size + column]`, truthy is dark. */
export interface QrMatrix {
  size: number;
  data: ArrayLike<number | boolean>;
}

/** The dark modules as one SVG path, runs of a row joined; one unit per module. */
export function qrPath({ size, data }: QrMatrix): string {
  const parts: string[] = [];
  for (let row = 0; row < size; row++) {
    let column = 0;
    while (column < size) {
      const start = column;
      while (column < size && data[row * size + column]) column++;
      if (column > start) parts.push(`M${start} ${row}h${column - start}v1h-${column - start}z`);
      column++;
    }
  }
  return parts.join("");
}
