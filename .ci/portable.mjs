// Puts the whole program of dist/ into one file, dist/lepik.html, that opens by double click: styles and glue stand in the
// page, and both parts of the program, packed, as texts in it. Nothing may be fetched then, and its policy says so.
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { fail, links, replaceOnce, sha256, startScript } from "./page.mjs";

const FOLDER = new URL("../dist/", import.meta.url);
const FILE = "lepik.html";

const read = (name) => readFileSync(new URL(name, FOLDER));

/** Texts are read from the page with their line ends made equal, and a hash is of what is read. */
function within(tag, text) {
  if (text.includes("\r") || text.toLowerCase().includes(`</${tag}`)) fail(`its ${tag} does not fit into a page`);
  return text;
}

let html = read("index.html").toString();

// Links: styles and the icon go in as they are, what is only there to load ahead goes.
let styles = "";
for (const { element, rel, href } of links(html)) {
  let stays = "";
  if (rel === "stylesheet") styles += read(href);
  else if (rel === "icon") stays = `<link rel="icon" href="data:image/svg+xml;base64,${read(href).toString("base64")}">`;
  else if (!["manifest", "modulepreload", "preload"].includes(rel)) fail(`what to do with ${element} is not known`);
  html = replaceOnce(html, element, stays);
}
within("style", styles);

// The glue is a module that would be imported, and would fetch the program; here it is given it.
const start = startScript(html);
const glueName = start.text.match(/from\s*['"](\.\/[^'"]+\.js)['"]/)?.[1] ?? fail("its start script imports no glue");
const programName = start.text.match(/['"](\.\/[^'"]+\.wasm)['"]/)?.[1] ?? fail("its start script names no program");
let glue = read(glueName).toString();
if (/^\s*import\b/m.test(glue)) fail("its glue imports something");
const fetches = /fetch\(new URL\("(\.\/[^"]+\.wasm)", import\.meta\.url\)\)/;
const [fetching, laterName] = glue.match(fetches) ?? fail("its glue fetches no later part");
glue = replaceOnce(glue, fetching, 'unpacked("later")');
const begin = readFileSync(new URL("../src/views/browser/single_file.js", import.meta.url));
const script = within("script", replaceOnce(glue, "export { initSync, __wbg_init as default };", begin));
const parts = Object.entries({ program: programName, later: laterName }).map(([id, name]) => {
  const packed = gzipSync(read(name), { level: 9 }).toString("base64");
  return `<script type="text/plain" id="${id}">${packed}</script>`;
});

// The page's policy without its own origin, of which nothing is left to fetch from, and with the hashes of what is in it.
const policy = html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1] ?? fail("it has no policy");
const hashes = { "script-src": sha256(script), "style-src": sha256(styles) };
const tight = policy.split("; ").map((directive) => {
  const [name, ...sources] = directive.split(" ");
  const kept = sources.filter((source) => source !== "'self'" && !source.startsWith("'sha256-"));
  if (hashes[name]) kept.push(`'${hashes[name]}'`);
  return [name, ...(kept.length ? kept : ["'none'"])].join(" ");
});
html = replaceOnce(html, policy, tight.join("; "));

// Functions, or a dollar sign in the text would be taken for a pattern.
html = html.replace("</head>", () => `<style>${styles}</style>\n</head>`);
html = replaceOnce(
  html,
  start.element,
  `${parts.join("\n")}\n<script type="module">${script}</script>`,
);
writeFileSync(new URL(FILE, FOLDER), html);
