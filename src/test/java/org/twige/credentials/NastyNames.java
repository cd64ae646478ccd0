package org.twige.credentials;

import java.util.stream.Stream;

/** Names that a staff list may hold and that have broken other systems. */
final class NastyNames {

    private NastyNames() {}

    static Stream<String> all() {
        return Stream.of(
                "MUKAMANA Aline",
                "Uwimana",
                "X",
                "nsengimana jean bosco",
                "Marie-Claire d’Arc O'Neil",
                "Amélie Ngabo-Rugamba",
                "Amélie in two parts",
                "Jean\u202EenilA",
                "\u200FAline\u200E \u2066Uwase\u2069",
                "\u202AEmbedded\u202C \u202Dover\u202C",
                "Zero\u200BWidth\u200CJoin\u200Der\uFEFF",
                "Soft\u00ADHyphen",
                "Tab\tNew\nLine\r\nName",
                "No\u00A0Break \u3000 Space",
                "Bell\u0007 Delete\u007F Escape\u001B[31m",
                "<b>Eve</b>",
                "<script>alert(1)</script>",
                "</p></body></html>",
                "<![CDATA[x]]> <!-- y -->",
                "&amp; &lt; &#x202E; &nope;",
                "\"quoted\" 'single' `back`",
                "${7*7} {{7*7}} #{x} @{y} !{z}",
                "'; drop table credentials.credential; --",
                "=HYPERLINK(\"http://x\")",
                "(Parentheses) \\backslash\\ %percent% /Name",
                "Łukasz Žižek Đorđe Ñandú Çelik Øystein Ðóra ß",
                "Ελένη Παπαδοπούλου",
                "Александр Ёлкин",
                "Abc".repeat(100),
                "Ab cd ".repeat(60),
                "W".repeat(300),
                "A very long name with Kinyarwanda parts Twagirayezu Niyonsengamuheto ".repeat(5));
    }
}
