// Cuts what only src/views/later.rs leads to off the program, into a file that is loaded after the first page. trunk knows no
// such thing: what it made of the program is replaced by the same program in two parts. The splitter wants it as the compiler
// leaves it, with its relocations (.cargo/config.toml); only then it is tied to the page and made smaller.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";
import { fail, links, named, replaceOnce, sha256, staged, startScript } from "./page.mjs";

const TOOLS = fileURLToPath(new URL("lib.sh", import.meta.url));
const root = staged();
const isRelease = process.env.TRUNK_PROFILE !== "debug";
const target = process.env.CARGO_TARGET_DIR ?? "target";
const compiled = join(target, "wasm32-unknown-unknown", isRelease ? "release" : "debug", "lepik.wasm");

const work = mkdtempSync(join(tmpdir(), "lepik-"));
const read = (name) => readFileSync(join(work, name));
await tool("wasm-split-cli", "--target", "web", "--out-name", "lepik", compiled, work);
const [cut, ...more] = readdirSync(work).filter((name) => /^split_.*\.wasm$/.test(name));
if (!cut || more.length) fail("the program is not split into just two parts");
const plain = ["--target", "web", "--no-typescript", "--keep-lld-exports"];
await tool("wasm-bindgen", ...plain, "--out-name", "tied", "--out-dir", work, join(work, "lepik.wasm"));
if (isRelease) {
  const parts = ["tied_bg.wasm", cut].map((name) => join(work, name));
  await Promise.all(parts.map((part) => tool("wasm-opt", "-Oz", part, "-o", part)));
}

const later = read(cut);
const laterName = named("lepik-later-", later, ".wasm");
writeFileSync(join(root, laterName), later);

// The splitter's loader comes as a module beside the glue, which would be one more file to wait for.
let loader = read("__wasm_split.js").toString();
const exported = [...loader.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
loader = replaceOnce(loader, 'import { initSync } from "./lepik.js";', "").replaceAll("export const ", "const ");
loader = replaceOnce(loader, `./${cut}`, `./${laterName}`);
loader = `const import1 = (() => {${loader}return { ${exported.join(", ")} };\n})();`;
const glue = replaceOnce(read("tied.js").toString(), 'import * as import1 from "./__wasm_split.js"', loader);
replace("modulepreload", glue, named("lepik-", glue, ".js"));
const first = read("tied_bg.wasm");
replace("preload", first, named("lepik-", first, "_bg.wasm"));
rmSync(work, { recursive: true });

/** Runs a tool of the build, which whoever calls trunk need not have on the path. */
function tool(...command) {
  const run = promisify(execFile)("bash", ["-c", '. "$0"; "$@"', TOOLS, ...command]);
  return run.catch(({ stderr }) => fail(`${command[0]} failed; make setup installs it. ${stderr.trim()}`));
}

/** Puts a file of ours in the place of the one that the page's only link of a sort leads to. */
function replace(sort, content, name) {
  const page = join(root, "index.html");
  let html = readFileSync(page, "utf8");
  const [{ element, href }, another] = links(html).filter(({ rel }) => rel === sort);
  if (another) fail(`it holds more than one ${sort}`);
  const old = href.replace("./", "");
  rmSync(join(root, old));
  writeFileSync(join(root, name), content);
  const link = element.replace(old, name).replace(/integrity="[^"]*"/, `integrity="${sha256(content)}"`);
  html = replaceOnce(html, element, link);
  const { text } = startScript(html);
  writeFileSync(page, replaceOnce(html, text, text.replaceAll(old, name)));
}
