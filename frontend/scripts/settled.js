// When a zone's retention has settled, whoever shows the zone or counts it fetches itself anew, by its own address.

document.addEventListener("retention-settled", ({ detail }) => {
  // After the swap of the answer that told of it.
  setTimeout(() => {
    for (const id of [`zone-${detail.zone}`, "zone-now", "estate"]) {
      const element = document.getElementById(id);
      if (element) {
        htmx.trigger(element, "stale");
      }
    }
  });
});
