// What is done with the answer to an element that asked by itself ([data-row]): equal is left alone, and so is an
// element in the middle of a deed.
const tags = new WeakMap();

const plain = (element) => {
  const copy = element.cloneNode(true);
  copy.classList.remove("htmx-request");
  copy.removeAttribute("hx-swap-oob");
  copy.removeAttribute("data-unrefreshed");
  return copy;
};

const isRow = (element) => element && "row" in element.dataset;

const isBusy = (row) => row.querySelector("[data-pending], .htmx-request") !== null;

document.addEventListener("htmx:beforeRequest", (event) => {
  const row = event.detail.elt;
  if (isRow(row) && isBusy(row)) {
    event.preventDefault();
  }
});

document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (tags.has(detail.elt)) {
    detail.headers["If-None-Match"] = tags.get(detail.elt);
  }
});

const remember = (row, { xhr }) => {
  const tag = xhr.getResponseHeader("ETag");
  if (row && tag) {
    tags.set(row, tag);
  }
};

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const row = detail.requestConfig?.elt;
  if (!isRow(row) || !detail.shouldSwap) {
    return;
  }
  const answer = document.createElement("template");
  answer.innerHTML = detail.serverResponse;
  const next = detail.xhr.status < 400 ? answer.content.getElementById(row.id) : null;
  // Something else, as from a proxy that wants a sign-in of its own, is no answer.
  detail.isError = next === null;
  detail.shouldSwap = next !== null && !isBusy(row) && !plain(next).isEqualNode(plain(row));
  if (detail.shouldSwap) {
    if (next.hasAttribute("hx-swap-oob")) {
      // Nothing of the answer but what was asked for.
      detail.serverResponse = next.outerHTML;
    }
    queueMicrotask(() => remember(document.getElementById(row.id), detail));
    if (next.dataset.state !== row.dataset.state) {
      document.dispatchEvent(new CustomEvent("row-changed"));
    }
  } else if (next !== null) {
    remember(row, detail);
  }
});
