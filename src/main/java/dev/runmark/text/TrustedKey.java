package dev.runmark.text;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * The public half of a pair of keys, with which is found out whether something was signed with the other (Ed25519, RFC 8032).
 *
 * <p>Immutable and thread-safe.
 *
 * @param key as Java knows it
 */
public record TrustedKey(PublicKey key) {

    /** The name of the kind of keys. */
    public static final String ALGORITHM = "Ed25519";

    /** The variable of the environment with the other half, for those who may sign. */
    public static final String SIGNING_VARIABLE = "RUNMARK_CACHE_SIGNING_KEY";

    /**
     * The key that a text is.
     *
     * @param base64 an X.509 public key, as {@code openssl pkey -pubout} writes it between its first and last line
     * @return empty if it is no such key
     */
    public static Optional<TrustedKey> of(String base64) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
            return Optional.of(
                    new TrustedKey(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What distinguishes it from all others. */
    public String name() {
        return new Sha256().bytes(key.getEncoded()).hex();
    }
}
