package dev.runmark.adopt;

import dev.runmark.example.Observation;
import dev.runmark.example.ProvingListener;
import dev.runmark.example.ProvingSettings;
import dev.runmark.example.fact.Background;
import dev.runmark.example.fact.Run;
import dev.runmark.example.fact.Versions;
import dev.runmark.example.judge.Edit;
import dev.runmark.site.Fence;
import dev.runmark.site.Languages;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.PageEquipment;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What existing documentation claims of its blocks of code, and what of it is true.
 *
 * <p>Immutable and thread-safe.
 *
 * @param findings one for each comment and block of output that may be a claim, in reading order
 * @param edits the changes that make Runmark check what is true, in reading order; no two touch the same line
 * @param sessions the changes to files that need a session for them to hold
 * @param blocks what was done with each block, in reading order within a file
 * @param missing what the blocks were promised and is not there; nothing was run then
 */
public record Adoption(
        List<Finding> findings, List<Edit> edits, List<InSession> sessions, List<Block> blocks, List<Problem> missing) {

    /** How many blocks are run in one go: enough to make the compiler's start cheap, few enough to hold. */
    private static final int BATCH = 500;

    public Adoption {
        findings = List.copyOf(findings);
        edits = List.copyOf(edits);
        sessions = List.copyOf(sessions);
        blocks = List.copyOf(blocks);
        missing = List.copyOf(missing);
    }

    /**
     * What was done with a block that may be claimed something of.
     *
     * @param runs how often it was run as it is
     * @param ranOn on what
     * @param background what was done for it and to it besides
     */
    public record Block(Fence fence, int runs, Versions ranOn, Background background) {

        static Block of(Observation observation) {
            List<Run> runs = observation.unforced();
            return new Block(observation.fence(), runs.size(), Versions.of(runs), observation.background());
        }
    }

    /**
     * Runs the blocks of some files and sorts what is said of them.
     *
     * @throws IOException if the machine fails: a file cannot be read, no process can be started
     * @throws InterruptedException if the calling thread is interrupted; no block is left running then
     */
    public static Adoption of(List<MarkdownFile> files, ProvingSettings settings, ProvingListener listener)
            throws IOException, InterruptedException {
        Map<PageEquipment, List<MarkdownFile>> byEquipment = files.stream()
                .collect(Collectors.groupingBy(file -> file.examples().own(), LinkedHashMap::new, Collectors.toList()));
        if (byEquipment.keySet().stream().allMatch(PageEquipment::isNothing)) {
            return ofAlike(files, settings, listener);
        }
        Adoption all = new Adoption(List.of(), List.of(), List.of(), List.of(), List.of());
        for (Map.Entry<PageEquipment, List<MarkdownFile>> part : byEquipment.entrySet()) {
            all = all.and(ofAlike(part.getValue(), settings.of(part.getKey()), listener));
        }
        return all;
    }

    private Adoption and(Adoption more) {
        return new Adoption(
                Stream.concat(findings.stream(), more.findings.stream())
                        .sorted()
                        .toList(),
                Stream.concat(edits.stream(), more.edits.stream()).toList(),
                Stream.concat(sessions.stream(), more.sessions.stream()).toList(),
                Stream.concat(blocks.stream(), more.blocks.stream()).toList(),
                Stream.concat(missing.stream(), more.missing.stream())
                        .distinct()
                        .toList());
    }

    /** Sorts what is said in files that have the same to work with. */
    private static Adoption ofAlike(List<MarkdownFile> files, ProvingSettings settings, ProvingListener listener)
            throws IOException, InterruptedException {
        Languages languages = settings.examples().languages();
        int total = files.stream().mapToInt(file -> file.examplesIn(languages)).sum();
        List<Finding> findings = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        List<InSession> sessions = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        Set<Problem> missing = new LinkedHashSet<>();
        List<AdoptedPage> batch = new ArrayList<>();
        int done = 0;
        int held = 0;
        for (int i = 0; i < files.size(); i++) {
            MarkdownFile file = files.get(i);
            if (file.examplesIn(languages) > 0) {
                batch.add(AdoptedPage.read(file, languages));
                held += file.examplesIn(languages);
            }
            if (held >= BATCH || i == files.size() - 1) {
                Batch.Result result = Batch.judge(batch, settings, listener.from(done, total));
                findings.addAll(result.findings());
                edits.addAll(result.edits());
                sessions.addAll(result.sessions());
                blocks.addAll(result.blocks());
                missing.addAll(result.missing());
                done += held;
                held = 0;
                batch.clear();
            }
        }
        return new Adoption(findings.stream().sorted().toList(), edits, sessions, blocks, List.copyOf(missing));
    }

    /** The problems that findings are, in reading order. */
    public List<Problem> problems() {
        return Stream.concat(missing.stream(), findings.stream().flatMap(finding -> finding.problem().stream()))
                .sorted()
                .toList();
    }

    /** All changes that make claims, also in files that need a session for them. */
    public List<Edit> claims() {
        return Stream.concat(edits.stream(), sessions.stream().flatMap(session -> session.claims().stream()))
                .toList();
    }

    /** The files that would become sessions for their claims to hold, in alphabetical order. */
    public List<String> leaning() {
        return sessions.stream()
                .flatMap(session -> session.mode().stream())
                .map(mode -> mode.location().path())
                .distinct()
                .sorted()
                .toList();
    }

    /** How many findings are of a sort. */
    public int count(FindingKind kind) {
        return (int) findings.stream().filter(finding -> finding.kind() == kind).count();
    }
}
