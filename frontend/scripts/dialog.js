// Opens the dialog when a confirmation has arrived in it, and gives focus back to the switch when it closes.

const dialog = document.getElementById("dialog");

const switchOf = (form) => document.getElementById(`switch-${form?.dataset.switching}`);

const backToSwitch = () => {
  if (!document.activeElement || document.activeElement === document.body) {
    switchOf(dialog.querySelector("[data-switching]"))?.focus();
  }
};

if (dialog) {
  document.addEventListener("htmx:afterSwap", ({ target }) => {
    if (dialog.contains(target) && !dialog.open) {
      dialog.showModal();
    }
  });

  // The harmless button, and the shade around the dialog, do what Escape does.
  dialog.addEventListener("click", (event) => {
    if (event.target.closest("[data-close]") || event.target === dialog) {
      event.preventDefault();
      dialog.close();
    }
  });

  dialog.addEventListener("close", () => {
    if (!dialog.open) {
      backToSwitch();
      dialog.replaceChildren();
    }
  });
}
