package dev.runmark.example.fact;

import java.util.List;

/**
 * What an error of the compiler is about, as far as its syntax trees and the JDK know more than the message says. Every
 * alternative is immutable and thread-safe.
 */
public sealed interface MessageSubject {

    /** Nothing is known beyond the message. */
    record Unknown() implements MessageSubject {}

    /**
     * A class that is not there.
     *
     * @param name its simple name
     * @param candidates the full names of the classes of this JDK, and of the class path, that have it; ascending
     */
    record MissingType(String name, List<String> candidates) implements MessageSubject {

        public MissingType {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A variable that is not there.
     *
     * @param name its name
     */
    record MissingVariable(String name) implements MessageSubject {}

    /**
     * A method that is not there, called without anything before its name.
     *
     * @param name its name
     */
    record MissingMethod(String name) implements MessageSubject {}

    /**
     * A member that its owner does not have, but another one with nearly the same name.
     *
     * @param meant the other name
     */
    record Misspelt(String meant) implements MessageSubject {}

    /**
     * A package that is not there.
     *
     * @param name its name
     * @param wanted the simple name of what is imported from it; {@code *} if that is everything
     * @param artifact the Maven artifact that is known to have it, as {@code group:artifact}; empty if none is known
     */
    record MissingPackage(String name, String wanted, String artifact) implements MessageSubject {

        /** Whether something would not be missed if the package were there. */
        public boolean brings(MessageSubject other) {
            if (other instanceof MissingType type) {
                return type.candidates().isEmpty() && brings(type.name());
            }
            return other instanceof MissingMethod method
                    ? brings(method.name())
                    : other instanceof MissingVariable variable && brings(variable.name());
        }

        private boolean brings(String missing) {
            return wanted.equals("*") || wanted.equals(missing);
        }
    }

    /**
     * A class or a member of a later JDK.
     *
     * @param name as a reader knows it, such as {@code List.reversed()}
     * @param since the feature version that it came with
     * @param preview whether it is a preview API there
     */
    record LaterApi(String name, int since, boolean preview) implements MessageSubject {}
}
