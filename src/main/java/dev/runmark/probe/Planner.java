package dev.runmark.probe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Chooses where threads are held up: at each place in the code that some thread was seen to come to, before any of them
 * twice, and then once for each thread that comes there.
 */
final class Planner {

    /** For each thread the places that it came to, and how often. */
    private final Map<Integer, TreeMap<Integer, Integer>> seen = new TreeMap<>();

    private final Set<Stall> plainReads = new HashSet<>();
    private final Set<Integer> triedSites = new HashSet<>();
    private final Set<Stall> tried = new HashSet<>();

    /** Notes that a thread came to a place. */
    void seen(int thread, int site, int visits) {
        seen.computeIfAbsent(thread, t -> new TreeMap<>()).merge(site, visits, Math::max);
    }

    /** Notes that a thread came to a place at which it reads a field that nothing orders. */
    void seenPlainRead(int thread, int site) {
        plainReads.add(new Stall(thread, site, 0));
    }

    /**
     * The tactics for the run with a seed. Where old values may be read, a thread is first held up before it reads one:
     * what is written meanwhile is what it then may not see.
     */
    Tactics next(long seed) {
        SplittableRandom random = new SplittableRandom(~seed);
        boolean oldValues = Tactics.of(seed, List.of()).oldValues();
        List<Stall> stalls = new ArrayList<>();
        for (int left = Tactics.stallsOf(seed); left > 0; left--) {
            List<Stall> candidates = candidates(stalls);
            List<Stall> reads = new ArrayList<>(candidates);
            reads.retainAll(plainReads);
            List<Stall> from = oldValues && stalls.isEmpty() && !reads.isEmpty() ? reads : best(candidates);
            if (!from.isEmpty()) {
                stalls.add(chosen(from.get(random.nextInt(from.size())), random));
            }
        }
        return Tactics.of(seed, List.copyOf(stalls));
    }

    /** All places of the threads that are not held up yet. */
    private List<Stall> candidates(List<Stall> taken) {
        Set<Integer> threads = new HashSet<>(seen.keySet());
        for (Stall stall : taken) {
            threads.remove(stall.thread());
        }
        List<Stall> all = new ArrayList<>();
        for (int thread : threads) {
            for (int site : seen.getOrDefault(thread, new TreeMap<>()).keySet()) {
                all.add(new Stall(thread, site, 0));
            }
        }
        return all;
    }

    /** Those at places that are new; if there are none, those that are new for their thread; or else all. */
    private List<Stall> best(List<Stall> candidates) {
        List<Stall> newPlaces = new ArrayList<>();
        List<Stall> newForThread = new ArrayList<>();
        for (Stall stall : candidates) {
            if (!triedSites.contains(stall.site())) {
                newPlaces.add(stall);
            }
            if (!tried.contains(stall)) {
                newForThread.add(stall);
            }
        }
        return !newPlaces.isEmpty() ? newPlaces : !newForThread.isEmpty() ? newForThread : candidates;
    }

    /** Early visits are the likelier: each order of magnitude counts the same. */
    private Stall chosen(Stall place, SplittableRandom random) {
        tried.add(place);
        triedSites.add(place.site());
        int visits = seen.getOrDefault(place.thread(), new TreeMap<>()).getOrDefault(place.site(), 1);
        return new Stall(place.thread(), place.site(), (int) Math.pow(visits, random.nextDouble()));
    }
}
