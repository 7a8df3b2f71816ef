// What a page shows as its address asks, and what its buttons and links do. Loaded where the address asks for something, or
// when somebody first moves a pointer, touches the page or presses a key.
(() => {
  "use strict";

  const { view, nameTheme, study, load, all, first, isGuessed, questions, entryOf } = runmark;
  const html = document.documentElement;
  const keep = (name, value) => {
    html.dataset[name] = value;
    try { localStorage.setItem(name, value); } catch { }
  };

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

  // The view is in the address, so that it can be kept and passed on.
  const setView = (name, value) => {
    const address = new URL(location.href);
    if (value) address.searchParams.set(name, value); else address.searchParams.delete(name);
    history.replaceState(null, "", address);
    show();
    if (name === "answers") showAnswers();
  };
  const themes = ["", "light", "dark"];
  const actions = {
    theme() {
      keep("theme", themes[(themes.indexOf(html.dataset.theme) + 1) % 3]);
      nameTheme();
    },
    hide: () => setView("answers", view("answers") === "hidden" ? "" : "hidden"),
    short: () => setView("answers", view("answers") === "short" ? "" : "short"),
    more: button => button.closest(".answer").classList.add("full"),
    wrap: () => keep("wrap", html.dataset.wrap ? "" : "on"),
    practise: () => study("practise"),
    anki: () => study("anki"),
    replay: button => load("assets/timeline.js").then(() => runmark.replay(button)),
    study: button => { button.ariaExpanded = button.ariaExpanded !== "true"; },
  };

  const copy = button => load("assets/copy.js").then(() => runmark.copy(button));
  Object.assign(runmark, { show, showAnswers });
  runmark.act = at => {
    if (at.dataset.do) return (actions[at.dataset.do] || copy)(at);
    if (at.dataset.mark) return runmark.mark(at.closest(".question"), at.dataset.mark);
    if (at.matches(".anchor")) return copy(at);
    if (at.closest(".none")) setView("show", "");
    setView("difficulty", new URL(at.href).searchParams.get("difficulty"));
  };
  runmark.choose = control => {
    if (control.dataset.view) setView(control.dataset.view, control.value);
    else if (control.name === "java") keep("java", control.value);
    // Who has chosen Gradle once wants it everywhere on the page.
    else all(".tabs input").forEach(tab => { tab.checked ||= tab.value === control.value; });
  };
})();
