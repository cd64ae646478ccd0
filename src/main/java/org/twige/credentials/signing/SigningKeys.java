package org.twige.credentials.signing;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.PrivateKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signs with the active key and knows every key that ever signed; notices a rotation by another process at once. */
@Component
public class SigningKeys {

    private final KeyFolder folder;
    private final Addresses addresses;
    private volatile @Nullable Loaded loaded;

    SigningKeys(@Value("${twige.data}") Path data, Addresses addresses) {
        this.folder = new KeyFolder(data.resolve("secrets").resolve("credential-keys"));
        this.addresses = addresses;
        folder.prepare();
    }

    private record Loaded(
            FileTime at, String active, @Nullable PrivateKey secret, PublicKeys published) {

        @Override
        public String toString() {
            return "Loaded " + active;
        }
    }

    /** Thrown when the active key's secret half is gone: rotate the keys, and what waits is signed. */
    public static final class NoKey extends RuntimeException {

        NoKey(String active) {
            super("the key " + active + " cannot sign: its secret half is gone; rotate the keys");
        }
    }

    public PublicKeys published() {
        return current().published();
    }

    /** The thumbprint of the key that signs now. */
    public String active() {
        return current().active();
    }

    /**
     * Signs a text.
     *
     * @param type of the whole, e.g. {@code JWT} or {@code vc+jwt}
     * @throws NoKey when the key is gone
     */
    public String sign(String type, String payload) {
        var now = current();
        return Jws.sign(type, addresses.key(now.active()), payload, signer(now));
    }

    /**
     * Seals a few lines so that they fit into a picture; a last line names the key.
     *
     * @throws NoKey when the key is gone
     */
    public String seal(String lines) {
        var now = current();
        return Jws.seal(lines + "\n" + now.active().substring(0, 8), signer(now));
    }

    /** Signs with a new key from now on; the thumbprint of it. */
    public String rotate() {
        var next = folder.rotate();
        loaded = null;
        return next;
    }

    private static JdkSigner signer(Loaded now) {
        var secret = now.secret();
        if (secret == null) {
            throw new NoKey(now.active());
        }
        return new JdkSigner(secret);
    }

    private Loaded current() {
        var known = loaded;
        var at = folder.changedAt();
        if (known == null || !known.at().equals(at)) {
            var active = folder.active();
            known = new Loaded(at, active, folder.secret(active).orElse(null), folder.published());
            loaded = known;
        }
        return known;
    }
}
