package org.twige.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.border.PdfUa;
import org.twige.courses.PublishCourse;
import org.twige.credentials.signing.Jws;
import org.twige.credentials.signing.SigningKeys;

@PageTest
class PaperTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private IssueCredential issueCredential;

    @Autowired
    private Credentials credentials;

    @Autowired
    private PrintCredential printCredential;

    @Autowired
    private TranslateCredential translateCredential;

    @Autowired
    private SigningKeys keys;

    @SuppressWarnings("NullAway.Init") // made before each test
    private CredentialFixture fixture;

    @BeforeEach
    void fixture() {
        fixture = new CredentialFixture(database, publication, issueCredential, credentials);
    }

    @ParameterizedTest
    @MethodSource("org.twige.credentials.NastyNames#all")
    void the_text_of_the_sheet_is_the_name(String names) throws Exception {
        var credential = fixture.issue(names, DAY);

        try (var pdf = open(credential, "en")) {
            assertThat(together(text(pdf))).contains(together(credential.names()));
            assertThat(together(credential.names())).doesNotContainPattern("[\\p{Cf}\\p{Cc}]");
        }
    }

    @Test
    void the_sheet_is_tagged_titled_and_in_its_language() throws Exception {
        var credential = fixture.issue("MUKAMANA Aline", DAY);

        try (var pdf = open(credential, "en")) {
            var catalogue = pdf.getDocumentCatalog();
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getLanguage()).isEqualTo("en");
            assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Certificate " + credential.code() + ": A small course");
            assertThat(new String(catalogue.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid")
                    .contains("Certificate " + credential.code());
            assertThat(tags(catalogue.getStructureTreeRoot()))
                    .contains("H1", "H2", "P", "L", "LI", "Table", "TH", "Figure");
            assertThat(figure(catalogue.getStructureTreeRoot()))
                    .isEqualTo("Square code with the address that checks this certificate");
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void a_certificate_conforms_to_the_standard_for_screen_readers() throws Exception {
        var sheet = printCredential
                .print(fixture.issue("MUKAMANA Aline", DAY), "en")
                .orElseThrow();

        assertThat(PdfUa.problems(sheet)).isEmpty();
    }

    @Test
    void every_font_is_embedded() throws Exception {
        try (var pdf = open(fixture.issue("MUKAMANA Aline", DAY), "en")) {
            var resources = pdf.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
                assertThat(resources.getFont(name).getName()).contains("LiberationSans");
            }
        }
    }

    @Test
    void the_signed_badge_travels_inside_the_sheet() throws Exception {
        var credential = fixture.issue("MUKAMANA Aline", DAY);

        try (var pdf = open(credential, "en")) {
            var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files.keySet()).containsExactly(credential.code() + ".jwt");
            var badge = new String(
                    files.values().iterator().next().getEmbeddedFile().toByteArray(), StandardCharsets.US_ASCII);
            assertThat(Jws.check(badge, Jws.BADGE, keys.published())).isPresent();
        }
    }

    @Test
    void the_square_code_on_the_sheet_can_be_checked_with_and_without_a_network() throws Exception {
        var credential = fixture.issue("MUKAMANA Aline", DAY);

        try (var pdf = open(credential, "en")) {
            var scanned = scan(pdf);
            var token =
                    credentials.document(credential.id(), "en").orElseThrow().token();
            assertThat(scanned).startsWith("http").contains("/verify/" + token.text() + "#");
            var offline = new OfflineVerifier(keys.published(), Map.of(), java.time.ZoneId.of("UTC"))
                    .check(scanned.getBytes(StandardCharsets.UTF_8), java.time.Instant.parse("2026-11-23T08:00:00Z"));
            assertThat(offline.verdict()).isEqualTo(Verdict.VALID);
            assertThat(offline.slip().orElseThrow().names()).isEqualTo("MUKAMANA Aline");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw", "fr", "sw"})
    void the_sheet_is_printed_in_every_language(String language) throws Exception {
        var credential = fixture.issue("MUKAMANA Aline", DAY);
        translateCredential.translate(credential, language);

        try (var pdf = open(credential, language)) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(text(pdf)).contains("MUKAMANA Aline").doesNotContain("#", "credentials.");
            assertThat(text(pdf))
                    .contains(
                            switch (language) {
                                case "rw" -> "Icyemezo cy’amahugurwa";
                                case "fr" -> "Attestation de formation";
                                default -> "Cheti cha mafunzo";
                            });
        }
    }

    private PDDocument open(Credential credential, String language) throws Exception {
        return Loader.loadPDF(printCredential.print(credential, language).orElseThrow());
    }

    private static String text(PDDocument pdf) throws Exception {
        return new PDFTextStripper().getText(pdf);
    }

    private static String together(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", "");
    }

    private static Set<String> tags(PDStructureNode node) {
        var tags = new TreeSet<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStandardStructureType());
                tags.addAll(tags(element));
            }
        }
        return tags;
    }

    private static String figure(PDStructureNode node) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStandardStructureType().equals("Figure")) {
                    return String.valueOf(element.getAlternateDescription());
                }
                var found = figure(element);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static String scan(PDDocument pdf) throws Exception {
        var image = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
        var width = image.getWidth();
        var pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, image.getHeight(), pixels))))
                .getText();
    }
}
