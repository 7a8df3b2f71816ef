package dev.runmark.render.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.Writer;

/** A loop that says where it stands if what it writes is too long: Pebble itself does not. */
final class BoundedLoop extends ForNode {

    /**
     * The same loop with another body.
     *
     * @param loop a loop as Pebble reads it
     * @param body what is done in each round
     */
    BoundedLoop(ForNode loop, BodyNode body) {
        super(loop.getLineNumber(), loop.getIterationVariable(), loop.getIterable(), body, loop.getElseBody());
    }

    @Override
    public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) throws IOException {
        try {
            super.render(self, writer, context);
        } catch (PebbleException broken) {
            boolean tooLong = broken.getFileName() == null && context.addAndGet(0) > context.getMaxRenderedSize();
            throw tooLong ? new TooMuch("what is written here has no end", getLineNumber(), self.getName()) : broken;
        }
    }
}
