"use client";

import dynamic from "next/dynamic";
import type { ComponentType } from "react";
import { useFirstPress } from "../primitives/use-first-press";
import type { ColumnMenuProps } from "./column-menu-list";
import { ColumnTrigger } from "./column-trigger";

export type { ColumnMenuProps } from "./column-menu-list";

const load = () => import("./column-menu-list").then((module) => module.ColumnMenuList);
const ColumnMenuList = dynamic(load, { ssr: false, loading: () => <ColumnTrigger aria-busy /> });

/** Shows and hides a table's columns. The menu's code comes when somebody reaches for it. */
export function ColumnMenu<Row>(props: ColumnMenuProps<Row>) {
  const { pressed, button } = useFirstPress(load);
  // `dynamic` forgets that the list is the same for rows of any kind.
  const List = ColumnMenuList as ComponentType<ColumnMenuProps<Row>>;
  return pressed ? <List {...props} /> : <ColumnTrigger {...button} />;
}
