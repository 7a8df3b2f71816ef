class Setup {
    static KeyPair keys = keys();
    static RSAPublicKey rsaPublicKey = (RSAPublicKey) keys.getPublic();
    static RSAPrivateKey rsaPrivateKey = (RSAPrivateKey) keys.getPrivate();
    static String rsaPrivateKeyId = "1";
    static Algorithm algorithm = Algorithm.RSA256(rsaPublicKey, rsaPrivateKey);
    static Clock clock = Clock.systemUTC();
    static Map<String, Object> headerMap = Map.of("kid", "1");
    static JwkProvider jwkProvider;
    static KeyPair keys() {
        try { return KeyPairGenerator.getInstance("RSA").generateKeyPair(); } catch (NoSuchAlgorithmException e) { throw new IllegalStateException(e); }
    }
}
