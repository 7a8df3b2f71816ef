package dev.runmark.site;

/** Whether what this machine lacks may be fetched. */
public enum Network {
    USED,
    /** The user forbids it: what is not on this machine counts as missing. */
    FORBIDDEN;

    /** Forbidden if one of both is. */
    Network and(Network other) {
        return this == FORBIDDEN ? this : other;
    }
}
