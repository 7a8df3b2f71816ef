package dev.runmark.render.template;

import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.Writer;

/** Stands at the beginning of what can be done again and again, writes nothing, and counts how often that is. */
final class Count extends AbstractRenderableNode {

    private final int cost;

    /**
     * For what begins at a line.
     *
     * @param line its number, from 1
     * @param cost what each time counts, in characters
     */
    Count(int line, int cost) {
        super(line);
        this.cost = cost;
    }

    @Override
    public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) {
        if (context.addAndGet(cost) > context.getMaxRenderedSize()) {
            throw new TooMuch("this is done again and again, without end", getLineNumber(), self.getName());
        }
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.visit(this);
    }
}
