import { cn } from "../class-names";
import { type QrMatrix, qrPath } from "./qr-path";

export interface QrProps {
  /** From qrcode's `create(text).modules`. */
  matrix: QrMatrix;
  /** What scanning it does: "Opens the chat with your shop on Telegram". */
  label: string;
  className?: string | undefined;
}

/** A QR code. Dark on white in both themes, with the four modules of quiet zone that scanners need. */
export function Qr({ matrix, label, className }: QrProps) {
  const side = matrix.size + 8;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`-4 -4 ${side} ${side}`}
      shapeRendering="crispEdges"
      className={cn("size-44 rounded-md border border-hairline bg-white", className)}
    >
      <path d={qrPath(matrix)} className="fill-black" />
    </svg>
  );
}
