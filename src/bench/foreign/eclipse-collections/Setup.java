class Setup {
    static MutableList<Integer> list = Lists.mutable.with(12, 53, 76, 49, 100);
    static MutableList<Integer> myList = list;
    static MutableList<Integer> listOfIntegers = list;
    static MutableList<String> lastNames = Lists.mutable.with("Smith", "Jones");
    static MutableList<Person> people = Lists.mutable.with(new Person("Alice", 40), new Person("Bob", 9));
    record Address(String city) {}
    record Person(String firstName, String lastName, int age, Address address) {
        Person(String name, int age) { this(name, "Smith", age, new Address("London")); }
        Person(Address address) { this("Alice", "Smith", 40, address); }
        String getName() { return firstName; }
        String getLastName() { return lastName; }
        int getAge() { return age; }
        Address getAddress() { return address; }
        MutableList<Address> getAddresses() { return Lists.mutable.with(address); }
        boolean isOlderThan(int years) { return age > years; }
    }
}
