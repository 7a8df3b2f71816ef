class Setup {
    static int two() {
        return 2;
    }
}
