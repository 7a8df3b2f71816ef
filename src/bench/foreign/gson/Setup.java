class Setup {
    static class Foo<T> { T value; Foo() {} Foo(T value) { this.value = value; } T get() { return value; } }
    static class Bar {}
    static class MyBaseClass {}
    static class MyType {}
    static class MyType2 {}
    static class MySerializer {}
    record Money(String currency, long amount) {}
    static Object someObject = 1;
}
