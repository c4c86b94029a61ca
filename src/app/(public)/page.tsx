import { WelcomePage } from "@/features/welcome/welcome-page";
import { currentSeller } from "@/server/current-seller";

export default async function Page() {
  return <WelcomePage signedIn={(await currentSeller()) !== null} />;
}
