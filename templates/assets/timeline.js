// Replays a recorded run: lines of the code light up, the output appears, and a cursor moves over the threads.
(() => {
  "use strict";

  const { all, first, make } = runmark;
  const WIDTH = 2000, SLOWEST = 1500, QUICKEST = 120, WHOLE = 6000;

  const player = figure => {
    const timeline = first(".timeline", figure), code = first("pre", figure), svg = first("svg", timeline);
    const steps = timeline.dataset.steps.split(" ").map(step => step.split(".").map(Number));
    const prints = timeline.dataset.prints ? timeline.dataset.prints.split(" ").map(Number) : [];
    const moments = [...new Set([0, ...steps.map(step => step[0]), ...prints])].sort((a, b) => a - b);
    const numbers = all(".nr", code);
    const output = first(".output samp", figure);
    const before = output?.innerHTML;
    const lines = before?.replace(/\n$/, "").split("\n") ?? [];
    const shows = lines.length === prints.length;
    const cursor = document.createElementNS("http://www.w3.org/2000/svg", "line");
    cursor.setAttribute("y2", "100%");

    const slider = make("input", { type: "range", min: 0, max: moments.length - 1, value: 0, ariaLabel: "@{timeline.moment}" });
    const play = make("button", { type: "button" });
    const step = make("button", { type: "button", textContent: "@{timeline.step}" });
    const close = make("button", { type: "button", textContent: "@{timeline.close}" });
    const controls = make("div", { className: "replay", role: "group", ariaLabel: "@{timeline.replay}" }, play, step, slider, close);
    const lit = [];
    let timer = 0;

    // Each row lights the line that it has come to, and those that run none light nothing.
    const light = at => {
      const current = new Map();
      for (const [x, row, line] of steps) if (x <= at) current.set(row, line);
      lit.splice(0).forEach(mark => mark.remove());
      for (const line of new Set(current.values())) {
        if (!line) continue;
        const mark = make("span", { className: "lit" });
        mark.dataset.line = line;
        mark.style.top = numbers[line - 1].offsetTop + "px";
        code.append(mark);
        lit.push(mark);
      }
    };
    const show = () => {
      const at = moments[slider.value];
      slider.ariaValueText = `@{timeline.stepOf|${Number(slider.value) + 1}|${moments.length}}`;
      cursor.setAttribute("x1", 100 * at / WIDTH + "%");
      cursor.setAttribute("x2", 100 * at / WIDTH + "%");
      light(at);
      if (shows) all("span.ln", output).forEach((line, i) => line.classList.toggle("unprinted", prints[i] > at));
    };
    const pause = () => {
      clearTimeout(timer);
      timer = 0;
      play.textContent = "@{timeline.play}";
    };
    const forward = () => {
      slider.value = Number(slider.value) + 1;
      show();
    };
    const run = () => {
      const now = Number(slider.value);
      if (now >= moments.length - 1) return pause();
      const pace = Math.min(SLOWEST, Math.max(QUICKEST, (moments[now + 1] - moments[now]) / WIDTH * WHOLE));
      timer = setTimeout(() => { forward(); run(); }, pace);
    };
    const start = () => {
      if (Number(slider.value) >= moments.length - 1) slider.value = 0;
      play.textContent = "@{timeline.pause}";
      show();
      run();
    };
    const end = () => {
      pause();
      lit.splice(0).forEach(mark => mark.remove());
      cursor.remove();
      controls.remove();
      code.classList.remove("replaying");
      if (shows) output.innerHTML = before;
      const button = first("[data-do=replay]", timeline);
      button.hidden = false;
      button.focus();
    };

    play.onclick = () => timer ? pause() : start();
    step.onclick = () => { pause(); forward(); };
    slider.oninput = () => { pause(); show(); };
    close.onclick = end;
    controls.onkeydown = event => {
      if (event.key === "Escape") end();
      else if (event.key === " " && event.target === slider) { event.preventDefault(); play.click(); }
      // The keys of the page are not meant here.
      event.stopPropagation();
    };

    code.classList.add("replaying");
    if (shows) output.innerHTML = lines.map(line => `<span class="ln">${line}</span>`).join("\n") + "\n";
    svg.append(cursor);
    svg.after(controls);
    first("[data-do=replay]", timeline).hidden = true;
    slider.focus();
    // Who wants no motion plays it step by step.
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) { pause(); show(); } else start();
  };

  runmark.replay = button => player(button.closest("figure"));
})();
