// Practice sessions, the page of the reader's marks, and what can be taken along. Loaded when first asked for.
(() => {
  "use strict";

  const {
    root, page, view, isAddress, isSound, read, keep, load, make, all, first, isGuessed, questions, idOf, titleOf, topics,
  } = runmark;

  const levelNames = { easy: "@{easy}", medium: "@{medium}", hard: "@{hard}" };
  const isHeading = part => /^H[3-6]$/.test(part.tagName);
  const isCode = part => part.matches(".example, .code, .tabs, .formula");
  const wordsOf = part => {
    const copy = part.cloneNode(true);
    for (const note of copy.querySelectorAll("sup[id^=fnref]")) note.remove();
    return copy.textContent.replace(/[\s)\]"'’”“»›」』）]+$/, "");
  };
  // A sentence goes on in the formula, the code or the list below it, and may end behind that: so does SentenceEnds.java.
  const goesOn = (part, next) => {
    if (isHeading(next)) return false;
    if (isCode(part)) return next.matches("ol.notes") || next.matches("p") && /^[\p{Ll},;.)]/u.test(next.textContent);
    const words = wordsOf(part);
    return /[:：]$/.test(words) || part.matches("p") && (isCode(next) || next.matches("ul, ol, table, .table"))
      && /\S\s+\S|[,，、–—]$/.test(words) && !/[.!?…。！？]$/.test(words);
  };
  // A short answer is what stands below a heading that says so, or else the first that stands there and is no heading, to the
  // end of its sentence.
  const shorten = answer => {
    const parts = [...answer.children].filter(part => !part.matches("summary, link, .more"));
    const text = parts.findIndex(part => !isHeading(part));
    const named = text === 1 && parts[0].matches("[data-part=short]");
    let next = named ? parts.findIndex((part, i) => i && isHeading(part)) : isGuessed(answer) ? 3 : text + 1;
    // Code says little without a sentence.
    if (!named && next === text + 1 && parts[next] && isCode(parts[text]) && !isHeading(parts[next])) next++;
    while (!named && next > 0 && next < parts.length && goesOn(parts[next - 1], parts[next])) next++;
    parts.slice(0, next < 0 ? parts.length : next).forEach(part => part.classList.add("brief"));
    document.documentElement.classList.add("briefed");
  };
  const button = (text, action, key, className = "") => {
    const made = make("button", { type: "button", onclick: action, className }, text);
    if (key) made.append(" ", make("kbd", {}, key));
    return made;
  };
  const ending = document.documentElement.dataset.short === undefined ? ".html" : "";
  const hrefOf = id => root + id.replace("#", ending + "#");

  // A session is a set of questions, filtered and shuffled. All of that is in its address, so that it can be left and
  // taken up again; `set` is a topic, a page, or one of the reader's own piles.
  const settings = () => ({
    set: view("practice"),
    difficulty: view("difficulty"),
    show: view("show"),
    seed: view("seed") || "1",
  });
  const addressOf = (id, session, i) => {
    const query = new URLSearchParams({ practice: session.set });
    for (const name of ["difficulty", "show", "seed"]) if (session[name]) query.set(name, session[name]);
    query.set("i", i);
    return hrefOf(id).replace("#", `?${query}#`);
  };

  const fits = (own = {}, show) =>
    !show || (show === "bookmark" ? own.bookmark : show === "open" ? own.state !== "done" : own.state === show);

  const shuffled = (list, seed) => {
    let state = [...seed].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0, 7);
    const next = below => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor(state / 2 ** 32 * below);
    };
    for (let i = list.length - 1; i > 0; i--) {
      const j = next(i + 1);
      [list[i], list[j]] = [list[j], list[i]];
    }
    return list;
  };

  // Days are those of the reader's clock, counted from 1970.
  const today = () => Math.floor((Date.now() - new Date().getTimezoneOffset() * 60000) / 86400000);
  const isDue = own => Number.isFinite(own.due) && own.due <= today();
  const memoryOf = own => [own?.stability, own?.hardness, own?.seen].every(Number.isFinite)
    ? { stability: own.stability, hardness: own.hardness } : null;
  /** A mark after its question was rated: when it was asked, how well it is remembered, and when it is due. */
  const rated = (own, rating) => {
    const { again, next, interval } = runmark.fsrs;
    const memory = next(memoryOf(own), today() - (own?.seen ?? 0), rating);
    return { ...own, state: rating === again ? "review" : "done", ...memory, seen: today(), due: today() + interval(memory) };
  };

  const everyQuestion = async set => {
    const marks = read();
    if (set === "today") {
      return Object.keys(marks).filter(id => isDue(marks[id])).sort().map(id => ({ id, difficulty: marks[id].difficulty }));
    }
    if (set === "review" || set === "bookmark") {
      return Object.keys(marks).filter(id => fits(marks[id], set)).sort()
        .map(id => ({ id, difficulty: marks[id].difficulty }));
    }
    const topic = set.split("/").slice(0, 2).join("/");
    if (!isAddress(topic)) return [];
    await load(topic + "/questions.js");
    return (topics[topic] || [])
      .map(([name, id, difficulty]) => ({ id: `${topic}/${name}#${id}`, difficulty }))
      .filter(({ id }) => set === topic || id.startsWith(set + "#"));
  };

  // What is marked during a session must not change the set under the reader's feet, so it is drawn once.
  const draw = async session => {
    const name = "runmark:session:" + JSON.stringify(session);
    const drawn = sessionStorage.getItem(name);
    if (drawn) return JSON.parse(drawn).filter(id => isSound([id, {}]));
    const marks = read();
    const list = shuffled((await everyQuestion(session.set))
      .filter(({ id, difficulty }) =>
        (!session.difficulty || difficulty === session.difficulty) && fits(marks[id], session.show))
      .map(({ id }) => id), session.seed);
    sessionStorage.setItem(name, JSON.stringify(list));
    return list;
  };

  const start = async session => {
    const list = await draw(session);
    if (list.length) location.href = addressOf(list[0], session, 0);
    else tell("@{session.empty}");
  };
  const tell = text => {
    first(".told")?.remove();
    first("main").prepend(make("p", { className: "told", role: "status" }, text));
  };
  const newSeed = () => String(Date.now() % 100000);

  const practise = () => {
    const topic = first("[data-topic]");
    return topic
      ? start({
        set: topic.dataset.topic,
        difficulty: first("[data-level]", topic).value,
        show: first("[data-state]", topic).value,
        seed: newSeed(),
      })
      : start({ set: page, difficulty: view("difficulty"), show: view("show"), seed: newSeed() });
  };

  const resume = async () => {
    const session = settings();
    const list = await draw(session);
    const at = Math.max(0, Math.min(list.length, Number(view("i")) || 0));
    if (at >= list.length) return end(list, session);
    const question = questions.find(one => idOf(one) === list[at]);
    if (!question) return location.replace(addressOf(list[at], session, at));
    await load("assets/fsrs.js");
    card(question, list, at, session);
  };

  const card = (question, list, at, session) => {
    document.documentElement.classList.add("practising");
    for (const other of questions) other.hidden = other !== question;
    const answer = first(".answer", question);
    answer.open = false;
    // One compares what one remembers with a few lines, and reads on where it was not enough.
    document.documentElement.dataset.answers = "short";
    shorten(answer);
    const go = i => { location.href = addressOf(list[Math.min(i, list.length - 1)], session, i); };
    const own = { ...read()[list[at]], title: titleOf(question), difficulty: question.dataset.difficulty };
    const rate = rating => {
      keep({ [list[at]]: rated(own, rating) });
      // Chromium can start a page in a process that has not heard of what was kept a few milliseconds before.
      setTimeout(() => go(at + 1), 100);
    };
    const leave = () => { location.href = hrefOf(list[at]); };
    const reveal = () => { answer.open = !answer.open; };
    const panel = make("aside", { className: "session", ariaLabel: "@{session}" },
      make("p", { role: "status" }, `@{session.at|${at + 1}|${list.length}}`),
      make("progress", { max: list.length, value: at + 1, ariaLabel: "@{session.progress}" }),
      button("@{session.back}", () => go(Math.max(0, at - 1)), "←"),
      button("@{session.show}", reveal, "Space", "first"),
      button("@{next}", () => go(at + 1), "→"),
      ...["@{rate.again}", "@{rate.hard}", "@{rate.good}", "@{rate.easy}"].map((name, i) => {
        const days = rated(own, i + 1).due - today();
        const made = button(name, () => rate(i + 1), String(i + 1), "rate");
        made.title = days === 1 ? "@{rate.tomorrow}" : `@{rate.days|${days}}`;
        return made;
      }),
      button("@{session.leave}", leave, "Esc"));
    document.body.append(panel);
    answer.addEventListener("toggle", () => {
      first(".first", panel).firstChild.data = answer.open ? "@{session.hide}" : "@{session.show}";
    });
    const keys = {
      " ": reveal, 1: () => rate(1), 2: () => rate(2), 3: () => rate(3), 4: () => rate(4), ArrowRight: () => go(at + 1),
      ArrowLeft: () => go(Math.max(0, at - 1)), Escape: leave,
    };
    addEventListener("keydown", event => {
      const busy = event.target.closest?.("button, summary, input, select, dialog, pre, a");
      if (event.ctrlKey || event.metaKey || event.altKey || (busy && event.key === " ")) return;
      if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
    });
    scrollTo(0, 0);
  };

  const end = (list, session) => {
    document.documentElement.classList.add("practising");
    for (const question of questions) question.hidden = true;
    const marks = read();
    const count = state => list.filter(id => marks[id]?.state === state).length;
    const again = list.filter(id => marks[id]?.state === "review");
    const more = again.length
      ? [button(`@{session.review|${again.length}}`, () => start({ ...session, show: "review", seed: newSeed() }))] : [];
    first("main").append(make("section", { className: "finished" },
      make("h2", {}, list.length ? "@{session.end}" : "@{session.none}"),
      make("p", { role: "status" }, `@{session.sum|${list.length}|${count("done")}|${again.length}}`),
      make("p", {}, ...more, " ",
        make("a", { className: "button", href: root + "practice" + ending }, "@{marks}"), " ",
        make("a", { className: "button", href: location.pathname }, "@{session.page}"))));
  };

  // Files that the reader takes along.
  const save = (name, type, text) => {
    const link = make("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  // The page of the reader's marks.
  const empty = {
    today: "@{pile.today.empty}",
    review: "@{pile.review.empty}",
    bookmark: "@{pile.bookmark.empty}",
    done: "@{pile.done.empty}",
  };
  const list = (title, pile, marks) => {
    const ids = Object.keys(marks).filter(id => pile === "today" ? isDue(marks[id]) : fits(marks[id], pile)).sort();
    const items = ids.map(id => make("li", {},
      make("a", { href: hrefOf(id) }, marks[id].title || id), " ",
      make("span", { className: "level " + marks[id].difficulty }, levelNames[marks[id].difficulty])));
    return make("section", { className: "pile" }, make("h2", {}, `@{pile|${title}|${ids.length}}`),
      ids.length ? make("ul", {}, ...items) : make("p", {}, make("small", {}, empty[pile])),
      ...(ids.length && pile !== "done" ? [button("@{pile.practise}", () => start({ set: pile, difficulty: "", show: "", seed: newSeed() }))] : []));
  };
  const progress = marks => {
    const counts = {};
    for (const id of Object.keys(marks)) {
      const topic = id.split("/").slice(0, 2).join("/");
      counts[topic] ||= { done: 0, review: 0 };
      if (marks[id].state) counts[topic][marks[id].state]++;
    }
    const items = Object.keys(counts).sort().map(topic => make("li", {},
      make("a", { href: `${root}${topic}/${ending && "index.html"}` }, topic.replace("/", " › ")),
      ` @{topic.sum|${counts[topic].done}|${counts[topic].review}}`));
    return items.length
      ? [make("section", { className: "pile" }, make("h2", {}, "@{topics}"), make("ul", {}, ...items))] : [];
  };

  const sound = marks => marks && typeof marks === "object" && !Array.isArray(marks)
    && Object.entries(marks).every(isSound);
  const take = async event => {
    try {
      const { version, marks } = JSON.parse(await event.target.files[0].text());
      if (version !== 1 || !sound(marks)) throw new Error("marks");
      keep(marks);
      tell(`@{import.done|${Object.keys(marks).length}}`);
    } catch {
      tell("@{import.failed}");
    }
    overview();
  };
  const overview = () => {
    const marks = read();
    const give = () => save("marks.json", "application/json", JSON.stringify({ version: 1, marks }, null, 2) + "\n");
    const reset = () => {
      if (!confirm("@{reset.sure}")) return;
      keep(Object.fromEntries(Object.keys(read()).map(id => [id, null])));
      overview();
    };
    const file = make("input", { type: "file", accept: ".json,application/json", onchange: take });
    first("#study").replaceChildren(
      list("@{pile.today}", "today", marks), list("@{pile.review}", "review", marks), list("@{pile.bookmark}", "bookmark", marks), list("@{pile.done}", "done", marks),
      ...progress(marks),
      make("section", { className: "pile" }, make("h2", {}, "@{take}"),
        make("p", { className: "choices" }, button("@{export}", give), make("label", { className: "button" }, "@{import}", file),
          button("@{reset}", reset))));
  };

  // Cards for Anki are a script of their own: few take them along.
  const anki = () => load("assets/anki.js").then(() => runmark.cards());

  runmark.study = {
    shorten: () => all(".answer").forEach(shorten), practise, resume, anki, overview, ending, fits, everyQuestion, save,
  };
  if (first("#study")) {
    for (const topic of all("[data-set]")) {
      topic.onclick = () => start({ set: topic.dataset.set, difficulty: "", show: "", seed: newSeed() });
    }
    overview();
    addEventListener("storage", overview);
  }
})();
