class Own extends java.util.ArrayList<String> {
    static int plus(int n) {
        return n + 3;
    }
}
