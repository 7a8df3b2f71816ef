class Setup {
    static class T {}
    static class R {}
    static class U {}
    static Observable<Integer> bursty = Observable.range(1, 100);
    static Flowable<Integer> source = Flowable.range(1, 10);
    static Flowable<Integer> someSource = source;
    static Observable<Integer> sourceObservable = bursty;
    static int computeValue() { return 1; }
    static int computeValue(int v) { return v; }
    static <A> void compute(A value) {}
    static int getAndIncrement() { return 0; }
}
