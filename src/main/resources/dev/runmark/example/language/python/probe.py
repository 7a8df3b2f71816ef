"""Runs an example and notes what it does. Only the standard library is used, and as little of it as possible is imported,
since every example pays for it.

Arguments: where to note, the file with the program, the name that it has for its readers, the folder for temporary files,
how long it may take in milliseconds, how many bytes it may print, how threads are disturbed (a seed, or -), and the example's
own arguments.

A note is a seal, its length, and a record: a letter and what belongs to it. Numbers are big-endian, texts are preceded by
their lengths in bytes, and lists by how many elements they have.
"""

import io
import os
import sys
import _thread

OWN = (lambda: None).__code__.co_filename
MASK = (1 << 64) - 1
ONLY_TREE = 0x400
GROUP, SESSION, PROMPTS, CHECK = "group", "session", "prompts", "check"


def number(value):
    return value.to_bytes(4, "big")


def long(value):
    return value.to_bytes(8, "big")


def text(value):
    data = value.encode("utf-8", "replace")
    return number(len(data)) + data


def numbers(values):
    return number(len(values)) + b"".join(map(number, values))


class Notes:
    """The way out. What a forked child prints goes to the streams of the process, as what any other child prints."""

    def __init__(self, address):
        own = address == "/dev/fd/3"
        self.fd = 3 if own else os.open(address, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.set_inheritable(self.fd, False)
        self.state = int.from_bytes(os.read(0, 8), "big")
        self.lock = _thread.RLock()
        self.forked = False

    def write(self, record):
        with self.lock:
            self.state = seal = (self.state + 0x9E3779B97F4A7C15) & MASK
            seal = ((seal ^ (seal >> 30)) * 0xBF58476D1CE4E5B9) & MASK
            seal = ((seal ^ (seal >> 27)) * 0x94D049BB133111EB) & MASK
            left = long(seal ^ (seal >> 31)) + number(len(record)) + record
            while left:
                left = left[os.write(self.fd, left):]

    def leave_to_child(self):
        self.forked = True
        self.lock = _thread.RLock()


class Stream(io.RawIOBase):
    """One of the two streams: each piece that is written is noted, with the thread and the lines that wrote it."""

    def __init__(self, probe, fd):
        self.probe = probe
        self.fd = fd
        self.mode = "wb"

    def writable(self):
        return True

    def fileno(self):
        return self.fd

    def isatty(self):
        return False

    def write(self, data):
        data = bytes(data)
        if self.probe.notes.forked:
            return os.write(self.fd, data)
        self.probe.printed(self.fd, data, self.probe.lines(sys._getframe(1)))
        return len(data)


class Probe:
    def __init__(self, notes, name, limit):
        self.notes = notes
        self.name = name
        self.left = limit
        self.begun = clock()
        self.threaded = False

    def lines(self, frame):
        found = []
        while frame is not None:
            if frame.f_code.co_filename == self.name:
                found.append(frame.f_lineno)
            frame = frame.f_back
        return found

    def trace_lines(self, trace):
        found = []
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == self.name:
                found.insert(0, trace.tb_lineno)
            trace = trace.tb_next
        return found

    def nanos(self):
        return max(0, clock() - self.begun)

    def printed(self, fd, data, lines):
        self.left -= len(data)
        if self.left < 0:
            self.notes.write(b"F")
            os._exit(1)
        # What others have written to the same stream meanwhile came before this.
        before = [size(1), size(2)]
        self.notes.write(
            b"P" + bytes([fd]) + long(self.nanos()) + long(before[0]) + long(before[1])
            + text(thread_name()) + numbers(lines) + number(len(data)) + data
        )

    def value(self, line, value):
        self.noted_value(line, value)
        return value

    def noted_value(self, line, value):
        if not self.notes.forked:
            try:
                shown = repr(value)
            except Exception as e:
                shown = "<" + type(e).__name__ + ">"
            self.notes.write(b"V" + number(line) + text(shown))

    def block(self, index):
        if not self.notes.forked:
            self.notes.write(b"B" + number(index) + long(self.nanos()))

    def is_threaded(self):
        if not self.threaded and not self.notes.forked:
            self.threaded = True
            self.notes.write(b"T")

    def threw(self, kind, error):
        import traceback

        trace = error.__traceback__
        while trace is not None and trace.tb_frame.f_code.co_filename == OWN:
            trace = trace.tb_next
        error.__traceback__ = trace
        shown = "".join(traceback.format_exception(type(error), error, trace))
        cls = type(error)
        name = cls.__qualname__ if cls.__module__ in ("builtins", "__main__") else cls.__module__ + "." + cls.__qualname__
        try:
            message = str(error)
        except Exception:
            message = ""
        if kind == b"E":
            self.printed(2, shown.encode("utf-8", "replace"), [])
        self.notes.write(kind + text(name) + text(message) + text(shown) + numbers(self.trace_lines(trace)))

    def rejected(self, error):
        end = getattr(error, "end_offset", None) or 0
        offset = error.offset or 1
        same = (getattr(error, "end_lineno", None) or error.lineno) == error.lineno
        length = end - offset if same and end > offset else 1
        kind = type(error).__name__
        self.notes.write(b"C" + text(kind) + text(error.msg or kind) + numbers([error.lineno or 0, max(1, offset), length]))


def clock():
    import time

    return time.perf_counter_ns()


def size(fd):
    try:
        return os.fstat(fd).st_size
    except OSError:
        return 0


def thread_name():
    threading = sys.modules.get("threading")
    if threading is None:
        return "MainThread"
    # current_thread() would make a thread known that is none of threading's.
    thread = threading._active.get(_thread.get_ident())
    return "thread" if thread is None else thread.name


class Block:
    """A block of the page: its number, the lines with claims, and its text, whose lines have the numbers of the page."""

    def __init__(self, index, first, claims, lines):
        self.index = index
        self.first = first
        self.claims = claims
        self.lines = lines

    @property
    def padded(self):
        return "\n" * (self.first - 1) + "\n".join(self.lines) + "\n"


def read(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        lines = file.read().split("\n")
    mode = lines[0]
    blocks = []
    at = 1
    while at < len(lines) and lines[at]:
        index, first, count, claims = (lines[at].split(" ") + [""])[:4]
        own = [int(line) for line in claims.split(",") if line]
        blocks.append(Block(int(index), int(first), own, lines[at + 1: at + 1 + int(count)]))
        at += 1 + int(count)
    return mode, blocks


def together(blocks):
    """The text of all blocks; every line has the number that it has in the page."""
    lines = []
    for block in blocks:
        lines += [""] * (block.first - 1 - len(lines))
        lines += block.lines
    return "\n".join(lines) + "\n"


class Tree:
    """The syntax tree of a text, in which values are noted at the ends of lines that claim something."""

    def __init__(self, probe, source, claims):
        import _ast

        self.ast = _ast
        self.probe = probe
        self.claims = set(claims)
        self.tree = compile(source, probe.name, "exec", ONLY_TREE, True)
        self.used = set()
        self.statements = []
        self.visit(self.tree)

    def visit(self, root):
        stack = [root]
        while stack:
            node = stack.pop()
            self.look_at(node)
            for field in node._fields:
                value = getattr(node, field, None)
                if isinstance(value, list):
                    if value and isinstance(value[0], self.ast.stmt):
                        self.note_values(value)
                    stack += [each for each in value if isinstance(each, self.ast.AST)]
                elif isinstance(value, self.ast.AST):
                    stack.append(value)

    def look_at(self, node):
        kind = type(node).__name__
        if kind in ("Set", "SetComp"):
            self.used.add("set")
        elif kind == "Name":
            self.used.add(node.id)
        elif kind == "Attribute":
            self.used.add(node.attr)
        elif kind in ("Import", "ImportFrom"):
            self.used.update(alias.name.split(".")[0] for alias in node.names)
            self.used.add((getattr(node, "module", None) or "").split(".")[0])
        # What is printed in the body of a statement belongs to the lines there, although both may end on the same.
        if isinstance(node, self.ast.stmt) and not hasattr(node, "body"):
            self.statements += [node.lineno, node.end_lineno]

    def note_values(self, body):
        at = 0
        while at < len(body):
            node = body[at]
            if node.end_lineno in self.claims:
                if isinstance(node, self.ast.Expr):
                    node.value = self.call("__runmark_value__", node, [node.value])
                else:
                    target = self.target(node)
                    if target is not None:
                        at += 1
                        body.insert(at, self.place(self.ast.Expr(self.call("__runmark_target__", node, [target])), node))
            at += 1

    def target(self, node):
        if isinstance(node, self.ast.Assign) and len(node.targets) == 1:
            return self.loaded(node.targets[0], node)
        if isinstance(node, self.ast.AugAssign) or (isinstance(node, self.ast.AnnAssign) and node.value is not None):
            return self.loaded(node.target, node)
        return None

    def loaded(self, target, node):
        if isinstance(target, self.ast.Name):
            return self.place(self.ast.Name(target.id, self.ast.Load()), node)
        if isinstance(target, self.ast.Tuple) and all(isinstance(each, self.ast.Name) for each in target.elts):
            names = [self.loaded(each, node) for each in target.elts]
            return self.place(self.ast.Tuple(names, self.ast.Load()), node)
        return None

    def call(self, name, node, arguments):
        function = self.place(self.ast.Name(name, self.ast.Load()), node)
        line = self.place(self.ast.Constant(node.end_lineno), node)
        return self.place(self.ast.Call(function, [line] + arguments, []), node)

    @staticmethod
    def place(made, node):
        made.lineno, made.col_offset = node.lineno, node.col_offset
        made.end_lineno, made.end_col_offset = node.end_lineno, node.end_col_offset
        return made

    def begin_blocks(self, blocks):
        """Notes where each block begins, as far as a statement begins there that is in no other."""
        body = self.tree.body
        for block in reversed(blocks):
            at = next((i for i, node in enumerate(body) if node.lineno >= block.first), None)
            if at is not None and not self.is_future(body[at]):
                node = body[at]
                index = self.place(self.ast.Constant(block.index), node)
                name = self.place(self.ast.Name("__runmark_block__", self.ast.Load()), node)
                begin = self.place(self.ast.Call(name, [index], []), node)
                body.insert(at, self.place(self.ast.Expr(begin), node))

    def is_future(self, node):
        return isinstance(node, self.ast.ImportFrom) and node.module == "__future__"

    def code(self):
        self.probe.notes.write(b"U" + text("\n".join(sorted(self.used))) + numbers(self.statements))
        return compile(self.tree, self.probe.name, "exec", 0, True)


def main_module(path):
    module = type(sys)("__main__")
    module.__file__ = path
    module.__spec__ = None
    module.__builtins__ = sys.modules["builtins"]
    sys.modules["__main__"] = module
    return module


def install(probe):
    builtins = sys.modules["builtins"]
    builtins.__runmark_value__ = probe.value
    builtins.__runmark_target__ = lambda line, value: probe.noted_value(line, value)
    builtins.__runmark_block__ = probe.block
    os.register_at_fork(before=probe.is_threaded, after_in_child=probe.notes.leave_to_child)
    for name in ("start_new_thread", "start_joinable_thread"):
        original = getattr(_thread, name, None)
        if original is not None:
            watched = starting(probe, original)
            setattr(_thread, name, watched)
            # What is installed may have imported this already.
            if "threading" in sys.modules:
                setattr(sys.modules["threading"], "_" + name, watched)
    for name, fd in (("stdout", 1), ("stderr", 2)):
        errors = "backslashreplace" if fd == 2 else "strict"
        stream = io.TextIOWrapper(Stream(probe, fd), "utf-8", errors, "\n", write_through=True)
        stream.mode = "w"
        setattr(sys, name, stream)
        setattr(sys, "__" + name + "__", stream)


def starting(probe, original):
    def start(*args, **kwargs):
        probe.is_threaded()
        return original(*args, **kwargs)

    return start


def disturb(probe, seed):
    """Lets threads take turns in other places: between any two steps, and after pauses, which a number decides."""
    import time

    state = [int(seed) * 2 + 1]
    sys.setswitchinterval(1e-6)

    def step(frame, event, arg):
        if frame.f_code.co_filename != probe.name:
            return None
        frame.f_trace_opcodes = True
        state[0] = value = (state[0] * 6364136223846793005 + 1442695040888963407) & MASK
        if probe.threaded and (value >> 33) % 16 == 0:
            time.sleep(0 if (value >> 40) % 8 else ((value >> 44) % 64) / 16000)
        return step

    import threading

    threading.settrace(step)
    sys.settrace(step)


def run_group(probe, blocks, module):
    tree = Tree(probe, together(blocks), [line for block in blocks for line in block.claims])
    if len(blocks) > 1:
        tree.begin_blocks(blocks)
    exec(tree.code(), module.__dict__)


def run_session(probe, blocks, module):
    for block in blocks:
        probe.block(block.index)
        try:
            exec(Tree(probe, block.padded, block.claims).code(), module.__dict__)
        except SyntaxError as e:
            if e.filename != probe.name:
                raise
            probe.rejected(e)
        except Exception as e:
            probe.threw(b"X", e)


def run_prompts(probe, blocks, module):
    """Shows what the interpreter would at its prompt: what is typed, what is printed, and the values of expressions."""
    for block in blocks:
        probe.block(block.index)
        typed = []
        for offset, line in enumerate(block.lines + [""]):
            stripped = line.lstrip()
            if typed and not stripped.startswith("..."):
                answer(probe, typed, module)
                typed = []
            if stripped.startswith(">>>") or (typed and stripped.startswith("...")):
                sys.stdout.write(line + "\n")
                typed.append((block.first + offset, stripped[4:]))


def answer(probe, typed, module):
    source = "\n" * (typed[0][0] - 1) + "\n".join(line for _, line in typed) + "\n"
    try:
        exec(compile(source, probe.name, "single", 0, True), module.__dict__)
    except Exception as e:
        import traceback

        # As in doctest, what the stack says is nobody's claim.
        sys.stdout.write("Traceback (most recent call last):\n")
        sys.stdout.write("".join(traceback.format_exception_only(type(e), e)))


def check(probe, blocks):
    for block in blocks:
        try:
            Tree(probe, block.padded, []).code()
        except SyntaxError as e:
            probe.rejected(e)


def save(path, source):
    """So that tracebacks can quote it and processes that begin anew can read it."""
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(source)


def main():
    address, program, name, temporary, millis, limit, seed = sys.argv[1:8]
    probe = Probe(Notes(address), name, int(limit))
    mode, blocks = read(program)
    if mode == CHECK:
        check(probe, blocks)
        return 0
    import faulthandler

    faulthandler.dump_traceback_later(int(millis) / 1000, exit=True, file=2)
    os.environ["TMPDIR"] = os.environ["HOME"] = temporary
    path = os.path.join(os.getcwd(), name)
    save(path, together(blocks))
    sys.argv = [name] + sys.argv[8:]
    sys.path[0] = os.getcwd()
    module = main_module(path)
    install(probe)
    if seed != "-":
        disturb(probe, seed)
    try:
        {SESSION: run_session, PROMPTS: run_prompts}.get(mode, run_group)(probe, blocks, module)
        return 0
    except SystemExit:
        raise
    except SyntaxError as e:
        if e.filename == name and not ran(e, name):
            probe.rejected(e)
        else:
            probe.threw(b"E", e)
        return 1
    except BaseException as e:
        probe.threw(b"E", e)
        return 1
    finally:
        sys.settrace(None)
        if "asyncio" in sys.modules:
            probe.is_threaded()


def ran(error, name):
    """Whether an error comes from code that was running, such as a call of compile, and not from the example's own text."""
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == name:
            return True
        trace = trace.tb_next
    return False


# Whoever replaces a module must not let it go: its names would go with it.
probe_module = sys.modules["__main__"]
sys.exit(main())
