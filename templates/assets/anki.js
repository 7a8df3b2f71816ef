// Cards for Anki. Loaded when they are first asked for.
(() => {
  "use strict";

  const { root, page, read, all, first, isGuessed, questions, titleOf } = runmark;
  const { ending, fits, everyQuestion, save } = runmark.study;

  // Anki shows a card without this site's style sheet, centred, and with colours of its own for links.
  const looks = {
    pre: "text-align:left;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.8em",
    table: "margin:auto;text-align:left",
    "p, ul, ol": "text-align:left",
    "pre a": "color:inherit;text-decoration:none",
    ".claim b, .proof": "color:#2e9e63",
    ".refusal, .trace samp, .err": "color:#e0503f",
    ".claim i, .why, .c": "color:#8a8f98;font-style:normal",
  };
  const printed = ".output, .outcomes, .trace, .claim, .refusal, .under, .whole";
  const cardHtml = (shown, address) => {
    const answer = shown.cloneNode(true);
    all("summary, .scripted, .anchor", answer).forEach(element => element.remove());
    // Cards leave this machine, so that their links must not lead to it.
    const here = /^(file:|https?:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])/;
    for (const link of all("a[href]", answer)) {
      const target = new URL(link.getAttribute("href"), address).href;
      if (here.test(target)) link.removeAttribute("href"); else link.setAttribute("href", target);
    }
    for (const [selector, style] of Object.entries(looks)) {
      all(selector, answer).forEach(element => element.setAttribute("style", style));
    }
    for (const element of [answer, ...all("[class], [tabindex], [id], [role]", answer)]) {
      for (const name of ["class", "tabindex", "id", "role", "aria-label", "data-part"]) element.removeAttribute(name);
    }
    all("pre", answer).forEach(pre => { pre.innerHTML = pre.innerHTML.trimEnd().replaceAll("\n", "<br>"); });
    return answer.innerHTML.replace(/\s+/g, match => match.includes("\n") ? " " : match).replaceAll("\t", "    ").trim();
  };
  // A field that begins with a quotation mark would be read as a quoted one.
  const escaped = text => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("\t", " ");
  // Of what is to be guessed the program is part of the question.
  const askedHtml = (question, address) => {
    const answer = first(".answer", question);
    if (!isGuessed(answer)) return escaped(titleOf(question));
    const program = answer.children[1].cloneNode(true);
    all(printed, program).forEach(element => element.remove());
    return escaped(titleOf(question)) + cardHtml(program, address);
  };
  const cardsOf = (asked, path, address) => asked.map(question => [
    `${document.documentElement.dataset.site}/${path}#${first("h2", question).id}`,
    askedHtml(question, address),
    cardHtml(first(".answer", question), address),
    [...path.split("/"), question.dataset.difficulty].join(" "),
  ].join("\t"));
  const saveCards = (path, cards) => {
    const deck = ["#deck:", document.documentElement.dataset.site, ...path.split("/").slice(0, 2)].join("::").replace("::", "");
    const head = ["#separator:tab", "#html:true", "#notetype:Basic", deck, "#guid column:1", "#tags column:4"];
    save(path.replaceAll("/", "-") + ".txt", "text/tab-separated-values", [...head, ...cards, ""].join("\n"));
  };
  /** The questions of other pages, which a browser gives to pages of a server, but not to those on a disk. */
  const fetched = async path => {
    const answer = await fetch(`${root}${path}${ending}`);
    if (!answer.ok) throw new Error(answer.statusText);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };
  const addressIn = (page, otherwise) => first("link[rel=canonical]", page)?.href || otherwise;
  const ankiOfTopic = async topic => {
    const level = first("[data-level]", topic).value;
    const marks = read();
    const wanted = (await everyQuestion(topic.dataset.topic)).filter(({ id, difficulty }) =>
      (!level || difficulty === level) && fits(marks[id], first("[data-state]", topic).value));
    const paths = [...new Set(wanted.map(({ id }) => id.split("#")[0]))];
    const cards = await Promise.all(paths.map(async path => {
      const other = await fetched(path);
      const asked = wanted.map(({ id }) => id.split("#")).filter(([of]) => of === path)
        .map(([, anchor]) => other.getElementById(anchor).closest(".question"));
      return cardsOf(asked, path, addressIn(other, new URL(`${root}${path}${ending}`, location.href).href));
    }));
    saveCards(topic.dataset.topic, cards.flat());
  };
  runmark.cards = () => {
    const topic = first("[data-topic]");
    if (topic) return ankiOfTopic(topic);
    return saveCards(page, cardsOf(questions.filter(question => !question.hidden), page, addressIn(document, location.href)));
  };
})();
