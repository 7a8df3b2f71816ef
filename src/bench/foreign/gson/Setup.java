class Setup {
    static class Foo<T> { T value; Foo() {} Foo(T value) { this.value = value; } T get() { return value; } }
    static class Bar {}
    static class MyBaseClass {}
    static class MyType {}
    static class MyType2 {}
    static class MySerializer {}
    static class MyTypeAdapter {}
    static class MyDeserializer {}
    static class MyInstanceCreator {}
    enum CurrencyCode { USD }
    record Money(String currency, long amount) { Money(String amount, CurrencyCode code) { this(code.name(), 0); } }
    static String jsonString = "java.lang.String";
    static Object someObject = 1;
}
