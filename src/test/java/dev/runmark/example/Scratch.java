package dev.runmark.example;

import dev.runmark.text.Source;
import java.nio.file.Path;
import java.time.Duration;

final class Scratch {
    public static void main(String[] args) throws Exception {
        for (String arg : args) {
            Source source = Source.read(arg, Path.of(arg));
            long t = System.nanoTime();
            Proofs proofs = Prover.prove(
                    ExampleFinder.in(source, Fences.of(source)), Prover.Settings.of(Duration.ofSeconds(10)));
            System.out.println(arg + " " + (System.nanoTime() - t) / 1_000_000 + " ms");
            proofs.all().forEach(p -> {
                System.out.println(p.example().fence().location() + " " + p.verdict() + " "
                        + p.runs().stream()
                                .map(r -> r.elapsed().toMillis() + (r.threaded() ? "T" : ""))
                                .toList());
                if (System.getenv("V") != null) p.printed().forEach(x -> System.out.println("     " + x));
            });
            proofs.problems().forEach(p -> System.out.println(p + "\n"));
        }
    }
}
