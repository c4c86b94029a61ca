import {
  BookOpen,
  Bot,
  ClipboardCheck,
  KeyRound,
  ListChecks,
  LogIn,
  LogOut,
  MessageSquare,
  Pause,
  PenLine,
  Play,
  Plug,
  ShoppingBag,
  Store,
  Undo2,
  Unplug,
  UserRound,
} from "lucide-react";
import type { ReactNode } from "react";

interface ActionWords {
  /** A sentence without its actor; `{}` stands for the customer's name, where there is one. */
  text: string;
  icon: ReactNode;
}

/** Changes in a seller's words, by their audit action. */
const known: Record<string, ActionWords> = {
  "seller.register": { text: "opened this account", icon: <UserRound /> },
  "seller.open-sample": { text: "opened this sample shop", icon: <Store /> },
  "seller.login": { text: "signed in", icon: <LogIn /> },
  "seller.logout": { text: "signed out", icon: <LogOut /> },
  "seller.update-profile": { text: "changed the profile", icon: <PenLine /> },
  "seller.change-email": { text: "changed the e-mail address", icon: <KeyRound /> },
  "seller.change-password": { text: "changed the password", icon: <KeyRound /> },
  "session.end": { text: "signed out a device", icon: <LogOut /> },
  "session.end-others": { text: "signed out all other devices", icon: <LogOut /> },
  "agent.provision": { text: "created the agent", icon: <Bot /> },
  "agent.pause": { text: "stopped all replies", icon: <Pause /> },
  "agent.resume": { text: "let replies go out again", icon: <Play /> },
  "agent.rename": { text: "renamed the agent", icon: <PenLine /> },
  "agent.update-soul": { text: "changed the agent’s personality", icon: <PenLine /> },
  "agent.update-rules": { text: "changed the agent’s rules", icon: <PenLine /> },
  "knowledge.create": { text: "wrote an answer for the agent", icon: <BookOpen /> },
  "knowledge.update": { text: "changed an answer of the agent’s", icon: <BookOpen /> },
  "knowledge.remove": { text: "removed an answer of the agent’s", icon: <BookOpen /> },
  "knowledge.restore": { text: "brought back an answer of the agent’s", icon: <Undo2 /> },
  "knowledge.propose": { text: "proposed an answer for the agent to learn", icon: <BookOpen /> },
  "knowledge.approve": { text: "let the agent learn an answer", icon: <BookOpen /> },
  "knowledge.dismiss": { text: "dismissed a proposed answer", icon: <BookOpen /> },
  "agent.save-test": { text: "kept a test for the agent", icon: <ListChecks /> },
  "agent.change-test": { text: "changed a test for the agent", icon: <ListChecks /> },
  "agent.remove-test": { text: "removed a test for the agent", icon: <ListChecks /> },
  "agent.start-trial": { text: "tried a change of the agent", icon: <ListChecks /> },
  "agent.publish-config": { text: "published a change of the agent", icon: <Bot /> },
  "connection.connect": { text: "connected an Etsy shop", icon: <Store /> },
  "connection.disconnect": { text: "disconnected the Etsy shop", icon: <Unplug /> },
  "listing.request-change": { text: "asked to change a listing on Etsy", icon: <PenLine /> },
  "listing.undo-change": { text: "asked to take back a change of a listing", icon: <Undo2 /> },
  "listing.publish-change": { text: "changed a listing on Etsy", icon: <PenLine /> },
  "listing.resolve-change": { text: "chose which side of a listing’s change stays", icon: <PenLine /> },
  "listing.discard-change": { text: "dropped a change of a listing", icon: <PenLine /> },
  "listing.retry-change": { text: "tried a change of a listing again", icon: <PenLine /> },
  "order.show": { text: "showed a customer their order", icon: <ShoppingBag /> },
  "proposal.create": { text: "proposed a change", icon: <ClipboardCheck /> },
  "proposal.approve": { text: "approved a proposal", icon: <ClipboardCheck /> },
  "proposal.reject": { text: "rejected a proposal", icon: <ClipboardCheck /> },
  "proposal.undo": { text: "took back what a proposal changed", icon: <Undo2 /> },
  "proposal.expire": { text: "closed a proposal that nobody decided on", icon: <ClipboardCheck /> },
  "channel.connect": { text: "connected Telegram", icon: <Plug /> },
  "channel.disconnect": { text: "disconnected Telegram", icon: <Unplug /> },
  "channel.open-web-chat": { text: "opened a chat to try the agent", icon: <MessageSquare /> },
  "conversation.take-over": { text: "took over the conversation with {}", icon: <UserRound /> },
  "conversation.hand-over": { text: "handed the conversation with {} over to you", icon: <UserRound /> },
  "conversation.hand-back": { text: "gave the conversation with {} back to the agent", icon: <Bot /> },
  "conversation.undo": { text: "put the conversation with {} back as it was", icon: <Bot /> },
  "conversation.close": { text: "closed the conversation with {}", icon: <MessageSquare /> },
  "conversation.reopen": { text: "reopened the conversation with {}", icon: <MessageSquare /> },
  "draft.approve": { text: "approved the agent’s draft", icon: <MessageSquare /> },
  "draft.edit": { text: "sent the agent’s draft in other words", icon: <PenLine /> },
  "draft.reject": { text: "rejected the agent’s draft", icon: <MessageSquare /> },
  "guardrails.update": { text: "changed what the agent may do by itself", icon: <PenLine /> },
  "channel.set-reply-mode": { text: "changed how replies go out on a channel", icon: <PenLine /> },
  "contact.set-reply-mode": { text: "changed how replies go out to a customer", icon: <PenLine /> },
  "message.send": { text: "wrote to {}", icon: <MessageSquare /> },
};

/** Of an action that has no words yet, its own: "invoice.send" becomes "invoice: send". */
export function actionWords(action: string): ActionWords {
  const plain = { text: action.replace(".", ": ").replaceAll("-", " "), icon: <KeyRound /> };
  return known[action] ?? plain;
}
