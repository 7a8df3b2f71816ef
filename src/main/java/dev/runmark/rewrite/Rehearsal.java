package dev.runmark.rewrite;

import dev.runmark.content.ContentReader;
import dev.runmark.content.javadoc.FencedFile;
import dev.runmark.example.judge.Edit;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.Leftovers;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tries out changes on copies of files, and keeps those that prove to be right. */
public final class Rehearsal {

    /** Giving up one change can show that another is wrong; rarely twice. */
    private static final int ROUNDS = 4;

    /** What is wrong with a claim; anything else was wrong before. */
    private static final Set<Rule> WRONG =
            Set.of(Rule.CLAIM_FALSE, Rule.CLAIM_UNSTABLE, Rule.CLAIM_UNCHECKED, Rule.OUTPUT_STRAY, Rule.ORDER_STABLE);

    private final List<MarkdownFile> files;
    private final Prove prove;

    private Rehearsal(List<MarkdownFile> files, Prove prove) {
        this.files = files;
        this.prove = prove;
    }

    /** Proves Markdown files. */
    public interface Prove {

        /** What is wrong with their examples. */
        List<Problem> problems(List<MarkdownFile> files) throws IOException, InterruptedException;
    }

    /**
     * Finds the changes that the examples confirm.
     *
     * @param files files to change, and possibly others
     * @param edits changes to them; no two touch the same line
     * @param prove how to prove files
     * @throws IOException if the machine fails
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static List<Edit> confirmed(List<MarkdownFile> files, List<Edit> edits, Prove prove)
            throws IOException, InterruptedException {
        Set<String> touched = Rewrite.byPath(edits).keySet();
        List<MarkdownFile> changing =
                files.stream().filter(file -> touched.contains(file.path())).toList();
        Rehearsal rehearsal = new Rehearsal(changing, prove);
        List<Edit> kept = edits;
        for (int round = 0; round < ROUNDS && !kept.isEmpty(); round++) {
            List<Edit> right = rehearsal.rightOnes(kept);
            if (right.size() == kept.size()) {
                return kept;
            }
            kept = right;
        }
        return List.of();
    }

    /**
     * How many errors each file would have with some changes.
     *
     * @param files the files
     * @param edits changes to some of them
     * @param prove how to prove files
     * @throws IOException if the machine fails
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static List<Long> errors(List<MarkdownFile> files, List<Edit> edits, Prove prove)
            throws IOException, InterruptedException {
        List<Long> errors = new ArrayList<>();
        for (Tried tried : new Rehearsal(files, prove).tried(Rewrite.byPath(edits))) {
            errors.add(tried.problems().stream().filter(Problem::isError).count());
        }
        return errors;
    }

    /**
     * A file as it would be.
     *
     * @param problems what is wrong with its examples
     * @param fences its blocks of code
     */
    private record Tried(List<Problem> problems, List<Fence> fences) {

        static Tried of(MarkdownFile copy, List<Problem> problems) throws IOException {
            List<Problem> own = problems.stream()
                    .filter(problem -> problem.location().path().equals(copy.path()))
                    .toList();
            return new Tried(own, FencedFile.open(copy).fences());
        }

        /** The lines whose claims are wrong, or cannot be compared with anything since their block does not compile. */
        List<Integer> wrongLines() {
            Stream<Integer> wrong = problems.stream()
                    .filter(problem -> WRONG.contains(problem.rule()))
                    .map(problem -> problem.location().line());
            Stream<Integer> uncompared = fences.stream()
                    .filter(fence -> problems.stream().anyMatch(problem -> isRejected(fence, problem)))
                    .flatMap(fence -> fence.lines().stream().map(FenceLine::line));
            return Stream.concat(wrong, uncompared).distinct().toList();
        }

        private static boolean isRejected(Fence fence, Problem problem) {
            int first = fence.location().line();
            int line = problem.location().line();
            return problem.rule() == Rule.EXAMPLE_COMPILE
                    && first <= line
                    && line <= first + fence.lines().size() + 1;
        }
    }

    private List<Edit> rightOnes(List<Edit> edits) throws IOException, InterruptedException {
        Map<String, List<Edit>> byPath = Rewrite.byPath(edits);
        List<Tried> tried = tried(byPath);
        List<Edit> right = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            List<Edit> ofFile = byPath.getOrDefault(files.get(i).path(), List.of());
            right.addAll(withoutThoseAt(tried.get(i).wrongLines(), ofFile));
        }
        return right;
    }

    /** Makes changes to copies of the files, and proves those. */
    private List<Tried> tried(Map<String, List<Edit>> byPath) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("runmark-rehearsal-");
        Leftovers.deleteOnExit(folder);
        try {
            List<Path> paths = new ArrayList<>();
            for (MarkdownFile file : files) {
                Path own = Files.createDirectory(folder.resolve("%06d".formatted(paths.size())));
                Path copy = own.resolve(file.file().getFileName());
                Optional<String> text = Rewrite.text(file, byPath.getOrDefault(file.path(), List.of()));
                // One that has changed meanwhile is refused later.
                paths.add(Files.writeString(copy, text.orElse("")));
            }
            List<MarkdownFile> copies = ContentReader.readPlain(paths).files();
            List<Problem> problems = prove.problems(copies);
            List<Tried> tried = new ArrayList<>();
            for (Path path : paths) {
                Optional<MarkdownFile> copy =
                        copies.stream().filter(read -> read.file().equals(path)).findFirst();
                tried.add(copy.isPresent() ? Tried.of(copy.get(), problems) : new Tried(List.of(), List.of()));
            }
            return tried;
        } finally {
            Leftovers.delete(folder);
        }
    }

    /** The changes whose lines, where they stand once all are made, are none of those given. */
    private static List<Edit> withoutThoseAt(List<Integer> wrong, List<Edit> edits) {
        List<Edit> right = new ArrayList<>();
        int shift = 0;
        for (Edit edit :
                edits.stream().sorted(Comparator.comparing(Edit::location)).toList()) {
            int first = edit.location().line() + shift;
            int last = first + linesBut(Edit.Kind.REMOVED, edit) - 1;
            if (wrong.stream().noneMatch(line -> first <= line && line <= last)) {
                right.add(edit);
            }
            shift += linesBut(Edit.Kind.REMOVED, edit) - linesBut(Edit.Kind.ADDED, edit);
        }
        return right;
    }

    /** How many lines of a change are not of a kind. */
    private static int linesBut(Edit.Kind kind, Edit edit) {
        return (int) edit.lines().stream().filter(line -> line.kind() != kind).count();
    }
}
