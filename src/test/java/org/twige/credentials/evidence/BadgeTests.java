package org.twige.credentials.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.courses.CourseId;
import org.twige.credentials.signing.ForeignIssuer;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

@PageTest
class BadgeTests {

    @Autowired
    private BringEvidence bring;

    @Autowired
    private EvidenceHappenings happenings;

    @Autowired
    private JdbcClient database;

    private final CourseId course = new CourseId(UUID.randomUUID());
    private EvidenceFixture evidence;
    private PersonId teacher;
    private PersonId colleague;
    private ECKey key;
    private UUID rule;
    private String names;

    @BeforeEach
    void a_teacher_and_an_issuer_whose_key_the_office_recorded() throws JOSEException {
        var people = new PeopleFixture(database);
        evidence = new EvidenceFixture(database);
        names = "Keza " + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
        teacher = people.person().named(names).at(people.institution()).save();
        colleague = people.person().named(names).at(people.institution()).save();
        key = new ECKeyGenerator(Curve.P_256).generate();
        rule = evidence.rule(course, "SIGNED", null, key.toPublicJWK().toJSONString(), false);
    }

    @Test
    void a_badge_signed_by_the_recorded_key_counts_without_a_person() throws JOSEException {
        var id = send(teacher, signed(names, "2026-06-05", key));

        assertThat(evidence.value(id, "state")).isEqualTo("VERIFIED");
        assertThat(happenings.of(id)).extracting(Happening::kind).contains(Happening.Kind.VERIFIED);
    }

    @Test
    void a_badge_signed_by_somebody_else_waits_for_a_person() throws JOSEException {
        var stranger = new ECKeyGenerator(Curve.P_256).generate();

        var id = send(teacher, signed(names, "2026-06-05", stranger));

        assertThat(evidence.value(id, "state")).isEqualTo("CLAIMED");
        assertThat(finding(id, Finding.Kind.SIGNATURE)).isEqualTo(Finding.failed(Finding.Kind.SIGNATURE, "failed"));
    }

    @Test
    void a_signed_badge_with_other_names_or_another_day_waits_too() throws JOSEException {
        var names = send(teacher, signed("Somebody Else", "2026-06-05", key));
        var day = send(colleague, signed(this.names, "2026-06-06", key));

        assertThat(evidence.value(names, "state")).isEqualTo("CLAIMED");
        assertThat(finding(names, Finding.Kind.NAMES).outcome()).isEqualTo(Finding.Outcome.FAILED);
        assertThat(evidence.value(day, "state")).isEqualTo("CLAIMED");
        assertThat(finding(day, Finding.Kind.DATE).outcome()).isEqualTo(Finding.Outcome.FAILED);
    }

    @Test
    void the_same_badge_signed_anew_for_a_second_person_is_known_again() throws JOSEException {
        var first = send(teacher, signed(names, "2026-06-05", key));
        var second = send(colleague, signed(names, "2026-06-05", key) + "\n");

        assertThat(evidence.value(first, "state")).isEqualTo("VERIFIED");
        assertThat(evidence.value(first, "flagged")).isEqualTo("true");
        assertThat(evidence.value(second, "state")).isEqualTo("CLAIMED");
    }

    @Test
    void a_badge_with_a_proof_inside_counts_when_the_recorded_key_made_it() {
        var issuer = new ForeignIssuer();
        rule = evidence.rule(course, "SIGNED", null, issuer.key(), false);

        var id = send(teacher, issuer.signed(badge(names, "2026-06-05")));

        assertThat(evidence.value(id, "state")).isEqualTo("VERIFIED");
    }

    @Test
    void a_proof_inside_waits_when_it_was_changed_or_its_issuer_is_not_known() {
        var issuer = new ForeignIssuer();
        rule = evidence.rule(course, "SIGNED", null, issuer.key(), false);
        var signed = issuer.signed(badge("Somebody Else", "2026-06-05"));
        var changed = send(teacher, signed.replace("Somebody Else", names));
        rule = evidence.rule(course);
        var unknown = send(colleague, issuer.signed(badge(names, "2026-06-05")));

        assertThat(evidence.value(changed, "state")).isEqualTo("CLAIMED");
        assertThat(finding(changed, Finding.Kind.SIGNATURE))
                .isEqualTo(Finding.failed(Finding.Kind.SIGNATURE, "failed"));
        assertThat(finding(unknown, Finding.Kind.SIGNATURE))
                .isEqualTo(Finding.unknown(Finding.Kind.SIGNATURE, "no-key"));
    }

    @Test
    void a_name_written_beside_the_proof_is_not_a_name_on_the_badge() {
        var issuer = new ForeignIssuer();
        rule = evidence.rule(course, "SIGNED", null, issuer.key(), false);
        var signed = issuer.signed(badge("Somebody Else", "2026-06-05"));
        var own = "{\"name\": \"" + names + "\"}";

        var beside = send(teacher, signed.replaceFirst("\"proof\":(\\{.*?})", "\"proof\":[$1," + own + "]"));
        var below = send(colleague, signed.replaceFirst("\\{", "{\"@context\":[" + own + "],"));

        for (var id : List.of(beside, below)) {
            assertThat(finding(id, Finding.Kind.NAMES).outcome()).isEqualTo(Finding.Outcome.FAILED);
            assertThat(evidence.value(id, "state")).isEqualTo("CLAIMED");
        }
        assertThat(finding(beside, Finding.Kind.SIGNATURE).passed()).isTrue();
    }

    @Test
    void another_kind_of_proof_inside_waits_and_is_called_unchecked() {
        var other = new ForeignIssuer().signed(badge(names, "2026-06-05")).replace("eddsa-jcs", "eddsa-rdfc");

        var id = send(teacher, other);

        assertThat(evidence.value(id, "state")).isEqualTo("CLAIMED");
        assertThat(finding(id, Finding.Kind.SIGNATURE))
                .isEqualTo(Finding.unknown(Finding.Kind.SIGNATURE, "unsupported"));
    }

    private Finding finding(UUID id, Finding.Kind kind) {
        return happenings.findings(id).stream()
                .filter(finding -> finding.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private UUID send(PersonId person, String badge) {
        var form = new NewEvidenceForm(rule.toString(), "5", "6", "2026", badge, null);
        var bytes = new ByteArrayInputStream(badge.getBytes(StandardCharsets.UTF_8));
        return switch (bring.bring(person, form, bytes)) {
            case BringEvidence.Answer.Sent(var id) -> id;
            case BringEvidence.Answer.Wrong(var problems) -> throw new AssertionError(problems);
        };
    }

    private static String signed(String holder, String day, ECKey by) throws JOSEException {
        var text = new JWSObject(new JWSHeader(JWSAlgorithm.ES256), new Payload(badge(holder, day)));
        text.sign(new ECDSASigner(by));
        return text.serialize();
    }

    private static String badge(String holder, String day) {
        return """
                {"type": ["VerifiableCredential", "OpenBadgeCredential"], "id": "urn:uuid:%s",
                 "issuer": {"id": "https://academy.example", "name": "Example Academy"}, "validFrom": "%sT08:00:00Z",
                 "credentialSubject": {"name": "%s", "achievement": {"name": "AI for Everyone"}}}
                """.formatted(UUID.nameUUIDFromBytes(holder.getBytes(StandardCharsets.UTF_8)), day, holder);
    }
}
