// Serves a folder as a host of static sites does, compressed, and has Lighthouse look at pages of it.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

const [, , folder, reports] = process.argv;
// A page of each kind that search engines are to find: those to print and the one for a wrong address are not.
const pages = [
  "index.html", "java/index.html", "java/concurrency/index.html", "java/concurrency/executors.html",
  "java/concurrency/executors/invoke-all.html", "java/concurrency/locks-seen.html", "blog/index.html", "practice.html", "proof.html",
];
const forms = { mobile: [], desktop: ["--preset=desktop"] };
const times = 3;
const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

const server = createServer(async (request, response) => {
  try {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const bytes = await readFile(join(folder, path));
    const type = types[extname(path)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "content-encoding": "gzip", "cache-control": "max-age=600" });
    response.end(gzipSync(bytes));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));

const flags = [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

async function measure(page, form, time) {
  const report = join(reports, `${page.replace(/\.html$/, "").replaceAll("/", "-")}-${form}-${time}.json`);
  await promisify(execFile)("lighthouse", [
    `http://127.0.0.1:${server.address().port}/${page}`, ...forms[form],
    "--quiet", "--output=json", `--output-path=${report}`, `--chrome-flags=${flags.join(" ")}`,
  ]);
  return JSON.parse(await readFile(report, "utf8"));
}

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

for (const page of pages) {
  for (const form of Object.keys(forms)) {
    const results = [];
    for (let time = 1; time <= times; time++) results.push(await measure(page, form, time));
    const [{ categories, lighthouseVersion }] = results;
    const scores = Object.values(categories).map(({ id, title }) => ({
      id,
      title,
      score: Math.round(100 * median(results.map((result) => result.categories[id].score))),
    }));
    console.log(`${page} (${form}, Lighthouse ${lighthouseVersion}): ${scores.map((s) => `${s.title} ${s.score}`).join(", ")}`);
    for (const { id, title, score } of scores) {
      if (score === 100) continue;
      process.exitCode = 1;
      for (const { id: auditId, weight } of categories[id].auditRefs) {
        const audit = results[0].audits[auditId];
        if (weight > 0 && audit.score !== null && audit.score < 1) {
          console.log(`  ${title}: ${audit.title} ${audit.displayValue ?? ""}`);
        }
      }
    }
  }
}
server.close();
