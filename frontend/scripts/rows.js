// Elements that ask anew by themselves: [data-row], every data-every seconds, by their trigger "stale". A few at a time,
// and only while somebody can see them: after a night's sleep of the machine they come one after the other as well.
import { isUnrefreshed, nothingAnswers } from "./unrefreshed.js";

const AT_ONCE = 4;
const TRY_AGAIN_AFTER = 5000;

const asked = new WeakMap();
let lastAsked = 0;

const isSeen = (row) => {
  const { top, bottom } = row.getBoundingClientRect();
  return bottom >= 0 && top <= innerHeight;
};

const isBusy = (row) => row.matches(".htmx-request") || row.querySelector("[data-pending], .htmx-request") !== null;

/** Since when a row is there counts as when it was asked for, also on a page that nobody looks at. */
const meet = (row, now) => asked.has(row) || asked.set(row, now);

const overdue = (row, now) => now - asked.get(row) - (isUnrefreshed(row) ? TRY_AGAIN_AFTER : row.dataset.every * 1000);

const ask = (row, now) => {
  asked.set(row, now);
  lastAsked = now;
  htmx.trigger(row, "stale");
};

setInterval(() => {
  const now = Date.now();
  const rows = [...document.querySelectorAll("[data-row]")];
  rows.forEach((row) => meet(row, now));
  if (document.hidden || (nothingAnswers() && now - lastAsked < TRY_AGAIN_AFTER)) {
    return;
  }
  rows
    .map((row) => ({ row, late: overdue(row, now) }))
    .filter(({ row, late }) => late >= 0 && isSeen(row) && !isBusy(row))
    .sort((one, other) => other.late - one.late)
    .slice(0, nothingAnswers() ? 1 : AT_ONCE)
    .forEach(({ row }) => ask(row, now));
}, 1000);

const soon = (selector) => document.querySelectorAll(selector).forEach((element) => asked.set(element, 0));

// Somebody else changed a zone: the counts follow.
document.addEventListener("row-changed", () => soon("#estate"));

document.addEventListener("answers-again", () => soon("[data-unrefreshed]"));
