// Facts that a page fetches by itself ([data-fact], the words for a failure): what comes instead of one replaces nothing,
// and a quiet line below what was last read says so.

const isFact = (element) => "fact" in element.dataset;

const tell = (group) => {
  const line = document.createElement("p");
  line.className = "fact-line second";
  line.textContent = group.dataset.fact;
  group.append(line);
};

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const group = detail.requestConfig?.elt;
  if (group && isFact(group) && detail.xhr.status !== 200) {
    detail.shouldSwap = false;
    tell(group);
  }
});

document.addEventListener("htmx:sendError", ({ detail }) => {
  if (isFact(detail.elt)) {
    tell(detail.elt);
  }
});
