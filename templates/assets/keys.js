// The keys for those who read without a mouse. Loaded when the first of them is pressed.
(() => {
  "use strict";

  const { first, make, mark, questions, view } = runmark;

  // Single letters must be possible to turn off (WCAG 2.1.4): to speech input any word is a row of them.
  const isOff = () => {
    try { return localStorage.getItem("keys") === "off"; } catch { return false; }
  };
  const turn = off => {
    try { localStorage.setItem("keys", off ? "off" : ""); } catch { }
  };

  const shown = () => questions.filter(question => !question.hidden);
  /** The question that is being read, if one is: the last one that has gone up to where an address leads. */
  const current = () => {
    const line = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 9;
    return document.activeElement?.closest?.(".question")
      || shown().filter(question => question.getBoundingClientRect().top < line).pop();
  };
  const go = by => {
    const list = shown();
    const at = list.indexOf(current());
    const to = list[Math.max(0, Math.min(list.length - 1, at + by))];
    const title = to && first("h2", to);
    if (!title) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
    title.scrollIntoView();
  };
  const onCurrent = action => () => {
    const question = current() || shown()[0];
    if (question) action(question);
  };

  const keys = {
    j: ["@{key.next}", () => go(1)],
    k: ["@{key.previous}", () => go(-1)],
    o: ["@{key.open}", onCurrent(question => {
      const answer = first(".answer", question);
      answer.open = !answer.open;
    })],
    d: ["@{key.done}", onCurrent(question => mark(question, "done"))],
    r: ["@{key.review}", onCurrent(question => mark(question, "review"))],
    b: ["@{key.bookmark}", onCurrent(question => mark(question, "bookmark"))],
    "/": ["@{key.search}", null],
    "?": ["@{key.help}", () => help()],
  };

  const help = () => {
    const rows = Object.entries(keys).map(([key, [text]]) => make("li", {}, make("kbd", {}, key), " ", text));
    const off = make("input", { type: "checkbox", checked: isOff(), onchange: event => turn(event.target.checked) });
    const dialog = make("dialog", { className: "keys", ariaLabel: "@{keys}" },
      make("h2", {}, "@{keys}"), make("ul", {}, ...rows),
      make("p", {}, make("label", {}, off, " @{keys.off}")),
      make("form", { method: "dialog" }, make("button", {}, "@{close}")));
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };

  runmark.press = ({ key, altKey, ctrlKey, metaKey }) => {
    if (altKey || ctrlKey || metaKey || view("practice") || first("dialog[open]")) return;
    if (key === "?" || !isOff()) keys[key][1]();
  };
})();
