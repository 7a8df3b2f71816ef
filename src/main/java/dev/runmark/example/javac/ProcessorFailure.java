package dev.runmark.example.javac;

/** An annotation processor gave up, without saying which unit it is about. */
final class ProcessorFailure extends Exception {

    private static final long serialVersionUID = 1;

    ProcessorFailure(String message) {
        super(message);
    }

    /** One that threw something. */
    static ProcessorFailure of(RuntimeException thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        return new ProcessorFailure("an annotation processor throws " + cause);
    }
}
