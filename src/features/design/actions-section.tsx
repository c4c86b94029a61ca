"use client";

import { Archive, Ellipsis, Pencil, Plus, Trash2 } from "lucide-react";
import { Keys } from "@/ui/patterns/keys";
import { ThemeToggle } from "@/ui/patterns/theme-toggle";
import { Button } from "@/ui/primitives/button";
import { ButtonLink } from "@/ui/primitives/button-link";
import { CopyButton } from "@/ui/primitives/copy-button";
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/ui/primitives/dropdown-menu";
import { IconButton } from "@/ui/primitives/icon-button";
import { Kbd } from "@/ui/primitives/kbd";
import { Tooltip } from "@/ui/primitives/tooltip";
import { Row, Specimen } from "./design-section";
import { samples } from "./samples";

const variants = ["primary", "secondary", "ghost", "danger"] as const;
const words = { primary: "Save version", secondary: "Sync now", ghost: "Discard", danger: "Disconnect shop" };

/** Buttons, links that look like them, menus, keys. */
export function ActionsSection() {
  return (
    <>
      <Specimen name="Button: primary, secondary, ghost, danger">
        <Row>
          {variants.map((variant) => (
            <Button key={variant} variant={variant}>
              {words[variant]}
            </Button>
          ))}
        </Row>
        <Row>
          {variants.map((variant) => (
            <Button key={variant} variant={variant} disabled>
              {words[variant]}
            </Button>
          ))}
        </Row>
        <Row>
          {variants.map((variant) => (
            <Button key={variant} variant={variant} loading>
              {words[variant]}
            </Button>
          ))}
        </Row>
      </Specimen>
      <Specimen name="Button: sm, md, lg, with icon, as link, too long">
        <Row>
          <Button size="sm">Small</Button>
          <Button>Medium</Button>
          <Button size="lg">Large</Button>
          <Button variant="primary">
            <Plus aria-hidden /> Add answer
          </Button>
          <ButtonLink href="#actions">A link</ButtonLink>
          <ButtonLink href="#actions" variant="primary">
            The way on
          </ButtonLink>
          <div className="flex max-w-48">
            <Button className="min-w-0 shrink">
              <span className="truncate">{samples.unbroken}</span>
            </Button>
          </div>
        </Row>
      </Specimen>
      <Specimen name="IconButton, Tooltip, CopyButton, ThemeToggle, DropdownMenu">
        <Row>
          <IconButton label="Edit">
            <Pencil aria-hidden />
          </IconButton>
          <IconButton label="Archive" variant="secondary">
            <Archive aria-hidden />
          </IconButton>
          <IconButton label="Archive, small" size="icon-sm" variant="secondary">
            <Archive aria-hidden />
          </IconButton>
          <IconButton label="Not now" disabled>
            <Trash2 aria-hidden />
          </IconButton>
          <IconButton label="Saving" loading>
            <Pencil aria-hidden />
          </IconButton>
          <CopyButton value="https://stallhand.example" label="Copy link" />
          <ThemeToggle />
          <Tooltip content="Only you see this">
            <Button>Hover or focus</Button>
          </Tooltip>
          <ExampleMenu />
        </Row>
      </Specimen>
      <Specimen name="Kbd, Keys">
        <Row>
          <Kbd>J</Kbd>
          <Keys of="shift+enter" />
          <Keys of="g c" />
          <Keys of="mod+k" />
        </Row>
      </Specimen>
    </>
  );
}

function ExampleMenu() {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button>
          <Ellipsis aria-hidden /> More
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        <DropdownMenuLabel>Conversation</DropdownMenuLabel>
        <DropdownMenuItem>
          <Pencil aria-hidden /> Rename
        </DropdownMenuItem>
        <DropdownMenuCheckboxItem checked>Notify me</DropdownMenuCheckboxItem>
        <DropdownMenuItem disabled>
          <Archive aria-hidden /> Archive
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem tone="danger">
          <Trash2 aria-hidden /> Delete
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
