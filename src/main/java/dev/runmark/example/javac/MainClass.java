package dev.runmark.example.javac;

/**
 * A class whose {@code main} is called as Java's launcher would.
 *
 * @param name its binary name, with {@code .} between its parts
 */
public record MainClass(String name) implements EntryPoint {

    @Override
    public String written() {
        return name;
    }

    /** Whether it stands in a package. */
    boolean isInPackage() {
        return name.contains(".");
    }
}
