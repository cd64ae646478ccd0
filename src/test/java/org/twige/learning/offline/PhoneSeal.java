package org.twige.learning.offline;

import com.nimbusds.jose.jwk.JWKSet;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** Checks the signature of what is taken along as a phone does, with nothing of ours but the published keys. */
public final class PhoneSeal {

    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private PhoneSeal() {}

    public static boolean isOf(String type, String seal, byte[] content, String keys) throws Exception {
        var parts = seal.split("\\.", -1);
        var head = new JsonMapper().readTree(Base64.getUrlDecoder().decode(parts[0]));
        var key = JWKSet.parse(keys).getKeyByKeyId(head.path("kid").asString()).toOctetKeyPair();
        var encoded = HexFormat.of()
                .parseHex(HexFormat.of().formatHex(X509_HEAD) + HexFormat.of().formatHex(key.getDecodedX()));
        var check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(content);
        check.update((parts[0] + "." + text).getBytes(StandardCharsets.UTF_8));
        return head.path("typ").asString().equals(type)
                && check.verify(Base64.getUrlDecoder().decode(parts[2]));
    }
}
