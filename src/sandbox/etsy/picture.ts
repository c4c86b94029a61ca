import type { Listing, PictureShape } from "./state";

interface Palette {
  wall: string;
  table: string;
  body: string;
  shade: string;
  light: string;
  accent: string;
}

/** A still life of the listing, 600 × 600: the same listing and rank always give the same picture. */
export function picture(listing: Listing, rank: number): string {
  const hue = (listing.picture.hue + (listing.listingId % 24) - 12 + 360) % 360;
  const colours = paletteOf(hue, rank);
  const scale = [1, 1.32, 0.82, 1.12, 0.94][(rank - 1) % 5] ?? 1;
  const shift = [0, -70, 60, 30, -30][(rank - 1) % 5] ?? 0;
  const item = shapes[listing.picture.shape](colours);
  const companion =
    rank % 3 === 0 ? `<g transform="translate(70 170) scale(.6)" opacity=".92">${item}</g>` : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" role="img" aria-label="Drawn stand-in picture">
<defs>
<linearGradient id="wall" x1="0" y1="0" x2=".5" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".75"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>
<linearGradient id="body" x1="0" y1="0" x2="1" y2=".2"><stop offset="0" stop-color="${colours.light}"/><stop offset=".45" stop-color="${colours.body}"/><stop offset="1" stop-color="${colours.shade}"/></linearGradient>
</defs>
<rect width="600" height="600" fill="${colours.wall}"/><rect width="600" height="600" fill="url(#wall)"/>
<rect y="430" width="600" height="170" fill="${colours.table}"/><rect y="430" width="600" height="3" fill="#fff" opacity=".35"/>
${companion}
<g transform="translate(${300 + shift} 470) scale(${scale}) translate(-300 -470)"><ellipse cx="318" cy="472" rx="165" ry="18" fill="#000" opacity=".14"/>${item}</g>
</svg>`;
}

function paletteOf(hue: number, rank: number): Palette {
  const wallHue = (hue + 28 + rank * 17) % 360;
  return {
    wall: `hsl(${wallHue} 26% 86%)`,
    table: `hsl(${(wallHue + 12) % 360} 22% ${74 - (rank % 3) * 6}%)`,
    body: `hsl(${hue} 34% 56%)`,
    shade: `hsl(${hue} 36% 38%)`,
    light: `hsl(${hue} 40% 76%)`,
    accent: `hsl(${(hue + 190) % 360} 30% 52%)`,
  };
}

/** Each stands on the table's line at y = 470, about 300 wide. */
const shapes: Record<PictureShape, (colours: Palette) => string> = {
  mug: ({ light }) =>
    `<path d="M385 300c80-14 92 112-6 112" fill="none" stroke="url(#body)" stroke-width="24"/><path d="M200 260h190l-10 180q-4 32-40 32h-90q-36 0-40-32z" fill="url(#body)"/><ellipse cx="295" cy="260" rx="95" ry="16" fill="${light}"/><ellipse cx="295" cy="263" rx="82" ry="11" fill="#3b2a20" opacity=".55"/>`,
  bowl: ({ light, shade }) =>
    `<path d="M140 320q10 132 118 150h84q108-18 118-150z" fill="url(#body)"/><ellipse cx="300" cy="320" rx="160" ry="30" fill="${light}"/><ellipse cx="300" cy="326" rx="142" ry="21" fill="${shade}" opacity=".45"/>`,
  vase: ({ light, shade, accent }) =>
    `<path d="M300 232C282 170 316 130 296 76" fill="none" stroke="${shade}" stroke-width="5"/><ellipse cx="318" cy="120" rx="26" ry="11" fill="${accent}" transform="rotate(-30 318 120)"/><ellipse cx="276" cy="158" rx="26" ry="11" fill="${accent}" transform="rotate(35 276 158)"/><ellipse cx="298" cy="76" rx="20" ry="12" fill="${accent}"/><path d="M272 230h56q-6 42 34 84 46 50 26 112-12 44-56 46h-64q-44-2-56-46-20-62 26-112 40-42 34-84z" fill="url(#body)"/><ellipse cx="300" cy="230" rx="28" ry="7" fill="${light}"/>`,
  plate: ({ light, shade }) =>
    `<ellipse cx="300" cy="300" rx="180" ry="168" fill="url(#body)"/><ellipse cx="300" cy="296" rx="128" ry="118" fill="${light}"/><ellipse cx="300" cy="296" rx="128" ry="118" fill="none" stroke="${shade}" stroke-opacity=".35" stroke-width="3"/>`,
  jar: ({ light, shade }) =>
    `<path d="M292 236q-20-34 8-66 28 32 8 66z" fill="#f7b955"/><path d="M300 262v-30" stroke="#4a3b2a" stroke-width="4"/><rect x="190" y="262" width="220" height="210" rx="26" fill="url(#body)"/><ellipse cx="300" cy="264" rx="108" ry="15" fill="${light}"/><rect x="228" y="326" width="144" height="84" rx="4" fill="#fbf6ea"/><path d="M250 354h100M262 376h76" stroke="${shade}" stroke-width="5" opacity=".7"/>`,
  pillar: ({ light }) =>
    `<path d="M262 174q-18-30 6-58 24 28 8 58z" fill="#f7b955"/><path d="M268 202v-28M374 282v-24" stroke="#4a3b2a" stroke-width="4"/><rect x="214" y="200" width="108" height="272" rx="10" fill="url(#body)"/><ellipse cx="268" cy="202" rx="54" ry="11" fill="${light}"/><rect x="330" y="280" width="88" height="192" rx="10" fill="url(#body)" opacity=".9"/><ellipse cx="374" cy="282" rx="44" ry="9" fill="${light}"/>`,
  textile: ({ body, shade, light, accent }) =>
    `<path d="M150 150h300v290q-75 28-150 4t-150 8z" fill="${light}"/>${[190, 236, 262, 330, 356, 400].map((y, i) => `<path d="M150 ${y}h300" stroke="${[body, shade, accent][i % 3]}" stroke-width="${i % 2 ? 8 : 18}"/>`).join("")}${Array.from({ length: 19 }, (_, i) => `<path d="M${158 + i * 16} 446v24" stroke="${shade}" stroke-width="4"/>`).join("")}<path d="M130 150h340" stroke="#8a6a4a" stroke-width="12" stroke-linecap="round"/>`,
  basket: ({ shade, light }) =>
    `<path d="M220 300c0-150 160-150 160 0" fill="none" stroke="${shade}" stroke-width="14"/><path d="M160 300h280l-34 150q-6 22-30 22H224q-24 0-30-22z" fill="url(#body)"/>${[326, 356, 386, 416, 446].map((y) => `<path d="M${160 + (y - 300) * 0.23} ${y}q${140 - (y - 300) * 0.23} 18 ${280 - (y - 300) * 0.46} 0" fill="none" stroke="${light}" stroke-width="5" opacity=".8"/>`).join("")}`,
  board: ({ light, shade }) =>
    `<path d="M270 96h60v74h-60z" fill="url(#body)"/><circle cx="300" cy="122" r="13" fill="${shade}"/><rect x="170" y="160" width="260" height="312" rx="26" fill="url(#body)"/>${[204, 246, 300, 352, 396].map((x, i) => `<path d="M${x} 172q${i % 2 ? 16 : -14} 150 0 290" fill="none" stroke="${light}" stroke-width="3" opacity=".55"/>`).join("")}`,
  spoon: ({ light }) =>
    `<g transform="rotate(18 300 320)"><rect x="288" y="210" width="24" height="260" rx="12" fill="url(#body)"/><ellipse cx="300" cy="168" rx="54" ry="74" fill="url(#body)"/><ellipse cx="300" cy="162" rx="36" ry="52" fill="${light}" opacity=".65"/></g><g transform="rotate(-14 300 380)"><rect x="292" y="240" width="18" height="232" rx="9" fill="url(#body)"/><ellipse cx="300" cy="216" rx="38" ry="50" fill="url(#body)"/></g>`,
  print: ({ body, shade, light, accent }) =>
    `<rect x="150" y="80" width="300" height="390" fill="#6f5b47"/><rect x="164" y="94" width="272" height="362" fill="#fbf8f0"/><rect x="200" y="136" width="200" height="250" fill="${light}"/><circle cx="348" cy="190" r="28" fill="${accent}"/><path d="M200 330q60-70 112-16t88-22v94H200z" fill="${body}"/><path d="M200 360q70-34 120 0t80-10v36H200z" fill="${shade}"/>`,
};
