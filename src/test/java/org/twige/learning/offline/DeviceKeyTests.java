package org.twige.learning.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.learning.offline.DeviceEvent.Kind;
import org.twige.people.PeopleFixture;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class DeviceKeyTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private Clock clock;

    private final JsonMapper json = new JsonMapper();
    private final UUID device = UUID.randomUUID();
    private Application application;
    private PackOfTest pack;
    private UUID person;
    private KeyPair phone;
    private long seq;

    @BeforeEach
    void somebody_has_a_course_on_a_phone_with_a_key() throws Exception {
        application = new Application(browser, database);
        pack = new RealPacks(publication, courses).changing().getFirst();
        person = somebody();
        phone = newKey();
    }

    private UUID somebody() {
        var people = new PeopleFixture(database);
        var somebody = people.personAt(people.root()).value();
        application.download(somebody, pack, clock.instant());
        return somebody;
    }

    private static KeyPair newKey() throws GeneralSecurityException {
        var maker = KeyPairGenerator.getInstance("EC");
        maker.initialize(new ECGenParameterSpec("secp256r1"));
        return maker.generateKeyPair();
    }

    private DeviceEvent done() {
        return new DeviceEvent(
                UUID.randomUUID(),
                device,
                pack.name(),
                Kind.LESSON_DONE,
                null,
                pack.lessons().getFirst().id(),
                "",
                "",
                clock.instant(),
                seq++,
                120);
    }

    private byte[] batch(@Nullable KeyPair key, DeviceEvent event) {
        var message = new LinkedHashMap<String, Object>();
        message.put("device", device);
        if (key != null) {
            message.put("person", person);
            message.put("key", text(key.getPublic().getEncoded()));
        }
        message.put("events", List.of(Application.sent(event)));
        return json.writeValueAsBytes(message);
    }

    private static String signature(KeyPair key, byte[] message) throws GeneralSecurityException {
        var sign = Signature.getInstance("SHA256withECDSAinP1363Format");
        sign.initSign(key.getPrivate());
        sign.update(message);
        return text(sign.sign());
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Receipt sent(UUID by, byte[] message, @Nullable String signature) throws Exception {
        return Application.receipts(json.readTree(
                        application.send(by, "en", message, header(signature)).getContentAsByteArray()))
                .getFirst();
    }

    private static Map<String, String> header(@Nullable String signature) {
        return signature == null ? Map.of() : Map.of("Twige-Signature", signature);
    }

    private Receipt signed(KeyPair key, DeviceEvent event) throws Exception {
        var message = batch(key, event);
        return sent(person, message, signature(key, message));
    }

    private List<Boolean> kept() {
        return database.sql("select signed from learning.device_event where person_id = :person order by seq")
                .param("person", person)
                .query((row, _) -> row.getBoolean("signed"))
                .list();
    }

    private static void assertRefused(Receipt receipt) {
        assertThat(receipt)
                .isInstanceOfSatisfying(
                        Receipt.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.WRONG_SIGNATURE));
    }

    @Test
    void what_a_phone_signs_is_noted_as_signed_and_what_a_browser_without_keys_sends_is_not() throws Exception {
        assertThat(sent(person, batch(null, done()), null)).isInstanceOf(Receipt.Accepted.class);
        assertThat(signed(phone, done())).isInstanceOf(Receipt.Accepted.class);
        assertThat(signed(phone, done())).isInstanceOf(Receipt.Accepted.class);

        assertThat(kept()).containsExactly(false, true, true);
    }

    @Test
    void one_changed_character_refuses_the_whole_batch_with_a_reason() throws Exception {
        var message = batch(phone, done());
        var changed = new String(message, StandardCharsets.UTF_8).replace("\"tzOffset\":120", "\"tzOffset\":121");

        var answer = application
                .send(person, "en", changed.getBytes(StandardCharsets.UTF_8), header(signature(phone, message)))
                .getContentAsString();

        assertThat(answer).contains("WRONG_SIGNATURE", "do not bear the signature");
        assertThat(kept()).isEmpty();
        assertThat(signed(phone, done())).isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void a_batch_that_a_colleague_copied_whole_is_refused() throws Exception {
        var message = batch(phone, done());

        assertRefused(sent(somebody(), message, signature(phone, message)));
        assertThat(sent(person, message, signature(phone, message))).isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void a_batch_without_signature_is_taken_only_from_the_person_whom_it_names() throws Exception {
        assertRefused(sent(somebody(), batch(phone, done()), null));
        assertThat(sent(person, batch(phone, done()), null)).isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void once_a_phone_is_known_neither_another_key_nor_a_missing_signature_passes_for_it() throws Exception {
        assertThat(signed(phone, done())).isInstanceOf(Receipt.Accepted.class);

        assertRefused(signed(newKey(), done()));
        assertRefused(sent(person, batch(null, done()), null));
        assertThat(kept()).containsExactly(true);
    }

    @Test
    void whatever_stands_in_place_of_key_and_signature_is_refused_and_breaks_nothing() throws Exception {
        for (var nonsense : List.of("", "a", "%%", "A".repeat(122), text(new byte[64]))) {
            assertRefused(sent(person, batch(phone, done()), nonsense));
            var message = new String(batch(phone, done()), StandardCharsets.UTF_8)
                    .replace(text(phone.getPublic().getEncoded()), nonsense)
                    .getBytes(StandardCharsets.UTF_8);
            assertRefused(sent(person, message, signature(phone, message)));
        }
        assertThat(kept()).isEmpty();
    }
}
