class Odd {
    int greet(String name) {
        return name.length();
    }
}
