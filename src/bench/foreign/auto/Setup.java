class Setup {
    static class Bar {}  static class Artist {}  static class MyType {}  static class BlurTransformParameters {}
    static class MutablePropertyType { static MutablePropertyType copyOf(MutablePropertyType other) { return other; } }
    static class KotlinData { KotlinData(int level, String name, Long id) {} }
    static class SuperclassThatDefinesToString {}
    interface InterfaceWithDefaultMethod { default int numberOfLegs() { return 4; } }
    static String someFunctionOf(Bar bar) { return ""; }
    static Bar bar = new Bar(), baz = bar;
}
