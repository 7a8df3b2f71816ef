class Setup {
    static int two = 2;
}
