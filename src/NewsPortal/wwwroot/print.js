// Paper says when it was printed. The server cannot know: its pages lie in caches.
addEventListener("beforeprint", () => {
  const now = new Date().toLocaleString("en", { year: "numeric", month: "long", day: "numeric", hour: "numeric", minute: "2-digit", timeZoneName: "short" });
  for (const line of document.querySelectorAll(".printed")) {
    line.hidden = false;
    line.querySelector("dd").textContent = now;
  }
});
