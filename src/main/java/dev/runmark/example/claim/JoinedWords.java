package dev.runmark.example.claim;

import dev.runmark.site.Room;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the words of several blocks say together. */
final class JoinedWords {

    private final List<Example> blocks;

    private JoinedWords(List<Example> blocks) {
        this.blocks = blocks;
    }

    /** The words of blocks whose texts are one program: what one of them says holds for all. */
    static Words ofGroup(List<Example> blocks) {
        JoinedWords joined = new JoinedWords(blocks);
        Expectation expectation = joined.stated(block ->
                        Optional.of(block.expectation()).filter(expected -> !(expected instanceof Expectation.Ends)))
                .orElse(new Expectation.Ends());
        return joined.words(expectation, joined.commonJdks(), Words::timeout);
    }

    /** The words of blocks that each end for themselves: what becomes of one, and where it runs, is its own. */
    static Words ofSession(List<Example> blocks) {
        JoinedWords joined = new JoinedWords(blocks);
        JdkRange all = new JdkRange(0, Integer.MAX_VALUE, joined.usesPreview());
        return joined.words(new Expectation.Ends(), all, words -> Optional.empty());
    }

    private Words words(Expectation expectation, JdkRange jdks, Function<Words, Optional<Duration>> timeout) {
        return new Words(
                        expectation,
                        jdks,
                        stated(timeout),
                        stated(Words::runs),
                        stated(block -> Optional.of(block.args()).filter(args -> !args.isEmpty()))
                                .orElse(List.of()),
                        "",
                        Set.of())
                .in(new Room(stated(words -> words.room().heapMiB()), stated(words -> words.room()
                        .processes())))
                .drawn(blocks.stream().anyMatch(block -> block.words().timeline()));
    }

    private boolean usesPreview() {
        return blocks.stream().anyMatch(block -> block.words().jdks().preview());
    }

    private JdkRange commonJdks() {
        int first = blocks.stream()
                .mapToInt(block -> block.words().jdks().first())
                .max()
                .orElse(0);
        int last = blocks.stream()
                .mapToInt(block -> block.words().jdks().last())
                .min()
                .orElse(Integer.MAX_VALUE);
        return new JdkRange(first, last, usesPreview());
    }

    private <T> Optional<T> stated(Function<Words, Optional<T>> word) {
        return blocks.stream()
                .flatMap(block -> word.apply(block.words()).stream())
                .findFirst();
    }
}
