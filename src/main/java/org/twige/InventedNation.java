package org.twige;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twige.InventedWords.Kind;
import org.twige.InventedWords.PostWords;
import org.twige.country.Country;
import org.twige.country.KnownInstitution;
import org.twige.country.LocalText;

/** A nation of invented people, the same for the same seed; the words come from the country pack's {@code demo.yaml}. */
final class InventedNation {

    /** The columns of the staff list that {@link #rows()} writes, by their canonical names. */
    static final List<String> COLUMNS = List.of(
            "staff_no",
            "national_id",
            "names",
            "sex",
            "birth_year",
            "phone",
            "institution_code",
            "post_title",
            "job_level",
            "statute",
            "employment_type",
            "post_kind",
            "start_date",
            "status",
            "preferred_language",
            "extract_date");

    /** From here on two words are not enough: too many people would be called the same. */
    private static final int MANY = 20_000;

    private final Country country;
    private final InventedWords words;
    private final int people;
    private final LocalDate day;
    private final List<Employer> employers;

    /** Where somebody may work. */
    record Employer(String code, String parent, String kind, LocalText names, String district, List<PostWords> posts) {}

    InventedNation(Country country, Path pack, int people, int institutions, LocalDate day) {
        this.country = country;
        this.words = InventedWords.read(pack.resolve("demo.yaml"));
        this.people = people;
        this.day = day;
        this.employers = new ArrayList<>();
        words.kinds().forEach(kind -> employers.addAll(below(kind, institutions)));
    }

    /** The invented institutions, below the known ones. */
    List<Employer> institutions() {
        return List.copyOf(employers);
    }

    private List<KnownInstitution> parents() {
        return country.institutions().stream()
                .filter(known -> known.kind().equals(words.parents()))
                .toList();
    }

    private List<Employer> below(Kind kind, int institutions) {
        var parents = parents();
        var wanted = Math.max(1, institutions * kind.share() / 100);
        return IntStream.range(0, wanted)
                .mapToObj(i -> employer(kind, parents.get(i % parents.size()), 1 + i / parents.size()))
                .toList();
    }

    private static Employer employer(Kind kind, KnownInstitution parent, int number) {
        var place = parent.district().isEmpty() ? parent.code() : parent.district();
        var names = new LocalText(kind.names().byLanguage().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey,
                        name -> name.getValue().replace("{place}", place).replace("{n}", Integer.toString(number)))));
        var code = parent.code() + "-" + kind.code().replace('_', '-') + "-" + number;
        return new Employer(code, parent.code(), kind.code(), names, place, kind.posts());
    }

    /** One row a person, in the order of {@link #COLUMNS}; person n is the same in every nation, but for a longer name in a large one. */
    Stream<List<String>> rows() {
        var byKind = words.kinds().stream()
                .map(kind -> employers.stream()
                        .filter(employer -> employer.kind().equals(kind.code()))
                        .toList())
                .toList();
        var central = central();
        return IntStream.range(0, people).mapToObj(n -> row(n, byKind, central));
    }

    private List<Employer> central() {
        return country.institutions().stream()
                .filter(known -> words.centralKinds().contains(known.kind()))
                .map(known -> new Employer(
                        known.code(), known.parent(), known.kind(), known.name(), known.district(), words.central()))
                .toList();
    }

    private List<String> row(int n, List<List<Employer>> byKind, List<Employer> central) {
        var chance = new SplittableRandom(7_919L * n + 17);
        var employer = employerOf(n, chance, byKind, central);
        var post = employer.posts().get(chance.nextInt(employer.posts().size()));
        var sex = chance.nextInt(100) < 54 ? "F" : "M";
        var year = 1963 + chance.nextInt(40);
        var joined = day.minusDays(40L + chance.nextInt(8_000));
        return List.of(
                words.staffNumber(n),
                words.nationalId(year, sex, n),
                words.names(chance, people < MANY ? 2 : 3),
                sex,
                Integer.toString(year),
                words.phone(n),
                employer.code(),
                post.title(),
                post.level(),
                post.statute(),
                chance.nextInt(100) < 91 ? "permanent" : "contract",
                "main",
                joined.toString(),
                status(chance),
                words.language(chance),
                day.toString());
    }

    /** Shares of people by kind of institution; within a kind everybody is spread evenly. */
    private Employer employerOf(int n, SplittableRandom chance, List<List<Employer>> byKind, List<Employer> central) {
        var left = chance.nextInt(100);
        for (var i = 0; i < byKind.size(); i++) {
            left -= words.kinds().get(i).people();
            if (left < 0) {
                return byKind.get(i)
                        .get(Math.floorMod(
                                n * 31 + chance.nextInt(3), byKind.get(i).size()));
            }
        }
        return central.get(Math.floorMod(n * 17, central.size()));
    }

    private static String status(SplittableRandom chance) {
        var draw = chance.nextInt(1_000);
        if (draw < 22) {
            return "annual";
        }
        if (draw < 34) {
            return "maternity";
        }
        return draw < 50 ? "study" : "active";
    }
}
