import { Skeleton } from "../primitives/skeleton";
import type { Column } from "./data-table-columns";

const rowKeys = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** Rows to come, shown after 150 ms like every skeleton. */
export function DataTableSkeleton<Row>({ columns }: { columns: Column<Row>[] }) {
  return (
    <tbody className="block @min-[640px]:table-row-group">
      {rowKeys.map((key) => (
        <tr
          key={key}
          className="flex h-16 animate-appear-late flex-col justify-center gap-2 border-hairline border-b px-4 last:border-b-0 @min-[640px]:table-row @min-[640px]:h-12"
        >
          {columns.map((column) => (
            <td
              key={column.key}
              className="hidden px-3 first:table-cell @min-[640px]:table-cell @min-[640px]:first:pl-4 @min-[640px]:last:pr-4 [&:nth-child(2)]:block @min-[640px]:[&:nth-child(2)]:table-cell"
            >
              <Skeleton className={column.align === "end" ? "ml-auto w-12" : "w-3/5"} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
