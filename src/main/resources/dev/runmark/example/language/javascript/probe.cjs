// Runs an example and notes what it does, with what Node has built in.
//
// Arguments: where to note, the file with the program, the name that it has for its readers, the folder for temporary files,
// how long it may take in milliseconds, how many bytes it may print, how its callbacks are held up (a seed, or -), Node's own
// parser (a file, or -), and the example's own arguments.
//
// A note is a seal, its length, and a record: a letter and what belongs to it. Numbers are big-endian, texts are preceded by
// their lengths in bytes, and lists by how many elements they have.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const { Module } = require('node:module');
const { Writable } = require('node:stream');
const { inspect } = require('node:util');
const { pathToFileURL } = require('node:url');

const [address, file, name, temporary, millis, limit, seed, parser, ...rest] = process.argv.slice(2);

/** What says that a text is a module of its own kind, and no script (Node's own rule). */
const OF_MODULES = /Cannot use (import statement|'import\.meta') outside a module|Unexpected token 'export'|await is only valid in/;
/** What may come back in another order. */
const RACING = /\b(?:set(?:Timeout|Interval|Immediate)|fs|fetch|https?|net|dns|child_process|worker_threads|cluster|timers)\b/;
/** What is printed by nobody's line, since Node calls it. */
const PASSED_ON = /\bconsole\.\w+\s*[,)]/;
/** What is another in each run. */
const UNCERTAIN = /\b(?:Date|performance|hrtime|random\w*|getRandomValues|pid|ppid|uptime|memoryUsage|mkdtemp\w*|tmpdir)\b/g;
const NO_RACE = new Set(['PROMISE', 'TickObject', 'Microtask']);
const MASK = (1n << 64n) - 1n;
const stackOf = Error.captureStackTrace;

function number(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function long(value) {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}

function text(value) {
  const data = Buffer.from(value, 'utf8');
  return Buffer.concat([number(data.length), data]);
}

function numbers(values) {
  return Buffer.concat([number(values.length), ...values.map(number)]);
}

/** The way out. */
class Notes {
  constructor() {
    this.fd = address === '/dev/fd/3' ? 3 : fs.openSync(address, 'a');
    const key = Buffer.alloc(8);
    fs.readSync(0, key, 0, 8, null);
    this.state = key.readBigUInt64BE();
  }

  write(...parts) {
    const record = Buffer.concat(parts);
    this.state = (this.state + 0x9e3779b97f4a7c15n) & MASK;
    let seal = this.state;
    seal = ((seal ^ (seal >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    seal = ((seal ^ (seal >> 27n)) * 0x94d049bb133111ebn) & MASK;
    for (let left = Buffer.concat([long(seal ^ (seal >> 31n)), number(record.length), record]); left.length > 0; ) {
      left = left.subarray(fs.writeSync(this.fd, left));
    }
  }
}

/** One of the two streams: each piece that is written is noted, with the lines that wrote it. */
class Stream extends Writable {
  constructor(probe, fd) {
    super({ decodeStrings: true });
    this.probe = probe;
    this.fd = fd;
    this._isStdio = true;
  }

  _write(data, encoding, done) {
    this.probe.printed(this.fd, data, this.probe.lines());
    done();
  }

  _destroy(error, done) {
    done(error);
  }
}

class Probe {
  constructor(notes) {
    this.notes = notes;
    this.left = Number(limit);
    this.begun = process.hrtime.bigint();
    this.threaded = false;
    this.racing = 0;
    this.races = new Set();
    this.madeBy = new Map();
    this.shifts = new Map();
    this.places = [];
  }

  /** The program's file, of which lines are known from now on. */
  knows(place) {
    this.places = [place, pathToFileURL(place).href];
  }

  /** The lines of the program in the stack, innermost first; of what Node calls, those that have asked it to. */
  lines() {
    const found = this.stackLines();
    if (found.length > 0 || this.madeBy.size === 0) {
      return found;
    }
    return this.madeBy.get(require('node:async_hooks').executionAsyncId()) ?? [];
  }

  stackLines() {
    const depth = Error.stackTraceLimit;
    const prepare = Error.prepareStackTrace;
    const holder = {};
    Error.stackTraceLimit = 200;
    Error.prepareStackTrace = (error, sites) =>
      sites.filter((site) => this.places.includes(site.getFileName())).map((site) => site.getLineNumber());
    stackOf(holder, this.stackLines);
    const found = holder.stack;
    Error.stackTraceLimit = depth;
    Error.prepareStackTrace = prepare;
    return found;
  }

  nanos() {
    return process.hrtime.bigint() - this.begun;
  }

  printed(fd, data, lines) {
    this.left -= data.length;
    if (this.left < 0) {
      this.notes.write(Buffer.from('F'));
      process.reallyExit(1);
    }
    // What others have written to the same stream meanwhile came before this.
    this.notes.write(Buffer.from(['P'.charCodeAt(0), fd]), long(this.nanos()), long(size(1)), long(size(2)),
      text('main'), numbers(lines), number(data.length), data);
  }

  value(line, value) {
    this.notes.write(Buffer.from('V'), number(line), text(shown(value)));
    return value;
  }

  block(index) {
    this.notes.write(Buffer.from('B'), number(index), long(this.nanos()));
  }

  isThreaded() {
    if (!this.threaded) {
      this.threaded = true;
      this.notes.write(Buffer.from('T'));
    }
  }

  threw(kind, error) {
    const whole = this.trace(error);
    // Before some, Node puts the place and the line of code.
    const trace = whole.replace(/^[^\n]*:\d+\n[^\n]*\n *\^+\n\n?/, '');
    const isError = error instanceof Error;
    const type = isError ? error.constructor.name || error.name : typeof error;
    const message = isError ? String(error.message) : shown(error);
    if (kind === 'E') {
      this.printed(2, Buffer.from(trace), []);
    }
    this.notes.write(Buffer.from(kind), text(type), text(message), text(trace), numbers(this.traceLines(whole)));
  }

  /** The stack as Node shows it, without frames of ours and Node's own, and with the name that the page has for its readers. */
  trace(error) {
    const raw = error instanceof Error && typeof error.stack === 'string' ? error.stack : 'Uncaught ' + shown(error);
    const frames = raw.split('\n').filter((line) => !/^\s+at .*(?:node:|\/probe\.cjs:)/.test(line) && !/^\s+at new Promise/.test(line));
    let all = frames.join('\n');
    for (const place of [...this.places].reverse()) {
      all = all.split(place).join(name);
    }
    return all.replace(/^(\s+at .*:)(\d+):(\d+)(\)?)$/gm, (whole, before, line, column, after) =>
      before.includes(name) ? before + line + ':' + this.columnInPage(Number(line), Number(column)) + after : whole) + '\n';
  }

  columnInPage(line, column) {
    return (this.shifts.get(line) ?? []).reduce((now, [at, length]) => (column > at + length ? now - length : now), column);
  }

  traceLines(trace) {
    const own = name.replace(/[^\w]/g, '\\$&');
    const frames = [...trace.matchAll(new RegExp('^\\s+at .*\\b' + own + ':(\\d+):\\d+\\)?$', 'gm'))];
    const places = frames.length > 0 ? frames : [...trace.matchAll(new RegExp('^' + own + ':(\\d+)\\n', 'g'))];
    return places.map((found) => Number(found[1]));
  }

  rejected(place) {
    this.notes.write(Buffer.from('C'), text('SyntaxError'), text(place.message),
      numbers([place.line, place.column, place.length]));
  }
}

function headOf(error) {
  try {
    return String(error);
  } catch {
    return '<error>';
  }
}

function size(fd) {
  try {
    return fs.fstatSync(fd).size;
  } catch {
    return 0;
  }
}

function shown(value) {
  try {
    return inspect(value, { breakLength: Infinity, compact: true });
  } catch (error) {
    return '<' + error.name + '>';
  }
}

/** A block of the page: its number, the line where it begins, the lines with claims, and its lines. */
function read() {
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  const blocks = [];
  for (let at = 1; at < lines.length && lines[at]; ) {
    const [index, first, count, claims = ''] = lines[at].split(' ');
    const own = lines.slice(at + 1, at + 1 + Number(count));
    blocks.push({ index: Number(index), first: Number(first), claims: claims.split(',').filter(Boolean).map(Number), lines: own });
    at += 1 + own.length;
  }
  return { mode: lines[0], blocks };
}

/** The text of blocks; every line has the number that it has in the page. */
function together(blocks) {
  const lines = [];
  for (const block of blocks) {
    while (lines.length < block.first - 1) {
      lines.push('');
    }
    lines.push(...block.lines);
  }
  return lines.join('\n') + '\n';
}

const PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname'];

/** What is wrong with a text as a script; undefined if nothing is. */
function wrongAsScript(source) {
  try {
    vm.compileFunction(source, PARAMETERS, { filename: name });
  } catch (error) {
    return error;
  }
}

/** Whether a text that is wrong as a script may be right as a module. */
function isForModules(error) {
  return error !== undefined && OF_MODULES.test(error.message);
}

/** What is wrong with a module that is not run; undefined if nothing is. */
function wrongAsModule(source) {
  try {
    new vm.SourceTextModule(source, { identifier: name });
    return undefined;
  } catch (error) {
    return placeInModule(error, source);
  }
}

/** Of a module Node says only what is wrong; its parser, which may expect something else there, where. */
function placeInModule(error, source) {
  let place = { line: 1, column: 0 };
  try {
    loadParser()?.parse(source, { ecmaVersion: 'latest', sourceType: 'module' });
  } catch (unexpected) {
    place = unexpected.loc ?? place;
  }
  return { message: error.message, line: place.line, column: place.column + 1, length: 1 };
}

/** Node puts the place before the stack: the file with its line, the line, and marks below it. */
function placeOf(error, source) {
  const [head, , marks] = String(error.stack).split('\n');
  const line = Number(/:(\d+)$/.exec(head)?.[1] ?? 1);
  const column = /^ *\^+$/.test(marks ?? '') ? marks.indexOf('^') + 1 : 1;
  const last = source.split('\n').length - 1;
  return { message: error.message, line: Math.min(line, last), column, length: Math.max(1, (marks ?? '').trim().length) };
}

function loadParser() {
  return parser === '-' ? undefined : require(parser);
}

/** The text with what notes values at the ends of lines that claim something, and where blocks begin. */
class Marked {
  constructor(probe, source, blocks, isModule) {
    this.probe = probe;
    this.source = source;
    this.claims = new Set(blocks.flatMap((block) => block.claims));
    this.inserted = [];
    this.statements = [];
    const acorn = this.claims.size > 0 || blocks.length > 1 ? loadParser() : undefined;
    try {
      const tree = acorn?.parse(source, {
        ecmaVersion: 'latest',
        sourceType: isModule ? 'module' : 'script',
        allowReturnOutsideFunction: true,
        locations: true,
      });
      if (tree !== undefined) {
        this.beginBlocks(tree.body, blocks);
        this.visit(tree);
      }
    } catch {
      // What Node's parser does not know runs as it is; values of its lines are not known then.
      this.inserted = [];
    }
  }

  visit(node) {
    if (node.type === 'ExpressionStatement') {
      this.expression(node);
    }
    for (const child of Object.values(node)) {
      if (Array.isArray(child)) {
        const own = child.filter((each) => each && typeof each.type === 'string');
        own.forEach((each) => this.statement(each));
        own.forEach((each) => this.visit(each));
      } else if (child && typeof child.type === 'string') {
        this.visit(child);
      }
    }
  }

  /** A statement in a list, after which another one can stand. */
  statement(node) {
    const isStatement = /(?:Statement|Declaration)$/.test(node.type);
    if (isStatement) {
      this.statements.push(node.loc.start.line, node.loc.end.line);
    }
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
    if (declaration?.type === 'VariableDeclaration' && this.claims.has(node.loc.end.line)) {
      const target = declaration.declarations.length === 1 ? targetOf(declaration.declarations[0]) : undefined;
      if (target !== undefined) {
        this.insert(node.end, ';__runmark_value__(' + node.loc.end.line + ',(' + target + '));');
      }
    }
  }

  expression(node) {
    if (this.claims.has(node.loc.end.line) && node.directive !== 'use strict') {
      const end = this.source[node.end - 1] === ';' ? node.end - 1 : node.end;
      this.insert(node.start, '__runmark_value__(' + node.loc.end.line + ',(', node.loc.start);
      this.insert(end, '))' + (end === node.end ? ';' : ''));
    }
  }

  /** Notes where each block begins, as far as a statement begins there that is in no other. */
  beginBlocks(body, blocks) {
    for (const block of blocks.slice(1)) {
      const statement = body.find((node) => node.loc.start.line >= block.first);
      if (statement !== undefined && statement.loc.start.line < block.first + block.lines.length) {
        this.insert(statement.start, '__runmark_block__(' + block.index + ');', statement.loc.start);
      }
    }
  }

  insert(at, code, place) {
    this.inserted.push({ at, code });
    if (place !== undefined) {
      const shifts = this.probe.shifts.get(place.line) ?? [];
      shifts.push([place.column, code.length]);
      this.probe.shifts.set(place.line, shifts);
    }
  }

  code() {
    const ordered = this.inserted.map((each, order) => ({ ...each, order })).sort((a, b) => b.at - a.at || b.order - a.order);
    return ordered.reduce((code, { at, code: more }) => code.slice(0, at) + more + code.slice(at), this.source);
  }
}

/** The variable that a declaration sets, or those of a simple pattern, as an expression. */
function targetOf({ id, init }) {
  const names = (nodes) => (nodes.every((node) => node?.type === 'Identifier') ? nodes.map((node) => node.name).join(', ') : undefined);
  if (init === null || init === undefined) {
    return undefined;
  }
  if (id.type === 'ArrayPattern') {
    return names(id.elements) && '[' + names(id.elements) + ']';
  }
  if (id.type === 'ObjectPattern') {
    const simple = id.properties.every((property) => property.shorthand);
    return simple && names(id.properties.map((property) => property.value)) ? '{' + names(id.properties.map((property) => property.value)) + '}' : undefined;
  }
  return id.type === 'Identifier' ? id.name : undefined;
}

function install(probe, source) {
  globalThis.__runmark_value__ = (line, value) => probe.value(line, value);
  globalThis.__runmark_block__ = (index) => probe.block(index);
  for (const each of ['__runmark_value__', '__runmark_block__']) {
    Object.defineProperty(globalThis, each, { enumerable: false });
  }
  for (const [stream, fd] of [['stdout', 1], ['stderr', 2]]) {
    const own = new Stream(probe, fd);
    Object.defineProperty(process, stream, { configurable: true, enumerable: true, get: () => own });
  }
  Error.prepareStackTrace = (error, sites) =>
    headOf(error) + sites.filter((site) => site.getFileName() !== __filename).map((site) => '\n    at ' + site).join('');
  process.on('uncaughtExceptionMonitor', (error) => {
    if (process.listenerCount('uncaughtException') === 0) {
      ended(probe, error);
    }
  });
  if (RACING.test(source) || PASSED_ON.test(source)) {
    watch(probe);
  }
  setTimeout(() => stop(probe), Number(millis)).unref();
}

/** As Node ends then, but for the report, which is ours. */
function ended(probe, error) {
  probe.threw('E', error);
  process.exit(1);
}

/** Says what a program waits for that does not end. One that never lets Node call anything is stopped from outside. */
function stop(probe) {
  const waited = [...new Map([...probe.races].map((id) => [String(probe.madeBy.get(id)), probe.madeBy.get(id)])).values()];
  probe.notes.write(Buffer.from('S'), text('main'), text(''), numbers([]));
  waited.slice(0, 5).forEach((lines) => probe.notes.write(Buffer.from('S'), text('main'), text(''), numbers([...new Set(lines)])));
  process.reallyExit(1);
}

/** Waits as often and as long as a number decides. */
function pauses(state) {
  const nothing = new Int32Array(new SharedArrayBuffer(4));
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & MASK;
    if ((state >> 40n) % 2n === 0n) {
      Atomics.wait(nothing, 0, 0, Number((state >> 44n) % 64n) / 16);
    }
  };
}

/** Follows who asks Node to call something, and holds up what it calls, as a busy machine would. */
function watch(probe) {
  const hooks = require('node:async_hooks');
  const holdUp = seed === '-' ? () => {} : pauses(BigInt(seed) * 2n + 1n);
  const callbacks = {
    init(id, type) {
      const made = probe.stackLines();
      const lines = made.length > 0 ? made : probe.madeBy.get(hooks.executionAsyncId()) ?? [];
      if (lines.length > 0 && probe.madeBy.size < 100_000) {
        probe.madeBy.set(id, lines);
      }
      if (made.length > 0 && !NO_RACE.has(type)) {
        probe.races.add(id);
        // One alone cannot come before another.
        if (++probe.racing > 1) {
          probe.isThreaded();
        }
        holdUp();
      }
    },
    destroy(id) {
      probe.madeBy.delete(id);
      probe.races.delete(id);
    },
  };
  if (seed !== '-') {
    callbacks.before = (id) => {
      if (probe.races.has(id)) {
        holdUp();
      }
    };
  }
  hooks.createHook(callbacks).enable();
}

function scriptModule(place) {
  const module = new Module(place, null);
  module.filename = place;
  module.paths = Module._nodeModulePaths(path.dirname(place));
  process.mainModule = module;
  return module;
}

function runGroup(probe, blocks) {
  const source = together(blocks);
  const asScript = wrongAsScript(source);
  const isModule = isForModules(asScript);
  if (asScript !== undefined && !isModule) {
    probe.rejected(placeOf(asScript, source));
    return;
  }
  const place = path.join(process.cwd(), path.parse(name).name + (isModule ? '.mjs' : '.cjs'));
  probe.knows(place);
  process.argv = [process.execPath, place, ...rest];
  const marked = new Marked(probe, source, blocks, isModule);
  used(probe, source, marked.statements);
  install(probe, source);
  if (isModule) {
    runModule(probe, place, marked);
  } else {
    fs.writeFileSync(place, source);
    scriptModule(place)._compile(marked.code(), place);
  }
}

/** A module is read from its file, which a thread of its own may read, too, in which nobody notes values. */
function runModule(probe, place, marked) {
  const alone = 'globalThis.__runmark_value__ ??= (line, value) => value; globalThis.__runmark_block__ ??= () => {};';
  const code = marked.code();
  fs.writeFileSync(place, code === marked.source ? code : alone + code);
  let settled = false;
  import(pathToFileURL(place).href).then(
    () => (settled = true),
    (error) => {
      settled = true;
      // One that was thrown by code that ran has its place in the stack.
      if (error instanceof SyntaxError && probe.traceLines(probe.trace(error)).length === 0) {
        probe.rejected(placeInModule(error, marked.source));
        process.exit(1);
      }
      throw error;
    });
  process.on('exit', () => {
    // As Node ends where a module waits for what never comes.
    if (!settled && process.exitCode === undefined) {
      process.exitCode = 13;
    }
  });
}

async function runSession(probe, blocks) {
  const isModule = blocks.some((block) => isForModules(wrongAsScript(together([block]))));
  if (isModule) {
    runGroup(probe, blocks);
    return;
  }
  const place = path.join(process.cwd(), path.parse(name).name + '.cjs');
  const source = together(blocks);
  probe.knows(place);
  process.argv = [process.execPath, place, ...rest];
  fs.writeFileSync(place, source);
  install(probe, source);
  const module = scriptModule(place);
  Object.assign(globalThis, { require: Module.createRequire(place), module, exports: module.exports, __filename: place, __dirname: path.dirname(place) });
  const next = setImmediate;
  for (const block of blocks) {
    probe.block(block.index);
    const text = together([block]);
    const bad = wrongAsScript(text);
    if (bad !== undefined) {
      probe.rejected(placeOf(bad, text));
      continue;
    }
    const marked = new Marked(probe, text, [block], false);
    used(probe, text, marked.statements);
    try {
      new vm.Script(marked.code(), { filename: place }).runInThisContext();
    } catch (error) {
      probe.threw('X', error);
    }
    await new Promise((done) => next(done));
  }
}

function used(probe, source, statements) {
  const names = [...new Set(source.match(UNCERTAIN) ?? [])].sort();
  probe.notes.write(Buffer.from('U'), text(names.join('\n')), numbers(statements));
}

function check(probe, blocks) {
  for (const block of blocks) {
    const source = together([block]);
    const asScript = wrongAsScript(source);
    const place = isForModules(asScript) ? wrongAsModule(source) : asScript && placeOf(asScript, source);
    if (place !== undefined) {
      probe.rejected(place);
    }
  }
}

const probe = new Probe(new Notes());
const { mode, blocks } = read();
if (mode === 'check') {
  check(probe, blocks);
} else {
  process.env.TMPDIR = process.env.HOME = temporary;
  if (mode === 'session') {
    runSession(probe, blocks);
  } else {
    runGroup(probe, blocks);
  }
}
