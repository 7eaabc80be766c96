// Only makes the inbox quicker to use: reading and every form work without it.
(() => {
  const inbox = document.querySelector(".inbox");
  if (!inbox) return;
  document.documentElement.classList.add("scripted");
  inbox.querySelectorAll("[data-script]").forEach((part) => { part.hidden = false; });

  // As tall as the window leaves room for.
  const measure = () => inbox.style.setProperty("--inbox-top", `${Math.round(inbox.getBoundingClientRect().top + window.scrollY + 12)}px`);
  addEventListener("resize", measure);
  measure();

  const thread = document.getElementById("thread");
  const composer = document.getElementById("composer");
  const near = () => thread.scrollHeight - thread.scrollTop - thread.clientHeight < 120;
  const down = () => { thread.scrollTop = thread.scrollHeight; };
  let atEnd = true;

  // Between two stretches a day is named once.
  const days = () => {
    let last = null;
    thread.querySelectorAll(".inbox-day").forEach((day) => {
      day.hidden = day.dataset.day === last;
      last = day.dataset.day;
    });
  };

  if (thread) {
    down();
    // A picture that is there at last does not push away what one reads.
    thread.addEventListener("scroll", () => { atEnd = near(); });
    thread.addEventListener("load", () => atEnd && down(), true);
    let before = null;
    document.addEventListener("htmx:beforeSwap", (event) => {
      if (!thread.contains(event.detail.target)) return;
      before = {height: thread.scrollHeight, top: thread.scrollTop, older: event.detail.target.dataset.older !== undefined, end: atEnd};
    });
    document.addEventListener("htmx:afterSettle", () => {
      if (!before) return;
      if (before.older) thread.scrollTop = before.top + thread.scrollHeight - before.height;
      else if (before.end) down();
      before = null;
      days();
    });
  }

  // Whoever reads further down keeps his place in the list.
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.id === "rows" && event.target.scrollTop > 200) event.preventDefault();
  });

  // A file that is still on its way (503) is asked for again; one that is not here any more says so.
  inbox.addEventListener("error", async (event) => {
    const file = event.target;
    const text = file.dataset?.gone;
    if (!text) return;
    const tried = Number(file.dataset.tried || 0);
    const answer = await fetch(file.src, {method: "HEAD"}).catch(() => null);
    if (tried < (answer?.status === 503 ? 30 : answer?.ok ? 2 : 0)) {
      file.dataset.tried = tried + 1;
      setTimeout(() => { file.src = file.getAttribute("src"); }, 2000);
    } else {
      file.replaceWith(Object.assign(document.createElement("span"), {className: "text-secondary", textContent: text}));
    }
  }, true);

  if (!composer) return;
  const area = composer.querySelector("textarea");
  const quick = document.getElementById("quick");
  const items = [...quick.querySelectorAll("[data-shortcut]")];
  const put = (text) => {
    area.value = text;
    quick.hidden = true;
    area.focus();
  };

  // What was written stands in the thread at once; the server's own row takes its place.
  composer.addEventListener("htmx:beforeRequest", () => {
    const note = composer.querySelector('[name="kind"]:checked').value === "note";
    const row = document.createElement("article");
    row.className = `bubble pending ${note ? "bubble-note" : "ours"}`;
    row.append(Object.assign(document.createElement("div"), {className: "bubble-text", textContent: area.value}));
    thread.append(row);
    down();
  });
  composer.addEventListener("htmx:afterRequest", (event) => {
    thread.querySelectorAll(".pending").forEach((row) => row.remove());
    if (event.detail.elt !== composer || !event.detail.successful) return;
    area.value = "";
    document.getElementById("composer-key").value = document.getElementById("latest").dataset.key;
    composer.querySelector('[value="message"]').checked = true;
    area.focus();
    setTimeout(down, 50);
  });

  // A slash opens the quick replies; arrows choose, Enter takes.
  const shown = () => items.filter((item) => !item.hidden);
  const choose = (item) => items.forEach((other) => other.classList.toggle("chosen", other === item));
  area.addEventListener("input", () => {
    const word = /^\/(\S*)$/.exec(area.value);
    items.forEach((item) => { item.hidden = !word || !item.dataset.shortcut.startsWith(word[1].toLowerCase()); });
    quick.hidden = shown().length === 0;
    choose(shown()[0]);
  });
  area.addEventListener("keydown", (event) => {
    if (!quick.hidden) {
      const list = shown();
      const at = list.findIndex((item) => item.classList.contains("chosen"));
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        choose(list[(at + (event.key === "ArrowDown" ? 1 : list.length - 1)) % list.length]);
      } else if (event.key === "Enter" || event.key === "Tab") {
        event.preventDefault();
        put(list[Math.max(0, at)].dataset.text);
      } else if (event.key === "Escape") {
        quick.hidden = true;
      }
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      composer.requestSubmit();
    }
  });
  document.querySelectorAll(".inbox-quick-item").forEach((item) => item.addEventListener("click", (event) => {
    event.preventDefault();
    put(item.dataset.text);
    item.closest("details")?.removeAttribute("open");
  }));
  document.addEventListener("click", (event) => inbox.querySelectorAll("details.inbox-more[open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  }));
  inbox.querySelectorAll("[data-emoji]").forEach((button) => button.addEventListener("click", () => {
    area.setRangeText(button.textContent, area.selectionStart, area.selectionEnd, "end");
    area.focus();
  }));
})();
