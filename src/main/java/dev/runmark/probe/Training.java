package dev.runmark.probe;

import java.io.File;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.StringConcatFactory;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Uses what examples commonly use, so that it is known which classes are worth being kept ready for them. */
public final class Training {

    private Training() {}

    /** Is run once for a JDK. */
    public static void main(String[] args) throws Exception {
        texts();
        collections();
        streams();
        steps();
        records();
        failures();
        threads();
        classPath(args.length == 0 ? "." : args[0]);
        System.out.println(String.format(Locale.ROOT, "%d %s %.1f", 1, "one", 1.0));
        System.out.println(LocalDate.of(2026, 1, 1).plusDays(1) + " " + Duration.ofMillis(1_500));
        System.err.println(Optional.of("text").map(String::strip).orElse(""));
    }

    /** The {@code +} of texts, which the compiler of examples leaves to the JVM (JEP 280), and that of the probe does not. */
    private static void texts() throws Exception {
        Class<?>[] kinds = {String.class, Object.class, int.class, long.class, boolean.class, double.class, char.class};
        for (Class<?> kind : kinds) {
            join("value \u0001", kind);
            join("\u0001 value", kind);
            for (Class<?> other : new Class<?>[] {String.class, Object.class, int.class}) {
                join("\u0001 \u0001", kind, other);
                join("value \u0001 \u0001", kind, other);
            }
        }
        join("\u0001\u0001\u0001", String.class, String.class, String.class);
    }

    private static void join(String recipe, Class<?>... kinds) throws Exception {
        MethodType type = MethodType.methodType(String.class, kinds);
        StringConcatFactory.makeConcatWithConstants(MethodHandles.lookup(), "join", type, recipe);
    }

    private static void collections() {
        List<Integer> numbers = new ArrayList<>(List.of(3, 1, 2));
        Collections.sort(numbers);
        Map<String, Integer> counts = new TreeMap<>(Map.of("a", 1, "b", 2));
        counts.merge("a", 1, Integer::sum);
        new LinkedHashMap<>(counts).computeIfAbsent("c", key -> 3);
        System.out.println(numbers + " " + counts + " " + new HashSet<>(numbers) + Arrays.asList(1, 2));
        System.out.println(new ArrayDeque<>(numbers) + " " + new PriorityQueue<>(numbers));
    }

    private static void streams() {
        System.out.println(
                Stream.of("a", "bb", "cc").filter(text -> text.length() > 1).collect(Collectors.toList()));
        System.out.println(
                IntStream.rangeClosed(1, 5).mapToObj(Integer::toString).collect(Collectors.joining(",")));
        System.out.println(
                Stream.of("a", "bb", "cc").collect(Collectors.groupingBy(String::length, Collectors.counting())));
    }

    /** What streams are made of besides. */
    private static void steps() {
        List<Named> all = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> new Named("r" + number, number))
                .toList();
        all.forEach(each -> System.out.println(each.number()));
        System.out.println(all.stream().mapToInt(Named::number).sum());
        System.out.println(all.stream().mapToDouble(Named::number).average());
        System.out.println(all.stream()
                .sorted(Comparator.comparing(Named::name).reversed())
                .flatMap(each -> Stream.of(each, each))
                .map(Named::name)
                .distinct()
                .limit(2)
                .toList());
        System.out.println(all.stream().collect(Collectors.toMap(Named::name, Named::number)));
        System.out.println(
                Stream.iterate(1, number -> number * 2).skip(1).limit(3).reduce(0, Integer::sum));
        System.out.println(all.stream().anyMatch(each -> each.number() > 2));
        System.out.println(IntStream.range(0, 3).boxed().max(Comparator.naturalOrder()));
        System.out.println("text".chars().filter(Character::isLetter).count());
    }

    private record Named(String name, int number) {}

    private static void records() {
        Named one = new Named("one", 1);
        System.out.println(one + " " + one.equals(new Named("one", 2)) + " " + one.hashCode());
        System.out.println(new StringBuilder("ab").append(1).reverse());
        System.out.println(String.join(",", "a b".split(" ", -1)) + "c".repeat(2) + "d".toUpperCase(Locale.ROOT));
        System.out.println(
                new BigDecimal("1.5").add(BigDecimal.TEN) + " " + Set.of(1).contains(2));
        System.out.printf("%s %5.2f%n", TimeUnit.SECONDS, 1.0);
    }

    private static void failures() {
        try {
            List.of(1).add(2);
        } catch (UnsupportedOperationException e) {
            System.out.println(e);
        }
        new IllegalStateException("text", new RuntimeException()).printStackTrace();
    }

    /** The class path of an example ends with a folder, which that of an archive cannot have. */
    private static void classPath(String folder) throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {new File(folder).toURI().toURL()})) {
            System.out.println(loader.getResource("missing"));
        }
    }

    private static void threads() throws Exception {
        AtomicInteger count = new AtomicInteger();
        CountDownLatch latch = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            count.incrementAndGet();
            latch.countDown();
        });
        thread.start();
        latch.await();
        thread.join();
        ReentrantLock lock = new ReentrantLock();
        LongAdder adder = new LongAdder();
        lock.lock();
        try {
            adder.increment();
        } finally {
            lock.unlock();
        }
        new ConcurrentHashMap<String, Integer>().merge("a", 1, Integer::sum);
        new LinkedBlockingQueue<>(List.of(1)).poll(1, TimeUnit.MILLISECONDS);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Callable<Integer> task = count::get;
        System.out.println(
                pool.submit(task).get() + pool.invokeAll(List.of(task)).size() + adder.sum());
        pool.shutdown();
        System.out.println(CompletableFuture.supplyAsync(() -> 1)
                .thenApply(one -> one + 1)
                .thenCombine(CompletableFuture.completedFuture(2), Integer::sum)
                .join());
    }
}
