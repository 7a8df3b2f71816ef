class Setup {
    static int one = 1;
}
