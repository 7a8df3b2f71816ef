class Setup {
    static Faker faker = new Faker();
    static Faker FAKER = faker;
    static String tableSchemaName = "people";

    static class Person {
        String firstName;
        String lastName;
    }
}
