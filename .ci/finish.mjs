// Run by trunk when everything else is staged. One after another, in this order: the worker keeps the page as it is sealed,
// with its one sheet and the program in its parts.
for (const step of ["split", "styles", "seal", "offline"]) await import(`./${step}.mjs`);
