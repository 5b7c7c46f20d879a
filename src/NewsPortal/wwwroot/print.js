// Paper says when it was printed. The server cannot know: its pages lie in caches.
addEventListener("beforeprint", () => {
  const now = new Date().toLocaleString(undefined, { dateStyle: "long", timeStyle: "short" });
  for (const line of document.querySelectorAll(".printed")) {
    line.hidden = false;
    line.querySelector("dd").textContent = now;
  }
});
