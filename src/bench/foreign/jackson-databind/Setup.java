class Setup {
    static Object myResultObject = Map.of("name", "Bob");
    static Object sourceObject = myResultObject;
    static Object pojoValue = myResultObject;
    static String jsonSource = "{\"name\": 1}";
    static String complexJson = "{\"name\": {\"first\": 1}}";
    static int _code;

    static class ResultValue { public int name; }

    static class ResultType { public int name; }

    static class PojoType { public String name; }

    static class Person {
        public String name;
        Person() {}
        Person(String name) { this.name = name; }
        public String getName() { return name; }
    }
}
