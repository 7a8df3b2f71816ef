class Setup {
    interface T {}
    interface Resource { T result(); }
    static Resource resource = () -> new T() {};
    static ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);
    static List<String> collection = List.of("a", "b");
    static CompletableFuture<String> future = CompletableFuture.completedFuture("x");
    static CompletableFuture<String> f1 = future, f2 = future, f3 = future, f4 = future, f5 = future;
    CompletableFuture<String> someAsyncFunction(String text) { return future; }
    CompletableFuture<String> someAsyncFunc(String text) { return future; }
    String toKey(String text) { return text; }
    int consumeList(List<String> all) { return all.size(); }
    int consumeMap(Map<String, String> all) { return all.size(); }
}
