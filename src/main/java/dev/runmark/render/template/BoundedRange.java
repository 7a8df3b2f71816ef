package dev.runmark.render.template;

import io.pebbletemplates.pebble.extension.core.RangeFunction;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code range} and {@code ..}, which make a list of all that lies between, for what is not too far apart. */
final class BoundedRange extends RangeFunction {

    private static final double LONGEST = 1_000_000;

    @Override
    public Object execute(
            Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int lineNumber) {
        List<String> names = getArgumentNames();
        double step = number(arguments.getOrDefault(names.get(2), 1));
        double rounds = (number(arguments.get(names.get(1))) - number(arguments.get(names.get(0)))) / step;
        if (Math.abs(rounds) > LONGEST) {
            throw new TooMuch("this range has more than a million numbers", lineNumber, self.getName());
        }
        return super.execute(arguments, self, context, lineNumber);
    }

    private static double number(@Nullable Object bound) {
        return bound instanceof Number number ? number.doubleValue() : 0;
    }
}
