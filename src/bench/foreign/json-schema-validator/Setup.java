class Setup {
    static String schemaData = "{}";
    static String input = "{}", inputData = input;
    static String authorizationToken = "token";
}
