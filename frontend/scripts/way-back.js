// The link from a zone to the list ([data-list]) leads to the list as it was left: its search, filter and page. Where one
// came straight from there it is a step back, and so the scroll is as it was too.

const KEY = "list";
const link = document.querySelector("[data-list]");

if (document.getElementById("results")) {
  addEventListener("pagehide", () => sessionStorage.setItem(KEY, location.pathname + location.search));
}

if (link) {
  const left = sessionStorage.getItem(KEY);
  if (left?.split("?")[0] === link.pathname) {
    link.href = left;
  }
  link.addEventListener("click", (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (plain && document.referrer === link.href) {
      event.preventDefault();
      history.back();
    }
  });
}
