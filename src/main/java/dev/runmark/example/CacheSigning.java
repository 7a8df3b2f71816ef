package dev.runmark.example;

import dev.runmark.text.Sha256;
import dev.runmark.text.TrustedKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Signs what is shared between machines, and finds out whether it was signed (Ed25519, RFC 8032).
 *
 * <p>Immutable and thread-safe.
 */
final class CacheSigning {

    private static final String ALGORITHM = TrustedKey.ALGORITHM;

    /** How many bytes a signature has (RFC 8032, 5.1.6). */
    private static final int BYTES = 64;

    private static final String PURPOSE = "runmark cache 1";

    private final TrustedKey trusted;
    private final Optional<PrivateKey> own;

    private CacheSigning(TrustedKey trusted, Optional<PrivateKey> own) {
        this.trusted = trusted;
        this.own = own;
    }

    /**
     * The keys that some texts are.
     *
     * @param trusted see {@link TrustedKey#of}
     * @param own a PKCS #8 private key in Base64, with which is signed; empty if nothing is
     * @return empty if one of them is no such key, or if they do not belong together
     */
    static Optional<CacheSigning> of(String trusted, Optional<String> own) {
        return TrustedKey.of(trusted).flatMap(key -> of(key, own));
    }

    /** The same with a key that is one. */
    static Optional<CacheSigning> of(TrustedKey trusted, Optional<String> own) {
        if (own.isEmpty()) {
            return Optional.of(new CacheSigning(trusted, Optional.empty()));
        }
        return privateKey(own.get())
                .map(secret -> new CacheSigning(trusted, Optional.of(secret)))
                .filter(CacheSigning::isPair);
    }

    private static Optional<PrivateKey> privateKey(String base64) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
            return Optional.of(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isPair() {
        return opened(PURPOSE, signed(PURPOSE, new byte[0])).isPresent();
    }

    /** A name under which something is kept on this machine that counts only for those who trust the same key. */
    String ownName(String name) {
        return new Sha256().text(trusted.name()).text(name).hex();
    }

    /** Whether something can be signed. */
    boolean signs() {
        return own.isPresent();
    }

    /**
     * A content with its signature before it.
     *
     * @throws IllegalStateException if there is no key to sign with
     */
    byte[] signed(String name, byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(own.orElseThrow(() -> new IllegalStateException("no key to sign with")));
            signature.update(message(name, content));
            byte[] whole = Arrays.copyOf(signature.sign(), BYTES + content.length);
            System.arraycopy(content, 0, whole, BYTES, content.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has " + ALGORITHM, e);
        }
    }

    /** What {@link #signed} was given; empty if it was not, under this name and with the key that is trusted. */
    Optional<byte[]> opened(String name, byte[] signed) {
        if (signed.length < BYTES) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(signed, BYTES, signed.length);
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(trusted.key());
            signature.update(message(name, content));
            return signature.verify(signed, 0, BYTES) ? Optional.of(content) : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] message(String name, byte[] content) {
        return new Sha256().text(PURPOSE).text(name).bytes(content).hex().getBytes(StandardCharsets.US_ASCII);
    }
}
