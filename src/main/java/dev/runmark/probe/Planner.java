package dev.runmark.probe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

    private final Set<Stall> plainReads = new LinkedHashSet<>();
    private final Set<Stall> leading = new LinkedHashSet<>();
    /** For each thread the place that it came to first. */
    private final Map<Integer, Integer> begins = new TreeMap<>();

    private final Set<Integer> triedSites = new HashSet<>();
    private final Set<Stall> tried = new HashSet<>();

    /** Notes that a thread came to a place. */
    void seen(int thread, int site, int visits) {
        seen.computeIfAbsent(thread, t -> new TreeMap<>())
                .merge(site, Math.min(visits, HeldUpRun.LAST_VISIT), Math::max);
    }

    /** Notes which place a thread came to first. */
    void seenToBegin(int thread, int site) {
        begins.put(thread, site);
    }

    /** Notes that a thread came to a place at which it reads a field that nothing orders. */
    void seenPlainRead(int thread, int site) {
        plainReads.add(new Stall(thread, site, 0));
    }

    /**
     * Notes that a thread came to a place at which, for the first time since it synchronised with others, it uses a field
     * that nothing orders.
     */
    void seenToLead(int thread, int site) {
        leading.add(new Stall(thread, site, 0));
    }

    /** The tactics for the run with a seed. */
    Tactics next(long seed) {
        SplittableRandom random = new SplittableRandom(~seed);
        List<Stall> stalls = new ArrayList<>();
        if (Tactics.of(seed, List.of()).oldValues() && !plainReads.isEmpty()) {
            holdUpBeforeARead(stalls, random);
        } else {
            for (int left = Tactics.stallsOf(seed); left > 0; left--) {
                addOneOf(best(candidates(stalls)), stalls, random);
            }
        }
        return Tactics.of(seed, List.copyOf(stalls));
    }

    /**
     * Where old values may be read, a thread is held up before it reads one, or before it writes what another then does not
     * see; and in half of these runs another where it begins: what that writes once the first has come there is what the
     * first then may not see.
     */
    private void holdUpBeforeARead(List<Stall> stalls, SplittableRandom random) {
        boolean leads = !leading.isEmpty() && random.nextBoolean();
        addOneOf(List.copyOf(leads ? leading : plainReads), stalls, random);
        List<Stall> beginnings = new ArrayList<>();
        begins.forEach((thread, site) -> {
            if (thread > 0 && thread != stalls.get(0).thread()) {
                beginnings.add(new Stall(thread, site, 0));
            }
        });
        if (random.nextBoolean()) {
            addOneOf(beginnings, stalls, random);
        }
    }

    private void addOneOf(List<Stall> candidates, List<Stall> stalls, SplittableRandom random) {
        if (!candidates.isEmpty()) {
            stalls.add(chosen(candidates.get(random.nextInt(candidates.size())), random));
        }
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
