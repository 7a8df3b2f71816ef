package dev.runmark.probe;

import java.util.Arrays;
import java.util.SplittableRandom;

/** What one thread has done in one run. Its own thread writes; a count that another reads may be a little old. */
final class ThreadSteps {

    /** The sites of the JDK's collections are counted from here. */
    static final int FIRST_JDK_SITE = 1 << 16;

    /** Steps at more places than these are not counted. */
    private static final int MOST_SITES = 4096;

    /** Who waits so often while another is held up waits for that one: others do something in between. */
    private static final int MOST_ACTIVE_WAITS = 128;

    private static final int NONE = -1;

    final HeldUpRun run;
    final Thread thread;
    final int index;
    final SplittableRandom random;
    /** Whether it may read values that were written over. */
    final boolean readsOldValues;
    /** How often it has said that it waits for others without ceasing to run. */
    int activeWaits;
    /** Whether it is in a method of a collection that the example called. */
    boolean inCollection;
    /** Whether it is held up. */
    volatile boolean stalled;
    /** Whether it goes round and round in a loop. Who looks may be late. */
    boolean loops;
    /** Whether another thread has come to where it waits. */
    volatile boolean met;
    /** Nanoseconds that it has waited for others to meet. */
    long waited;
    /** When it last synchronised with others, and how often it has read an old value since. */
    long synchronisedAt;

    int oldReads;

    /** Whether it has used no field that nothing orders since it last synchronised with others. */
    boolean mayLead;

    int count;
    private int[] visits = new int[64];
    private boolean[] accompanied = new boolean[64];
    private boolean[] plainReads = new boolean[64];
    private boolean[] leading = new boolean[64];
    private int[] jdkVisits = new int[0];
    /** Where it is held up, and which time it comes there: at one place at most. */
    private int stalledAt = NONE;

    private int stalledOn;
    private boolean firstStalled;
    private int ownSite;
    private int begin = NONE;
    private int firstSinceMark = NONE;
    private int activeWaitsAtMark;

    ThreadSteps(HeldUpRun run, Thread thread, int index, Tactics tactics) {
        this.run = run;
        this.thread = thread;
        this.index = index;
        this.random = tactics.randomOf(index);
        this.readsOldValues = tactics.oldValues();
        for (int i = tactics.stalls().size() - 1; i >= 0; i--) {
            Stall stall = tactics.stalls().get(i);
            if (stall.thread() == index) {
                stalledAt = stall.site();
                stalledOn = stall.visit();
                firstStalled = i == 0;
            }
        }
    }

    /** Whether it is to be held up at a place, coming there so often. */
    boolean isStalledAt(int site, int visit) {
        return site == stalledAt && visit == stalledOn;
    }

    /** Whether it is the first of those that are held up. */
    boolean isFirstStalled() {
        return firstStalled;
    }

    /** Whether it comes to a place so often that it is left alone there, unless its run is over. */
    boolean hasPassedOften(int site) {
        if (site >= visits.length || visits[site] < HeldUpRun.LAST_VISIT) {
            return false;
        }
        loops = true;
        return !run.isOver();
    }

    /** Counts a step, and gives how often it was made; 0 if it is not counted. */
    int visit(int site) {
        count++;
        loops = false;
        if (site >= FIRST_JDK_SITE) {
            int jdkSite = site - FIRST_JDK_SITE;
            if (jdkSite >= jdkVisits.length) {
                jdkVisits = Arrays.copyOf(jdkVisits, jdkSite + 64);
            }
            return ++jdkVisits[jdkSite];
        }
        if (begin == NONE) {
            begin = site;
        }
        ownSite = site;
        if (firstSinceMark == NONE) {
            firstSinceMark = site;
        }
        if (site >= MOST_SITES) {
            return 0;
        }
        if (site >= visits.length) {
            visits = Arrays.copyOf(visits, 2 * site);
            accompanied = Arrays.copyOf(accompanied, 2 * site);
            plainReads = Arrays.copyOf(plainReads, 2 * site);
            leading = Arrays.copyOf(leading, 2 * site);
        }
        if (!accompanied[site] && visits[site] < HeldUpRun.LAST_VISIT) {
            accompanied[site] = run.othersLive(this);
        }
        return ++visits[site];
    }

    /** Notes that the step after the last is to read a field that nothing orders. */
    void readsPlainField() {
        if (ownSite < plainReads.length) {
            plainReads[ownSite] = true;
        }
        usesPlainField();
    }

    /** Notes that the step after the last is to read or write a field that nothing orders. */
    void usesPlainField() {
        if (mayLead && ownSite < leading.length) {
            leading[ownSite] = true;
            mayLead = false;
        }
    }

    /** The place in the example's own code where it was last. */
    int ownSite() {
        return ownSite;
    }

    /** Begins to note from where it goes on. */
    void mark() {
        firstSinceMark = NONE;
        activeWaitsAtMark = activeWaits;
    }

    /** Whether all that it has done since {@link #mark} was probably waiting for another. */
    boolean waitsActively() {
        return activeWaits - activeWaitsAtMark > MOST_ACTIVE_WAITS;
    }

    /** The place that it came to first after {@link #mark}; -1 if it has not moved. */
    int firstSinceMark() {
        return firstSinceMark;
    }

    /** Notes what it has shown: the places that it came to while there were other threads. */
    void tellTo(Planner planner) {
        if (begin != NONE) {
            planner.seenToBegin(index, begin);
        }
        for (int site = 0; site < visits.length; site++) {
            if (visits[site] > 0 && accompanied[site]) {
                planner.seen(index, site, visits[site]);
                if (plainReads[site]) {
                    planner.seenPlainRead(index, site);
                }
                if (leading[site]) {
                    planner.seenToLead(index, site);
                }
            }
        }
        for (int site = 0; site < jdkVisits.length; site++) {
            if (jdkVisits[site] > 0) {
                planner.seen(index, FIRST_JDK_SITE + site, jdkVisits[site]);
            }
        }
    }
}
