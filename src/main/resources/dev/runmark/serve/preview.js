// Keeps an open page as its sources are. Only the preview adds it; a published page does not have it.
// It runs before the page's own scripts, so that it knows what was served from what they make of it.
(() => {
  "use strict";

  const { path, draft } = document.currentScript.dataset;
  const own = "/.runmark/";
  let served = document.body.cloneNode(true);
  let head = essentials(document);

  // What was changed in one version of the page is changed in the one on the screen, and nothing else: what the reader
  // unfolded, marked and scrolled to stays.
  const key = node => node.nodeName + (node.nodeType === 1
    ? "#" + (node.id || node.getAttribute("aria-labelledby") || "") : "");
  const fresh = node => document.importNode(node, true);

  function patch(live, before, after) {
    if (before.isEqualNode(after)) return;
    if (before.nodeType !== 1 || key(before) !== key(after)) {
      live.replaceWith(fresh(after));
      return;
    }
    for (const { name, value } of after.attributes) {
      if (before.getAttribute(name) !== value) live.setAttribute(name, value);
    }
    for (const { name } of before.attributes) {
      if (!after.hasAttribute(name)) live.removeAttribute(name);
    }
    const now = [...live.childNodes];
    const was = [...before.childNodes];
    const will = [...after.childNodes];
    if (was.some((node, i) => now[i]?.nodeName !== node.nodeName)) live.replaceChildren(...will.map(fresh));
    else patchAll(live, now, was, will);
  }

  function patchAll(parent, now, was, will) {
    let start = 0;
    while (start < was.length && start < will.length && was[start].isEqualNode(will[start])) start++;
    let end = 0;
    while (end < was.length - start && end < will.length - start && was.at(-1 - end).isEqualNode(will.at(-1 - end))) end++;
    const pairs = alike(was.slice(start, was.length - end), will.slice(start, will.length - end));
    const behind = now[was.length - end] ?? now[was.length] ?? null;
    for (const [before, after] of pairs) {
      const live = before < 0 ? null : now[start + before];
      if (after < 0) live.remove();
      else if (live) patch(live, was[start + before], will[start + after]);
      else parent.insertBefore(fresh(will[start + after]), next(pairs, before, after) ?? behind);
    }

    function next(all, before, after) {
      const later = all.find(([one, other]) => one >= 0 && other > after);
      return later && now[start + later[0]];
    }
  }

  // The longest run of nodes of the same kind in both, as pairs of places; -1 where one of them has none.
  function alike(was, will) {
    const length = was.map(() => new Array(will.length + 1).fill(0)).concat([new Array(will.length + 1).fill(0)]);
    const same = (i, j) => key(was[i]) === key(will[j]);
    for (let i = was.length - 1; i >= 0; i--) {
      for (let j = will.length - 1; j >= 0; j--) {
        length[i][j] = same(i, j) ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    const pairs = [];
    let i = 0, j = 0;
    while (i < was.length || j < will.length) {
      if (i < was.length && j < will.length && same(i, j)) pairs.push([i++, j++]);
      else if (j >= will.length || (i < was.length && length[i + 1][j] >= length[i][j + 1])) pairs.push([i++, -1]);
      else pairs.push([-1, j++]);
    }
    return pairs;
  }

  function essentials(page) {
    return [...page.querySelectorAll("head link, script:not([type='application/ld+json'])")]
      .map(element => element.outerHTML).join("\n");
  }

  // The page's own scripts know its questions by the elements that were there at first.
  const questions = () => [...document.querySelectorAll(".question")];

  function show(text) {
    const page = new DOMParser().parseFromString(text, "text/html");
    const before = questions();
    const whole = essentials(page) === head && !document.documentElement.classList.contains("practising");
    if (!whole) return reload();
    document.title = page.title;
    patch(document.body, served, page.body);
    served = page.body;
    const after = questions();
    if (before.length !== after.length || before.some((question, i) => question !== after[i])) reload();
  }

  const place = "runmark-preview-scroll";
  function reload() {
    sessionStorage.setItem(place, JSON.stringify([location.pathname, scrollY]));
    location.reload();
  }
  function scrollBack() {
    const [where, y] = JSON.parse(sessionStorage.getItem(place) || "[]");
    sessionStorage.removeItem(place);
    if (where === location.pathname) scrollTo({ top: y, behavior: "instant" });
  }

  let asking = false, again = false;
  async function refresh() {
    again = true;
    if (asking) return;
    asking = true;
    try {
      while (again) {
        again = false;
        const answer = await fetch(location.pathname + location.search, { cache: "no-cache" });
        if (answer.status === 404 && path !== "404.html") reload();
        else if (answer.ok || answer.status === 404) show(await answer.text());
      }
    } catch {
      // The preview has ended; when it is back, the stream of events says so.
    } finally {
      asking = false;
    }
  }

  // A file that was changed goes by another name, and the old one stays until the new one is there.
  let version = 0;
  function renew(changed) {
    const touches = url => changed.includes(new URL(url, location).pathname.slice(1));
    if (changed.some(file => file.endsWith(".js"))) return reload();
    for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
      if (!touches(link.href)) continue;
      const next = link.cloneNode();
      next.href = link.href.replace(/\?.*|$/, "?" + ++version);
      next.onload = next.onerror = () => link.remove();
      link.after(next);
    }
    for (const picture of document.querySelectorAll("img")) {
      if (touches(picture.src)) picture.src = picture.src.replace(/\?.*|$/, "?" + ++version);
    }
  }

  // What the preview itself has to say stands apart from the page, whose style sheet does not reach it.
  const corner = document.createElement("runmark-preview");
  const inside = corner.attachShadow({ mode: "open" });
  inside.innerHTML = `<link rel="stylesheet" href="${own}preview.css">
    <aside role="region" aria-label="Preview" hidden>
      <p class="draft" hidden>Draft: the published site does not have this page</p>
      <p class="gone" hidden>The preview has ended. Start it again with <code>runmark serve</code>.</p>
      <details class="problems" hidden><summary></summary><div></div></details>
    </aside>`;
  const part = selector => inside.querySelector(selector);
  const folded = "runmark-preview-folded";
  part("details").open = !sessionStorage.getItem(folded);
  part("details").addEventListener("toggle", () => {
    if (part("details").open) sessionStorage.removeItem(folded); else sessionStorage.setItem(folded, "yes");
  });
  // Some browsers do not follow a link from a server to a file; the place is then at hand to be pasted into an editor.
  part(".problems").addEventListener("click", async event => {
    const link = event.target.closest("a");
    if (!link) return;
    try {
      await navigator.clipboard.writeText(link.dataset.place);
      link.dataset.said = "copied";
      setTimeout(() => delete link.dataset.said, 1500);
    } catch {
      // A browser that lets nobody copy may still follow the link.
    }
  });
  part(".draft").hidden = draft === undefined;
  const settle = () => { part("aside").hidden = [...part("aside").children].every(child => child.hidden); };
  settle();
  document.documentElement.append(corner);

  const running = new CSSStyleSheet();
  running.replaceSync(`
    .example.running { border-left: 3px dotted var(--accent, currentcolor); }
    .running .proof { color: var(--accent, inherit); }
    [data-preview-draft]::after { content: " draft"; font-size: .8em; opacity: .7; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, running];

  async function listProblems() {
    try {
      const html = await (await fetch(`${own}problems?${path}`)).text();
      const list = new DOMParser().parseFromString(html, "text/html");
      const count = list.querySelector("p");
      part(".problems").hidden = !count;
      part("summary").textContent = count?.textContent ?? "";
      count?.remove();
      part(".problems div").replaceChildren(...[...list.body.childNodes].map(fresh));
      part(".problems").classList.toggle("failing", !!part("li.error"));
      settle();
      // A caret far to the right is of no use.
      for (const caret of inside.querySelectorAll("pre b")) {
        const line = caret.parentNode;
        line.scrollLeft = caret.offsetLeft - line.offsetLeft - line.clientWidth / 2;
      }
    } catch {
      // As above.
    }
  }

  async function markDrafts() {
    try {
      const drafts = (await (await fetch(`${own}drafts`)).text()).split("\n").filter(Boolean);
      for (const link of document.querySelectorAll("a[href]")) {
        const to = new URL(link.href, location);
        const is = to.origin === location.origin && drafts.includes(to.pathname.slice(1).replace(/\.html$/, ""));
        link.toggleAttribute("data-preview-draft", is && !link.closest(".crumbs"));
      }
    } catch {
      // As above.
    }
  }

  const told = {
    // A star stands for anything.
    changed(data) {
      if (data === "*") return reload();
      if (data) renew(data.split(" "));
      refresh().then(markDrafts);
    },
    proved: data => data === path && refresh(),
    problems: listProblems,
    here() {
      part(".gone").hidden = true;
      settle();
      refresh().then(markDrafts);
      listProblems();
    },
    gone() {
      part(".gone").hidden = false;
      settle();
    },
  };

  // Browsers open only six connections to one server, so that one tab listens for all.
  const channel = new BroadcastChannel("runmark-preview");
  channel.onmessage = ({ data: [type, data] }) => told[type](data);
  const tell = (type, data) => {
    channel.postMessage([type, data]);
    told[type](data);
  };
  const listen = () => new Promise(() => {
    const events = new EventSource(own + "events");
    for (const type of ["changed", "proved", "problems"]) {
      events.addEventListener(type, event => tell(type, event.data));
    }
    events.onopen = () => tell("here", "");
    events.onerror = () => tell("gone", "");
  });
  if (navigator.locks) navigator.locks.request("runmark-preview", listen); else listen();

  scrollBack();
  // What has changed since the page was made was told when nobody listened yet.
  addEventListener("load", () => told.here());
})();
