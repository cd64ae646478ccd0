package org.twige.credentials;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answer of a check for machines: the same facts as the page, in words that never change. */
final class CheckJson {

    private CheckJson() {}

    static Map<String, Object> of(Check check) {
        var all = new LinkedHashMap<String, Object>();
        all.put("result", check.verdict().name());
        all.put("checkedAt", check.at().toString());
        all.put("checked", List.of("signature", "issuer key", "revocation list", "dates"));
        all.put("notChecked", List.of("who the person in front of you is"));
        Optional.ofNullable(check.revocation()).ifPresent(revocation -> {
            all.put("revocationReason", revocation.reason().name());
            all.put("revokedAt", revocation.at().toString());
        });
        Optional.ofNullable(check.shown()).ifPresent(shown -> all.put("credential", credential(shown)));
        return all;
    }

    private static Map<String, Object> credential(Check.Shown shown) {
        var all = new LinkedHashMap<String, Object>();
        all.put("code", shown.code());
        all.put(shown.whole() ? "names" : "initials", shown.names());
        all.put("course", shown.title());
        all.put("edition", shown.edition());
        all.put("language", shown.language());
        all.put("outcomes", shown.outcomes());
        all.put("issuer", shown.issuer());
        all.put("issuedOn", shown.issuedOn().toString());
        all.put("validUntil", shown.validUntil().toString());
        return all;
    }
}
