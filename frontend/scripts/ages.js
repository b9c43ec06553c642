// Ages go on while the page stands: <time datetime="…" data-age="read {ago}">, written as the server writes them. The
// server's clock counts, as the page has it from <meta name="now">.

const now = document.querySelector('meta[name="now"]')?.content;
const ahead = now ? Date.parse(now) - Date.now() : 0;

const UNITS = [
  [2 * 86_400, 86_400, "d"],
  [3600, 3600, "h"],
  [60, 60, "min"],
  [10, 1, "s"],
];

/** The largest unit alone: "now" below 10 s, then "40 s", "12 min", "6 h", "3 d". */
const brief = (seconds) => {
  const unit = UNITS.find(([from]) => seconds >= from);
  return unit ? `${Math.floor(seconds / unit[1]).toLocaleString("en")} ${unit[2]}` : "now";
};

/** The same as part of a sentence. */
export const ago = (seconds) => (seconds < 10 ? "just now" : `${brief(seconds)} ago`);

setInterval(() => {
  for (const time of document.querySelectorAll("time[data-age]")) {
    const age = (Date.now() + ahead - Date.parse(time.dateTime)) / 1000;
    const text = time.dataset.age.replace("{brief}", brief(age)).replace("{ago}", ago(age));
    if (time.textContent !== text) {
      time.textContent = text;
    }
  }
}, 5000);
