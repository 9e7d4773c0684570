// How the single file begins: .ci/portable.mjs puts this below the glue, into one module. The two parts of the program stand
// in the page, packed; each is unpacked and handed over when it is wanted.
/* global __wbg_init */

// Firefox says of a file that its origin is "null". The router takes that for the beginning of an address, and no link
// would work.
if (location.origin === "null") {
  globalThis.URL = class extends URL {
    constructor(address, base) {
      super(address, base === "null" ? location.href : base);
    }
  };
}

/** A part of the program, as if it had been fetched. */
async function unpacked(part) {
  const holder = document.getElementById(part);
  const letters = atob(holder.textContent);
  holder.remove();
  const packed = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) packed[at] = letters.charCodeAt(at);
  const program = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(program, { headers: { "content-type": "application/wasm" } });
}

await __wbg_init({ module_or_path: unpacked("program") });
