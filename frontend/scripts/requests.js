// Every request of htmx: the CSRF header on writes, and no empty parameters in addresses.

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

document.addEventListener("htmx:configRequest", ({ detail }) => {
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
