class All {
    static String title = "of all pages";
    private final String greeting = "Hello";

    String greet(String name) {
        return greeting + ", " + name;
    }
}
