// Elements that ask anew by themselves ([data-row]): only while somebody can see them, never in the middle of a deed,
// and nothing is swapped that is equal.

const tags = new WeakMap();

const isSeen = (row) => {
  const { top, bottom } = row.getBoundingClientRect();
  return !document.hidden && bottom >= 0 && top <= innerHeight;
};

const isBusy = (row) => row.querySelector("[data-pending], .htmx-request") !== null;

const plain = (row) => {
  const copy = row.cloneNode(true);
  copy.classList.remove("htmx-request");
  return copy;
};

const isEqual = (row, html) => {
  const answer = document.createElement("template");
  answer.innerHTML = html;
  const next = answer.content.getElementById(row.id);
  return next !== null && next.isEqualNode(plain(row));
};

document.addEventListener("htmx:beforeRequest", (event) => {
  const row = event.detail.elt;
  const asked = event.detail.requestConfig.triggeringEvent?.type === "stale";
  if ("row" in row.dataset && (isBusy(row) || !(asked || isSeen(row)))) {
    event.preventDefault();
  }
});

document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (tags.has(detail.elt)) {
    detail.headers["If-None-Match"] = tags.get(detail.elt);
  }
});

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const row = detail.requestConfig?.elt;
  if (row && "row" in row.dataset && (detail.xhr.status >= 400 || isBusy(row) || isEqual(row, detail.serverResponse))) {
    detail.shouldSwap = false;
  }
});

document.addEventListener("htmx:afterSwap", ({ target, detail }) => {
  const tag = detail.xhr?.getResponseHeader("ETag");
  if (tag && "row" in target.dataset && detail.requestConfig.elt.id === target.id) {
    tags.set(target, tag);
  }
});
