// Gathers the style sheets of the staged page in one file, in their order. Nothing is drawn before all of them are there, and
// each that is asked for alone is one more to wait for.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fail, links, named, replaceOnce, sha256, staged } from "./page.mjs";

const root = staged();
const page = join(root, "index.html");
let html = readFileSync(page, "utf8");

const sheets = links(html).filter(({ rel }) => rel === "stylesheet");
if (!sheets.length) fail("it has no style sheet");
const styles = sheets.map(({ href }) => readFileSync(join(root, href), "utf8")).join("\n");
const name = named("style-", styles, ".css");
for (const { href } of sheets) rmSync(join(root, href));
writeFileSync(join(root, name), styles);

const [first, ...others] = sheets;
for (const { element } of others) html = replaceOnce(html, element, "");
html = replaceOnce(html, first.element, `<link rel="stylesheet" href="./${name}" integrity="${sha256(styles)}">`);
// Where the others stood, only line ends are left.
writeFileSync(page, html.replace(/\n\s*\n/g, "\n"));
