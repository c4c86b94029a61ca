import {
  BellRing,
  ChartNoAxesColumn,
  CircleDot,
  Footprints,
  GitCompare,
  Layers,
  MessagesSquare,
  MousePointerClick,
  Palette,
  PanelsTopLeft,
  Shapes,
  Table2,
  TextCursorInput,
} from "lucide-react";
import type { ReactNode } from "react";
import type { NavGroup } from "@/ui/patterns/nav";
import { ActionsSection } from "./actions-section";
import { BrandSection } from "./brand-section";
import { ConversationSection } from "./conversation-section";
import { FeedbackSection } from "./feedback-section";
import { FiguresSection } from "./figures-section";
import { FormsSection } from "./forms-section";
import { FoundationsSection } from "./foundations-section";
import { FrameSection } from "./frame-section";
import { HistorySection } from "./history-section";
import { OverlaysSection } from "./overlays-section";
import { StatusSection } from "./status-section";
import { StepsSection } from "./steps-section";
import { TablesSection } from "./tables-section";

interface Section {
  id: string;
  title: string;
  text: string;
  icon: ReactNode;
  render: (now: number) => ReactNode;
}

/** The gallery in its order. */
export const designSections: Section[] = [
  {
    id: "foundations",
    title: "Foundations",
    text: "Colours, type, space, corners and motion: src/ui/tokens.css. What isn't here doesn't exist.",
    icon: <Palette />,
    render: () => <FoundationsSection />,
  },
  {
    id: "brand",
    title: "Brand",
    text: "A stall's awning over a speech bubble. One colour, from 16 px on.",
    icon: <Shapes />,
    render: () => <BrandSection />,
  },
  {
    id: "actions",
    title: "Actions",
    text: "One primary button per screen. A busy button keeps its width and its focus.",
    icon: <MousePointerClick />,
    render: () => <ActionsSection />,
  },
  {
    id: "forms",
    title: "Forms",
    text: "Field wires label, hint and error. The server's sentence stands over the fields.",
    icon: <TextCursorInput />,
    render: () => <FormsSection />,
  },
  {
    id: "status",
    title: "Status",
    text: "A state is a word first; a colour comes with it when it matters.",
    icon: <CircleDot />,
    render: () => <StatusSection />,
  },
  {
    id: "figures",
    title: "Figures",
    text: "Zero, one, a million, unknown. Whether up is good news is for the caller to say.",
    icon: <ChartNoAxesColumn />,
    render: (now) => <FiguresSection now={now} />,
  },
  {
    id: "feedback",
    title: "Feedback",
    text: "Loading, nothing yet, nothing found, failed, said in a line, said in a corner.",
    icon: <BellRing />,
    render: () => <FeedbackSection />,
  },
  {
    id: "frame",
    title: "Frame",
    text: "What pages are put together from; the frame around this one is AppShell.",
    icon: <PanelsTopLeft />,
    render: () => <FrameSection />,
  },
  {
    id: "overlays",
    title: "Overlays",
    text: "Focus goes in, stays in, and comes back. Esc closes.",
    icon: <Layers />,
    render: () => <OverlaysSection />,
  },
  {
    id: "tables",
    title: "Tables",
    text: "Rows fold where a table is narrower than 640 px. Only the rows in sight exist in long ones.",
    icon: <Table2 />,
    render: () => <TablesSection />,
  },
  {
    id: "history",
    title: "History",
    text: "What happened, what changed, and how an answer came about.",
    icon: <GitCompare />,
    render: (now) => <HistorySection now={now} />,
  },
  {
    id: "conversation",
    title: "Conversation",
    text: "The customer stands left, the shop right; under an answer stands its proof.",
    icon: <MessagesSquare />,
    render: () => <ConversationSection />,
  },
  {
    id: "steps",
    title: "First steps",
    text: "The way through what is done once.",
    icon: <Footprints />,
    render: () => <StepsSection />,
  },
];

export const sectionNavigation: NavGroup[] = [
  { items: designSections.map(({ id, title, icon }) => ({ href: `#${id}`, label: title, icon })) },
];
