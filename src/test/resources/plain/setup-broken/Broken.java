class Broken {
    int one() {
        return "one";
    }
}
