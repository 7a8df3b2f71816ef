class Setup {
    static Object myResultObject = Map.of("name", "Bob"), sourceObject = myResultObject, pojoValue = myResultObject;
    static String jsonSource = "{\"name\": 1}", complexJson = "{\"name\": {\"first\": 1}}";
    static int _code;

    static class ResultValue { public int name; }

    static class ResultType { public int name; }

    static class PojoType { public String name; }

    static class Person {
        public String name;
        public Integer age;
        Person() {}
        Person(String name) { this.name = name; }
        Person(String name, Integer age) { this.name = name; }
        public String getName() { return name; }
        public Integer getAge() { return age; }
    }
}
