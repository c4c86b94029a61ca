import { receiveTelegram } from "@/server/http/telegram-webhook";

export const dynamic = "force-dynamic";

export { receiveTelegram as POST };
