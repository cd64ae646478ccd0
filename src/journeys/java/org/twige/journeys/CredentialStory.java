package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a certificate among strangers, and when its issuer takes it back. */
final class CredentialStory {

    private CredentialStory() {}

    /** By code and by file, without an account and without scripts; one changed letter and it is refused. */
    static void aStrangerChecks(String badge) {
        try (var phone = Browser.phone(false)) {
            var page = phone.newPage();
            page.navigate(Nation.address("/verify?lang=en"));
            page.fill("input[name=code]", code(badge));
            page.click("main form[method=get] button");
            assertThat(verdict(page)).isEqualTo("Valid");
            Browser.look(page, "verify-valid");

            send(page, badge);
            assertThat(verdict(page)).isEqualTo("Valid");
            send(page, withOneLetterChanged(badge));
            assertThat(verdict(page)).isNotEqualTo("Valid");
            Browser.look(page, "verify-changed");
        }
    }

    static void theOfficeRevokes(String badge) {
        try (var desk = Browser.desk()) {
            var page = desk.newPage();
            Browser.signIn(page, Nation.account("programme_office"));
            page.navigate(Nation.address("/credentials/revocations?code=" + code(badge)));
            page.locator("main input[name=reason]").first().check();
            page.check("main input[name=confirmed]");
            Browser.look(page, "revocation");
            page.click("main form[method=post] button");
        }
        try (var phone = Browser.phone(false)) {
            var page = phone.newPage();
            page.navigate(Nation.address("/verify?lang=en&code=" + code(badge)));
            assertThat(verdict(page)).isEqualTo("Revoked");
            Browser.lookInEveryLanguage(page, "verify-revoked");
        }
    }

    private static void send(Page page, String badge) {
        page.navigate(Nation.address("/verify?lang=en"));
        page.setInputFiles(
                "input[name=file]",
                new FilePayload("badge.jwt", "text/plain", badge.getBytes(StandardCharsets.US_ASCII)));
        page.click("main form[method=post] button");
    }

    private static String verdict(Page page) {
        return Browser.whole(page).locator("main h1 .govuk-tag").innerText();
    }

    /** The short code that stands in the badge's own claims. */
    private static String code(String badge) {
        var claims = new String(Base64.getUrlDecoder().decode(badge.split("\\.", 3)[1]), StandardCharsets.UTF_8);
        return JsonMapper.builder()
                .build()
                .readTree(claims)
                .at("/credentialSubject/licenseNumber")
                .asString();
    }

    private static String withOneLetterChanged(String badge) {
        var at = badge.indexOf('.') + 20;
        var changed = badge.charAt(at) == 'A' ? 'B' : 'A';
        return badge.substring(0, at) + changed + badge.substring(at + 1);
    }
}
