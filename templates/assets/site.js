// What every page shows as its address and its reader ask: filters, colours, marks, which stay in this browser.
// What is done by buttons, keys and the search are scripts of their own, fetched when first asked for.
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
  // What the reader and the address ask for, and the reader's marks: fetched once there is one of them.
  const tools = () => loadAll("assets/acts.js", "assets/marks.js");
  const isMarked = () => {
    try { return Object.keys(localStorage).some(name => name.startsWith(key)); } catch { return false; }
  };
  const study = action => Promise.all([load(looks), tools()]).then(() => load("assets/study.js")).then(() => runmark.study[action]());

  // The view is in the address, so that it can be kept and passed on.
  const view = name => new URLSearchParams(location.search).get(name) || "";
  // A program above a heading "Answer" asks what it prints.
  const isGuessed = answer => answer.matches(":has(> summary + .example + [data-part=guessed])");
  const say = (element, text) => {
    const before = element.textContent;
    element.textContent = text;
    element.disabled = true;
    setTimeout(() => { element.textContent = before; element.disabled = false; }, 1200);
  };
  const darkPictures = all("source[media='(prefers-color-scheme: dark)']");
  const nameTheme = () => {
    const theme = html.dataset.theme;
    for (const source of darkPictures) source.media = theme ? theme === "dark" ? "all" : "not all" : "(prefers-color-scheme: dark)";
    for (const button of all("[data-do=theme]")) {
      button.ariaLabel = { light: "@{colours.light}", dark: "@{colours.dark}" }[theme] || "@{colours.system}";
    }
  };
  document.addEventListener("click", event => {
    const at = event.target.closest("[data-do], [data-mark], .filter a, .none a, .anchor, .contents a");
    if (!at || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const filters = at.matches(".filter a, .none a");
    if (filters) event.preventDefault();
    if (at.matches(".contents a")) at.closest("details").open = false;
    else if (at.dataset.do === "search") search();
    else tools().then(() => runmark.act(at)).catch(() => {
      // An address can do what a script should have done; a link to a question has led there.
      if (filters) location = at.href; else if (!at.hash) say(at, "@{unavailable}");
    });
  });
  document.addEventListener("change", event => {
    if (event.target.matches("[data-view], [name=java], .tabs input")) tools().then(() => runmark.choose(event.target)).catch(() => { });
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
    } else if (/^[jkodrb?]$/.test(event.key) && !typing) Promise.all([load(looks), tools()]).then(() => load("assets/keys.js")).then(() => runmark.press(event)).catch(() => { });
  });
  // Nobody leaves before a mark is kept that was made with a script still on its way.
  for (const sign of ["pointermove", "touchstart", "keydown"]) addEventListener(sign, () => tools().catch(() => { }), { once: true });
  addEventListener("storage", event => { if ((event.key ?? key).startsWith(key)) tools().then(() => runmark.show()); });

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
    root, page, key, view, nameTheme, study, load, entryOf, read: () => ({}), make, say, all, first, isGuessed, questions, idOf, titleOf, topics: {},
  };
  for (const version of all("[name=java]")) version.checked ||= version.value === html.dataset.java;
  nameTheme();
  if (/Mac|iP/.test(navigator.platform)) all(".find kbd").forEach(hint => { hint.textContent = "⌘ K"; });
  const ready = () => {
    html.classList.add("ready");
    arrive();
  };
  const guesses = all(".answer").some(isGuessed);
  if (guesses || ["answers", "difficulty", "show"].some(view) || isMarked()) {
    tools().then(() => {
      if (guesses || view("answers")) runmark.showAnswers();
      runmark.show();
    }).catch(() => { }).finally(ready);
  } else ready();
  if (view("practice")) study("resume").catch(() => { delete html.dataset.practice; });
  if (view("q")) load("assets/search.js").then(() => runmark.search.mark(view("q")));
})();
