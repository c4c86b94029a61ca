import { ButtonLink } from "@/ui/primitives/button-link";
import { CardBody, CardFooter } from "@/ui/primitives/card";

/** A shop of our own making: no platform behind it, so nothing to sync or to disconnect. */
export function SampleShop({ name }: { name: string }) {
  return (
    <>
      <CardBody>
        <p className="max-w-prose text-muted text-sm">
          <strong className="font-semibold text-text">{name}</strong> is a made-up shop, here for you to try
          things out. Nothing is behind it, so there is nothing to sync.
        </p>
      </CardBody>
      <CardFooter>
        <ButtonLink href="/register" variant="primary">
          Create an account to connect yours
        </ButtonLink>
      </CardFooter>
    </>
  );
}
