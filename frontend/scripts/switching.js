// From the click on Turn on or Turn off to the answer: the dialog closes at once and the switch shows that it is under
// way. The answer brings the confirmed switch; where none comes, the one from before is put back.

const before = new WeakMap();
const underWay = (form) => document.getElementById(`retention-${form.dataset.switching}`);
const isSwitching = (element) => element instanceof HTMLFormElement && "switching" in element.dataset;

const show = (form, retention) => {
  retention.dataset.look = form.dataset.turning;
  retention.dataset.pending = "";
  const button = retention.querySelector("[role=switch]");
  button?.setAttribute("aria-busy", "true");
  button?.setAttribute("aria-disabled", "true");
  button?.setAttribute("type", "button");
  const word = retention.querySelector(".retention-word");
  word.dataset.tick = form.dataset.words;
  word.dataset.seconds = "0";
  word.textContent = form.dataset.words.replace("{0}", "0");
  return button;
};

document.addEventListener("htmx:beforeRequest", ({ detail }) => {
  const form = detail.elt;
  const retention = isSwitching(form) && underWay(form);
  if (!retention) {
    return;
  }
  before.set(form, retention.cloneNode(true));
  // The form leaves the dialog, so that another confirmation can open in it meanwhile.
  const dialog = form.closest("dialog");
  if (dialog) {
    form.hidden = true;
    document.body.append(form);
    dialog.close();
  }
  show(form, retention)?.focus();
});

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const form = detail.requestConfig?.elt;
  if (!isSwitching(form)) {
    return;
  }
  if (detail.xhr.status === 422) {
    // A reason that can't be taken: the same question again, with what is wrong.
    detail.target = document.getElementById("dialog");
    detail.swapOverride = "innerHTML";
  } else if (!detail.target.isConnected) {
    detail.target = document.getElementById(detail.target.id) ?? detail.target;
  }
});

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const form = detail.elt;
  if (!isSwitching(form)) {
    return;
  }
  const retention = underWay(form);
  if (retention && "pending" in retention.dataset) {
    const old = before.get(form);
    const hadFocus = retention.contains(document.activeElement);
    retention.replaceWith(old);
    htmx.process(old);
    if (hadFocus) {
      old.querySelector("[role=switch]")?.focus();
    }
  }
  before.delete(form);
  if (form.hidden) {
    // Only when all events of this request have bubbled.
    setTimeout(() => form.remove());
  }
});

// Where the new drawing has no switch, focus stays with the zone all the same.
document.addEventListener("htmx:afterSwap", ({ target }) => {
  if (target.id?.startsWith("retention-") && document.activeElement === document.body) {
    (target.querySelector("button") ?? target).focus({ preventScroll: true });
  }
});
