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

  // A deed that got no answer is not passed over in silence; what asks by itself says so in its place.
  document.addEventListener("htmx:sendError", ({ detail }) => {
    if (!detail.elt.matches("[data-row], [data-fact], #search")) {
      const words = document.getElementById(detail.requestConfig.verb === "get" ? "not-shown" : "no-answer");
      status.replaceChildren(...(words ? [words.content.cloneNode(true)] : []));
    }
  });
}
