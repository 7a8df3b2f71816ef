class Setup {
    static MutableList<Integer> list = Lists.mutable.with(12, 53, 76, 49, 100), myList = list, listOfIntegers = list;
    static MutableList<String> lastNames = Lists.mutable.with("Smith", "Jones");
    record State(String name) { String getName() { return name; } }
    record Address(String city) { State getState() { return new State("New York"); } }
    static Address address1 = new Address("London"), address2 = new Address("Oslo"), address3 = new Address("Rome");
    record Person(String firstName, String lastName, int age, Address address) {
        Person(String name, int age) { this(name, "Smith", age, address1); }    Person(Address a) { this("Alice", "Smith", 40, a); }
        String getName() { return firstName; }    String getFirstName() { return firstName; }
        String getLastName() { return lastName; }
        int getAge() { return age; }
        static Function<Person, Integer> TO_AGE = Person::getAge;
        Address getAddress() { return address; }
        MutableList<Address> getAddresses() { return Lists.mutable.with(address); }
        boolean isOlderThan(int years) { return age > years; }
    }
    static MutableList<Person> people = Lists.mutable.with(new Person("Alice", 40), new Person("Bob", 9)), persons = people;
    static MutableList<Person> customersFromLondon = people;    void doSomething(Object value) {}    static class Foo {}
}
