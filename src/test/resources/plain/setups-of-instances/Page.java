class Page {
    int plus(int n) {
        return n + 2;
    }
}
