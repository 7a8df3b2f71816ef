package dev.runmark.site;

/** Whether what this machine lacks may be fetched. */
public enum Network {
    USED,
    /** From the repositories that the user's settings name, whatever a POM says: it comes with a change that is to be checked. */
    OF_THE_USER,
    /** The user forbids it: what is not on this machine counts as missing. */
    FORBIDDEN;

    /** The stricter of both. */
    Network and(Network other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
