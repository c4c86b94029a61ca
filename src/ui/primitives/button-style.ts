const base =
  "relative inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md font-medium transition-colors disabled:opacity-50 aria-disabled:cursor-default [&_svg:not([class*=size-])]:size-4 [&_svg]:shrink-0";

const variants = {
  primary: "bg-accent text-accent-ink hover:bg-accent-hover",
  secondary: "border border-hairline bg-raised text-text hover:border-outline",
  ghost: "text-muted hover:bg-sunken hover:text-text",
  danger: "bg-bad text-bad-ink hover:bg-bad-hover",
};

const sizes = {
  sm: "h-8 px-3 text-xs pointer-coarse:h-10",
  md: "h-9 px-4 text-sm pointer-coarse:h-11",
  lg: "h-11 px-5 text-base",
  icon: "size-9 text-sm pointer-coarse:size-11",
  "icon-sm": "size-8 text-sm pointer-coarse:size-10",
};

export interface ButtonStyle {
  variant?: keyof typeof variants | undefined;
  size?: keyof typeof sizes | undefined;
}

/** The look of buttons and of links that act as buttons. One `primary` per screen. */
export function buttonStyle({ variant = "secondary", size = "md" }: ButtonStyle = {}): string {
  return `${base} ${variants[variant]} ${sizes[size]}`;
}
