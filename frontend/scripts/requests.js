// Every request of htmx: the CSRF header on writes, no empty parameters in addresses, and an end of patience. Every
// error that is not Zonekeeper's own, as a proxy's, counts as no answer (htmx:sendError) and is shown nowhere.

// A switch may take as long as its lease, a minute.
const PATIENCE = { get: 15_000, post: 75_000 };

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

document.addEventListener("htmx:configRequest", ({ detail }) => {
  detail.timeout = PATIENCE[detail.verb];
  if (detail.verb === "get") {
    for (const [name, value] of [...detail.formData]) {
      if (value === "") {
        detail.formData.delete(name);
      }
    }
    return;
  }
  const header = meta("csrf-header");
  if (header) {
    detail.headers[header] = meta("csrf-token");
  }
});

const isOurs = (xhr) => /^(hx-|vary:.*hx-request)/im.test(xhr.getAllResponseHeaders());

document.addEventListener("htmx:beforeOnLoad", (event) => {
  const { xhr, elt } = event.detail;
  if (xhr.status >= 400 && !isOurs(xhr)) {
    event.preventDefault();
    htmx.trigger(elt, "htmx:sendError", event.detail);
  }
});

document.addEventListener("htmx:timeout", ({ detail }) => htmx.trigger(detail.elt, "htmx:sendError", detail));
