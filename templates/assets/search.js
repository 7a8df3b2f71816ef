// Search over scripts that are fetched as a query needs them, so that it works from a disk and on sites of any size.
// What `search/` holds is described by the classes that write it: each script calls one of the four functions below.
(() => {
  "use strict";

  const { root, load, make, all, first } = runmark;
  const data = { parts: {}, words: {}, entries: {} };
  const start = given => { data.start = given; };
  const terms = (part, given) => { data.parts[part] = given; };
  const words = (length, given) => { data.words[length] = given.split(" "); };
  const entries = (file, given) => { data.entries[file] = given; };

  const levelNames = { easy: "@{easy}", medium: "@{medium}", hard: "@{hard}" };
  const MOST_PARTS = 2;
  const SHOWN = 10;
  const LONGEST_WORD = 27;
  const SHORTEST_CUT = 5;
  const RARE = 2;

  // Cutting a query into terms: as the index was cut, but for the parts of a Java name, which its whole already finds.
  const plain = word => word.toLowerCase().normalize("NFD").replace(/\p{M}+/gu, "");
  const undoubled = stem => /([^lsz])\1$/.test(stem) ? stem.slice(0, -1) : stem;
  const stem = word => {
    if (word.length > 3 && word.endsWith("s") && !/(ss|us|is)$/.test(word)) {
      word = word.endsWith("ies") ? word.slice(0, -3) + "y" : word.slice(0, /(sses|xes|ches|shes)$/.test(word) ? -2 : -1);
    }
    const ending = /(ing|ed)$/.exec(word);
    if (ending && ending.index > 2 && /[aeiouy]/.test(word.slice(0, ending.index))) {
      word = undoubled(word.slice(0, ending.index));
    }
    if (word.length > 4 && word.endsWith("e")) word = word.slice(0, -1);
    // The rest is what the site's language adds.
    return data.start.stems.reduce((cut, { ending, rest }) => cut.replace(RegExp(ending, "gu"), rest), word);
  };
  // The package before a Java name says less than the name, and some signs are asked for by what they mean.
  const PACKAGE = /\b(?:[a-z][a-z0-9]*\.)+(?=[A-Z])/g;
  const wordsOf = query => query.replace(PACKAGE, "").replaceAll("->", " lambda ").match(/[\p{L}\p{N}]+/gu) || [];
  // Japanese and Chinese are written without spaces: there any two letters are a term.
  const UNSPACED = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]";
  const unspaced = new RegExp(UNSPACED, "u");
  const pieces = new RegExp(`${UNSPACED}+|[^${UNSPACED.slice(1)}+`, "gu");
  const piecesOf = word => word.match(pieces).flatMap(piece => {
    const letters = [...piece];
    return letters.length < 2 || !unspaced.test(piece) ? [piece] : letters.slice(1).map((letter, i) => letters[i] + letter);
  });
  const phraseOf = query => "=" + wordsOf(query).map(plain).join(" ");
  const termsOf = query => {
    const found = wordsOf(query).flatMap(piecesOf).map(word => ({ typed: plain(word), term: stem(plain(word)) }));
    const telling = found.filter(({ typed }) => !data.start.stopWords.includes(typed));
    return telling.length ? telling : found;
  };

  // Which part of the sorted terms holds a term.
  const partOf = term => {
    const { parts } = data.start;
    let low = 0;
    let high = parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (parts[middle] <= term) low = middle + 1; else high = middle;
    }
    return Math.max(0, low - 1);
  };
  const fetchPart = part => load(`search/terms-${part}.js`).then(() => data.parts[part]);
  const fetchTerm = async term => (await fetchPart(partOf(term)))[term];

  const beginningWith = async beginning => {
    const from = partOf(beginning);
    const to = Math.min(partOf(beginning + "\uffff"), from + MOST_PARTS - 1);
    const found = [];
    for (let part = from; part <= to; part++) {
      const held = await fetchPart(part);
      for (const term in held) if (term.startsWith(beginning) && !term.endsWith("*")) found.push(held[term]);
    }
    return found.sort((a, b) => b[0] - a[0]).slice(0, 40);
  };

  // Whether one letter more, less, other, or two in the other's place make one word of the other.
  // Some letters sound alike: "semafore" means "semaphore".
  const sounds = word => word.replaceAll("ph", "f").replaceAll("ck", "k");
  const near = (one, other) => {
    const [a, b] = [sounds(one), sounds(other)];
    let from = 0;
    let toA = a.length;
    let toB = b.length;
    while (from < toA && from < toB && a[from] === b[from]) from++;
    while (toA > from && toB > from && a[toA - 1] === b[toB - 1]) { toA--; toB--; }
    const [left, right] = [a.slice(from, toA), b.slice(from, toB)];
    return left.length <= 1 && right.length <= 1
      || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]);
  };
  const nearTo = async word => {
    const lengths = [word.length, word.length - 1, word.length + 1].filter(length => length >= 3 && length <= LONGEST_WORD);
    await Promise.all(lengths.map(length => load(`search/words-${length}.js`)));
    const found = lengths.flatMap(length => data.words[length].filter(other => near(word, other)));
    found.sort((a, b) => (b[0] === word[0]) - (a[0] === word[0]));
    return found.slice(0, 3);
  };
  // "Safety" is what is safe: who asks for the one finds the other, where the word itself hardly occurs.
  const rootOf = word => stem(word.replace(/bility$/, "ble").replace(/icity$/, "ic").replace(/(.{3})(ness|ty)$/, "$1"));

  // The postings for one word of the query, each with how well the word is met, and how frequent it counts at least: a
  // longer word is not worth more than the one that was asked for because it is rarer.
  const meets = async ({ typed, term }, isLast) => {
    const exact = await fetchTerm(term);
    const met = exact ? [[exact, 1]] : [];
    if (isLast && typed.length <= 3) {
      const picked = await fetchTerm(typed + "*");
      if (picked) met.push([picked, .6, exact?.[0]]);
    } else if (typed.length > 2) {
      const beginning = await beginningWith(typed.length < term.length ? typed : term);
      met.push(...beginning.filter(one => one !== exact).map(one => [one, isLast ? .7 : .5, exact?.[0]]));
    }
    // A word that hardly occurs may itself be a slip of somebody's.
    const isRare = met.every(([[total]]) => total <= RARE);
    if (isRare && typed.length > 3) {
      const slips = await nearTo(term);
      const roots = [term, ...slips].filter(word => rootOf(word) !== word).map(rootOf);
      for (const word of [...slips, ...roots]) {
        const one = await fetchTerm(word);
        if (one) met.push([one, .5]);
      }
    }
    for (let end = term.length - 1; !met.length && end >= SHORTEST_CUT; end--) {
      const cut = await fetchTerm(term.slice(0, end));
      if (cut) met.push([cut, .4]);
    }
    return met;
  };

  const find = async (query, level, group) => {
    await load("search/start.js");
    const asked = termsOf(query);
    const scores = new Map();
    const joined = await Promise.all(asked.slice(1).map(({ typed }, i) => fetchTerm(stem(asked[i].typed + typed))));
    const all = await Promise.all(asked.map(async (word, i) => {
      // Who looks for "executor service" means ExecutorService.
      const names = [joined[i - 1], joined[i]].filter(name => name).map(name => [name, 1]);
      return [...await meets(word, i === asked.length - 1), ...names];
    }));
    const titled = asked.length ? await fetchTerm(phraseOf(query)) : undefined;
    const within = data.start.groups.find(({ name }) => name === group) || { from: 0, to: Infinity };
    for (const met of all) {
      const best = new Map();
      for (const [[total, ...postings], quality, atLeast = 0] of met) {
        const rarity = Math.log(1 + data.start.entries / Math.max(total, atLeast));
        let entry = 0;
        for (const posting of postings) {
          entry += posting >> 7;
          const isQuestion = posting & 3 ? 1.1 : 1;
          const score = (posting >> 2 & 31) * rarity * quality * isQuestion;
          const fits = (!level || (posting & 3) === level) && entry >= within.from && entry < within.to;
          if (fits && score > (best.get(entry) || 0)) best.set(entry, score);
        }
      }
      for (const [entry, score] of best) {
        const sum = scores.get(entry) || { score: 0, words: 0 };
        scores.set(entry, { score: sum.score + score, words: sum.words + 1 });
      }
    }
    // Who asks for a whole title means the text that has it.
    const named = new Set();
    let last = 0;
    for (const posting of (titled || []).slice(1)) named.add(last += posting >> 7);
    return asPhrased(query, [...scores]
      .map(([entry, { score, words }]) => [entry, score * (words / asked.length) ** 1.5 + (named.has(entry) ? 1e6 : 0)])
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]));
  };

  // Of texts that are nearly as good, the one whose title has the words in a row is meant, or that says what it is.
  const asPhrased = async (query, ranked) => {
    const phrase = phraseOf(query).slice(1);
    const near = phrase.includes(" ") ? ranked.filter(([, score], i) => i < 5 && score > ranked[0][1] * .6) : [];
    const titles = (await Promise.all(near.map(([entry]) => entryOf(entry)))).map(({ title }) => phraseOf(title));
    const begins = RegExp(`^=what (?:is|are) (?:an? )?${phrase.split(" ")[0]}\\b`);
    const first = [title => title.includes(phrase), title => begins.test(title)]
      .flatMap(fits => near.filter((_, i) => fits(titles[i])));
    return [...new Set([...first, ...ranked])].map(([entry]) => entry);
  };

  const entryOf = async number => {
    const { perFile } = data.start;
    const file = Math.floor(number / perFile);
    await load(`search/entries-${file}.js`);
    return data.entries[file][number % perFile];
  };

  // Marks the terms where the reader has come to, without touching the page's elements.
  const mark = async query => {
    if (!window.Highlight) return;
    await load("search/start.js");
    const asked = termsOf(query).map(({ term, typed }) => term.length < typed.length ? term : typed);
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const scope = target?.closest("section") || first("main");
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    const found = new Highlight();
    while (walker.nextNode()) {
      const text = plain(walker.currentNode.data);
      for (const term of asked) {
        for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
          const range = new Range();
          range.setStart(walker.currentNode, at);
          range.setEnd(walker.currentNode, Math.min(at + term.length, walker.currentNode.length));
          found.add(range);
        }
      }
    }
    CSS.highlights.set("found", found);
  };

  // The dialog.
  const lit = (text, words) => {
    const telling = words.filter(word => word.length > 1).sort((a, b) => b.length - a.length)
      .map(word => [...word].join("\\p{M}*")).join("|");
    const parts = telling ? text.normalize("NFD").split(RegExp(`((?:${telling})[\\p{L}\\p{N}\\p{M}]*)`, "giu")) : [text];
    return parts.map(part => part.normalize()).map((part, i) => i % 2 ? make("mark", {}, part) : part);
  };
  let dialog;
  let asked = 0;
  const say = text => { first("[role=status]", dialog).textContent = text; };
  /** Shows what is found; what an earlier query found never stands below another. */
  const show = async (query, from = 0) => {
    const turn = ++asked;
    try {
      await showFound(query, from, turn);
    } catch {
      if (turn !== asked) return;
      first("ol", dialog).replaceChildren();
      first(".more", dialog).hidden = true;
      say("@{search.part}");
    }
  };
  const pageOf = ({ href }) => href.split("#")[0];
  /** What is on one page stands together, where the best of it would. */
  const byPage = entries => {
    const pages = [...new Set(entries.map(pageOf))];
    return pages.flatMap(page => entries.filter(entry => pageOf(entry) === page));
  };

  // Who has asked nothing yet may want what was asked before, or what is near.
  const PAST = "runmark-searches";
  const past = () => {
    try { return JSON.parse(localStorage.getItem(PAST)).filter(text => typeof text === "string"); } catch { return []; }
  };
  const remember = query => {
    try { localStorage.setItem(PAST, JSON.stringify([query, ...past().filter(text => text !== query)].slice(0, 4))); } catch { }
  };
  let suggests = false;
  const suggest = () => {
    suggests = true;
    const input = first("input", dialog);
    const again = past().map(text => make("li", {},
      make("a", { href: "", onclick: event => { event.preventDefault(); input.value = text; input.focus(); show(text); } },
        make("small", {}, "@{search.before}"), make("strong", {}, text))));
    const near = all(".contents li a, .siblings li a:not([aria-current]), .cards :is(h2, h3) a").slice(0, 12).map(link =>
      make("li", {}, make("a", { href: link.href, onclick: () => dialog.close() }, make("strong", {}, link.textContent))));
    first("ol", dialog).replaceChildren(...again, ...near);
    first(".more", dialog).hidden = true;
    say("@{search.type}");
  };
  const showFound = async (query, from, turn) => {
    if (!query.trim()) return suggest();
    const level = Number(first("[name=level]", dialog).value);
    const found = await find(query, level, first("[name=group]", dialog).value);
    const shown = await Promise.all(found.slice(from, from + SHOWN).map(entryOf));
    if (turn !== asked) return;
    let above = "";
    const words = termsOf(query).map(({ term, typed }) => term.length < typed.length ? term : typed);
    const items = byPage(shown).map(({ href, title, where, level: own, excerpt }) => {
      const [path, anchor] = href.split("#");
      const link = make("a", { href: `${root}${path}?q=${encodeURIComponent(query)}${anchor ? "#" + anchor : ""}` },
        make("strong", {}, ...lit(title, words)), make("small", {}, where), make("span", {}, ...lit(excerpt, words)));
      if (own) {
        const name = data.start.levels[own - 1];
        link.children[1].prepend(make("i", { className: "level " + name }, levelNames[name]), " ");
      }
      // What the line above says of its page need not be said again.
      return make("li", { className: path === above ? "same" : "" }, (above = path, link));
    });
    const list = first("ol", dialog);
    if (from) list.append(...items); else list.replaceChildren(...items);
    const more = first(".more", dialog);
    more.hidden = found.length <= from + SHOWN;
    more.onclick = () => show(query, from + SHOWN);
    const count = found.length;
    say(count ? `@{search.found|${count}}` : "@{search.nothing}");
  };
  const enter = input => {
    delete dialog.dataset.entered;
    return show(input.value).then(() => first("ol a", dialog)?.click());
  };
  const build = () => {
    const option = (value, text) => make("option", { value }, text);
    const input = first("input", dialog);
    const level = make("select", { name: "level", ariaLabel: "@{difficulty}" }, option("0", "@{search.anyDifficulty}"),
      ...data.start.levels.map((name, i) => option(i + 1, levelNames[name])));
    const group = make("select", { name: "group", ariaLabel: "@{search.framework}" }, option("", "@{search.anyFramework}"),
      ...data.start.groups.map(({ name }) => option(name, name)));
    group.hidden = data.start.groups.length < 2;
    first("[role=status]", dialog).before(level, group);
    dialog.append(make("ol"), make("button", { type: "button", className: "more", hidden: true }, "@{search.more}"));
    let waiting;
    dialog.addEventListener("input", () => {
      clearTimeout(waiting);
      // Suggestions are not what was found.
      if (suggests) first("ol", dialog).replaceChildren();
      suggests = false;
      waiting = setTimeout(() => show(input.value), 60);
    });
    dialog.addEventListener("keydown", event => {
      const links = all("ol a", dialog);
      const at = links.indexOf(document.activeElement);
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        (links[at + (event.key === "ArrowDown" ? 1 : -1)] || (event.key === "ArrowDown" ? links[at] : input))?.focus();
      } else if (event.key === "Enter" && event.target === input) {
        event.preventDefault();
        clearTimeout(waiting);
        enter(input);
      } else if (at >= 0 && event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) {
        // Who goes on typing means the query: the letter arrives where the focus is by then.
        input.focus();
      }
    });
    dialog.addEventListener("click", event => {
      if (event.target === dialog) dialog.close();
      if (event.target.closest("ol a") && input.value.trim()) remember(input.value.trim());
    });
  };
  /** Makes a box that is open already a search. */
  const open = async box => {
    await load("search/start.js");
    if (!dialog) {
      dialog = box;
      build();
    }
    const input = first("input", dialog);
    return "entered" in dialog.dataset ? enter(input) : show(input.value);
  };

  runmark.search = { start, terms, words, entries, open, mark, find, entryOf };
})();
