// Run by trunk when everything else is staged. In this order: the worker keeps the page as it is sealed, with its one sheet.
import "./styles.mjs";
import "./seal.mjs";
import "./offline.mjs";
