/** The rows of all pages. One that moved on while the list was read stands in two pages: the first one counts. */
export function joinPages<Row extends { id: string }>(pages: readonly { products: Row[] }[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { products } of pages) for (const row of products) if (!rows.has(row.id)) rows.set(row.id, row);
  return [...rows.values()];
}
