// What every page can do: colours, filters, and showing the reader's marks, which stay in this browser.
// Marks, search, practice, keys and copying are scripts of their own, fetched when first asked for.
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

  const entryOf = id => first(`.contents a[href="#${CSS.escape(id)}"]`);

  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const loading = {};
  const load = file => loading[file] ??= new Promise((onload, reject) => {
    const onerror = () => { delete loading[file]; reject(new Error(file)); };
    document.head.append(/css$/.test(file) ? make("link", { rel: "stylesheet", href: root + file, onload, onerror })
      : make("script", { src: root + file, onload, onerror }));
  });
  const looks = "assets/tools.css";
  const loadAll = (...files) => Promise.all(files.map(load));
  // The box opens before its script is there, so that nothing that is typed gets lost.
  const search = async () => {
    const dialog = first(".searching");
    const input = first("input", dialog);
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
    // An Enter that comes before the script must not close the box.
    input.onkeydown = event => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      dialog.dataset.entered = "";
    };
    try {
      await loadAll(looks, "assets/search.js");
      await runmark.search.open(dialog);
    } catch {
      first("[role=status]", dialog).textContent = "@{search.failed}";
    }
  };
  // The script for the reader's marks is fetched once there are some.
  const marks = () => load("assets/marks.js");
  const isMarked = () => {
    try { return Object.keys(localStorage).some(name => name.startsWith(key)); } catch { return false; }
  };
  const study = action => loadAll(looks, "assets/marks.js").then(() => load("assets/study.js")).then(() => runmark.study[action]());

  // The view is in the address, so that it can be kept and passed on.
  const view = name => new URLSearchParams(location.search).get(name) || "";
  const setView = (name, value) => {
    const address = new URL(location.href);
    if (value) address.searchParams.set(name, value); else address.searchParams.delete(name);
    history.replaceState(null, "", address);
    show();
    if (name === "answers") showAnswers();
  };
  // A program above a heading "Answer" asks what it prints.
  const isGuessed = answer => answer.matches(":has(> summary + .example + [data-part=guessed])");
  const showAnswers = () => {
    const wanted = view("answers");
    html.dataset.answers = wanted;
    for (const answer of all(".answer")) {
      answer.open = wanted !== "hidden" && !isGuessed(answer);
      answer.classList.remove("full");
    }
    if (wanted === "short") study("shorten");
  };

  const show = () => {
    const level = view("difficulty");
    let left = 0;
    for (const question of questions) {
      const { id } = first("h2", question);
      const fits = (!level || question.dataset.difficulty === level) && (!runmark.fits || runmark.fits(question));
      question.hidden = !fits && location.hash !== "#" + id;
      left += !question.hidden;
      const entry = entryOf(id);
      if (entry) entry.parentNode.hidden = question.hidden;
    }
    for (const link of all(".filter a")) {
      const current = (new URL(link.href).searchParams.get("difficulty") || "") === level;
      if (current) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    }
    for (const select of all("[data-view]")) select.value = view(select.dataset.view);
    for (const button of all("[data-do=hide]")) button.ariaPressed = view("answers") === "hidden";
    for (const button of all("[data-do=short]")) button.ariaPressed = view("answers") === "short";
    for (const none of all(".none")) none.hidden = left > 0;
    runmark.showMarks?.();
  };

  const say = (element, text) => {
    const before = element.textContent;
    element.textContent = text;
    element.disabled = true;
    setTimeout(() => { element.textContent = before; element.disabled = false; }, 1200);
  };
  const themes = ["", "light", "dark"];
  const darkPictures = all("source[media='(prefers-color-scheme: dark)']");
  const nameTheme = () => {
    const theme = html.dataset.theme;
    for (const source of darkPictures) source.media = theme ? theme === "dark" ? "all" : "not all" : "(prefers-color-scheme: dark)";
    for (const button of all("[data-do=theme]")) {
      button.ariaLabel = { light: "@{colours.light}", dark: "@{colours.dark}" }[theme] || "@{colours.system}";
    }
  };
  const actions = {
    search,
    theme() {
      html.dataset.theme = themes[(themes.indexOf(html.dataset.theme) + 1) % 3];
      try { localStorage.setItem("theme", html.dataset.theme); } catch { }
      nameTheme();
    },
    hide: () => setView("answers", view("answers") === "hidden" ? "" : "hidden"),
    short: () => setView("answers", view("answers") === "short" ? "" : "short"),
    more: button => button.closest(".answer").classList.add("full"),
    wrap() {
      html.dataset.wrap = html.dataset.wrap ? "" : "on";
      try { localStorage.setItem("wrap", html.dataset.wrap); } catch { }
    },
    practise: () => study("practise"),
    anki: () => study("anki"),
    replay: button => load("assets/timeline.js").then(() => runmark.replay(button)),
    study: button => { button.ariaExpanded = button.ariaExpanded !== "true"; },
  };

  const copy = button => load("assets/copy.js").then(() => runmark.copy(button));
  document.addEventListener("click", event => {
    const at = event.target.closest("[data-do], [data-mark], .filter a, .none a, .anchor, .contents a");
    if (!at || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (at.dataset.do) Promise.resolve((actions[at.dataset.do] || copy)(at)).catch(() => say(at, "@{unavailable}"));
    else if (at.dataset.mark) {
      marks().then(() => runmark.mark(at.closest(".question"), at.dataset.mark)).catch(() => say(at, "@{unavailable}"));
    }
    else if (at.matches(".contents a")) at.closest("details").open = false;
    else if (at.matches(".anchor")) copy(at).catch(() => { });
    else {
      event.preventDefault();
      if (at.closest(".none")) setView("show", "");
      setView("difficulty", new URL(at.href).searchParams.get("difficulty"));
    }
  });
  document.addEventListener("change", event => {
    const { target } = event;
    if (target.matches("[data-view]")) setView(target.dataset.view, target.value);
    if (target.name === "java") {
      html.dataset.java = target.value;
      try { localStorage.setItem("java", target.value); } catch { }
    }
    // Who has chosen Gradle once wants it everywhere on the page.
    if (target.matches(".tabs input")) all(".tabs input").forEach(tab => { tab.checked ||= tab.value === target.value; });
  });
  // What will be asked for is fetched when the pointer comes near.
  for (const button of all("[data-do=search]")) {
    button.onpointerenter = button.onfocus = () => loadAll(looks, "assets/search.js").then(() => load("search/start.js")).catch(() => { });
  }
  document.addEventListener("keydown", event => {
    const typing = event.target.closest?.("input, textarea, select");
    const asked = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    if (asked || (event.key === "/" && !typing)) {
      event.preventDefault();
      search();
    } else if (/^[jkodrb?]$/.test(event.key) && !typing) loadAll(looks, "assets/marks.js").then(() => load("assets/keys.js")).then(() => runmark.press(event)).catch(() => { });
  });
  // Nobody leaves before a mark is kept that was made with a script still on its way.
  for (const sign of ["pointermove", "touchstart", "keydown"]) addEventListener(sign, () => marks().catch(() => { }), { once: true });
  addEventListener("storage", event => { if ((event.key ?? key).startsWith(key)) marks().then(show); });

  // Whoever comes for one question finds it open.
  const arrive = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const question = target && target.closest(".question");
    if (!question) return;
    const answer = first(".answer", question);
    answer.open ||= !isGuessed(answer);
    if (question.hidden) {
      question.hidden = false;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", arrive);

  const spy = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) {
      const entry = entryOf(target.getAttribute("aria-labelledby"));
      if (isIntersecting) entry?.setAttribute("aria-current", "location"); else entry?.removeAttribute("aria-current");
    }
  }, { rootMargin: "-12% 0px -87% 0px" });
  all("main section[aria-labelledby]").forEach(section => spy.observe(section));

  // Only what can be scrolled is a stop for the keyboard, and only long lines can be wrapped.
  const sizes = new ResizeObserver(entries => {
    for (const { target } of entries) {
      const isLong = target.scrollWidth > target.clientWidth;
      target.classList.toggle("overflows", isLong);
      if (isLong) target.tabIndex = 0; else target.removeAttribute("tabindex");
    }
  });
  all("pre, .outcomes").forEach(block => sizes.observe(block));

  window.runmark = {
    root, page, key, view, show, load, entryOf, read: () => ({}), make, say, all, first, isGuessed, questions, idOf, titleOf, topics: {},
  };
  for (const version of all("[name=java]")) version.checked ||= version.value === html.dataset.java;
  nameTheme();
  if (/Mac|iP/.test(navigator.platform)) all(".find kbd").forEach(hint => { hint.textContent = "⌘ K"; });
  if (view("answers") || all(".answer").some(isGuessed)) showAnswers();
  show();
  const ready = () => {
    html.classList.add("ready");
    arrive();
  };
  if (isMarked() || view("show")) marks().then(show).catch(() => { }).finally(ready); else ready();
  if (view("practice")) study("resume").catch(() => { delete html.dataset.practice; });
  if (view("q")) load("assets/search.js").then(() => runmark.search.mark(view("q")));
})();
