import java.time.*;
import java.util.*;
class Setup {
    enum Gender { MALE, FEMALE }
    interface Foo {} interface Bar {} interface Pair<A, B> {} interface AddressImpl extends AbstractAddress {} interface AbstractAddress {}
    static class Phone { String countryCode; String getAreaCode() { return ""; } String getNumber() { return ""; } }
    static class Address { String street, city, country, postalCode;
        void setStreet(String s) {} void setCity(String s) {} void setCountry(String s) {} void setPostalCode(String s) {}
        String getStreet() { return street; } String getCity() { return city; } String getCountry() { return country; } String getPostalCode() { return postalCode; } }
    static class Person { void setFirstName(String s) {} void setLastName(String s) {} void setName(String s) {} void setAge(int n) {} void setGender(Gender g) {} void setAddress(Address a) {}
        LocalDate getDateOfBirth() { return null; } Gender getGender() { return null; } String getFirstName() { return ""; } String getLastName() { return ""; }
        String getSurname() { return ""; } int getAge() { return 1; } List<String> getHobbies() { return List.of(); } }
    enum Grade { A, B, C, D, F }
    static class Applicant { void setFirstName(String s) {} void setMiddleName(String s) {} void setLastName(String s) {} void setAge(Integer n) {} void setGrade(Grade g) {} void setAddress(Address a) {}
        String getFirstName() { return ""; } String getMiddleName() { return ""; } String getLastName() { return ""; } Integer getAge() { return 18; } Grade getGrade() { return Grade.A; } Address getAddress() { return new Address(); } }
    record AddressAvro(String getStreet, String getCity, String getCountry, String getPostalCode) {}
    record ApplicantAvro(String getFirstName, String getMiddleName, String getLastName, Integer getAge, String getGrade, AddressAvro getAddress) {}
    interface Mapper { ApplicantAvro toAvro(Applicant a); } static Mapper mapper;
    record PersonDTO(String getFirstName, String getLastName) {} interface PersonMapper { PersonDTO toDto(Person p); } static PersonMapper personMapper;
}
