// Writes the service worker beside the staged page: its text is src/views/browser/worker.js; what stands above it is the
// list of the files that it keeps, each with its hash, and a version that is the hash of that list.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fail, sha256, staged } from "./page.mjs";

const WORKER = "sw.js";

const root = staged();
const names = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1).split(sep).join("/"))
  .filter((name) => name !== WORKER)
  .sort();
if (!names.includes("index.html")) fail(`${root} holds no index.html`);

// The page is asked for by its folder: some hosts send whoever asks for index.html there.
const files = names.map((name) => [name === "index.html" ? "./" : name, sha256(readFileSync(join(root, name)))]);
const list = `[\n${files.map((file) => `  ${JSON.stringify(file)},\n`).join("")}]`;
const version = sha256(list);
const source = readFileSync(new URL("../src/views/browser/worker.js", import.meta.url), "utf8");
writeFileSync(join(root, WORKER), `const VERSION = "${version}";\nconst FILES = ${list};\n\n${source}`);
