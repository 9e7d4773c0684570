// The service worker: it keeps all files of one version of the program and answers with them, so that the program starts
// without the network. The build writes VERSION and FILES (address and hash of each file) above this text, so another
// version is another text: that is how the browser learns of it.
//
// Versions never mix. A version is kept whole, each file with the hash it was built with, or not at all; and it is
// answered from that alone. A newer one waits until no page of the older is open, or until a page asks it to take over.
/* global VERSION, FILES */

// An origin may hold the program in several folders, and other programs.
const OURS = `lepik ${self.registration.scope} `;
const CACHE = OURS + VERSION;

const PAGE = new URL("./", self.location).href;
const KEPT = new Set(FILES.map(([address]) => new URL(address, self.location).href));

async function keep() {
  const cache = await caches.open(CACHE);
  // Not from the browser's own cache without asking: it may still hold the page of the version before.
  await cache.addAll(FILES.map(([address, integrity]) => new Request(address, { cache: "no-cache", integrity })));
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
}

async function answer(address, request) {
  const cache = await caches.open(CACHE);
  // What a host says a file varies by is no matter: it is the file with that hash.
  return (await cache.match(address, { ignoreVary: true })) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(keep()));

self.addEventListener("activate", (event) => event.waitUntil(dropOthers()));

self.addEventListener("message", (event) => {
  if (event.data === "take-over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const [asked] = event.request.url.split(/[?#]/, 1);
  const address = asked === `${PAGE}index.html` ? PAGE : asked;
  // Whatever else lies on the host is none of the worker's business.
  if (event.request.method === "GET" && KEPT.has(address)) event.respondWith(answer(address, event.request));
});
