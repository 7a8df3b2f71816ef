package dev.runmark.probe.record;

import java.util.IdentityHashMap;

/**
 * Numbers for objects that are the same object, whatever their {@code equals} says.
 *
 * <p>Thread-safe.
 */
final class Identities {

    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private int last;

    /** A number for what will be known by it alone, from 1. */
    synchronized int next() {
        return ++last;
    }

    /** The number of an object, from 1. */
    synchronized int of(Object object) {
        Integer known = numbers.get(object);
        if (known == null) {
            known = ++last;
            numbers.put(object, known);
        }
        return known;
    }
}
