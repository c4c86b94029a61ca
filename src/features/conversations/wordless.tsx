import {
  FileText,
  Image,
  type LucideIcon,
  MapPin,
  Mic,
  Paperclip,
  Sticker,
  UserRound,
  Video,
} from "lucide-react";
import { type Platform, platformName } from "./platform-mark";

const kinds: Record<string, { icon: LucideIcon; what: string }> = {
  photo: { icon: Image, what: "A photo" },
  live_photo: { icon: Image, what: "A photo" },
  animation: { icon: Image, what: "A moving picture" },
  image: { icon: Image, what: "A photo" },
  video: { icon: Video, what: "A video" },
  video_note: { icon: Video, what: "A video message" },
  voice: { icon: Mic, what: "A voice message" },
  audio: { icon: Mic, what: "A sound" },
  document: { icon: FileText, what: "A file" },
  sticker: { icon: Sticker, what: "A sticker" },
  location: { icon: MapPin, what: "A place" },
  venue: { icon: MapPin, what: "A place" },
  contact: { icon: UserRound, what: "A contact" },
};

export interface WordlessProps {
  contentType: string;
  platform: Platform;
  /** Where their chat opens, if it can be opened. */
  chatUrl: string | null;
}

/** What a customer sent besides words: what it was, and where it can be seen. Such things stay on the messenger. */
export function Wordless({ contentType, platform, chatUrl }: WordlessProps) {
  const { icon: Icon, what } = kinds[contentType] ?? { icon: Paperclip, what: "Something other than text" };
  const place = platformName(platform);
  return (
    <span className="flex items-start gap-2 text-muted" dir="ltr">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        {what}.{" "}
        {chatUrl ? (
          <a href={chatUrl} target="_blank" rel="noreferrer" className="underline underline-offset-2">
            See it in {place}
          </a>
        ) : (
          `It can be seen in ${place}.`
        )}
      </span>
    </span>
  );
}
