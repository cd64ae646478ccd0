package org.twige.assessment.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.assessment.bank.ItemSheet;
import org.twige.assessment.bank.SheetReader;
import org.twige.assessment.bank.Stem;
import org.twige.border.SecureXml;
import org.twige.border.XmlElement;
import org.twige.courses.CourseFile;

/** Items that go out and come back. */
class QtiPackageTest {

    private static final String ITEM_NAMESPACE = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void every_choice_item_of_the_curriculum_comes_back_equal_in_every_language(String language) throws IOException {
        for (var course : courses()) {
            var sheets = choices(course).stream()
                    .filter(sheet -> sheet.isWrittenIn(language))
                    .toList();

            var read = ExchangeFixture.read(new QtiPackage(sheets, language).archive());

            assertThat(read.skipped()).isEmpty();
            assertThat(read.taken()).hasSameSizeAs(sheets);
            for (var i = 0; i < sheets.size(); i++) {
                same(sheets.get(i), read.taken().get(i), language);
            }
        }
    }

    @Test
    void all_kinds_that_can_be_chosen_from_are_among_them() throws IOException {
        assertThat(choices())
                .extracting(sheet -> sheet.text("kind"))
                .contains("best-answer", "case", "choose-all")
                .hasSizeGreaterThan(60);
    }

    private static void same(ItemSheet sheet, ForeignItem back, String language) {
        assertThat(back.name()).isEqualTo(sheet.text("id"));
        var stem = (sheet.in(language, "passage") + "\n\n" + sheet.in(language, "stem")).strip();
        assertThat(Stem.of(back.stem())).as(back.name()).isEqualTo(Stem.of(stem));
        assertThat(back.key()).isEqualTo(sheet.text("key"));
        assertThat(back.several()).isEqualTo(sheet.text("kind").equals("choose-all"));
        assertThat(back.notes()).isEmpty();
        for (var i = 0; i < back.options().size(); i++) {
            var option = (char) ('a' + i) + ".";
            assertThat(back.options().get(i).text()).isEqualTo(sheet.in(language, option + "text"));
            assertThat(back.options().get(i).why()).isEqualTo(sheet.in(language, option + "why"));
        }
        assertThat(back.options()).hasSize(sheet.letters().length());
    }

    @Test
    void the_manifest_names_every_file_once_and_the_same_items_give_the_same_bytes() throws IOException {
        var sheets = choices();
        var archive = new QtiPackage(sheets, "en").archive();
        var files = unpacked(archive);

        var hrefs = new ArrayList<String>();
        var manifest = tree(Objects.requireNonNull(files.get("imsmanifest.xml")));
        manifest.inside().filter(one -> one.isNamed("resource")).forEach(one -> {
            assertThat(one.attribute("type")).isEqualTo("imsqti_item_xmlv3p0");
            assertThat(one.child("file").orElseThrow().attribute("href")).isEqualTo(one.attribute("href"));
            hrefs.add(one.attribute("href"));
        });

        files.remove("imsmanifest.xml");
        assertThat(hrefs).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(files.keySet());
        assertThat(new QtiPackage(sheets, "en").archive()).isEqualTo(archive);
    }

    /** What the schema asks of an item, looked at without the schema: it is not part of this project. */
    @Test
    void every_file_has_what_an_item_of_qti_three_must_have_in_its_order() throws IOException {
        var files = unpacked(new QtiPackage(choices(), "en").archive());
        files.remove("imsmanifest.xml");

        for (var file : files.values()) {
            assertThat(new String(file, java.nio.charset.StandardCharsets.UTF_8))
                    .contains("xmlns=\"" + ITEM_NAMESPACE);
            var item = tree(file);
            assertThat(item.name()).isEqualTo("qti-assessment-item");
            assertThat(item.attribute("identifier")).matches("[a-zA-Z_][a-zA-Z0-9_.-]*");
            assertThat(item.attributes()).containsKeys("title", "time-dependent", "adaptive", "lang");
            var parts = item.children().map(XmlElement::name).distinct().toList();
            assertThat(parts)
                    .containsExactly(
                            "qti-response-declaration",
                            "qti-outcome-declaration",
                            "qti-item-body",
                            "qti-response-processing",
                            "qti-modal-feedback");
            item.children("qti-response-declaration")
                    .forEach(
                            one -> assertThat(one.attributes()).containsKeys("identifier", "cardinality", "base-type"));
            item.children("qti-modal-feedback")
                    .forEach(one ->
                            assertThat(one.attributes()).containsKeys("outcome-identifier", "identifier", "show-hide"));
            QtiShape.check(item);
            everyNameIsDeclared(item);
        }
    }

    private static void everyNameIsDeclared(XmlElement item) {
        var declared = item.children()
                .filter(one -> one.name().endsWith("-declaration"))
                .map(one -> one.attribute("identifier"))
                .toList();
        item.inside()
                .filter(one -> List.of("qti-variable", "qti-correct", "qti-map-response", "qti-set-outcome-value")
                        .contains(one.name()))
                .forEach(one -> assertThat(declared).contains(one.attribute("identifier")));
    }

    @Test
    void words_that_look_like_tags_are_words() {
        var fields =
                new HashMap<>(Map.of("id", "x-1", "kind", "best-answer", "key", "a", "sw.stem", "Is 1 < 2 & \"so\"?"));
        fields.put("sw.a.text", "</qti-simple-choice> & more");
        fields.put("sw.b.text", "<b>");

        var back = ExchangeFixture.read(new QtiPackage(List.of(new ItemSheet(fields)), "sw").archive())
                .taken()
                .getFirst();

        assertThat(back.stem()).isEqualTo("Is 1 < 2 & \"so\"?");
        assertThat(back.options())
                .extracting(ForeignItem.Option::text)
                .containsExactly("</qti-simple-choice> & more", "<b>");
    }

    private static List<ItemSheet> choices() throws IOException {
        return choices(Path.of("curriculum", "ai-in-plain-words"));
    }

    private static List<Path> courses() throws IOException {
        try (var folders = Files.list(Path.of("curriculum"))) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("items")))
                    .sorted()
                    .toList();
        }
    }

    private static List<ItemSheet> choices(Path course) throws IOException {
        var files = new ArrayList<CourseFile>();
        try (var paths = Files.list(course.resolve("items"))) {
            for (var path : paths.sorted().toList()) {
                files.add(new CourseFile("items/" + path.getFileName(), Files.readString(path)));
            }
        }
        return SheetReader.all(files, List.of("en", "rw", "fr", "sw")).stream()
                .filter(sheet -> List.of("best-answer", "case", "choose-all").contains(sheet.text("kind")))
                .toList();
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static XmlElement tree(byte[] file) throws IOException {
        return SecureXml.tree(new ByteArrayInputStream(file));
    }
}
