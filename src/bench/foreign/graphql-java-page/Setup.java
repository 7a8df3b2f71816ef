import graphql.schema.*; import graphql.execution.*; import graphql.*;
class Setup {
    static GraphQLSchema schema;  static class StarWarsSchema { static GraphQLObjectType queryType; }  static GraphQLObjectType queryType, CatType, DogType;  static GraphQLContext graphqlContext;
    static class ProductInfo {}  static class ProductCostInfo {}  static class Wizard {}  static class Witch {}  static class Necromancer {}  static class User {}  static class Review {}  static class ID {}
    static class SecurityContext { Object getToken() { return null; } }  static class DatabaseSecurityCtx {}  static class AuthorisationCtx { boolean hasRole(String r) { return true; }  static AuthorisationCtx obtain() { return null; } }
    interface Cat {}  interface Dog {}  static class UserContext {}  static class EpisodeInput {}  static class YourUserAccessService {}  static class StockInfo {}  static class Foo {}
    static class FooInstrumentation extends graphql.execution.instrumentation.SimplePerformantInstrumentation {}
    static List<Object> getTheseCharacters(List<String> ids) { return List.of(); }  static List<Object> getCharacterDataViaBatchHTTPApi(List<String> ids) { return List.of(); }
    static <A> A fetchUserFromDatabase(Object id) { return null; }  static <A> A fetchUserFromRemoteGraphQLResource(Object id) { return null; }  static <A> A fetchUserViaHttp(Object id) { return null; }
    static <A> A getMatchingProducts(String s) { return null; }  static <A> A fetchProductsFromDatabaseWithMatching(Object c, String s) { return null; }  static <A> A getUserAndTheirFriends(String s) { return null; }
    static void sendAsJson(Object o) {}  static GraphQLSchema buildSchema() { return null; }  static File loadSchema(String name) { return null; }  static String serializeEmail(Object o) { return ""; }
    static void processStockPriceChange(Object o) {}  static void emitAMetric(Object o, Object t) {}  static Object updatedElement;  static String query;
}
