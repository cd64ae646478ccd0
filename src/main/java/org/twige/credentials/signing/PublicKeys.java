package org.twige.credentials.signing;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.security.PublicKey;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The keys that signatures may be checked with, by thumbprint; retired ones among them. */
public final class PublicKeys {

    private final Map<String, OctetKeyPair> published = new TreeMap<>();
    private final Map<String, PublicKey> usable = new TreeMap<>();

    PublicKeys(Collection<OctetKeyPair> keys) {
        for (var key : keys) {
            var plain = Ed25519Keys.publish(Ed25519Keys.publicKey(key));
            published.put(plain.getKeyID(), plain);
            usable.put(plain.getKeyID(), Ed25519Keys.publicKey(key));
        }
    }

    /**
     * Reads a key set, e.g. the file that the address of the keys gives.
     *
     * @throws IllegalArgumentException when it is none
     * @see "RFC 7517, JWK set"
     */
    public static PublicKeys parse(String keySet) {
        try {
            return new PublicKeys(JWKSet.parse(keySet).getKeys().stream()
                    .filter(OctetKeyPair.class::isInstance)
                    .map(OctetKeyPair.class::cast)
                    .toList());
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a set of keys", e);
        }
    }

    public List<String> thumbprints() {
        return List.copyOf(published.keySet());
    }

    /** The key that a signature names: a thumbprint, or an address that ends in one. */
    Optional<PublicKey> named(String name) {
        return Optional.ofNullable(usable.get(name.substring(name.lastIndexOf('/') + 1)));
    }

    /** All keys whose thumbprint begins so; a short proof has no room for the whole. */
    List<PublicKey> beginningWith(String start) {
        return usable.entrySet().stream()
                .filter(key -> key.getKey().startsWith(start))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** One key as JSON, named by its address. */
    public Optional<String> json(String thumbprint, Addresses addresses) {
        return Optional.ofNullable(published.get(thumbprint))
                .map(key -> addressed(key, addresses).toJSONString());
    }

    /** The key set as JSON; each key is named by its address. */
    public String json(Addresses addresses) {
        return new JWKSet(List.copyOf(published.values().stream()
                        .map(key -> addressed(key, addresses))
                        .toList()))
                .toString();
    }

    private static OctetKeyPair addressed(OctetKeyPair key, Addresses addresses) {
        return new OctetKeyPair.Builder(key)
                .keyID(addresses.key(key.getKeyID()))
                .build();
    }
}
