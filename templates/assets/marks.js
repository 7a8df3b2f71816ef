// The reader's marks, which stay in this browser. Loaded once there are some, or when the first is made.
(() => {
  "use strict";

  const { key, view, all, first, questions, idOf, titleOf, entryOf } = runmark;

  // Each mark is an entry of its own, so that tabs, and pages that follow upon each other, never undo each other's.
  // A browser may forbid to keep anything; the marks then last as long as the page.
  const unkept = {};
  const parsed = text => {
    try { return JSON.parse(text); } catch { return null; }
  };
  // Other sites of the host can write there, too, and a file can hold anything: an address leads to a page of this
  // site, or the mark does not count.
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
    runmark.show();
  };

  const mark = (question, kind) => {
    const id = idOf(question);
    const own = read()[id] || { title: titleOf(question), difficulty: question.dataset.difficulty };
    if (kind === "bookmark") own.bookmark = !own.bookmark;
    else own.state = own.state === kind ? "" : kind;
    keep({ [id]: own.state || own.bookmark ? own : null });
  };

  // What the page shows of them, and which of its questions they choose.
  const fits = question => {
    const own = read()[idOf(question)] || {};
    const wanted = view("show");
    return !wanted || (wanted === "bookmark" ? own.bookmark : wanted === "open" ? own.state !== "done" : own.state === wanted);
  };
  const showMarks = () => {
    const marks = read();
    for (const question of questions) {
      const own = marks[idOf(question)] || {};
      for (const button of all("[data-mark]", question)) {
        button.ariaPressed = button.dataset.mark === "bookmark" ? !!own.bookmark : own.state === button.dataset.mark;
      }
      const entry = entryOf(first("h2", question).id);
      if (entry) entry.dataset.state = own.state || "";
    }
    // Who has marked nothing has nothing to choose.
    for (const select of all("[data-view=show], select[data-state]")) select.hidden = !Object.keys(marks).length && !view("show");
    for (const part of all("[data-progress]")) {
      const done = Object.keys(marks).filter(id => id.startsWith(part.dataset.progress) && marks[id].state === "done").length;
      part.textContent = done ? `@{progress|${done}|${part.dataset.total}}` : "";
    }
  };

  Object.assign(runmark, { isAddress, isSound, read, keep, mark, fits, showMarks });
})();
