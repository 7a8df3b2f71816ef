package dev.runmark.example.sandbox;

import dev.runmark.example.fact.Isolation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The sandbox of Linux: namespaces of its own for users, processes, the network and the file system, set up by bubblewrap. A
 * process in it sees the programs of the system and what it is given, can write to memory only, and ends with the thread
 * that started it.
 *
 * @param program bubblewrap's path
 * @param options how it is called, before what each process is given
 */
record Bubblewrap(Path program, List<String> options) implements Sandbox {

    private static final List<String> NAMESPACES = List.of(
            "--unshare-user",
            "--unshare-pid",
            "--unshare-ipc",
            "--unshare-uts",
            "--hostname",
            "localhost",
            "--unshare-cgroup-try",
            "--die-with-parent",
            "--new-session",
            "--unsetenv",
            "SHLVL",
            "--unsetenv",
            "OLDPWD",
            "--unsetenv",
            "_");

    /** Keeps a process from making further namespaces, in which it had more rights; bubblewrap before 0.8 has it not. */
    private static final String NO_FURTHER_NAMESPACES = "--disable-userns";

    /** Where systems keep their programs and libraries. */
    private static final List<String> PROGRAMS =
            List.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/nix/store", "/gnu/store");

    /** What programs need to know of the system, and everybody may. */
    private static final List<String> PUBLIC = List.of(
            "/etc/ld.so.cache",
            "/etc/alternatives",
            "/etc/hosts",
            "/etc/fonts",
            "/etc/ssl/certs",
            "/etc/pki/java",
            "/etc/pki/ca-trust/extracted",
            "/etc/crypto-policies");

    private static final List<String> OF_THE_NETWORK = List.of("/etc/resolv.conf", "/etc/nsswitch.conf");

    /** Where processes share memory and semaphores (shm_overview(7)); Python's need it. */
    private static final Path SHARED = Path.of("/dev/shm");

    private static final long TRIAL_SECONDS = 10;

    Bubblewrap {
        options = List.copyOf(options);
    }

    /** That of this machine, if it has one and lets it be used. */
    static Sandbox find() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return new Unconfined("there is none for " + System.getProperty("os.name") + " yet");
        }
        Optional<Path> program = installed();
        if (program.isEmpty()) {
            return new Unconfined("bubblewrap (bwrap) is not installed");
        }
        List<String> closed = new ArrayList<>(NAMESPACES);
        closed.add(NO_FURTHER_NAMESPACES);
        return Stream.of(closed, NAMESPACES)
                .map(options -> new Bubblewrap(program.get(), withSystem(options)))
                .filter(Bubblewrap::works)
                .findFirst()
                .<Sandbox>map(found -> found)
                .orElse(new Unconfined("this machine does not let bubblewrap (bwrap) make namespaces"));
    }

    private static Optional<Path> installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of(path.split(File.pathSeparator, -1)), Stream.of("/usr/bin"))
                .flatMap(folder -> in(folder).stream())
                .findFirst();
    }

    /** What the path names relative to a folder may be the project's own. */
    private static Optional<Path> in(String folder) {
        try {
            return Optional.of(Path.of(folder).resolve("bwrap"))
                    .filter(Path::isAbsolute)
                    .filter(Files::isExecutable);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static List<String> withSystem(List<String> namespaces) {
        List<String> options = new ArrayList<>(namespaces);
        PROGRAMS.forEach(path -> options.addAll(shown(Path.of(path))));
        Stream.concat(PUBLIC.stream(), configurationOfJava()).forEach(path -> options.addAll(readOnly(Path.of(path))));
        options.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev"));
        return options;
    }

    /** Where a system keeps what its JDKs link to. */
    private static Stream<String> configurationOfJava() {
        String[] names = new File("/etc").list((folder, name) -> name.startsWith("java"));
        return Stream.of(names == null ? new String[0] : names).sorted().map(name -> "/etc/" + name);
    }

    private static List<String> shown(Path path) {
        try {
            return Files.isSymbolicLink(path)
                    ? List.of("--symlink", Files.readSymbolicLink(path).toString(), path.toString())
                    : readOnly(path);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<String> readOnly(Path path) {
        return List.of("--ro-bind-try", path.toString(), path.toString());
    }

    private boolean works() {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(options);
        command.addAll(List.of("--unshare-net", "--", "/bin/sh", "-c", ":"));
        try {
            Process process = Starter.start(new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD));
            try {
                return process.waitFor(TRIAL_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public List<String> command(Confines confines, List<String> command) {
        List<String> whole = new ArrayList<>(List.of(program.toString()));
        whole.addAll(options);
        Path temporary = Path.of("/tmp");
        whole.addAll(memory(temporary, confines.diskBytes()));
        whole.addAll(memory(SHARED, confines.diskBytes()));
        if (!confines.folder().startsWith(temporary)) {
            whole.addAll(memory(confines.folder(), confines.diskBytes()));
        }
        confines.readable().forEach(path -> whole.addAll(readOnly(path)));
        confines.writable().forEach(path -> whole.addAll(List.of("--bind", path.toString(), path.toString())));
        for (String name : confines.folders()) {
            whole.addAll(List.of("--dir", confines.folder().resolve(name).toString()));
        }
        if (confines.network()) {
            OF_THE_NETWORK.forEach(path -> whole.addAll(readOnly(Path.of(path))));
        } else {
            whole.add("--unshare-net");
        }
        whole.addAll(List.of("--remount-ro", "/", "--chdir"));
        whole.add(confines.folder().resolve(confines.folders().get(0)).toString());
        whole.add("--");
        whole.addAll(after(confines.predecessors()));
        whole.addAll(command);
        return whole;
    }

    private static List<String> memory(Path folder, long bytes) {
        return List.of("--size", Long.toString(bytes), "--tmpfs", folder.toString());
    }

    /** In a sandbox, process ids start anew; whoever prints its own is to see that it is not always the same. */
    private static List<String> after(int predecessors) {
        return predecessors == 0
                ? List.of()
                : List.of("/bin/sh", "-c", "/bin/true; ".repeat(predecessors) + "\"$@\"", "sh");
    }

    @Override
    public int ownProcesses() {
        return 2;
    }

    @Override
    public Isolation isolation() {
        return Isolation.SANDBOX;
    }
}
