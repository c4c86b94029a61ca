/** A photo that a customer can send: a drawing, 1280 × 960. */
interface SamplePicture {
  name: string;
  /** What it shows. */
  title: string;
  drawing: string;
}

const table = (wall: string, top: string) =>
  `<rect width="1280" height="960" fill="${wall}"/><rect y="640" width="1280" height="320" fill="${top}"/><rect y="640" width="1280" height="6" fill="#fff" opacity=".35"/>`;
const mug = (fill: string, shade: string) =>
  `<path d="M760 420c150-30 170 200-12 204" fill="none" stroke="${shade}" stroke-width="44"/><path d="M420 340h360l-22 350q-8 70-84 70H526q-76 0-84-70z" fill="${fill}"/><ellipse cx="600" cy="340" rx="180" ry="34" fill="${shade}"/>`;

const pictures: SamplePicture[] = [
  {
    name: "cracked-mug",
    title: "A mug with a crack",
    drawing: `${table("#dbe4e0", "#a98d6d")}${mug("#6f93b5", "#4a6d90")}<path d="M556 372l34 96-52 70 46 84-26 118" fill="none" stroke="#1c2c3b" stroke-width="9" stroke-linejoin="round"/><path d="M590 468l52 28M584 622l58-22" stroke="#1c2c3b" stroke-width="6"/><path d="M300 760l70-34 30 40-60 30z" fill="#6f93b5"/>`,
  },
  {
    name: "breakfast-table",
    title: "A breakfast table",
    drawing: `${table("#f3e4cf", "#c79f72")}<ellipse cx="420" cy="770" rx="250" ry="74" fill="#fbf7ee"/><ellipse cx="420" cy="764" rx="170" ry="46" fill="#e9dfc9"/><path d="M330 740q90-90 180 0-30 54-90 54t-90-54z" fill="#c98a3d"/><g transform="translate(420 60) scale(.8)">${mug("#e7e1d4", "#bfb49f")}</g><path d="M180 560v-220M150 340q30-70 60 0" stroke="#5f7f56" stroke-width="14" fill="none"/><path d="M130 640q50-110 100 0v60H130z" fill="#7e9aa8"/>`,
  },
  {
    name: "kitchen-shelf",
    title: "A kitchen shelf",
    drawing: `<rect width="1280" height="960" fill="#e6e2d8"/><rect x="120" y="400" width="1040" height="30" fill="#8a6544"/><rect x="120" y="790" width="1040" height="30" fill="#8a6544"/><rect x="190" y="250" width="130" height="150" rx="20" fill="#b9704d"/><rect x="360" y="200" width="130" height="200" rx="20" fill="#5e7f73"/><path d="M560 330h240q-10 70-120 70t-120-70z" fill="#6f93b5"/><rect x="880" y="230" width="180" height="170" rx="16" fill="#d9b25f"/><path d="M220 640h220v110q0 40-50 40H270q-50 0-50-40z" fill="#d7cdb9"/><rect x="560" y="560" width="90" height="230" rx="40" fill="#7c5a86"/><path d="M760 650q150-120 300 0-20 140-150 140T760 650z" fill="#c9785f"/>`,
  },
  {
    name: "gift-box",
    title: "A gift box",
    drawing: `${table("#e9dde4", "#b58f87")}<rect x="380" y="430" width="520" height="330" fill="#c05a52"/><rect x="350" y="370" width="580" height="90" fill="#a9473f"/><rect x="600" y="370" width="80" height="390" fill="#f1e3c6"/><path d="M640 370c-60-150-240-120-170-20 40 40 120 30 170 20 60-150 240-120 170-20-40 40-120 30-170 20z" fill="none" stroke="#f1e3c6" stroke-width="30"/>`,
  },
  {
    name: "wool-swatch",
    title: "A swatch of cloth",
    drawing: `<rect width="1280" height="960" fill="#efe9dd"/><g transform="rotate(-6 640 480)"><rect x="260" y="160" width="760" height="640" fill="#d8c7a6"/>${[190, 270, 300, 420, 500, 530, 650, 730].map((y, i) => `<rect x="260" y="${y}" width="760" height="${i % 2 ? 18 : 46}" fill="${["#3f5f7d", "#9a4a3c", "#50705a"][i % 3]}"/>`).join("")}</g>`,
  },
  {
    name: "window-plant",
    title: "A plant by the window",
    drawing: `<rect width="1280" height="960" fill="#cfe0ea"/><path d="M640 0v700M0 330h1280" stroke="#f7f3ea" stroke-width="34"/><rect y="700" width="1280" height="260" fill="#e4dccd"/><path d="M500 560h280l-36 220q-8 40-54 40H590q-46 0-54-40z" fill="#b9704d"/><path d="M640 560C600 380 470 380 420 300c20 130 120 220 220 260zM640 560c20-200 150-230 230-330-6 160-110 280-230 330zM640 560c-20-160 10-280 30-360 40 130 30 260-30 360z" fill="#4f7a55"/>`,
  },
];

/** What the phone offers to send. */
export const samplePictures = pictures.map(({ name, title }) => ({ name, title }));

/** The drawing as an SVG file; undefined when there is none of this name. */
export function samplePicture(name: string): string | undefined {
  const found = pictures.find((picture) => picture.name === name);
  if (!found) return undefined;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 960" width="1280" height="960">${found.drawing}</svg>`;
}
