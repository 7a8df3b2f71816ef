package dev.runmark;

import dev.runmark.build.Shard;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the part of the files that a command is about. */
final class ShardOption implements ITypeConverter<Shard> {

    @Override
    public Shard convert(String value) {
        return Shard.parse(value)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + value + "' is no part of something; the second of five is 2/5"));
    }
}
