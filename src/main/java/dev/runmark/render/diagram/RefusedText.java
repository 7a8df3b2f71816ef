package dev.runmark.render.diagram;

/** A text that describes nothing that can be drawn. */
final class RefusedText extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Diagram.Refused refusal;

    RefusedText(String message, int line, int column, String help) {
        super(message);
        this.refusal = new Diagram.Refused(message, line, column, help);
    }

    Diagram.Refused refusal() {
        return refusal;
    }
}
