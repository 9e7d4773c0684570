// Which crates the code of the program comes from: crates.mjs <file.wasm>, as the compiler leaves it, before it is made
// smaller. Reads the sizes of the functions and their names (https://webassembly.github.io/spec/core/binary/modules.html,
// https://webassembly.github.io/spec/core/appendix/custom.html#name-section). Code that one crate makes for another counts
// where its name begins; so the views of the program are partly under leptos, tachys and reactive_graph.
import { readFileSync } from "node:fs";

const MOST = 12;
const IMPORTS = 2, CODE = 10, CUSTOM = 0, FUNCTION_NAMES = 1;
const bytes = readFileSync(process.argv[2]);
let at = 8;

function number() {
  let value = 0, shift = 0, byte;
  do {
    byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    shift += 7;
  } while (byte > 127);
  return value;
}

function text() {
  const length = number();
  at += length;
  return bytes.toString("utf8", at - length, at);
}

const sizes = [], names = new Map();
let imported = 0;
while (at < bytes.length) {
  const section = bytes[at++];
  const length = number(), end = at + length;
  if (section === IMPORTS) {
    for (let left = number(); left > 0; left--) {
      text();
      text();
      // All that the compiler imports are functions, by their type.
      if (bytes[at++] !== 0) throw new Error("an import that is no function");
      number();
      imported++;
    }
  } else if (section === CODE) {
    for (let left = number(); left > 0; left--) {
      const size = number();
      sizes.push(size);
      at += size;
    }
  } else if (section === CUSTOM && text() === "name") {
    while (at < end) {
      const kind = bytes[at++];
      const length = number(), after = at + length;
      if (kind === FUNCTION_NAMES) for (let left = number(); left > 0; left--) names.set(number(), text());
      at = after;
    }
  }
  at = end;
}

// The first crate that a mangled name tells of: "_ZN5lepik…", "_ZN60_$LT$tachys..…".
const crate = name => name.match(/^_ZN\d+(?:_\$LT\$)?(?:impl\$u20\$)?(?:\$RF\$|mut\$u20\$|dyn\$u20\$|\$LP\$|\$u5b\$)*([a-z]\w*?)(?=\.\.|\d|E|\$|$)/)?.[1];
const shares = new Map();
sizes.forEach((size, place) => {
  const of = crate(names.get(imported + place) ?? "") ?? "(generic)";
  shares.set(of, (shares.get(of) ?? 0) + size);
});
const largest = [...shares].sort((a, b) => b[1] - a[1]).slice(0, MOST);
console.log(largest.map(([name, size]) => `${name} ${Math.round(size / 1000)}`).join(", "));
