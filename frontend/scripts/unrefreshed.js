// What could not be refreshed says so ([data-unrefreshed], and one plate for the page) until it could. A search that got
// no answer leaves rows of another search; they say so too, and it is sent again.
import { ago } from "./ages.js";

const plate = document.getElementById("unrefreshed");

let silent = false;
let signedOut = false;
let refreshed = Date.now();
let since = refreshed;

export const isUnrefreshed = (element) => "unrefreshed" in element.dataset;

export const nothingAnswers = () => silent;

/** The element that shows what this request was to refresh; none for what is only opened or done. */
const shownBy = (element) => (element.id === "search" ? document.getElementById("results") : element.closest("[data-row]"));

const marked = () => document.querySelector("[data-unrefreshed]");

const show = () => {
  if (!marked()) {
    plate.replaceChildren();
    return;
  }
  const words = document.getElementById(signedOut ? "session-over" : "not-refreshed");
  if (plate.dataset.shows !== words.id || !plate.hasChildNodes()) {
    plate.dataset.shows = words.id;
    plate.replaceChildren(words.content.cloneNode(true));
  }
  const age = plate.querySelector("[data-since]");
  age.textContent = age.dataset.since.replace("{ago}", ago((Date.now() - since) / 1000));
};

const mark = (element) => {
  if (element?.isConnected && plate) {
    since = marked() ? since : refreshed;
    element.dataset.unrefreshed = "";
    show();
  }
};

document.addEventListener("htmx:sendError", ({ detail }) => {
  silent = true;
  const zone = detail.elt.dataset.switching;
  mark(zone ? document.getElementById(`retention-${zone}`)?.closest("[data-row]") : shownBy(detail.elt));
});

document.addEventListener("htmx:responseError", ({ detail }) => {
  if (detail.elt.matches("[data-row], #search")) {
    silent = detail.xhr.status >= 500;
    mark(shownBy(detail.elt));
  }
});

// Nobody is led away by what asks by itself: a dialog may be open.
document.addEventListener("htmx:beforeOnLoad", (event) => {
  const { xhr, elt } = event.detail;
  if (xhr.status === 401 && "row" in elt.dataset) {
    event.preventDefault();
    signedOut = silent = true;
    mark(elt);
  }
});

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (!detail.successful) {
    return;
  }
  refreshed = Date.now();
  delete shownBy(detail.elt)?.dataset.unrefreshed;
  if (silent) {
    silent = signedOut = false;
    document.dispatchEvent(new CustomEvent("answers-again"));
    if (document.querySelector("#results[data-unrefreshed]")) {
      htmx.trigger("#search", "submit");
    }
  }
  if (plate) {
    show();
  }
});

if (plate) {
  setInterval(show, 1000);
}
