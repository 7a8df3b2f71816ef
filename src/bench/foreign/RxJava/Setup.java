class Setup {
    static class T {}    static class R {}    static class U {}    static class Data {}    static class Callback {}
    static Observable<Integer> bursty = Observable.range(1, 100), sourceObservable = bursty, streamOfItems = bursty;
    static ConnectableObservable<Integer> burstMulticast = bursty.publish();    static Single<Integer> someSingleSource = Single.just(1);
    static Flowable<Integer> source = Flowable.range(1, 10), someSource = source;
    static class Inventory { int getId() { return 1; } }
    static class Warehouse { Flowable<Inventory> getInventoryAsync() { return Flowable.just(new Inventory()); } }
    static class Erp { Flowable<Integer> getDemandAsync(int id) { return Flowable.just(id); } }
    static Warehouse warehouse = new Warehouse();    static Erp erp = new Erp();
    static class Service {
        Single<Integer> apiCall() { return Single.just(1); }    Single<Integer> anotherApiCall(Object v) { return Single.just(1); }
        Single<Integer> finalCall(Object v) { return Single.just(1); }
        Single<Integer> finalCallBoth(Object v, Object w) { return Single.just(1); }
    }
    static Service service = new Service();
    static class Mouse { int x, y; }
    static class Component { Flowable<Mouse> mouseMoves() { return Flowable.empty(); }  Flowable<Mouse> mouseClicks() { return Flowable.empty(); } }
    static Component component = new Component();    static class NetworkCall { void doStuff() {} }    static NetworkCall networkCall = new NetworkCall();
    static int computeValue() { return 1; }    static int computeValue(int v) { return v; }    static int getAndIncrement() { return 0; }
    static <A> void compute(A... value) {}    static int doSomethingBlockingly() { return 1; }
}
