import io.reactivex.rxjava3.core.*;  import org.reactivestreams.*;
class Setup {
    static class T {}  static class R {}  static class U {}  static class Data {}  interface Callback<A> {}  record Inventory(int getId, String getName) {}
    static Observable<Integer> bursty = Observable.range(1, 100), sourceObservable = bursty, streamOfItems = bursty;
    static ConnectableObservable<Integer> burstMulticast = bursty.publish();  static Single<Integer> someSingleSource = Single.just(1);
    abstract static class Query extends Flowable<Integer> { abstract Query operator1();  abstract Query operator2();  abstract Query operator3(); }
    static Query source;  static Flowable<Integer> someSource = Flowable.range(1, 10);  static Consumer<Object> consumer = v -> {};
    interface Api {
        Flowable<Inventory> getInventoryAsync();  Flowable<Integer> getDemandAsync(int id);  void doStuff();  Single<Integer> apiCall();
        Single<Integer> anotherApiCall(Object v);  Single<Integer> finalCall(Object v);  Single<Integer> finalCallBoth(Object v, Object w);
        Flowable<java.awt.Point> mouseMoves();  Flowable<java.awt.Point> mouseClicks(); }
    static Api warehouse, erp, service, networkCall, component;  static Disposable disposable;
    static <A> void compute(A... value) {}  static int computeValue() { return 1; }  static int doSomethingBlockingly() { return 1; }
    static <A> Flowable<A> just(A v) { return Flowable.just(v); }
    static void request(long n) {}  static <A> Flowable<A> empty() { return Flowable.empty(); }
    static SpscLinkedArrayQueue<T> queue;  static AtomicLong requested;  static long emitted, limit;  static boolean cancelled, done;  static Throwable error;
    static Subscriber<Object> child;  static Subscription s;  static int getAndIncrement() { return 0; }  static int addAndGet(int n) { return 0; }
}
