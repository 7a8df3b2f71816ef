class Setup {
    static Faker faker = new Faker();
    static Faker FAKER = faker;
    static List<Faker> fakers = List.of(faker);
    static String tableSchemaName = "people", separator = ";";
    static int limit = 2;
    enum Day { MONDAY, TUESDAY }

    static class Person {
        String firstName;
        String lastName;
    }
}
