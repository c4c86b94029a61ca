import type { Page } from "@playwright/test";
import { noViolations } from "./axe";
import { expect, test } from "./journey";

// High enough for the longest section, so that nothing sticks or scrolls while it is pictured; half the size, to keep it small.
test.use({ viewport: { width: 1120, height: 3_200 }, deviceScaleFactor: 0.5 });

for (const colorScheme of ["light", "dark"] as const) {
  test(`the design system looks as it did, in ${colorScheme}`, async ({ page }) => {
    // The server's time, standing still.
    await page.clock.setFixedTime(Date.now());
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/ops/design");
    await expect(page.locator("html")).toHaveClass(colorScheme);
    await noViolations(page);
    await drawWithOurFontOnly(page);
    for (const section of await page.locator("[data-section]").all()) {
      const name = await section.getAttribute("data-section");
      await expect.soft(section).toHaveScreenshot(`${name}-${colorScheme}.png`, { scale: "device" });
    }
  });
}

/** What our font lacks comes from the machine's: such letters are replaced, in their direction, and code is set in ours. */
async function drawWithOurFontOnly(page: Page): Promise<void> {
  await page.addStyleTag({ content: "code, pre, kbd, .font-mono { font-family: inherit !important }" });
  await page.evaluate(async () => {
    const strange = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu;
    const noLetter = /\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|\ufe0f)*|[⌘₪]/gu;
    const fitting = (text: string) => text.replace(strange, "\u200fn").replace(noLetter, "o");
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) texts.currentNode.nodeValue = fitting(texts.currentNode.nodeValue ?? "");
    for (const field of document.querySelectorAll("textarea")) field.value = fitting(field.value);
    for (const drawn of document.querySelectorAll<HTMLElement>("[data-initials]"))
      drawn.dataset.initials = fitting(drawn.dataset.initials ?? "");
    await document.fonts.ready;
  });
}
