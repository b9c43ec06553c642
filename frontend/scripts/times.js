// Times are written by the server, in the zone that this keeps in a cookie: the reader's own, or UTC by choice.

const COOKIE = "zonekeeper-time-zone";
const CHOICE = "zonekeeper-times";
const own = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "UTC";

const choosesUtc = () => {
  try {
    return localStorage.getItem(CHOICE) === "utc";
  } catch {
    return false;
  }
};

const choose = (utc) => {
  try {
    localStorage.setItem(CHOICE, utc ? "utc" : "own");
  } catch {
    // Without storage the choice lasts as long as this page.
  }
};

const kept = () => document.cookie.split("; ").find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);

/** Whether it was kept, and was another one before. */
const keep = (zone) => {
  if (kept() === zone) {
    return false;
  }
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${COOKIE}=${zone}; path=/; max-age=31536000; samesite=lax${secure}`;
  return kept() === zone;
};

const wanted = choosesUtc() ? "UTC" : own;
const written = document.documentElement.dataset.timeZone;
if (keep(wanted) && written !== wanted && document.querySelector("[data-zoned]")) {
  location.reload();
}

for (const entry of document.querySelectorAll("[data-times]")) {
  const other = written === "UTC" ? own : "UTC";
  const button = entry.querySelector("button");
  button.textContent = entry.dataset.words.replace("{0}", other);
  entry.hidden = other === written;
  button.addEventListener("click", () => {
    choose(other === "UTC");
    keep(other);
    location.reload();
  });
}
