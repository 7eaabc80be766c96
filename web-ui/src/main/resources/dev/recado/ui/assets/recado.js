// Everything here only makes pages quicker to use: each form works without it.
const all = (selector, root = document) => root.querySelectorAll(selector);

// A choice is sent as soon as it is made.
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submit]")) event.target.form.requestSubmit();
});

// What cannot be taken back is asked about first.
document.addEventListener("submit", (event) => {
  const question = event.submitter?.dataset.confirm || event.target.dataset.confirm;
  if (question && !window.confirm(question)) event.preventDefault();
}, true);

// Said once, then out of the way.
const fade = (toast) => setTimeout(() => toast.remove(), toast.dataset.toast === "long" ? 12000 : 6000);
all("[data-toast]").forEach(fade);
new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => {
  if (node.dataset?.toast !== undefined) fade(node);
}))).observe(document.getElementById("toasts") || document.createElement("div"), {childList: true});

// One stream tells which parts have changed; each fetches itself anew (hx-trigger="live").
const address = document.body.dataset.stream;
let stream = null;
// A part that is being fetched is replaced, and one that has just come does not listen yet: a change
// that is told meanwhile is fetched once more when the new one is settled. One in which a button is
// down or something is written keeps still, because the click and the words would go with it.
const behind = new Set();
let pressed = null;
const written = (field) => field.value !== field.defaultValue;
const inUse = (part) => part.contains(pressed) || [...all("input, textarea", part)].some(written);
const refresh = (parts) => parts.forEach((part) => {
  if (inUse(part) || part.matches(".htmx-request, .htmx-added")) behind.add(part.dataset.live);
  else htmx.trigger(part, "live");
});
const catchUp = () => {
  const late = [...behind];
  behind.clear();
  late.forEach((name) => refresh(all(`[data-live="${CSS.escape(name)}"]`)));
};
["htmx:afterSettle", "htmx:sendError", "htmx:responseError"].forEach((done) => document.addEventListener(done, catchUp));
document.addEventListener("htmx:beforeSwap", (event) => {
  const part = event.detail.target;
  if (event.detail.requestConfig.triggeringEvent?.type !== "live" || !inUse(part)) return;
  event.detail.shouldSwap = false;
  behind.add(part.dataset.live);
});
document.addEventListener("pointerdown", (event) => { pressed = event.target; });
// The click comes after the release.
const release = () => setTimeout(() => {
  pressed = null;
  catchUp();
});
["pointerup", "pointercancel", "dragend"].forEach((end) => document.addEventListener(end, release));
const listen = () => {
  if (!address || stream || document.hidden) return;
  stream = new EventSource(address);
  // What changed between drawing the page and listening, or while nobody listened, is fetched now.
  stream.onopen = () => refresh(all("[data-live]"));
  stream.onmessage = (event) => refresh(all(`[data-live~="${CSS.escape(event.data)}"]`));
};
document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    stream?.close();
    stream = null;
  } else {
    listen();
  }
});
listen();

// Seconds that are left, counted down by the page itself.
setInterval(() => all("[data-until]").forEach((element) => {
  const left = Math.max(0, Math.round((Date.parse(element.dataset.until) - Date.now()) / 1000));
  element.textContent = left;
}), 1000);

// Ctrl-K: go anywhere.
const palette = document.getElementById("palette");
const open = () => {
  palette.showModal();
  palette.querySelector("input").select();
};
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && palette) {
    event.preventDefault();
    open();
  }
});
palette?.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const found = [...all("a", palette)];
  const next = found.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
  event.preventDefault();
  (found[next] || palette.querySelector("input")).focus();
});
palette?.addEventListener("click", (event) => event.target === palette && palette.close());
all("[data-palette]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", open);
});

// A menu closes when one looks elsewhere.
document.addEventListener("click", (event) => all("details.account[open]").forEach((menu) => {
  if (!menu.contains(event.target)) menu.open = false;
}));

// Into the clipboard.
document.addEventListener("click", (event) => {
  const text = event.target.closest("[data-copy]")?.dataset.copy;
  if (text) navigator.clipboard?.writeText(text);
});

// What was written and not sent is not lost by a click.
let unsaved = null;
document.addEventListener("input", (event) => {
  unsaved = event.target.form?.dataset.guard ? event.target.form : unsaved;
});
document.addEventListener("submit", () => {
  unsaved = null;
});
window.addEventListener("beforeunload", (event) => unsaved && event.preventDefault());
