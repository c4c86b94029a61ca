import Link from "next/link";

interface AuthLinksProps {
  question: string;
  href: string;
  label: string;
}

/** The other ways in: the form for the other case, and a look around without any. */
export function AuthLinks({ question, href, label }: AuthLinksProps) {
  return (
    <div className="grid gap-2 border-hairline border-t pt-5 text-muted text-sm">
      <p>
        {question}{" "}
        <Link href={href} className={linkStyle}>
          {label}
        </Link>
      </p>
      <p>
        Just looking?{" "}
        <Link href="/#try" className={linkStyle}>
          Try the sample shop
        </Link>
      </p>
    </div>
  );
}

const linkStyle =
  "inline-flex items-center rounded-sm font-medium text-accent hover:underline pointer-coarse:min-h-10";
