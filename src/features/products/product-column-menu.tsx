"use client";

import { ColumnMenu } from "@/ui/patterns/column-menu";
import { productColumns } from "./product-columns";
import { changeView } from "./show-view";

/** Which columns the list has. */
export function ProductColumnMenu({ hidden }: { hidden: string[] }) {
  return (
    <ColumnMenu
      columns={productColumns}
      hidden={hidden}
      onHiddenChange={(next) => changeView({ hidden: next })}
    />
  );
}
