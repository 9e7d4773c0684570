// Run by trunk when the page is staged: lets the start script, and no other inline script, through the page's
// content-security policy. The script names hashed files, so its own hash is known only now.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PLACEHOLDER = "START_SCRIPT_HASH";

function fail(reason) {
  console.error(`index.html cannot be sealed: ${reason}.`);
  process.exit(1);
}

const staged = process.env.TRUNK_STAGING_DIR ?? fail("TRUNK_STAGING_DIR is not set; trunk runs this script");
const path = join(staged, "index.html");
const html = readFileSync(path, "utf8");

const inline = [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script\s*>/gis)].filter(([, attributes]) => !/\ssrc\s*=/i.test(attributes));
if (inline.length !== 1) fail(`it holds ${inline.length} inline scripts instead of one`);

const parts = html.split(PLACEHOLDER);
if (parts.length !== 2) fail(`it holds ${PLACEHOLDER} ${parts.length - 1} times instead of once`);

const hash = createHash("sha256").update(inline[0][2]).digest("base64");
writeFileSync(path, parts.join(`sha256-${hash}`));
