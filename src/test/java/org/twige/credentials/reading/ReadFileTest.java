package org.twige.credentials.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ReadFileTest {

    private final ReadFile readFile =
            new ReadFile(new ReadBadge(JsonMapper.builder().build()));

    @Test
    void a_pdf_gives_its_words_and_a_picture_of_its_pages() throws IOException {
        var reading = read(Certificates.pdf("This certifies that", "Uwase Invented", "5 June 2026"));

        assertThat(reading.kind()).isEqualTo(FileKind.PDF);
        assertThat(reading.text()).contains("Uwase Invented", "5 June 2026");
        assertThat(ImageIO.read(new ByteArrayInputStream(
                                reading.picture().orElseThrow().png()))
                        .getWidth())
                .isEqualTo(1_200);
    }

    @Test
    void a_picture_is_made_anew_from_its_pixels_and_nothing_else_of_it_stays() {
        var secret = "PK\u0003\u0004 a program behind the picture";
        var png = Certificates.png(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB));
        var both = new ByteArrayOutputStream();
        both.writeBytes(png);
        both.writeBytes(secret.getBytes(StandardCharsets.ISO_8859_1));

        var shown = read(both.toByteArray()).picture().orElseThrow().png();

        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("a program");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>",
                "<html><script>alert(1)</script></html>",
                "GIF89a",
                "MZ a program",
                "PK\u0003\u0004 a document",
                "{\"not\": \"a badge\"}",
                "{ broken",
                "aaaaaaaaaaaa.bbbbbbbbbbbb.cccccccccccc",
                "=cmd|' /C calc'!A0"
            })
    void what_is_no_certificate_is_refused_whatever_its_name(String content) {
        assertThat(refused(content.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Unreadable.WRONG_KIND);
    }

    @Test
    void more_than_ten_megabytes_are_not_even_read_to_the_end() {
        assertThat(refused(new byte[ReadFile.MOST_BYTES + 1])).isEqualTo(Unreadable.TOO_LARGE);
        assertThat(refused(new byte[0])).isEqualTo(Unreadable.EMPTY);
    }

    @Test
    void a_small_file_that_claims_to_be_a_huge_picture_is_refused_before_it_is_decoded() {
        assertThat(refused(hugePng(60_000, 60_000))).isEqualTo(Unreadable.TOO_MANY_PIXELS);
        assertThat(refused(hugePng(2_000_000, 2))).isEqualTo(Unreadable.TOO_MANY_PIXELS);
    }

    @Test
    void a_picture_that_ends_in_the_middle_is_damaged() {
        var png = Certificates.png(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB));

        assertThat(refused(Arrays.copyOf(png, 40))).isEqualTo(Unreadable.DAMAGED);
    }

    @Test
    void a_pdf_with_a_program_is_refused() {
        var document = new PDDocument();
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('Muraho')"));

        assertThat(refused(Certificates.pdf(document, "This certifies"))).isEqualTo(Unreadable.ACTIVE);
    }

    @Test
    void a_pdf_that_carries_files_is_refused() {
        var document = new PDDocument();
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(new PDEmbeddedFilesNameTreeNode());
        document.getDocumentCatalog().setNames(names);

        assertThat(refused(Certificates.pdf(document, "This certifies"))).isEqualTo(Unreadable.ACTIVE);
    }

    @Test
    void a_pdf_with_a_password_is_refused() throws IOException {
        var document = new PDDocument();
        document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));

        assertThat(refused(Certificates.pdf(document, "This certifies"))).isEqualTo(Unreadable.PROTECTED);
    }

    @Test
    void a_pdf_that_would_swell_beyond_measure_is_refused_before_it_is_opened() {
        assertThat(refused(swelling(PdfWeight.MOST_BYTES + 1_000_000))).isEqualTo(Unreadable.TOO_MANY_PIXELS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 9 9 re f\n", "BT /Letters 9 Tf (Muraho) Tj ET\n"})
    void a_small_pdf_of_forms_in_forms_without_end_is_refused_and_the_next_file_is_read(String drawn)
            throws IOException {
        var nested = Certificates.nested(10, 10, drawn);

        assertThat(nested.length).isLessThan(10_000);
        for (var i = 0; i < 3; i++) {
            assertThat(refused(nested)).isEqualTo(Unreadable.TOO_SLOW);
        }
        assertThat(read(Certificates.pdf("This certifies")).text()).contains("This certifies");
        assertThat(read(Certificates.nested(3, 3, drawn)).kind()).isEqualTo(FileKind.PDF);
    }

    @Test
    void a_small_pdf_with_more_letters_than_anybody_reads_is_refused() throws IOException {
        assertThat(refused(Certificates.nested(1, 100, "BT /Letters 9 Tf (" + "a".repeat(10_000) + ") Tj ET\n")))
                .isEqualTo(Unreadable.TOO_SLOW);
    }

    @Test
    void a_broken_pdf_is_damaged_and_nothing_worse() {
        var pdf = Certificates.pdf("This certifies");

        assertThat(refused("%PDF-1.7 nothing more".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Unreadable.DAMAGED);
        assertThat(refused(Arrays.copyOf(pdf, 60))).isEqualTo(Unreadable.DAMAGED);
    }

    @Test
    void a_badge_of_version_two_says_who_issued_it_and_that_only_its_website_proves_it() {
        var badge = badge("""
                {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "https://example.org/b/1",
                 "issuedOn": "2026-06-05T10:00:00Z", "verification": {"type": "HostedBadge"},
                 "recipient": {"type": "email", "hashed": true, "identity": "sha256$1"},
                 "badge": {"name": "AI for Everyone", "issuer": {"name": "Example Academy"}}}
                """);

        assertThat(badge.version()).isEqualTo(2);
        assertThat(badge.words()).contains("AI for Everyone", "Example Academy");
        assertThat(badge.issuedOn()).contains(LocalDate.of(2026, 6, 5));
        assertThat(badge.seal()).isEqualTo(new Badge.Seal.Hosted("https://example.org/b/1"));
    }

    @Test
    void a_badge_of_version_three_with_a_proof_of_its_own_kind_is_read_but_not_believed() {
        var badge = badge("""
                {"type": ["VerifiableCredential", "OpenBadgeCredential"], "id": "urn:uuid:1",
                 "issuer": {"id": "did:example:1", "name": "Example Academy"}, "validFrom": "2026-06-05T10:00:00Z",
                 "credentialSubject": {"name": "Uwase Invented", "achievement": {"name": "AI for Everyone"}},
                 "proof": [{"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022"}]}
                """);

        assertThat(badge.version()).isEqualTo(3);
        assertThat(badge.words()).contains("Uwase Invented", "AI for Everyone", "Example Academy");
        assertThat(badge.seal()).isInstanceOf(Badge.Seal.Unsupported.class);
    }

    @Test
    void a_badge_baked_into_a_picture_is_found_plain_and_packed() throws IOException {
        var assertion =
                "{\"type\": \"Assertion\", \"id\": \"https://example.org/b/2\", \"verify\": {\"type\": \"hosted\"}}";

        assertThat(read(baked("tEXt", "openbadges\0" + assertion))
                        .badge()
                        .orElseThrow()
                        .id())
                .isEqualTo("https://example.org/b/2");
        assertThat(read(baked("iTXt", "openbadges\0\0\0\0\0" + assertion)).badge())
                .isPresent();
        assertThat(read(baked("iTXt", "openbadgecredential\0\1\0\0\0" + packed(assertion)))
                        .badge())
                .isPresent();
        assertThat(read(baked("tEXt", "openbadges\0https://example.org/b/3"))
                        .badge()
                        .orElseThrow()
                        .seal())
                .isEqualTo(new Badge.Seal.Hosted("https://example.org/b/3"));
        assertThat(read(baked("tEXt", "Comment\0" + assertion)).badge()).isEmpty();
    }

    @Test
    void a_file_that_takes_too_long_holds_its_own_place_only() throws Exception {
        var bulkhead = new Bulkhead(2, Duration.ofMillis(50), Duration.ofMillis(50));
        var end = new CompletableFuture<String>(); // to wait for it does not listen

        assertThat(why(bulkhead, end::join)).isEqualTo(Unreadable.TOO_SLOW);
        assertThat(bulkhead.run(() -> "the other place is free")).isNotEmpty();
        assertThat(why(bulkhead, end::join)).isEqualTo(Unreadable.TOO_SLOW);
        assertThat(why(bulkhead, end::join)).isEqualTo(Unreadable.BUSY);

        end.complete("");
        await().ignoreExceptions().until(() -> bulkhead.run(() -> "free again").equals("free again"));
    }

    @Test
    void work_that_listens_gives_its_place_back_when_nobody_waits_any_more() throws Exception {
        var bulkhead = new Bulkhead(1, Duration.ofMillis(50), Duration.ofMillis(50));
        var never = new CountDownLatch(1);

        assertThat(why(bulkhead, () -> {
                    never.await();
                    return "";
                }))
                .isEqualTo(Unreadable.TOO_SLOW);

        await().ignoreExceptions().until(() -> bulkhead.run(() -> "free again").equals("free again"));
    }

    private static Unreadable why(Bulkhead bulkhead, Callable<String> work) throws InterruptedException {
        try {
            bulkhead.run(work);
            throw new AssertionError("it ended");
        } catch (NotReadable refused) {
            return refused.why();
        }
    }

    private Badge badge(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8)).badge().orElseThrow();
    }

    private Reading read(byte[] bytes) {
        return switch (readFile.read(new ByteArrayInputStream(bytes))) {
            case ReadFile.Answer.Read(var reading) -> reading;
            case ReadFile.Answer.Refused(var why) -> throw new AssertionError(why);
        };
    }

    private Unreadable refused(byte[] bytes) {
        return switch (readFile.read(new ByteArrayInputStream(bytes))) {
            case ReadFile.Answer.Read(var reading) -> throw new AssertionError("taken: " + reading.kind());
            case ReadFile.Answer.Refused(var why) -> why;
        };
    }

    private static byte[] hugePng(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        var png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        png.writeBytes(chunk("IHDR", header.array()));
        png.writeBytes(chunk("IDAT", new byte[10]));
        return png.toByteArray();
    }

    private static byte[] baked(String type, String content) {
        var png = Certificates.png(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB));
        var baked = new ByteArrayOutputStream();
        baked.write(png, 0, 33); // signature and header
        baked.writeBytes(chunk(type, content.getBytes(StandardCharsets.ISO_8859_1)));
        baked.write(png, 33, png.length - 33);
        return baked.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        var named = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    private static String packed(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(out)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    /** A stream of a few hundred kilobytes that unpacks into so many bytes. */
    private static byte[] swelling(long size) {
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%PDF-1.7\n1 0 obj <</Filter /FlateDecode>> stream\n".getBytes(StandardCharsets.US_ASCII));
        var deflater = new Deflater(9);
        try (var packing = new DeflaterOutputStream(pdf, deflater)) {
            var zeros = new byte[1_000_000];
            for (var written = 0L; written < size; written += zeros.length) {
                packing.write(zeros);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            deflater.end();
        }
        return pdf.toByteArray();
    }
}
