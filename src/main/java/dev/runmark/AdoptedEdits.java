package dev.runmark;

import dev.runmark.adopt.Adoption;
import dev.runmark.adopt.InSession;
import dev.runmark.example.judge.Edit;
import dev.runmark.rewrite.Rehearsal;
import dev.runmark.site.MarkdownFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code adopt} writes: what is true in a comment must be true as a claim, too, beside all the others, when the
 * page is checked as it will stand.
 *
 * @param edits the changes, in no order
 * @param claims how many of them make claims
 * @param sessions the files that become sessions
 */
record AdoptedEdits(List<Edit> edits, int claims, List<String> sessions) {

    AdoptedEdits {
        edits = List.copyOf(edits);
        sessions = List.copyOf(sessions);
    }

    /** What of an adoption holds in files that stay as they are. */
    static AdoptedEdits withoutSessions(Adoption adoption, List<MarkdownFile> files, Rehearsal.Prove prove)
            throws IOException, InterruptedException {
        List<Edit> asItIs = Rehearsal.confirmed(files, adoption.claims(), prove);
        return new AdoptedEdits(asItIs, asItIs.size(), List.of());
    }

    /** What of it holds, where files become sessions, too. */
    static AdoptedEdits confirmed(Adoption adoption, List<MarkdownFile> files, Rehearsal.Prove prove)
            throws IOException, InterruptedException {
        List<Edit> asItIs = Rehearsal.confirmed(files, adoption.claims(), prove);
        List<InSession> needy = adoption.sessions().stream()
                .filter(session -> !asItIs.containsAll(session.claims()))
                .toList();
        if (needy.isEmpty()) {
            return new AdoptedEdits(asItIs, asItIs.size(), List.of());
        }
        List<InSession> sessions = bearable(needy, files, prove);
        List<Edit> claims = new ArrayList<>(adoption.edits());
        adoption.sessions().stream()
                .filter(session -> !needy.contains(session))
                .forEach(session -> claims.addAll(session.claims()));
        sessions.forEach(session -> claims.addAll(session.claims()));
        List<Edit> modes =
                sessions.stream().flatMap(session -> session.mode().stream()).toList();
        List<Edit> confirmed = Rehearsal.confirmed(
                files, Stream.concat(modes.stream(), claims.stream()).toList(), prove);
        List<Edit> kept = confirmed.stream().filter(claims::contains).toList();
        Set<String> leaning = sessions.stream()
                .filter(session -> session.claims().stream().anyMatch(kept::contains))
                .flatMap(session -> session.mode().stream())
                .map(mode -> mode.location().path())
                .collect(Collectors.toSet());
        List<Edit> needed = modes.stream()
                .filter(mode -> leaning.contains(mode.location().path()))
                .toList();
        return new AdoptedEdits(
                Stream.concat(needed.stream(), kept.stream()).toList(),
                kept.size(),
                leaning.stream().sorted().toList());
    }

    /** Those of some files; one that would have more errors as a session than before is left as it is. */
    private static List<InSession> bearable(List<InSession> sessions, List<MarkdownFile> files, Rehearsal.Prove prove)
            throws IOException, InterruptedException {
        List<Edit> modes =
                sessions.stream().flatMap(session -> session.mode().stream()).toList();
        Set<String> paths = modes.stream().map(mode -> mode.location().path()).collect(Collectors.toSet());
        List<MarkdownFile> changing =
                files.stream().filter(file -> paths.contains(file.path())).toList();
        List<Long> before = Rehearsal.errors(changing, List.of(), prove);
        List<Long> after = Rehearsal.errors(changing, modes, prove);
        Set<String> worse = new HashSet<>();
        for (int i = 0; i < changing.size(); i++) {
            if (after.get(i) > before.get(i)) {
                worse.add(changing.get(i).path());
            }
        }
        return sessions.stream()
                .filter(session -> session.mode()
                        .filter(mode -> worse.contains(mode.location().path()))
                        .isEmpty())
                .toList();
    }
}
