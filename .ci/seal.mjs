// Lets the start script, and no other inline script, through the page's content-security policy. The script names hashed
// files, so its own hash is known only when trunk has staged the page.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { replaceOnce, sha256, staged, startScript } from "./page.mjs";

const path = join(staged(), "index.html");
const html = readFileSync(path, "utf8");
writeFileSync(path, replaceOnce(html, "START_SCRIPT_HASH", sha256(startScript(html).text)));
