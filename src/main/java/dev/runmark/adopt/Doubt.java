package dev.runmark.adopt;

/** How sure it is that a comment which is not true of its code claims something of it. */
enum Doubt {
    /** It describes, or is about something else. */
    NONE,
    /** It may be a claim. */
    POSSIBLE,
    /** It is a claim. */
    CLEAR;

    static Doubt clearIf(boolean clear, Doubt otherwise) {
        return clear ? CLEAR : otherwise;
    }

    static Doubt possibleIf(boolean possible) {
        return possible ? POSSIBLE : NONE;
    }
}
