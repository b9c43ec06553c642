// The plate in the status region: dismissed by its button; one that goes by itself waits while somebody reads it.

const status = document.getElementById("status");

const isRead = (message) => message.matches(":hover, :focus-within");

const goAfter = (message, seconds) => {
  let left = seconds;
  const timer = setInterval(() => {
    if (!message.isConnected) {
      clearInterval(timer);
    } else if (isRead(message)) {
      left = seconds;
    } else if (--left <= 0) {
      clearInterval(timer);
      message.remove();
    }
  }, 1000);
};

const meet = (message) => {
  if (message?.dataset.goesAfter) {
    goAfter(message, Number(message.dataset.goesAfter));
  }
};

if (status) {
  meet(status.querySelector("[data-message]"));

  new MutationObserver(() => meet(status.querySelector("[data-message]"))).observe(status, { childList: true });

  status.addEventListener("click", ({ target }) => {
    if (target.closest("[data-dismiss]")) {
      target.closest("[data-message]").remove();
    }
  });

  // A deed that got no answer at all is not passed over in silence; a row or a fact that asks by itself is.
  document.addEventListener("htmx:sendError", ({ detail }) => {
    if (!("row" in detail.elt.dataset || "fact" in detail.elt.dataset)) {
      const words = document.getElementById("no-answer");
      status.replaceChildren(...(words ? [words.content.cloneNode(true)] : []));
    }
  });
}
