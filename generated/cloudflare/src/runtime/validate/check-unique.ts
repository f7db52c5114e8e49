import { isUnique } from "./json-values.js";
import { fail, type Check } from "./walk.js";

/** `uniqueItems`. */
export const checkUnique: Check = ({ uniqueItems }, place, walk) =>
  uniqueItems !== true ||
  !Array.isArray(place.value) ||
  isUnique(place.value) ||
  fail(
    walk,
    place,
    "uniqueItems",
    "expected items that differ",
    "items that differ",
  );
