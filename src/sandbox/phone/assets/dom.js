// Small helpers of the phone's pages.
export const $ = (id) => document.getElementById(id);

export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

const initials = (name) =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0])
    .join("")
    .toUpperCase() || "?";
const hue = (text) => [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 360, 20);

export function avatar({ name, username }) {
  const made = element("span", { className: "avatar", textContent: initials(name), ariaHidden: "true" });
  made.style.setProperty("--hue", hue(username));
  return made;
}

/** Makes the children those wanted, in order, keeping each whose key and content are as before. */
export function reconcile(parent, wanted) {
  const old = new Map([...parent.children].map((node) => [node.key, node]));
  let at = parent.firstElementChild;
  for (const { key, sign, make } of wanted) {
    let node = old.get(key);
    old.delete(key);
    if (node && node.sign !== sign) {
      if (node === at) at = node.nextElementSibling;
      node.remove();
      node = undefined;
    }
    node ??= Object.assign(make(), { key, sign });
    if (node === at) at = at.nextElementSibling;
    else parent.insertBefore(node, at);
  }
  for (const node of old.values()) node.remove();
}

export const clock = (at) => new Date(at).toLocaleTimeString([], { hour: "numeric", minute: "2-digit" });

export function dayLabel(at) {
  const day = new Date(at);
  const midnight = new Date().setHours(0, 0, 0, 0);
  const daysAgo = Math.round((midnight - new Date(at).setHours(0, 0, 0, 0)) / 86_400_000);
  if (daysAgo === 0) return "Today";
  if (daysAgo === 1) return "Yesterday";
  const year = day.getFullYear() === new Date().getFullYear() ? {} : { year: "numeric" };
  return day.toLocaleDateString([], { month: "long", day: "numeric", ...year });
}

/** Notes that outlive a reload; a browser that keeps none is no reason to fail. */
export const memory = {
  get(key) {
    try {
      return localStorage.getItem(key) ?? "";
    } catch {
      return "";
    }
  },
  set(key, value) {
    try {
      if (value === "") localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    } catch {}
  },
};
