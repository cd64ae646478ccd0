package org.twige.credentials;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.credentials.Credentials.Document;
import org.twige.credentials.paper.Paper;
import org.twige.credentials.paper.Printer;
import org.twige.credentials.paper.QrCode;
import org.twige.credentials.signing.Addresses;
import org.twige.credentials.signing.Jws;
import org.twige.credentials.signing.SigningKeys;
import org.twige.web.Frame;
import org.twige.web.Texts;

/** Prints a credential when somebody asks for it; what stands on the sheet is what was signed. */
@Component
class PrintCredential {

    /** A square code with more is hard to read from paper. */
    private static final int EASY_TO_SCAN = 520;

    private final Credentials credentials;
    private final SigningKeys keys;
    private final Addresses addresses;
    private final TemplateEngine templates;
    private final Country country;
    private final Texts texts;

    PrintCredential(
            Credentials credentials,
            SigningKeys keys,
            Addresses addresses,
            TemplateEngine templates,
            Country country,
            Texts texts) {
        this.credentials = credentials;
        this.keys = keys;
        this.addresses = addresses;
        this.templates = templates;
        this.country = country;
        this.texts = texts;
    }

    /** The sheet as a PDF; empty when it was never signed in that language. */
    Optional<byte[]> print(Credential credential, String language) {
        return credentials
                .document(credential.id(), language)
                .flatMap(document -> Jws.check(document.jwt(), Jws.BADGE, keys.published())
                        .flatMap(OpenBadge::read)
                        .map(proof -> Printer.print(paper(document, proof), proof.issuedAt())));
    }

    private Paper paper(Document document, Proof proof) {
        var frame = new Frame(proof.language(), country, texts, null, "", "");
        var address = addresses.check(proof.token().text());
        var html = new StringOutput();
        templates.render(
                "credentials/paper.jte",
                Map.of("frame", frame, "page", PaperPage.of(proof, country.zone(), address)),
                html);
        return new Paper(
                html.toString(),
                QrCode.of(content(address, document.slip())),
                document.jwt(),
                proof.code() + ".jwt",
                frame.text("credentials.paper.badge"));
    }

    /** The address for phones with a network; behind it, for those without, the sealed lines. */
    private static String content(String address, String slip) {
        var both = address + "#" + slip;
        return both.length() <= EASY_TO_SCAN ? both : address;
    }
}
