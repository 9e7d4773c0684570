// Run by trunk when everything else is staged. In this order: the worker keeps the page as it is sealed.
import "./seal.mjs";
import "./offline.mjs";
