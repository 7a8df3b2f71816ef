package dev.runmark.render.template;

import io.pebbletemplates.pebble.error.PebbleException;

/** Says where a template goes further than {@link Bounds} allow. */
public final class TooMuch extends PebbleException {

    private static final long serialVersionUID = 1;

    TooMuch(String message, int line, String template) {
        super(null, message, line, template);
    }
}
