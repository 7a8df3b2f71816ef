// What every page can do: colours, copying, filters, and the reader's marks, which stay in this browser.
// Search and practice are scripts of their own, fetched when they are first asked for.
(() => {
  "use strict";

  const html = document.documentElement;
  const { root, page } = html.dataset;
  const key = `runmark:${html.dataset.site}:`;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const first = (selector, within = document) => within.querySelector(selector);
  const questions = all(".question");
  const idOf = question => page + "#" + first("h2", question).id;
  const titleOf = question => first("h2", question).textContent.replace(/#$/, "");

  // Each mark is an entry of its own, so that tabs, and pages that follow upon each other, never undo each other's.
  // A browser may forbid to keep anything; the marks then last as long as the page.
  const unkept = {};
  const parsed = text => {
    try { return JSON.parse(text); } catch { return null; }
  };
  // Another site on the same host can write there, too, and a file that is taken in can hold anything: an address
  // leads to a page of this site, or the mark does not count.
  const isAddress = text => /^[\p{L}\p{N}_][\p{L}\p{N}_.~-]*(\/[\p{L}\p{N}_][\p{L}\p{N}_.~-]*)*$/u.test(text);
  const isOne = (value, ...some) => some.includes(value ?? "");
  const isSound = ([id, own]) => {
    const [address, anchor, ...more] = id.split("#");
    return isAddress(address) && /^[^\s<>"'`\\]+$/.test(anchor || "") && !more.length
      && own && typeof own === "object" && typeof (own.title ?? "") === "string"
      && isOne(own.state, "", "done", "review") && isOne(own.difficulty, "", "easy", "medium", "hard");
  };
  const read = () => {
    try {
      const ids = Object.keys(localStorage).filter(name => name.startsWith(key)).map(name => name.slice(key.length));
      return Object.fromEntries(ids.map(id => [id, parsed(localStorage.getItem(key + id))]).filter(isSound));
    } catch { return unkept; }
  };
  /** Keeps marks by their questions; a question without one is forgotten. */
  const keep = marks => {
    for (const [id, own] of Object.entries(marks)) {
      try {
        if (own) localStorage.setItem(key + id, JSON.stringify(own)); else localStorage.removeItem(key + id);
      } catch {
        if (own) unkept[id] = own; else delete unkept[id];
      }
    }
    show();
  };

  const mark = (question, kind) => {
    const id = idOf(question);
    const own = read()[id] || { title: titleOf(question), difficulty: question.dataset.difficulty };
    if (kind === "bookmark") own.bookmark = !own.bookmark;
    else own.state = own.state === kind ? "" : kind;
    keep({ [id]: own.state || own.bookmark ? own : null });
  };

  const loading = {};
  const load = file => loading[file] ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = root + file;
    script.onload = resolve;
    script.onerror = () => { delete loading[file]; reject(new Error(file)); };
    document.head.append(script);
  });
  const search = () => load("assets/search.js").then(() => runmark.search.open());
  const study = action => load("assets/study.js").then(() => runmark.study[action]());

  // The view is in the address, so that it can be kept and passed on.
  const view = name => new URLSearchParams(location.search).get(name) || "";
  const setView = (name, value) => {
    const address = new URL(location.href);
    if (value) address.searchParams.set(name, value); else address.searchParams.delete(name);
    history.replaceState(null, "", address);
    show();
    if (name === "answers") for (const answer of all(".answer")) answer.open = !value;
  };

  const matches = (question, own = {}) => {
    const level = view("difficulty");
    const wanted = view("show");
    return (!level || question.dataset.difficulty === level)
      && (!wanted || (wanted === "bookmark" ? own.bookmark : wanted === "open" ? own.state !== "done" : own.state === wanted));
  };

  const show = () => {
    const marks = read();
    let left = 0;
    for (const question of questions) {
      const own = marks[idOf(question)] || {};
      const id = first("h2", question).id;
      const entry = first(`.contents a[href="#${CSS.escape(id)}"]`);
      question.hidden = !matches(question, own) && location.hash !== "#" + id;
      left += !question.hidden;
      for (const button of all("[data-mark]", question)) {
        button.ariaPressed = button.dataset.mark === "bookmark" ? !!own.bookmark : own.state === button.dataset.mark;
      }
      if (entry) {
        entry.parentNode.hidden = question.hidden;
        entry.dataset.state = own.state || "";
      }
    }
    for (const link of all(".filter a")) {
      const current = (new URL(link.href).searchParams.get("difficulty") || "") === view("difficulty");
      if (current) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    }
    // Whoever has marked nothing has nothing to choose from.
    for (const select of all("[data-show], select[data-state]")) select.hidden = !Object.keys(marks).length && !view("show");
    for (const select of all("[data-show]")) select.value = view("show");
    for (const button of all("[data-do=hide]")) button.ariaPressed = !!view("answers");
    for (const none of all(".none")) none.hidden = left > 0;
    for (const part of all("[data-progress]")) {
      const done = Object.keys(marks)
        .filter(id => id.startsWith(part.dataset.progress) && marks[id].state === "done").length;
      part.textContent = done ? `${done} of ${part.dataset.total} done` : "";
    }
  };

  const say = (element, text) => {
    const before = element.textContent;
    element.textContent = text;
    element.disabled = true;
    setTimeout(() => { element.textContent = before; element.disabled = false; }, 1200);
  };
  const copy = async text => {
    try { await navigator.clipboard.writeText(text); return true; } catch { return false; }
  };
  const codeOf = button => {
    const code = first("code", button.closest("figure, .code")).cloneNode(true);
    all(".refusal", code).forEach(line => line.remove());
    return code.textContent;
  };
  const programOf = button => {
    const { before, from, indent, after } = button.dataset;
    const rest = codeOf(button).trimEnd().split("\n").slice(from).map(line => line && indent + line + "\n");
    return before + rest.map(line => line || "\n").join("") + after;
  };
  const copyFrom = async (button, text) => say(button, await copy(text) ? "Copied" : "Not allowed");

  const themes = ["", "light", "dark"];
  const nameTheme = () => {
    for (const button of all("[data-do=theme]")) {
      const theme = html.dataset.theme;
      button.ariaLabel = "Colours: " + (theme || "as the system");
      button.textContent = { light: "○", dark: "●" }[theme] || "◐";
    }
  };
  const actions = {
    search,
    theme() {
      html.dataset.theme = themes[(themes.indexOf(html.dataset.theme) + 1) % 3];
      try { localStorage.setItem("theme", html.dataset.theme); } catch { }
      nameTheme();
    },
    hide: () => setView("answers", view("answers") ? "" : "hidden"),
    practise: () => study("practise"),
    anki: () => study("anki"),
    copy: button => copyFrom(button, codeOf(button)),
    "copy-program": button => copyFrom(button, programOf(button)),
  };

  document.addEventListener("click", async event => {
    const at = event.target.closest("[data-do], [data-mark], .filter a, .none a, .anchor");
    if (!at || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (at.dataset.do) actions[at.dataset.do]?.(at);
    else if (at.dataset.mark) mark(at.closest(".question"), at.dataset.mark);
    else if (at.matches(".anchor")) {
      if (await copy(at.href)) {
        at.dataset.said = "copied";
        setTimeout(() => delete at.dataset.said, 1200);
      }
    } else {
      event.preventDefault();
      if (at.closest(".none")) setView("show", "");
      setView("difficulty", new URL(at.href).searchParams.get("difficulty"));
    }
  });
  document.addEventListener("change", event => {
    if (event.target.matches("[data-show]")) setView("show", event.target.value);
  });
  document.addEventListener("keydown", event => {
    const typing = event.target.closest?.("input, textarea, select");
    const asked = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    if (asked || (event.key === "/" && !typing)) {
      event.preventDefault();
      search();
    }
  });
  addEventListener("storage", show);

  // Whoever comes for one question finds it open.
  const arrive = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const question = target && target.closest(".question");
    if (!question) return;
    first(".answer", question).open = true;
    if (question.hidden) {
      question.hidden = false;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", arrive);

  const spy = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) {
      const entry = first(`.contents a[href="#${CSS.escape(target.getAttribute("aria-labelledby"))}"]`);
      if (isIntersecting) entry?.setAttribute("aria-current", "location"); else entry?.removeAttribute("aria-current");
    }
  }, { rootMargin: "-12% 0px -87% 0px" });
  all("main section[aria-labelledby]").forEach(section => spy.observe(section));

  window.runmark = { root, page, view, isAddress, isSound, read, keep, load, all, first, questions, idOf, titleOf, topics: {} };
  nameTheme();
  if (/Mac|iP/.test(navigator.platform)) all(".find kbd").forEach(hint => { hint.textContent = "⌘ K"; });
  if (view("answers")) all(".answer").forEach(answer => { answer.open = false; });
  show();
  arrive();
  if (view("practice")) study("resume");
  if (view("q")) load("assets/search.js").then(() => runmark.search.mark(view("q")));
})();
