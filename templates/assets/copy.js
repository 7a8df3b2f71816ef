// What a reader takes along by the clipboard. Loaded when first asked for.
(() => {
  "use strict";

  const { all, first, say } = runmark;

  const put = async text => {
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
  const twin = async () => {
    const answer = await fetch(first("link[type='text/markdown']").href);
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.text();
  };
  const texts = { copy: codeOf, "copy-program": programOf, markdown: twin };

  runmark.copy = async at => {
    if (!at.matches(".anchor")) return say(at, await put(await texts[at.dataset.do](at)) ? "Copied" : "Not allowed");
    if (await put(at.href)) {
      at.dataset.said = "copied";
      setTimeout(() => delete at.dataset.said, 1200);
    }
  };
})();
