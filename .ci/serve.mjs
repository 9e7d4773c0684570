// Serves a folder on this machine: node .ci/serve.mjs [folder]. As dumb as the dumbest host: no rewrites, no listings.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";

const HOST = "127.0.0.1";
const FIRST_PORT = 8080;
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

const root = resolve(process.argv[2] ?? "dist");
const wanted = process.env.PORT ? Number(process.env.PORT) : null;

function fail(reason) {
  console.error(`Lepik cannot be served: ${reason}.`);
  process.exit(1);
}

/** The file a request's address stands for, or null if it is malformed. It never lies outside the root. */
function fileOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    if (!path.startsWith("/") || /[\\\0]/.test(path) || path.split("/").includes("..")) return null;
    return join(root, path.endsWith("/") ? `${path}index.html` : path);
  } catch {
    return null;
  }
}

function refuse(response, status, headers = {}) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", ...headers }).end(`${status}\n`);
}

const server = createServer(async (request, response) => {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, { allow: "GET, HEAD" });
  const file = fileOf(request.url);
  if (!file) return refuse(response, 400);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return refuse(response, 404);
  response.writeHead(200, {
    "cache-control": "no-cache",
    "content-length": found.size,
    "content-type": TYPES[extname(file).toLowerCase()] ?? "application/octet-stream",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") return response.end();
  // A file that vanishes half-way (a rebuild) ends this answer, not the server.
  createReadStream(file).on("error", () => response.destroy()).pipe(response);
});

if (wanted !== null && !(Number.isInteger(wanted) && wanted >= 0 && wanted < 65536)) fail(`PORT=${process.env.PORT} is no port`);
if (!(await stat(join(root, "index.html")).catch(() => null))) fail(`${root} holds no index.html; make build makes it`);

let port = wanted ?? FIRST_PORT;
server.on("error", (error) => {
  if (error.code === "EADDRINUSE" && wanted === null && port < FIRST_PORT + 100) server.listen(++port, HOST);
  else fail(error.code === "EADDRINUSE" ? `port ${port} is taken` : error.message);
});
server.on("listening", () => console.log(`Lepik: http://${HOST}:${server.address().port}/`));
server.listen(port, HOST);

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
