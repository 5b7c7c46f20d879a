// Completes a query while it is written: a combobox with a list, as the ARIA Authoring Practices have it. Without this
// script the field is a plain one.
for (const form of document.querySelectorAll("form[data-suggest]")) {
  const field = form.querySelector("input");
  const list = Object.assign(document.createElement("ul"), { id: `${field.id}-suggestions`, className: "suggestions", hidden: true });
  const status = Object.assign(document.createElement("p"), { className: "visually-hidden" });
  let asking = null;
  let timer = 0;

  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  status.setAttribute("role", "status");
  form.append(list, status);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  const options = () => [...list.children];
  const chosen = () => list.querySelector("[aria-selected=true]");

  function choose(option) {
    chosen()?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  }

  // Where an answer comes behind the reader's choice, the choice stays.
  function show(found) {
    const path = chosen()?.dataset.path;
    list.replaceChildren(...found);
    choose(found.find(item => item.dataset.path === path));
    list.hidden = found.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
  }

  function close() {
    clearTimeout(timer);
    asking?.abort();
    status.textContent = "";
    show([]);
  }

  function option(text, about, address, number) {
    const item = Object.assign(document.createElement("li"), { id: `${list.id}-${number}`, dir: "auto" });
    const note = Object.assign(document.createElement("span"), { className: "about", textContent: about });
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    // The path alone: the paper may be read at another address than the one it knows of itself.
    item.dataset.path = new URL(address).pathname;
    item.append(text, " ", note);
    return item;
  }

  async function ask() {
    const query = field.value.trim();
    if (query === "") return close();
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(query)}`, { signal: asking.signal });
      if (!answer.ok) return close();
      const [, texts, abouts, addresses] = await answer.json();
      if (document.activeElement !== field) return;
      show(texts.map((text, i) => option(text, abouts[i], addresses[i], i)));
      status.textContent = texts.length === 0 ? "No suggestions" : texts.length === 1 ? "1 suggestion" : `${texts.length} suggestions`;
    } catch {
      // No line, or a newer question: the field works without an answer.
    }
  }

  function move(step) {
    const all = options();
    if (all.length === 0) return ask();
    const at = all.indexOf(chosen());
    choose(at < 0 ? all.at(step > 0 ? 0 : -1) : all[at + step] ?? null);
  }

  field.addEventListener("input", () => {
    choose(null);
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  field.addEventListener("keydown", event => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Escape" && !list.hidden) close();
    else if (event.key === "Enter" && chosen()) location.assign(chosen().dataset.path);
    else return;
    event.preventDefault();
  });
  field.addEventListener("blur", close);
  // A press would take the focus from the field, and so close the list before the click arrives.
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const item = event.target.closest("[role=option]");
    if (item) location.assign(item.dataset.path);
  });
}
