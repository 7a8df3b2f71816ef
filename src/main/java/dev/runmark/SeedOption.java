package dev.runmark;

import java.util.SplittableRandom;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what decides where threads are held up. */
final class SeedOption implements ITypeConverter<Long> {

    private static final String RANDOM = "random";

    @Override
    public Long convert(String value) {
        if (value.equals(RANDOM)) {
            return new SplittableRandom().nextLong(1, Long.MAX_VALUE);
        }
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + value + "' is neither a whole number nor '" + RANDOM + "'");
        }
    }
}
