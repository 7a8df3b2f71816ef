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
  // Most programs begin with the same imports.
  const usual = ["java.io", "java.lang.annotation", "java.lang.invoke", "java.lang.reflect", "java.math", "java.net", "java.net.http",
    "java.nio", "java.nio.charset", "java.nio.file", "java.text", "java.time", "java.time.format", "java.time.temporal", "java.util",
    "java.util.concurrent", "java.util.concurrent.atomic", "java.util.concurrent.locks", "java.util.function", "java.util.regex",
    "java.util.stream"].map(name => `import ${name}.*;\n`).join("");
  // Most are statements of a method.
  const beginning = "\nclass Example {\n    public static void main(String[] args) throws Exception {\n";
  const programOf = button => {
    const { imports, before = beginning, from, indent = "        ", after = "    }\n}\n" } = button.dataset;
    const rest = codeOf(button).trimEnd().split("\n").slice(from).map(line => line && indent + line + "\n");
    return (imports === undefined ? "" : usual) + before + rest.map(line => line || "\n").join("") + after;
  };
  const twin = async () => {
    const answer = await fetch(first("link[type='text/markdown']").href);
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.text();
  };
  const texts = { copy: codeOf, "copy-program": programOf, markdown: twin };

  runmark.copy = async at => {
    if (!at.matches(".anchor")) return say(at, await put(await texts[at.dataset.do](at)) ? "@{copied}" : "@{copy.denied}");
    if (await put(at.href)) {
      at.dataset.said = "@{copied.link}";
      setTimeout(() => delete at.dataset.said, 1200);
    }
  };
})();
