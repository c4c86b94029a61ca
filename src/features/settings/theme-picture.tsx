/** As in `src/ui/tokens.css`; a picture of the dark theme must be dark in the light one, so it can't take the page's. */
const palettes = {
  light: { canvas: "#f6f2ea", sheet: "#fcfaf6", line: "#e2dacc", ink: "#585147", accent: "#1b5a83" },
  dark: { canvas: "#161411", sheet: "#25221d", line: "#37322b", ink: "#b9b1a4", accent: "#8fc3e6" },
};

/** A page of ours, tiny; for "as the system" half and half. */
export function ThemePicture({ theme }: { theme: "light" | "dark" | "system" }) {
  return (
    <svg
      viewBox="0 0 96 60"
      aria-hidden="true"
      className="h-auto! w-full! max-w-40 rounded-md border border-hairline"
    >
      {theme === "system" ? (
        <>
          <Page palette={palettes.light} />
          <g clipPath="polygon(60% 0, 100% 0, 100% 100%, 40% 100%)">
            <Page palette={palettes.dark} />
          </g>
        </>
      ) : (
        <Page palette={palettes[theme]} />
      )}
    </svg>
  );
}

function Page({ palette }: { palette: (typeof palettes)["light"] }) {
  const { canvas, sheet, line, ink, accent } = palette;
  return (
    <>
      <rect width="96" height="60" fill={canvas} />
      <rect x="8" y="10" width="14" height="3" rx="1.5" fill={accent} />
      <rect x="8" y="18" width="12" height="3" rx="1.5" fill={ink} opacity=".45" />
      <rect x="8" y="25" width="15" height="3" rx="1.5" fill={ink} opacity=".45" />
      <rect x="31.5" y="8.5" width="56" height="43" rx="4" fill={sheet} stroke={line} />
      <rect x="38" y="16" width="22" height="4" rx="2" fill={ink} />
      <rect x="38" y="25" width="42" height="3" rx="1.5" fill={ink} opacity=".35" />
      <rect x="38" y="32" width="36" height="3" rx="1.5" fill={ink} opacity=".35" />
      <rect x="64" y="41" width="17" height="5" rx="2.5" fill={accent} />
    </>
  );
}
