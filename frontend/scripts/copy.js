// A button with data-copy puts its text on the clipboard and says so for a moment.

document.addEventListener("click", async ({ target }) => {
  const button = target.closest?.("[data-copy]");
  if (!button) {
    return;
  }
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.dataset.copied = "";
    setTimeout(() => delete button.dataset.copied, 2000);
  } catch {
    // No clipboard here (plain http): select the text beside it instead.
    getSelection().selectAllChildren(button.parentElement);
  }
});
