package org.twige.country.pack;

import java.util.List;
import org.twige.country.Coded;
import org.twige.country.Vocabulary;

/** Reads the coded words of a country pack. */
final class VocabularyReader {

    private VocabularyReader() {}

    static Vocabulary read(Tree root) {
        return new Vocabulary(
                coded(root, "institution-kinds"),
                coded(root, "statutes"),
                coded(root, "employment-types"),
                coded(root, "post-kinds"),
                root.list("statuses").stream().map(VocabularyReader::status).toList(),
                root.list("grounds").stream().map(VocabularyReader::ground).toList(),
                extensions(root.child("extensions")),
                root.list("identifiers").stream()
                        .map(VocabularyReader::identifier)
                        .toList(),
                root.text("dial-prefix"),
                root.text("phone-pattern"),
                root.list("tracks").stream().map(VocabularyReader::track).toList());
    }

    private static List<Coded> coded(Tree root, String key) {
        return root.list(key).stream()
                .map(word -> new Coded(word.text("code"), word.local("name")))
                .toList();
    }

    private static Vocabulary.Status status(Tree status) {
        return new Vocabulary.Status(
                status.text("code"), status.local("name"), status.isTrue("counts"), status.isTrue("pauses"));
    }

    private static Vocabulary.Track track(Tree track) {
        return new Vocabulary.Track(
                track.text("code"), track.local("name"), track.words("levels"), track.words("statutes"));
    }

    private static Vocabulary.Ground ground(Tree ground) {
        var days = ground.text("max-days");
        return new Vocabulary.Ground(
                ground.text("code"),
                ground.local("name"),
                ground.local("legal-basis"),
                ground.isTrue("needs-evidence"),
                days.isBlank() ? 365 : Integer.parseInt(days),
                ground.text("decides").equals("coordinator"));
    }

    private static Vocabulary.Extensions extensions(Tree extensions) {
        return new Vocabulary.Extensions(
                Integer.parseInt(extensions.text("coordinator-days")), coded(extensions, "reasons"));
    }

    private static Vocabulary.Identifier identifier(Tree identifier) {
        return new Vocabulary.Identifier(
                identifier.text("code"),
                identifier.local("name"),
                identifier.text("pattern"),
                identifier.text("demo-pattern"),
                identifier.local("format-hint"),
                new Vocabulary.Told(
                        identifier.text("birth-year"),
                        identifier.child("sex").text("position"),
                        identifier.child("sex").child("letters").texts()));
    }
}
