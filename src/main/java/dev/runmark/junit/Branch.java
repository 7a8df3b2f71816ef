package dev.runmark.junit;

import java.util.stream.Stream;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;

/** A node that stands for others. */
interface Branch extends TestDescriptor {

    /** The nodes below it with tests that a filter takes. */
    Stream<UniqueId> below(ExampleFilter filter);
}
