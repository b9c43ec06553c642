// Counts the seconds of what is under way: data-tick="Turning on, {0} s" from data-seconds on.

const begun = new WeakMap();

setInterval(() => {
  for (const word of document.querySelectorAll("[data-tick]")) {
    if (!begun.has(word)) {
      begun.set(word, performance.now() - Number(word.dataset.seconds) * 1000);
    }
    const seconds = Math.floor((performance.now() - begun.get(word)) / 1000);
    word.textContent = word.dataset.tick.replace("{0}", seconds);
  }
}, 250);
