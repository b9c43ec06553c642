// A slash anywhere on the page leads into the search box.

const isTyping = (element) => element.isContentEditable || element.matches("input, textarea, select");

document.addEventListener("keydown", (event) => {
  const box = document.querySelector("[data-slash]");
  const plain = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (box && plain && !isTyping(event.target) && !document.querySelector("dialog[open]")) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});
