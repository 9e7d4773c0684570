// What the scripts share that finish the page.
import { createHash } from "node:crypto";

const SCRIPT = /<script\b([^>]*)>(.*?)<\/script\s*>/gis;

export function fail(reason) {
  console.error(`lepik: the page cannot be finished: ${reason}.`);
  process.exit(1);
}

/** The folder in which trunk puts dist/ together. */
export function staged() {
  return process.env.TRUNK_STAGING_DIR ?? fail("TRUNK_STAGING_DIR is not set; trunk runs this script");
}

/** A hash as a policy and the browser's own check of a file take it. */
export function sha256(content) {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}

/** A name for a file that is another one when its content is. */
export function named(before, content, after) {
  return before + createHash("sha256").update(content).digest("hex").slice(0, 16) + after;
}

/** The page's links: the whole element, what it is for, and where it leads. */
export function links(html) {
  const attribute = (element, name) => element.match(new RegExp(`\\s${name}\\s*=\\s*"?([^"\\s>]*)`, "i"))?.[1] ?? "";
  return [...html.matchAll(/<link\b[^>]*>/gi)].map(([element]) => ({
    element,
    rel: attribute(element, "rel"),
    href: attribute(element, "href"),
  }));
}

/** The page's one inline script: the whole element, and its text. */
export function startScript(html) {
  const inline = [...html.matchAll(SCRIPT)].filter(([, attributes]) => !/\ssrc\s*=/i.test(attributes));
  if (inline.length !== 1) fail(`it holds ${inline.length} inline scripts instead of one`);
  const [[element, , text]] = inline;
  return { element, text };
}

/** Puts something else in the place of a text that stands there once. */
export function replaceOnce(whole, text, by) {
  const parts = whole.split(text);
  if (parts.length !== 2) fail(`it holds ${text.slice(0, 80)} ${parts.length - 1} times instead of once`);
  return parts.join(by);
}
