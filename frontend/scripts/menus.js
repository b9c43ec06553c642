// A menu is a details element; it closes on Escape and when one clicks or moves elsewhere.

const open = () => document.querySelectorAll("details[data-menu][open]");

const closeUnless = (element) => {
  for (const menu of open()) {
    if (!menu.contains(element)) {
      menu.open = false;
    }
  }
};

document.addEventListener("click", ({ target }) => closeUnless(target));

document.addEventListener("focusin", ({ target }) => closeUnless(target));

document.addEventListener("keydown", ({ key, target }) => {
  if (key === "Escape") {
    for (const menu of open()) {
      menu.open = false;
      if (menu.contains(target)) {
        menu.querySelector("summary").focus();
      }
    }
  }
});
